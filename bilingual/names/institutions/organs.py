"""Bodies inside the names of their parts: «парламента Японии» in «верхняя палата парламента Японии», КПСС in «ЦК КПСС».

As the place inside a ministry's name is found by itself, so is the body whose chamber, faculty, branch or press service is named.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.canonical import placed
from bilingual.names.institutions.compose import compose
from bilingual.names.institutions.kinds import Head, slot_of
from bilingual.names.institutions.place_behind import of_states
from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.naming import match_name, phrase_name
from bilingual.names.matching.walk import Match
from bilingual.names.places.nesting import nested_places
from bilingual.names.words.stream import Stream

__all__ = ["nested_bodies", "take_country"]

_OF: Final = frozenset({"of", "at"})


def nested_bodies(stream: Stream, text: str, found: Found) -> list[Found]:
    """Return the bodies inside the name of an organisation, in order: the one it is a part of, and what that one is a part of.

    Args:
        stream: the segment.
        text: the caller's text.
        found: the outer name.
    """
    if found.kind != "organisation" or found.end - found.start < 2 or found.via in ("quoted", "unknown"):
        return []
    if found.canonical.endswith("-ministry"):
        return []  # «Министерство вооружённых сил Франции» is no part of the forces.
    inner: list[Found] = []
    free = found.start
    for index in range(found.start, found.end):
        if index < free or stream.types[index].kind != "word" or not stream.word(index).nodes or not _may_begin(stream, found, index):
            continue
        body = _body(stream, text, found, index)
        if body is not None:
            inner += [*nested_places(stream, text, body), *nested_bodies(stream, text, body), body]
            free = body.end
    return inner


def take_country(found: Found, inner: list[Found]) -> None:
    """Give an institution that names its place by the body it is of that body's country: «комитет Совета Федерации по обороне».

    Args:
        found: the institution, changed in place.
        inner: the names inside it.
    """
    if found.via != "institution":
        return
    body = next((b.canonical[4:] for b in inner if b.canonical.startswith("org:") and b.canonical[6:7] == "/"), "")
    if body:
        found.forms = (found.canonical, *found.forms)
        found.canonical, found.via = f"org:{body[:2]}/{found.canonical[4:]}", "composed:of-body"


def _may_begin(stream: Stream, found: Found, index: int) -> bool:
    """A Russian genitive stands behind its head, English has "of" between them or an acronym before: "UN Security Council"."""
    t = stream.types[index]
    before = stream.preceding(index)
    if t.script == "cyrillic":
        # «Национальная армия Ливии» is no part of Libya's army.
        return index > found.start and before >= found.start and not stream.word(before).adjective
    if before >= found.start and stream.types[before].key == "the":
        before = stream.preceding(before)
    return (before >= found.start and stream.types[before].key in _OF) or (index == found.start and t.shape == "upper")


def _body(stream: Stream, text: str, outer: Found, index: int) -> Found | None:
    match = longest_match(stream, index, outer.end - 1 if index == outer.start else outer.end)
    candidate = match.candidates[0] if match is not None else None
    if match is not None and candidate is not None and candidate.canonical.startswith("org:"):
        if Flag.WEAK in candidate.flags or Flag.GAZETTEER in candidate.flags:
            return None
        found = Found(match.start, match.end, "organisation", candidate.canonical, name=match_name(stream, text, match), via="lexicon")
    else:
        # «АН СССР»: of an acronym that the tables hold as doubtful the country decides.
        composed = compose(stream, index, match) if match is not None or stream.types[index].shape == "upper" else None
        if match is not None and (composed is None or composed.end > outer.end or _by_preposition(stream, match)):
            composed = _of_the_country(stream, match, outer)
        if composed is None or composed.end > outer.end:
            return None
        found = composed
        found.name = phrase_name(stream, text, found)
    whole = found.start == outer.start and found.end == outer.end
    return None if whole or _type(found) == _type(outer) or _both_clubs(stream, found, outer) else found


def _both_clubs(stream: Stream, one: Found, other: Found) -> bool:
    """«Ак Барса» is of no Барса."""
    kinds = [entity.type for found in (one, other) if (entity := stream.lexicon.entity(found.canonical)) is not None]
    return kinds == ["club", "club"]


def _by_preposition(stream: Stream, match: Match) -> bool:
    behind = stream.following(match.words[-1])
    return behind >= 0 and stream.types[behind].key == "по"


def _of_the_country(stream: Stream, match: Match, outer: Found) -> Found | None:
    """«ГУ МВД по Москве»: what every country has one of is that of the country whose town the name says."""
    slot = slot_of(stream, match)
    path = outer.canonical[4:].rpartition("/")[0]
    country = path.partition("/")[0]
    if not slot or len(country) != 2 or not of_states(stream, slot):
        return None
    return placed(stream, match.start, Head(match, match.end, slot), country, "composed:body")


def _type(found: Found) -> str:
    return found.canonical.rpartition("/")[2]
