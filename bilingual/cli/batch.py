"""A batch of documents through one function: errors are told and counted, the rest goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from bilingual.cli.console import progress, report, standard_input, standard_output
from bilingual.cli.options import InputOptions
from bilingual.errors import InputError, UsageError
from bilingual.formats.readers import Reader
from bilingual.formats.sinks import open_output, refuse_overwriting
from bilingual.formats.sources import STDIN, Problem, Record, find_files
from bilingual.scale.pool import ordered_map

__all__ = ["Work", "run_batch"]

Work = Callable[[Record], "bytes | Problem | None"]


def run_batch(inputs: InputOptions, work: Work, output: str | None = None, jobs: int = 1) -> int:
    """Read documents, work on them, write the results.

    Args:
        inputs: what to read.
        work: turns a record into bytes to write, a problem to report, or None for nothing; picklable if there are several jobs.
        output: file to write; None is standard output.
        jobs: number of processes.

    Returns:
        The exit code: 1 if any document failed.

    Raises:
        UsageError: nothing to read, or the output is among the inputs.
        OSError: the output cannot be written.
    """
    files = list(find_files(_given(inputs.files)))
    refuse_overwriting(output, [path for path in files if isinstance(path, str) and path != STDIN])
    reader = Reader(standard_input(), inputs.input_format, inputs.encoding, inputs.text_field, inputs.id_field, inputs.max_size)
    batch = _Batch(work)
    following = STDIN in files
    with open_output(output, standard_output()) as out, progress(files, output is None and sys.stdout.isatty()) as shown:
        for result in batch.results(reader.read(shown), jobs):
            out.write(result)
            if following:  # someone may be waiting at the other end of the pipe
                out.flush()
    return 1 if batch.failed else 0


def _given(files: tuple[str, ...]) -> tuple[str, ...]:
    if files:
        return files
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("nothing to read: name files or folders, or pipe a text in")
    return (STDIN,)


class _Batch:
    """The work and what came of it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.failed = 0

    def results(self, records: Iterable[Record | Problem], jobs: int) -> Iterator[bytes]:
        guarded = _Guarded(self.work)
        results: Iterable[bytes | Problem | None]
        if jobs == 1:
            results = map(guarded, self._sound(records))
        else:
            results = ordered_map(guarded, self._sound(records), jobs, _size)
        for result in results:
            if isinstance(result, Problem):
                self._fail(result)
            elif result is not None:
                yield result

    def _sound(self, records: Iterable[Record | Problem]) -> Iterator[Record]:
        for record in records:
            if isinstance(record, Problem):
                self._fail(record)
            else:
                yield record

    def _fail(self, problem: Problem) -> None:
        self.failed += 1
        report(problem.message)


class _Guarded:
    """Work that fails on one document without ending the batch."""

    def __init__(self, work: Work) -> None:
        self.work = work

    def __call__(self, record: Record) -> bytes | Problem | None:
        try:
            return self.work(record)
        except (InputError, MemoryError) as error:
            return Problem(f"{record.where}: {error or 'out of memory'}")
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            return Problem(f"{record.where}: failed inside, please report this: {type(error).__name__}: {error}")


def _size(record: Record) -> int:
    return len(record.text)
