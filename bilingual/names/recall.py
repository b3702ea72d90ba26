"""A second look at a document: what its own names say of words that one sentence alone could not settle.

«Хант заявил …»: a capital at the start of a sentence says nothing, but if the text names Jeremy Hunt in full, it is he.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from bilingual.names.cached import word_keys
from bilingual.names.compiling import Flag
from bilingual.names.found import Found
from bilingual.names.stream import Stream
from bilingual.russian.base_document import document_nominatives

__all__ = ["prove_nominatives", "recall_names"]


def prove_nominatives(streams: Iterable[tuple[Stream, Sequence[int]]]) -> None:
    """Collect the nominatives that different forms of one name in a document prove, and hand them to its Russian segments.

    Args:
        streams: the segments with the indexes of the pieces that may begin a name.
    """
    words: dict[str, tuple[str, ...]] = {}
    russian = []
    for stream, hot in streams:
        russian.append(stream)
        for index in hot:
            t = stream.types[index]
            if t.script == "cyrillic" and t.shape == "title" and t.length > 2 and not stream.word(index).ordinary:
                words[t.norm] = stream.word(index).nominatives
    # Only words that may have a nominative in common prove anything: few do, and the rest need not be weighed.
    shared = Counter(chain.from_iterable(map(set, words.values())))
    kindred = [word for word, nominatives in words.items() if any(shared[n] > 1 for n in nominatives)]
    if len(kindred) > 1:
        proven = document_nominatives(kindred)
        for stream in russian:
            stream.nominatives = proven


_DATES = frozenset("in since until by last this next of late early mid from before after through".split())


def _named_in_full(stream: Stream, index: int, named: dict[str, Found]) -> Found | None:
    """ "Islamic State … IS claimed": an acronym spelled like a word, of what the text names in full."""
    if stream.line_case(index) == "upper":
        return None
    weak = (c.canonical for _, n in stream.word(index).nodes for c in n.candidates if Flag.WEAK in c.flags)
    return next((named[c] for c in weak if c in named), None)


def _means_word(stream: Stream, index: int, given: bool) -> bool:
    """«Надежда есть» is hope though the text names a Nadezhda; "in May" is a month though it names Theresa May."""
    word = stream.word(index)
    if given:
        return word.ordinary and not word.given_first
    if not word.barred:
        return False
    before, after = stream.preceding(index), stream.following(index)
    return (before >= 0 and stream.types[before].key in _DATES) or (after >= 0 and stream.types[after].kind == "number")


def recall_names(
    stream: Stream, names: Sequence[Found], hot: Sequence[int], bearers: dict[str, Found], named: dict[str, Found]
) -> list[Found]:
    """Return the lone surnames and given names of people named in full elsewhere in the document that looked like ordinary words.

    Args:
        stream: the segment.
        names: the names found in it.
        hot: indexes of the pieces that may begin a name.
        bearers: keys of surnames and given names of the people named in full, each with its one bearer.
        named: entities the document names without doubt, by canonical form.
    """
    if not bearers and not named:
        return []
    covered = {i for n in names for i in range(n.start, n.end)}
    found = []
    for index in hot:
        t = stream.types[index]
        if index in covered:
            continue
        if t.shape == "upper":
            full = _named_in_full(stream, index, named)
            if full is not None:
                found.append(Found(index, index + 1, full.kind, full.canonical, full.forms, t.norm, "recalled"))
        if t.shape != "title" or t.length < 3:
            continue
        for nominative in stream.word(index).nominatives[:3]:
            keys = word_keys(nominative)
            full = bearers.get(keys[0]) if keys else None
            if full is not None and not _means_word(stream, index, keys[0] == full.given):
                found.append(Found(index, index + 1, "person", full.canonical, (f"name:{keys[0]}", *full.forms), nominative, "recalled"))
                break
    return found
