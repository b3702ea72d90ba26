"""What words are whose roles fit a rule and that are no person's name all the same: "Crystal Mountain", "Turkish Bayraktar"."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.cached import name_part
from bilingual.names.lexicon.word_lists import saying
from bilingual.names.people.roles import Element, borne_as_surname
from bilingual.names.people.run import of_a_people
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.names.words.word import NameWord
from bilingual.russian.morphology import parses

__all__ = ["heads_name", "leads_with_particle", "may_be_personal", "of_a_father", "reads_otherwise"]

# Particles that are no words of Russian or English themselves, so that they may open a name.
_LEADING: Final = frozenset("де фон ван аль эль ибн бин дель делла von van bin ibn della af".split())
_IRISH: Final = re.compile("[OОД]['’]")
_SON_OF: Final = re.compile("(.+?)(?:ович|евич|ич|ovich|[iy]?evich|ych|ich)")
_FATHERS: Final = ("", "й", "ь", "а", "я", "y", "ey", "ei", "i", "a", "ya")
_ODD_FATHERS: Final = frozenset("lv pavl yakovl il ily alexandr aleksandr lvov".split())


def reads_otherwise(stream: Stream, rule: str, chosen: list[Element]) -> bool:
    """Tell whether words whose roles fit a rule are no person's name all the same: "Crystal Mountain", "Turkish Bayraktar".

    Args:
        stream: the segment.
        rule: its name.
        chosen: the words.
    """
    last = chosen[-1]
    if stream.types[last.first].key in saying("type-nouns", "never") or (last.role == "O" and _ends_in_a_word(stream, rule, chosen)):
        return True
    if rule == "surname-given":
        return not _given_behind(stream, chosen[0], last)
    if rule == "given-word-surname":
        return not _second_name(stream, chosen)
    if rule != "run":
        return False
    types_only = stream.types[last.first].key in saying("type-nouns", "lone")
    return types_only or of_a_people(stream, chosen[0]) or not all(may_be_personal(stream, e) for e in chosen)


def _ends_in_a_word(stream: Stream, rule: str, chosen: list[Element]) -> bool:
    """Tell whether the ordinary word at the end is no surname: a type, a small word, a title, or anything in a headline."""
    last = chosen[-1]
    if heads_name(stream.word(last.first)):
        return True
    if stream.types[last.first].length < 2 or stream.word(last.first).barred:
        return True  # "P.S. I", «О. П. Автореф.»
    if rule == "particle-surname":
        return not _leads(stream, chosen[0])
    small = stream.line_case(chosen[0].first) != "normal" or _speaks_lower(stream, last)
    return small and not (rule == "initials-surname" and _surname_too(stream, chosen))


def heads_name(word: NameWord) -> bool:
    """Tell whether a word is the type in names of institutions or places: County, University, Mountain, площадь.

    Args:
        word: the word.
    """
    return word.keys[0] in saying("type-nouns", "head") or any(c.canonical.startswith("inst:") for _, n in word.nodes for c in n.candidates)


def may_be_personal(stream: Stream, element: Element) -> bool:
    """A run of unknown words is read as a person unless one of them is an acronym, a place or a known name's beginning.

    Args:
        stream: the segment.
        element: one of the words.
    """
    word = stream.word(element.first)
    shapes = {stream.types[i].shape for i in range(element.first, element.last + 1) if stream.types[i].kind == "word"}
    # What only pymorphy3 calls a place (Стефани) may be a person; what the lexicon has, too, is one.
    place = bool(word.tags & {"Geox", "Orgn"}) and not word.tags & {"Surn", "Name"} and bool(word.nodes)
    if "camel" in shapes and element.first == element.last and _IRISH.match(stream.types[element.first].norm):
        shapes.discard("camel")
    return shapes <= {"title", "lower"} and not place


def _given_behind(stream: Stream, surname: Element, given: Element) -> bool:
    """«Петров Олег», "KOZLOV Pavel": English has the surname in front only in capitals."""
    t = stream.types[given.first]
    if t.script == "cyrillic":
        return "Name" in stream.word(given.first).tags
    return t.shape == "title" and stream.types[surname.first].shape == "upper" and not stream.word(given.first).ordinary


def _second_name(stream: Stream, chosen: list[Element]) -> bool:
    """Tell whether an ordinary word with a capital stands for a second name: in no headline, before a surname that is no word."""
    given, second, surname = chosen
    word = stream.word(second.first)
    if stream.types[second.first].shape != "title" or stream.line_case(second.first) != "normal" or word.title or word.barred:
        return False
    if stream.types[given.first].script != "latin" or (stream.word(given.first).ordinary and stream.begins_sentence(given.first)):
        return False
    last = stream.word(surname.first)
    return not (heads_name(word) or last.ordinary or last.title or last.nodes or last.barred)


def _speaks_lower(stream: Stream, element: Element) -> bool:
    return stream.types[element.first].shape not in CAPITAL or stream.word(element.first).title


def _surname_too(stream: Stream, chosen: list[Element]) -> bool:
    """«С. П. Королёва» is no queen; but «И. О. Главы» is short for acting head."""
    word = stream.word(chosen[-1].first)
    return borne_as_surname(word) and stream.types[chosen[-1].first].shape in CAPITAL and stream.types[chosen[0].first].key != "и"


def of_a_father(stream: Stream, given: Element, element: Element) -> bool:
    """«Сергей Викторович» is the son of a Виктор; «Драган Стойкович», "Efim Rabinovich" and «Биляна Стоянович» have a surname.

    Args:
        stream: the segment.
        given: the given name.
        element: the word behind it that looks like a patronymic.
    """
    word = stream.word(element.first)
    name = next((m for n in word.nominatives if (m := _SON_OF.fullmatch(n.lower()))), None)
    if name is None:
        return True
    if any(p.is_known and "femn" in p.tag and "Name" in p.tag for p in parses(stream.word(given.first).keys[0])[:1]):
        return False
    if name[1] in _ODD_FATHERS or any(p.is_known and "Patr" in p.tag for p in parses(name[0].lower())):
        return True
    return any((known := name_part(name[1] + ending)) is not None and known.given for ending in _FATHERS)


def _leads(stream: Stream, element: Element) -> bool:
    return stream.types[element.first].key in _LEADING and stream.line_case(element.first) == "normal"


def leads_with_particle(stream: Stream, index: int) -> bool:
    """Tell whether a small particle of the name stands right before its first capital: «де Клерк», "van Gogh".

    Args:
        stream: the segment.
        index: piece of the capital; a piece stands before it.
    """
    before = stream.types[index - 1]
    return before.shape == "lower" and before.spaced and before.key in _LEADING and stream.types[index].shape == "title"
