"""Where the package's data is found, and how its tables are read and checked.

An installed wheel carries data/ as bilingual/_data; a checkout (or an editable install) has it beside the package.
Every table starts with header lines `# key: value`; `format` names the kind of table and its version.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from bilingual.errors import DataError

__all__ = ["data_file", "data_folder", "data_hash", "read_header", "read_rows", "rows_of"]

_PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def data_folder() -> Path:
    """Return the folder that holds lexicon/, models/ and compiled/.

    Raises:
        DataError: neither place exists: the installation is damaged.

    >>> (data_folder() / "lexicon").is_dir()
    True
    """
    for folder in (_PACKAGE / "_data", _PACKAGE.parent / "data"):
        if (folder / "lexicon").is_dir():
            return folder
    raise DataError(f"no data folder in {_PACKAGE / '_data'} or {_PACKAGE.parent / 'data'}: reinstall the package")


def data_file(name: str) -> Path:
    """Return the path of a data file named relative to data/, such as ``compiled/aliases.tsv``.

    Raises:
        DataError: the file is not there.
    """
    path = data_folder() / name
    if not path.is_file():
        raise DataError(f"{path}: data file missing: reinstall the package (in a checkout: git checkout data)")
    return path


def read_header(path: Path, expect: str) -> dict[str, str]:
    """Read the ``# key: value`` lines at the top of a table and check its format.

    Args:
        path: the table.
        expect: the value the ``format`` line must have, name and version, such as ``bilingual-lexicon/people 1``.

    Returns:
        The header's keys and values.

    Raises:
        DataError: no header, or another format than expected.
    """
    header: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                break
            key, _, value = line[1:].partition(":")
            header[key.strip()] = value.strip()
    if header.get("format") != expect:
        raise DataError(f"{path}: line 1: expected a table of format {expect!r}, found {header.get('format')!r}")
    return header


def read_rows(path: Path, expect: str, columns: tuple[str, ...], bad: list[tuple[int, str]] | None = None) -> list[tuple[int, list[str]]]:
    """Read a table of tab-separated cells under a checked header and a row of column names.

    Args:
        path: the table.
        expect: its format, see `read_header`.
        columns: the column names that must stand in the first row after the header.
        bad: where given, rows with another number of cells are left out and told here, as (line number, reason), instead of raised.

    Returns:
        (line number, cells) of each row; every row has as many cells as there are columns.

    Raises:
        DataError: wrong header, wrong columns, or a row with another number of cells; file and line are named.
    """
    read_header(path, expect)
    rows: list[tuple[int, list[str]]] = []
    seen_columns = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not seen_columns:
            if tuple(cells) != columns:
                raise DataError(f"{path}: line {number}: expected the columns {' '.join(columns)}, found {' '.join(cells)}")
            seen_columns = True
        elif len(cells) != len(columns):
            reason = f"{len(cells)} cells where {len(columns)} are expected ({cells[0]!r})"
            if bad is None:
                raise DataError(f"{path}: line {number}: {reason}")
            bad.append((number, reason))
        else:
            rows.append((number, cells))
    return rows


def rows_of(text: str) -> list[str]:
    """Return the lines of a compiled table behind its header lines; column names, where it has them, are among them.

    >>> rows_of("# format: x 1\\nа\\t1\\nб\\t2\\n")
    ['а\\t1', 'б\\t2']
    """
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return lines[first:-1] if lines[-1] == "" else lines[first:]


@lru_cache(maxsize=1)
def data_hash() -> str:
    """Return a short hash of all data files: two installations with the same hash give the same output.

    >>> len(data_hash())
    12
    """
    digest = hashlib.sha256()
    folder = data_folder()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
