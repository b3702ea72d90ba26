"""Cues for bodies: what an ambiguous name is, said beside it: «партия УДАР», «застройщик ПИК», "the newspaper Trud", "Lenta hypermarkets".

The other cues: `bilingual.names.cues.words`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.names.cues.words import cue_words
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["has_players", "is_typed", "plays_for"]

_NONE: frozenset[str] = frozenset()
_LONGEST_LIST: Final = 12  # pieces of a list of clubs
_LISTING: Final = frozenset({"and", "or"})
_FOR_CLUB: Final = frozenset({"for", "to", "from", "against"})
_DONE_FOR_CLUB: Final = frozenset(
    "play plays played playing scored scores signed signs transferred loaned loan debut appearances goals goal draw lost defeat win".split()
)
_DONE_TO_CLUB: Final = frozenset("beat beats defeated thrashed outplayed trounced".split())
# What Russian texts leave in Latin letters; clubs and parties they write in Cyrillic, as they do persons.
_BRANDED: Final = frozenset({"company", "airline", "bank", "store", "exchange"})


def is_typed(stream: Stream, words: Sequence[int], canonical: str) -> bool:
    """Tell whether a word beside a name says that it is a body of the type that the table gives it.

    Args:
        stream: the segment.
        words: the pieces of the name.
        canonical: the canonical form that the name may have.
    """
    entity = stream.lexicon.entity(canonical) if canonical.startswith("org:") else None
    cues = cue_words("beside", entity.type) if entity is not None else _NONE
    if not cues:
        return False
    before = stream.preceding(words[0])
    if before >= 0 and stream.types[before].kind == "word" and stream.is_among(before, cues):
        return True
    if entity is not None and entity.type == "club" and plays_for(stream, words[0]):
        return True
    if entity is not None and entity.type in _BRANDED and _latin_in_russian(stream, words):
        return True
    return _word_behind_in(stream, words[-1], cues)


def has_players(stream: Stream, last: int) -> bool:
    """Tell whether an English name, maybe a town's, is followed by what a club has: "Barcelona striker", "Everton goalkeeper".

    Args:
        stream: the segment.
        last: last piece of the name.
    """
    return _word_behind_in(stream, last, cue_words("behind-town", "club"))


def plays_for(stream: Stream, first: int) -> bool:
    """Tell whether what is done for or to a club stands before an English name, or before the list it goes on: "scored for Chelsea".

    Args:
        stream: the segment.
        first: first piece of the name.
    """
    if stream.types[first].script != "latin" or stream.language != "en":
        return False
    at = first - 1
    for _ in range(_LONGEST_LIST):
        if at < 1 or not (stream.types[at].text == "," or stream.types[at].key in _LISTING or stream.types[at].shape in CAPITAL):
            break
        at -= 1
    if at < 0:
        return False
    verb = at - 1 if stream.types[at].key in _FOR_CLUB else at
    if verb < 0 or stream.types[verb].shape != "lower":
        return False
    return stream.types[verb].key in (_DONE_FOR_CLUB if verb < at else _DONE_TO_CLUB)


def _word_behind_in(stream: Stream, last: int, cues: frozenset[str]) -> bool:
    """Tell whether an English name is followed by one of some words in small letters, with one more between: "Golos election watchdog"."""
    if stream.types[last].script != "latin" or stream.language != "en":
        return False
    at = last
    for _ in range(2):
        at = stream.following(at)
        if at < 0 or stream.types[at].shape != "lower" or len(stream.types[at].key) < 3:
            return False
        if stream.is_among(at, cues):
            return True
    return False


def _latin_in_russian(stream: Stream, words: Sequence[int]) -> bool:
    """«автомобиль Ford», «совещание в Zoom»: an English word is no word of a Russian text; but «Mango Office» is one name."""
    if stream.language != "ru" or stream.types[words[0]].script != "latin":
        return False
    before, behind = stream.preceding(words[0]), stream.following(words[-1])
    return not any(i >= 0 and stream.types[i].script == "latin" for i in (before, behind))
