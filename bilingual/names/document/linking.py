"""Within one document: short names take the form of the full name they stand for, and nothing is kept for the next document.

A lone surname takes the person named in full, an institution without its place the one named with it, an ambiguous
place the country the text speaks of, and a lone Russian name with several possible nominatives the one seen elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from bilingual.names.document.institutions import link_institutions
from bilingual.names.document.people import link_people
from bilingual.names.found import Found
from bilingual.names.lexicon.flags import Flag

__all__ = ["link", "named_entities"]

# Rules that found a name in no table: what it stands for, and its nominative, are open.
_OPEN: Final = ("unknown", "quoted", "composed:quoted")


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
    link_people(names)
    link_institutions(names)
    _short_quoted(names)
    _definitions(names)
    _weak(names)


def named_entities(names: Sequence[Found]) -> dict[str, Found]:
    """Return the entities a document names without doubt, by canonical form; a placed institution by its type, too (``inst:…``).

    Args:
        names: every name of the document, in order.
    """
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
                found.adopt(full, "linked")
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
            found.adopt(full, "defined")


def _own_forms(found: Found) -> list[str]:
    """Return the forms that mean a defined name alone; a person's further forms hold the surname, which others may bear."""
    if found.kind != "person":
        return [f for f in found.forms if f.startswith("name:")]
    whole = [f for f in (found.canonical, *found.forms) if f.startswith("person:")]
    return [*whole, *("name:" + f[7:] for f in whole)]


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
            found.adopt(next(iter(full.values())), "linked")


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
