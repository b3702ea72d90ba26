"""Which words of a name inflect together, and the joint choice of their case, gender and number."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from bilingual.russian.base_compounds import compound_candidates, is_frozen
from bilingual.russian.base_context import CASES, WOMAN
from bilingual.russian.base_endings import Candidate, fold
from bilingual.russian.base_types import generic_types
from bilingual.russian.palladius import far_eastern_surnames, whole

__all__ = ["Choice", "Slot", "adjective_base", "choose", "phrase_slots"]

_MISFIT = -7.0
_KNOWN = 5.0
_TYPE = 1.5
_SURNAME_FIRST = 1.0
_WOMAN = -0.8  # news names three men for each woman
_VOWELS = frozenset("аеёиоуыэюя")
_DOUBTFUL = -4.0
_ADJECTIVAL = ("ий", "ый", "ой", "ая", "ое", "ее", "ие", "ые", "яя")
_SYLLABLE = "syllable"
_GENDERS = ("m", "f", "n")
_GENDERED = frozenset({"ov", "adj", "Surn"})  # surnames that differ between a man and a woman
_NOT_FAR_EAST = frozenset({"a", "ja", "ija", "softf", "pl"})  # declensions that no Chinese or Korean name has
_HYPOTHESES = tuple((n, g, c) for n, g in (("s", "m"), ("s", "f"), ("s", "n"), ("p", "")) for c in CASES)
_QUOTES = "«»\"“”„'"


class Slot(NamedTuple):
    """A word of the name: as written, its readings, and whether it inflects with the name."""

    word: str
    readings: tuple[Candidate, ...]
    moves: bool


class Choice(NamedTuple):
    """The words in the nominative and what was decided."""

    words: tuple[str, ...]
    gender: str
    number: str
    case: str
    via: str


def phrase_slots(words: Sequence[str], kind: str) -> list[Slot]:
    """Mark which words of a name inflect: all of a person's; the head and its adjectives of anything else.

    Args:
        words: the words as written.
        kind: person, place, organisation or other.
    """
    if kind == "person" and not all(word.islower() for word in words):
        person = [_person_slot(word, i, len(words)) for i, word in enumerate(words)]
        return _far_eastern(person) if fold(words[0]) in far_eastern_surnames("ru") else person
    slots: list[Slot] = []
    headed = apposed = False
    for i, word in enumerate(words):
        bare = word.strip(_QUOTES)
        if headed or is_frozen(bare) or (slots and word[:1] in _QUOTES):
            slots.append(Slot(word, (), False))
            headed = headed or not bare.endswith(".")
            continue
        readings = _typed(compound_candidates(bare, kind))
        if apposed:  # a city is feminine after a masculine «город»
            readings = tuple(c._replace(gender="") for c in readings)
        modifying = _modifiers(readings, words[i + 1], kind) if i + 1 < len(words) else ()
        slots.append(Slot(word, modifying or readings, True))
        apposed = not modifying and _agreeing(readings)
        headed = not modifying and readings[0].group != "adj" and not apposed
    return slots


def _modifiers(readings: tuple[Candidate, ...], following: str, kind: str) -> tuple[Candidate, ...]:
    """Return a word's readings as an adjective of the next word: «Балтийском» is the sea's adjective, not the town of Балтийск."""
    adjectives = tuple(c for c in readings if _adjectival(c))
    if not adjectives or is_frozen(following) or following[:1] in _QUOTES:
        return ()
    heads = [c for c in compound_candidates(following, kind) if c.score > _DOUBTFUL]
    return adjectives if any(_agree(a, h) for a in adjectives for h in heads) else ()


def _adjectival(c: Candidate) -> bool:
    """Tell readings that may stand before a noun, also of a surname or a noun made of an adjective (Никитинский, главное)."""
    if c.group == "adj" and c.nominative[-4:-2] in ("ск", "цк", "вн", "ьн", "он"):
        return c.score > _DOUBTFUL - 2.0
    return c.score > _DOUBTFUL and (c.group == "adj" or c.nominative.endswith(_ADJECTIVAL))


def _agree(adjective: Candidate, head: Candidate) -> bool:
    same_gender = adjective.number == "p" or head.gender in ("", adjective.gender)
    return adjective.number == head.number and head.case in ("", adjective.case) and same_gender


def adjective_base(word: str) -> str:
    """Return the dictionary form of an adjective that stands for a place («британских» is британский), '' for another word.

    Args:
        word: a single word in small letters.
    """
    readings = compound_candidates(word, "place")
    if readings[0].group != "adj":
        return ""
    nominative = readings[0].nominative
    if nominative.endswith(("ая", "ое", "ые", "ие")):
        return nominative[:-2] + ("ий" if nominative[-3] in "гкхжчшщ" else "ый")
    return nominative


def _typed(readings: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Prefer the readings as a generic word: «банка» in a name is the bank, not the jar."""
    types = generic_types()
    if not any(fold(c.nominative) in types for c in readings):
        return readings
    raised = (c._replace(score=c.score + _TYPE) if fold(c.nominative) in types and c.group != "adj" else c for c in readings)
    return tuple(sorted(raised, key=lambda c: -c.score))


def _agreeing(readings: tuple[Candidate, ...]) -> bool:
    return any(generic_types().get(fold(c.nominative), False) for c in readings)


def _person_slot(word: str, index: int, length: int) -> Slot:
    if is_frozen(word):
        return Slot(word, (), False)
    readings = compound_candidates(word, "person")
    if length == 1:
        return Slot(word, readings, True)
    if index == 0:
        readings = tuple(c._replace(score=c.score - _SURNAME_FIRST) if _surname_like(c) else c for c in readings)
    if index < length - 1 and word[-1].lower() not in _VOWELS:
        readings = (*readings, Candidate(word, "", "", _syllable(word, readings[0]), "s", _SYLLABLE))
    return Slot(word, readings, True)


def _far_eastern(slots: list[Slot]) -> list[Slot]:
    """Drop what no Chinese, Korean or Vietnamese name has: surnames in -ина, -ова («Си Цзиньпина») and stems of no syllables («Боху»)."""
    return [slots[0], *(slot._replace(readings=_of_syllables(slot, len(slots))) for slot in slots[1:])]


def _of_syllables(slot: Slot, size: int) -> tuple[Candidate, ...]:
    """Keep what such a name may be: men's in a consonant decline, what ends in a vowel stands still."""
    low = fold(slot.word)
    declined = low.endswith(("ом", "ем")) and sum(letter in _VOWELS for letter in low) > 1
    kept = tuple(c for c in slot.readings if c.group not in _NOT_FAR_EAST and not (declined and c.group == "woman"))
    kept = tuple(c for c in kept if not (c.group == "ov" and c.gender == "f"))
    others = [name for c in kept if (name := fold(c.nominative)) != low]
    if size == 2 and low[-1:] in "уюеёи" and whole(low) and not any(map(whole, others)):
        return (Candidate(slot.word, "", "", 0.0, "s", "fixed"),)
    return kept


def _surname_like(c: Candidate) -> bool:
    """Tell readings that make a surname: a given name comes first far more often («Камалой» is no Толстой, «Жаира» no Кучма)."""
    return c.group in ("adj", "ov") or (c.group in ("a", "ja") and c.gender == "m")


def _syllable(word: str, best: Candidate) -> float:
    """Weight of a word that stands still before one that inflects: «Ким Чен Ына», «Дэн Сяопином», «Ван Гога»."""
    low = fold(word)
    if low in far_eastern_surnames("ru"):
        return 0.0
    if low[-1] == "й" or sum(letter in _VOWELS for letter in low) > 1:
        return _MISFIT
    return -1.6 if best.group in ("Name", "noun", "inan") else -0.8


def choose(slots: Sequence[Slot], kind: str, weights: Mapping[str, float], nominatives: Container[str]) -> Choice:
    """Choose case, gender and number jointly and return the words in the nominative.

    Args:
        slots: the words with their readings.
        kind: person, place, organisation or other.
        weights: log weight of each case, from the word before.
        nominatives: forms known to be nominative.
    """
    # A given name tells the man from the woman; a surname alone is the one proven.
    family = bool(nominatives) and kind == "person" and sum(slot.moves for slot in slots) > 1
    grids = [_grid(slot.readings, nominatives, family) for slot in slots if slot.moves]
    best: tuple[float, str, str, str] = (-1e9, "", "", "")
    for number, gender, case in _HYPOTHESES:
        if gender == "n" and kind == "person":
            continue
        total = weights[case] + (_WOMAN if kind == "person" and gender == "f" else 0.0)
        if gender == "f" and case == "nom":
            total += weights.get(WOMAN, 0.0)
        for grid in grids:
            found = grid.get((number, gender, case))
            total += found.score if found else _MISFIT
        if total > best[0] + 1e-9:
            best = (total, gender, number, case)
    if not grids:
        return Choice(tuple(slot.word for slot in slots), "", "", "", "unchanged")
    _, gender, number, case = best
    chosen = iter([grid.get((number, gender, case)) for grid in grids])
    words = []
    for slot in slots:
        found = next(chosen) if slot.moves else None
        words.append(_dress(slot.word, found.nominative) if found else slot.word)
    return Choice(tuple(words), gender, number, case, "joint")


def _grid(readings: Sequence[Candidate], nominatives: Container[str], family: bool) -> dict[tuple[str, str, str], Candidate]:
    """Return the best reading of a word under each number, gender and case; of a `family` name one gender's form proves the other's."""
    grid: dict[tuple[str, str, str], Candidate] = {}
    for c in readings:
        if c.score < _MISFIT:
            continue
        if c.nominative in nominatives or (family and c.group in _GENDERED and _other_gender(c) in nominatives):
            c = c._replace(score=c.score + _KNOWN)
        genders = ("",) if c.number == "p" else (c.gender,) if c.gender else _GENDERS
        cases = (c.case,) if c.case else CASES[1:] if c.group == _SYLLABLE else CASES
        for gender in genders:
            for case in cases:
                held = grid.get((c.number, gender, case))
                if held is None or held.score < c.score:
                    grid[c.number, gender, case] = c
    return grid


def _other_gender(c: Candidate) -> str:
    """Return a surname as the other gender bears it: that a text has an Абрамов says nothing against «Микелла Абрамова»."""
    name = c.nominative
    if c.gender == "f":
        return name[:-2] + "ий" if name.endswith("ая") else name[:-1]
    return name[:-2] + "ая" if name.endswith("ий") else name + "а"


def _dress(word: str, nominative: str) -> str:
    """Put the quotes of the word round its nominative."""
    bare = word.strip(_QUOTES)
    return word.replace(bare, nominative, 1) if bare else word
