"""A place inside the name of a type: «сборная России по футболу», «комитет сената США по обороне», «офис украинского президента»."""

from __future__ import annotations

from bilingual.names.found import Found
from bilingual.names.institutions.canonical import place_path, placed
from bilingual.names.institutions.kinds import Head, whole_slot
from bilingual.names.marks import ARTICLES
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["around_place", "between", "body_behind", "literal_keys"]

_MOST_BEFORE, _MOST_BEHIND = 3, 8


def literal_keys(stream: Stream, at: int, most: int) -> tuple[list[str], list[int]]:
    """Return the folded words from a piece on as they are written, and their pieces.

    Args:
        stream: the segment.
        at: index of the first piece, or -1.
        most: as many words at most.
    """
    keys: list[str] = []
    pieces: list[int] = []
    while at >= 0 and len(keys) < most and stream.types[at].kind == "word":
        keys.append(stream.types[at].key)
        pieces.append(at)
        at = stream.following(at)
    return keys, pieces


def between(stream: Stream, match: Match) -> Found | None:
    """«сборная России по футболу»: the place stands between the head of a type and the rest of its name.

    Args:
        stream: the segment.
        match: the head.
    """
    if not match.candidates[0].canonical.startswith("inst:") or stream.types[match.start].script != "cyrillic":
        return None
    middle: list[str] = []
    at = stream.following(match.words[-1])
    for _ in range(_MOST_BEFORE):
        if at < 0 or stream.types[at].kind != "word":
            return None
        if stream.word(at).nodes:
            found = _tail(stream, match, middle, at)
            if found is not None:
                return found
        middle.append(stream.types[at].key)
        at = stream.following(at)
    return None


def _tail(stream: Stream, match: Match, middle: list[str], at: int) -> Found | None:
    place = longest_match(stream, at)
    if place is not None and not place_path(place):
        place = longest_match(stream, at, at + 1)  # «британский парламент» is a name of the tables.
    path = place_path(place) if place is not None else ""
    if place is None or not path:
        return None
    keys, pieces = literal_keys(stream, stream.following(place.words[-1]), _MOST_BEHIND)
    # «комитет британского парламента по обороне»; the British government is more than whose press service speaks.
    least = 1 if place.candidates[0].canonical.startswith("demonym:") else 0
    for size in range(len(keys), least, -1):
        slot = whole_slot(stream, (*match.keys, *middle, *keys[:size]))
        if slot:
            return placed(stream, match.start, Head(match, pieces[size - 1] + 1, slot), path, "composed:place-inside")
    return None


def body_behind(stream: Stream, opening: tuple[str, ...], middle: list[str], at: int) -> Head | None:
    """Return the rest of a type's name behind a place inside it: «президента» of «пресс-служба украинского президента».

    Args:
        stream: the segment.
        opening: the folded words of the type before the place.
        middle: those between the type's head and the place: "of the".
        at: piece behind the place.
    """
    keys, pieces = literal_keys(stream, at, _MOST_BEFORE)
    for size in range(len(keys), 0, -1):
        for words in (middle, [k for k in middle if k not in ARTICLES]):
            slot = whole_slot(stream, (*opening, *words, *keys[:size]))
            if slot:
                last = pieces[size - 1]
                return Head(Match(at, last + 1, tuple(pieces[:size]), tuple(keys[:size]), ()), last + 1, slot)
    return None


def around_place(stream: Stream, match: Match, path: str) -> Found | None:
    """«офис украинского президента», "the office of the Ukrainian president": the head is no type by itself.

    Args:
        stream: the segment.
        match: the place.
        path: its path.
    """
    at, before = stream.following(match.words[-1]), stream.preceding(match.start)
    middle: list[str] = []
    while before >= 0 and stream.types[before].key in ("of", "the") and len(middle) < 2:
        middle.insert(0, stream.types[before].key)
        before = stream.preceding(before)
    if at < 0 or before < 0 or stream.types[before].kind != "word" or (stream.types[before].script == "latin") != bool(middle):
        return None
    for key, node in stream.word(before).nodes:
        # «офис» begins names and is none by itself: nearly every word before a place is turned away here.
        head = body_behind(stream, (key,), middle, at) if node.children and not node.candidates else None
        if head is not None and not _goes_on(stream, before):
            return placed(stream, before, head, path, "composed:place-inside")
    return None


def _goes_on(stream: Stream, index: int) -> bool:
    """ "press office of the Israeli prime minister": the word is the last one of a name that has begun before it."""
    first = stream.preceding(index)
    match = longest_match(stream, first) if first >= 0 and stream.types[first].kind == "word" else None
    return match is not None and match.end > index
