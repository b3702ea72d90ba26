"""Given names that are words or places, too: Faith, Dale, Hunter; Jordan, Paris, Владимир (data/lexicon/ambiguous-given-names.tsv)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bilingual.names.words.stream import Stream
from bilingual.resources import data_file, read_rows

__all__ = ["called_by_a_word", "names_also"]

_FORMAT: Final = "bilingual-lexicon/ambiguous-given-names 1"


@lru_cache(maxsize=2)
def names_also(what: str) -> frozenset[str]:
    """Return the given names that are something else, too, in small letters.

    Args:
        what: ``word`` or ``place``, a country or a city.

    >>> "faith" in names_also("word"), "paris" in names_also("place"), "paris" in names_also("word")
    (True, True, False)
    """
    rows = read_rows(data_file("lexicon/ambiguous-given-names.tsv"), _FORMAT, ("language", "name", "also"))
    return frozenset([name for _, (_, name, also) in rows if what in also.split()])


def called_by_a_word(stream: Stream, index: int) -> bool:
    """Tell whether a first name that is a word stands before a surname in no table: "Faith Kiprotich", "Dale Winterbottom".

    Args:
        stream: the segment.
        index: piece of the surname; a piece stands before it.
    """
    before = stream.types[index - 1]
    if before.shape != "title" or not before.spaced or before.key not in names_also("word") or stream.types[index].shape != "title":
        return False
    word = stream.word(index)
    return stream.line_case(index) == "normal" and not (word.ordinary or word.nodes or word.barred or word.title)
