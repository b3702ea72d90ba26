"""One expression that cuts a text into pieces, losing nothing: the pieces joined give the text back.

A piece is a word, a number, an initial with its dot, a clitic, a run of white space or one other character; a single
space behind it belongs to it, so that offsets are running sums of lengths and half as many pieces need looking up.
Hyphenated words come as several pieces («Нур», «-», «Султан»): names match over them, and tokens join them again.
"""

from __future__ import annotations

import re

__all__ = ["LINE_ENDS", "cut"]

# White space that ends a line.
LINE_ENDS = frozenset("\n\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")

# Explicit ranges: `[^\\W\\d_]` costs twice as much. Letters of Latin, Greek, Cyrillic; digits; combining marks (й as и + breve,
# stress) and the invisible characters that stand inside words.
_WORD_CHARACTERS = (
    "0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u0373\u0376-\u037d\u037f-\u03ff"
    "\u0400-\u0481\u0483-\u052f\u1e00-\u1fff\u00ad\u200b-\u200d\u2060\ufeff"
)
_W = f"[{_WORD_CHARACTERS}]"
_NOT_SPACE = '[^\\s<>"«»“”]'

# Each case and the reason for its place in the order.
_CASES = [
    # 1. Numbers with inner separators before words, or "3.5" would be three pieces: 10,000; 14.11.2024; 11:08.
    f"[0-9]{{1,40}}(?:[.,:][0-9]{{1,40}}){{1,8}}(?!{_W})",
    # 2. Initials before words, with their dot: «М.Тлеуберди», «С. В. Лавров», «Дж. Байден», "U.S.".
    "(?:Дж|[A-ZА-ЯЁ])\\.",
    # 3. Words; an apostrophe inside is part of them (O'Brien, don't, Кот-д'Ивуар) unless it opens the possessive.
    f"{_W}+(?:['’ʼ](?![sS](?!{_W})){_W}+)*",
    # 4. The possessive, one piece.
    f"['’ʼ][sS](?!{_W})",
    # 5. White space beyond the one space that belongs to the piece before it.
    "\\s+",
    # 6. Letters of all other scripts.
    "[^\\W_]+",
    # 7. Dots in a row, then anything else, one character each.
    "\\.{2,}",
    ".",
]
# Addresses need look-ahead that other text should not pay for: this expression is used where `_may_hold_address` sees a sign of one.
_ADDRESSES = [
    f"(?:https?|ftp)://{_NOT_SPACE}*",
    f"www\\.{_NOT_SPACE}+",
    "[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}",
    f"[A-Za-z0-9-]{{1,63}}(?:\\.[A-Za-z0-9-]{{1,63}}){{0,4}}\\.(?:com|org|net|info|gov|edu|ru|su|kz|by|ua|uk|de|eu|io|tv|me)(?!{_W})(?:/{_NOT_SPACE}*)?",
]
_ADDRESS_MARKS = ("://", "www.", "@")
_DOMAIN = re.compile(r"\.(?:com|org|net|info|gov|edu|ru|su|kz|by|ua|uk|de|eu|io|tv|me)(?![a-z])")
# Nearly all pieces are words in plain letters with a space or a mark behind them and those marks, which need no look at the other cases.
_PLAIN = re.compile(
    "[a-zа-яё]+(?: |(?=[,.»:;?!)\"”\n-]))|[A-ZА-ЯЁ][a-zа-яё]+(?: |(?=[,»:;?!)\"”\n-]))|[,»«()\"“”:;] ?|(?:" + "|".join(_CASES) + ") ?",
    re.DOTALL,
)
_WITH_ADDRESSES = re.compile("(?:" + "|".join(_ADDRESSES + _CASES) + ") ?", re.DOTALL)


def cut(text: str) -> list[str]:
    """Cut a text into pieces.

    Args:
        text: the text.

    Returns:
        The pieces in order; joined they are the text.

    >>> cut("МИД РФ: С. Лавров")
    ['МИД ', 'РФ', ': ', 'С. ', 'Лавров']
    """
    return (_WITH_ADDRESSES if _may_hold_address(text) else _PLAIN).findall(text)


def _may_hold_address(text: str) -> bool:
    return any(map(text.__contains__, _ADDRESS_MARKS)) or _DOMAIN.search(text) is not None
