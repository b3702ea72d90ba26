"""Two neighbours with one type: "the Russian and Kazakh foreign ministries", «парламенты Эстонии и Латвии»."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.canonical import place_path
from bilingual.names.institutions.kinds import slot_of
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["add_neighbour"]

_AND: Final = frozenset({"and", "и"})
_GENITIVE: Final = ("а", "я", "ы", "и")


def add_neighbour(stream: Stream, found: Found) -> None:
    """Put the second place's institution in the forms where one type in the plural stands for both.

    Args:
        stream: the segment.
        found: the type with the place that stands next to it.
    """
    here, _, slot = found.canonical[4:].rpartition("/")
    if not here or here == "?" or stream.lexicon.entity("inst:" + slot) is None:
        return
    first = longest_match(stream, found.start, found.start + 1)
    if first is None or _placeless(first):
        path = _place_after(stream, found)
    else:
        path = _place_ahead(stream, found) if stream.types[found.start].script == "latin" and _plural(stream, found) else ""
    if path and path != here and ("/" in path) == ("/" in here):
        found.forms += (f"org:{path}/{slot}",)


def _plural(stream: Stream, found: Found) -> bool:
    """Tell whether the type at the end of a mention is written in the plural: "foreign ministries"."""
    for index in range(found.start + 1, found.end):
        match = longest_match(stream, index) if stream.types[index].kind == "word" else None
        if match is not None and match.end == found.end and slot_of(stream, match, named=True):
            last = stream.types[match.words[-1]].key
            return last != match.keys[-1] and last.endswith("s")
    return False


def _place_ahead(stream: Stream, found: Found) -> str:
    conjunction = stream.preceding(found.start)
    before = stream.preceding(conjunction) if conjunction >= 0 and stream.types[conjunction].key in _AND else -1
    match = longest_match(stream, before) if before >= 0 and stream.types[before].shape in CAPITAL else None
    return place_path(match) if match is not None and match.end == before + 1 and not _placeless(match) else ""


def _placeless(match: Match) -> bool:
    return not match.candidates[0].canonical.startswith(("place:", "demonym:"))


def _place_after(stream: Stream, found: Found) -> str:
    """The place behind "and" is the type's too, where it stands in the genitive, or nothing else follows the English "of"."""
    conjunction = stream.following(stream.last_word(found.end))
    at = stream.following(conjunction) if conjunction >= 0 and stream.types[conjunction].key in _AND else -1
    match = longest_match(stream, at) if at >= 0 and stream.types[at].shape in CAPITAL else None
    if match is None or not match.candidates[0].canonical.startswith("place:"):
        return ""
    last = stream.types[match.words[-1]]
    if last.script == "cyrillic":
        declined = last.shape == "upper" or (last.key != match.keys[-1] and last.key.endswith(_GENITIVE))
        return place_path(match) if declined else ""
    return place_path(match) if _plural_head(stream, found) else ""


def _plural_head(stream: Stream, found: Found) -> bool:
    """ "foreign ministries of Russia and Kazakhstan", but no "Bank of Japan and China"."""
    match = longest_match(stream, found.start)
    if match is None:
        return False
    return any(stream.types[i].key != key and stream.types[i].key.endswith("s") for i, key in zip(match.words, match.keys))
