"""OpenCorpora's tags reduced to what the choice of a lemma needs: a class and what a neighbour can agree with.

A class is a letter for the part of speech, then case and number where it has them: ``Ng1`` is a noun in the genitive singular,
``Vp`` a verb in the past. The trainer maps the tags of Universal Dependencies to the same classes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

__all__ = ["agreement", "tag_class"]

_POS = {
    "NOUN": "N", "ADJF": "A", "ADJS": "S", "COMP": "C", "VERB": "V", "INFN": "I", "PRTF": "P", "PRTS": "Q", "GRND": "G",
    "NUMR": "M", "ADVB": "R", "NPRO": "O", "PRED": "D", "PREP": "E", "CONJ": "J", "PRCL": "T", "INTJ": "X",
}  # fmt: skip
_CASES = {
    "nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l",
    "voct": "n", "gen1": "g", "gen2": "g", "acc2": "a", "loc1": "l", "loc2": "l",
}  # fmt: skip
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init"})


@lru_cache(maxsize=4096)
def tag_class(tag: Any) -> str:
    """Return the class of an OpenCorpora tag; ``U`` where it has no part of speech.

    >>> from bilingual.russian.morphology import parses
    >>> tag_class(parses("мамами")[0].tag), tag_class(parses("шли")[0].tag)
    ('Ni2', 'Vp')
    """
    pos = _POS.get(tag.POS)
    if pos is None:
        return "U"
    if pos == "V":
        return "Vi" if tag.mood == "impr" else "Vp" if tag.tense == "past" else "Vn"
    if pos == "N" and _NAMES & tag.grammemes:
        pos = "K"
    elif pos == "A" and "Apro" in tag.grammemes:
        pos = "B"
    case = _CASES.get(tag.case, "")
    return pos + case + ("2" if tag.number == "plur" else "1") if case else pos


@lru_cache(maxsize=4096)
def agreement(tag: Any) -> str:
    """Return case, number and gender as an adjective and its noun share them (``g1f``), or nothing.

    >>> from bilingual.russian.morphology import parses
    >>> agreement(parses("мамами")[0].tag)
    'i2'
    """
    case = _CASES.get(tag.case, "")
    if not case:
        return ""
    if tag.number == "plur":
        return case + "2"
    return case + "1" + (tag.gender or "-")[0]
