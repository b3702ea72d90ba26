"""The group of commands: every way a command can end, as one line and an exit code."""

from __future__ import annotations

import errno
from typing import Any

import click

from bilingual.cli.console import abandon_stdout, report, silence_colour
from bilingual.errors import BilingualError

__all__ = ["BROKEN_PIPE", "INTERRUPTED", "CommandGroup"]

INTERRUPTED = 130  # as a shell shows a program ended by the interrupt key
BROKEN_PIPE = 141  # as a shell shows a program ended by a closed pipe: `| head` is no error


class CommandGroup(click.Group):
    """A group whose commands end with 0, 1 (some documents failed), 2 (usage), 130 or 141, and never with a traceback of ours."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and put what it raises into one line."""
        silence_colour(ctx)
        try:
            return super().invoke(ctx)
        except BilingualError as error:
            report(str(error))
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            abandon_stdout()
            ctx.exit(BROKEN_PIPE)
        except OSError as error:
            abandon_stdout()
            report(_explain(error))
            ctx.exit(1)
        except MemoryError:
            report("out of memory: use fewer --jobs, or split large documents")
            ctx.exit(1)
        except KeyboardInterrupt:
            abandon_stdout()
            report("interrupted")
            ctx.exit(INTERRUPTED)


def _explain(error: OSError) -> str:
    what = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{error.filename or 'output'}: {what}: the output is not complete"
    return f"{error.filename}: {what}" if error.filename else what
