"""The table of word types: what a word shares with itself before a space, and that the table stays bounded."""

from __future__ import annotations

import inspect

import pytest

from bilingual.english.lemmatiser import EnglishLemmatiser
from bilingual.russian.lemmatiser import RussianLemmatiser
from bilingual.vocabulary import Vocabulary, WordType

FIELDS = [name for name, value in vars(WordType).items() if inspect.isdatadescriptor(value) and name not in ("spaced", "__weakref__")]


def _table(capacity: int = 100) -> Vocabulary:
    return Vocabulary(RussianLemmatiser(), EnglishLemmatiser(), lambda key, lemma: (), capacity)


@pytest.mark.parametrize("word", ["Москва", "США", "1990", "iPhone", "стали", "И.", "rеd", "«", "'s", "www.mid.ru", "кафе́"])
def test_a_word_with_a_space_behind_it_differs_in_nothing_else(word: str):
    table = _table()
    first, second = table[word], table[word + " "]
    assert (first.spaced, second.spaced) == (False, True)
    assert [getattr(first, field) for field in FIELDS] == [getattr(second, field) for field in FIELDS]


def test_the_fields_are_seen():
    assert {"lemma", "text", "starts", "tally"} <= set(FIELDS) and len(FIELDS) > 20


def test_a_full_table_is_emptied_and_answers_alike():
    table = _table(capacity=2)
    lemmas = [table[word].lemma for word in ("города ", "стены ", "моря ", "города ")]
    assert lemmas[0] == lemmas[-1] == "город"
    assert len(table) <= 2
