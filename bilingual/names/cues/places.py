"""Cues for places: what an ambiguous name is, said before it: «город Пушкин», «на станции Лена», "in Nice".

The other cues: `bilingual.names.cues.words`.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.lexicon.compiled import Candidate
from bilingual.names.lexicon.compiling import Flag
from bilingual.names.words.stream import Stream

__all__ = ["before_division", "is_preposition", "place_cued"]

_CUES: Final = frozenset(
    "в во из на под около близ до через г город города городе городу село деревня поселок аэропорт область".split()
    + "in near outside around downtown city town village".split()
)
# Before a name that people have, too, these say nothing: "a letter from Chelsea", but "a flight from Chelsea".
_LOOSE_CUES: Final = frozenset("at from of to through toward towards".split())
# Of these the town is spoken of more than anybody called so: "the art of Florence".
_LARGE: Final = frozenset(f"place:{path}" for path in "it/florence us/austin us/charlotte us/orlando ru/vladimir".split())
_OF_PLACES: Final = frozenset(
    "go goes going gone went come comes coming came fly flies flew flown flying travel travels travelled traveled drive drove driving"
    " move moves moved moving return returns returned returning flee fled arrive arrived march marched drove deported evacuated"
    " trip trips visit visits journey way road roads route highway flight flights train trains bus buses mile miles kilometre kilometres"
    " kilometers far close north south east west northeast northwest southeast southwest outskirts suburb suburbs centre center heart"
    " mayor residents people citizens inhabitants students tourists refugees migrants natives city town village port streets area"
    " university bishop archbishop diocese battle siege capital neighbourhood neighborhood district borough county municipality".split()
)
# What is in somebody rather than in a town: "in Chelsea's view", but "in Chelsea's streets".
_OF_PEOPLE: Final = frozenset(
    "view opinion eyes eye mind heart life words hands hand arms lap name honour honor memory favour favor stead case place absence"
    " presence company possession shoes footsteps wake defence defense house home room bedroom kitchen apartment flat office car bag"
    " family story stories book books novel novels film films song songs speech voice letter letters diary career childhood dreams"
    " head face body blood past death speech account behalf direction bed will".split()
)
# What a place is, before its name: «в районе Мирный», «на станции Лена»; «реки Оскол», «на горе Кристал», which is no town of Crystal.
_SETTLED_TYPES: Final = frozenset(
    "регион район микрорайон квартал округ область край республика штат провинция графство департамент кантон коммуна префектура"
    " воеводство город городок село деревня поселок станица хутор аул станция платформа аэропорт порт".split()
)
_DIVISIONS: Final = frozenset(
    "область район край округ уезд губерния волость улус провинция воеводство велаят вилайет кантон префектура".split()
)
# What is a town's and nobody's: «жители Ньюарка», «архиепископ Ньюарка»; schools and streets are called after people.
_OF_TOWNS: Final = frozenset("мэр мэрия житель окраина пригород прокуратура архиепископ епископ архиерей".split())
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
    if cue < 0 or stream.line_case(index) == "upper" or (stream.line_case(index) == "title" and stream.word(index).ordinary):
        return False
    if stream.types[index].shape == "upper" and stream.word(index).ordinary:
        return False  # «КАЖДЫЙ ИЗ ТАКИХ»
    if stream.types[index].script == "latin" and stream.types[cue].script == "cyrillic" and Flag.GAZETTEER not in candidate.flags:
        return not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys)  # «купил на Amazon» is by no river.
    # Of the regions without a country "the" is cue enough, with a word between: the West, the collective West.
    region = "/" not in candidate.canonical and ("the" in (stream.types[cue].key, stream.types[max(0, cue - 1)].key))
    if region or stream.types[cue].key in _CUES:
        return not _somebodys(stream, index)
    if stream.types[cue].key in _LOOSE_CUES:
        return not _somebodys(stream, index) and (not _given(stream, index, candidate) or _of_places(stream, cue))
    if stream.types[cue].script != "cyrillic":
        return False
    return not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys) or (_in_genitive(stream, index) and of_towns(stream, cue))


def of_towns(stream: Stream, before: int) -> bool:
    """Tell whether a Russian word is of what only towns have: the mayor, the inhabitants, the archbishop."""
    return not _OF_TOWNS.isdisjoint(stream.word(before).keys)


def _in_genitive(stream: Stream, index: int) -> bool:
    word, t = stream.word(index), stream.types[index]
    return t.key[-1] in "аяыи" and word.nominatives[0] != t.norm


def is_preposition(key: str) -> bool:
    """Tell whether a word may stand before a place: в, из, "in", "to"."""
    return key in _CUES or key in _LOOSE_CUES


def _given(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether a name is a given name, too; of a town that only the gazetteer has, any part of a person's."""
    known = stream.word(index).part
    if candidate.canonical in _LARGE:
        return False
    return known is not None and (known.given or Flag.GAZETTEER in candidate.flags)


def _of_places(stream: Stream, cue: int) -> bool:
    """ "went to Selma", "the mayor of Selma", "a flight from Chelsea"."""
    before = stream.preceding(cue)
    return before >= 0 and stream.types[before].key in _OF_PLACES


def _somebodys(stream: Stream, index: int) -> bool:
    """ "in Selma's house", "in Chelsea's view" are at a woman's."""
    clitic = index + 1
    if clitic + 1 >= stream.size or stream.types[clitic].kind != "clitic" or stream.types[index].script != "latin":
        return False
    owned = stream.following(clitic)
    return owned >= 0 and stream.types[owned].key in _OF_PEOPLE


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
