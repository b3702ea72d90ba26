"""Cues for places: what an ambiguous name is, said before it: «город Пушкин», «на станции Лена», "in Nice".

The other cues: `bilingual.names.cues.words`.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import match_key
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.lexicon.word_lists import saying
from bilingual.names.words.stream import Stream

__all__ = ["before_division", "is_preposition", "of_towns", "place_cued", "place_words", "settled"]

_INSIDE: Final = frozenset("в во из под близ до город городе in near from outside around to at city town village".split())
_SETTLED_EN: Final = frozenset("city town village port district county".split())
_SETTLEMENTS: Final = frozenset({"", "city", "district", "region"})


def place_words(says: str) -> frozenset[str]:
    """Return the words that say one thing of the name beside them, see the head of the table (data/lexicon/place-cues.tsv).

    Args:
        says: ``cue``, ``loose``, ``leads``, ``owned``, ``of-town``, ``settlement``, ``natural``, ``division``, ``area``, ``state``,
            ``town`` or ``behind``.

    >>> "город" in place_words("cue"), "to" in place_words("cue"), "to" in place_words("loose")
    (True, False, True)
    """
    return saying("place-cues", says)


def place_cued(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether a preposition of place, or what the place is, stands before an ambiguous name, or behind an English one what it has.

    Args:
        stream: the segment.
        index: first piece of the name, with a capital.
        candidate: the place.
    """
    if _before_its_own(stream, index):
        return True
    cue = stream.preceding(index)
    if cue < 0 or stream.line_case(index) == "upper" or (stream.line_case(index) == "title" and stream.word(index).ordinary):
        return False
    if stream.types[index].shape == "upper" and stream.word(index).ordinary:
        return False  # «КАЖДЫЙ ИЗ ТАКИХ»
    if stream.types[index].script == "latin" and stream.types[cue].script == "cyrillic" and Flag.GAZETTEER not in candidate.flags:
        return not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys)  # «купил на Amazon» is by no river.
    # Of the regions without a country "the" is cue enough, with a word between: the West, the collective West.
    region = "/" not in candidate.canonical and ("the" in (stream.types[cue].key, stream.types[max(0, cue - 1)].key))
    if region or stream.types[cue].key in place_words("cue"):
        return not _somebodys(stream, index)
    if stream.types[cue].key in place_words("loose"):
        return not _somebodys(stream, index) and (not _given(stream, index, candidate) or _of_places(stream, cue))
    if stream.types[cue].script != "cyrillic":
        return False
    return not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys) or (_in_genitive(stream, index) and of_towns(stream, cue))


def _before_its_own(stream: Stream, index: int) -> bool:
    """ "Bozeman residents", "the Vyshhorod district"; but "Reading residents the act" begins a sentence."""
    t, behind = stream.types[index], index + 1
    if t.script != "latin" or not t.spaced or behind >= stream.size or stream.types[behind].shape != "lower":
        return False
    if match_key(stream.types[behind].lemma) not in place_words("behind"):
        return False
    return t.shape == "title" and not (stream.word(index).ordinary and stream.begins_sentence(index))


def of_towns(stream: Stream, before: int) -> bool:
    """Tell whether a Russian word is of what only towns have: the mayor, the inhabitants, the archbishop.

    Args:
        stream: the segment.
        before: its piece.
    """
    return stream.is_among(before, place_words("of-town"))


def _in_genitive(stream: Stream, index: int) -> bool:
    word, t = stream.word(index), stream.types[index]
    return t.key[-1] in "аяыи" and word.nominatives[0] != t.norm


def is_preposition(key: str) -> bool:
    """Tell whether a word may stand before a place: в, из, "in", "to"."""
    return key in place_words("cue") or key in place_words("loose")


def _given(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether a name is a given name, too; of a town that only the gazetteer has, any part of a person's."""
    known = stream.word(index).part
    if stream.types[index].key in place_words("town"):
        return False
    return known is not None and (known.given or Flag.GAZETTEER in candidate.flags)


def _of_places(stream: Stream, cue: int) -> bool:
    """ "went to Selma", "the mayor of Selma", "a flight from Chelsea"."""
    before = stream.preceding(cue)
    return before >= 0 and match_key(stream.types[before].lemma) in place_words("leads")


def _somebodys(stream: Stream, index: int) -> bool:
    """ "in Selma's house", "in Chelsea's view" are at a woman's."""
    clitic = index + 1
    if clitic + 1 >= stream.size or stream.types[clitic].kind != "clitic" or stream.types[index].script != "latin":
        return False
    owned = stream.following(clitic)
    return owned >= 0 and match_key(stream.types[owned].lemma) in place_words("owned")


def settled(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether what stands before a small town's name that is a word makes it one: «в Рыбном», "in Mobile", but "Terms of Sale".

    Args:
        stream: the segment.
        index: the name, with a capital inside a sentence.
        candidate: the town.
    """
    cue = stream.preceding(index)
    if cue < 0:
        return False
    if of_towns(stream, cue) or not _types_of(stream, candidate).isdisjoint(stream.word(cue).keys):
        return True
    behind = stream.following(index)
    after = stream.types[behind] if behind >= 0 else None
    if after is not None and after.kind == "word" and (after.shape != "lower" or behind > index + 1 or stream.word(index).adjective):
        return False  # "University Relations", «Северной и Южной Америки», "University-sponsored"
    town = cue > 0 and stream.types[cue].key == "of" and stream.types[cue - 1].key in _SETTLED_EN
    return town or stream.types[cue].key in _INSIDE


def _types_of(stream: Stream, candidate: Candidate) -> frozenset[str]:
    """Return what a place may be called: «река Кума» is not in Qom (Кум), nor «гора Кристал» in Crystal."""
    entity = stream.lexicon.entity(candidate.canonical)
    settled = place_words("settlement")
    return settled if entity is None or entity.type in _SETTLEMENTS else place_words("natural") | settled


def before_division(stream: Stream, index: int) -> bool:
    """Tell whether a word for a district or province stands right behind a word: «Приморский район».

    Args:
        stream: the segment.
        index: piece of the word.
    """
    noun = stream.following(index)
    return noun == index + 1 and stream.types[noun].kind == "word" and stream.is_among(noun, place_words("area"))
