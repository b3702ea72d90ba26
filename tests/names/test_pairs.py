"""Russian and English texts about the same things share forms: the promise the whole project stands on."""

from __future__ import annotations

from typing import Any

import pytest
from name_cases import EVIDENCE, load, problems


def pairs(evidence: str) -> list[dict[str, Any]]:
    return [c for c in load(evidence) if "pair" in c]


def label(case: dict[str, Any]) -> str:
    return case["label"]


@pytest.mark.parametrize("case", [*pairs("wild"), *pairs("synthetic")], ids=label)
def test_pairs_meet(case: dict[str, Any]) -> None:
    assert not problems(case)


@pytest.mark.parametrize("case", pairs("negative"), ids=label)
def test_strangers_stay_apart(case: dict[str, Any]) -> None:
    assert not problems(case)


def known() -> list[Any]:
    return [pytest.param(c, marks=pytest.mark.xfail(strict=True, reason=c.get("reason", ""))) for c in pairs("known-failures")]


@pytest.mark.parametrize("case", known(), ids=label)
def test_known_failures(case: dict[str, Any]) -> None:
    assert not problems(case)


def test_there_are_enough_pairs() -> None:
    assert sum(len(pairs(e)) for e in EVIDENCE) >= 100
