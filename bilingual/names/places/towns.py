"""Towns behind adjectives: «урюпинский» comes of Урюпинск, "Kazansky" of Kazan, and a place in no table has keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.cues.places import before_division
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import match_key
from bilingual.names.words.stream import Stream
from bilingual.names.words.word import NameWord

__all__ = [
    "PLACE_ADJECTIVES",
    "adjective_keys",
    "adjective_place",
    "district_place",
    "division_keys",
    "division_place",
    "masculine",
    "of_a_place",
    "transliterated_place",
    "ukrainian_keys",
]

_SKY: Final = re.compile(r"([a-z]{3,16}?)sk(?:y|iy|aya|oye|oe)$")
_SHORTEST_STEM: Final = 6  # letters with «ск»
_IVSKY: Final = re.compile(r"([a-z]{3,16}?)ivsk(?:y|yi|yy|iy|a|e)$")
PLACE_ADJECTIVES: Final = ("ский", "цкий", "ской")
_DISTRICTS: Final = frozenset({"district", "districts", "raion", "rayon", "okrug", "uyezd", "volost", "ulus"})


def adjective_place(stream: Stream, word: NameWord) -> str:
    """Return the path of the town an adjective is made of, where the lexicon has the town but not the adjective.

    Args:
        stream: the segment, for its lexicon.
        word: the adjective, which keeps the answer.
    """
    if word.path is None:
        word.path = _place_of(stream, match_key(masculine(word)))
    return word.path


def _place_of(stream: Stream, base: str, weak: bool = False) -> str:
    if not base.endswith(PLACE_ADJECTIVES):
        return ""
    # Урюпинский comes of Урюпинск, смолянский of Смолян, обнинский of Обнинск, сочинский of Сочи, каховский of Каховка.
    stem = base[:-4]
    # Of Харвик comes «харвикский», not of Харви; «сочинский» and «карасуйский» have a letter put in.
    shorter = (stem[:-1],) if stem[-1:] in "нйв" else ()
    return _town(stream, (base, base[:-2], stem, *(stem + e for e in ("а", "о", "ы", "и", "ь", "я", "ка")), *shorter), weak)


def division_place(stream: Stream, index: int) -> str:
    """Return the path of the town a province or district is named by, one that is a word too: «Смолянская область» of Смолян.

    Args:
        stream: the segment.
        index: piece of the adjective.
    """
    if not before_division(stream, index):
        return ""
    return _place_of(stream, match_key(masculine(stream.word(index))), weak=True)


def district_place(stream: Stream, index: int) -> str:
    """Return the path of the town that a district is named by in Latin letters: "Ishimbaysky District", "Ardatovsky district".

    Args:
        stream: the segment.
        index: piece of the name.
    """
    noun = stream.following(index)
    if noun != index + 1 or stream.types[noun].key not in _DISTRICTS:
        return ""
    return transliterated_place(stream, stream.types[index].key)


def division_keys(stream: Stream, index: int) -> tuple[str, ...]:
    """Return keys of a place in no table that a division is named by: «Мальтонская область» of "Malton", «Кубицкий округ» of "Kubica".

    Args:
        stream: the segment.
        index: piece of the adjective.
    """
    base = masculine(stream.word(index))
    if not base.endswith(PLACE_ADJECTIVES) or len(base) < 8 or not before_division(stream, index):
        return ()
    towns = [base[:-3] + "а", base[:-2]] if base.endswith("цкий") else [base[:-4] + e for e in ("", "о", "а", "ск")]
    return tuple(dict.fromkeys(k for town in towns for k in word_keys(town)[:1]))


def transliterated_place(stream: Stream, key: str) -> str:
    """Return the path of the town that a Russian adjective in Latin letters comes of, or '': "Kazansky railway station".

    Args:
        stream: the segment, for its lexicon.
        key: the adjective, folded.
    """
    parts = _SKY.match(key)
    return _town(stream, (key, parts.group(1) + "sk", *(parts.group(1) + e for e in ("", "a", "o", "y", "i", "ka")))) if parts else ""


def ukrainian_keys(key: str) -> tuple[str, ...]:
    """Return the keys of the Russian adjective behind a Ukrainian one: "Shevchenkivskyi" is «Шевченковский».

    Args:
        key: the adjective in Latin letters, folded.

    >>> ukrainian_keys("shevchenkivskyi")[0]
    'shevchenkovski'
    """
    parts = _IVSKY.match(key)
    return tuple(k for o in ("ov", "ev") for k in word_keys(f"{parts.group(1)}{o}skyi")[:1]) if parts else ()


def _town(stream: Stream, stems: Iterable[str], weak: bool = False) -> str:
    for stem in stems:
        for candidate in stream.lexicon.whole([stem]) if len(stem) > 3 else ():
            if candidate.canonical.startswith("place:") and (weak or Flag.WEAK not in candidate.flags):
                return candidate.canonical[6:]
    return ""


def adjective_keys(word: NameWord) -> tuple[str, ...]:
    """Return the keys of the place an adjective may come from: урюпинский gives Урюпинск, каспийский Каспий, бистровский Бистрово.

    Args:
        word: the adjective.
    """
    base = masculine(word)
    stem = base[:-2]
    options = [stem, base] if stem.endswith("ск") else [base]
    if stem.endswith("ск") and len(stem) > _SHORTEST_STEM:
        options.append(stem[:-2] + "о" if stem.endswith(("овск", "евск", "инск")) else stem[:-2])
        options += [stem[:-2] + "ка"] if stem.endswith(("анск", "янск")) else []  # Ольшанка
    return tuple(dict.fromkeys(k for n, o in enumerate(options) for k in word_keys(o)[: 1 if n > 1 else 2]))


def masculine(word: NameWord) -> str:
    """Return the masculine nominative of an adjective, or the likeliest nominative of another word: «Боткинской» is Боткинский."""
    found = next((n for n in word.nominatives if n.endswith(("ий", "ый", "ой"))), word.nominatives[0])
    if found.endswith("цкой") and word.nominatives[0].endswith("цкая"):
        found = word.nominatives[0]  # «Хмельницкой»
    # Of a surname's look there is a feminine only: Боткинская.
    return found[:-2] + "ий" if found.endswith(("ская", "цкая", "ское", "цкое")) else found


def of_a_place(stream: Stream, index: int) -> bool:
    """Tell whether an adjective may come of a place: «Урюпинский», but not «Районный» or «Городской» at the start of a sentence.

    Args:
        stream: the segment.
        index: piece of the adjective.
    """
    base = masculine(stream.word(index))
    return len(base) > 9 or not stream.begins_sentence(index) or not stream.word(index).ordinary
