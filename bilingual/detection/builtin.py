"""The default engine: pieces by script, a verdict on each, smoothed into segments, summed up into one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bilingual.detection.assembly import joined, segments
from bilingual.detection.borders import refine
from bilingual.detection.model import ScriptModel, frequent_words, load_models, own_signs
from bilingual.detection.named import names_aside
from bilingual.detection.naming import name_other_language
from bilingual.detection.pieces import Piece, pieces
from bilingual.detection.signs import read_signs
from bilingual.detection.smoothing import smooth
from bilingual.detection.summary import summarise
from bilingual.detection.verdicts import NOTHING, Verdict, judge, plain_verdict
from bilingual.records import Detection

__all__ = ["BilingualEngine"]


class BilingualEngine:
    """Own models, pure Python; see docs/detection.md for its figures.

    >>> BilingualEngine().detect("Добрый день, коллеги").language
    'ru'
    """

    def detect(self, text: str, bias: float = 0.0, name_other: bool = True) -> Detection:
        """Return the language of a text and its segments; see `Engine.detect`."""
        return self.detect_cut(text, *read_signs(text, own_signs()), bias, name_other)

    def detect_cut(self, text: str, starts: Sequence[int], signs: list[int], bias: float = 0.0, name_other: bool = True) -> Detection:
        """Return what `detect` does for a text that is in pieces already.

        Args:
            text: the text.
            starts: offset of each of its pieces, as `bilingual.text.cutting` cuts it, and one more for the end.
            signs: the signs of the pieces; see `bilingual.detection.signs`.
            bias: see `Engine.detect`.
            name_other: see `Engine.detect`.
        """
        models = load_models()
        found = joined(pieces(text, starts, signs, frequent_words(), bias >= 0))
        verdicts = [_verdict(text, piece, models, bias) for piece in found]
        languages = smooth(verdicts)
        if len(found) > 1 and len(set(languages)) > 1:
            found = refine(text, found, languages, models)
        detection = summarise(segments(text, found, verdicts, languages))
        if name_other and detection.language not in ("ru", "en", "mixed"):
            return name_other_language(text, detection)
        return detection


def _verdict(text: str, piece: Piece, models: Mapping[str, ScriptModel], bias: float) -> Verdict:
    if piece.plain:
        return plain_verdict(models[piece.script].home, piece.plain)
    words = piece.words
    if not words or (len(words) == 1 and len(words[0]) == 1):
        return NOTHING
    model = models[piece.script]
    verdict = judge(words, model, bias)
    return verdict if verdict.language == model.home else names_aside(text, piece, verdict, model, bias)
