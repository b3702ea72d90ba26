"""How a person's name is read: the run of words from a piece on, and the first rule it fits whose words are nothing else.

A role is one letter, so that a run is a string and the rules are expressions over it; see `bilingual.names.people.roles`.
"""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.people.doubts import may_be_personal, of_a_father, reads_otherwise
from bilingual.names.people.far_east import far_eastern_end, far_eastern_first
from bilingual.names.people.roles import PARTICLES, Element, element_at, next_piece
from bilingual.names.people.rules import TITLED, rules_of
from bilingual.names.people.run import run_at, stands_alone
from bilingual.names.words.stream import Stream

__all__ = ["person_at"]

_AUTHOR: Final = re.compile("SI{1,2}(?=[OSXG])")


def person_at(stream: Stream, index: int, titled: bool) -> tuple[str, list[Element]] | None:
    """Read a person's name from a piece on.

    Args:
        stream: the segment.
        index: piece of the first word, capitalised.
        titled: whether a title or role stands before it (президент, Mr).

    Returns:
        The rule and the elements of the name, or None.
    """
    first = stream.types[index]
    if first.shape == "lower" and first.key not in PARTICLES:
        return None
    if not titled and stands_alone(stream, index):
        return None
    far = _far_eastern(stream, index) if first.shape == "title" else None
    if far is not None:
        return "far-eastern", far
    elements = run_at(stream, index)
    roles = "".join(e.role for e in elements)
    if not elements or roles[0] in "O":
        return None
    author = _begins_title(stream, roles, elements)
    if author:
        return "surname-initials", elements[:author]
    for rule, end in rules_of(roles):
        chosen = elements[:end]
        if end < 2 or reads_otherwise(stream, rule, chosen):
            continue
        if rule == "given-patronymic" and not of_a_father(stream, chosen[0], chosen[1]):
            return "given-surname", [chosen[0], Element(chosen[1].first, chosen[1].last, "S")]
        return "given-surname" if rule == "given-word-surname" else rule, chosen
    return _behind_title(stream, elements, roles) if titled else None


def _begins_title(stream: Stream, roles: str, elements: list[Element]) -> int:
    """«Петров Б. Б. Основы теории графов»: how many words name the author, where the title of a work follows; 0 elsewhere."""
    author = _AUTHOR.match(roles)
    if author is None or stream.types[elements[0].first].script != "cyrillic":
        return 0
    title = elements[author.end()]
    word = stream.word(title.first)
    ordinary = word.ordinary and "Name" not in word.tags and stream.types[title.first].shape == "title"
    return author.end() if ordinary and stream.line_case(title.first) == "normal" else 0


def _behind_title(stream: Stream, elements: list[Element], roles: str) -> tuple[str, list[Element]] | None:
    """«президент Токаев», "Mr. van Dyk": behind a title surnames alone, as far as nothing says that they are none."""
    match = TITLED.match(roles)
    chosen = elements[: match.end()] if match else []
    personal = [may_be_personal(stream, e) or e.role == "p" for e in chosen]
    size = personal.index(False) if False in personal else len(chosen)
    return ("title", chosen[:size]) if size else None


def _far_eastern(stream: Stream, index: int) -> list[Element] | None:
    """«Пак Мин Чжуна», "Park Min-jun": the surname in front, whatever else its word means."""
    elements: list[Element] = []
    at = index if far_eastern_first(stream.types[index]) else -1
    while at >= 0 and len(elements) < 3:
        elements.append(element_at(stream, at))
        at = next_piece(stream, elements[-1].last)
    size = far_eastern_end(stream, [(e.first, e.last) for e in elements]) if len(elements) > 1 else 0
    return [Element(e.first, e.last, "SX"[n > 0]) for n, e in enumerate(elements[:size])] or None
