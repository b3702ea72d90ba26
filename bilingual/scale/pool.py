"""Work spread over processes, results in the order of the input, never more in memory than a few batches.

Processes are spawned, not forked, so that threads of the caller do no harm; a script that uses them needs the usual
``if __name__ == "__main__":`` guard.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

from bilingual.errors import BilingualError
from bilingual.scale.collector import spare_collector

if TYPE_CHECKING:
    from bilingual.document import Document
    from bilingual.normaliser import Normaliser

__all__ = ["ordered_map", "pipe_pool"]

T = TypeVar("T")
R = TypeVar("R")

# A batch ends at this many characters or items: long enough to make the hand-over cheap, short enough to keep all processes busy.
_BATCH_SIZE = 100_000
_BATCH_ITEMS = 64
# Batches under way for each process: one at work, one waiting.
_AHEAD = 2

_function: Callable[[Any], Any] | None = None


def ordered_map(function: Callable[[T], R], items: Iterable[T], jobs: int, size: Callable[[T], int]) -> Iterator[R]:
    """Apply a function to items in several processes.

    Args:
        function: is pickled once for each process.
        items: are read as work proceeds, a few batches ahead.
        jobs: number of processes.
        size: weight of an item in characters.

    Yields:
        Results in the order of the items. An exception of the function is raised when its item's turn comes.

    Raises:
        BilingualError: a process died, mostly of lack of memory.
    """
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (function,))
    pending: deque[Future[list[Any]]] = deque()
    try:
        for batch in _batches(items, size):
            pending.append(executor.submit(_work, batch))
            if len(pending) >= jobs * _AHEAD:
                yield from _results(pending.popleft())
        while pending:
            yield from _results(pending.popleft())
    except BrokenProcessPool as error:
        raise BilingualError("a worker process died, mostly for lack of memory: use fewer --jobs or split large documents") from error
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def pipe_pool(normaliser: Normaliser, texts: Iterable[str], jobs: int, language: str | None = None) -> Iterator[Document]:
    """Normalise texts in several processes.

    Args:
        normaliser: is sent to each process by its options; each loads its own data.
        texts: the texts.
        jobs: number of processes.
        language: ``ru`` or ``en`` to skip detection.

    Yields:
        The documents in the order of the texts, equal to those of one process.

    Raises:
        BilingualError: a process died.
    """
    return ordered_map(_Normalise(normaliser, language), texts, jobs, len)


class _Normalise:
    """`Normaliser.normalise` with its language, fit for pickling."""

    def __init__(self, normaliser: Normaliser, language: str | None) -> None:
        self.normaliser, self.language = normaliser, language

    def __call__(self, text: str) -> Document:
        return self.normaliser.normalise(text, self.language)


def _batches(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    batch: list[T] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += size(item)
        if weight >= _BATCH_SIZE or len(batch) >= _BATCH_ITEMS:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _start(function: Callable[[Any], Any]) -> None:
    """Set a process up; the interrupt key is the parent's affair."""
    global _function
    spare_collector()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _function = function


def _work(batch: list[Any]) -> list[Any]:
    """Return a result or an exception for each item."""
    results: list[Any] = []
    for item in batch:
        try:
            results.append(_function(item))  # type: ignore[misc]
        except Exception as error:
            results.append(_Raised(error))
            break
    return results


class _Raised:
    """An exception on its way to the parent process, apart from results that are exceptions themselves."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def _results(future: Future[list[Any]]) -> Iterator[Any]:
    for result in future.result():
        if isinstance(result, _Raised):
            raise result.error
        yield result
