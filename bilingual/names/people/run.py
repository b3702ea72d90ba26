"""Which words one after another may be one person's name: a run, which the rules then read by the roles of its words."""

from __future__ import annotations

from typing import Final

from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.people.ambiguous import called_by_a_word, names_also
from bilingual.names.people.roles import (
    ARABIC_ARTICLES,
    LIKE_SURNAME,
    PARTICLES,
    Element,
    borne_as_surname,
    element_at,
    is_given,
    next_piece,
)
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["of_a_people", "run_at", "stands_alone"]

_FILIAL: Final = frozenset({"оглы", "оглу", "кызы", "гызы", "уулу", "oglu", "ogly", "kyzy", "qizi"})
_SHORTEST_IN_CAPITALS: Final = 5  # letters: behind "German" fewer are an acronym, more may be a surname
_OBLIQUE_ADJECTIVE: Final = ("ского", "скому", "ском", "ских", "ской", "цкого", "цком", "цкой")
_LONGEST: Final = 7  # words, initials and particles among them


def run_at(stream: Stream, index: int) -> list[Element]:
    """Return the words from a piece on that may be one person's name, with their roles: «Ильхам Гейдар оглы Алиев» is ``GPX``.

    Args:
        stream: the segment.
        index: piece of the first word.
    """
    elements: list[Element] = []
    at = index
    while at >= 0 and len(elements) < _LONGEST:
        element = element_at(stream, at)
        if elements and _breaks_run(stream, elements, element):
            break
        elements.append(element)
        at = next_piece(stream, element.last)
    if len(elements) > 1 and called_by_a_word(stream, elements[1].first):
        elements[0].role = "G"
    if len(elements) > 1 and (_surname_of_initials(stream, elements) or _surname_of_given(stream, elements[0], elements[1])):
        elements[0].role = "S"
    while elements and elements[-1].role == "p" and stream.types[elements[-1].first].key not in _FILIAL:
        elements.pop()
    for n in range(len(elements) - 1, 0, -1):
        if stream.types[elements[n].first].key in _FILIAL and n > 1:
            # «Ильхам Гейдар оглы Алиев»: son of Heydar, a patronymic in two words.
            elements[n - 1 : n + 1] = [Element(elements[n - 1].first, elements[n].last, "P")]
    return elements


def stands_alone(stream: Stream, index: int) -> bool:
    """Tell whether nothing that could go on a person's name follows a word: the usual case, and quick to see.

    Args:
        stream: the segment.
        index: its piece.
    """
    t = stream.types[index]
    if t.shape == "initial" or index + 1 >= stream.size:
        return t.shape != "initial"
    after = stream.types[index + 1]
    if t.spaced:
        return after.shape == "lower" and after.key not in PARTICLES and (after.spaced or after.key not in ARABIC_ARTICLES)
    return not (after.text in "-‑‐" or (after.kind == "space" and not after.break_))


def _surname_of_initials(stream: Stream, elements: list[Element]) -> bool:
    """«Кузнецов А. В.», "Smith J.": at the start of a sentence, too, an ordinary word before initials is the surname it may be."""
    element, t = elements[0], stream.types[elements[0].first]
    if element.role not in "OG" or t.shape not in CAPITAL or stream.types[elements[1].first].shape != "initial":
        return False
    word = stream.word(element.first)
    if element.role == "G":
        return len(elements) == 2 and word.part is not None and word.part.surname
    if word.title or word.barred:
        return False
    # Two initials want a surname: where none follows, it stands before them.
    wanted = t.script == "cyrillic" and len(elements) > 2 and stream.types[elements[2].first].shape == "initial"
    wanted = wanted and (len(elements) == 3 or (elements[3].role == "O" and "Surn" not in stream.word(elements[3].first).tags))
    return wanted or borne_as_surname(word)


def _surname_of_given(stream: Stream, element: Element, given: Element) -> bool:
    """«Петров Олег», «ИВАНОВ Иван Иванович»: at the start of a sentence, too, what looks like a surname is one before a first name."""
    word = stream.word(element.first)
    if element.role != "O" or given.role != "G" or word.title or not ("Surn" in word.tags and LIKE_SURNAME.search(word.keys[0])):
        return False
    return stream.word(given.first).given_first and stream.types[element.first].script == "cyrillic"


def _is_surname(stream: Stream, element: Element) -> bool:
    word = stream.word(element.first)
    if word.part is None:
        return bool(LIKE_SURNAME.search(word.keys[0])) and not word.ordinary
    return word.part.surname and not word.part.given and (not word.ordinary or "Surn" in word.tags)


def _breaks_run(stream: Stream, elements: list[Element], element: Element) -> bool:
    """Tell whether a word cannot go on the name: «МИД | Борис Джонсон», «по Brexit | Дэвид Дэвис», «губернатор Пенджаба | Салман Тасир»."""
    first, t = stream.types[elements[0].first], stream.types[element.first]
    if t.shape == "lower":
        return element.role == "O"
    if t.key.endswith(_OBLIQUE_ADJECTIVE) and t.spaced and stream.types[element.last + 1].shape == "lower":
        return True  # «в селе Акшиганак Мартукского района»
    if element.role != "I" and first.script != t.script and elements[0].role != "I":
        return True
    if len(elements) == 1 and t.shape == "upper" and t.length < _SHORTEST_IN_CAPITALS and of_a_people(stream, elements[0]):
        return True  # "the German | GDP": a people's adjective that is a given name, too
    if (
        (first.shape == "upper") != (t.shape == "upper")
        and first.length > 3
        and elements[0].role not in "Ip"
        and stream.line_case(element.first) != "upper"
    ):
        called = element.role in "GP" and len(elements) == 1 + (element.role == "P")
        if called and first.shape == "upper" and _is_surname(stream, elements[0]):
            return False  # «ИВАНОВ Иван Иванович»
        return element.role not in "SXGI" or (first.shape == "upper" and not is_given(stream.word(elements[0].first), first.script))
    if len(elements) == 1 and element.role in "SG" and elements[0].role in "SG" and _two_known(stream, elements[0], element):
        return True
    word = stream.word(element.first)
    # "Brent | North Sea": what is a word, too, is no surname where it begins a known name.
    if element.role in "GP" or (element.role == "S" and not (word.ordinary and t.script == "latin")) or not word.nodes:
        return False
    match = longest_match(stream, element.first)
    if match is None or match.candidates[0].canonical.startswith("person:"):
        return False
    if element.role == "S":
        return len(match.words) > 1 and match.candidates[0].canonical.startswith("place:")
    if len(match.words) > 1:
        return True
    return Flag.GAZETTEER not in match.candidates[0].flags and not _called_like_city(stream, elements, match)


def _called_like_city(stream: Stream, elements: list[Element], match: Match) -> bool:
    """«Мария Тула поёт», "Anna Dallas sang": behind a given name that is nothing else, a city in the same case is the surname."""
    first, at = elements[0].first, match.words[0]
    if len(elements) > 1 or elements[0].role != "G" or stream.line_case(at) != "normal" or not _nothing_else(stream, first):
        return False
    if not stream.types[elements[0].last].spaced:
        return False  # two cells of a table
    entity = stream.lexicon.entity(match.candidates[0].canonical)
    if entity is None or entity.type != "city":
        return False
    given, city = stream.types[first], stream.types[at]
    declined = stream.word(first).nominatives[0] != given.norm
    return city.script == "latin" or declined == (match.keys[0] != city.key)


def _nothing_else(stream: Stream, index: int) -> bool:
    """Tell whether a given name is no word and no place besides: not Вера, Mark, Jordan, Владимир."""
    t, word = stream.types[index], stream.word(index)
    if t.key in names_also("word") or (word.ordinary and t.script == "cyrillic"):
        return False
    return all(c.canonical.startswith("person:") for _, node in word.alone for c in node.candidates)


def _two_known(stream: Stream, one: Element, other: Element) -> bool:
    """«Акихито | Нарухито уступил», «Обаму | Клинтон поддержала»: behind one known by a single word another's surname begins anew."""
    first = _known_by(stream, one, Flag.SURNAME)
    second = _known_by(stream, other, Flag.SURNAME + Flag.PART) if first else frozenset()
    return bool(second) and first.isdisjoint(second)


def _known_by(stream: Stream, element: Element, flags: str) -> frozenset[str]:
    candidates = (c for _, node in stream.word(element.first).nodes for c in node.candidates)
    return frozenset(c.canonical for c in candidates if not set(flags).isdisjoint(c.flags))


def of_a_people(stream: Stream, element: Element) -> bool:
    """ "Turkish Bayraktar drones", "Russian Lavrov": an adjective of a country before a surname is nobody's given name.

    Args:
        stream: the segment.
        element: the word before.
    """
    t = stream.types[element.first]
    return t.script == "latin" and any(Flag.ADJECTIVE in c.flags for _, n in stream.word(element.first).nodes for c in n.candidates)
