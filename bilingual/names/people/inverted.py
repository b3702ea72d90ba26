"""Names as lists and catalogues have them, a comma behind the surname: «Сурмаков, Игорь Петрович», "SURMAKOV, Igor", "Smith, J."."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.lexicon.flags import Flag
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.people.roles import Element, borne_as_surname
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["inverted_at"]

# What stands before an entry, and what ends the name in it.
_BEFORE: Final = frozenset(';:|(/•&"«“')
_BEHIND: Final = frozenset(';()|/[—–"»”')
_BORN: Final = frozenset("born dob aka род рожд псевдоним пол".split())
_GIVEN: Final = re.compile("G{1,3}P?$|GI{1,2}$")


def inverted_at(stream: Stream, index: int) -> tuple[str, list[Element]] | None:
    """Read a surname, a comma and what the person is called from a piece on.

    Args:
        stream: the segment.
        index: piece of the surname, with a capital.

    Returns:
        The rule and the elements of the name, or None: where the comma only parts two names of a sentence.
    """
    types = stream.types
    if index + 2 >= stream.size or types[index + 1].text != "," or not types[index + 1].spaced or types[index].spaced:
        return None
    word, t = stream.word(index), types[index]
    given = word.part is not None and word.part.given and not word.part.surname
    if t.length < 3 or t.shape not in ("title", "upper") or given or word.title or word.barred or _other_name(stream, index):
        return None
    if types[index + 2].shape == "initial":
        return _before_initials(stream, index)
    elements = _called(stream, index + 2)
    roles = "".join(e.role for e in elements)
    if not _GIVEN.match(roles):
        return None
    surname = bool(word.bears) or borne_as_surname(word)
    loud = t.shape == "upper" and types[index + 2].shape == "title" and stream.line_case(index) != "upper"
    if not (surname or loud or not word.ordinary) or not _entry_ends(stream, elements[-1].last):
        return None
    if loud and surname:
        entry = index == 0 or types[index - 1].shape not in CAPITAL
    else:
        known = surname or "P" in roles or loud or (index > 0 and types[index - 1].text in OPENING_QUOTES)
        entry = known and _entry_begins(stream, index)
    rule = "surname-given-patronymic" if "P" in roles else "surname-given"
    return (rule, [Element(index, index, "S"), *elements]) if entry else None


def _other_name(stream: Stream, index: int) -> bool:
    """ "Paris, Anna": a known place or body is nobody's surname here."""
    known = (c for _, node in stream.word(index).alone for c in node.candidates)
    return any(c.canonical.startswith(("place:", "org:")) and Flag.GAZETTEER not in c.flags for c in known)


def _before_initials(stream: Stream, index: int) -> tuple[str, list[Element]] | None:
    """ "Smith, J., & Harlow, R. (1990)": initials that no surname follows belong to the one before them."""
    types, last = stream.types, index + 2
    elements = [Element(index, index, "S")]
    while last < stream.size and types[last].shape == "initial" and len(elements) < 4:
        elements.append(Element(last, last, "I"))
        last += 1
    behind = types[last] if last < stream.size else None
    if behind is not None and behind.kind == "word" and not (behind.shape == "title" and stream.word(last).plain):
        return None
    word = stream.word(index)
    known = bool(word.bears) or borne_as_surname(word) or not word.ordinary
    return ("surname-initials", elements) if known and _entry_begins(stream, index) else None


def _called(stream: Stream, at: int) -> list[Element]:
    """Return the first names, patronymic and initials from a piece on, up to the first word that is none."""
    elements: list[Element] = []
    while at < stream.size and len(elements) < 4:
        t = stream.types[at]
        if t.shape == "initial":
            role = "I"
        elif t.shape not in ("title", "upper") or t.kind != "word":
            break
        else:
            word = stream.word(at)
            patronymic = "Patr" in word.tags or t.key.endswith(("ovich", "evich", "ovna", "evna", "ilyich"))
            named = "Name" in word.tags or (word.part is not None and word.part.given)
            role = "P" if patronymic and elements else "G" if named and not word.barred else "X"
        elements.append(Element(at, at, role))
        if not t.spaced and t.shape != "initial":
            break
        at += 1
    return elements


def _entry_begins(stream: Stream, index: int) -> bool:
    before = stream.types[index - 1] if index else None
    return before is None or before.break_ or before.text in _BEFORE or before.kind == "number"


def _entry_ends(stream: Stream, last: int) -> bool:
    """Tell whether what follows is no sentence: a line's end, a semicolon, a bracket, a date."""
    behind = last + 1
    if behind >= stream.size or stream.types[behind].break_ or stream.types[behind].text in _BEHIND:
        return True
    if stream.types[behind].text == "." and (behind + 1 >= stream.size or stream.types[behind + 1].break_):
        return True
    if stream.types[behind].text != "," or behind + 1 >= stream.size:
        return False
    after = stream.types[behind + 1]
    return after.kind == "number" or after.key in _BORN
