"""The dear steps of the names room behind bounded caches: names repeat, so each is worked out once.

A bound of 65,536 entries holds a month of a news agency in about 20 MB; an entry depends on its arguments only.
"""

from __future__ import annotations

from functools import lru_cache

from bilingual.names import keys as _keys
from bilingual.russian import base_forms as _base_forms

__all__ = ["base_text", "clear", "word_keys"]

_BOUND = 65_536


@lru_cache(maxsize=_BOUND)
def word_keys(word: str) -> tuple[str, ...]:
    """Return the cross-script keys of a word, best first; see `bilingual.names.keys.word_keys`."""
    return _keys.word_keys(word)


@lru_cache(maxsize=_BOUND)
def base_text(words: tuple[str, ...], kind: str, before: str | None) -> tuple[str, ...]:
    """Return the words of a Russian name in its base form; see `bilingual.russian.base_forms.base_form`.

    >>> base_text(("Терезой", "Мэй"), "person", "с")
    ('Тереза', 'Мэй')
    """
    gaps = ["\x1f"] * (len(words) - 1)
    found = tuple(_base_forms.base_form(words, kind, before, (), gaps).text.split("\x1f"))
    return found if len(found) == len(words) else words


def clear() -> None:
    """Empty the caches, for long-lived processes that want their memory back."""
    word_keys.cache_clear()
    base_text.cache_clear()
