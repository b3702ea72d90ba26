"""User lexicons written as JSON lines: one object a row, checked into the same cells that a tab-separated table has."""

from __future__ import annotations

import json
from pathlib import Path

from bilingual.errors import DataError, LexiconError

__all__ = ["json_format", "read_json_rows"]

_LISTS = ("acronym_", "alias_", "adjective_", "demonym_", "surname_", "country", "part_of")
_BREAKS = frozenset("\t\n\r")


class _RefusedError(Exception):
    """A line or cell is not what a row may hold; the message is the reason."""


def json_format(path: Path) -> str | None:
    """Return the format that a lexicon of JSON lines names in its first line, or None where the first line is no JSON object.

    Args:
        path: the table.

    Raises:
        DataError: the first line is a broken object, or names no format.
    """
    with path.open("rb") as lines:
        first = lines.readline()
    if not first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return None
    try:
        return str(_object(first).get("format", ""))
    except _RefusedError as error:
        raise DataError(f'{path}: line 1: expected {{"format": "NAME VERSION"}}: {error}') from error


def read_json_rows(path: Path, columns: tuple[str, ...], bad: list[tuple[int, str]] | None = None) -> list[tuple[int, dict[str, str]]]:
    """Read the rows behind the first line.

    Args:
        path: the table.
        columns: the keys a row may have; those it lacks become empty cells.
        bad: where given, bad rows are left out and told here, as (line number, reason), instead of raised.

    Returns:
        (line number, cells) of each row; lists are joined by ``|``.

    Raises:
        LexiconError: a line is no object, or has an unknown key or a value of another kind; file and line are named.
    """
    rows: list[tuple[int, dict[str, str]]] = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if number == 1 or not line.strip():
            continue
        try:
            rows.append((number, _cells(_object(line), columns)))
        except _RefusedError as error:
            if bad is None:
                raise LexiconError(f"{path}: line {number}: {error}") from error
            bad.append((number, str(error)))
    return rows


def _object(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_unique)
    except UnicodeDecodeError as error:
        raise _RefusedError(f"not UTF-8 at byte {error.start} of the line: save the table as UTF-8") from error
    except json.JSONDecodeError as error:
        raise _RefusedError(f"broken JSON at column {error.colno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        raise _RefusedError(f"broken JSON: {type(error).__name__}") from error
    if not isinstance(value, dict):
        raise _RefusedError(f"expected one JSON object a line, found {_shown(value)}")
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _RefusedError(f"key {key!r} stands twice in one object")
        found[key] = value
    return found


def _cells(row: dict[str, object], columns: tuple[str, ...]) -> dict[str, str]:
    unknown = [key for key in row if key not in columns]
    if unknown:
        raise _RefusedError(f"unknown key {unknown[0]!r}: expected some of {', '.join(columns)}")
    return dict.fromkeys(columns, "") | {key: _cell(key, value) for key, value in row.items()}


def _cell(key: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        if not key.startswith(_LISTS):
            raise _RefusedError(f"{key}: one value is expected, not a list")
        return "|".join(_listed(key, item) for item in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(key, value)


def _listed(key: str, item: object) -> str:
    text = _text(key, item)
    if "|" in text:
        raise _RefusedError(f"{key}: '|' inside {text!r}: it parts names; make them two items of the list")
    return text


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError(f"{key}: expected a string, found {_shown(value)}")
    if any("\ud800" <= c <= "\udfff" for c in value):
        raise _RefusedError(f"{key}: half a surrogate pair inside {value!r}")
    if not _BREAKS.isdisjoint(value):
        raise _RefusedError(f"{key}: a tab or line break inside {_shown(value)}")
    return value.strip()


def _shown(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 60 else shown[:57] + "..."
