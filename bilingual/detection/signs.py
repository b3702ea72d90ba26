"""What a piece of text shows of its language at first sight, packed into one integer so that a sentence is read at the price of a loop.

A sign depends on its piece alone: the table of word types keeps it beside the lemma, and detection has a table of its own for texts that
nothing else is asked of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from bilingual.errors import DataError
from bilingual.text.cutting import LINE_ENDS, cut

__all__ = ["CYRILLIC", "DOMAINS", "IDS", "LATIN", "SIGN", "Signs", "blank_signs", "is_noisy", "lowered", "other_spacing", "read_signs"]
__all__ += ["sign_of", "word_numbers"]

CYRILLIC: Final = "cyrillic"
LATIN: Final = "latin"

# Letters Russian, or English, does not have: one of them and no sentence is plain. English has é in café.
_ALIEN_CYRILLIC: Final = re.compile("[ђѓєѕіїјљњћќѝўџѠ-ԯ]")
_ALIEN_LATIN: Final = re.compile("[ß-èêë-öø-ʯḀ-ỿ]")
_LATIN_LETTERS: Final = re.compile("[a-zß-öø-ʯḀ-ỿ]+")
_CYRILLIC_LETTER: Final = re.compile("[а-ԯ]")
# The capital İ is the one letter whose lower case is two code points; offsets must not move.
_PLAIN: Final = str.maketrans("’ʼİ", "''i")

# One of these stands in whatever is an address or a tag, so that a few quick searches spare most texts the expression for them (`blanked`).
_NOISE_MARKS: Final = ("@", "<", "://", "www.")
DOMAINS: Final = "com|org|net|ru|su|info|edu|gov|io|me|kz|ua|by|uz|eu|de|uk|рф"
_NOISE_DOMAIN: Final = re.compile(rf"\.(?:{DOMAINS})\b")
_DOMAIN: Final = re.compile(rf"(?:{DOMAINS})\b")
_WWW: Final = re.compile(r"\bwww$")
_DOMAIN_WORDS: Final = frozenset(DOMAINS.split("|"))
# Nearly every piece is one of these, and shows no more than its script.
_PLAIN_WORD: Final = re.compile("([а-яё]+)|((?!www$)[a-z]+)")


class SIGN:
    """The bits of a sign."""

    LATIN: Final = 1 << 0  # has a Latin letter
    CYRILLIC: Final = 1 << 1  # has a Cyrillic one
    ALIEN_LATIN: Final = 1 << 2  # has one that English lacks
    ALIEN_CYRILLIC: Final = 1 << 3  # has one that Russian lacks
    MARK: Final = 1 << 4  # ends a sentence: . ! ? …
    CLOSER: Final = 1 << 5  # closing quotes or a bracket, which may stand behind such a mark
    WHITE: Final = 1 << 6  # white space at its end
    SPACE: Final = 1 << 7  # nothing but white space
    BREAK: Final = 1 << 8  # with a line's end in it
    GAP: Final = 1 << 9  # no word and no part of one: white space, or an address
    CLITIC: Final = 1 << 10  # 's
    NOISE: Final = 1 << 11  # an address or a tag
    DOT: Final = 1 << 12  # ends with a dot
    DOMAIN: Final = 1 << 13  # behind a dot it would be one: lenta .ru
    WWW: Final = 1 << 14  # before a dot it would be one
    COLON: Final = 1 << 15
    SLASH: Final = 1 << 19  # behind a colon it would be one
    SPACES: Final = 16  # three bits: how many spaces, 7 at most
    RUNS: Final = 20  # three bits: how many runs of Latin letters, 7 at most


class IDS:
    """Where a sign has the number of its word among the frequent ones of its language, and that of the word with 's."""

    WORD: Final = 24
    WITH_S: Final = 39
    MASK: Final = (1 << 15) - 1


_PLAIN_SIGNS: Final = (0, SIGN.CYRILLIC, SIGN.LATIN | 1 << SIGN.RUNS)
_LONGEST_KEPT: Final = 40  # code points; longer pieces hardly come again
_TEXT_BITS: Final = SIGN.MARK | SIGN.CLOSER | SIGN.WHITE | SIGN.SPACE | SIGN.BREAK
_MARKS: Final = frozenset(".!?…")
_CLOSING: Final = "\"'»”’)]"  # an address keeps what stands at its end: «(см. mid.ru.)»
_CLOSERS: Final = frozenset(_CLOSING)


def lowered(text: str) -> str:
    """Return a text in lower case, one code point for each of its own, every apostrophe straight.

    Args:
        text: any text.

    >>> lowered("Don’t")
    "don't"
    """
    if not text.isascii() and ("’" in text or "ʼ" in text or "İ" in text):
        text = text.translate(_PLAIN)
    return text.lower()


def is_noisy(low: str) -> bool:
    """Tell whether a text may hold an address or a tag.

    Args:
        low: the text in lower case.
    """
    return any(map(low.__contains__, _NOISE_MARKS)) or _NOISE_DOMAIN.search(low) is not None


def word_numbers(words: Sequence[str], script: str) -> dict[str, int]:
    """Return the frequent words of a language with their numbers, odd for Cyrillic and even for Latin ones.

    Args:
        words: the words in lower case.
        script: ``cyrillic`` or ``latin``.

    Raises:
        DataError: more words than a sign has room for.

    >>> word_numbers(["и", "в"], "cyrillic"), word_numbers(["the"], "latin")
    ({'и': 1, 'в': 3}, {'the': 2})
    """
    first = 1 if script == CYRILLIC else 2
    if first + 2 * len(words) > IDS.MASK:
        raise DataError(f"{len(words)} frequent {script} words: a sign has room for {IDS.MASK // 2}; train the detection model with fewer")
    return dict(zip(words, range(first, first + 2 * len(words), 2), strict=True))


def sign_of(piece: str, common: Mapping[str, int]) -> int:
    """Return the sign of a piece.

    Args:
        piece: a piece of a text as `bilingual.text.cutting` cuts it, the space behind it included.
        common: the frequent words of either language that are rare in others, each with its number.

    >>> sign_of("лес ", {}) == other_spacing(sign_of("лес", {}))
    True
    """
    text = piece[:-1] if len(piece) > 1 and piece[-1] == " " else piece
    if text.isspace():
        spaces = min(7, piece.count(" "))
        return SIGN.WHITE | SIGN.SPACE | SIGN.GAP | (0 if LINE_ENDS.isdisjoint(piece) else SIGN.BREAK) | spaces << SIGN.SPACES
    sign = other_spacing(0) if text is not piece else 0
    low = lowered(text)
    plain = _PLAIN_WORD.fullmatch(low)
    if plain is None:
        sign |= _looks(text, low)
    else:
        sign |= _PLAIN_SIGNS[plain.lastindex or 0] | (SIGN.DOMAIN if low in _DOMAIN_WORDS else 0)
    return sign | common.get(low, 0) << IDS.WORD | common.get(low + "'s", 0) << IDS.WITH_S


def _looks(text: str, low: str) -> int:
    """Return the sign of a piece that is no plain word, the space behind it and the numbers of words left out."""
    sign = 0
    runs = min(7, len(_LATIN_LETTERS.findall(low)))
    sign |= runs << SIGN.RUNS
    for bit, has in (
        (SIGN.LATIN, runs > 0),
        (SIGN.CYRILLIC, _CYRILLIC_LETTER.search(low) is not None),
        (SIGN.ALIEN_LATIN, _ALIEN_LATIN.search(low) is not None),
        (SIGN.ALIEN_CYRILLIC, _ALIEN_CYRILLIC.search(low) is not None),
        (SIGN.MARK, text.rstrip(_CLOSING)[-1:] in _MARKS),
        (SIGN.CLOSER, text in _CLOSERS),
        (SIGN.CLITIC, low == "'s"),
        (SIGN.NOISE, is_noisy(low)),
        (SIGN.DOT, text[-1] == "."),
        (SIGN.DOMAIN, _DOMAIN.match(low) is not None),
        (SIGN.WWW, _WWW.search(low) is not None),
        (SIGN.COLON, text == ":"),
        (SIGN.SLASH, text == "/"),
    ):
        if has:
            sign |= bit
    return sign


def other_spacing(sign: int) -> int:
    """Return the sign of the same word with the space behind it the other way round.

    Args:
        sign: the sign of the word.
    """
    return sign ^ (SIGN.WHITE | 1 << SIGN.SPACES)


class Signs(dict[str, int]):
    """Pieces to signs, filled on first use.

    Args:
        common: see `sign_of`.
        capacity: how many it holds before it is emptied, which changes no result.
    """

    def __init__(self, common: Mapping[str, int], capacity: int = 40_000) -> None:
        super().__init__()
        self._common, self._capacity = common, capacity

    def __missing__(self, piece: str) -> int:
        if len(self) >= self._capacity:
            self.clear()
        sign = sign_of(piece, self._common)
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = sign
        return sign


def read_signs(text: str, table: Signs) -> tuple[tuple[int, ...], list[int]]:
    """Return the offset of each piece of a text, with one more for the end, and the signs of the pieces.

    Args:
        text: the text.
        table: the signs of pieces.
    """
    parts = cut(text)
    return tuple(accumulate(map(len, parts), initial=0)), list(map(table.__getitem__, parts))


def blank_signs(text: str, low: str, starts: Sequence[int], signs: list[int], common: Mapping[str, int]) -> list[int]:
    """Return the signs of the pieces of a text whose addresses and tags are blanked: those say nothing, but may end a sentence.

    A piece that is blanked in its middle counts as one word all the same.

    Args:
        text: the text.
        low: the same in lower case, with blanks for addresses and tags.
        starts: offset of each of its pieces, and one more for the end.
        signs: the signs of the pieces.
        common: see `sign_of`.
    """
    out: list[int] = []
    for n, sign in enumerate(signs):
        at, end = starts[n], starts[n + 1]
        rest = low[at:end].strip()
        if not sign & SIGN.SPACE and len(rest) < len(text[at:end].strip()):
            spaces = min(7, low.count(" ", at, end))
            seen = sign_of(rest, common) & ~_TEXT_BITS if rest else SIGN.GAP
            sign = sign & _TEXT_BITS | seen & ~(7 << SIGN.SPACES) | spaces << SIGN.SPACES
        out.append(sign)
    return out
