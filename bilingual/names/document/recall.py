"""A second look at a document: what its own names say of words that one sentence alone could not settle.

«Хант заявил …»: a capital at the start of a sentence says nothing, but if the text names Jeremy Hunt in full, it is he.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from bilingual.names.document.linking import named_entities
from bilingual.names.found import Found
from bilingual.names.lexicon.compiled import Lexicon
from bilingual.names.lexicon.word_lists import listed
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.base_document import document_nominatives
from bilingual.russian.morphology import is_nominal
from bilingual.vocabulary import WordType

__all__ = ["heads_of", "prove_nominatives", "recall_heads", "recall_names"]

# A word behind one of these begins a quoted name or ends a hyphenated one: it does not stand alone.
_OPENING: Final = OPENING_QUOTES | {"-"}


def prove_nominatives(streams: Iterable[Stream]) -> None:
    """Collect the nominatives that different forms of one name in a document prove, and hand them to its Russian segments.

    Args:
        streams: the segments.
    """
    words: dict[str, tuple[str, ...]] = {}
    russian = list(streams)
    for stream in russian:
        for index in stream.capitals:
            t = stream.types[index]
            if t.shape == "title" and t.script == "cyrillic" and t.length > 2 and not stream.word(index).ordinary:
                words[t.norm] = stream.word(index).nominatives
    # Only words that may have a nominative in common prove anything: few do, and the rest need not be weighed.
    first: dict[str, str] = {}
    kindred: dict[str, None] = {}
    for word, nominatives in words.items():
        for nominative in nominatives:
            other = first.setdefault(nominative, word)
            if other != word:
                kindred[other] = kindred[word] = None
    if len(kindred) > 1:
        proven = document_nominatives(kindred)
        for stream in russian:
            stream.nominatives = proven


_DATES: Final = frozenset("in since until by last this next of late early mid from before after through".split())


def _named_in_full(stream: Stream, index: int, named: dict[str, Found]) -> Found | None:
    """ "Islamic State … IS claimed": an acronym spelled like a word, of what the text names in full."""
    if stream.line_case(index) == "upper":
        return None
    return next((named[c] for c in stream.word(index).weak if c in named), None)


def _means_word(stream: Stream, index: int, given: bool) -> bool:
    """«Надежда есть» is hope though the text names a Nadezhda; "in May" is a month though it names Theresa May."""
    word = stream.word(index)
    if given:
        return word.ordinary and not word.given_first
    if not word.barred:
        return False
    before, after = stream.preceding(index), stream.following(index)
    return (before >= 0 and stream.types[before].key in _DATES) or (after >= 0 and stream.types[after].kind == "number")


def recall_names(stream: Stream, names: Sequence[Found], bearers: dict[str, Found], everyone: Sequence[Found]) -> list[Found]:
    """Return the lone surnames and given names of people named in full elsewhere in the document that looked like ordinary words.

    Args:
        stream: the segment.
        names: the names found in it.
        bearers: keys of surnames and given names of the people named in full, each with its one bearer.
        everyone: the names of the document.
    """
    if not everyone:
        return []
    named: dict[str, Found] | None = None
    covered = {i for n in names for i in range(n.start, n.end)}
    found = []
    for index in stream.capitals:
        t = stream.types[index]
        if t.shape == "upper" and index not in covered and stream.word(index).weak:
            named = named_entities(everyone) if named is None else named
            full = _named_in_full(stream, index, named)
            if full is not None:
                found.append(Found(index, index + 1, full.kind, full.canonical, full.forms, t.norm, "recalled"))
        if not bearers or t.shape != "title" or t.length < 3 or index in covered:
            continue
        for nominative, key in stream.word(index).keyed()[:3]:
            full = bearers.get(key)
            if full is not None and not _means_word(stream, index, key == full.given and not full.via.startswith("person:far-eastern")):
                found.append(Found(index, index + 1, "person", full.canonical, (f"name:{key}", *full.forms), nominative, "recalled"))
                break
    return found




@lru_cache(maxsize=8192)
def _head(name: str) -> str:
    """Return the first word of a name that says what kind of body it is, or ''."""
    words = name.lower().split()
    return next((w for w in words if w in listed("body-nouns")), "") if len(words) > 1 else ""


def heads_of(names: Iterable[Found], lexicon: Lexicon) -> dict[str, Found]:
    """Return the kinds of body of which a document names just one, each with it: «агентство» with МАГАТЭ.

    Args:
        names: every name of the document.
        lexicon: the names that tables hold.
    """
    found: dict[str, dict[str, Found]] = {}
    for name in names:
        if name.kind == "organisation" and name.via != "institution":
            for head in _heads(name, lexicon):
                found.setdefault(head, {})[name.canonical] = name
    return {head: next(iter(bodies.values())) for head, bodies in found.items() if len(bodies) == 1}


def _heads(found: Found, lexicon: Lexicon) -> set[str]:
    entity = lexicon.entity(found.canonical)
    named = (found.name,) if entity is None else (found.name, entity.ru, *entity.aliases)
    return {head for name in named if (head := _head(name))}


def recall_heads(stream: Stream, names: list[Found], heads: dict[str, Found]) -> list[Found]:
    """«МАГАТЭ … секретариат Агентства»: let a lone word with a capital stand for the one body of its kind that the document names.

    Args:
        stream: the segment, Russian.
        names: the names found in it, in order.
        heads: the kinds of body, each with the one the document names; see `heads_of`.

    Returns:
        The names in order, with those recalled.
    """
    if not heads or stream.language != "ru":
        return names
    covered = {i: n for n in names for i in range(n.start, n.end)}
    recalled: dict[int, Found] = {}
    for index in stream.capitals:
        if stream.types[index].shape == "title" and _alone_inside(stream, index, covered):
            key = next((k for k in stream.word(index).keys if k in heads), "")
            if key:
                full, name = heads[key], stream.word(index).as_key(key)
                recalled[index] = Found(index, index + 1, full.kind, full.canonical, full.forms, name, "recalled")
    if not recalled:
        return names
    return sorted([*(n for n in names if n.start not in recalled), *recalled.values()], key=lambda n: (n.end, -n.start))


def _goes_on(following: WordType) -> bool:
    """«Управление по делам молодёжи», «Институт языкознания», «Совет старейшин» are bodies of their own."""
    if following.shape in CAPITAL or following.key in ("по", "при", "для", "имени"):
        return True
    return is_nominal(following.norm.lower())


def _alone_inside(stream: Stream, index: int, covered: dict[int, Found]) -> bool:
    """Tell whether a word stands inside a sentence, beside no other capital, and is part of no name but one of its own in no table."""
    own = covered.get(index)
    if own is not None and (own.end - own.start > 1 or own.via not in ("unknown", "institution")):
        return False
    if stream.begins_sentence(index) or stream.line_case(index) != "normal" or stream.types[index - 1].text in _OPENING:
        return False
    before, after = stream.preceding(index), stream.following(index)
    if after == index + 1 and _goes_on(stream.types[after]):
        return False
    if before < 0 or stream.word(before).adjective:
        return before < 0
    return stream.types[before].shape not in CAPITAL or stream.begins_sentence(before)
