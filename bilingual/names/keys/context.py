"""The context in which a letter is read: shared by the trainer and the model, so that they cannot disagree."""

from __future__ import annotations

import unicodedata

__all__ = ["PAD", "TEMPLATES", "alphabet_fold", "apart", "padded"]

# (letters before, letters after) of the letter in question; each is a slice of the padded word.
TEMPLATES: tuple[tuple[int, int], ...] = (
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 1), (0, 2), (0, 3), (0, 4),
    (1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 3),
)  # fmt: skip
# Groups that are one sound are one letter to the model, written as a capital: apart, c and h would be read without each other.
_GROUPS = {"sch": "X", "ch": "C", "sh": "S", "zh": "Z", "kh": "K", "th": "T", "ph": "P", "gh": "G", "cz": "Q", "sz": "W"}
_APART = str.maketrans({capital: group for group, capital in _GROUPS.items()})
PAD = 4


def padded(word: str) -> str:
    """Return the word with its edges marked, four characters longer on either side.

    >>> padded("jan")
    '   ^jan$   '
    """
    return f"   ^{word}$   "


def alphabet_fold(word: str, alphabet: frozenset[str]) -> str:
    """Return a lower-case Latin word in the letters the model was trained on.

    Marks it does not know are taken off, and groups such as ch become one letter.

    Args:
        word: lower-case letters.
        alphabet: the letters with a reading of their own.

    >>> alphabet_fold("tōkyṓ", frozenset("tōky")), alphabet_fold("zach", frozenset("achz"))
    ('tōkyō', 'zaC')
    """
    letters = "".join(_known(letter, alphabet) for letter in word)
    for group, capital in _GROUPS.items():
        if group in letters:
            letters = letters.replace(group, capital)
    return letters


def _known(letter: str, alphabet: frozenset[str]) -> str:
    if letter in alphabet:
        return letter
    # ṓ is ō and an accent: take the marks off one by one, the outermost first.
    parts = _BARE.get(letter) or unicodedata.normalize("NFKD", letter)
    for end in range(len(parts), 0, -1):
        whole = unicodedata.normalize("NFC", parts[:end])
        if whole in alphabet:
            return whole
    return "".join(part for part in parts if part in alphabet)


def apart(word: str) -> str:
    """Return the word with its groups written out again.

    >>> apart("zaC")
    'zach'
    """
    return word.translate(_APART)


# Letters that do not decompose into a base letter and a mark.
_BARE = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d", "ə": "a", "ŋ": "ng", "ħ": "h"}
