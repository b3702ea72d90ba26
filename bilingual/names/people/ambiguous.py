"""Given names that are words or places, too: Faith, Dale, Jack; Jordan, Paris, Владимир (data/lexicon/ambiguous-given-names.tsv)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bilingual.names.cues.persons import is_of_persons
from bilingual.names.words.stream import Stream
from bilingual.resources import data_file, read_rows
from bilingual.russian.morphology import parses

__all__ = ["called_by_a_word", "names_also", "opens_as_name"]

_FORMAT: Final = "bilingual-lexicon/ambiguous-given-names 1"


@lru_cache(maxsize=3)
def names_also(what: str) -> frozenset[str]:
    """Return the given names that are something else, too, in small letters.

    Args:
        what: ``word``, ``rare`` (a word met less often than the name) or ``place``, a country or a city.

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


def opens_as_name(stream: Stream, index: int) -> bool:
    """Tell whether an ordinary word at the start of a sentence is a first name all the same: "Jack said", "Mark nodded", «Катя ушла».

    Args:
        stream: the segment.
        index: piece of the word, with a capital, in a line that is written as usual.
    """
    t, word = stream.types[index], stream.word(index)
    if t.script == "latin":
        if t.key in names_also("rare"):
            return True
        if not (t.key in names_also("word") or (word.part is not None and word.part.given)):
            return False
        return t.spaced and index + 1 < stream.size and is_of_persons(stream.types[index + 1].text)
    if "Name" not in word.tags or word.part is None or not word.part.given or index + 1 >= stream.size:
        return False
    after = stream.types[index + 1]
    if not t.spaced:
        return word.given_first and after.text in ",!"  # «Катя, иди сюда!», «Катя, Маша и Дима»
    return after.shape == "lower" and _finite(after.norm, word.given_first)


@lru_cache(maxsize=4096)
def _finite(verb: str, any_verb: bool) -> bool:
    """«Катя ушла» needs any verb, «Вера кивнула» one of persons."""
    readings = parses(verb)
    if not readings or readings[0].tag.POS != "VERB" or readings[0].tag.person in ("1per", "2per"):
        return False
    return any_verb or is_of_persons(readings[0].normal_form)
