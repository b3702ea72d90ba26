"""What a Cyrillic word can be as a part of names: its nominatives, the keys it may be listed under, its classes in the dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bilingual.names.lexicon.folding import match_key
from bilingual.russian.base_forms import nominative_candidates
from bilingual.russian.known_forms import NameSide
from bilingual.russian.morphology import parses
from bilingual.russian.tags import facts

__all__ = ["COMBINING", "INFLECTED_ACRONYM", "PREFIXES", "combined_adjective", "cyrillic_side", "without_prefix"]

_NO_TAGS: frozenset[str] = frozenset()
_GUESSED = frozenset({"Surn", "Patr"})
# «МИДа», «ООНом»: an acronym in capitals with a case ending; «НАТОвский», «ЕСовский»: its adjective.
INFLECTED_ACRONYM = re.compile(r"([А-ЯЁA-Z]{2,})['’-]?(а|у|ом|е|ы|и|ов|ам|ами|ах|ю|ем|я)$")
_ACRONYM_ADJECTIVE = re.compile(r"([А-ЯЁA-Z]{2,}|нато|есо)(?:о?в)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")

# First parts of compounds that are no adjective cut short.
COMBINING = {
    **{"англо": "английский", "франко": "французский", "греко": "греческий", "афро": "африканский", "итало": "итальянский"},
    **{"индо": "индийский", "евро": "европейский"},
    **{"anglo": "english", "russo": "russian", "sino": "chinese", "franco": "french", "indo": "indian", "afro": "african"},
    **{"greco": "greek", "italo": "italian", "turko": "turkish", "austro": "austrian", "hispano": "spanish", "euro": "european"},
}


def cyrillic_side(norm: str, key: str, lemma: str, small: bool) -> NameSide:
    """Work out the name side of a Cyrillic word; of frequent forms `bilingual.russian.known_forms` knows it already.

    Args:
        norm: the word, repaired.
        key: the same, folded.
        lemma: its lemma without context.
        small: whether it is written in small letters.

    >>> cyrillic_side("Трампа", "трампа", "трамп", False).nominatives
    ('Трамп', 'Трампа')
    """
    readings = parses(norm.lower())
    known = bool(readings) and readings[0].is_known
    told = [facts(reading.tag) for reading in readings]
    # Of words in no dictionary pymorphy3 guesses by the ending: a surname's or patronymic's says something, a place's does not.
    tags = _NO_TAGS.union(*(fact.names for fact in told))
    nominatives = nominative_candidates(norm)
    if small:
        nominatives = (norm, *nominatives)
    return NameSide(
        *(nominatives, _keys(norm, key, lemma, nominatives, readings), tags if known else tags & _GUESSED),
        ordinary=known and not all(fact.names for fact in told),
        adjective=any(fact.adjective for fact in told),
        given_first=known and "Name" in told[0].names,
    )


def _of_a_woman(parse: Any) -> bool:
    """Tell whether a reading is a woman's surname or patronymic, whose lemma is a man's in the dictionary: «Путиной» is no Путин."""
    fact = facts(parse.tag)
    return fact.family and fact.feminine


def _keys(norm: str, key: str, lemma: str, nominatives: Sequence[str], readings: Sequence[Any]) -> tuple[str, ...]:
    """Return the folded forms the lexicon may list a word under, the written one first."""
    keys = [key, *map(match_key, nominatives), match_key(lemma)]
    keys += [k for k in map(without_prefix, keys) if k not in keys]
    combining = combined_adjective(key)
    keys += [combining] if combining else []
    keys += [match_key(p.normal_form) for p in readings if (p.score > 0.05 or p.is_known) and not _of_a_woman(p)]
    for pattern in (INFLECTED_ACRONYM, _ACRONYM_ADJECTIVE):
        acronym = pattern.match(norm)
        if acronym:
            keys.append(match_key(acronym[1]))
    return tuple(dict.fromkeys(keys))


def combined_adjective(key: str) -> str:
    """Return the adjective whose first part of a compound a folded word is, or ''.

    >>> combined_adjective("российско")
    'российский'
    """
    if key.endswith(("ско", "цко")) and len(key) > 5:
        return key[:-1] + "ий"
    return COMBINING.get(key) or (key[:-1] + "ский" if key[-1:] == "о" and len(key) > 4 and key[-3:] not in ("ого", "его") else "")


# What stands before an adjective of a place and leaves it one: «антироссийский», «североанглийский».
PREFIXES = ("анти", "про", "пост", "нео", "все", "обще", "северо", "южно", "западно", "восточно")


def without_prefix(key: str) -> str:
    """Return a folded adjective without a prefix such as анти-, or the word itself.

    >>> without_prefix("антироссийский")
    'российский'
    """
    if key.endswith(_ADJECTIVE_ENDINGS):
        for prefix in PREFIXES:
            if key.startswith(prefix) and len(key) > len(prefix) + 6:
                return key[len(prefix) :]
    return key


_ADJECTIVE_ENDINGS = (
    "ский",
    "цкий",
    "ская",
    "ское",
    "ские",
    "ского",
    "скому",
    "ским",
    "ском",
    "ской",
    "скую",
    "ских",
    "скими",
    "цкая",
    "цкие",
    "цкого",
)
