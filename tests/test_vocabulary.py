"""The table of word types: what a word shares with itself before a space, and that the table stays bounded."""

from __future__ import annotations

import inspect

import pytest

from bilingual import vocabulary
from bilingual.normaliser import default_normaliser
from bilingual.vocabulary import Vocabulary, WordType

FIELDS = [name for name, value in vars(WordType).items() if inspect.isdatadescriptor(value) and name not in ("spaced", "__weakref__")]


@pytest.mark.parametrize("word", ["Москва", "США", "1990", "iPhone", "стали", "И.", "rеd", "«", "'s", "www.mid.ru", "кафе́"])
def test_a_word_with_a_space_behind_it_differs_in_nothing_else(word: str):
    _, table = default_normaliser()._resources()
    first, second = table[word], table[word + " "]
    assert (first.spaced, second.spaced) == (False, True)
    assert [getattr(first, field) for field in FIELDS] == [getattr(second, field) for field in FIELDS]


def test_the_fields_are_seen():
    assert {"lemma", "text", "starts", "tally"} <= set(FIELDS) and len(FIELDS) > 20


def test_a_full_table_is_emptied_and_answers_alike(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(vocabulary, "CAPACITY", 2)
    normaliser = default_normaliser()
    table = Vocabulary(*normaliser._lemmatisers.values(), lambda key, lemma: ())
    lemmas = [table[word].lemma for word in ("города ", "стены ", "моря ", "города ")]
    assert lemmas[0] == lemmas[-1] == "город"
    assert len(table) <= 2
