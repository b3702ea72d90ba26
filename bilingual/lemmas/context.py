"""What the choice of a lemma sees of the neighbours: two words on either side, each by its description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["EDGE", "Neighbour", "features", "place_features", "shape", "shape_feature"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word type as its neighbours see it.

    Attributes:
        name: the word itself if it is a function word, else its classes.
        detail: what the nearest neighbours see besides: cases in Russian, the likeliest class in English.
        agree: its agreement codes.
    """

    name: str
    detail: str = ""
    agree: frozenset[str] = frozenset()


EDGE = Neighbour("^", "^")


def place_features(role: str, neighbour: Neighbour) -> tuple[str, ...]:
    """Return the features of one place: ``l2``, ``l1``, ``r1`` or ``r2``.

    >>> place_features("l1", Neighbour("N", "ga")), place_features("r2", EDGE)
    (('l1=N', 'lc=ga'), ('r2=^',))
    """
    if role[1] == "1":
        return f"{role}={neighbour.name}", f"{role[0]}c={neighbour.detail}"
    return (f"{role}={neighbour.name}",)


def shape(word: str) -> str:
    """Return how a word is written: ``A`` all capitals, ``C`` with a capital, ``l`` otherwise.

    >>> shape("МИД"), shape("Мид"), shape("мид"), shape("И")
    ('A', 'C', 'l', 'C')
    """
    if not word[:1].isupper():
        return "l"
    return "A" if len(word) > 1 and word.isupper() else "C"


def shape_feature(words: Sequence[str], index: int) -> str:
    """Return the feature of a word's letters: how it is written, whether it begins the text, whether capitals surround it."""
    before = "^" if not index else "A" if shape(words[index - 1]) == "A" else ""
    return "cap=" + shape(words[index]) + before


def features(words: Sequence[str], index: int, describe: Callable[[str], Neighbour]) -> tuple[list[str], frozenset[str], frozenset[str]]:
    """Return all features of the place ``words[index]`` and the agreement codes before and after it: what the trainer learns from."""
    found = [shape_feature(words, index)]
    around = [describe(words[at]) if 0 <= at < len(words) else EDGE for at in (index - 2, index - 1, index + 1, index + 2)]
    for role, neighbour in zip(("l2", "l1", "r1", "r2"), around):
        found.extend(place_features(role, neighbour))
    return found, around[1].agree, around[2].agree
