"""The context in which a letter is read: shared by the trainer and the model, so that they cannot disagree."""

from __future__ import annotations

import unicodedata

__all__ = ["PAD", "TEMPLATES", "WORD_TEMPLATES", "alphabet_fold", "padded"]

# (letters before, letters after) of the letter in question; each is a slice of the padded word.
TEMPLATES: tuple[tuple[int, int], ...] = (
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 1), (0, 2), (0, 3), (0, 4),
    (1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 3),
)  # fmt: skip
# The letter with the word's last two, last three, first two, first three letters: they tell the language of a name.
WORD_TEMPLATES = ("$2", "$3", "^2", "^3")
PAD = 4


def padded(word: str) -> str:
    """Return the word with its edges marked, four characters longer on either side.

    >>> padded("jan")
    '   ^jan$   '
    """
    return f"   ^{word}$   "


def alphabet_fold(word: str, alphabet: frozenset[str]) -> str:
    """Return a lower-case Latin word in the letters the model was trained on: marks it does not know are taken off.

    Args:
        word: lower-case letters.
        alphabet: the letters with a reading of their own.

    >>> alphabet_fold("tōkyṓ", frozenset("tōky"))
    'tōky'
    """
    if all(letter in alphabet for letter in word):
        return word
    out = []
    for letter in unicodedata.normalize("NFC", word):
        if letter in alphabet:
            out.append(letter)
        else:
            out.extend(c for c in _BARE.get(letter) or unicodedata.normalize("NFKD", letter) if c in alphabet)
    return "".join(out)


# Letters that do not decompose into a base letter and a mark.
_BARE = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d", "ə": "a", "ŋ": "ng", "ħ": "h"}
