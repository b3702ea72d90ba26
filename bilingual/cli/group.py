"""The group of commands: every way a command can end, as one line and an exit code."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click
from click.exceptions import Exit

from bilingual.cli.console import abandon_stdout, report, silence_colour
from bilingual.errors import BilingualError

__all__ = ["BROKEN_PIPE", "INTERRUPTED", "CommandGroup"]

INTERRUPTED = 130  # as a shell shows a program ended by the interrupt key
BROKEN_PIPE = 141  # as a shell shows a program ended by a closed pipe: `| head` is no error


class CommandGroup(click.Group):
    """A group whose commands end with 0, 1 (some documents failed), 2 (usage), 130 or 141, and never with a traceback of ours."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the arguments; ``--help`` and ``--version`` print here."""
        with _one_line():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        silence_colour(ctx)
        with _one_line():
            return super().invoke(ctx)


@contextmanager
def _one_line() -> Iterator[None]:
    """Put whatever is raised into one line and an exit code."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BilingualError as error:
        report(str(error))
        raise Exit(error.exit_code) from error
    except BrokenPipeError as error:
        abandon_stdout()
        raise Exit(BROKEN_PIPE) from error
    except OSError as error:
        abandon_stdout()
        report(_explain(error))
        raise Exit(1) from error
    except MemoryError as error:
        report("out of memory: use fewer --jobs, or split large documents")
        raise Exit(1) from error
    except KeyboardInterrupt:
        abandon_stdout()
        report("interrupted")
        raise Exit(INTERRUPTED) from None


def _explain(error: OSError) -> str:
    what = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{error.filename or 'output'}: {what}: the output is not complete"
    return f"{error.filename}: {what}" if error.filename else what
