"""The hand-edited tables of the lexicon: their formats, columns and marks, and how a row becomes an entry.

The compiler in tools/ and the loader of user lexicons read tables through this one door.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual.errors import DataError, LexiconError
from bilingual.resources import read_rows

__all__ = ["FORMATS", "Alias", "Row", "read_table", "table_format", "table_problems"]

_NAMED = ("acronym_en", "acronym_ru", "alias_en", "alias_ru")
FORMATS: dict[str, tuple[str, ...]] = {
    "bilingual-lexicon/organisations 1": ("slug", "type", "en", "ru", *_NAMED, "country", "part_of", "note"),
    "bilingual-lexicon/institutions 1": ("slug", "scope", "en", "ru", *_NAMED, "note"),
    "bilingual-lexicon/countries 1": (
        *("slug", "type", "en", "ru", *_NAMED),
        *("adjective_en", "adjective_ru", "demonym_en", "demonym_ru", "capital", "note"),
    ),
    "bilingual-lexicon/places 1": (
        *("slug", "type", "country", "en", "ru", *_NAMED),
        *("adjective_en", "adjective_ru", "demonym_en", "demonym_ru", "population", "note"),
    ),
    "bilingual-lexicon/cities 1": ("slug", "country", "geonameid", "population", "en", "ru", "alias_en", "alias_ru"),
    "bilingual-lexicon/people 1": (
        *("slug", "en", "ru", "surname_en", "surname_ru", "patronymic_ru"),
        *("alias_en", "alias_ru", "alone", "country", "note"),
    ),
    "bilingual-lexicon/others 1": ("slug", "type", "en", "ru", *_NAMED, "note"),
}
_PREFIX = {
    "organisations": "org",
    "institutions": "inst",
    "countries": "place",
    "places": "place",
    "cities": "place",
    "people": "person",
    "others": "other",
}
_KIND = {"org": "organisation", "inst": "institution", "place": "place", "person": "person", "other": "other"}


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of an entity as an editor wrote it.

    Attributes:
        text: the name, in the nominative.
        column: the column it stands in.
        exact: marked ``=``: matches only in this letter case.
        weak: marked ``~``: needs quotes, a type word or the full name nearby.
    """

    text: str
    column: str
    exact: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes:
        canonical: its shared form, ``org:csto``.
        kind: ``organisation``, ``institution``, ``place``, ``person`` or ``other``.
        cells: column name to cell.
        where: file and line, for messages.
    """

    canonical: str
    kind: str
    cells: dict[str, str]
    where: str

    def listed(self, column: str) -> list[str]:
        """Return the values of a cell that holds a list; empty where the column is absent."""
        return [v.strip() for v in self.cells.get(column, "").split("|") if v.strip()]

    def aliases(self, *columns: str) -> Iterator[Alias]:
        """Yield the aliases of the named columns with their marks taken off."""
        for column in columns:
            for value in self.listed(column):
                name = value.lstrip("=~")
                marks = value[: len(value) - len(name)]
                yield Alias(name, column, "=" in marks, "~" in marks)


def table_format(path: Path) -> str:
    """Return the format a table names in its first line.

    Raises:
        DataError: the first line is no ``# format:`` line or names an unknown format.
    """
    with path.open(encoding="utf-8") as lines:
        first = lines.readline().rstrip("\n")
    name = first.removeprefix("# format:").strip()
    if name not in FORMATS:
        raise DataError(f"{path}: line 1: expected '# format: NAME VERSION' with one of {', '.join(sorted(FORMATS))}; found {first!r}")
    return name


def read_table(path: Path) -> list[Row]:
    """Read a table of any known format.

    Raises:
        DataError: the table as a whole is not what its header says.
        LexiconError: a row is refused: no slug, no label, or a slug that stands twice.
    """
    name = table_format(path)
    prefix = _PREFIX[name.split("/")[1].split(" ")[0]]
    rows: list[Row] = []
    seen: set[str] = set()
    for number, cells in read_rows(path, name, FORMATS[name]):
        row = dict(zip(FORMATS[name], cells))
        reason = _refused(row, seen)
        if reason:
            raise LexiconError(f"{path}: line {number}: {reason}")
        rows.append(Row(f"{prefix}:{row['slug']}", _KIND[prefix], row, f"{path.name}: line {number}"))
    return rows


def table_problems(path: Path) -> list[str]:
    """Tell why `read_table` would refuse a table: every bad row in order, where that stops at the first.

    Returns:
        One message a bad row, with file and line; none where the table is good.

    Raises:
        DataError: the table as a whole is not what its header says.
    """
    name = table_format(path)
    found: list[tuple[int, str]] = []
    rows = read_rows(path, name, FORMATS[name], found)
    seen: set[str] = set()
    for number, cells in rows:
        reason = _refused(dict(zip(FORMATS[name], cells)), seen)
        if reason:
            found.append((number, reason))
    return [f"{path}: line {number}: {reason}" for number, reason in sorted(found)]


def _refused(row: dict[str, str], seen: set[str]) -> str:
    """Return why a row is refused, or nothing; its slug joins those seen."""
    slug = row["slug"]
    if not slug or slug != slug.strip() or " " in slug:
        return f"slug {slug!r}: write one word of lower-case letters, digits, - and /"
    if slug in seen:
        return f"slug {slug!r} stands twice in this table"
    seen.add(slug)
    return "" if row["en"] or row["ru"] else f"{slug!r} has no label in either language"
