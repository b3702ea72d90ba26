"""Candidate readings of one Russian word inside a name: its nominative, case, gender and number, from dictionary and endings.

The dictionary (pymorphy3's paradigms, read directly: a whole parse costs four times as much) answers for the words it knows;
the ending rules of `bilingual.russian.base_endings` answer for the rest, and stand beside the dictionary at a lower score,
since a name may look like another word («Юнкера» is first of all a cadet's genitive).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from bilingual.russian.base_endings import Candidate, ending_candidates, fold, restore
from bilingual.russian.base_model import common_names, tail_score
from bilingual.russian.morphology import LONGEST_WORD, analyser

__all__ = ["Form", "dictionary_candidates", "dictionary_forms", "word_candidates"]

_CASES = {
    "nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc", "gen2": "gen", "loc2": "loc", "voct": "nom",
}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_CLASSES = ("Patr", "Name", "Surn", "Geox", "Orgn", "Abbr")
_FLAWS = frozenset({"Infr", "Slng", "Arch", "Dist", "Erro", "V-be", "V-ie", "voct", "gen2", "loc2"})
# Grammemes that differ between the forms of one word; the rest tells «высший» from «высокий», «соединённый» from «соединивший».
_VARIES = frozenset("nomn gent datv accs ablt loct gen1 gen2 acc2 loc1 loc2 voct masc femn neut sing plur anim inan".split()) | _FLAWS

# Log weight of a dictionary class in a name of each kind: «Рима» in a place is the city before it is the woman's name Римма.
_WEIGHTS = {
    "person": {"Name": 0.0, "Surn": 0.0, "Patr": 0.0, "noun": -1.6, "inan": -2.8, "Geox": -2.2, "Orgn": -3.0, "Abbr": -3.0, "adj": -1.8},
    "place": {"Name": -2.6, "Surn": -2.8, "Patr": -5.0, "noun": -2.0, "inan": -0.8, "Geox": 0.0, "Orgn": -1.5, "Abbr": -0.5, "adj": -0.5},
    "organisation": {"Name": -2.0, "Surn": -2.2, "Patr": -5.0, "noun": -0.9, "inan": -0.3, "Geox": -0.8, "Orgn": 0.0, "Abbr": 0.0, "adj": -0.4},
    "other": {"Name": -1.0, "Surn": -1.2, "Patr": -3.0, "noun": -0.6, "inan": -0.3, "Geox": -0.5, "Orgn": -0.5, "Abbr": 0.0, "adj": -0.4},
}
# What a plural costs by class: one seldom writes of several Berlins, often of several parties.
_PLURAL = {"Name": 3.0, "Surn": 2.0, "Patr": 4.0, "Geox": 2.5, "Orgn": 2.0, "Abbr": 2.0, "noun": 0.5, "inan": 0.7, "adj": 0.3}
# What a given name costs that is not among the common ones: the dictionary holds Асий, Кий and Анный beside Асия, Киев and Анна.
_RARE_NAME = 2.0
# What the ending rules cost beside a dictionary reading that suits the kind of name, and beside one that does not.
_LAG, _LAG_OF_DOUBT = 4.0, 2.5
_LEARNED = 0.6  # weight of the learned endings against the hand-set ones: the best of 0.4, 0.6, 0.8, 1.0 on the development data


class Form(NamedTuple):
    """One place in a paradigm: what the form is and how its nominative is made."""

    group: str  # Name, Surn, Patr, Geox, Orgn, Abbr, noun, inan, adj, or '' for no name-like word
    gender: str
    number: str
    case: str  # '' when the word does not inflect
    cut: str
    prefix: str
    suffix: str
    penalty: float


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
    slot = _nominative_slot(info, index, gender if number == "s" else "")
    if slot is None:
        return None
    penalty = 2.0 if any(mark in tag.grammemes for mark in _FLAWS) else 0.0
    if number == "p" and "Pltm" not in tag.grammemes:
        penalty += _PLURAL[group]
    return Form(group, gender, number, "" if "Fixd" in tag.grammemes else case, f"{prefix}\t{suffix}", *slot, penalty)


def _nominative_slot(info: list[tuple[str, Any, str]], index: int, gender: str) -> tuple[str, str] | None:
    """Return (prefix, suffix) of the nominative that belongs to a form; None for a paradigm without one."""
    _, tag, own = info[index]
    core = tag.grammemes - _VARIES
    slots = [
        (prefix, suffix)
        for prefix, other, suffix in info
        if other.case == "nomn" and other.number == tag.number and (not gender or other.gender == tag.gender) and other.grammemes - _VARIES == core
    ]
    # A superlative has two stems in one paradigm (высший, высочайший): the nearest is meant.
    return max(slots, key=lambda slot: _shared(slot[1], own), default=None)


def _group(tag: Any) -> str:
    """Return the class of a tag that matters in names, '' for none."""
    if tag.POS in ("ADJF", "PRTF"):
        return "adj"
    if tag.POS != "NOUN":
        return ""
    for name in _CLASSES:
        if name in tag.grammemes:
            return name
    return "inan" if "inan" in tag.grammemes else "noun"


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
    return tuple(_restored(word, _known(word.lower(), kind)))


@lru_cache(maxsize=16384)
def word_candidates(word: str, kind: str) -> tuple[Candidate, ...]:
    """Return every reading of a single word, dictionary and endings together, best first.

    Args:
        word: a single word as written, no hyphens.
        kind: person, place, organisation or other.

    >>> word_candidates("Захаровой", "person")[0].nominative
    'Захарова'
    """
    low = word.lower()
    known = _known(low, kind)
    best = {_reading(c): c for c in known}
    lag = 0.0 if not known else _LAG if known[0].score > -0.9 else _LAG_OF_DOUBT
    for c in _guessed(low, kind):
        best.setdefault(_reading(c), c._replace(score=c.score - lag))
    return tuple(_restored(word, list(best.values())))


def _known(low: str, kind: str) -> list[Candidate]:
    """Readings of a dictionary word, nominatives in small letters."""
    weights = _WEIGHTS.get(kind, _WEIGHTS["other"])
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for nominative, form in dictionary_forms(low):
        score = weights[form.group] - form.penalty
        if form.group == "Name" and fold(nominative) not in common_names():
            score -= _RARE_NAME
        key = (nominative, form.gender, form.case, form.number)
        if key not in best or best[key].score < score:
            best[key] = Candidate(nominative, form.gender, form.case, score, form.number, form.group)
    return sorted(best.values(), key=lambda c: -c.score)


def _guessed(low: str, kind: str) -> list[Candidate]:
    """Readings by the ending, weighed by how likely each nominative is as a name."""
    guesses = ending_candidates(low, kind)
    folded = {c.nominative: fold(c.nominative) for c in guesses}
    start = max(min(_shared(fold(low), name) for name in folded.values()), len(low) - 4)
    tails = {name: tail_score(text, start) for name, text in folded.items()}
    top = max(tails.values())
    common = common_names()
    made = []
    for c in guesses:
        score = c.score + _LEARNED * max(tails[c.nominative] - top, -8.0)
        made.append(c._replace(score=score + (1.0 if folded[c.nominative] in common else 0.0)))
    return made


def _reading(c: Candidate) -> tuple[str, str, str, str]:
    return c.nominative, c.gender, c.case, c.number


def _shared(word: str, other: str) -> int:
    """Length of the common beginning of two words."""
    for i, (a, b) in enumerate(zip(word, other)):
        if a != b:
            return i
    return min(len(word), len(other))


def _restored(word: str, candidates: list[Candidate]) -> list[Candidate]:
    """Give the nominatives the word's letter case and sort the readings, best first."""
    return sorted((c._replace(nominative=restore(word, c.nominative)) for c in candidates), key=lambda c: -c.score)
