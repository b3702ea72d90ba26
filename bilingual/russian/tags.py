"""OpenCorpora's tags reduced to what the choice of a lemma needs: a class and what a neighbour can agree with.

A class is a letter for the part of speech, then case and number where it has them: ``Ng1`` is a noun in the genitive singular,
``Vp`` a verb in the past. The trainer maps the tags of Universal Dependencies to the same classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["NAME_TAGS", "Facts", "facts"]

_POS = {
    "NOUN": "N", "ADJF": "A", "ADJS": "S", "COMP": "C", "VERB": "V", "INFN": "I", "PRTF": "P", "PRTS": "Q", "GRND": "G",
    "NUMR": "M", "ADVB": "R", "NPRO": "O", "PRED": "D", "PREP": "E", "CONJ": "J", "PRCL": "T", "INTJ": "X",
}  # fmt: skip
_CASES = {
    "nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l",
    "voct": "n", "gen1": "g", "gen2": "g", "acc2": "a", "loc1": "l", "loc2": "l",
}  # fmt: skip
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init"})
NAME_TAGS = _NAMES | {"Abbr"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the choice of a lemma needs to know of a tag.

    Attributes:
        kind: the class.
        agree: case, number and gender as an adjective and its noun share them (``g1f``), or nothing.
        superlative: крупнейший.
        folded: a noun in -ье, which the dictionary lists under -ие.
        feminine: in the feminine gender.
        family: a surname or patronymic.
        names: its grammemes that mark names: ``Name``, ``Surn``, ``Geox`` and the like.
        adjective: a full adjective.
        possessive: an adjective made from a person: мамин, Иванов.
    """

    kind: str
    agree: str
    superlative: bool
    folded: bool
    feminine: bool
    family: bool
    names: frozenset[str]
    adjective: bool
    possessive: bool


_facts: dict[str, Facts] = {}


def facts(tag: Any) -> Facts:
    """Return the facts of an OpenCorpora tag; there are some 4,600 tags, and each is taken apart once.

    >>> from bilingual.russian.morphology import parses
    >>> facts(parses("мамами")[0].tag).kind, facts(parses("шли")[0].tag).kind, facts(parses("мамами")[0].tag).agree
    ('Ni2', 'Vp', 'i2')
    """
    name = str(tag)
    known = _facts.get(name)
    if known is None:
        known = _facts[name] = Facts(
            *(_kind(tag), _agreement(tag), "Supr" in tag, "V-be" in tag, tag.gender == "femn", bool({"Surn", "Patr"} & tag.grammemes)),
            names=frozenset(str(g) for g in tag.grammemes if str(g) in NAME_TAGS),
            adjective="ADJF" in tag,
            possessive="Poss" in tag,
        )
    return known


def _kind(tag: Any) -> str:
    """The class of a tag; ``U`` where it has no part of speech."""
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


def _agreement(tag: Any) -> str:
    case = _CASES.get(tag.case, "")
    if not case:
        return ""
    if tag.number == "plur":
        return case + "2"
    return case + "1" + (tag.gender or "-")[0]
