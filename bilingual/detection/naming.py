"""Names the language of text that is neither Russian nor English: by its script, by the model's own guess, or by langdetect."""

from __future__ import annotations

import re
import threading

from bilingual.detection.pieces import blanked, lower_words
from bilingual.errors import EngineError
from bilingual.records import Detection

__all__ = ["langdetect_language", "name_other_language", "script_language"]

# One language stands for its script where nearly all text in the script is in it; Arabic and Devanagari are left to langdetect.
_SCRIPTS = (
    ("el", re.compile("[\N{GREEK CAPITAL LETTER ALPHA}-\N{GREEK SMALL LETTER OMEGA WITH TONOS}]")),
    ("he", re.compile("[\N{HEBREW LETTER ALEF}-\N{HEBREW LETTER TAV}]")),
    ("hy", re.compile("[\N{ARMENIAN CAPITAL LETTER AYB}-\N{ARMENIAN SMALL LIGATURE ECH YIWN}]")),
    ("ka", re.compile("[\N{GEORGIAN LETTER AN}-\N{GEORGIAN LETTER HOE}]")),
    ("th", re.compile("[\N{THAI CHARACTER KO KAI}-\N{THAI DIGIT NINE}]")),
    ("ko", re.compile("[\N{HANGUL SYLLABLE GA}-\N{HANGUL SYLLABLE HIH}]")),
    ("ja", re.compile("[\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA LETTER VO}]")),
    ("zh", re.compile("[\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FEF}]")),  # after Japanese, which has kana besides
)

_lock = threading.Lock()
_SURE = 0.99  # the model's guess among the languages it knows stands from here on; langdetect knows Welsh and Swahili besides
_LETTERS = 25  # fewer letters tell langdetect little: it takes «МИД» for Macedonian and mattress names for Romanian
_FOREIGN_LETTERS = 8  # where there are no Latin or Cyrillic letters, the script itself leaves few languages to choose from
_READ = 4000  # characters of a document langdetect looks at: more changes its answer in no sentence we tried


def script_language(text: str) -> str:
    """Return the language of a text in a script of its own, or an empty string.

    >>> script_language("Αθήνα")
    'el'
    """
    return next((code for code, letters in _SCRIPTS if letters.search(text)), "")


def name_other_language(text: str, found: Detection) -> Detection:
    """Name the language of a text that is neither Russian nor English, where the model is not sure of its guess.

    Args:
        text: the text.
        found: what the model made of it.

    Returns:
        The same segments under the best name there is; ``und`` for a word or two that might be anything.
    """
    if found.confidence >= _SURE:
        return found
    code, chance = script_language(text), 0.9
    said = blanked(text[:_READ])
    letters = sum(map(str.isalpha, said))
    if not code and letters >= (_LETTERS if lower_words(said) else _FOREIGN_LETTERS):
        code, chance = langdetect_language(said)
    if code in ("", "und", "ru", "en"):  # it was refused as Russian and English by the better judge
        code, chance = (found.language, found.confidence) if found.confidence >= 0.5 else ("und", 0.0)
    return Detection(code, round(chance, 4), found.segments)


def langdetect_language(text: str) -> tuple[str, float]:
    """Return what langdetect takes the text for, and how surely; ``("und", 0.0)`` where it finds nothing to go by.

    Its profiles are loaded once and its random numbers seeded anew for every text, under a lock: left alone it changes its answer
    from call to call and fails when first used from two threads.

    Raises:
        EngineError: langdetect is not installed.
    """
    try:
        from langdetect import DetectorFactory
        from langdetect.detector_factory import _factory, init_factory  # noqa: F401
    except ImportError as error:
        raise EngineError("langdetect is not installed: pip install langdetect") from error
    from langdetect import LangDetectException, detect_langs

    with _lock:
        DetectorFactory.seed = 0
        try:
            best = detect_langs(text[:_READ])[0]
        except LangDetectException:
            return "und", 0.0
    return str(best.lang).split("-")[0], float(best.prob)
