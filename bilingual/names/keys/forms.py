"""The shared forms of a bare name: keys of its words, joined.

Spaces and hyphens weigh the same («Касым-Жомарт», "Kassym Jomart"), so both join with a hyphen.
"""

from __future__ import annotations

import re
import unicodedata

from bilingual.names.keys.fold import fold_cyrillic
from bilingual.names.keys.latin import read_latin
from bilingual.names.keys.parts import NamePart, find_row

__all__ = ["name_forms", "part", "word_keys"]

_MOST = 3
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Apostrophes and the modifier letters used for ь and ъ (Il'in, Ilʹin), soft hyphens and stress marks say nothing to a key.
_DROP = re.compile("['’‘`´ʼʹʺ\"“”\u00ad\u200b-\u200d\ufeff\u0300\u0301.]")
_SPLIT = re.compile(r"[^\w]+|[\d_]+")


# Most words are these letters alone and need no cleaning.
_PLAIN = re.compile("[a-z]+|[а-яё]+")


def _clean(name: str) -> str:
    # The Turkish dotted capital I lower-cases to i with a loose dot.
    return _DROP.sub("", unicodedata.normalize("NFC", name).lower().replace("i\u0307", "i"))


def word_keys(word: str) -> tuple[str, ...]:
    """Return the keys of one word, best first, at most five; its script decides how it is read.

    Args:
        word: a name or part of one, any letter case; a hyphenated word gives the keys of its parts joined with hyphens.

    Returns:
        Readable Latin keys; empty if the word holds no letter.

    >>> word_keys("Токаев"), word_keys("Tokayev")
    (('tokaev',), ('tokaev',))
    """
    low = word.lower()
    if _PLAIN.fullmatch(low):
        return _piece_keys(low)
    pieces = [piece for piece in _SPLIT.split(_clean(word)) if piece]
    if len(pieces) == 1:
        return _piece_keys(pieces[0])
    return _join([_piece_keys(piece) for piece in pieces])


def part(word: str) -> NamePart | None:
    """Return what the tables of name parts know of a word, or None.

    Args:
        word: one word of a name, any letter case, in the nominative, in either script.

    >>> part("Александр") == part("Alexander") == NamePart("aleksandr", given=True)
    True
    """
    low = word.lower()
    cleaned = low if _PLAIN.fullmatch(low) else _clean(word)
    row = find_row(cleaned)
    if row is None:
        return None
    kinds, keys = row
    key = keys[0] if keys else next(iter(_piece_keys(cleaned)), "")
    return NamePart(key, "g" in kinds, "s" in kinds, "p" in kinds)


def _piece_keys(piece: str) -> tuple[str, ...]:
    if _CYRILLIC.search(piece):
        key = fold_cyrillic(piece)
        return (key,) if key else ()
    return read_latin(piece)


def _join(words: list[tuple[str, ...]]) -> tuple[str, ...]:
    words = [keys for keys in words if keys]
    if not words:
        return ()
    best = [keys[0] for keys in words]
    forms = ["-".join(best)]
    # One word at a time in its second reading, the last word (the surname, as a rule) before the others, then in its third.
    for rank in range(1, _MOST):
        for at in range(len(words) - 1, -1, -1):
            if rank < len(words[at]) and len(forms) < _MOST:
                forms.append("-".join([*best[:at], words[at][rank], *best[at + 1 :]]))
    return tuple(forms)


def name_forms(name: str, language: str) -> tuple[str, ...]:
    """Return the shared forms of a bare name, best first.

    Args:
        name: one or several words, any letter case, in the nominative.
        language: ``ru`` or ``en``, the convention it is spelled in; each word's own script decides where it disagrees.

    Returns:
        Up to five forms such as ``name:tokaev``; empty if the name holds no letter.

    >>> name_forms("Токаев", "ru")
    ('name:tokaev',)
    """
    del language  # The script says more: a Latin word in Russian text is read as a Latin word.
    return tuple(f"name:{key}" for key in word_keys(name))
