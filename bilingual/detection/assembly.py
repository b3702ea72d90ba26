"""Puts pieces together: short ones of one script before they are judged, those of one language into segments afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bilingual.detection.pieces import Piece
from bilingual.detection.smoothing import ENOUGH
from bilingual.detection.verdicts import Verdict
from bilingual.records import Segment

__all__ = ["joined", "segments"]


def joined(found: Iterable[Piece]) -> list[Piece]:
    """Join short pieces of one script that follow each other: a menu of one-word lines is judged as a whole."""
    out: list[Piece] = []
    last: Piece | None = None
    for piece in found:
        if last is not None and piece.size < ENOUGH and last.size < ENOUGH and last.script == piece.script:
            last = out[-1] = Piece(last.start, piece.end, piece.script, last.words + piece.words)
        else:
            last = piece
            out.append(piece)
    return out


def segments(text: str, found: Sequence[Piece], verdicts: Sequence[Verdict], languages: Sequence[str]) -> list[Segment]:
    """Join neighbours of one language into segments; white space at the ends of a segment is left out.

    Args:
        text: the text.
        found: its pieces in order.
        verdicts: the judgement of each.
        languages: the language each was given in the end.
    """
    out: list[Segment] = []
    first = 0
    for i, language in enumerate(languages):
        if i + 1 == len(languages) or languages[i + 1] != language:
            left, right = _trimmed(text, found[first].start, found[i].end)
            if left < right:
                out.append(Segment(left, right, language, _confidence(verdicts[first : i + 1], language)))
            first = i + 1
    return out


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _confidence(verdicts: Sequence[Verdict], language: str) -> float:
    """Return the mean over the words of the probability of the language they were given; pieces that inherited theirs do not count."""
    if len(verdicts) == 1:
        return round(verdicts[0].chance(language), 4)
    verdicts = [verdict for verdict in verdicts if verdict.size >= ENOUGH] or verdicts
    size = sum([verdict.size for verdict in verdicts])
    if not size:
        return 0.0
    return round(sum([verdict.size * verdict.chance(language) for verdict in verdicts]) / size, 4)
