"""Base forms of Russian names: «Касым-Жомартом Токаевым» is Касым-Жомарт Токаев, «Марии Захаровой» is Мария Захарова.

Case, gender and number are chosen jointly over the words of a name: every word offers its readings (`base_words`), the word
before the name weighs the cases (`base_context`), nominatives known from the document weigh the readings, and the best sum wins.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from bilingual.russian.base_compounds import compound_candidates
from bilingual.russian.base_context import case_weights
from bilingual.russian.base_endings import Candidate
from bilingual.russian.base_phrases import adjective_base, choose, phrase_slots

__all__ = ["BaseForm", "Candidate", "base_form", "nominative_candidates", "surname_candidates"]

_PLAUSIBLE = 8.0  # a reading this much less likely than the best is left out of the nominatives


@dataclass(frozen=True, slots=True)
class BaseForm:
    """The base form of a name mention.

    Attributes:
        text: the name in the nominative, its words joined with the mention's own separators.
        gender: ``m``, ``f``, ``n``, ``p`` for a plural, or '' when nothing tells.
        number: ``s``, ``p`` or ''.
        case: case of the mention in the text: ``nom``, ``gen``, ``dat``, ``acc``, ``ins``, ``loc``, or '' when nothing tells.
        via: the rule that decided.
    """

    text: str
    gender: str
    number: str
    case: str
    via: str


def base_form(
    words: Sequence[str],
    kind: str,
    before: str | None = None,
    nominatives: Container[str] = (),
    separators: Sequence[str] | None = None,
) -> BaseForm:
    """Return the base form of a name mention.

    Args:
        words: the mention's words as written; hyphenated words whole, initials as ``С.``.
        kind: person, place, organisation or other.
        before: the word before the mention, or None.
        nominatives: forms known to be nominative, from the document or from tables.
        separators: what stands between the words, one fewer than words; single spaces by default.

    Returns:
        The base form; a mention without words gives an empty one.

    >>> base_form(["Терезой", "Мэй"], "person", "с").text
    'Тереза Мэй'
    >>> base_form(["Федеральной", "службе", "безопасности"], "organisation").text
    'Федеральная служба безопасности'
    """
    if len(words) == 1 and kind != "person" and words[0].islower():
        adjective = adjective_base(words[0])
        if adjective:
            return BaseForm(adjective, "m", "s", "", "adjective")
    slots = phrase_slots(words, kind)
    choice = choose(slots, kind, case_weights(before, kind), nominatives)
    gaps = separators if separators is not None else [" "] * (len(words) - 1)
    text = "".join(w + g for w, g in zip(choice.words, [*gaps, ""]))
    return BaseForm(text, "p" if choice.number == "p" else choice.gender, choice.number, choice.case, choice.via)


def surname_candidates(word: str) -> tuple[Candidate, ...]:
    """Return the readings of a single capitalised word as a surname, best first.

    Args:
        word: the word as written; it need not be in any dictionary.

    >>> surname_candidates("Быковскую")[0].nominative
    'Быковская'
    """
    return compound_candidates(word, "person")


def nominative_candidates(word: str) -> tuple[str, ...]:
    """Return every plausible nominative of a word, best first, with the word itself among them.

    Args:
        word: a word as written; its letter case is kept.

    >>> nominative_candidates("Трампа")
    ('Трамп', 'Трампа')
    """
    candidates = compound_candidates(word, "other")
    lowest = candidates[0].score - _PLAUSIBLE
    found = dict.fromkeys(c.nominative for c in candidates if c.score >= lowest)
    found.setdefault(word)
    return tuple(found)
