"""The quick way: a sentence full of frequent words that only Russian has (or only English) needs no weighing.

Three sentences in four end here, at the price of a loop over the signs of their pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.detection.signs import CYRILLIC, IDS, LATIN, SIGN
from bilingual.native import i64, mypyc_attr

__all__ = ["LATIN_NAMES", "Reading", "Sentence"]

# At least so many words; and with no, one, two, more hits (words frequent in the language and rare elsewhere), one hit in so many words.
# Of 5,700 development sentences in twenty other languages one passes: a list of English song titles in romanised Russian. Russian may be
# judged by fewer, because its neighbours share less of its frequent words than Dutch shares of English ones.
_WORDS: Final = 4
_SHARE_CYRILLIC: Final = (0, 0, 4, 6)
_SHARE_LATIN: Final = (0, 0, 4, 4)

_MAY_BE_NOISE: Final = SIGN.NOISE | SIGN.DOMAIN | SIGN.DOT | SIGN.SLASH

# So many Latin words are names in a Russian sentence («купил Stylo 3 в DNS»), if it has more than twice as many words in all.
LATIN_NAMES: Final = 2


@mypyc_attr(acyclic=True)
class Sentence:
    """A sentence or line of a text, and what its signs add up to.

    Args:
        start: offset of its first code point.
        end: offset after its last one, trailing white space included.
        union: the bits that any of its signs has.
        words: number of its words: what white space parts is one.
        latin: number of its runs of Latin letters.
        spaces: number of its spaces.
        seen: numbers of its frequent words, which count only whole, with their 's.

    Attributes:
        start: as given.
        end: as given.
    """

    __slots__ = ("_latin", "_seen", "_spaces", "_union", "_words", "end", "start")

    def __init__(self, start: int, end: int, union: i64, words: i64, latin: i64, spaces: i64, seen: set[int]) -> None:
        self.start, self.end, self._seen = start, end, seen
        self._latin: i64 = latin
        self._union: i64 = union
        self._words: i64 = words
        self._spaces: i64 = spaces

    def script(self, both: bool, only: str) -> str:
        """Return its script, empty if it has letters of both and more Latin words than names would be.

        Args:
            both: whether the text has letters of both scripts.
            only: the text's script where it has not.
        """
        if not both:
            return only
        if self._union & SIGN.LATIN == 0:
            return CYRILLIC
        if self._union & SIGN.CYRILLIC == 0:
            return LATIN
        return CYRILLIC if self._latin <= LATIN_NAMES and self._spaces >= 2 * self._latin else ""

    def plain(self, script: str) -> int:
        """Return the number of its words if it is plain Russian or English, else 0.

        Args:
            script: its script.
        """
        alien = SIGN.ALIEN_CYRILLIC if script == CYRILLIC else SIGN.ALIEN_LATIN
        if self._words < _WORDS or not script or self._union & alien != 0:
            return 0
        hits = len(self._seen)
        if self._union & SIGN.LATIN != 0 and self._union & SIGN.CYRILLIC != 0:
            hits = len([number for number in self._seen if (number & 1 == 1) == (script == CYRILLIC)])
        share = (_SHARE_CYRILLIC if script == CYRILLIC else _SHARE_LATIN)[min(hits, 3)]
        return int(self._words) if hits * share >= self._words else 0


class Reading:
    """The sentences and lines of a text in order, which together cover it.

    A sentence ends at . ! ? … with closing quotes or brackets, then white space; a line ends at a line break. The full stop after a single
    capital (С. Лавров, J. Smith) ends nothing, but cutting there is harmless: stretches of one language are joined again.

    Args:
        starts: offset of each piece of the text, and one more for the end.
        signs: the signs of the pieces.

    Attributes:
        sentences: the sentences.
        both: whether the text has letters of both scripts.
        only: its script where it has not.
        noisy: whether an address or a tag may stand in it.
    """

    __slots__ = ("both", "noisy", "only", "sentences")

    def __init__(self, starts: Sequence[int], signs: list[int]) -> None:
        self.sentences: list[Sentence] = []
        self.noisy = False
        letters = self._read(starts, signs)
        self.both = letters & SIGN.LATIN != 0 and letters & SIGN.CYRILLIC != 0
        self.only = CYRILLIC if letters & SIGN.CYRILLIC != 0 else LATIN

    def _read(self, starts: Sequence[int], signs: list[int]) -> i64:
        """Take in all pieces and return the bits that any of them has; one loop over plain variables, for it runs for every piece."""
        sign: i64
        before: i64 = 0
        letters: i64 = 0
        union: i64 = 0
        words: i64 = 0
        latin: i64 = 0
        spaces: i64 = 0
        word: i64 = 0
        with_s: i64 = 0
        begun = marked = ended = False
        seen: set[int] = set()
        start = 0
        for i in range(len(signs)):
            sign = signs[i]
            if ended and sign & SIGN.SPACE == 0:
                self.sentences.append(Sentence(start, starts[i], union, words, latin, spaces, seen))
                letters |= union
                union = words = latin = spaces = 0
                begun = marked = ended = False
                start, seen = starts[i], set()
            union |= sign
            latin += sign >> SIGN.RUNS & 7
            spaces += sign >> SIGN.SPACES & 7
            if sign & SIGN.GAP == 0:
                if begun:
                    word = with_s if sign & SIGN.CLITIC != 0 else 0
                    with_s = 0
                else:
                    begun = True
                    words += 1
                    word = sign >> IDS.WORD & IDS.MASK
                    with_s = sign >> IDS.WITH_S & IDS.MASK
            if sign & (SIGN.GAP | SIGN.WHITE) != 0:
                if word != 0:
                    seen.add(int(word))
                    word = 0
                begun = False
            if sign & _MAY_BE_NOISE != 0 and _is_noise(before, sign):
                self.noisy = True
            if sign & SIGN.MARK != 0:
                marked = True
            elif sign & (SIGN.CLOSER | SIGN.SPACE) == 0:
                marked = False
            if sign & SIGN.WHITE != 0 and (marked or sign & SIGN.BREAK != 0):
                ended = True
            before = sign
        if word != 0:
            seen.add(int(word))
        if signs:
            self.sentences.append(Sentence(start, starts[len(signs)], union, words, latin, spaces, seen))
        return letters | union


def _is_noise(before: i64, sign: i64) -> bool:
    """Tell whether a piece is an address, or becomes one with the piece right before it: «lenta».ru, WWW.mid, git+ssh://."""
    if sign & SIGN.NOISE != 0:
        return True
    if before & SIGN.WHITE != 0:
        return False
    if sign & SIGN.SLASH != 0:
        return before & SIGN.COLON != 0
    return (sign & SIGN.DOMAIN != 0 and before & SIGN.DOT != 0) or (sign & SIGN.DOT != 0 and before & SIGN.WWW != 0)
