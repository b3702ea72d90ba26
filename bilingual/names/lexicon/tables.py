"""The hand-edited tables of the lexicon: their formats, columns and marks, and how a row becomes an entry.

The compiler in tools/ and the loader of user lexicons read tables through this one door. A user's table may be written as JSON lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual.errors import DataError, LexiconError
from bilingual.names.lexicon.json_rows import json_format, read_json_rows
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
_ALIASES = (*_NAMED, "adjective_en", "adjective_ru", "demonym_en", "demonym_ru", "surname_en", "surname_ru")
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
        """Return the values of a cell that holds a list; empty where the column is absent.

        Args:
            column: name of the column.
        """
        return [v.strip() for v in self.cells.get(column, "").split("|") if v.strip()]

    def aliases(self, *columns: str) -> Iterator[Alias]:
        """Yield the aliases of the named columns with their marks taken off; silenced ones are left out."""
        for column in columns:
            for value in self.listed(column):
                marks, name = _marks(value)
                if "-" not in marks:
                    yield Alias(name, column, "=" in marks, "~" in marks)

    def silenced(self) -> Iterator[Alias]:
        """Yield the names marked ``-``, which the row takes off its entity."""
        for column in _ALIASES:
            for value in self.listed(column):
                marks, name = _marks(value)
                if "-" in marks:
                    yield Alias(name, column)

    @property
    def only_silences(self) -> bool:
        """Whether the row is no record of its own: a slug and silenced names."""
        return not (self.cells["en"] or self.cells["ru"])


def _marks(value: str) -> tuple[str, str]:
    name = value.lstrip("=~-")
    return value[: len(value) - len(name)], name


def table_format(path: Path) -> str:
    """Return the format a table names in its first line, a ``# format:`` line or a JSON object with the key ``format``.

    Raises:
        DataError: the first line is neither, or names an unknown format.
    """
    return _table_format(path)[0]


def _table_format(path: Path) -> tuple[str, bool]:
    """Return the format of a table, and whether it is written as JSON lines."""
    json_name = json_format(path)
    if json_name is not None:
        first = name = json_name
    else:
        with path.open(encoding="utf-8") as lines:
            first = lines.readline().rstrip("\n")
        name = first.removeprefix("# format:").strip()
    if name not in FORMATS:
        raise DataError(f"{path}: line 1: expected '# format: NAME VERSION' with one of {', '.join(sorted(FORMATS))}; found {first!r}")
    return name, json_name is not None


def _read_cells(path: Path, bad: list[tuple[int, str]] | None = None) -> tuple[str, list[tuple[int, dict[str, str]]]]:
    """Return the format of a table and its rows with their line numbers, whichever way it is written."""
    name, is_json = _table_format(path)
    columns = FORMATS[name]
    if is_json:
        return name, read_json_rows(path, columns, bad)
    return name, [(number, dict(zip(columns, cells))) for number, cells in read_rows(path, name, columns, bad)]


def read_table(path: Path) -> list[Row]:
    """Read a table of any known format, tab-separated or JSON lines.

    Raises:
        DataError: the table as a whole is not what its header says.
        LexiconError: a row is refused: no slug, no label, a slug that stands twice, or a line that is no row.
    """
    name, cells = _read_cells(path)
    prefix = _PREFIX[name.split("/")[1].split(" ")[0]]
    rows: list[Row] = []
    seen: set[str] = set()
    for number, row in cells:
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
    found: list[tuple[int, str]] = []
    _, rows = _read_cells(path, found)
    seen: set[str] = set()
    for number, row in rows:
        reason = _refused(row, seen)
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
    if row["en"].startswith("-") or row["ru"].startswith("-"):
        return f"{slug!r}: a label cannot be silenced; write the mark - before a name of an alias column"
    bare = next((column for column in _ALIASES for value in row.get(column, "").split("|") if _silences_nothing(value)), "")
    if bare:
        return f"{slug!r}: {bare}: the mark - stands before no name"
    return "" if row["en"] or row["ru"] or _only_silences(row) else f"{slug!r} has no label in either language"


def _silences_nothing(value: str) -> bool:
    marks, name = _marks(value.strip())
    return "-" in marks and not name.strip()


def _only_silences(row: dict[str, str]) -> bool:
    """Tell whether a row holds nothing but its slug, names marked ``-`` and a note, so that it needs no label."""
    filled = {column: cell for column, cell in row.items() if cell and column not in ("slug", "note")}
    names = [value.strip() for column, cell in filled.items() if column in _ALIASES for value in cell.split("|") if value.strip()]
    return bool(names) and all(column in _ALIASES for column in filled) and all("-" in _marks(name)[0] for name in names)
