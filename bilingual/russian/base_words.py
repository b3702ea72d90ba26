"""Candidate readings of one Russian word inside a name: its nominative, case, gender and number, from dictionary and endings.

The dictionary (pymorphy3's paradigms, read directly: a whole parse costs four times as much) answers for the words it knows;
the ending rules of `bilingual.russian.base_endings` answer for the rest, and stand beside the dictionary at a lower score,
since a name may look like another word («Юнкера» is first of all a cadet's genitive).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bilingual.russian.base_endings import Candidate, ending_candidates, restore
from bilingual.russian.morphology import LONGEST_WORD, analyser

__all__ = ["Form", "dictionary_candidates", "dictionary_forms", "word_candidates"]

_CASES = {
    "nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc", "gen2": "gen", "loc2": "loc", "voct": "nom",
}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_CLASSES = ("Patr", "Name", "Surn", "Geox", "Orgn", "Abbr")
_FLAWS = frozenset({"Infr", "Slng", "Arch", "Dist", "Erro", "V-be", "V-ie", "voct", "gen2", "loc2"})

# Log weight of a dictionary class in a name of each kind: «Рима» in a place is the city before it is the woman's name Римма.
_WEIGHTS = {
    "person": {"Name": 0.0, "Surn": 0.0, "Patr": 0.0, "noun": -1.6, "inan": -2.8, "Geox": -2.2, "Orgn": -3.0, "Abbr": -3.0, "adj": -1.8},
    "place": {"Name": -2.6, "Surn": -2.8, "Patr": -5.0, "noun": -2.0, "inan": -0.8, "Geox": 0.0, "Orgn": -1.5, "Abbr": -0.5, "adj": -0.5},
    "organisation": {"Name": -2.0, "Surn": -2.2, "Patr": -5.0, "noun": -0.9, "inan": -0.3, "Geox": -0.8, "Orgn": 0.0, "Abbr": 0.0, "adj": -0.4},
    "other": {"Name": -1.0, "Surn": -1.2, "Patr": -3.0, "noun": -0.6, "inan": -0.3, "Geox": -0.5, "Orgn": -0.5, "Abbr": 0.0, "adj": -0.4},
}


class Form(NamedTuple):
    """One place in a paradigm: what the form is and how its nominative is made."""

    group: str  # Name, Surn, Patr, Geox, Orgn, Abbr, noun, inan, adj, or '' for no name-like word
    gender: str
    number: str
    case: str  # '' when the word does not inflect
    cut: str
    prefix: str
    suffix: str
    flaw: bool


@lru_cache(maxsize=8192)
def _form(paradigm: int, index: int) -> Form | None:
    """Read one paradigm slot; None for verbs, adverbs and other words no name inflects by."""
    info = analyser().dictionary.build_paradigm_info(paradigm)
    prefix, tag, suffix = info[index]
    group = _group(tag)
    case = _CASES.get(tag.case or "", "")
    if not group or not case:
        return None
    number = "p" if tag.number == "plur" else "s"
    gender = _GENDERS.get(tag.gender or "", "")
    for other_prefix, other, other_suffix in info:
        same = other.POS == tag.POS and other.case == "nomn" and other.number == tag.number
        if same and (not gender or number == "p" or other.gender == tag.gender):
            flaw = any(mark in tag.grammemes for mark in _FLAWS)
            fixed = "Fixd" in tag.grammemes
            return Form(group, gender, number, "" if fixed else case, prefix + "\t" + suffix, other_prefix, other_suffix, flaw)
    return None


def _group(tag: object) -> str:
    """Return the class of a tag that matters in names, '' for none."""
    grammemes: frozenset[str] = tag.grammemes  # type: ignore[attr-defined]
    pos: str | None = tag.POS  # type: ignore[attr-defined]
    if pos in ("ADJF", "PRTF"):
        return "adj"
    if pos != "NOUN":
        return ""
    for name in _CLASSES:
        if name in grammemes:
            return name
    return "inan" if "inan" in grammemes else "noun"


def dictionary_forms(lowered: str) -> list[tuple[str, Form]]:
    """Return (nominative in small letters, form) for each name-like reading of a dictionary word, in dictionary order."""
    if len(lowered) > LONGEST_WORD or not lowered.isprintable():
        return []
    morph = analyser()
    found: list[tuple[str, Form]] = []
    for fixed, slots in morph.dictionary.words.similar_items(lowered, morph.char_substitutes):
        for paradigm, index in slots:
            form = _form(paradigm, index)
            if form is not None:
                prefix, _, suffix = form.cut.partition("\t")
                stem = fixed[len(prefix) : len(fixed) - len(suffix)]
                found.append((form.prefix + stem + form.suffix, form))
    return found


@lru_cache(maxsize=16384)
def dictionary_candidates(word: str, kind: str) -> tuple[Candidate, ...]:
    """Return the dictionary's readings of a word as candidates, best first; empty for a word it does not know.

    Args:
        word: a single word as written.
        kind: person, place, organisation or other: the same word weighs differently in each.
    """
    weights = _WEIGHTS.get(kind, _WEIGHTS["other"])
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for nominative, form in dictionary_forms(word.lower()):
        score = weights[form.group] - (2.0 if form.flaw else 0.0)
        key = (nominative, form.gender, form.case, form.number)
        if key not in best or best[key].score < score:
            best[key] = Candidate(restore(word, nominative), form.gender, form.case, score, form.number, form.group)
    return tuple(sorted(best.values(), key=lambda c: -c.score))


@lru_cache(maxsize=16384)
def word_candidates(word: str, kind: str) -> tuple[Candidate, ...]:
    """Return every reading of a single word, dictionary and endings together, best first.

    Args:
        word: a single word as written, no hyphens.
        kind: person, place, organisation or other.

    >>> word_candidates("Захаровой", "person")[0].nominative
    'Захарова'
    """
    known = dictionary_candidates(word, kind)
    lag = 0.0
    if known:
        lag = 4.0 if known[0].score > -1.0 else 2.5
    best = {(c.nominative, c.gender, c.case, c.number): c for c in known}
    for c in ending_candidates(word, kind):
        key = (c.nominative, c.gender, c.case, c.number)
        if key not in best:
            best[key] = Candidate(c.nominative, c.gender, c.case, c.score - lag, c.number, c.group)
    return tuple(sorted(best.values(), key=lambda c: -c.score))
