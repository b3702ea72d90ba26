"""Parts of places by the compass: «Южный Иллинойс», «север Италии», "northern Italy", "the south of France", "Eastern Ukraine".

The part is ``place:<place>/<direction>`` and is found under its place too; names that a table holds (South Africa) come before.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.matching.longest import longest_match
from bilingual.names.words.stream import Stream

__all__ = ["COMPASS", "part_of_place"]

_WORDS: Final = {
    "north": "north northern север северный",
    "south": "south southern юг южный",
    "east": "east eastern восток восточный",
    "west": "west western запад западный",
    "central": "central центральный",
    "northeast": "northeast northeastern северо-восток северо-восточный",
    "northwest": "northwest northwestern северо-запад северо-западный",
    "southeast": "southeast southeastern юго-восток юго-восточный",
    "southwest": "southwest southwestern юго-запад юго-западный",
}
_DIRECTIONS: Final = {word: direction for direction, words in _WORDS.items() for word in words.split()}
COMPASS: Final = frozenset(_DIRECTIONS)
_AND: Final = frozenset({"and", "or", "и", "или"})
_NOUNS: Final = frozenset("север юг восток запад north south east west".split())


def _direction(stream: Stream, index: int) -> tuple[str, int]:
    """Return the direction that begins at a piece and the index of its last piece, or ('', index)."""
    keys = stream.word(index).keys
    if index + 2 < stream.size and stream.joined(index, index + 2):
        tail = stream.word(index + 2).keys if stream.types[index + 2].kind == "word" else ()
        for key in tail:
            joined = keys[0] + ("-" if keys[0] >= "а" else "") + key
            if joined in _DIRECTIONS:
                return _DIRECTIONS[joined], index + 2
        return "", index
    return next((_DIRECTIONS[k] for k in keys if k in _DIRECTIONS), ""), index


def part_of_place(stream: Stream, index: int) -> Found | None:
    """Return the part of a known place that begins at a piece with its direction, or None.

    Args:
        stream: the segment.
        index: piece of the direction.
    """
    hyphenated = not stream.types[index].spaced and index + 1 < stream.size and stream.types[index + 1].text in "-‑"
    if not hyphenated and not stream.is_among(index, COMPASS):
        return None
    direction, last = _direction(stream, index)
    if not direction:
        return None
    at = stream.following(last)
    if at >= 0 and stream.types[at].key in _AND and stream.types[index].shape != "lower":
        return _first_of_two(stream, index, last, direction, stream.following(at))
    if at >= 0 and stream.types[at].key == "of":
        at = stream.following(at)
        if at >= 0 and stream.types[at].key == "the":
            at = stream.following(at)
    elif stream.types[index].script == "latin" and at >= 0 and stream.types[last].key in _NOUNS and stream.types[last].shape == "lower":
        return None
    if at < 0 or stream.types[at].kind != "word" or stream.types[at].shape == "lower":
        return None
    place = longest_match(stream, at)
    if place is None or not place.candidates[0].canonical.startswith("place:"):
        return None
    path = place.candidates[0].canonical[6:]
    return Found(index, place.end, "place", f"place:{path}/{direction}", (f"place:{path}",), via="compass")


def _first_of_two(stream: Stream, index: int, last: int, direction: str, second: int) -> Found | None:
    """ "North and South Korea", «из Северной и Восточной Европы»: the first has the noun of the second."""
    if second < 0 or not _direction(stream, second)[0]:
        return None
    whole = longest_match(stream, second)
    if whole is not None and len(whole.words) > 1:
        # A place of the tables as the second, whose other words the first goes on with: "South and Central America".
        for key in stream.word(index).keys if last == index else ():
            found = next((c for c in stream.lexicon.whole([key, *whole.keys[1:]]) if c.canonical.startswith("place:")), None)
            if found is not None:
                return Found(index, last + 1, "place", found.canonical, via="compass")
    part = part_of_place(stream, second)
    if part is None:
        return None
    path = part.forms[0].partition(":")[2]
    return Found(index, last + 1, "place", f"place:{path}/{direction}", (f"place:{path}",), via="compass")
