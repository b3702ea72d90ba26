"""Institutions named without their place: «МИД», "the Foreign Ministry", the joint ministry of a country that the text says elsewhere."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.kinds import Head, relatives, slot_of
from bilingual.names.institutions.numbered import numbered
from bilingual.names.institutions.place_behind import of_states
from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["bare_found", "bare_institution"]

_ANY: Final = frozenset("a an any every each another no many several some".split())
_TOLD_BARE: Final = ("court", "administration", "office")
# Bodies that the world has, too, and those of which a country has many: «Совет Безопасности» of a text about Syria is hardly Syria's,
# «нефтяная компания» is any company.
_NOT_ONE: Final = frozenset(
    "security-council general-assembly human-rights-council red-cross red-crescent embassy embassy-residence political-party oil-company"
    " gas-company oil-gas-company pension-fund investment-fund law-enforcement security-forces special-forces state-agency state-committee"
    " military-council federal-court federal-appeals-court medical-association savings-bank business-council football-championship".split()
)


def bare_found(start: int, head: Head) -> Found:
    """Return the institution of a type alone, ``org:foreign-ministry``.

    Args:
        start: piece where it begins.
        head: the type.
    """
    return Found(start, head.end, "organisation", f"org:{head.slot}", tuple(f"org:{s}" for s in head.also), via="institution")


def bare_institution(stream: Stream, match: Match) -> Found | None:
    """Return an institution named without its place, where capitals or an acronym show that one is meant: «МИД», "the Foreign Ministry".

    Args:
        stream: the segment.
        match: the type, as the tables have it.
    """
    unit = numbered(stream, match, None)
    if unit is not None:
        return unit
    slot = slot_of(stream, match)
    first = stream.types[match.start]
    if not slot:
        return None
    state = any(Flag.STATE in c.flags for c in match.candidates)
    if first.shape not in CAPITAL or (state and len(match.words) == 1 and first.shape == "title"):
        # «министерства иностранных дел», "the foreign ministry", «правительство»: two words or more, or a type that every country
        # has one of, name it even in lower case.
        if len(match.words) < 2 and (not state or stream.language == "en"):
            return None
        before = stream.preceding(match.start)
        if first.shape == "lower" and any(Flag.NAMED in c.flags for c in match.candidates) and not slot.endswith(_TOLD_BARE):
            return None  # "a state university", «на атомной станции»: of what usually has a name there are many.
        if before >= 0 and stream.types[before].key in _ANY:
            return None  # "a district court"
        return _bare_of(stream, match, slot)
    if (
        first.shape == "upper"
        and first.script == "latin"
        and len(match.words) == 1
        and stream.word(match.start).ordinary
        and stream.line_case(match.start) == "upper"
    ):
        return None
    common = first.shape == "title" and stream.word(match.start).ordinary
    # «Парк», "Council": a common noun with a capital is no institution by itself; nor is "News agency Inforos".
    if common and (len(match.words) == 1 or stream.line_case(match.start) != "normal"):
        return None
    if common and not state and stream.language == "en" and stream.types[match.words[-1]].shape == "lower":
        return None
    return _bare_of(stream, match, slot)


def _bare_of(stream: Stream, match: Match, slot: str) -> Found:
    """Return an institution without place; «Консервативная партия» may turn out to be the one that the tables have for Britain."""
    found = bare_found(match.start, Head(match, match.end, slot, relatives(stream.lexicon, slot)))
    known = [c.canonical for c in match.candidates if c.canonical.startswith("org:")]
    entities = [e for e in map(stream.lexicon.entity, known) if e is not None]
    found.own = tuple((p[6:].partition("/")[0], e.canonical) for e in entities for p in e.part_of if p.startswith("place:"))
    found.national = slot not in _NOT_ONE and not slot.startswith("institute-") and of_states(stream, slot)
    return found
