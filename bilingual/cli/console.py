"""What a command says to its user: one line each on standard error, and a progress bar on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO, TypeVar

import click

__all__ = ["abandon_stdout", "progress", "report", "silence_colour", "standard_input", "standard_output"]

T = TypeVar("T")
_ERASE = "\r\x1b[K"
_bar_shown = False


def report(message: str) -> None:
    """Print one line on standard error; control characters of odd file names are escaped so that it stays one."""
    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in message)
    prefix = click.style("bilingual:", fg="red")
    with suppress(OSError):
        click.echo((_ERASE if _bar_shown else "") + f"{prefix} {line}", err=True)


def silence_colour(context: click.Context) -> None:
    """Honour NO_COLOR (https://no-color.org): any value but the empty one."""
    if os.environ.get("NO_COLOR"):
        context.color = False


@contextmanager
def progress(items: Sequence[T], quiet: bool) -> Iterator[Iterable[T]]:
    """Show how many items have been taken, on a terminal only.

    Args:
        items: what is worked through.
        quiet: whether to show nothing in any case, as when the output itself goes to the terminal.
    """
    global _bar_shown
    if quiet or len(items) < 2 or not sys.stderr.isatty():
        yield items
        return
    _bar_shown = True
    try:
        with click.progressbar(items, label="files", file=sys.stderr, show_pos=True) as bar:
            yield bar
    finally:
        _bar_shown = False


def standard_input() -> BinaryIO:
    """Return the bytes piped in."""
    return sys.stdin.buffer


def standard_output() -> BinaryIO:
    """Return where data goes: bytes, so that output is UTF-8 whatever the locale."""
    return sys.stdout.buffer


def abandon_stdout() -> None:
    """Let what is still buffered for standard output go nowhere, so that the interpreter does not fail on it at exit."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
