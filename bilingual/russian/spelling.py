"""A Russian word as the dictionary would spell it: without stress marks, soft hyphens, look-alike Latin letters."""

from __future__ import annotations

import unicodedata

__all__ = ["fold", "has_cyrillic", "plain"]

# Marks that writers set into a word and no dictionary has: за́мок, контр­атака with a soft hyphen, zero-width joints.
_INVISIBLE = dict.fromkeys(
    map(
        ord,
        "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}"
        "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE TONE MARK}\N{COMBINING GRAVE TONE MARK}",
    )
)
# Latin letters typed or pasted for the Cyrillic ones they look like: Рoссия with a Latin o.
_LOOK_ALIKES = str.maketrans("ABCEHKMOPTXaceopxyё", "АВСЕНКМОРТХасеорхуё")
_YO = str.maketrans("ёЁ", "еЕ")


def has_cyrillic(word: str) -> bool:
    """Tell whether a word has a Cyrillic letter.

    >>> has_cyrillic("IT-компания"), has_cyrillic("IT")
    (True, False)
    """
    return any("\u0400" <= c <= "\u04ff" for c in word)


def plain(word: str) -> str:
    """Return the word without stress marks and soft hyphens, composed, look-alike Latin letters made Cyrillic.

    Latin letters are replaced only where a part between hyphens mixes both scripts and the replacement leaves no Latin letter in
    it: the IT of IT-компания stays.

    >>> plain("за\\u0301мок"), plain("Рoссия"), plain("IT-компаниями")
    ('замок', 'Россия', 'IT-компаниями')
    """
    if word.isascii():
        return word
    if not word.isalpha() or "\u0300" <= max(word) <= "\u036f" or ("й" not in word and "ё" not in word):
        word = unicodedata.normalize("NFC", word.translate(_INVISIBLE))
    if any(c < "\x80" and c.isalpha() for c in word) and has_cyrillic(word):
        word = "-".join(map(_one_script, word.split("-")))
    return word


def _one_script(part: str) -> str:
    if not has_cyrillic(part):
        return part
    mended = part.translate(_LOOK_ALIKES)
    return part if any(c < "\x80" and c.isalpha() for c in mended) else mended


def fold(word: str) -> str:
    """Return the key of a word: lower case, ё as е.

    >>> fold("Ёлка")
    'елка'
    """
    return word.lower().translate(_YO)
