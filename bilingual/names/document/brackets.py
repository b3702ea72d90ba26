"""What stands in a pair of brackets, in parts: «(Eurasian Kokpar League, EKLG)», «(далее — Совет)», "(hereinafter the Council)"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["Part", "bracket_parts", "is_acronym", "words_in"]

# A bracket that defines is short; one that is not closed within so many pieces holds something else.
_LONGEST: Final = 60
_FROM_NOW_ON: Final = frozenset("далее hereinafter hereafter henceforth".split())
_CUES: Final = _FROM_NOW_ON | frozenset(
    "сокращённо сокращенно сокр англ рус каз или также the or also abbreviated abbr known short".split()
)
_BEHIND_CUES: Final = _CUES | frozenset("по тексту именуемый именуемая именуемое именуемые в дальнейшем as for called referred to".split())


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what stands in brackets.

    Attributes:
        start: index of its first piece, lead words such as «далее —» not counted.
        end: index after its last piece.
        label: the lead words say that the text goes on with this name.
    """

    start: int
    end: int
    label: bool


def is_acronym(stream: Stream, start: int, end: int) -> bool:
    """Tell whether the pieces are one word written as an acronym, maybe with a hyphen (АСПЧ, КазНУ, ZANU-PF).

    Args:
        stream: the segment.
        start: index of the first piece.
        end: index after the last.
    """
    word = stream.types[start]
    if end > start + 1:
        bound = end - start in (3, 5) and all(stream.joined(i, i + 2) for i in range(start, end - 2, 2))
        return bound and all(stream.types[i].shape == "upper" for i in range(start, end, 2))
    return end == start + 1 and word.shape in ("upper", "camel") and 2 <= word.length <= 10


def words_in(stream: Stream, start: int, end: int) -> list[int]:
    """Return the indexes of the words among some pieces.

    Args:
        stream: the segment.
        start: index of the first piece.
        end: index after the last.
    """
    return [i for i in range(start, end) if stream.types[i].kind == "word"]


def norms_in(stream: Stream, start: int, end: int) -> list[str]:
    """Return the repaired words among some pieces.

    Args:
        stream: the segment.
        start: index of the first piece.
        end: index after the last.
    """
    return [stream.types[i].norm for i in words_in(stream, start, end)]


def bracket_parts(stream: Stream, opening: int) -> list[Part]:
    """Return the parts of what stands behind an opening bracket; none where the bracket is not closed soon and on the same line.

    Args:
        stream: the segment.
        opening: index of the bracket.
    """
    parts: list[Part] = []
    start = opening + 1
    for i in range(start, min(start + _LONGEST, stream.size)):
        t = stream.types[i]
        if t.break_ or t.text == "(":
            return []
        if ")" in t.text or t.text in (",", ";"):
            part = _part(stream, start, i)
            if part is not None:
                parts.append(part)
            start = i + 1
        if ")" in t.text:
            return parts
    return []


def _part(stream: Stream, start: int, end: int) -> Part | None:
    words = words_in(stream, start, end)
    first, label = 0, False
    for i in words:
        key = stream.types[i].text.lower()
        if stream.types[i].shape in CAPITAL or key not in (_BEHIND_CUES if first else _CUES):
            break
        label = label or key in _FROM_NOW_ON or key == "дальнейшем"
        first += 1
    words = words[first:]
    return Part(words[0], words[-1] + 1, label) if words else None
