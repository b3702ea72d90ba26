"""The verb base of unknown words in -ed and -ing: step 1b of Porter's algorithm ("An algorithm for suffix stripping", 1980).

The step knows what a rule of thumb forgets: hopping is hop but falling is fall, filing is file, sized is size. It gives what nltk's
stemmer gives, whose import alone takes half a second.
"""

from __future__ import annotations

import re

__all__ = ["restore"]

_VOWELS = frozenset("aeiou")
_LOST_E = ("at", "bl", "iz")  # created, troubled, sized
_DOUBLE_STAYS = "lsz"  # falling, hissing, fizzing
_WEAK_END = "wxy"  # no consonant that a short vowel would stand before: snow, box, play


def _pattern(stem: str) -> str:
    """Return the letters as ``c`` and ``v``: a y behind a consonant is a vowel."""
    kinds = ""
    for letter in stem:
        vowel = letter in _VOWELS or (letter == "y" and kinds[-1:] == "c")
        kinds += "v" if vowel else "c"
    return kinds


def _closed(stem: str, kinds: str) -> bool:
    """Tell whether a stem ends like fil(e) or is one like us(e): consonant, vowel, consonant."""
    return (kinds.endswith("cvc") and stem[-1] not in _WEAK_END) or kinds == "vc"


def restore(word: str) -> str:
    """Return the base form of a lower-case verb in -ed or -ing.

    >>> restore("blogging"), restore("vaping"), restore("falling")
    ('blog', 'vape', 'fall')
    """
    if word.endswith("ied"):
        return word[:-1] if len(word) == 4 else word[:-2]
    if word.endswith("eed"):
        return word[:-1] if "vc" in _pattern(word[:-3]) else word
    stem = re.sub("(?:ed|ing)$", "", word)
    kinds = _pattern(stem)
    if stem == word or "v" not in kinds:
        return word
    if stem.endswith(_LOST_E):
        return stem + "e"
    if len(stem) > 1 and stem[-1] == stem[-2] and kinds[-1] == "c":
        return stem if stem[-1] in _DOUBLE_STAYS else stem[:-1]
    return stem + "e" if kinds.count("vc") == 1 and _closed(stem, kinds) else stem
