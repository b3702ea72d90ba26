"""Institutions of one document: one without its place is the one of its kind that the text names, or that of the country it is about.

«МИД Казахстана … МИД»; «Пакистан … в Пакистане … верховный суд». A common noun («полиция») may be anyone's and only gets a further form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bilingual.names.found import Found

__all__ = ["link_institutions"]


def link_institutions(names: Sequence[Found]) -> None:
    """Let an institution without place take the only one of its kind that the document names, or its country's; names are changed in place.

    Args:
        names: every name of the document, in order.
    """
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
            found.adopt(full, "linked")
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
