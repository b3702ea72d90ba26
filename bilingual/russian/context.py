"""What the choice of a Russian lemma sees of the neighbours: function words themselves, other words by their classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bilingual.lemmas.ranker import Reading

__all__ = ["EDGE", "Neighbour", "features", "neighbour"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word type as its neighbours see it.

    Attributes:
        name: the word itself if it is a function word, else the letters of its parts of speech.
        cases: the letters of the cases it may stand in.
        agree: its agreement codes.
    """

    name: str
    cases: str = ""
    agree: frozenset[str] = frozenset()


EDGE = Neighbour("^")

# Function words stand for themselves: what follows в or это says much, what follows a given noun little.
_FUNCTION_KINDS = frozenset("EJTXW")


def neighbour(word: str, readings: Sequence[Reading]) -> Neighbour:
    """Describe a word type by its readings (none for numbers, punctuation and Latin words).

    >>> neighbour("12", ()).name, neighbour(",", ()).name, neighbour("Reuters", ()).name
    ('#', ',', 'L')
    """
    if not readings:
        return Neighbour("#" if word[:1].isdigit() else "L" if word[:1].isalpha() else word[:3])
    likely = [r for r in readings if r.prior > -3.2] or readings[:1]
    letters = "".join(sorted({r.keys[0][0] for r in likely}))
    cases = "".join(sorted({r.keys[0][1] for r in likely if len(r.keys[0]) == 3}))
    agree = frozenset().union(*(r.agree for r in likely))
    if not _FUNCTION_KINDS.isdisjoint(letters) or len(likely[0].keys) > 1 and likely[0].keys[1][0] == "=":
        return Neighbour(word.lower().replace("ё", "е"), cases, agree)
    return Neighbour(letters, cases, agree)


def features(words: Sequence[str], index: int, describe: Callable[[str], Neighbour]) -> tuple[list[str], frozenset[str], frozenset[str]]:
    """Return the features of the place ``words[index]`` and the agreement codes of the words before and after."""
    last = len(words) - 1
    l1 = describe(words[index - 1]) if index else EDGE
    l2 = describe(words[index - 2]) if index > 1 else EDGE
    r1 = describe(words[index + 1]) if index < last else EDGE
    r2 = describe(words[index + 2]) if index + 1 < last else EDGE
    word = words[index]
    shape = "A" if word.isupper() and len(word) > 1 else "C" if word[:1].isupper() else "l"
    return (
        [
            "l1=" + l1.name,
            "r1=" + r1.name,
            "l2=" + l2.name,
            "r2=" + r2.name,
            "lc=" + l1.cases + l1.name[:1],
            "rc=" + r1.cases + r1.name[:1],
            f"lr={l1.name}|{r1.name}",
            f"ll={l2.name}|{l1.name}",
            f"rr={r1.name}|{r2.name}",
            "cap=" + shape + ("^" if l1 is EDGE else ""),
        ],
        l1.agree,
        r1.agree,
    )
