"""pymorphy3 behind one door: loaded once, on first use, under a lock, and safe on hostile words.

What goes wrong without it: ``"\\ud800"`` raises UnicodeEncodeError inside the dictionary, ``"не" * 1000 + "кот"``
recurses once per prefix, and a megabyte without a space costs seconds.
"""

from __future__ import annotations

import threading
from typing import Any

__all__ = ["LONGEST_WORD", "analyser", "parses"]

# The longest word of the dictionary has 42 letters; longer strings are no words, and pymorphy3's prefix stripping recurses on them.
LONGEST_WORD = 64

_lock = threading.Lock()
_analyser: Any = None


def analyser() -> Any:
    """Return the process's one ``pymorphy3.MorphAnalyzer``, loading it on first use (0.2 s, 41 MB)."""
    global _analyser
    if _analyser is None:
        with _lock:
            if _analyser is None:
                import pymorphy3

                _analyser = pymorphy3.MorphAnalyzer(lang="ru")
    return _analyser


def parses(word: str) -> list[Any]:
    """Return pymorphy3's parses of a word, best first; an empty list for what is no word at all.

    >>> parses("стали")[0].normal_form
    'стать'
    >>> parses("\\ud800")
    []
    """
    if not word or len(word) > LONGEST_WORD or any("\ud800" <= c <= "\udfff" for c in word):
        return []
    return list(analyser().parse(word))
