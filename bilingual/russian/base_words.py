"""Candidate readings of one Russian word inside a name: its nominative, case, gender and number, from dictionary and endings.

The dictionary (pymorphy3's paradigms, read directly: a whole parse costs four times as much) answers for the words it knows;
the ending rules of `bilingual.russian.base_endings` answer for the rest, and stand beside the dictionary at a lower score,
since a name may look like another word («Юнкера» is first of all a cadet's genitive).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from bilingual.russian.base_endings import Candidate, ending_candidates, fold, restored
from bilingual.russian.base_model import common_names, tail_score
from bilingual.russian.morphology import LONGEST_WORD, analyser, dictionary_items

__all__ = ["MOST_READINGS", "Form", "dictionary_candidates", "dictionary_forms", "word_candidates"]

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

# Readings are many small records, which the garbage collector walks over, and `bilingual.names.cached` keeps what comes of them.
MOST_READINGS = 1024

_NOTHING: Mapping[str, float] = {}
_SCORE = itemgetter(3)
_new = tuple.__new__  # a NamedTuple's own constructor takes twice the time


class Form(NamedTuple):
    """One place in a paradigm: what the form is and how its nominative is made."""

    group: str  # Name, Surn, Patr, Geox, Orgn, Abbr, noun, inan, adj, or '' for no name-like word
    gender: str
    number: str
    case: str  # '' when the word does not inflect
    before: int  # letters to cut before the stem
    behind: int  # and behind it
    prefix: str
    suffix: str
    penalty: float


class _TagFacts(NamedTuple):
    """What a form needs to know of an OpenCorpora tag."""

    group: str
    gender: str
    number: str
    case: str
    gender_name: str | None
    number_name: str | None
    core: frozenset[str]  # its grammemes that do not differ between the forms of one word
    grammemes: frozenset[str]


@lru_cache(maxsize=16384)
def _tag_facts(tag_id: int) -> _TagFacts:
    """Take one of the dictionary's 5,000 tags apart, once."""
    tag = analyser().dictionary.gramtab[tag_id]
    number, gender = tag.number, tag.gender
    return _TagFacts(
        *(_group(tag), _GENDERS.get(gender or "", ""), "p" if number == "plur" else "s", tag.case or ""),
        *(gender, number, tag.grammemes - _VARIES, tag.grammemes),
    )


@lru_cache(maxsize=16384)
def _form(paradigm: int, index: int) -> Form | None:
    """Read one paradigm slot; None for verbs, adverbs and other words no name inflects by."""
    dictionary = analyser().dictionary
    row = dictionary.paradigms[paradigm]
    size = len(row) // 3
    tag = _tag_facts(row[size + index])
    case = _CASES.get(tag.case, "")
    if not tag.group or not case:
        return None
    suffix = dictionary.suffixes[row[index]]
    slot = _nominative_slot(paradigm, tag, suffix)
    if slot is None:
        return None
    penalty = 0.0 if _FLAWS.isdisjoint(tag.grammemes) else 2.0
    if tag.number == "p" and "Pltm" not in tag.grammemes:
        penalty += _PLURAL[tag.group]
    before = len(dictionary.paradigm_prefixes[row[2 * size + index]])
    return Form(tag.group, tag.gender, tag.number, "" if "Fixd" in tag.grammemes else case, before, len(suffix), *slot, penalty)


@lru_cache(maxsize=4096)
def _nominatives(paradigm: int) -> list[tuple[str, str, _TagFacts]]:
    """Return (prefix, suffix, facts) of the nominatives of a paradigm."""
    dictionary = analyser().dictionary
    row = dictionary.paradigms[paradigm]
    size = len(row) // 3
    found = []
    for index in range(size):
        facts = _tag_facts(row[size + index])
        if facts.case == "nomn":
            found.append((dictionary.paradigm_prefixes[row[2 * size + index]], dictionary.suffixes[row[index]], facts))
    return found


def _nominative_slot(paradigm: int, tag: _TagFacts, own: str) -> tuple[str, str] | None:
    """Return (prefix, suffix) of the nominative that belongs to a form; None for a paradigm without one."""
    gendered = tag.number == "s" and tag.gender
    slots = [
        (prefix, suffix)
        for prefix, suffix, other in _nominatives(paradigm)
        if other.number_name == tag.number_name and (not gendered or other.gender_name == tag.gender_name) and other.core == tag.core
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
    found: list[tuple[str, Form]] = []
    for fixed, slots in dictionary_items(lowered):
        for paradigm, index in slots:
            form = _form(paradigm, index)
            if form is not None:
                stem = fixed[form.before : len(fixed) - form.behind]
                found.append((form.prefix + stem + form.suffix, form))
    return found


@lru_cache(maxsize=MOST_READINGS)
def dictionary_candidates(word: str, kind: str) -> tuple[Candidate, ...]:
    """Return the dictionary's readings of a word as candidates, best first; empty for a word it does not know.

    Args:
        word: a single word as written.
        kind: person, place, organisation or other: the same word weighs differently in each.
    """
    return tuple(_restored(word, _known(word.lower(), kind)))


@lru_cache(maxsize=MOST_READINGS)
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
            by_stem = group in whole and (group != "adj" or nominative[-3:-2] in _ADJECTIVE_STEMS)
            chance = whole[group] if by_stem else chances[nominative]
            known.append(_new(Candidate, (nominative, gender, case, score + chance - lag, number, group)))
    return tuple(_restored(word, known))


def _declension_chances(kind: str, guesses: Sequence[Candidate], chances: Mapping[str, float]) -> dict[str, float]:
    """Return the chance of each declension that is weighed as a whole, not form by form.

    Of women's surnames the learned endings know little, of «областном управлении», «Зеленопольске» and «Промбанком» nothing.
    """
    adjective = max([chances[c.nominative] for c in guesses if c.group == "adj"], default=0.0) if kind == "person" else 0.0
    surname = max([chances[c.nominative] for c in guesses if c.group == "ov"], default=0.0)
    if kind == "person":
        return {"ov": max(surname, -1.0), "adj": adjective}
    return {"ov": surname, "adj": 0.0, "sk": 0.0, "firm": 0.0}


def _known(low: str, kind: str) -> list[Candidate]:
    """Readings of a dictionary word, nominatives in small letters."""
    forms = dictionary_forms(low)
    if not forms:
        return []
    weights = _WEIGHTS.get(kind, _WEIGHTS["other"])
    plural = _PLURAL_OF_KIND.get(kind, _NOTHING)
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for nominative, (group, gender, number, case, _, _, _, _, penalty) in forms:
        score = weights[group] - penalty
        if group == "Name":
            common = common_names().get(fold(nominative))
            score += _COMMON * common if common is not None else -_rareness(nominative, case)
        if number == "p":
            score -= plural.get(group, 0.0)
        key = (nominative, gender, case, number)
        held = best.get(key)
        if held is None or held.score < score:
            best[key] = _new(Candidate, (nominative, gender, case, score, number, group))
    return sorted(best.values(), key=_SCORE, reverse=True)


def _rareness(name: str, case: str) -> float:
    """What a given name costs that is not among the common ones."""
    if not case:
        return 2 * _RARE_NAME
    # «Асию» is a foreign Асия sooner than the Асий of the calendar of saints.
    return 2 * _RARE_NAME if name.endswith("ий") else _RARE_NAME


def _chances(low: str, kind: str, guesses: Sequence[Candidate]) -> dict[str, float]:
    """Return for each nominative how likely it is as a name, against the likeliest of them."""
    folded = {c[0]: c[0].replace("ё", "е") for c in guesses}  # small letters already
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
    shown = restored(word, {c[0]: None for c in candidates})
    made = [_new(Candidate, (shown[c[0]], *c[1:])) for c in candidates]
    made.sort(key=_SCORE, reverse=True)
    return made
