"""An English word as its neighbours see it: closed-class words by themselves, other words by their classes."""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.ranker import Reading

__all__ = ["describe"]


def describe(word: str, readings: Sequence[Reading]) -> Neighbour:
    """Describe a word type by its readings (none for numbers and punctuation).

    >>> describe("12", ()).name, describe(",", ()).name
    ('#', ',')
    """
    if not readings:
        name = "#" if word[:1].isdigit() else word[:3]
        return Neighbour(name, name)
    if any(key[0] == "=" for r in readings for key in r.keys):
        name = word.lower().replace("’", "'")
        return Neighbour(name, name)
    capital = "^" if word[:1].isupper() else ""
    plain = [r for r in readings if r.keys[0] != "K"] or list(readings)
    likely = [r for r in plain if r.prior > -2.5] or plain
    top = max(likely, key=lambda r: r.prior).keys[0]
    return Neighbour(f"{top}:{''.join(sorted({r.keys[0] for r in likely}))}{capital}", top)
