"""Where output goes: standard output, or a file that is either complete or not there at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from bilingual.errors import UsageError

__all__ = ["open_output", "refuse_overwriting"]


def refuse_overwriting(output: str | None, inputs: Iterable[str]) -> None:
    """Make sure that the output is none of the inputs.

    Raises:
        UsageError: it is one; nothing has been touched.
    """
    if output is None or not os.path.isfile(output):
        return
    for path in inputs:
        if os.path.exists(path) and os.path.samefile(path, output):
            raise UsageError(f"{output}: is among the inputs ({path}): give --output another name")


@contextmanager
def open_output(path: str | None, stdout: BinaryIO) -> Iterator[BinaryIO]:
    """Open a file for writing that appears under its name when all is written, or standard output.

    Args:
        path: the file; None is standard output. A device or a pipe is written to directly.
        stdout: standard output.

    Raises:
        OSError: the folder cannot be written to, or the disk is full; a file of that name from before stays as it was.
    """
    if path is None:
        yield stdout
        stdout.flush()
    elif os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
        with open(path, "wb") as device:
            yield device
    else:
        with _replacement(os.path.realpath(path)) as file:
            yield file


@contextmanager
def _replacement(path: str) -> Iterator[BinaryIO]:
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=f".{os.path.basename(path)[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """Return the mode of the file that is replaced, or that of a new file."""
    if os.path.exists(path):
        return stat.S_IMODE(os.stat(path).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
