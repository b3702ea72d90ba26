"""The default engine: pieces by script, a verdict on each, smoothed into segments, summed up into one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bilingual.detection.model import load_models
from bilingual.detection.naming import langdetect_language, script_language
from bilingual.detection.pieces import Piece, pieces
from bilingual.detection.smoothing import ENOUGH, smooth
from bilingual.detection.summary import summarise
from bilingual.detection.verdicts import Verdict, judge
from bilingual.records import Detection, Segment

__all__ = ["BilingualEngine"]

_NOTHING = Verdict("und", 0.0, 0, ())
_SURE = 0.8  # below this the model's own guess among the languages it knows is checked with langdetect


class BilingualEngine:
    """Own models, pure Python; see docs/detection.md for its figures.

    >>> BilingualEngine().detect("Добрый день, коллеги").language
    'ru'
    """

    def detect(self, text: str, bias: float = 0.0, name_other: bool = True) -> Detection:
        """Return the language of a text and its segments; see `Engine.detect`."""
        judged = [_Judged(piece, _verdict(piece, bias)) for piece in _joined(list(pieces(text)))]
        languages = smooth([item.verdict for item in judged])
        found = summarise(_segments(text, judged, languages))
        return _named(text, found) if name_other else found


@dataclass(frozen=True, slots=True)
class _Judged:
    """A piece and what was made of it."""

    piece: Piece
    verdict: Verdict


def _verdict(piece: Piece, bias: float) -> Verdict:
    words = piece.words
    if not words or (len(words) == 1 and len(words[0]) == 1):
        return _NOTHING
    return judge(words, load_models()[piece.script], bias)


def _joined(found: list[Piece]) -> list[Piece]:
    """Join short pieces of one script that follow each other: a menu of one-word lines is judged as a whole."""
    out: list[Piece] = []
    for piece in found:
        last = out[-1] if out else None
        if last is not None and last.script == piece.script and len(last.words) < ENOUGH and len(piece.words) < ENOUGH:
            out[-1] = Piece(last.start, piece.end, piece.script, last.words + piece.words)
        else:
            out.append(piece)
    return out


def _segments(text: str, judged: Sequence[_Judged], languages: Sequence[str]) -> list[Segment]:
    """Join neighbours of one language; a segment ends before its trailing white space."""
    out: list[Segment] = []
    start = best = 0
    weight = chance = 0.0
    for i, (item, language) in enumerate(zip(judged, languages)):
        size = max(1, item.verdict.size)
        same = item.verdict.confidence if item.verdict.language == language else 1 - item.verdict.confidence
        weight += size
        chance += size * same if item.verdict.size else 0.0
        best += item.verdict.size
        if i + 1 < len(judged) and languages[i + 1] == language:
            continue
        out += _segment(text, start, item.piece.end, language, chance / best if best else 0.0)
        start, best, weight, chance = item.piece.end, 0, 0.0, 0.0
    return out


def _segment(text: str, start: int, end: int, language: str, confidence: float) -> list[Segment]:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    right = start + len(part.rstrip())
    return [Segment(left, right, language, round(confidence, 4))] if left < right else []


def _named(text: str, found: Detection) -> Detection:
    """Name what is neither, if the model could not."""
    if found.language in ("ru", "en", "mixed"):
        return found
    if found.language == "und":
        code = script_language(text)
        return Detection(code, 0.9, found.segments) if code else found
    return found
