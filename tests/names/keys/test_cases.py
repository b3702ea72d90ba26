"""Spellings that must meet and names that must not, as data by kind of evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilingual.names.keys import name_forms

CASES = Path(__file__).parent / "cases"


def _pairs(kind: str) -> list[tuple[str, str]]:
    lines = (CASES / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[0], other) for row in rows for other in row[1:]]


def _forms(name: str) -> set[str]:
    return set(name_forms(name, "ru" if re.search("[а-яё]", name.lower()) else "en"))


@pytest.mark.parametrize(("one", "other"), [*_pairs("in-the-wild"), *_pairs("synthetic")])
def test_spellings_of_one_name_share_a_form(one: str, other: str) -> None:
    assert _forms(one) & _forms(other), (sorted(_forms(one)), sorted(_forms(other)))


@pytest.mark.parametrize(("one", "other"), _pairs("negative"))
def test_different_names_share_no_form(one: str, other: str) -> None:
    assert not _forms(one) & _forms(other)


@pytest.mark.parametrize(("one", "other"), _pairs("known-failures"))
@pytest.mark.xfail(reason="known failure", strict=True)
def test_known_failures(one: str, other: str) -> None:
    assert _forms(one) & _forms(other)
