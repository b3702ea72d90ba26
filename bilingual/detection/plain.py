"""The quick way: a sentence full of frequent words that only Russian has (or only English) needs no weighing.

Three sentences in four end here, at the price of a split and a set intersection.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bilingual.detection.model import ScriptModel

__all__ = ["ALIEN", "LATIN_NAMES", "PlainSentences"]

# Letters Russian, or English, does not have: one of them and the quick way is closed. English has é in café.
ALIEN: Final = {
    "cyrillic": re.compile("[ђѓєѕіїјљњћќѝўџѠ-ԯ]"),
    "latin": re.compile("[ß-èêë-öø-ʯḀ-ỿ]"),
}
_LATIN: Final = re.compile("[a-zß-öø-ʯḀ-ỿ]")
_LATIN_WORD: Final = re.compile(f"{_LATIN.pattern}+")
_CYRILLIC: Final = re.compile("[а-ԯ]")

# At least so many words; and with no, one, two, more hits (words frequent in the language and rare elsewhere), one hit in so many words.
# Of 5,700 development sentences in twenty other languages one passes: a list of English song titles in romanised Russian. Russian may be
# judged by fewer, because its neighbours share less of its frequent words than Dutch shares of English ones.
_WORDS: Final = 4
_SHARE: Final = {"cyrillic": (0, 0, 4, 6), "latin": (0, 0, 4, 4)}

# So many Latin words are names in a Russian sentence («купил Stylo 3 в DNS»), if it has more than twice as many words in all.
LATIN_NAMES: Final = 2


class PlainSentences:
    """Recognises the plain sentences of one text.

    Attributes:
        both: whether the text has letters of both scripts.
    """

    def __init__(self, low: str, models: Mapping[str, ScriptModel]) -> None:
        """Look at the text as a whole.

        Args:
            low: the text in lower case, addresses blanked.
            models: the models by script.
        """
        self._low = low
        self._models = models
        self._alien: dict[str, bool] = {}
        latin = low.isascii() or _LATIN.search(low) is not None
        cyrillic = not low.isascii() and _CYRILLIC.search(low) is not None
        self.both = latin and cyrillic
        self._only = "" if self.both else "cyrillic" if cyrillic else "latin"

    def size(self, script: str, start: int, end: int) -> int:
        """Return the number of words of a sentence if it is plain, else 0."""
        words = self._low[start:end].split()
        count = len(words)
        if count < _WORDS:
            return 0
        hits = len(self._models[script].common.intersection(words))
        if hits * _SHARE[script][min(hits, 3)] < count or (self._is_alien(script) and ALIEN[script].search(self._low, start, end)):
            return 0
        return count

    def _is_alien(self, script: str) -> bool:
        """Tell whether the text has a letter of the script that its language does not have: mostly no, and its sentences need no look."""
        known = self._alien.get(script)
        if known is None:
            known = self._alien[script] = ALIEN[script].search(self._low) is not None
        return known

    def script(self, start: int, end: int) -> str:
        """Return the script of a sentence, empty if it has letters of both and more Latin words than names would be."""
        if self._only:
            return self._only
        if not _LATIN.search(self._low, start, end):
            return "cyrillic"
        if not _CYRILLIC.search(self._low, start, end):
            return "latin"
        latin = len(_LATIN_WORD.findall(self._low, start, end))
        few = latin <= LATIN_NAMES and self._low.count(" ", start, end) >= 2 * latin
        return "cyrillic" if few else ""
