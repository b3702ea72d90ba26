"""Base forms of names: cases as data, by kind of evidence, and what must hold for any input."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual.russian.base_document import document_nominatives
from bilingual.russian.base_endings import restore
from bilingual.russian.base_forms import base_form, nominative_candidates, surname_candidates

CASES = Path(__file__).parent / "cases"
WORD = re.compile(r"[А-ЯЁA-Z]\.|[\w'’]+(?:-[\w'’]+)*")
KINDS = ("person", "place", "organisation", "other")


def load(evidence: str) -> list[dict[str, Any]]:
    return json.loads((CASES / f"base-forms-{evidence}.json").read_text(encoding="utf-8"))


def label(case: dict[str, Any]) -> str:
    return f"{case['kind']}:{case.get('before', '')}|{case['text']}"


def run(case: dict[str, Any]) -> str:
    """Return the base form of a case's text, all its punctuation kept."""
    text, found = case["text"], list(WORD.finditer(case["text"]))
    gaps = [text[a.end() : b.start()] for a, b in pairwise(found)]
    made = base_form([m.group() for m in found], case["kind"], case.get("before"), (), gaps)
    return text[: found[0].start()] + made.text + text[found[-1].end() :]


@pytest.mark.parametrize("case", load("wild") + load("synthetic"), ids=label)
def test_base_form(case: dict[str, Any]) -> None:
    assert run(case) == case["base"]


@pytest.mark.parametrize("case", load("negative"), ids=label)
def test_stays_as_it_is(case: dict[str, Any]) -> None:
    assert run(case) == case["text"] == case["base"]


@pytest.mark.xfail(strict=True, reason="only more of the text, or a table of people, would tell")
@pytest.mark.parametrize("case", load("known-failures"), ids=label)
def test_known_failures(case: dict[str, Any]) -> None:
    assert run(case) == case["base"]


def test_enough_cases() -> None:
    assert sum(len(load(evidence)) for evidence in ("wild", "synthetic", "negative", "known-failures")) >= 400


@pytest.mark.parametrize(
    ("words", "before", "gender", "number", "case"),
    [
        (["Терезой", "Мэй"], "с", "f", "s", "ins"),
        (["Мэй"], "словам", "", "s", ""),
        (["Путину"], "президенту", "m", "s", "dat"),
        (["Марии", "Захаровой"], "от", "f", "s", "gen"),
    ],
)
def test_what_was_decided(words: list[str], before: str, gender: str, number: str, case: str) -> None:
    made = base_form(words, "person", before)
    assert made.number == number
    assert (made.gender, made.case) == (gender, case) or not gender


def test_known_nominatives_decide() -> None:
    assert base_form(["Джулиана", "Ассанжа"], "person", None, {"Джулиан", "Ассанж"}).text == "Джулиан Ассанж"
    assert base_form(["Абаева"], "person", None, {"Абаев"}).text == "Абаев"


def test_document_proves_its_nominatives() -> None:
    proven = document_nominatives(["Гунтрама", "Гунтраму", "Гунтрамом", "Лима"])
    assert "Гунтрам" in proven
    assert "Гунтрама" not in proven


def test_separators_are_kept() -> None:
    assert base_form(["С.", "Лаврову"], "person", "к", (), [""]).text == "С.Лавров"


def test_quotes_are_kept() -> None:
    assert base_form(["«Газпромом»"], "organisation", "с").text == "«Газпром»"
    assert base_form(["компанией", "«Северный", "поток»"], "organisation", "с").text == "компания «Северный поток»"


def test_no_words() -> None:
    assert base_form([], "person").text == ""


def test_letter_case_comes_from_the_word() -> None:
    assert restore("МИДа", "мид") == "МИД"
    assert restore("МОСКВОЙ", "москва") == "МОСКВА"
    assert restore("Ростове-на-Дону", "ростов-на-дону") == "Ростов-на-Дону"
    assert restore("Королевым", "королёв") == "Королев"


@pytest.mark.parametrize("word", ["", "-", "а-", "-а", "\ud800", "«»", "ь", "не" * 1000 + "кот", "х" * 5000, "\x00", "ъ-ъ-ъ"])
def test_hostile_words(word: str) -> None:
    for kind in (*KINDS, "no such kind"):
        assert isinstance(base_form([word, word], kind, word, (word,)).text, str)
    assert word in nominative_candidates(word)
    assert surname_candidates(word)
    document_nominatives([word])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("АБВИКМНОПабвеийклмноруьья-'.", min_size=1, max_size=12), max_size=4), st.sampled_from(KINDS))
def test_any_words(words: list[str], kind: str) -> None:
    first = base_form(words, kind)
    assert first == base_form(list(words), kind)
    assert len(first.text.split(" ")) == len(" ".join(words).split(" "))
    for word in words:
        found = nominative_candidates(word)
        assert word in found
        assert len(set(found)) == len(found)


def test_candidates_best_first() -> None:
    for word in ("Захаровой", "Трампа", "Цзиньпином", "Варадкару"):
        scores = [c.score for c in surname_candidates(word)]
        assert scores == sorted(scores, reverse=True)
