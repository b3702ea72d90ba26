"""Words with a capital that name nothing: placeholders, new common nouns, what somebody esteems, loud words."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.lexicon.compiled import english_words
from bilingual.names.lexicon.folding import match_key
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.morphology import is_nominal, parses

__all__ = ["common_compound", "courteous", "loud", "stands_for_a_name"]

_PLACEHOLDERS: Final = frozenset({"фио"})
_SHORTEST_PLACEHOLDER: Final = 4  # letters
_BRACKETS: Final = frozenset("[](){}<>")
_PROPER: Final = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
# Endings of what is no name by itself, and adjectives that open the names of bodies and feasts.
_ABSTRACT: Final = ("изм", "изма", "изму", "измом", "изме", "ность", "ности", "ностью")
_ESTEEMED: Final = (
    *("годний", "годнюю", "годней", "годнего", "годнему", "годние", "годняя", "нальный", "нального", "нальному", "нальной", "нальную"),
    *("нальным", "нальные", "нальных", "народный", "народного", "народной", "народную", "народном", "ственный", "ственного", "ственной"),
    *("ственную", "ственном", "ственные", "ственных"),
)
# First halves of new common nouns: «криптовалюта», «электросамокат», «гастробар».
_COMPOUND: Final = re.compile(
    "(?:авто|авиа|агро|аква|анти|аудио|аэро|био|вело|веб|видео|гастро|гео|гипер|кибер|кино|крипто|макро|мега|микро|мини|мото|мульти|нано"
    r"|нейро|онлайн|псевдо|радио|спец|супер|теле|фото|эко|экзо|электро|энерго)(\w{4,})$"
)


def stands_for_a_name(stream: Stream, index: int) -> bool:
    """«[ИСТЕЦ2]», "(PERSON11)", «ФИО1»: an ordinary word in capitals with a number, in brackets, where the text has lost a name.

    Args:
        stream: the segment.
        index: its piece.
    """
    stem = stream.types[index].norm.rstrip("0123456789").lower()
    if match_key(stem) in _PLACEHOLDERS:
        return True
    if len(stem) < _SHORTEST_PLACEHOLDER:
        return False  # "a second language (L2)"
    before, after = stream.types[index - 1] if index else None, stream.types[index + 1] if index + 1 < stream.size else None
    if before is None or after is None or before.text not in _BRACKETS or after.text not in _BRACKETS:
        return False
    return stem in english_words() if stream.types[index].script == "latin" else any(p.is_known for p in parses(stem))


def common_compound(stream: Stream, index: int) -> bool:
    """«Кибератака», «Апарт-отели» begin a sentence: common nouns in no dictionary, made with one that is.

    Args:
        stream: the segment.
        index: its piece.
    """
    t, word = stream.types[index], stream.word(index)
    if word.tags or word.part is not None or word.nodes:
        return False
    if index + 2 < stream.size and stream.joined(index, index + 2):
        second = stream.types[index + 2]
        return second.shape == "lower" and second.length > 2 and stream.word(index + 2).ordinary and is_nominal(second.norm)
    parts = _COMPOUND.match(t.norm.lower())
    best = parses(parts[1])[:1] if parts is not None else ()
    return any(p.is_known and p.tag.POS in ("NOUN", "ADJF") and _PROPER.isdisjoint(p.tag.grammemes) for p in best)


def courteous(stream: Stream, index: int) -> bool:
    """«их Профессионализм», «Новогоднюю программу», «наш Магазин „Лес“»: the capital of an ordinary word that somebody esteems.

    Args:
        stream: the segment.
        index: its piece.
    """
    t, word = stream.types[index], stream.word(index)
    if not _PROPER.isdisjoint(word.tags) or word.part is not None or stream.types[index - 1].text in OPENING_QUOTES:
        return False
    after = stream.types[index + 1] if index + 1 < stream.size else None
    if after is None or after.shape in CAPITAL:
        return False
    if not t.spaced:
        return t.key.endswith(_ABSTRACT)
    if t.key.endswith(_ABSTRACT) or (after.text in OPENING_QUOTES and not word.adjective):
        return True
    return word.adjective and t.norm.lower().endswith(_ESTEEMED) and after.shape == "lower" and stream.word(index + 1).ordinary


def loud(stream: Stream, index: int) -> bool:
    """ "I said THANK YOU": two ordinary words in capitals side by side are loud, no acronyms.

    Args:
        stream: the segment.
        index: its piece.
    """
    for beside in (stream.preceding(index), stream.following(index)):
        if beside >= 0 and stream.types[beside].shape == "upper" and stream.types[beside].script == "latin":
            word = stream.word(beside)
            if word.ordinary and not word.alone and not word.barred:
                return True
    return False
