"""The quick way: a sentence full of frequent words that only Russian has (or only English) needs no weighing.

Three sentences in four end here, at the price of a loop over the signs of their pieces.
"""

from __future__ import annotations

from typing import Final

from bilingual.detection.signs import IDS, SIGN
from bilingual.native import mypyc_attr

__all__ = ["LATIN_NAMES", "Sentence", "has_both_scripts", "sentences"]

# At least so many words; and with no, one, two, more hits (words frequent in the language and rare elsewhere), one hit in so many words.
# Of 5,700 development sentences in twenty other languages one passes: a list of English song titles in romanised Russian. Russian may be
# judged by fewer, because its neighbours share less of its frequent words than Dutch shares of English ones.
_WORDS: Final = 4
_SHARE_CYRILLIC: Final = (0, 0, 4, 6)
_SHARE_LATIN: Final = (0, 0, 4, 4)

# So many Latin words are names in a Russian sentence («купил Stylo 3 в DNS»), if it has more than twice as many words in all.
LATIN_NAMES: Final = 2


@mypyc_attr(acyclic=True)
class Sentence:
    """A sentence or line of a text, as its signs have it.

    Args:
        start: offset of its first code point.
        end: offset after its last one, trailing white space included.
        script: its script, empty if it has letters of both and more Latin words than names would be.
        plain: number of its words, if it is plain Russian or English, else 0.
    """

    __slots__ = ("end", "plain", "script", "start")

    def __init__(self, start: int, end: int, script: str, plain: int) -> None:
        self.start, self.end, self.script, self.plain = start, end, script, plain


class _Reader:
    """Counts what the pieces of a sentence show."""

    __slots__ = ("begun", "latin", "pending", "seen", "spaces", "union", "with_s", "words")

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.begun = False
        self.union = self.words = self.latin = self.spaces = self.pending = self.with_s = 0

    def read(self, sign: int) -> None:
        """Take in one piece: what white space parts is a word, and frequent is only a whole one, with its 's."""
        self.union |= sign
        self.latin += sign >> SIGN.RUNS & 7
        self.spaces += sign >> SIGN.SPACES & 7
        if sign & SIGN.GAP:
            self._end_word()
            return
        if not self.begun:
            self.begun = True
            self.words += 1
            self.pending, self.with_s = sign >> IDS.WORD & IDS.MASK, sign >> IDS.WITH_S & IDS.MASK
        else:
            self.pending, self.with_s = self.with_s if sign & SIGN.CLITIC else 0, 0
        if sign & SIGN.WHITE:
            self._end_word()

    def _end_word(self) -> None:
        if self.pending:
            self.seen.add(self.pending)
            self.pending = 0
        self.begun = False

    def script(self, both: bool, only: str) -> str:
        """Return the script of the sentence; see `Sentence`."""
        if not both:
            return only
        if not self.union & SIGN.LATIN:
            return "cyrillic"
        if not self.union & SIGN.CYRILLIC:
            return "latin"
        return "cyrillic" if self.latin <= LATIN_NAMES and self.spaces >= 2 * self.latin else ""

    def plain(self, script: str) -> int:
        """Return the number of words of a sentence if it is plain, else 0."""
        self._end_word()
        if self.words < _WORDS or not script or self.union & (SIGN.ALIEN_CYRILLIC if script == "cyrillic" else SIGN.ALIEN_LATIN):
            return 0
        hits = len(self.seen)
        if self.union & SIGN.LATIN and self.union & SIGN.CYRILLIC:
            hits = len([number for number in self.seen if (number & 1 == 1) == (script == "cyrillic")])
        share = (_SHARE_CYRILLIC if script == "cyrillic" else _SHARE_LATIN)[min(hits, 3)]
        return self.words if hits * share >= self.words else 0


def has_both_scripts(signs: list[int]) -> bool:
    """Tell whether a text has letters of both scripts.

    Args:
        signs: the signs of its pieces.
    """
    letters = 0
    for sign in signs:
        letters |= sign
        if letters & SIGN.LATIN and letters & SIGN.CYRILLIC:
            return True
    return False


def sentences(parts: list[str], signs: list[int]) -> list[Sentence]:
    """Return the sentences and lines of a text in order; together they cover it.

    A sentence ends at . ! ? … with closing quotes or brackets, then white space; a line ends at a line break. The full stop after a single
    capital (С. Лавров, J. Smith) ends nothing, but cutting there is harmless: stretches of one language are joined again.

    Args:
        parts: the pieces of the text.
        signs: their signs.
    """
    both = has_both_scripts(signs)
    only = "" if both else "cyrillic" if any(sign & SIGN.CYRILLIC for sign in signs) else "latin"
    out: list[Sentence] = []
    reader = _Reader()
    at = start = 0
    marked = ended = False
    last = len(parts) - 1
    for i, sign in enumerate(signs):
        at += len(parts[i])
        reader.read(sign)
        if sign & SIGN.MARK:
            marked = True
        elif not sign & (SIGN.CLOSER | SIGN.SPACE):
            marked = False
        ended = ended or (sign & SIGN.WHITE != 0 and (marked or sign & SIGN.BREAK != 0))
        if i == last or (ended and not signs[i + 1] & SIGN.SPACE):
            script = reader.script(both, only)
            out.append(Sentence(start, at, script, reader.plain(script)))
            start, marked, ended = at, False, False
            reader = _Reader()
    return out
