"""What the form of a word says of a known name it may stand for: «Хомутово» is no case of Хомутов, «для Доминика» is Dominik's."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bilingual.names.cues.places import before_division, is_preposition, of_towns, place_words
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.words.stream import Stream
from bilingual.russian.morphology import parses

__all__ = ["another_word", "as_spelled", "in_this_case", "of_other_form"]

_OF_CASES: Final = frozenset("для у от без до из с со к ко по о об при про через за на в под над перед против около после".split())
_MASCULINE: Final = ("ый", "ий", "ой")
_OF_MASCULINE: Final = ("ого", "его", "ому", "ему", "ым", "им", "ом", "ем")
_ADJECTIVAL: Final = frozenset("ый ий ой го му ым им ом ем ая ую ое ее".split())


def another_word(stream: Stream, index: int, key: str) -> bool:
    """«ЭТУ», «ТАКИХ» are loud, no case of ЭТА: acronyms have their endings in small letters.

    Args:
        stream: the segment.
        index: piece of an ordinary word.
        key: the key by which it leads to a name.
    """
    t = stream.types[index]
    if t.shape != "upper" or t.script != "cyrillic" or key == t.key or t.length > 5:
        return False
    return stream.line_case(index) == "normal" and _closed(t.norm.lower())


@lru_cache(maxsize=4096)
def _closed(word: str) -> bool:
    """Tell whether a word is a pronoun or a small word: «ЭТУ», «ТАКИХ»."""
    return any("Apro" in p.tag or p.tag.POS in ("NPRO", "PREP", "CONJ", "PRCL") for p in parses(word) if p.is_known)


def in_this_case(stream: Stream, index: int, key: str, accepted: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Leave out the people and the small towns that a Russian word only looks like a case of: «ночная маска» is no Elon Musk.

    Args:
        stream: the segment.
        index: its piece.
        key: the key by which it leads to them.
        accepted: what it may name, best first.
    """
    t = stream.types[index]
    says_nothing = t.shape == "lower" or stream.begins_sentence(index)
    if t.key != key and says_nothing and stream.word(index).ordinary and "Surn" not in stream.word(index).tags:
        accepted = tuple([c for c in accepted if not c.canonical.startswith("person:")])
    if any(_small_town(c) for c in accepted) and _no_town(stream, index, key):
        accepted = tuple([c for c in accepted if not _small_town(c)])
    return accepted


def _small_town(candidate: Candidate) -> bool:
    return Flag.GAZETTEER in candidate.flags or (Flag.WEAK in candidate.flags and candidate.canonical.startswith("place:"))


def _no_town(stream: Stream, index: int, key: str) -> bool:
    """«Хомутово» is no case of Хомутов, «Королевы» none of Королёв; «Калининском районе», «Ярцева пояснила», «Халле Берри»."""
    t, ending = stream.types[index], key[-2:]
    if t.key != key and (t.key[-1] == "о" or (t.key[:-1] == key and t.key[-1] in "ыи") or _no_masculine(t.key, ending)):
        return True
    behind, before = stream.following(index), stream.preceding(index)
    if behind == index + 1 and t.key[-2:] in _ADJECTIVAL and stream.is_among(behind, place_words("division")):
        return True
    if before >= 0 and (is_preposition(stream.types[before].key) or of_towns(stream, before)):
        return False
    if behind == index + 1 and t.spaced and stream.types[behind].shape == "title" and stream.types[behind].script == "cyrillic":
        return not stream.word(behind).ordinary or (t.key != key and "Surn" in stream.word(index).tags)
    return t.key != key and "Surn" in stream.word(index).tags


def of_other_form(stream: Stream, index: int, key: str, candidate: Candidate) -> bool:
    """«из Южной и Центральной» is not from Южный: a town called by an adjective keeps its gender, and so do the adjectives of towns.

    Args:
        stream: the segment.
        index: piece of the word.
        key: the key by which it leads to the name.
        candidate: whose name that is.
    """
    if not candidate.canonical.startswith("place:") or stream.types[index].script != "cyrillic":
        return False
    written = stream.types[index].key
    if written == key and key[-1] == "а" and "Name" in stream.word(index).tags and key[:-1] in stream.word(index).keys:
        # «для Доминика» has no nominative: it is Dominik's.
        before = stream.preceding(index)
        return before >= 0 and stream.types[before].key in _OF_CASES
    if key[-2:] in _MASCULINE and key[-4:-2] not in ("ск", "цк"):
        return written != key and _no_masculine(written, key[-2:])
    # «в Кировском районе» is not in Кировск.
    return written.endswith("ском") and key[-2:] == "ск" and before_division(stream, index)


def _no_masculine(written: str, ending: str) -> bool:
    return ending in _MASCULINE and not written.endswith(_OF_MASCULINE)


def as_spelled(stream: Stream, index: int, readings: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Münster is in Germany, Munster in Ireland: of places that differ in their diacritics only, the one spelled so comes first.

    Args:
        stream: the segment.
        index: piece of the word.
        readings: what it may name, two at least, best first.
    """
    if stream.types[index].script != "latin" or not readings[0].canonical.startswith("place:"):
        return readings
    places = [c for c in readings if c.canonical.startswith("place:") and Flag.GAZETTEER not in c.flags]
    if len(places) < 2 or places[0] is not readings[0]:
        return readings
    text = stream.types[index].text
    spelled = [(entity.en, *entity.aliases) if (entity := stream.lexicon.entity(c.canonical)) is not None else ("",) for c in places]
    if text in spelled[0] or (text.isascii() and spelled[0][0].isascii()):
        return readings
    so = next((c for c, names in zip(places, spelled, strict=True) if text in names), readings[0])
    return (so, *(c for c in readings if c is not so))
