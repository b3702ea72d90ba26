"""Places in no table, before a type of institution: what may be one, its keys, and the towns of the tables it may be after all."""

from __future__ import annotations

from bilingual.names.cached import joined_keys, word_keys
from bilingual.names.found import Found
from bilingual.names.lexicon.folding import match_key
from bilingual.names.places.towns import PLACE_ADJECTIVES, adjective_keys, masculine, of_a_place, ukrainian_keys
from bilingual.names.words.stream import Stream

__all__ = ["may_be_place", "of_no_place", "place_keys", "put_keys", "weak_forms"]


def may_be_place(stream: Stream, index: int) -> bool:
    """Tell whether a word may say where a body is: a Russian adjective of place, a Latin word that is no ordinary one.

    Args:
        stream: the segment.
        index: its piece.
    """
    word = stream.word(index)
    if stream.types[index].script == "cyrillic":
        return word.adjective and masculine(word).endswith(PLACE_ADJECTIVES)
    return not word.ordinary or _county(stream, index)


def of_no_place(stream: Stream, index: int, last: int, found: Found) -> bool:
    """Tell whether what stands before a type says what the body is like rather than where: «Патриотический фронт».

    Args:
        stream: the segment.
        index: its first piece.
        last: its last piece, of a hyphenated word another.
        found: the body.
    """
    word, t, end = stream.word(last), stream.types[last], stream.types[found.end - 1]
    if t.shape == "upper" and end.shape == "lower" and end.key.endswith("s"):
        return True  # "the USB ports", "UEFA coefficients"
    if index < last and word.ordinary:
        return True  # «Военно-медицинская академия»
    if t.script != "cyrillic":
        return False
    if index == last and not found.canonical.endswith("-court") and not of_a_place(stream, index):
        return True
    return word.ordinary and not found.canonical.endswith("court") and masculine(word).endswith("ический")


def place_keys(stream: Stream, index: int, last: int) -> tuple[str, ...]:
    """Return the keys of a place in no table by its adjective or its name, of which the last word alone is declined.

    Args:
        stream: the segment.
        index: its first piece.
        last: its last piece.
    """
    t = stream.types[last]
    keys = adjective_keys(stream.word(last)) if t.script == "cyrillic" else (*word_keys(t.norm), *ukrainian_keys(t.key))
    if last == index:
        return keys
    first = joined_keys([stream.types[i].norm for i in range(index, last, 2)])
    return tuple(f"{f}-{k}" for f in first[:2] for k in keys[:2])


def put_keys(found: Found, keys: tuple[str, ...]) -> None:
    """Put the keys of a place in no table in the place's part, in all the forms an institution was composed to.

    Args:
        found: the institution, of the place ``?``.
        keys: the keys, one at least.
    """
    slots = [f.rpartition("/")[2] for f in (found.canonical, *found.forms) if f.startswith("org:?/")]
    forms = [f"org:{k}/{s}" for s in slots for k in keys]
    found.canonical, found.forms = forms[0], (*forms[1:], *(f"name:{k}" for k in keys))


def _county(stream: Stream, index: int) -> bool:
    """ "Pierce County Sheriff's Department": before "County" an ordinary word is a name."""
    at = stream.following(index)
    return at >= 0 and stream.types[at].text == "County" and stream.line_case(index) == "normal"


def weak_forms(stream: Stream, index: int, slot: str) -> tuple[str, ...]:
    """ "Kirov Plant", «Хмельницкой АЭС»: a town that is called like a person may be meant, which the other language tells.

    Args:
        stream: the segment.
        index: its piece.
        slot: the institution's type.
    """
    t = stream.types[index]
    base = t.key if t.script == "latin" else match_key(masculine(stream.word(index)))
    weak = [c.canonical[6:] for c in stream.lexicon.whole([base]) if c.canonical.startswith("place:")]
    return tuple(f"org:{p}/{slot}" for p in weak[:2])
