"""Places inside other names: Казахстана in «МИД Казахстана», Moscow in "Moscow City Court", Kazakhstan behind every "Kazakh".

An index finds the country by its own term then, and whoever lists the places of a text finds them all.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.lexicon.compiled import also_called
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.naming import match_name
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["nested_places"]

# Types of other names that belong to the place they name; a festival bears its town's name as its own, as clubs do: Cannes.
_PLACED: Final = frozenset("award competition event exercise exhibition project summit treaty war".split())


def nested_places(stream: Stream, text: str, found: Found) -> list[Found]:
    """Return the places named inside the name of an organisation, treaty or event, or behind an adjective or the people of a place.

    Args:
        stream: the segment.
        text: the caller's text.
        found: the outer name.
    """
    if found.kind == "demonym":
        # "Chinese" may be the people or of the country, so that «китайцы» must give the country as «китайский» does.
        return [_place(stream, found.start, found.end, found.canonical, found.name)]
    if found.end - found.start < 2 or not _holds_places(stream, found):
        return []
    inner: list[Found] = []
    free = found.start
    for index in range(found.start, found.end):
        if index < free or stream.types[index].kind != "word" or not stream.word(index).nodes:
            continue
        match = longest_match(stream, index, found.end - 1 if index == found.start else found.end)
        if match is not None and len(match.words) > 1 and Flag.WEAK in match.candidates[0].flags:
            match = longest_match(stream, index, index + 1)  # "Moscow City Hall" is Moscow's, not Moscow City's.
        if match is None:
            continue
        # A town of the gazetteer inside a club's name is chance: Tottenham Hotspur is no place.
        placed = "/" in found.canonical or found.via == "compass"
        places = (c for c in match.candidates if c.canonical.startswith(("place:", "demonym:")))
        # Nor is there a town called Bank in the Bank of Japan.
        placed = placed and not (len(match.words) == 1 and stream.word(index).ordinary)
        place = next((c for c in places if Flag.GAZETTEER not in c.flags or (placed and not _elsewhere(stream, found, index, c))), None)
        if place is not None and _belongs(stream, found, place.canonical.partition(":")[2]):
            inner.append(_place(stream, match.start, match.end, place.canonical, match_name(stream, text, match)))
            free = match.end
    return inner


def _elsewhere(stream: Stream, found: Found, index: int, place: Candidate) -> bool:
    """The last words of "Moscow City Police" and "Moscow City Duma" are small towns of other countries, too."""
    path = found.canonical.partition(":")[2]
    if index == found.start or path[2:3] != "/" or place.canonical.startswith(f"place:{path[:3]}"):
        return False
    return stream.types[index - 1].kind == "word" and stream.types[index - 1].shape in CAPITAL


def _holds_places(stream: Stream, found: Found) -> bool:
    """Tell whether the place in a name is one it belongs to: "the Paris Agreement", but "American Beauty" is a film."""
    if found.kind == "other" and found.canonical.startswith("other:"):
        entity = stream.lexicon.entity(found.canonical)
        return entity is not None and entity.type in _PLACED
    return found.kind == "organisation" or found.via == "compass"


def _belongs(stream: Stream, found: Found, path: str) -> bool:
    """Europe is no place of the European Union's name; Kazakhstan is one of its ministry's, and America one of an American bank's."""
    if "/" in found.canonical or found.via == "compass" or found.kind == "other":
        return True
    entity = stream.lexicon.entity(found.canonical)
    return entity is None or f"place:{path.partition('/')[0]}" in entity.part_of


def _place(stream: Stream, start: int, end: int, canonical: str, name: str) -> Found:
    place = "place:" + canonical.partition(":")[2]
    return Found(start, end, "place", place, also_called(stream.lexicon, place), name=name, via="nested")
