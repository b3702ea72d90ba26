"""Names of China, Korea and Vietnam: a surname of one syllable in front, then one or two short words.

Their words are ordinary ones elsewhere (Park, Long, Кан, Сон), so that the rules for other people's names pass them by.
"""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.keys.syllabic import far_eastern_reading, is_vietnamese
from bilingual.names.keys.transcription import chinese, japanese
from bilingual.names.words.stream import Stream
from bilingual.russian.palladius import far_eastern_surnames, syllables
from bilingual.vocabulary import WordType

__all__ = ["far_eastern_end", "far_eastern_first", "far_eastern_keys"]

# Where they open a sentence these are small words: «У Ван Гога», «Но Ким Бесингер».
_SMALL: Final = frozenset("но до во у е ну ан ли".split())
_VOWELS: Final = re.compile("[аеёиоуыэюя]+")
_GIVEN: Final = re.compile("[A-Z][a-z]{0,6}[-‑][A-Za-z][a-z]{0,6}")


def far_eastern_first(word: WordType) -> bool:
    """Tell whether a word with a capital is one of the surnames."""
    return word.key in far_eastern_surnames("en" if word.script == "latin" else "ru")


def far_eastern_end(stream: Stream, pieces: list[tuple[int, int]]) -> int:
    """Return how many words of a run are one Far Eastern name: «Ким Сон Хвана», "Park Min-jun", «Гао Цзюньцзе»; 0 for none.

    Args:
        stream: the segment.
        pieces: first and last piece of each word of the run, three at most.
    """
    first = stream.types[pieces[0][0]]
    if first.shape != "title" or pieces[0][0] != pieces[0][1] or len(pieces) < 2:
        return 0
    words = ["".join(stream.types[i].norm for i in range(a, b + 1)) for a, b in pieces]
    if any(not w[:1].isupper() or w.isupper() for w in words[1:2]):
        return 0
    if first.script == "latin":
        if first.key not in far_eastern_surnames("en"):
            return 0
        low = [w.lower() for w in words]
        if len(words) == 3 and pieces[1][0] == pieces[1][1] and words[2][:1].isupper() and is_vietnamese(low[0], low[1:]):
            return 3
        return 2 if _latin_given(stream, pieces[1], words[1]) else 0
    if first.key not in far_eastern_surnames("ru") or (first.key in _SMALL and stream.begins_sentence(pieces[0][0])):
        return 0
    if len(words) == 3 and _short(words[1], 1) and _short(words[2], 2) and words[2][0].isupper():
        return 3
    return 2 if syllables(words[1]) and not stream.word(pieces[1][0]).tags & {"Name", "Surn"} else 0


def _short(word: str, most: int) -> bool:
    """«Чен», «Куок»; with an ending one vowel more: «Хвана», «Шоном»."""
    return len(word) < 5 + most and word.isalpha() and len(_VOWELS.findall(word.lower())) <= most


def _latin_given(stream: Stream, piece: tuple[int, int], word: str) -> bool:
    if piece[0] != piece[1]:
        return _GIVEN.fullmatch(word) is not None
    known = stream.word(piece[0])
    low = word.lower()
    return len(low) > 3 and not known.ordinary and not known.nodes and bool(chinese(low) or japanese(low))


def far_eastern_keys(words: list[str]) -> tuple[str, list[str]]:
    """Return the key of the surname and the keys of the given name that the syllables of a Latin name say.

    Args:
        words: the words of the name as written, the surname first.

    >>> far_eastern_keys(["Park", "Min-jun"])
    ('pak', ['min-chzhun'])
    """
    surname, *given = [part.lower() for w in words for part in re.split("[-‑]", w)]
    return far_eastern_reading(surname, given) if surname[0] <= "z" else ("", [])
