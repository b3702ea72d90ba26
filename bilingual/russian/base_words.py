"""Candidate readings of one Russian word inside a name: its nominative, case, gender and number, from dictionary and endings.

The dictionary (pymorphy3's paradigms, read directly: a whole parse costs four times as much) answers for the words it knows;
the ending rules of `bilingual.russian.base_endings` answer for the rest, and stand beside the dictionary at a lower score,
since a name may look like another word («Юнкера» is first of all a cadet's genitive).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
_INFLECTION = "nomn gent datv accs ablt loct gen1 gen2 acc2 loc1 loc2 voct masc femn neut sing plur anim inan"
_VARIES = frozenset(_INFLECTION.split()) | _FLAWS

# Log weight of a dictionary class in a name of each kind: «Рима» in a place is the city before it is the woman's name Римма.
_GROUPS = ("Name", "Surn", "Patr", "noun", "inan", "Geox", "Orgn", "Abbr", "adj")
_WEIGHTS = {
    "person": dict(zip(_GROUPS, (0.0, 0.0, 0.0, -1.6, -2.8, -2.2, -3.0, -3.0, -1.8))),
    "place": dict(zip(_GROUPS, (-2.6, -2.8, -5.0, -2.0, -0.8, 0.0, -1.5, -0.5, -0.5))),
    "organisation": dict(zip(_GROUPS, (-2.0, -2.2, -5.0, -0.9, -0.3, -0.8, 0.0, 0.0, -0.4))),
    "other": dict(zip(_GROUPS, (-0.4, -0.5, -2.0, -0.9, -0.8, -0.1, -0.5, 0.0, -0.6))),
}
# What a plural costs by class: one seldom writes of several Berlins, often of several parties.
_PLURAL = {"Name": 3.0, "Surn": 2.0, "Patr": 4.0, "Geox": 2.5, "Orgn": 2.0, "Abbr": 2.0, "noun": 0.5, "inan": 0.7, "adj": 0.3}
# What it costs on top: «Седых» is a person's surname before it is the grey-haired, «Медиазоны» one zone in the genitive.
_PLURAL_OF_KIND = {"person": {"adj": 1.5}, "organisation": {"inan": 0.8}}
# What a given name costs that is not among the common ones: the dictionary holds Асий, Кий and Анный beside Асия, Киев and Анна.
_RARE_NAME = 2.0
_COMMON = 0.2  # what a common name gains for each e-fold of its frequency: Александр before Александра
# What the ending rules cost beside a dictionary reading that suits the kind of name, and beside one that does not.
_LAG, _LAG_OF_DOUBT = 4.0, 2.5
_LEARNED = 0.6  # weight of the learned endings against the hand-set ones: the best of 0.4, 0.6, 0.8, 1.0 on the development data
_ADJECTIVE_STEMS = ("к", "н")  # -ский, -ный: what adjectives made of names and nouns end in
_LEARNED_ELSEWHERE = 0.4  # the names learned from are people's


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
        if other.case == "nomn"
        and other.number == tag.number
        and (not gender or other.gender == tag.gender)
        and other.grammemes - _VARIES == core
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
    held = {(c.nominative, c.gender, c.case, c.number) for c in known}
    lag = 0.0 if not known else _LAG if known[0].score > -0.9 else _LAG_OF_DOUBT
    guesses = ending_candidates(low, kind)
    chances = _chances(low, kind, guesses)
    whole = _declension_chances(kind, guesses, chances)
    for nominative, gender, case, score, number, group in guesses:
        if (nominative, gender, case, number) not in held:
            by_stem = group != "adj" or nominative[-3:-2] in _ADJECTIVE_STEMS
            chance = whole[group] if group in whole and by_stem else chances[nominative]
            known.append(Candidate(nominative, gender, case, score + chance - lag, number, group))
    return tuple(_restored(word, known))


def _declension_chances(kind: str, guesses: Sequence[Candidate], chances: Mapping[str, float]) -> dict[str, float]:
    """Return the chance of each declension that is weighed as a whole, not form by form.

    Of women's surnames the learned endings know little, of «областном управлении», «Зеленопольске» and «Промбанком» nothing.
    """
    best = {group: max((chances[c.nominative] for c in guesses if c.group == group), default=0.0) for group in ("ov", "adj")}
    if kind == "person":
        return {"ov": max(best["ov"], -1.0), "adj": best["adj"]}
    return {"ov": best["ov"], "adj": 0.0, "sk": 0.0, "firm": 0.0}


def _known(low: str, kind: str) -> list[Candidate]:
    """Readings of a dictionary word, nominatives in small letters."""
    weights = _WEIGHTS.get(kind, _WEIGHTS["other"])
    common = common_names()
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for nominative, form in dictionary_forms(low):
        score = weights[form.group] - form.penalty
        if form.group == "Name":
            rare = _RARE_NAME if form.case else 3 * _RARE_NAME
            score += _COMMON * common[fold(nominative)] if fold(nominative) in common else -rare
        if form.number == "p" and kind in _PLURAL_OF_KIND:
            score -= _PLURAL_OF_KIND[kind].get(form.group, 0.0)
        key = (nominative, form.gender, form.case, form.number)
        if key not in best or best[key].score < score:
            best[key] = Candidate(nominative, form.gender, form.case, score, form.number, form.group)
    return sorted(best.values(), key=lambda c: -c.score)


def _chances(low: str, kind: str, guesses: Sequence[Candidate]) -> dict[str, float]:
    """Return for each nominative how likely it is as a name, against the likeliest of them."""
    folded = {name: fold(name) for name in dict.fromkeys(c.nominative for c in guesses)}
    start = max(min(map(len, folded.values())) - 2, len(low) - 4, 0)
    tails = {name: tail_score(text, start) for name, text in folded.items()}
    top = max(tails.values())
    learned = _LEARNED if kind == "person" else _LEARNED_ELSEWHERE
    common = common_names()
    chances = {}
    for name, text in folded.items():
        bonus = 1.0 + _COMMON * common[text] if text in common else 0.0
        chances[name] = bonus + learned * max(tails[name] - top, -8.0)
    return chances


def _shared(word: str, other: str) -> int:
    """Length of the common beginning of two words."""
    for i, (a, b) in enumerate(zip(word, other)):
        if a != b:
            return i
    return min(len(word), len(other))


def _restored(word: str, candidates: list[Candidate]) -> list[Candidate]:
    """Give the nominatives the word's letter case and sort the readings, best first."""
    shown = {name: restore(word, name) for name in dict.fromkeys(c.nominative for c in candidates)}
    made = [Candidate(shown[name], gender, case, score, number, group) for name, gender, case, score, number, group in candidates]
    made.sort(key=lambda c: -c.score)
    return made
