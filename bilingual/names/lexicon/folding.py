"""How a word of a name is folded for look-ups: the compiler of the lexicon and the matcher use this same function.

Folded away: letter case, ё, stress and soft hyphens, look-alike letters, diacritics of Latin words (Chişinău),
apostrophes (O'Brien), the dot of an initial, and the difference of British and American spelling.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bilingual.text.cutting import cut
from bilingual.text.repair import fold, repair_word

__all__ = ["ORDINAL_ENDINGS", "alias_words", "latin_keys", "match_key", "way"]

# British to American, on folded Latin words: organisation, defence, centre, programme, labour, travelling stay one word each.
_SPELLINGS = [
    (re.compile(pattern), target)
    for pattern, target in [
        (r"(?<=[a-z]{2})isation(s?)$", r"ization\1"),
        (r"^(organ|recogn|author|civil|general|normal|special|modern|privat|industrial)is(e|ed|es|ing)$", r"\1iz\2"),
        (r"^(def|off|lic)ence(s?)$", r"\1ense\2"),
        (r"^(cent|theat|lit|met|fib|spect|calib)re(s?)$", r"\1er\2"),
        (r"^programmes?$", "program"),
        (r"^(lab|hon|col|fav|harb|neighb|behavi|arm|vap|vig|rum)our", r"\1or"),
        (r"^(aero|air)plane", "airplane"),
        (r"^gr[ea]y$", "gray"),
        (r"^aluminium$", "aluminum"),
    ]
]
# One look tells of most words that no pattern has anything to say about them.
_BRITISH = re.compile("|".join(pattern.pattern for pattern, _ in _SPELLINGS))
_CYRILLIC = re.compile("[А-Яа-яЁё]+")
# Letters that decomposition does not open: Polish ł, Turkish ı, Danish ø, German ß, Icelandic ð and þ.
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`´ʻ‘"))
# What may stand between two words of one name and says nothing: hyphens, dashes, quotes, the dot of an abbreviation.
SOFT = frozenset("-‐‑–—«»\"“”„‟.'’‘,")
# «7-й флот», «58-я армия», «5-му каналу»: what an ordinal number in figures ends in.
ORDINAL_ENDINGS = frozenset("я й ю е ая ой ую ый го му м ого ому ым ом".split())
# A colon inside a title may be a dash or nothing in a text, and an end mark behind it is often left out: «Ну, погоди!».
_SOFT_IN_ALIAS = frozenset("-‐‑–—«»\"“”„‟.'’‘():!?…")


def _plain_latin(word: str) -> str:
    plain = word
    if not word.isascii():
        decomposed = unicodedata.normalize("NFD", word)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    if _BRITISH.search(plain):
        for pattern, target in _SPELLINGS:
            plain = pattern.sub(target, plain)
    return plain


@lru_cache(maxsize=65_536)
def match_key(word: str) -> str:
    """Fold one word of a name.

    Args:
        word: a piece of text without its space; an initial may carry its dot.

    Returns:
        The key: words with equal keys are one word to the lexicon.

    >>> match_key("Организации"), match_key("Organisation"), match_key("Chişinău"), match_key("U.")
    ('организации', 'organization', 'chisinau', 'u')
    """
    if _CYRILLIC.fullmatch(word):
        return fold(word)
    if word in ("'s", "’s", "ʼs"):
        return "'s"
    folded = fold(repair_word(word)[0]).translate(_APOSTROPHES)
    if 1 < len(folded) <= 3 and folded[-1] == ".":
        folded = folded[:-1]
    if folded and folded[0] <= "\u024f":
        return _plain_latin(folded)
    return folded


def alias_words(alias: str) -> list[str]:
    """Cut an alias of the tables into the keys of its words; hyphens, quotes and brackets count for nothing.

    >>> alias_words("Нур-Султан")
    ['нур', 'султан']

    The ending of an ordinal number goes, since texts decline it:

    >>> alias_words("7-й флот США")
    ['7', 'флот', 'сша']
    """
    pieces = [piece.rstrip() for piece in cut(alias)]
    words = (w for n, w in enumerate(pieces) if not (n > 1 and w in ORDINAL_ENDINGS and pieces[n - 1] == "-" and pieces[n - 2].isdecimal()))
    return [match_key(w) for w in words if w and w not in _SOFT_IN_ALIAS and not w.startswith("..")]


def latin_keys(key: str) -> list[str]:
    """Return the folded words of tables that a folded Latin word may be a form of, itself first.

    >>> latin_keys("parties")
    ['parties', 'partie', 'parti', 'party']
    """
    if len(key) <= 3 or key[-1] != "s":
        return [key]
    keys = [key, key[:-1], key[:-2]] if key[-2] == "e" else [key, key[:-1]]
    return [*keys, key[:-3] + "y"] if key.endswith("ies") else keys


def way(key: str) -> str:
    """Return what of a folded word turns away most words that cannot be it: all of a Latin one, two letters of one that inflects.

    >>> way("guardian"), way("президента")
    ('guardian', 'пр')
    """
    return key if "a" <= key[:1] <= "z" else key[:2]
