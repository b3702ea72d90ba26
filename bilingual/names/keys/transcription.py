"""Reads a spelling as Japanese (Hepburn) or Chinese (pinyin) syllables and writes it in Polivanov's or Palladius' Russian.

A name that is wholly such syllables need not be one («Maria» is): the reading is a hint for the model, not a verdict.
"""

from __future__ import annotations

from functools import lru_cache

from bilingual.resources import data_file, read_rows

__all__ = ["chinese", "japanese", "origin"]

_FORMAT = "bilingual-lexicon/transcription 1"
_LONGEST = 6  # zhuang


@lru_cache(maxsize=2)
def _syllables(language: str) -> dict[str, str]:
    rows = read_rows(data_file(f"lexicon/transcription-{language}.tsv"), _FORMAT, ("latin", "cyrillic"))
    return {latin: cyrillic for _, (latin, cyrillic) in rows}


def _spell(word: str, table: dict[str, str]) -> list[str] | None:
    # Fewest syllables, the longer first: xian is one syllable, tanaka is ta-na-ka and not tan-a-ka.
    size = len(word)
    count, step = [0] * (size + 1), [0] * (size + 1)
    for at in range(size - 1, -1, -1):
        for end in range(min(size, at + _LONGEST), at, -1):
            if (end == size or step[end]) and (not step[at] or count[end] + 1 < count[at]) and word[at:end] in table:
                count[at], step[at] = count[end] + 1, end
    out, at = [], 0
    while at < size and step[at]:
        out.append(table[word[at : step[at]]])
        at = step[at]
    return out if at == size else None


def japanese(word: str) -> str | None:
    """Return the Polivanov spelling of a lower-case Hepburn spelling of two syllables or more, or None.

    >>> japanese("shōji"), japanese("watanabe"), japanese("lavrov")
    ('сёдзи', 'ватанабэ', None)
    """
    if word[-1:] not in "aiueonāīūēōh" or not word:
        return None
    found = _spell(word, _syllables("japanese"))
    if found is None or len(found) < 2:
        return None
    return "".join(found).replace("нб", "мб").replace("нп", "мп")  # Кэмбо, Симпэй


def chinese(word: str) -> str | None:
    """Return the Palladius spelling of a lower-case pinyin spelling, or None.

    >>> chinese("qi"), chinese("zhang"), chinese("xiaoping")
    ('ци', 'чжан', 'сяопин')
    """
    if word[-1:] not in "aiueonügrv" or not word:
        return None
    found = _spell(word, _syllables("chinese"))
    if found is None:
        return None
    return "".join(found)


def origin(word: str) -> str:
    """Return what the spelling may be: ``j``, ``c``, ``b`` for both, ``-`` for neither.

    >>> origin("yoshida"), origin("zhang"), origin("tanaka"), origin("lavrov")
    ('j', 'c', 'b', '-')
    """
    one, other = japanese(word) is not None, chinese(word) is not None
    return "b" if one and other else "j" if one else "c" if other else "-"
