"""Bodies in no table that are named by what they are: «Высшая партийная школа», «Институт языкознания АН СССР».

Their canonical form is the key of all their words, so that every case of the name meets; the academy of an institute is found inside it.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.cached import base_text, word_keys
from bilingual.names.found import Found
from bilingual.names.institutions.canonical import placed
from bilingual.names.institutions.compose import compose
from bilingual.names.institutions.kinds import Head, slot_of
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.naming import phrase_name
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.morphology import is_nominal

__all__ = ["described"]

_INSTITUTES: Final = frozenset(
    "institute research-institute centre center laboratory observatory museum library commission committee".split()
)
_CHAMBERS: Final = frozenset({"upper-house", "lower-house"})
_MOST_BETWEEN, _MOST_ADJECTIVES = 7, 3


def described(stream: Stream, text: str, index: int, match: Match | None) -> Found | None:
    """Return the body in no table that a Russian name beginning at a piece says the type of, or None.

    Args:
        stream: the segment.
        text: the caller's text.
        index: piece of its first word.
        match: the longest name of the lexicon there, if any.
    """
    chamber = _chamber(stream, match) if match is not None else None
    if chamber is not None:
        chamber.name = phrase_name(stream, text, chamber)
        return chamber
    if stream.types[index].script != "cyrillic":
        return None
    path = ""
    if match is None:
        end = _behind_adjective(stream, index)
    else:
        end, path = _of_academy(stream, match)
    if end < 0:
        return None
    slot = slot_of(stream, match)
    if match is not None and path and slot not in _INSTITUTES:
        # «Институт языкознания АН СССР»: a type of the table is its country's.
        found = placed(stream, index, Head(match, end, slot), path, "described")
        found.name = phrase_name(stream, text, found)
        return found
    words = base_text(tuple(stream.phrase_words(index, end - 1)), "organisation", stream.word_before(index), stream.nominatives)
    keys = [k[0] for w in words if (k := word_keys(w))]
    found = Found(index, end, "organisation", "name:" + "-".join(keys), name=" ".join(words), via="described")
    return found if keys else None


def _chamber(stream: Stream, match: Match) -> Found | None:
    """«нижняя палата бельгийского парламента», "Senate of the US Congress": a chamber is the country's whose parliament is named."""
    slot = slot_of(stream, match, named=True)
    if slot not in _CHAMBERS:
        return None
    at = stream.following(match.words[-1])
    if stream.types[match.start].script == "latin":
        at = stream.following(at) if at >= 0 and stream.types[at].key == "of" else -1
        at = stream.following(at) if at >= 0 and stream.types[at].key == "the" else at
    whole = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    if whole is None:
        return None
    known = whole.candidates[0].canonical
    body = compose(stream, at, whole) if not known.startswith("org:") else Found(at, whole.end, "organisation", known)
    path, _, of = body.canonical[4:].rpartition("/") if body is not None else ("", "", "")
    if body is None or not path or of != "parliament":
        return None
    return placed(stream, match.start, Head(match, body.end, slot), path, "described")


def _of_academy(stream: Stream, match: Match) -> tuple[int, str]:
    """«Институт русского языка РАН», «НИИ гриппа РАМН», «Институт физики СПбГУ»: an institute and what it studies, up to whose it is.

    Returns:
        The index after the academy and the academy's country; -1 where there is none.
    """
    slot = slot_of(stream, match, named=True)
    if slot not in _INSTITUTES and not slot.startswith("institute-"):
        return -1, ""
    at = stream.following(match.words[-1])
    for between in range(_MOST_BETWEEN):
        if at < 0 or stream.types[at].kind != "word":
            break
        end, path = _academy(stream, at) if stream.types[at].shape in CAPITAL else (-1, "")
        if end > 0:
            return (end, path) if between or slot not in _INSTITUTES else (-1, "")
        t = stream.types[at]
        if t.key not in ("и", "по") and t.shape not in CAPITAL and not is_nominal(t.norm.lower()):
            break
        at = stream.following(at)
    return -1, ""


def _academy(stream: Stream, at: int) -> tuple[int, str]:
    """Return the index after the academy or university that stands at a piece, or -1, and of an academy its country."""
    if stream.types[at].shape not in ("upper", "camel"):
        return -1, ""
    match = longest_match(stream, at)
    known = match.candidates[0].canonical if match is not None else ""
    if match is not None and known.startswith("org:") and "/academy-of-" not in known:
        entity = stream.lexicon.entity(known)
        return (match.end, "") if entity is not None and entity.type == "university" else (-1, "")
    if match is not None and known.startswith("org:"):
        return match.end, known[4:].partition("/")[0]
    found = compose(stream, at, match)  # «АН СССР»
    if found is None or "/academy-of-" not in found.canonical:
        return -1, ""
    return found.end, found.canonical[4:].partition("/")[0]


def _behind_adjective(stream: Stream, index: int) -> int:
    """«в Высшей партийной школе»: inside a sentence an adjective with a capital, others in small letters, and a type of body."""
    if stream.types[index].shape != "title" or stream.begins_sentence(index) or stream.line_case(index) != "normal":
        return -1
    if not stream.word(index).adjective or not stream.word(index).ordinary or "йш" in stream.types[index].key:
        return -1  # «Крупнейшая авиакомпания» is praise.
    at = index
    for _ in range(_MOST_ADJECTIVES):
        after = stream.following(at)
        if after != at + 1 or stream.types[after].shape != "lower":
            return -1
        match = longest_match(stream, after) if stream.word(after).nodes else None
        if match is not None and slot_of(stream, match, named=True):
            return match.end
        if not stream.word(after).adjective:
            return -1
        at = after
    return -1
