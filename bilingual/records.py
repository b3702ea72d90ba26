"""The records that flow from room to room: frozen, slotted, offsets in code points of the caller's own string."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Detection", "Entity", "Mention", "Segment", "Step", "Term", "Token"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text in one language.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        language: ``ru``, ``en``, another ISO 639 code, or ``und``.
        confidence: probability between 0 and 1 that the language is right.

    >>> Segment(0, 6, "ru", 0.99).language
    'ru'
    """

    start: int
    end: int
    language: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a text as a whole, and of its segments.

    Attributes:
        language: ``ru``, ``en``, ``mixed`` (both, each in segments of its own), another ISO 639 code, or ``und``.
        confidence: probability between 0 and 1 that the language is right.
        segments: the segments in order; together they cover every visible character.
    """

    language: str
    confidence: float
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, punctuation mark or other unit of the text.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        text: the caller's own characters, ``text[start:end]``.
        kind: ``word``, ``number``, ``punctuation``, ``symbol``, ``url``, ``email`` or ``tag``.
        language: language of the segment the token stands in.
        lemma: dictionary form; the token's own text where there is none.
        alternates: further lemmas worth indexing at the same position, most likely first.
    """

    start: int
    end: int
    text: str
    kind: str
    language: str
    lemma: str
    alternates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """What the lexicon knows of a thing.

    Attributes:
        canonical: the shared form, such as ``org:csto``.
        kind: ``person``, ``organisation``, ``place``, ``demonym`` or ``other``.
        en: its label in English.
        ru: its label in Russian.
        aliases: every other name in the tables, both languages.
        part_of: canonical forms of what it belongs to (country, parent body).
        type: a finer kind, such as ``city`` or ``bank``.
        identifiers: outside identifiers as (scheme, value), from a source only.
        note: dates, role or successor, in English.
    """

    canonical: str
    kind: str
    en: str
    ru: str
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    type: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text and the forms it shares with other spellings and the other language.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        text: the caller's own characters, ``text[start:end]``.
        kind: ``person``, ``organisation``, ``place``, ``demonym`` or ``other``.
        canonical: the shared form, equal in both languages: ``org:csto``, ``name:tleuberdi``.
        forms: every form to index it under, the canonical one first.
        name: base form in the mention's own language: «Токаевым» gives Токаев.
        entity: the lexicon's record, or None for a name in no table.
        via: the rule that decided.
    """

    start: int
    end: int
    text: str
    kind: str
    canonical: str
    forms: tuple[str, ...]
    name: str
    entity: Entity | None = field(default=None, compare=False)
    via: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """What an index stores: several terms may share a position.

    Attributes:
        text: the term: a folded lemma or a shared form of a name.
        start: offset of the first code point it stands for.
        end: offset after the last one.
        position: ordinal of the token, never going back.
    """

    text: str
    start: int
    end: int
    position: int


@dataclass(frozen=True, slots=True)
class Step:
    """One decision on the way, for `Document.explain`.

    Attributes:
        stage: the room that decided: ``detection``, ``repair``, ``lemma``, ``mention``, ``link``.
        start: offset of the first code point concerned.
        end: offset after the last one.
        rule: name of the rule.
        result: what came of it.
    """

    stage: str
    start: int
    end: int
    rule: str
    result: str
