"""Which words of a name inflect together, and the joint choice of their case, gender and number."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from bilingual.russian.base_compounds import compound_candidates, is_frozen
from bilingual.russian.base_context import CASES
from bilingual.russian.base_endings import Candidate

__all__ = ["Choice", "Slot", "choose", "phrase_slots"]

_MISFIT = -7.0
_KNOWN = 3.0
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
    """Mark which words of a name inflect: all of a person's; the head and its adjectives of anything else."""
    if kind == "person":
        return [_person_slot(word, i == len(words) - 1) for i, word in enumerate(words)]
    slots, headed = [], False
    for word in words:
        bare = word.strip(_QUOTES)
        if headed or is_frozen(bare) or (word[:1] in _QUOTES and slots):
            slots.append(Slot(word, (), False))
            headed = headed or not bare.endswith(".")
            continue
        readings = compound_candidates(bare, kind)
        slots.append(Slot(word, readings, True))
        headed = readings[0].group not in ("adj",)
    return slots


def _person_slot(word: str, last: bool) -> Slot:
    if is_frozen(word):
        return Slot(word, (), False)
    readings = compound_candidates(word, "person")
    if not last and word[-1].lower() not in "аеёиоуыэюя":
        vowels = sum(letter in "аеёиоуыэюя" for letter in word.lower())
        # «Ким Чен Ына», «Ван Гога»: only the last syllable of such a name inflects.
        frozen = Candidate(word, "", "", -1.5 if vowels == 1 else -5.0, "s", "syllable")
        readings = (*readings, frozen)
    return Slot(word, readings, True)


def choose(slots: Sequence[Slot], kind: str, weights: Mapping[str, float], nominatives: Container[str]) -> Choice:
    """Choose case, gender and number jointly and return the words in the nominative."""
    moving = [slot for slot in slots if slot.moves]
    if not moving:
        return Choice(tuple(slot.word for slot in slots), "", "", "", "unchanged")
    best: tuple[float, str, str, str, list[Candidate | None]] | None = None
    for number, gender in (("s", "m"), ("s", "f"), ("s", "n"), ("p", "")):
        if kind == "person" and gender == "n":
            continue
        for case in CASES:
            total, picked = weights[case], []
            for slot in moving:
                score, candidate = _fit(slot, number, gender, case, nominatives)
                total += score
                picked.append(candidate)
            if best is None or total > best[0] + 1e-9:
                best = (total, gender, number, case, picked)
    if best is None:
        return Choice(tuple(slot.word for slot in slots), "", "", "", "unchanged")
    chosen = iter(best[4])
    out = []
    for slot in slots:
        candidate = next(chosen) if slot.moves else None
        out.append(_dress(slot.word, candidate.nominative) if candidate else slot.word)
    return Choice(tuple(out), best[1], best[2], best[3], "joint")


def _fit(slot: Slot, number: str, gender: str, case: str, nominatives: Container[str]) -> tuple[float, Candidate | None]:
    """Return the best reading of a word under a case, gender and number."""
    best, found = _MISFIT, None
    for c in slot.readings:
        if c.case not in ("", case) or c.number != number:
            continue
        if number == "s" and c.gender not in ("", gender):
            continue
        score = c.score + (_KNOWN if c.nominative in nominatives else 0.0)
        if score > best:
            best, found = score, c
    return best, found


def _dress(word: str, nominative: str) -> str:
    """Put the quotes of the word round its nominative."""
    bare = word.strip(_QUOTES)
    return word.replace(bare, nominative, 1) if bare else word
