"""Known name parts: which group of spellings a given name or surname belongs to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NamePart", "part"]


@dataclass(frozen=True, slots=True)
class NamePart:
    """What the tables know of one word of a person's name.

    Attributes:
        key: canonical key of the group of spellings it belongs to, such as ``aleksandr``.
        given: it is in use as a given name.
        surname: it is in use as a surname.
        patronymic: it is a patronymic.
    """

    key: str
    given: bool = False
    surname: bool = False
    patronymic: bool = False


def part(word: str) -> NamePart | None:
    """Return what the tables know of a word of a name, or None."""
    del word
    return None
