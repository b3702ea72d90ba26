"""Cues for bodies: what an ambiguous name is, said beside it: «партия УДАР», «застройщик ПИК», "the newspaper Trud", "Lenta hypermarkets".

The other cues: `bilingual.names.cues`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.names.cues import cue_words
from bilingual.names.stream import Stream

__all__ = ["has_players", "is_typed"]

_NONE: frozenset[str] = frozenset()
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
    if before >= 0 and stream.types[before].kind == "word" and not cues.isdisjoint(stream.word(before).keys):
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


def _word_behind_in(stream: Stream, last: int, cues: frozenset[str]) -> bool:
    """Tell whether an English name is followed by one of some words in small letters, with one more between: "Golos election watchdog"."""
    if stream.types[last].script != "latin" or stream.language != "en":
        return False
    at = last
    for _ in range(2):
        at = stream.following(at)
        if at < 0 or stream.types[at].shape != "lower" or len(stream.types[at].key) < 3:
            return False
        if not cues.isdisjoint(stream.word(at).keys):
            return True
    return False


def _latin_in_russian(stream: Stream, words: Sequence[int]) -> bool:
    """«автомобиль Ford», «совещание в Zoom»: an English word is no word of a Russian text; but «Mango Office» is one name."""
    if stream.language != "ru" or stream.types[words[0]].script != "latin":
        return False
    before, behind = stream.preceding(words[0]), stream.following(words[-1])
    return not any(i >= 0 and stream.types[i].script == "latin" for i in (before, behind))
