"""Names in texts: cases as data, by kind of evidence; what is known to fail must go on failing or move to its place."""

from __future__ import annotations

from typing import Any

import pytest
from name_cases import EVIDENCE, load, problems

from bilingual.names.lexicon.compiled import base_lexicon


def single(evidence: str) -> list[dict[str, Any]]:
    return [c for c in load(evidence) if "text" in c]


def label(case: dict[str, Any]) -> str:
    return case["label"]


@pytest.mark.parametrize("case", single("wild"), ids=label)
def test_wild(case: dict[str, Any]) -> None:
    assert not problems(case)


@pytest.mark.parametrize("case", single("synthetic"), ids=label)
def test_synthetic(case: dict[str, Any]) -> None:
    assert not problems(case)


@pytest.mark.parametrize("case", single("negative"), ids=label)
def test_negative(case: dict[str, Any]) -> None:
    assert not problems(case)


def known() -> list[Any]:
    return [pytest.param(c, marks=pytest.mark.xfail(strict=True, reason=c.get("reason", ""))) for c in single("known-failures")]


@pytest.mark.parametrize("case", known(), ids=label)
def test_known_failures(case: dict[str, Any]) -> None:
    assert not problems(case)


def test_there_are_enough_cases() -> None:
    assert sum(len(load(e)) for e in EVIDENCE) >= 450


def test_labels_are_distinct() -> None:
    labels = [c["label"] for e in EVIDENCE for c in load(e)]
    assert len(labels) == len(set(labels))


def known_forms() -> list[str]:
    cases = [c for e in EVIDENCE for c in load(e)]
    forms = {e["canonical"] for c in cases for e in c.get("expect", ()) if "canonical" in e}
    forms |= {f for c in cases for f in (*c.get("share", ()), *c.get("absent", ())) if ":" in f and f[-1] != ":"}
    return sorted(f for f in forms if f.startswith(("org:", "place:", "person:", "other:", "demonym:")))


@pytest.mark.parametrize("form", known_forms())
def test_expected_forms_exist(form: str) -> None:
    """A slug that the tables renamed would make an `absent` hold of itself."""
    lexicon = base_lexicon()
    if lexicon.entity(form) is not None or (form.startswith("demonym:") and lexicon.entity(form.replace("demonym:", "place:")) is not None):
        return
    place, _, slot = form.removeprefix("org:").rpartition("/")
    people = form.startswith("demonym:people-")
    # A type stands alone, with its place, or with the body it is a part of: org:navy, org:fr/navy, org:msu/law-faculty.
    owned = not place or any(lexicon.entity(f"{kind}:{place}") is not None for kind in ("place", "org"))
    assert people or (owned and lexicon.entity(f"inst:{slot}") is not None)
