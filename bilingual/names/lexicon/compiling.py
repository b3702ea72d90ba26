"""From rows to what the matcher looks up: aliases by their first word, and one record an entity.

The compiler in tools/ writes what this module returns; user lexicons go through it at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from bilingual.names.lexicon.clipped import clip
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import alias_words
from bilingual.names.lexicon.tables import Alias, Row
from bilingual.records import Entity

__all__ = ["AliasEntry", "Ordinary", "entity_of", "row_entries", "silenced_names"]

Ordinary = Callable[[str, bool], bool]


@dataclass(frozen=True, slots=True)
class AliasEntry:
    """An alias folded to the words the matcher compares.

    Attributes:
        words: the keys of its words.
        canonical: the entity's shared form.
        flags: letters of `Flag`, sorted.
        text: as the editor wrote it.
        where: file and line.
    """

    words: tuple[str, ...]
    canonical: str
    flags: str
    text: str
    where: str


# Inhabitants. Of 18 smaller towns that English news seemed to name without a cue, 14 were a person, a firm or a product; of 11 larger, 3.
_LARGE = 100_000
_NAMES = ("en", "ru", "alias_en", "alias_ru")
_ADJECTIVES = ("adjective_en", "adjective_ru")
_DEMONYMS = ("demonym_en", "demonym_ru")
# What Russian writes with a small letter as often as not: «холодная война», «нормандский формат», «свиной грипп», «лига чемпионов».
_EVENTS = {"war", "event", "treaty", "disease", "theory", "competition"}
_ORDINARY_KINDS = {"organisation", "place", "other", "person"}


def _entry(row: Row, alias: Alias, flags: str, ordinary: Ordinary, canonical: str = "") -> AliasEntry | None:
    words = tuple(alias_words(alias.text))
    if not words:
        return None
    flags += (Flag.EXACT if alias.exact else "") + (Flag.WEAK if alias.weak else "")
    if alias.exact and alias.text.isupper() and len(words) == 1 and Flag.ACRONYM not in flags and ordinary(words[0], False):
        flags += Flag.ACRONYM  # «Эта» is no ЭТА, though «Хамас» is ХАМАС.
    free = not alias.exact and not alias.weak and Flag.PART not in flags and row.kind in _ORDINARY_KINDS
    # Short Latin acronyms are parts of other words and texts: "cis isomers", "the un". A name written small in a table is free.
    if free and (alias.text.islower() or _free_case(row, alias.text, words, Flag.ACRONYM in flags, ordinary)):
        flags += Flag.ANY_CASE
    return AliasEntry(words, canonical or row.canonical, "".join(sorted(flags)), alias.text, row.where)


def _free_case(row: Row, text: str, words: tuple[str, ...], acronym: bool, ordinary: Ordinary) -> bool:
    """Tell whether a name is one in lower case too: «россия», «оон», «организация объединённых наций», but not "the guardian"."""
    if len(words) > 2:
        return True
    if len(words) == 2:
        if row.kind == "place" and text[:1].islower():
            return True  # «космодром Байконур», «мечеть Аль-Акса»: the type word is no part of the name and is written small.
        if row.kind == "other" and words[0] > "\u024f" and row.cells["type"] in _EVENTS:
            return True
        official = row.kind == "organisation" and (row.cells["type"] == "intergovernmental" or "/" in row.canonical)
        return official or not all(ordinary(w, False) for w in words)
    shortest = 4 if acronym and words[0] <= "\u024f" else 3
    return len(words[0]) >= shortest and not ordinary(words[0], acronym)


def _person_entries(row: Row, ordinary: Ordinary) -> Iterator[AliasEntry | None]:
    alone = Flag.SURNAME if row.cells["alone"] == "yes" else Flag.PART
    for alias in row.aliases("surname_en", "surname_ru"):
        yield _entry(row, alias, alone, ordinary)
    for alias in row.aliases(*_NAMES):
        # A name of one word such as Пеле is its own surname; listing it twice would only cost.
        if len(alias_words(alias.text)) > 1 or alone == Flag.SURNAME:
            yield _entry(row, alias, "", ordinary)


def row_entries(row: Row, ordinary: Ordinary) -> Iterator[AliasEntry]:
    """Yield the alias entries of a row.

    Args:
        row: the row.
        ordinary: tells whether a folded word is an ordinary word of Russian or English, so that a name spelled so needs its capital;
            with True as its second argument, whether it is any word at all, a person's name too (аким, AQIM).

    Yields:
        One entry for each distinct name; adjectives and demonyms of a place stand for ``demonym:…``.
    """
    if row.kind == "person":
        candidates: Iterable[AliasEntry | None] = _person_entries(row, ordinary)
    else:
        gazetteer = _of_gazetteer(row)
        demonym = "demonym:" + row.canonical.partition(":")[2]
        people = row.cells.get("type") == "people"
        if row.kind == "institution" and row.cells["note"].startswith("generic head"):
            gazetteer = Flag.GENERIC
        elif row.kind == "institution" and row.cells["scope"] == "country":
            gazetteer = Flag.STATE
        elif row.kind == "institution" and row.cells["scope"] == "name":
            gazetteer = Flag.NAMED
        candidates = [
            *(_entry(row, a, gazetteer + _capitals(a, ordinary), ordinary, demonym if people else "") for a in row.aliases(*_NAMES)),
            *(_entry(row, a, Flag.ACRONYM, ordinary) for a in row.aliases("acronym_en", "acronym_ru")),
            *(_entry(row, a, Flag.ADJECTIVE, ordinary, demonym) for a in row.aliases(*_ADJECTIVES)),
            *(_entry(row, a, Flag.DEMONYM, ordinary, demonym) for a in row.aliases(*_DEMONYMS)),
        ]
    entries = [replace(e, words=words) for e in candidates if e is not None for words in _cuts(e.words)]
    # «Вермахт|вермахт», SWIFT|Swift: the name in small letters, or in fewer capitals, is the freer one, wherever it stands in the row.
    entries.sort(key=lambda e: (not e.text.islower(), Flag.ACRONYM in e.flags and Flag.EXACT in e.flags))
    seen = set()
    for entry in entries:
        if (entry.words, entry.canonical) not in seen:
            seen.add((entry.words, entry.canonical))
            yield entry


def _of_gazetteer(row: Row) -> str:
    """Return the flags of a row of the gazetteer; none for another."""
    if "geonameid" not in row.cells:
        return ""
    return Flag.GAZETTEER + (Flag.LARGE if int(row.cells["population"]) >= _LARGE else "")


def _capitals(alias: Alias, ordinary: Ordinary) -> str:
    """«ЭТА», SCAT: a name in capitals that is an ordinary word without them wants them, whichever column it stands in."""
    words = alias_words(alias.text) if alias.text.isupper() and not alias.weak else []
    return Flag.ACRONYM if len(words) == 1 and ordinary(words[0], False) else ""


def _cuts(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the words of a name, and those that texts have in their stead: Gazeta.Ru and ZAKON.KZ are three pieces, see also `clip`."""
    if not any("." in w[1:-1] for w in words):
        clipped = clip(words)
        return (words,) if clipped == words else (words, clipped)
    return words, tuple(part for w in words for part in w.split(".") if part)


def silenced_names(row: Row) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the names a row takes off its entity, as the keys of their words and the canonical form they stood for.

    Args:
        row: a row of a user's table; a name marked ``-`` in an adjective or demonym column stood for ``demonym:…``, one in any other
            column for the entity, and for its adjective where the two are spelled alike.
    """
    demonym = "demonym:" + row.canonical.partition(":")[2]
    for alias in row.silenced():
        words = tuple(alias_words(alias.text))
        if not words:
            continue
        for cut in _cuts(words):
            if alias.column not in (*_ADJECTIVES, *_DEMONYMS):
                yield cut, row.canonical
            if row.kind == "place":
                yield cut, demonym


def _part_of(row: Row) -> tuple[str, ...]:
    parts = [f"org:{slug}" for slug in row.listed("part_of")]
    parts += [f"place:{slug}" for slug in row.listed("country")]
    return tuple(parts)


def entity_of(row: Row, identifiers: tuple[tuple[str, str], ...] = ()) -> Entity:
    """Return the record a mention of this row carries.

    Args:
        row: a row that has labels.
        identifiers: outside identifiers that other tables add, as scheme and value.
    """
    cells = row.cells
    aliases = [
        a.text
        for a in row.aliases("acronym_en", "acronym_ru", "alias_en", "alias_ru", *_ADJECTIVES, *_DEMONYMS, "surname_en", "surname_ru")
    ]
    kind = "organisation" if row.kind == "institution" else row.kind
    kinds = cells.get("type", cells.get("scope", "city" if "geonameid" in cells else ""))
    if cells.get("geonameid"):
        identifiers = (("geonames", cells["geonameid"]), *identifiers)
    if row.where.startswith("countries.tsv") and len(cells["slug"]) == 2:
        identifiers = (("iso3166-1", cells["slug"].upper()), *identifiers)
    clean = Alias(cells["en"].lstrip("=~"), "en").text, Alias(cells["ru"].lstrip("=~"), "ru").text
    return Entity(
        row.canonical, kind, clean[0], clean[1], tuple(dict.fromkeys(aliases)), _part_of(row), kinds, identifiers, cells.get("note", "")
    )
