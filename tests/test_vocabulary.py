"""The table of word types: what a word shares with itself before a space, and that the table stays bounded."""

from __future__ import annotations

import inspect
import random
from itertools import pairwise

import pytest

from bilingual.english.lemmatiser import EnglishLemmatiser
from bilingual.russian.lemmatiser import RussianLemmatiser
from bilingual.text.cutting import cut
from bilingual.vocabulary import Vocabulary, WordType

SPACING = ("spaced", "span", "sign", "__weakref__")
FIELDS = [name for name, value in vars(WordType).items() if inspect.isdatadescriptor(value) and name not in SPACING]


def _table(capacity: int = 100) -> Vocabulary:
    return Vocabulary(RussianLemmatiser(), EnglishLemmatiser(), lambda key, lemma: (), capacity)


@pytest.mark.parametrize("word", ["Москва", "США", "1990", "iPhone", "стали", "И.", "rеd", "«", "'s", "www.mid.ru", "кафе́"])
def test_a_word_with_a_space_behind_it_differs_in_nothing_else(word: str):
    table = _table()
    first, second = table[word], table[word + " "]
    assert (first.spaced, second.spaced) == (False, True) and (first.span, second.span) == (len(word), len(word) + 1)
    assert [getattr(first, field) for field in FIELDS] == [getattr(second, field) for field in FIELDS]


def test_the_fields_are_seen():
    assert {"lemma", "text", "starts", "tally"} <= set(FIELDS) and len(FIELDS) > 20


def test_a_full_table_is_emptied_and_answers_alike():
    table = _table(capacity=2)
    lemmas = [table[word].lemma for word in ("города ", "стены ", "моря ", "города ")]
    assert lemmas[0] == lemmas[-1] == "город"
    assert len(table) <= 2


SCRAPS = (
    "Москва", "МИД,", "С.", "Дж.", "it's", "’s", "10,5", "10", ".", "...", "«", "»", "\n", "\t", " ", " ", " ", "  ", "\u00a0", "\u2028",
    "-", "www.mid.ru", "lenta.ru/a", "a@b.ru", "://", "http://", "ё\u0301", "\u00ad", "🙂", "中文", "U.S.", "'", "длинное" * 8,
)  # fmt: skip


def test_reading_a_text_gives_the_pieces_it_is_cut_into():
    table, random_of_seed = _table(capacity=60), random.Random(11)
    for _ in range(4000):
        text = "".join(random_of_seed.choice(SCRAPS) for _ in range(random_of_seed.randint(0, 14)))
        types, starts = table.read(text)
        pieces = cut(text)
        assert [text[a:b] for a, b in pairwise(starts)] == pieces, repr(text)
        assert [(t.text, t.span) for t in types] == [(table[p].text, len(p)) for p in pieces], repr(text)


def test_long_chunks_are_not_kept():
    table = _table()
    table.read(("а" * 1000 + " ") * 3)
    table.read("Он сказал, что ")
    assert sorted(table._chunks) == ["Он", "сказал,", "что"]
