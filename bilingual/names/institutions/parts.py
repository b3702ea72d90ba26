"""Parts that bodies of any kind have: «ЦК КПСС», «философский факультет МГУ», "Presidium of the Russian Academy of Sciences".

What owns such a part is no place but a party, a university, an academy; the part is ``org:<owner>/<type>``: org:cpsu/central-committee.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.kinds import slot_of
from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["part_behind_body", "part_of_body"]

_PARTS: Final = frozenset("central-committee politburo presidium standing-committee secretariat".split())
_OF, _ARTICLE = frozenset({"of", "at"}), "the"


def part_of_body(stream: Stream, match: Match | None) -> Found | None:
    """«ЦК КПСС», «юридический факультет СПбГУ», "Central Committee of the CPSU": the owner stands behind the part.

    Args:
        stream: the segment.
        match: the type that begins there, if any.
    """
    slot = _part(stream, match)
    if match is None or not slot:
        return None
    at = stream.following(match.words[-1])
    if stream.types[match.start].script == "latin":
        if at < 0 or stream.types[at].key not in _OF:
            return None
        at = stream.following(at)
        if at >= 0 and stream.types[at].key == _ARTICLE:
            at = stream.following(at)
    owner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    path, end = _owner(stream, owner)
    return _found(match.start, end, path, slot) if path else None


def part_behind_body(stream: Stream, match: Match) -> Found | None:
    """Return the part of a body named behind it: English may name the owner first ("CPSU Central Committee", "Moscow State University's
    Faculty of Law").

    Args:
        stream: the segment.
        match: the owner.
    """
    if stream.types[match.start].script != "latin":
        return None
    path, end = _owner(stream, match)
    at = stream.following(match.words[-1]) if path and end == match.end else -1
    if at >= 0 and stream.types[at].kind == "clitic":
        at = stream.following(at)
    part = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    slot = _part(stream, part)
    return _found(match.start, part.end, path, slot) if part is not None and slot else None


def _part(stream: Stream, match: Match | None) -> str:
    slot = slot_of(stream, match, named=True)
    return slot if slot in _PARTS or slot.endswith("-faculty") else ""


def _owner(stream: Stream, match: Match | None) -> tuple[str, int]:
    """Return the path of the body a name of the tables stands for, and the index after it; '' where it is none."""
    if match is None:
        return "", -1
    candidate = match.candidates[0]
    if candidate.canonical.startswith("org:") and Flag.WEAK not in candidate.flags and Flag.GAZETTEER not in candidate.flags:
        return candidate.canonical[4:], match.end
    if _part(stream, match) == "central-committee":
        # «Политбюро ЦК КПСС» is the party's.
        inner = part_of_body(stream, match)
        return (inner.canonical[4:].rpartition("/")[0], inner.end) if inner is not None else ("", -1)
    return "", -1


def _found(start: int, end: int, path: str, slot: str) -> Found:
    return Found(start, end, "organisation", f"org:{path}/{slot}", via="composed:part")
