"""Every lemma a Russian word form may have, with its class and prior: the material both choices (with and without context) rank.

The conventions are those of the Russian treebanks of Universal Dependencies where they agree: a participle goes to its infinitive, each
aspect is a verb of its own, -ся stays, a comparative goes to its adverb or adjective, a superlative in -ейший stays itself, a woman's
surname and patronymic stay feminine («Захаровой» is Захарова, never «захаров»).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bilingual.russian.morphology import parses
from bilingual.russian.tags import Facts
from bilingual.russian.tags import facts as tag_facts

__all__ = ["Candidate", "candidates", "lone_lemma"]

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One lemma of a form in one class.

    Attributes:
        lemma: the lemma, lower case.
        kind: its class, see `bilingual.russian.tags`.
        prior: pymorphy3's probability of it, between 0 and 1.
        agree: what it can agree with: case, number, gender codes.
        source: ``d`` dictionary, ``g`` guessed by ending, ``s`` the form itself, ``c`` closed-class table.
    """

    lemma: str
    kind: str
    prior: float
    agree: frozenset[str]
    source: str


def candidates(word: str, capital: bool) -> list[Candidate]:
    """Return the candidates of a lower-case form, most probable first.

    Args:
        word: the form in lower case, plainly spelt.
        capital: whether it was written with a capital: then a name in the nominative is thought of, too.

    >>> [c.lemma for c in candidates("стали", False)]
    ['стать', 'сталь', 'сталь', 'сталь', 'сталь', 'сталь']
    """
    found: dict[tuple[str, str], tuple[float, frozenset[str], str]] = {}
    parsed = parses(word)
    known = bool(parsed) and parsed[0].is_known
    source = "d" if known else "g"
    women = _women(parsed)
    for parse in parsed:
        facts = tag_facts(parse.tag)
        for lemma, kind, share in _readings(parse, facts, word, capital, known, women):
            prior, agree, _ = found.get((lemma, kind), (0.0, _NOTHING, source))
            found[lemma, kind] = (prior + parse.score * share, agree | {facts.agree} if facts.agree else agree, source)
    if capital and not known and word.isalpha():
        found.setdefault((word, "Kn1"), (0.2, frozenset({"n1m", "n1f"}), "s"))
    made = [Candidate(lemma, kind, round(prior, 6), agree, origin) for (lemma, kind), (prior, agree, origin) in found.items()]
    made.sort(key=lambda c: (-c.prior, c.lemma, c.kind))
    return made


def lone_lemma(word: str, capital: bool) -> str | None:
    """Return the lemma of all candidates of a form, or None where they differ or there is none.

    Args:
        word: the form in lower case, plainly spelt.
        capital: as for `candidates`.

    >>> lone_lemma("домами", False), lone_lemma("стали", False)
    ('дом', None)
    """
    parsed = parses(word)
    known = bool(parsed) and parsed[0].is_known
    women = _women(parsed)
    lone = word if capital and not known else None
    for parse in parsed:
        for lemma, _, _ in _readings(parse, tag_facts(parse.tag), word, capital, known, women):
            if lone is None:
                lone = lemma
            elif lemma != lone:
                return None
    return lone


def _women(parsed: Iterable[Any]) -> set[str]:
    """Return the masculine forms of the feminine surnames among parses: иванов for Ивановой."""
    return {parse.normal_form for parse in parsed if (facts := tag_facts(parse.tag)).family and facts.feminine}


def _readings(parse: Any, facts: Facts, word: str, capital: bool, known: bool, women: set[str]) -> list[tuple[str, str, float]]:
    """Return (lemma, class, share of the parse's probability) by the conventions above; `women` are feminine surnames' masculine forms."""
    lemma, kind = _spelt(parse.normal_form, facts, word, known), facts.kind
    if kind == "C":
        return _comparative(lemma)
    if facts.superlative:
        return [(_superlative(word, lemma), kind, 1.0)]
    if kind[0] == "K" and facts.feminine and facts.family:
        return [(_feminine(parse, lemma), kind, 1.0)]
    if facts.possessive and facts.feminine and lemma in women:  # Ивановой: «иванов» is in the dictionary as an adjective, too
        return [(_feminine(parse, lemma), kind, 1.0)]
    if capital and not known:
        if kind[0] == "A" and facts.feminine:
            return [(lemma, kind, 0.5), (_feminine(parse, lemma), "K" + kind[1:], 0.5)]
        if kind[0] == "N":
            return [(lemma, "K" + kind[1:], 1.0)]
    return [(lemma, kind, 1.0)]


def _spelt(lemma: str, facts: Facts, word: str, known: bool) -> str:
    """The dictionary folds знанье into знание; the treebanks do not. A guess must not put ё where none was written (Ульстёр)."""
    if lemma.endswith("ие") and (facts.folded or word[len(lemma) - 2 : len(lemma) - 1] == "ь"):
        return lemma[:-2] + "ье"
    if not known and "ё" not in word:
        lemma = lemma.replace("ё", "е")
    if "-" in word and facts.kind[0] in "VIG":
        return lemma.removesuffix("-ка").removesuffix("-таки").removesuffix("-с")
    return lemma


def _comparative(lemma: str) -> list[tuple[str, str, float]]:
    """быстрее is быстро beside a verb and быстрый beside a noun: both, the adverb's class told apart from the adjective's."""
    if lemma.endswith(("ый", "ой", "ий")):
        stem = lemma[:-2]
        adverb = stem + ("е" if lemma.endswith("ий") and stem.endswith(("щ", "ш", "н")) else "о")
        return [(adverb, "Cr", 0.5), (lemma, "C", 0.5)]
    return [(lemma, "C", 1.0)]


def _superlative(word: str, lemma: str) -> str:
    """крупнейшего is крупнейший: the treebanks keep the synthetic superlative."""
    at = max(word.rfind("ейш"), word.rfind("айш"))
    return word[: at + 3] + "ий" if at > 0 else lemma


def _feminine(parse: Any, lemma: str) -> str:
    form = parse.inflect({"nomn", "sing", "femn"})
    return str(form.word) if form is not None else lemma
