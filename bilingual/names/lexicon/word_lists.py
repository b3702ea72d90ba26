"""The tables that are lists of words: of one column, or with a second one that tells what a word says of the name beside it.

The head of each table (data/lexicon) explains what its words are for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.resources import data_file, read_rows

__all__ = ["listed", "saying"]


@lru_cache(maxsize=32)
def listed(table: str) -> frozenset[str]:
    """Return the words of a table of one column, folded.

    Args:
        table: its name, such as ``legal-forms``.

    >>> "gmbh" in listed("legal-forms")
    True
    """
    return frozenset([word for _, (word,) in read_rows(data_file(f"lexicon/{table}.tsv"), f"bilingual-lexicon/{table} 1", ("word",))])


@lru_cache(maxsize=128)
def saying(table: str, says: str) -> frozenset[str]:
    """Return the words of a table that say one thing, folded.

    Args:
        table: its name, such as ``place-cues``.
        says: what they say; the head of the table has all of it.

    Raises:
        KeyError: no word of the table says it.

    >>> "город" in saying("place-cues", "cue"), "город" in saying("place-cues", "loose")
    (True, False)
    """
    return _by_saying(table)[says]


@lru_cache(maxsize=32)
def _by_saying(table: str) -> Mapping[str, frozenset[str]]:
    words: dict[str, list[str]] = {}
    for _, (word, cell) in read_rows(data_file(f"lexicon/{table}.tsv"), f"bilingual-lexicon/{table} 1", ("word", "says")):
        for says in cell.split():
            words.setdefault(says, []).append(word)
    return MappingProxyType({says: frozenset(found) for says, found in words.items()})
