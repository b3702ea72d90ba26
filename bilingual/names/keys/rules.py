"""Reads a Latin spelling by written rules: what the published romanisations of Russian agree on, and plain English.

Longest group first, left to right. It is the reading of last resort; the learned model (`model.py`) stands before it.
"""

from __future__ import annotations

import unicodedata

from bilingual.names.keys.fold import squeeze

__all__ = ["plain_latin", "read_latin"]

# ISO 9, scientific, Kazakh Latin and the European alphabets: letters that carry their sound in a mark.
_MARKED: dict[str, str] = {
    "š": "sh", "ş": "sh", "ŝ": "sh", "ś": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ĉ": "ch", "ž": "zh", "ż": "zh", "ẑ": "zh",
    "ź": "z", "ğ": "g", "ı": "y", "ř": "rzh", "ň": "n", "ñ": "n", "ł": "l", "đ": "dzh", "ß": "ss", "æ": "e", "ø": "o", "œ": "e", "þ": "t",
    "ð": "d", "ö": "o", "ü": "u", "ä": "a", "å": "o", "ŭ": "u", "ŋ": "n", "ə": "a", "ḥ": "kh", "ẋ": "kh", "ț": "ts", "ţ": "ts", "ů": "u",
}
_IOTATED = {f"{y}{v}": k for y in "yij" for v, k in (("a", "a"), ("u", "u"), ("e", "e"))}
# Group, reading, the second reading or "" where there is none.
_GROUPS: dict[str, tuple[str, str]] = {
    **{group: (key, "") for group, key in _IOTATED.items() if group[0] == "y"},
    "ja": ("dzha", "a"), "je": ("dzhe", "e"), "jo": ("dzho", "e"), "ju": ("dzhu", "u"), "j": ("dzh", "i"), "yo": ("io", "e"),
    "iu": ("iu", "u"), "ia": ("ia", "a"), "ie": ("i", "e"), "shch": ("shch", ""), "szcz": ("shch", ""), "schtsch": ("shch", ""),
    "tsch": ("ch", ""), "tch": ("ch", ""), "sch": ("sh", ""), "sh": ("sh", ""), "zh": ("zh", ""), "kh": ("kh", ""), "ch": ("ch", "kh"),
    "cz": ("ch", ""), "sz": ("sh", ""), "ts": ("ts", ""), "tz": ("ts", ""), "x": ("ks", "kh"), "ph": ("f", ""), "th": ("t", ""),
    "ck": ("k", ""), "qu": ("kv", "k"), "q": ("k", ""), "oo": ("u", ""), "ee": ("i", "e"), "ou": ("u", "au"), "w": ("v", ""),
    "ce": ("se", "tse"), "ci": ("si", "tsi"), "c": ("k", "ts"), "h": ("kh", "g"), "y": ("i", ""), "gh": ("g", ""),
}
_LONGEST = max(map(len, _GROUPS))


def plain_latin(word: str) -> str:
    """Return a lower-case Latin word in the letters a-z, marks resolved: ``Şäripov`` and ``Šaripov`` are ``sharipov``.

    >>> plain_latin("šaripov"), plain_latin("müller")
    ('sharipov', 'muller')
    """
    if word.isascii():
        return word
    word = "".join(_MARKED.get(c, c) for c in unicodedata.normalize("NFC", word))
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _read(word: str, second: bool) -> str:
    out, at = [], 0
    while at < len(word):
        for size in range(_LONGEST, 0, -1):
            reading = _GROUPS.get(word[at : at + size])
            if reading is not None:
                out.append(reading[1] or reading[0] if second else reading[0])
                at += size
                break
        else:
            out.append(word[at])
            at += 1
    return squeeze("".join(out))


def _initial(word: str, key: str) -> str:
    # Яна, Yana; Юрий, Yuri, Iouri: the sound of the first letter tells them from Анна and Урия.
    if word[:2] in ("ya", "yu") or (word[:2] in ("ia", "iu", "ja", "ju") and key[:1] in "au"):
        return "y" + key.lstrip("y")
    return key


def read_latin(word: str) -> tuple[str, ...]:
    """Return the keys of a lower-case Latin word, at most two.

    >>> read_latin("tokayev"), read_latin("tokajew")
    (('tokaev',), ('tokadzhev', 'tokaev'))
    """
    plain = plain_latin(word)
    keys = dict.fromkeys(_initial(plain, _read(plain, second)) for second in (False, True))
    return tuple(key for key in keys if key)
