"""Cues for places: what an ambiguous name is, said before it: «город Пушкин», «на станции Лена», "in Nice".

The other cues: `bilingual.names.cues.words`.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.lexicon.compiled import Candidate
from bilingual.names.words.stream import Stream

__all__ = ["before_division", "place_cued"]

_CUES: Final = frozenset(
    "в во из на под около близ до г город города городе городу село деревня поселок аэропорт область".split()
    + "in at from near of to outside around city town village".split()
)
# What a place is, before its name: «в районе Мирный», «на станции Лена»; «реки Оскол», «на горе Кристал», which is no town of Crystal.
_SETTLED_TYPES: Final = frozenset(
    "регион район микрорайон квартал округ область край республика штат провинция графство департамент кантон коммуна префектура"
    " воеводство город городок село деревня поселок станица хутор аул станция платформа аэропорт порт".split()
)
_DIVISIONS: Final = frozenset(
    "область район край округ уезд губерния волость улус провинция воеводство велаят вилайет кантон префектура".split()
)
_SETTLEMENTS: Final = frozenset({"", "city", "district", "region"})
_NATURAL_TYPES: Final = frozenset(
    "река приток озеро водохранилище море залив бухта пролив остров полуостров мыс гора пик вулкан перевал ущелье долина".split()
)


def place_cued(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether a preposition of place, or what the place is, stands before an ambiguous name.

    Args:
        stream: the segment.
        index: first piece of the name, with a capital; not the first of the segment.
        candidate: the place.
    """
    cue = stream.preceding(index)
    if cue < 0 or stream.line_case(index) != "normal":
        return False
    # Of the regions without a country "the" is cue enough, with a word between: the West, the collective West.
    region = "/" not in candidate.canonical and ("the" in (stream.types[cue].key, stream.types[max(0, cue - 1)].key))
    if region or stream.types[cue].key in _CUES:
        return True
    return stream.types[cue].script == "cyrillic" and not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys)


def _types_of(stream: Stream, candidate: Candidate) -> frozenset[str]:
    """Return what a place may be called: «река Кума» is not in Qom (Кум), nor «гора Кристал» in Crystal."""
    entity = stream.lexicon.entity(candidate.canonical)
    return _SETTLED_TYPES if entity is None or entity.type in _SETTLEMENTS else _NATURAL_TYPES | _SETTLED_TYPES


def before_division(stream: Stream, index: int) -> bool:
    """Tell whether a word for a district or province stands right behind a word: «Приморский район».

    Args:
        stream: the segment.
        index: piece of the word.
    """
    noun = stream.following(index)
    return noun == index + 1 and stream.types[noun].kind == "word" and not _DIVISIONS.isdisjoint(stream.word(noun).keys)
