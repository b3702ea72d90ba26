"""Reads a Latin word: the keys of its likeliest Russian spellings."""

from __future__ import annotations

from bilingual.names.keys.fold import key_of_units
from bilingual.names.keys.known import known_keys
from bilingual.names.keys.model import load_model
from bilingual.names.keys.parts import find_row

__all__ = ["read_latin", "worked_out"]

_MOST = 3
_LONGEST = 64  # letters that are read; no name is longer, and hostile text must cost no more
# How unlikely (in nats) a second or third reading may be. Short keys meet strangers most, so they must be surer.
_COST, _SHORT_COST, _SHORT = 3.8, 2.8, 4


def read_latin(word: str) -> tuple[str, ...]:
    """Return the keys of a lower-case Latin word, best first, at most three.

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
        likely = cost < (_COST if len(key) > _SHORT else _SHORT_COST)
        if key and key not in keys and (likely or not keys):
            keys.append(key)
    return tuple(keys[:_MOST])
