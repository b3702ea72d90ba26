"""People of one document: a surname, initials, a given name or the beginning of a longer name stand for whom the text names in full.

«Сергей Лавров … Лавров … С. Лавров»; two people of one surname stay two, and the surname alone keeps its own key then.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.found import Found
from bilingual.names.people.namesakes import adjective_surnames, full_given_names, is_woman, settled_bearers, whole_surnames

__all__ = ["bearers_of", "link_people"]

_LONGEST: Final = 6  # words of a name whose beginnings are looked at


def bearers_of(names: Sequence[Found]) -> dict[str, Found]:
    """Return the keys of surnames and given names of the people a document names in full, each with its bearer where there is only one.

    Args:
        names: every name of the document.

    >>> bearers_of([])
    {}
    """
    found: dict[str, list[Found]] = defaultdict(list)
    for name in names:
        if name.kind == "person" and name.surname and len(name.given) > 1:
            found[name.surname].append(name)
            found[name.given].append(name)
            if name.via.startswith("person:far-eastern"):
                # "Park Min-jun … Park", "Nguyen Van Hung … Hung": the spelling alone is read as another word's.
                words = name.name.split()
                for word in {words[0], words[-1]}:
                    found[next(iter(word_keys(word)), "")].append(name)
    return {key: people[0] for key, people in found.items() if len({p.canonical for p in people}) == 1}


def link_people(names: Sequence[Found]) -> None:
    """Let the people of one document settle who its short names are; the names are changed in place.

    Args:
        names: every name of the document, in order.
    """
    by_surname = _by_surname(names)
    if not by_surname:
        return
    _short_given(names, by_surname)
    _beginnings(names)
    _settled_towns(names)
    lone = [(key, found) for found in names if (key := _settled_or_lone(found, by_surname))]
    _settle(lone, by_surname)
    _given_alone(names, by_surname)


def _by_surname(names: Sequence[Found]) -> dict[str, list[Found]]:
    """Return the people with a given name or initials by the keys of the surname, one mention of each."""
    by_surname: dict[str, list[Found]] = defaultdict(list)
    for found in names:
        if found.kind == "person" and found.surname and found.given:
            for key in (found.surname, *(f[5:] for f in found.forms if f.startswith("name:"))):
                if found.canonical not in [other.canonical for other in by_surname[key]]:
                    by_surname[key].append(found)
    return by_surname


def _settled_towns(names: Sequence[Found]) -> None:
    """«Джек Лондон … он уехал в Лондон»: a town that the text speaks of as one is one wherever its name stands."""
    towns = {found.canonical for found in names if found.kind == "place" and not found.towns}
    for found in names:
        if found.towns and found.canonical in towns:
            found.towns = ()


def _settled_or_lone(found: Found, by_surname: dict[str, list[Found]]) -> str:
    """Settle a name that says more than a surname; return the key of one that may be a lone surname, else ''."""
    if found.kind == "person" and found.surname and len(found.given) == 1 and found.given != "?" and "lexicon" not in found.via:
        _expand_initial(found, by_surname[found.surname])
    elif "initials" in found.via and found.via.endswith("+lexicon"):
        _overrule_initials(found, by_surname[found.surname])
    elif found.via == "person:given-patronymic":
        same = {b.canonical: b for bearers in by_surname.values() for b in bearers if b.given == found.given}
        if len(same) == 1:
            found.adopt(next(iter(same.values())), "linked")
    elif found.via == "lexicon" and found.towns:
        # «Том Мур … Мура»: the town of Moore is not meant where a Moore is named in full.
        full = _only(by_surname, found.towns)
        if full is not None:
            found.kind = "person"
            found.canonical, found.forms, found.via = full.canonical, full.forms, "linked"
    elif found.canonical.startswith("name:") and (found.surname or found.via.startswith("unknown")):
        return _surname_of(found, by_surname)
    return ""


def _settle(lone: Sequence[tuple[str, Found]], by_surname: dict[str, list[Found]]) -> None:
    """Give the lone surnames of a document their bearers; two people of one surname stay two."""
    bearers = {key: _full_bearers(by_surname[key]) for key in {key for key, _ in lone}}
    settled = settled_bearers([(key, found) for key, found in lone if len(bearers[key]) > 1], bearers)
    for key, found in lone:
        full = bearers[key][0] if len(bearers[key]) == 1 else settled.get(key)
        if found.via == "person:madam":
            women = [b for b in bearers[key] if is_woman(b.name)]
            full = women[0] if len(women) == 1 else None
        if full is not None:
            found.kind = "person"
            found.adopt(full, "linked")


def _only(by_surname: dict[str, list[Found]], keys: Sequence[str]) -> Found | None:
    """Return the bearer of the first of some surnames that has just one in the document."""
    for key in keys:
        bearers = whole_surnames(by_surname.get(key, []))
        if len({b.canonical for b in bearers}) == 1:
            return bearers[0]
    return None


def _short_given(names: Sequence[Found], by_surname: dict[str, list[Found]]) -> None:
    """«Влад Челах … Владислав Челах»: of one surname, a short given name and the only full one it can be are one person's."""
    renamed: dict[str, Found] = {}
    for bearers in by_surname.values():
        for short in bearers if len(bearers) > 1 else ():
            fitting = [b for b in bearers if b.given in full_given_names(short.given)]
            if len({b.canonical for b in fitting}) == 1 and "lexicon" not in short.via:
                renamed[short.canonical] = fitting[0]
    for found in names if renamed else ():
        if found.canonical in renamed:
            found.adopt(renamed[found.canonical], "linked")


def _beginnings(names: Sequence[Found]) -> None:
    """«Мейв Кеннеди Таунсенд … Мейв Кеннеди»: a name of two words or more that begins one longer name is that person's.

    What the text calls the person more often stays the name: of two names glued to one the first is the person's.
    """
    whole: dict[str, dict[str, Found]] = defaultdict(dict)
    people = [n for n in names if n.kind == "person" and n.given and n.surname]
    for found in people:
        words = found.name.split()
        for size in range(2, min(len(words), _LONGEST)):
            whole[" ".join(words[:size])][found.canonical] = found
    times = Counter(found.canonical for found in people) if whole else Counter()
    adopted: dict[str, Found] = {}
    for found in people if whole else ():
        longer = list(whole.get(found.name, {}).values())
        if len(longer) == 1 and "lexicon" not in found.via + longer[0].via and found.canonical != longer[0].canonical:
            short, full = (found, longer[0]) if times[found.canonical] <= times[longer[0].canonical] else (longer[0], found)
            adopted.setdefault(short.canonical, full)
    for found in people if adopted else ():
        if found.canonical in adopted:
            found.adopt(adopted[found.canonical], "linked")


def _given_alone(names: Sequence[Found], by_surname: dict[str, list[Found]]) -> None:
    """«Кит Флинт … брат Кит», «Елизавета Глинка … Лиза»: a given name alone is the one person of the document who bears it."""
    by_given: dict[str, dict[str, Found]] = defaultdict(dict)
    for bearers in by_surname.values():
        for bearer in bearers:
            if len(bearer.given) > 1:
                by_given[bearer.given][bearer.canonical] = bearer
    for found in names:
        alone = found.via == "person:title" or (found.via.startswith("unknown") and not found.surname)
        if alone and found.canonical.startswith("name:") and found.canonical[5:] not in by_surname:
            keys = [found.canonical[5:], *(f[5:] for f in found.forms if f.startswith("name:"))]
            full = next((by_given[k] for k in keys if k in by_given), None) or _called(keys[0], by_given)
            if len(full) == 1:
                found.adopt(next(iter(full.values())), "linked")


def _called(short: str, by_given: dict[str, dict[str, Found]]) -> dict[str, Found]:
    """Return the people of the document that a short given name may call."""
    called: dict[str, Found] = {}
    for key in full_given_names(short):
        called.update(by_given.get(key, {}))
    return called


def _expand_initial(found: Found, bearers: list[Found]) -> None:
    """«Бакыт Сейтказин … Б. Сейтказин»: initials are the one bearer's whose given name begins so."""
    fitting = [b for b in bearers if (len(b.given) > 1 and b.given[0] == found.given) or b.given == "?"]
    if len({b.canonical for b in fitting}) == 1:
        found.adopt(fitting[0], "linked")


def _overrule_initials(found: Found, bearers: list[Found]) -> None:
    """«Б. Джонсон» of a text that names Boris Johnson is not Ben, whoever else the tables have."""
    full = {b.canonical: b for b in bearers if "initials" not in b.via and len(b.given) > 1}
    fitting = [b for b in full.values() if b.given[0] == found.given[:1]]
    if found.canonical not in full and len(fitting) == 1:
        forms = fitting[0].forms
        found.canonical, found.forms, found.given, found.via = fitting[0].canonical, forms, fitting[0].given, found.via + "+linked"


def _surname_of(found: Found, by_surname: dict[str, list[Found]]) -> str:
    """Return the first key of a lone name that is the surname of somebody the document names, or ''."""
    keys = (found.canonical[5:], *(f[5:] for f in found.forms if f.startswith("name:")), *(key for _, key in found.choices))
    return next((key for key in (*keys, *adjective_surnames(found)) if by_surname.get(key)), "")


def _full_bearers(bearers: list[Found]) -> list[Found]:
    """Return the bearers of a surname that may be meant by it alone, one mention each: those named with a given name come first."""
    full = [b for b in whole_surnames(bearers) if len(b.given) > 1 or b.given == "?"] or bearers
    return list({b.canonical: b for b in full}.values())
