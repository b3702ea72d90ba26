"""Where documents come from: files, folders and standard input, each a list of bytes to be read later."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["STDIN", "Problem", "Record", "find_files"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Record:
    """One document to work on.

    Attributes:
        id: the path as given, or the record's own id.
        text: its text.
        where: where it stands, for messages: the path, with the line for a record among others.
    """

    id: str | int
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One document that could not be read.

    Attributes:
        message: what happened, where, and what to do about it; one line.
    """

    message: str


def find_files(paths: Iterable[str]) -> Iterator[str | Problem]:
    """Yield the files that arguments of a command stand for, folders walked in sorted order.

    Args:
        paths: files, folders and ``-`` as given.

    Yields:
        Paths; those below a folder begin with the folder as given. Hidden files, and what is no regular file, are left out of a walk.
        A folder without files is a problem: it is seldom meant.

    >>> list(find_files(["-", "report.txt"]))
    ['-', 'report.txt']
    """
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            yield path
            continue
        empty = True
        for found in _walk(path):
            empty = False
            yield found
        if empty:
            yield Problem(f"{path}: no files in this folder")


def _walk(folder: str) -> Iterator[str | Problem]:
    problems: list[Problem] = []
    for top, folders, files in os.walk(folder, onerror=lambda e: problems.append(Problem(f"{e.filename}: {e.strerror}"))):
        yield from problems
        problems.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(top, name)
            if not name.startswith(".") and _is_file(Path(path)):
                yield path
    yield from problems


def _is_file(path: Path) -> bool:
    """Tell whether to read it in a walk; a dangling link is let through, so that it is reported."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
