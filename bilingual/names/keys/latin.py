"""Reads a Latin word: the keys of its likeliest Russian spellings."""

from __future__ import annotations

from bilingual.names.keys.fold import fold_cyrillic, key_of_units
from bilingual.names.keys.known import known_keys
from bilingual.names.keys.model import load_model
from bilingual.names.keys.parts import find_row
from bilingual.names.keys.systems import respelled, syllabic

__all__ = ["read_latin", "worked_out"]

_MOST = 5
_SHORTEST = 5
_LONGEST = 64  # letters that are read; no name is longer, and hostile text must cost no more
# (letters of the key, readings at most, how unlikely in nats the last may be): short keys meet strangers most, long ones hardly any.
_LIMITS = ((8, 5, 4.6), (6, 4, 3.8), (5, 3, 3.4), (0, 3, 2.4))


def _limits(key: str) -> tuple[int, float]:
    return next((most, cost) for letters, most, cost in _LIMITS if len(key) >= letters)


def read_latin(word: str) -> tuple[str, ...]:
    """Return the keys of a lower-case Latin word, best first: three for a short one, up to five for a long one.

    A spelling the name parts know takes their reading first, the model's after it: George is Джордж, then Георге.

    >>> read_latin("tokayev")[0], read_latin("tokajew")[0]
    ('tokaev', 'tokaev')
    """
    return known_keys(word) or worked_out(word)


def worked_out(word: str) -> tuple[str, ...]:
    """Return the keys of a word by name parts and model, without the table of frequent words; see `read_latin`."""
    row = find_row(word)
    keys = list(row[1]) if row is not None else []
    for cost, folded in load_model().read(word[:_LONGEST], _MOST):
        key = key_of_units(folded)
        if key and key not in keys and (not keys or cost < _limits(key)[1]):
            keys.append(key)
    found = keys[: _limits(keys[0])[0]] if keys else []
    return tuple(dict.fromkeys((*found, *_by_system(word))))


def _by_system(word: str) -> list[str]:
    """Return the keys that the systems of single countries give a word, of five letters or more."""
    keys = [key_of_units(folded) for other in respelled(word) for _, folded in load_model().read(other[:_LONGEST], 1)]
    spelled = syllabic(word)
    return [key for key in (*keys, *([fold_cyrillic(spelled)] if spelled else [])) if len(key) >= _SHORTEST]
