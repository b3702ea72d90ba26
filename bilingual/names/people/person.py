"""People: from the words of a name to its base form, its canonical form and the forms that a lone surname shares with it.

«Лавров», «С. В. Лавров», «Лавров С.В.», «Сергея Викторовича Лаврова», "Sergey Lavrov", "Mr. Lavrov" all become one person.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bilingual.names.cached import base_text, joined_keys, word_keys
from bilingual.names.found import Found
from bilingual.names.people.far_east import far_eastern_keys
from bilingual.names.people.known import first_key, given_key, person_side, surname_reading
from bilingual.names.people.roles import Element
from bilingual.names.people.rules import split_name
from bilingual.names.words.further import other_given_names, other_nominatives, surname_keys
from bilingual.names.words.stream import Stream
from bilingual.records import Entity

__all__ = ["base_parts", "person_found"]


def person_found(stream: Stream, text: str, rule: str, elements: list[Element]) -> Found:
    """Turn the elements of a name into a mention: base form, keys, and the person of the lexicon if one is meant.

    Args:
        stream: the segment.
        text: the caller's text.
        rule: the rule that read the elements as a name.
        elements: the parts of the name in order.
    """
    first, last = elements[0].first, elements[-1].last
    name, parts = base_parts(stream, text, elements)
    given_elements, surname_elements = split_name(rule, elements)
    position = {id(e): n for n, e in enumerate(elements)}
    given = [parts[position[id(e)]] for e in given_elements]
    surname_roles = {parts[position[id(e)]]: e.role == "p" for e in surname_elements}
    surname = list(surname_roles)
    entity = surname_reading(stream, surname, given) if surname else None
    found = Found(first, last + 1, "person", "", name=name, via=f"person:{rule}")
    found.given = given_key(given)
    surname_forms, core = surname_keys(surname, list(surname_roles.values()))
    if rule == "far-eastern":
        lead, read = far_eastern_keys(parts)
        found.given, surname_forms = lead or found.given, [*read, *(k for k in surname_forms if k not in read)]
    found.surname = surname_forms[0] if surname_forms else ""
    last_word = surname_elements[-1] if surname_elements and all(e.role == "p" for e in surname_elements[:-1]) else None
    if entity is None and given and last_word is not None and last_word.first == last_word.last:
        entity, name = _other_nominative(stream, last_word, given, surname, name)
        found.name = name
    if entity is not None:
        found.canonical = entity.canonical
        found.forms, found.given = person_side(stream.lexicon, entity)
        found.via += "+lexicon"
    elif not surname:
        found.canonical = "name:" + "-".join(k for w in parts if (k := first_key(w)))
        found.forms = tuple(f"name:{k}" for k in joined_keys(given[:1])) + _patronymic_forms(found.given, parts)
    else:
        others = _other_surnames(stream, surname_elements[-1], given, (core or surname_forms)[0]) if surname_forms else []
        final = [k for k in word_keys(surname[-1])[:2] if len(k) > 3] if len(surname) > 1 else []
        _key_forms(found, surname_forms, [*core, *_parts_of_double(surname), *final, *others])
        if rule == "run" and given and stream.types[first].script == "latin":
            # "Nanga Parbat" is read as somebody's name; Russian joins the words of a place with hyphens, «Нанга-Парбат».
            found.forms += (f"name:{found.given}-{found.surname}",)
    return found


def _key_forms(found: Found, keys: list[str], more: list[str]) -> None:
    """Give a person in no table a canonical form, and the surname's keys with the given name and without."""
    given = found.given if len(found.given) > 1 else ""
    found.canonical = f"person:{given}-{found.surname}" if given else f"name:{found.surname}"
    found.forms = tuple(f"name:{k}" for k in dict.fromkeys((*keys, *more)))
    if given:
        found.forms += tuple(f"person:{given}-{k}" for k in dict.fromkeys((*keys[1:], *more)))


def _patronymic_forms(given: str, parts: list[str]) -> tuple[str, ...]:
    """«Ненад Попович»: what ends like a patronymic is a Serb's surname too."""
    last = first_key(parts[-1])
    return (f"person:{given}-{last}", f"name:{last}") if len(parts) == 2 and last.endswith("ich") and len(given) > 1 else ()


def _other_surnames(stream: Stream, element: Element, given: list[str], chosen: str) -> list[str]:
    """Other nominatives of a surname whose gender or declension nothing tells: «Ф. В. де Клерку», «Н. И. Пирогова»."""
    if element.first != element.last or element.role == "p":
        return []
    known = stream.word(element.first).tags
    if not given and "Name" in known:
        return other_given_names(stream, element.first, chosen)
    initials = bool(given) and all(len(g.rstrip(".")) <= 1 for g in given)
    return other_nominatives(stream, element.first, chosen) if not known or initials else []


def base_parts(stream: Stream, text: str, elements: list[Element]) -> tuple[str, list[str]]:
    """Return the base form of a name and that of each element; Latin names are their own.

    Args:
        stream: the segment.
        text: the caller's text.
        elements: the words of the name, in order.
    """
    words = [text[stream.starts[e.first] : stream.end(e.last)] for e in elements]
    words = [_clean_word(stream, e, w) for e, w in zip(elements, words)]
    gaps = [text[stream.end(a.last) : stream.starts[b.first]] for a, b in pairwise(elements)]
    if all(stream.types[e.first].script != "cyrillic" for e in elements):
        return "".join(w + g for w, g in zip(words, [*gaps, ""])), words
    lead = next((n for n, e in enumerate(elements) if e.role != "p"), 0)
    if lead:
        # «де Клерка»: a particle in front does not inflect and tells nothing of the rest.
        rest = base_text(tuple(words[lead:]), "person", None, stream.nominatives)
        parts = [*words[:lead], *rest]
        return "".join(p + g for p, g in zip(parts, [*gaps, ""])), parts
    parts = list(base_text(tuple(words), "person", stream.word_before(elements[0].first), stream.nominatives))
    return "".join(p + g for p, g in zip(parts, [*gaps, ""])), parts


def _clean_word(stream: Stream, element: Element, raw: str) -> str:
    if element.first == element.last:
        return stream.types[element.first].norm
    return (
        "".join(
            stream.types[i].norm + (" " if stream.types[i].spaced and i < element.last else "")
            for i in range(element.first, element.last + 1)
        )
        or raw
    )


def _parts_of_double(surname: list[str]) -> list[str]:
    """Return the keys of what else a surname is met as: «Родригес-Пас» as Пас, too, «Грета Циммер Фридман» as Фридман."""
    parts = [p for w in surname for p in re.split("[-‑]", w)] if any("-" in w or "‑" in w for w in surname) else surname[1:][-1:]
    return [k for p in parts if len(p) > 2 and not p.islower() for k in word_keys(p)[:2]]


def _other_nominative(stream: Stream, element: Element, given: list[str], surname: list[str], name: str) -> tuple[Entity | None, str]:
    """«Лаврова С. В.», «Ф. В. де Клерку»: gender or declension is open; a nominative that the lexicon knows with these initials decides."""
    chosen = surname[-1]
    for nominative in stream.word(element.first).nominatives[:5]:
        entity = surname_reading(stream, [*surname[:-1], nominative], given) if nominative != chosen else None
        if entity is not None:
            return entity, name.replace(chosen, nominative)
    return None, name
