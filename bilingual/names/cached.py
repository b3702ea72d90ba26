"""The dear steps of the names room behind bounded caches: names repeat, so each is worked out once.

A bound of 65,536 entries holds a month of a news agency in about 20 MB; an entry depends on its arguments only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bilingual.names import keys as _keys
from bilingual.russian import base_forms as _base_forms
from bilingual.russian.known_forms import known_forms
from bilingual.text.repair import fold

__all__ = ["base_text", "clear", "joined_keys", "name_part", "nominative_keys", "word_keys"]

_NOTHING: frozenset[str] = frozenset()

_BOUND = 65_536


@lru_cache(maxsize=_BOUND)
def word_keys(word: str) -> tuple[str, ...]:
    """Return the cross-script keys of a word, best first; see `bilingual.names.keys.word_keys`."""
    return _keys.word_keys(word)


@lru_cache(maxsize=_BOUND)
def name_part(word: str) -> _keys.NamePart | None:
    """Return what the tables of name parts know of a word; see `bilingual.names.keys.part`."""
    return _keys.part(word)


@lru_cache(maxsize=_BOUND)
def _nominatives(word: str) -> frozenset[str]:
    known = known_forms().name_side(word, fold(word)) if word[:1].isupper() else None
    return frozenset(_base_forms.nominative_candidates(word) if known is None else known.nominatives)


@lru_cache(maxsize=_BOUND)
def _base_text(words: tuple[str, ...], kind: str, before: str | None, known: frozenset[str]) -> tuple[str, ...]:
    gaps = ["\x1f"] * (len(words) - 1)
    found = tuple(_base_forms.base_form(words, kind, before, known, gaps).text.split("\x1f"))
    return found if len(found) == len(words) else words


def base_text(words: tuple[str, ...], kind: str, before: str | None, known: frozenset[str] = _NOTHING) -> tuple[str, ...]:
    """Return the words of a Russian name in its base form; see `bilingual.russian.base_forms.base_form`.

    Args:
        words: the words as written.
        kind: kind of the name.
        before: the word before it, or None.
        known: nominatives that the document proves.

    >>> base_text(("Терезой", "Мэй"), "person", "с")
    ('Тереза', 'Мэй')
    """
    # Only what concerns these words goes into the cache's key, or no two documents would share an entry.
    relevant = _NOTHING.union(*(known & _nominatives(w) for w in words)) if known else _NOTHING
    return _base_text(words, kind, before, relevant)


def joined_keys(words: Sequence[str]) -> list[str]:
    """Return the keys of a name, best first: all of one word; of several words three at most, the n-th best of every word together.

    >>> joined_keys(["Мухтар", "Тлеуберди"])
    ['mukhtar-tleuberdi']
    """
    if len(words) == 1:
        return list(dict.fromkeys(word_keys(words[0])))
    options = [k for k in map(word_keys, words) if k]
    most = max(map(len, options), default=0)
    return list(dict.fromkeys("-".join(o[min(n, len(o) - 1)] for o in options) for n in range(most if len(options) == 1 else min(most, 3))))


def nominative_keys(nominatives: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the likeliest nominatives of a word, each with its best key, for the document to choose among.

    >>> nominative_keys(["Трамп", "Трампа"])
    (('Трамп', 'tramp'), ('Трампа', 'trampa'))
    """
    return tuple((n, k[0]) for n in nominatives[:4] if (k := word_keys(n)))


def clear() -> None:
    """Empty the caches, for long-lived processes that want their memory back."""
    word_keys.cache_clear()
    name_part.cache_clear()
    _nominatives.cache_clear()
    _base_text.cache_clear()
