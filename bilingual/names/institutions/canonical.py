"""What a type of institution and its place make: the canonical form and what else it is found under."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.kinds import Head, department, owner, relatives
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["ABROAD", "INSIDE", "keyed", "place_path", "placed"]

INSIDE: Final = frozenset({"in", "в", "во"})
ABROAD: Final = frozenset({"embassy", "consulate", "consulate-general", "trade-mission", "permanent-mission"})


def place_path(match: Match) -> str:
    """Return the path of the place or demonym a match stands for (``kz``, ``ru/moscow``), or '' when it is neither.

    >>> from bilingual.names.lexicon.nodes import Candidate
    >>> place_path(Match(0, 1, (0,), ("kazakh",), (Candidate("demonym:kz", "j"),)))
    'kz'
    """
    for candidate in match.candidates:
        prefix, _, path = candidate.canonical.partition(":")
        if prefix in ("place", "demonym"):
            return path
    return ""


def placed(stream: Stream, start: int, head: Head, path: str, via: str) -> Found:
    """Return the institution that a type and its place name, under all the forms it has.

    Args:
        stream: the segment.
        start: index of the first piece of type and place.
        head: the type.
        path: path of the place.
        via: the rule that found it.
    """
    lexicon = stream.lexicon
    head = head._replace(slot=department(lexicon, path, head))
    path = owner(lexicon, path, head.slot)
    forms = [f"org:{path}/{slot}" for slot in (*head.also, *relatives(lexicon, head.slot))]
    canonical = f"org:{path}/{head.slot}"
    body = head.slot.removesuffix("-press-service")
    if body != head.slot and lexicon.entity("inst:" + body) is not None:
        forms.append(f"org:{path}/{body}")  # What a press service says, its ministry says.
    if head.slot in ABROAD:
        host = _host(stream, head, via)
        forms += [f"org:{path}/{host}/{head.slot}"] if host and host != path else []
    own = [c.canonical for c in head.match.candidates if _national(stream, c.canonical, path)]
    if own and "/" not in path and not head.also:
        # "the US Environmental Protection Agency" has a row of its own.
        canonical, forms = own[0], [canonical, *forms]
    return Found(start, head.end, "organisation", canonical, (*dict.fromkeys(f for f in forms if f != canonical), f"place:{path}"), via=via)


def _national(stream: Stream, canonical: str, path: str) -> bool:
    """ "Arizona's Republican Party" is a branch of America's."""
    entity = stream.lexicon.entity(canonical) if canonical.startswith("org:") else None
    return entity is not None and f"place:{path.partition('/')[0]}" in entity.part_of


def _host(stream: Stream, head: Head, via: str) -> str:
    """Return the country an embassy stands in: «посольство России в Казахстане», "the US Embassy in Baghdad"."""
    at = stream.following(stream.last_word(head.end)) if via != "composed:place-inside" else -1
    if at < 0 or stream.types[at].key not in INSIDE:
        return ""
    at = stream.following(at)
    place = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    path = place_path(place) if place is not None else ""
    return path.partition("/")[0] if path and not path.startswith("people-") else ""


def keyed(stream: Stream, head: Head, end: int, keys: tuple[str, ...], via: str = "composed:name-behind") -> Found:
    """Return the institution of a place or name in no table, under every key the name may have.

    Args:
        stream: the segment.
        head: the type.
        end: index behind the last piece of the name.
        keys: cross-script keys of the name, best first; one at least.
        via: the rule that found it.
    """
    slots = (head.slot, *head.also, *relatives(stream.lexicon, head.slot))
    forms = [f"org:{k}/{s}" for s in slots for k in keys]
    return Found(head.match.start, end, "organisation", forms[0], (*forms[1:], *(f"name:{k}" for k in keys)), via=via)
