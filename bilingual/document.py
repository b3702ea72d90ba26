"""A normalised text: parallel arrays behind, records in front, built when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from bilingual.indexing.terms import build_terms
from bilingual.names.found import Found
from bilingual.names.lemmas import named_tokens
from bilingual.names.words.stream import Stream
from bilingual.records import Detection, Mention, Segment, Step, Term, Token
from bilingual.tokens.records import ContextLemma, build_tokens

__all__ = ["Document"]


class Document:
    """What `bilingual.normalise` returns; immutable, and equal for equal text and options.

    Attributes are computed on first use from the arrays of the analysis and kept.

    >>> import bilingual
    >>> doc = bilingual.normalise("МИД РФ")
    >>> doc.language, [m.canonical for m in doc.mentions]
    ('ru', ['place:ru', 'org:ru/foreign-ministry'])
    """

    __slots__ = ("_choose", "_detection", "_found", "_mentions", "_streams", "_terms", "_text", "_tokens")

    def __init__(
        self, text: str, detection: Detection, streams: Sequence[Stream], found: Sequence[tuple[Stream, Found]], choose: ContextLemma | None
    ) -> None:
        self._text, self._detection, self._streams, self._found, self._choose = text, detection, streams, found, choose
        self._tokens: tuple[Token, ...] | None = None
        self._mentions: tuple[Mention, ...] | None = None
        self._terms: tuple[Term, ...] | None = None

    @property
    def text(self) -> str:
        """The caller's text, unchanged."""
        return self._text

    @property
    def language(self) -> str:
        """``ru``, ``en``, ``mixed``, another ISO 639 code, or ``und``."""
        return self._detection.language

    @property
    def confidence(self) -> float:
        """Probability between 0 and 1 that `language` is right."""
        return self._detection.confidence

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments of the text by language, in order."""
        return self._detection.segments

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens in order; white space has none."""
        if self._tokens is None:
            plain = chain.from_iterable(build_tokens(self._text, s.types, s.starts, s.language, self._choose) for s in self._streams)
            self._tokens = named_tokens(tuple(plain), self.mentions)
        return self._tokens

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names in order of their ends; a place inside another name stands before it, otherwise none overlap."""
        if self._mentions is None:
            self._mentions = tuple(_mention(self._text, stream, found) for stream, found in self._found)
        return self._mentions

    @property
    def terms(self) -> tuple[Term, ...]:
        """What to index: lemmas, further lemmas and the forms of names, by position."""
        if self._terms is None:
            self._terms = build_terms(self.tokens, self.mentions)
        return self._terms

    def explain(self) -> tuple[Step, ...]:
        """Return how each segment, repaired word and mention came about, in the order of the text."""
        steps = [Step("detection", s.start, s.end, "segment", f"{s.language} {s.confidence:.2f}") for s in self.segments]
        for stream in self._streams:
            for word, start in zip(stream.types, stream.starts):
                if word.repair:
                    steps.append(Step("repair", start, start + word.length, word.repair, word.norm))
        steps += [Step("mention", m.start, m.end, m.via, m.canonical) for m in self.mentions]
        steps += [Step("lemma", t.start, t.end, t.kind, t.lemma) for t in self.tokens if t.kind == "word"]
        return tuple(sorted(steps, key=lambda s: (s.start, s.end, s.stage, s.rule)))

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self._text, self._detection, self.tokens, self.mentions, self.terms)

    def __repr__(self) -> str:
        return f"Document({self._text[:40]!r}, language={self.language!r}, {len(self._found)} mentions)"


def _rebuild(
    text: str, detection: Detection, tokens: tuple[Token, ...], mentions: tuple[Mention, ...], terms: tuple[Term, ...]
) -> Document:
    """Return a document from its records, as it comes out of another process."""
    document = Document(text, detection, (), (), None)
    document._tokens, document._mentions, document._terms = tokens, mentions, terms
    return document


def _mention(text: str, stream: Stream, found: Found) -> Mention:
    start, end = stream.starts[found.start], stream.end(found.end - 1)
    forms = (found.canonical, *(f for f in dict.fromkeys(found.forms) if f != found.canonical))
    entity = stream.lexicon.entity(found.canonical)
    if entity is None and found.kind == "demonym":
        entity = stream.lexicon.entity("place:" + found.canonical.partition(":")[2])
    return Mention(start, end, text[start:end], found.kind, found.canonical, forms, found.name or text[start:end], entity, found.via)
