"""Other spellings of a Latin word, by the systems of single countries, for the model to read as well.

The model reads what most names say; "Harbunova" it takes for a Kharbunova, since few of the names it learned from are Belarusian.
"""

from __future__ import annotations

import re

from bilingual.names.keys.transcription import chinese, japanese

__all__ = ["respelled", "syllabic"]

_SHORTEST = 5
# Surnames of Ukraine, Belarus and Azerbaijan: their h is Russian г, unless a letter before makes one sound with it.
_EAST = re.compile("(?:enko|[aiy]?uk|sky?i|ska|ska?ya|[ei]ts|[ny]i|ii|iy|[oe]v|[oe]va|in|ina|[oea]u|ych|ola|[lk]o|li|zad[ae]|oghlu|oglu)$")
_H = re.compile("(?<![cskzgtpj])h")
_BELARUSIAN = re.compile("(?:[^e]au|ou|eu|[oe]u(?:ski|skaya|skaia))$")
_CHANGES = (
    (re.compile("iou$"), "ev"), (re.compile("ou$"), "ov"), (re.compile("y?ieu$"), "iev"), (re.compile("eu$"), "ev"),
    (re.compile("au$"), "ov"), (re.compile("ou(?=sk)"), "ov"),
    (re.compile("eu(?=sk)"), "ev"), (re.compile("au(?=[bcdfgklmnprstvz])"), "av"), (re.compile("dz(?=[eimy])"), "d"),
)  # fmt: skip


def respelled(word: str) -> list[str]:
    """Return how else a lower-case Latin word might be spelled.

    >>> respelled("harbunova"), respelled("zhurauliou"), respelled("dvořák"), respelled("yorov"), respelled("smith")
    (['garbunova'], ['zhuravlev'], ['dvorzhák'], ['erov'], [])
    """
    if len(word) < _SHORTEST:
        return []
    found = []
    if _BELARUSIAN.search(word):
        changed = word
        for pattern, ending in _CHANGES:
            changed = pattern.sub(ending, changed)
        found.append(changed)
    if ("h" in word or "j" in word) and _EAST.search(word):
        found.append(_H.sub("g", found[0] if found else word).replace("j", "dzh"))
    if "ř" in word:
        found.append(word.replace("ř", "rzh"))
    if word.startswith("yo") and word[2:3] in "rldkb" and word.endswith(("ov", "ova", "ev", "eva")):
        found.append("e" + word[2:])
    if word.endswith("zada"):
        found += [w[:-1] + "e" for w in (*found, word)]
    return [w for w in dict.fromkeys(found) if w != word]


def syllabic(word: str) -> str:
    """Return the Russian spelling of a longer word that is wholly Chinese or Japanese syllables, or ''.

    >>> syllabic("rongguang"), syllabic("lavrov")
    ('жунгуан', '')
    """
    return (chinese(word) or japanese(word) or "") if len(word) > _SHORTEST else ""
