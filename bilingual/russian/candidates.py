"""Every lemma a Russian word form may have, with its class and prior: the material both choices (with and without context) rank.

The conventions are those of the Russian treebanks of Universal Dependencies where they agree: a participle goes to its infinitive, each
aspect is a verb of its own, -ся stays, a comparative goes to its adverb or adjective, a superlative in -ейший stays itself, a woman's
surname and patronymic stay feminine («Захаровой» is Захарова, never «захаров»).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bilingual.russian.morphology import parses
from bilingual.russian.tags import agreement, tag_class

__all__ = ["Candidate", "candidates"]


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
    found: dict[tuple[str, str], list[Any]] = {}
    known = True
    for parse in parses(word):
        source = "d" if parse.is_known else "g"
        known = known and parse.is_known
        for lemma, kind, share in _readings(parse, word, capital):
            entry = found.setdefault((lemma, kind), [0.0, set(), source])
            entry[0] += parse.score * share
            entry[1].add(agreement(parse.tag))
    if capital and not known and word.isalpha():
        found.setdefault((word, "Kn1"), [0.2, {"n1m", "n1f"}, "s"])
    made = [Candidate(lemma, kind, round(prior, 6), frozenset(agree - {""}), source) for (lemma, kind), (prior, agree, source) in found.items()]
    return sorted(made, key=lambda c: (-c.prior, c.lemma, c.kind))


def _readings(parse: Any, word: str, capital: bool) -> list[tuple[str, str, float]]:
    """Return (lemma, class, share of the parse's probability) by the conventions above."""
    tag, lemma = parse.tag, _spelt(parse, word)
    kind = tag_class(tag)
    if kind == "C":
        return _comparative(lemma)
    if "Supr" in tag:
        return [(_superlative(word, lemma), kind, 1.0)]
    if kind[0] == "K" and tag.gender == "femn" and ("Surn" in tag or "Patr" in tag):
        return [(_feminine(parse, lemma), kind, 1.0)]
    if capital and kind[0] == "A" and tag.gender == "femn" and not parse.is_known:
        return [(lemma, kind, 0.5), (_feminine(parse, lemma), "K" + kind[1:], 0.5)]
    if capital and kind[0] == "N" and not parse.is_known:
        return [(lemma, "K" + kind[1:], 1.0)]
    return [(lemma, kind, 1.0)]


def _spelt(parse: Any, word: str) -> str:
    """The dictionary folds знанье into знание; the treebanks do not. A guess must not put ё where none was written (Ульстёр)."""
    lemma = str(parse.normal_form)
    if "V-be" in parse.tag and lemma.endswith("ие"):
        return lemma[:-2] + "ье"
    if not parse.is_known and "ё" not in word:
        return lemma.replace("ё", "е")
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
