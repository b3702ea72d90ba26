"""The place behind a type of institution: «МИД РФ», "Ministry of Defence of the Russian Federation", «суд Пензенского района»."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.canonical import ABROAD, INSIDE, place_path, placed
from bilingual.names.institutions.inside import body_behind
from bilingual.names.institutions.kinds import Head, one_of_many, several, slot_of, whole_slot
from bilingual.names.institutions.name_behind import (
    SETTLEMENTS,
    after_person,
    district_behind,
    district_end,
    name_behind,
    quoted_behind,
    region_behind,
)
from bilingual.names.lexicon.flags import Flag
from bilingual.names.marks import ARTICLES, NAMED_AFTER, OPENING_QUOTES
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["of_states", "place_behind", "word_behind"]

_OF: Final = frozenset({"of", "for", "in", "по", "в", "во"})
_FOR: Final = frozenset({"по", "for"})
_STATES: Final = frozenset("штата штате state области края республики провинции province region земли".split())


def _owns_next(stream: Stream, place: Match) -> bool:
    """ "press service of Kazakhstan's Foreign Ministry", "of the Moscow prosecutor's office": the place belongs to what follows."""
    if stream.types[place.start].script != "latin":
        return False
    at = word_behind(stream, place.words[-1])
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    return bool(slot_of(stream, inner))


def _to_place(stream: Stream, at: int) -> int:
    """Return the piece of a place past what it is, or the piece itself: «города Сочи», «штата Техас», "the state of Ohio"."""
    if at >= 0 and stream.types[at].key in ARTICLES:
        known = longest_match(stream, at)
        if known is not None and place_path(known):
            return at  # "The Hague"
        at = stream.following(at)
    if at < 0 or stream.types[at].key not in SETTLEMENTS:
        return at
    known = longest_match(stream, at)
    if known is not None and place_path(known):
        return at  # «Республика Татарстан» is a name of the table.
    name = stream.following(at)
    if any(stream.types[i].text == "." or stream.types[i].break_ for i in range(at + 1, name)):
        return -1  # "города." ends its sentence.
    if name >= 0 and stream.types[name].key == "of":
        name = stream.following(name)
        if name >= 0 and stream.types[name].key in ARTICLES:
            name = stream.following(name)
    elif stream.types[at].script == "latin":
        return at
    return name


def place_behind(stream: Stream, head: Head) -> Found | None:
    """Return the institution of a type and the place or name behind it, or None: «МИД РФ», "Ministry of Defence of the Russian
    Federation", «УМВД по Московской области», «завод „Ромашка“».

    Args:
        stream: the segment.
        head: the type.
    """
    last = stream.last_word(head.end)
    behind = stream.following(last)
    if behind < 0:
        return quoted_behind(stream, head)
    if stream.types[behind].key in NAMED_AFTER:
        return after_person(stream, head, behind)
    of = stream.types[behind].key in _OF
    if of and stream.types[behind].key in INSIDE and head.slot not in ABROAD and of_states(stream, head.slot):
        return None  # «ВМС в Южно-Китайском море» are no navy of that sea; «посольство в Москве» is Moscow's.
    typed = stream.following(behind) if of else behind
    at = _to_place(stream, typed)
    if at < 0 or (stream.types[last].script == "latin" and not of):
        return None
    place = longest_match(stream, at) if stream.types[at].kind == "word" else None
    path = _path_as(stream, place, typed) if place is not None else ""
    # "Russian Armed Forces" may be a name of the tables as a whole: the adjective alone is the place then.
    near = place if path or place is None else longest_match(stream, at, at + 1)
    inner = _body_of(stream, head, near) if near is not None and place_path(near) else None
    if near is not None and inner is not None:
        return placed(stream, head.match.start, inner, place_path(near), "composed:place-inside")
    if several(stream, head) and (place is not None or typed != at):
        return None  # But «на авиабазах Гардабия» is one with its name.
    if place is not None and (_owns_next(stream, place) or (path and _in_one(stream, head, behind, path))):
        return None
    if place is not None and path and not place.candidates[0].canonical.startswith("demonym:"):
        whole = _topic_behind(stream, head, place) or head._replace(end=_past_quote(stream, head, place))
        branch = _branch(stream, head, place, path)
        return branch or placed(stream, head.match.start, whole, path, "composed:place-behind")
    if place is not None and path and head.slot.endswith("court") and district_end(stream, at) >= 0:
        # «суд Ленинского района» as «Ленинский районный суд»
        return placed(stream, head.match.start, head._replace(end=district_end(stream, at) + 1), path, "composed:place-behind")
    return (
        quoted_behind(stream, head)
        or region_behind(stream, head, at)
        or name_behind(stream, head, at, typed)
        or district_behind(stream, head, at)
    )


def _in_one(stream: Stream, head: Head, behind: int, path: str) -> bool:
    """ "an airline in Europe", «университет в Польше» are some of many."""
    return stream.types[behind].key in INSIDE and one_of_many(stream, head.match.start, head, path)


def _branch(stream: Stream, head: Head, country: Match, path: str) -> Found | None:
    """«Главное управление МВД России по Самарской области»: the department is the region's, whatever state it is a department of."""
    behind = stream.following(country.words[-1])
    if behind < 0 or stream.types[behind].key not in _FOR or not head.slot.endswith("-department"):
        return None
    at = _to_place(stream, stream.following(behind))
    region = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    inner = place_path(region) if region is not None else ""
    if region is None or not inner or inner == path or (len(inner.partition("/")[0]) == 2 and not inner.startswith(path + "/")):
        return None
    found = placed(stream, head.match.start, head._replace(end=region.end), inner, "composed:branch")
    found.forms = (*found.forms, f"place:{path}")
    return found


def of_states(stream: Stream, slot: str) -> bool:
    """Tell whether every country has a body of a type, as an army or a foreign ministry, which no sea and no town has.

    Args:
        stream: the segment, for its lexicon.
        slot: the type.
    """
    entity = stream.lexicon.entity("inst:" + slot)
    return entity is not None and entity.type == "country"


def _topic_behind(stream: Stream, head: Head, place: Match) -> Head | None:
    """«Агентство РК по делам государственной службы»: the place stands between the type and what it is for."""
    at = stream.following(place.words[-1])
    if at < 0 or stream.types[at].key != "по":
        return None
    keys, found = head.match.keys, None
    for _ in range(7):
        if at < 0 or stream.types[at].kind != "word":
            break
        keys = (*keys, stream.types[at].key)
        slot = whole_slot(stream, keys)
        found = Head(head.match, at + 1, slot) if slot else found
        at = stream.following(at)
    return found


def _path_as(stream: Stream, place: Match, typed: int) -> str:
    """Return the path of a place, of several of one name the kind that is said: «штата Вашингтон» is no city."""
    path = place_path(place)
    if typed == place.start and len(place.candidates) > 1 and Flag.WEAK in place.candidates[0].flags:
        # "the health ministry of Gaza" is the Strip's: the reading that needs no cue comes first.
        free = place.reading(tuple(c for c in place.candidates if Flag.WEAK not in c.flags))
        return place_path(free) or path
    if typed < place.start and stream.types[typed].key in _STATES:
        for candidate in place.candidates:
            entity = stream.lexicon.entity(candidate.canonical)
            if entity is not None and entity.type == "region":
                return candidate.canonical.partition(":")[2]
    return path


def _past_quote(stream: Stream, head: Head, place: Match) -> int:
    """«АЭС „Аккую“»: a place in quotes takes its closing mark along."""
    opened = any(stream.types[i].text in OPENING_QUOTES for i in range(head.end, place.start))
    return place.end + (opened and place.end < stream.size and stream.types[place.end].text in '»"”“')


def _body_of(stream: Stream, head: Head, place: Match) -> Head | None:
    """ "press service of the Armenian Foreign Ministry", «пресс-служба российского Минобороны»: the place stands inside the type."""
    at = word_behind(stream, place.words[-1])
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    between = [stream.types[i].key for i in range(head.match.end, place.start) if stream.types[i].kind == "word"]
    if inner is None or not slot_of(stream, inner):
        return body_behind(stream, head.match.keys, between, at) if at >= 0 else None
    for middle in (between, [k for k in between if k not in ARTICLES], [k for k in between if k not in _OF]):
        slot = whole_slot(stream, (*head.match.keys, *middle, *inner.keys))
        if slot:
            return Head(inner, inner.end, slot)
    # «нижняя палата британского парламента»; but London's underground is more than what its stations are called by.
    state = any(Flag.STATE in c.flags for c in head.match.candidates)
    return body_behind(stream, head.match.keys, between, at) if state else None


def word_behind(stream: Stream, last: int) -> int:
    """Return the word behind a name, past "'s"; -1 where there is none.

    Args:
        stream: the segment.
        last: index of the last word of the name.
    """
    at = stream.following(last)
    return stream.following(at) if at >= 0 and stream.types[at].kind == "clitic" else at
