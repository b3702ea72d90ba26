"""Within one document: short names take the form of the full name they stand for, and nothing is kept for the next document.

A lone surname takes the person named in full, an institution without its place the one named with it, an ambiguous
place the country the text speaks of, and a lone Russian name with several possible nominatives the one seen elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from bilingual.names.cached import word_keys
from bilingual.names.compiling import Flag
from bilingual.names.found import Found
from bilingual.names.namesakes import adjective_surnames, full_given_names, is_woman, settled_bearers, whole_surnames

__all__ = ["bearers_of", "link", "named_entities"]


def link(names: Sequence[Found]) -> None:
    """Let the names of one document settle each other; the names are changed in place.

    Args:
        names: every name of the document, in order, all segments together.
    """
    if len(names) < 2:
        return
    _own_senses(names)
    _agree_on_nominatives(names)
    _homonyms(names)
    _people(names)
    _institutions(names)
    _short_quoted(names)
    _definitions(names)
    _weak(names)


def named_entities(names: Sequence[Found]) -> dict[str, Found]:
    """Return the entities a document names without doubt, by canonical form; a placed institution by its type, too (``inst:…``)."""
    named: dict[str, Found] = {}
    for name in names:
        if not name.weak and not name.via.startswith("unknown"):
            named.setdefault(name.canonical, name)
            if name.via.startswith("institution"):
                named.setdefault("inst:" + name.canonical[4:], name)
            if name.canonical.startswith("org:") and "/" in name.canonical:
                named.setdefault("inst:" + name.canonical.rpartition("/")[2], name)
    return named


def _weak(names: Sequence[Found]) -> None:
    """«Следственный комитет … СК»: an ambiguous short name stands for what the text names in full."""
    weak = [found for found in names if found.weak]
    named = named_entities(names) if weak else {}
    for found in weak:
        for canonical in found.weak:
            full = named.get(canonical)
            if full is not None and full is not found:
                found.kind = full.kind
                _adopt(found, full, "linked")
                break
        else:
            _state_acronym(found, named)


def _state_acronym(found: Found, named: dict[str, Found]) -> None:
    """ "DEA agents … in the United States": an ambiguous acronym leads to a body of a state, too, where the text names that state."""
    if not found.name.isupper() or found.via != "unknown":
        return
    bodies = [c for c in found.weak if c.startswith("org:") and c[6:7] == "/" and f"place:{c[4:6]}" in named]
    if len(bodies) == 1:
        found.forms = (*found.forms, bodies[0])
        found.via += "+country"


def _adopt(short: Found, full: Found, via: str) -> None:
    """Give a short name the canonical form of the full one; its own forms stay behind it, for queries by the short name."""
    if short.canonical == full.canonical:
        return
    forms = [*full.forms, short.canonical, *short.forms]
    short.canonical = full.canonical
    short.forms = tuple(dict.fromkeys(f for f in forms if f != short.canonical))
    # «Мария Захарова … Захарову спросили»: whose name it is tells which nominative it has.
    short.name = next((name for name, key in short.choices if key == full.surname), short.name) if full.surname else short.name
    short.via += f"+{via}"


_LONGEST_NAME = 6
_OPEN = ("unknown", "quoted", "composed:quoted")


def _agree_on_nominatives(names: Sequence[Found]) -> None:
    """«Тлеубердю … Тлеуберди»: among possible nominatives of a lone name the one that the document itself shows wins."""
    unsettled = [found for found in names if len(found.choices) > 1 and found.via.startswith(_OPEN)]
    if not unsettled:
        return
    seen: dict[str, int] = defaultdict(int)
    for found in names:
        if found.surname:
            seen[found.surname] += 2
            seen[found.given] += 2
        elif found.via.startswith(_OPEN):
            seen[found.canonical[5:]] += 1
    for found in unsettled:
        own = found.canonical[5:]
        name, key = max(found.choices, key=lambda c: (seen[c[1]], c[1] == own))
        if key != own and seen[key] > seen[own] - (own not in {c[1] for c in found.choices}):
            found.canonical, found.name = f"name:{key}", name
            found.via += "+agreed"


def bearers_of(names: Sequence[Found]) -> dict[str, Found]:
    """Return the keys of surnames and given names of the people a document names in full, each with its bearer where there is only one.

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


def _people(names: Sequence[Found]) -> None:
    by_surname: dict[str, list[Found]] = defaultdict(list)
    for found in names:
        if found.kind == "person" and found.surname and found.given:
            for key in (found.surname, *(f[5:] for f in found.forms if f.startswith("name:"))):
                if found.canonical not in [other.canonical for other in by_surname[key]]:
                    by_surname[key].append(found)
    if not by_surname:
        return
    _short_given(names, by_surname)
    _beginnings(names)
    unsettled = []
    for found in names:
        if found.kind == "person" and found.surname and len(found.given) == 1 and found.given != "?" and "lexicon" not in found.via:
            _expand_initial(found, by_surname[found.surname])
        elif "initials" in found.via and found.via.endswith("+lexicon"):
            _overrule_initials(found, by_surname[found.surname])
        elif found.via == "person:given-patronymic":
            same = {b.canonical: b for bearers in by_surname.values() for b in bearers if b.given == found.given}
            if len(same) == 1:
                _adopt(found, next(iter(same.values())), "linked")
        elif found.via == "lexicon" and found.towns:
            # «Том Мур … Мура»: the town of Moore is not meant where a Moore is named in full.
            full = _only(by_surname, found.towns)
            if full is not None:
                found.kind = "person"
                found.canonical, found.forms, found.via = full.canonical, full.forms, "linked"
        elif found.canonical.startswith("name:") and (found.surname or found.via.startswith("unknown")):
            key = _surname_of(found, by_surname)
            if key:
                unsettled.append((key, found))
    _settle(unsettled, by_surname)
    _given_alone(names, by_surname)


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
            _adopt(found, full, "linked")


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
            _adopt(found, renamed[found.canonical], "linked")


def _beginnings(names: Sequence[Found]) -> None:
    """«Мейв Кеннеди Таунсенд … Мейв Кеннеди»: a name of two words or more that begins one longer name is that person's.

    What the text calls the person more often stays the name: of two names glued to one the first is the person's.
    """
    whole: dict[str, dict[str, Found]] = defaultdict(dict)
    people = [n for n in names if n.kind == "person" and n.given and n.surname]
    for found in people:
        words = found.name.split()
        for size in range(2, min(len(words), _LONGEST_NAME)):
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
            _adopt(found, adopted[found.canonical], "linked")


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
                _adopt(found, next(iter(full.values())), "linked")


def _called(short: str, by_given: dict[str, dict[str, Found]]) -> dict[str, Found]:
    """Return the people of the document that a short given name may call."""
    called: dict[str, Found] = {}
    for key in full_given_names(short):
        called.update(by_given.get(key, {}))
    return called


def _expand_initial(found: Found, bearers: list[Found]) -> None:
    fitting = [b for b in bearers if (len(b.given) > 1 and b.given[0] == found.given) or b.given == "?"]
    if len({b.canonical for b in fitting}) == 1:
        _adopt(found, fitting[0], "linked")


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


def _institutions(names: Sequence[Found]) -> None:
    """«МИД Казахстана … МИД»: an institution without place takes the only one of its kind that the document names, or its country's."""
    bare = [found for found in names if found.via == "institution"]
    if not bare:
        return
    placed: dict[str, dict[str, Found]] = defaultdict(dict)
    before: dict[int, Found] = {}
    for found in names:
        if found.via == "institution" and len(placed.get(found.canonical[4:], ())) == 1:
            before[id(found)] = next(iter(placed[found.canonical[4:]].values()))
        if found.canonical.startswith("org:") and "/" in found.canonical:
            placed[found.canonical.rpartition("/")[2]].setdefault(found.canonical, found)
    home = _home_country(names)
    # «полиция», «Правительство»: where a text uses the common noun for a kind, it may be anyone's.
    common = {found.canonical for found in bare if not _tells_kind(found)}
    for found in bare:
        several = placed.get(found.canonical[4:], {})
        full = _meant(several, f"org:{home}/{found.canonical[4:]}", before.get(id(found)))
        if full is not None and (found.name[:1].isupper() or (found.national and _tells_kind(found))):
            _adopt(found, full, "linked")
        elif full is not None:
            # «правительство» may be any government: it is found under the one named, too, and stays what it is.
            found.forms = (*found.forms, full.canonical)
        elif not several and home:
            surely = found.national and found.canonical not in common
            if surely or found.name[:1].isupper():
                _at_home(found, home, surely)


def _tells_kind(found: Found) -> bool:
    """«верховный суд», «МИД»: two words or an acronym are a body's name, «полиция» and «Правительство» may be a common noun."""
    return " " in found.name or found.name[:2].isupper()


def _meant(several: dict[str, Found], mine: str, before: Found | None) -> Found | None:
    """Return which of the placed institutions of a kind one without place is: the only one, the home country's, or the one named before.

    «Правительство Якутии … Правительство … Правительство России»: within one country it is the only one named before.
    """
    if len(several) == 1:
        return next(iter(several.values()))
    one_country = len({canonical.partition("/")[0] for canonical in several}) == 1
    return before if one_country and before is not None else several.get(mine)


def _at_home(found: Found, home: str, surely: bool) -> None:
    """Put an institution in the country a text is about: the form it goes by where its name tells the kind, else a further form."""
    there = [f"org:{home}/{form[4:]}" for form in (found.canonical, *found.forms) if form.startswith("org:") and "/" not in form]
    there = [*(canonical for country, canonical in found.own if country == home), *there]
    if surely:
        found.forms = (*there[1:], found.canonical, *found.forms)
        found.canonical = there[0]
    else:
        found.forms = (*found.forms, *there)
    found.via += "+home"


def _home_country(names: Sequence[Found]) -> str:
    """Return the country a text is about: named twice or more and at least twice as often as any other, or ''."""
    countries: dict[str, int] = defaultdict(int)
    for found in names:
        prefix, _, path = found.canonical.partition(":")
        country = path.partition("/")[0]
        if len(country) == 2 and (prefix in ("place", "demonym") or (prefix == "org" and "/" in path)):
            countries[country] += found.kind != "demonym"
    ranked = sorted(countries.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return ""
    return ranked[0][0]


def _definitions(names: Sequence[Found]) -> None:
    """An acronym that the text defined once takes the defined form at every place; so does a nickname."""
    defined: dict[str, Found] = {}
    for found in names:
        if found.via.endswith("+defined"):
            defined.update((form, found) for form in _own_forms(found))
    for found in names if defined else ():
        if found.canonical not in defined:
            continue
        if found.via.startswith(("unknown", "quoted")) or (found.kind == "person" and "lexicon" not in found.via):
            full = defined[found.canonical]
            found.kind = full.kind
            _adopt(found, full, "defined")


def _short_quoted(names: Sequence[Found]) -> None:
    """«клуб „Речные бобры“ … вратарь „Бобров“»: the last word of a quoted name of no table, in quotes, is that name."""
    quoted = [found for found in names if found.via.startswith(("quoted", "composed:quoted")) and found.canonical.startswith("name:")]
    longer: dict[str, dict[str, Found]] = defaultdict(dict)
    for found in quoted:
        first, _, last = found.name.lower().rpartition(" ")
        if first:
            longer[last][found.canonical] = found
    for found in quoted if longer else ():
        full = longer.get(found.name.lower(), {})
        if len(full) == 1:
            _adopt(found, next(iter(full.values())), "linked")


def _own_forms(found: Found) -> list[str]:
    """Return the forms that mean a defined name alone; a person's further forms hold the surname, which others may bear."""
    if found.kind != "person":
        return [f for f in found.forms if f.startswith("name:")]
    whole = [f for f in (found.canonical, *found.forms) if f.startswith("person:")]
    return [*whole, *("name:" + f[7:] for f in whole)]


def _own_senses(names: Sequence[Found]) -> None:
    """ "Carcinoma in situ (CIS)": where a text defines an acronym of the tables anew, it means that throughout."""
    own = {(found.instead, found.name): found for found in names if found.instead}
    for found in names if own else ():
        meant = own.get((found.canonical, found.name))
        if meant is not None:
            found.kind, found.canonical, found.forms, found.via = meant.kind, meant.canonical, meant.forms, "linked"
            found.choices, found.towns, found.weak = (), (), ()


def _homonyms(names: Sequence[Found]) -> None:
    """Georgia beside Atlanta is the state, beside Tbilisi the country: the reading whose country the text names more often wins."""
    unsettled = [found for found in names if found.choices and found.via == "lexicon" and found.canonical.startswith("place:")]
    if not unsettled:
        return
    countries: dict[str, int] = defaultdict(int)
    for found in names:
        prefix, _, path = found.canonical.partition(":")
        if prefix in ("place", "demonym") and not found.choices:
            countries[path.partition("/")[0]] += 1
    for found in unsettled:
        # A town of the gazetteer never takes a well-known one's place: Athens stays in Greece in a text about America.
        readings = [found.canonical, *(c for c, flags in found.choices if c.startswith("place:") and Flag.GAZETTEER not in flags)]
        best = max(readings, key=lambda c: countries[c[6:].partition("/")[0]])
        if countries[best[6:].partition("/")[0]] > countries[found.canonical[6:].partition("/")[0]]:
            found.canonical, found.via = best, "lexicon+homonym"
