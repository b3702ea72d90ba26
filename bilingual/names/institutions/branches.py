"""A central body's branch in a place: "the Investigative Committee's Samara department" is the «управление СК по Самарской области»."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.canonical import placed
from bilingual.names.institutions.kinds import Head, region_of
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["branch"]

# Types of central bodies, each with the type its branches have in the table.
_BRANCHES: Final = {
    "interior-ministry": "internal-affairs-department",
    "investigative-committee": "investigative-department",
    "emergencies-ministry": "emergencies-department",
    "national-guard": "national-guard-department",
    "security-service": "security-service-department",
    "antimonopoly-service": "antimonopoly-department",
    "penitentiary-service": "penitentiary-department",
    "tax-service": "tax-department",
    "bailiff-service": "bailiff-department",
    "consumer-protection-service": "consumer-protection-department",
}
_NOUNS: Final = frozenset({"department", "directorate", "branch", "office", "division", "headquarters"})
_BETWEEN: Final = frozenset({"regional", "main", "region", "city", "oblast"})
_MOST_WORDS: Final = 4


def branch(stream: Stream, match: Match, path: str) -> Found | None:
    """Return the branch that a place behind "'s" and a noun name, or None.

    Args:
        stream: the segment.
        match: the place.
        path: its path.
    """
    clitic = stream.preceding(match.start)
    if clitic < 0 or stream.types[clitic].kind != "clitic":
        return None
    slot = _BRANCHES.get(_body_before(stream, stream.preceding(clitic)), "")
    at = stream.following(match.words[-1])
    while at >= 0 and stream.types[at].key in _BETWEEN:
        at = stream.following(at)
    if not slot or at < 0 or stream.types[at].key not in _NOUNS:
        return None
    found = placed(stream, match.start, Head(match, at + 1, slot), region_of(stream.lexicon, path, match.keys[0]), "composed:branch")
    found.forms += (f"org:{path}/{slot}",) if found.canonical != f"org:{path}/{slot}" else ()
    return found


def _body_before(stream: Stream, last: int) -> str:
    """Return the type of the institution whose name ends at a word, or ''."""
    index = last
    for _ in range(_MOST_WORDS):
        if index < 0 or stream.types[index].kind != "word":
            return ""
        known = longest_match(stream, index)
        if known is not None and known.end == last + 1 and known.candidates[0].canonical.startswith(("inst:", "org:")):
            slot = known.candidates[0].canonical.partition(":")[2].rpartition("/")[2]
            if slot in _BRANCHES:
                return slot
        index = stream.preceding(index)
    return ""
