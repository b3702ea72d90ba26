"""Chinese names in Russian letters: whether a word is wholly syllables of Palladius' system, and the Far East's surnames."""

from __future__ import annotations

from functools import lru_cache

from bilingual.resources import data_file, read_rows

__all__ = ["far_eastern_surnames", "syllables"]

_FORMAT = "bilingual-lexicon/transcription 1"
_LONGEST = 6
_ENDINGS = ("", "а", "у", "ом", "е", "ем", "я", "ю")


@lru_cache(maxsize=2)
def far_eastern_surnames(language: str) -> frozenset[str]:
    """Return the surnames of China, Korea and Vietnam in small letters: before a given name they stand still.

    Args:
        language: ``ru`` or ``en``, for its script.

    >>> "ким" in far_eastern_surnames("ru"), "park" in far_eastern_surnames("en"), "иванов" in far_eastern_surnames("ru")
    (True, True, False)
    """
    rows = read_rows(data_file("lexicon/far-eastern-surnames.tsv"), "bilingual-lexicon/far-eastern-surnames 1", ("language", "surname"))
    return frozenset([surname for _, (written, surname) in rows if written == language])


@lru_cache(maxsize=1)
def _table() -> frozenset[str]:
    rows = read_rows(data_file("lexicon/transcription-chinese.tsv"), _FORMAT, ("latin", "cyrillic"))
    return frozenset(cyrillic for _, (_, cyrillic) in rows)


def syllables(word: str) -> bool:
    """Tell whether a word, in some case, is two Chinese syllables or more: «Сяопина», «Цзюньцзе».

    >>> syllables("Сяопина"), syllables("Цзюньцзе"), syllables("Дэвида"), syllables("Чен")
    (True, True, False, False)
    """
    low = word.lower()
    stems = (low[: len(low) - len(e)] for e in _ENDINGS if low.endswith(e))
    return any(whole(stem) or whole(stem + "ь") or whole(stem + "й") for stem in stems)


@lru_cache(maxsize=4096)
def whole(word: str) -> bool:
    """Tell whether a word in small letters is wholly Chinese syllables, two of them or more.

    >>> whole("боху"), whole("бох")
    (True, False)
    """
    table, counts = _table(), {0: 0}
    for end in range(1, len(word) + 1):
        found = [counts[start] + 1 for start in range(max(0, end - _LONGEST), end) if start in counts and word[start:end] in table]
        if found:
            counts[end] = max(found)
    return counts.get(len(word), 0) > 1
