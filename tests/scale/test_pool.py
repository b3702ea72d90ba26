"""The process pool: order, laziness, errors, equality with one process."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

import bilingual
from bilingual.errors import BilingualError
from bilingual.scale.pool import ordered_map


def double(n: int) -> int:
    return 2 * n


def slow_first(n: int) -> int:
    if n == 0:
        time.sleep(0.3)
    return n


def fail_at_5(n: int) -> int:
    if n == 5:
        raise KeyError("five")
    return n


def die_at_5(n: int) -> int:
    if n == 5:
        os._exit(3)
    return n


def heavy(_: object) -> int:
    """Make every item a batch of its own."""
    return 1_000_000


def test_results_keep_the_order_of_the_items():
    assert list(ordered_map(slow_first, range(10), 2, heavy)) == list(range(10))


def test_items_are_read_no_further_ahead_than_needed():
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for n in range(1000):
            taken += 1
            yield n

    results = ordered_map(double, items(), 2, heavy)
    assert next(results) == 0
    assert taken <= 10
    results.close()  # type: ignore[attr-defined]


def test_an_exception_comes_in_its_turn():
    results = ordered_map(fail_at_5, range(10), 2, heavy)
    assert [next(results) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(KeyError, match="five"):
        next(results)


def test_a_dead_process_is_an_error_with_advice():
    with pytest.raises(BilingualError, match="memory"):
        list(ordered_map(die_at_5, range(10), 2, heavy))


def test_no_items():
    assert list(ordered_map(double, [], 2, heavy)) == []


def test_pipe_gives_the_documents_of_one_process():
    texts = ["Саммит ШОС.", "", "The CSTO met in Astana.", "Лавров и Токаев", "123", "\ud800"] * 3
    normaliser = bilingual.Normaliser()
    alone, together = list(normaliser.pipe(texts)), list(normaliser.pipe(texts, jobs=2))
    for one, two in zip(alone, together):
        assert (one.text, one.language, one.segments, one.tokens, one.mentions, one.terms) == (
            *(two.text, two.language, two.segments, two.tokens, two.mentions, two.terms),
        )
    assert len(together) == len(texts)
