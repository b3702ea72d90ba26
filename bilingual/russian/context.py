"""A Russian word as its neighbours see it: function words by themselves, other words by parts of speech and cases."""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.ranker import Reading

__all__ = ["describe"]

# Function words stand for themselves: what follows в or это says much, what follows a given noun little.
_FUNCTION_KINDS = frozenset("EJTXW")


def describe(word: str, readings: Sequence[Reading]) -> Neighbour:
    """Describe a word type by its readings (none for numbers, punctuation and Latin words).

    >>> describe("12", ()).name, describe(",", ()).name, describe("Reuters", ()).name
    ('#', ',', 'L')
    """
    if not readings:
        name = "#" if word[:1].isdigit() else "L" if word[:1].isalpha() else word[:3]
        return Neighbour(name, name[:1])
    likely = [r for r in readings if r.prior > -3.2] or readings[:1]
    letters = "".join(sorted({r.keys[0][0] for r in likely}))
    cases = "".join(sorted({r.keys[0][1] for r in likely if len(r.keys[0]) == 3}))
    agree = frozenset().union(*(r.agree for r in likely))
    if not _FUNCTION_KINDS.isdisjoint(letters) or likely[0].keys[-1][0] == "=":
        name = word.lower().replace("ё", "е")
        return Neighbour(name, cases + name[:1], agree)
    return Neighbour(letters, cases + letters[0], agree)
