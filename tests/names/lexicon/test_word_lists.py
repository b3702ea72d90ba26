"""The tables that are lists of words: what a slip of an editor would make a rule pass over."""

from __future__ import annotations

import pytest

from bilingual.names.lexicon.folding import match_key
from bilingual.names.lexicon.word_lists import saying
from bilingual.resources import data_folder, read_rows

LISTS = {
    "ambiguous-given-names": ("language", "name", "also"),
    "body-nouns": ("word",),
    "capital-cues": ("word", "says"),
    "far-eastern-surnames": ("language", "surname"),
    "legal-forms": ("word",),
    "named-types": ("word",),
    "person-cues": ("word",),
    "place-cues": ("word", "says"),
    "type-nouns": ("word", "says"),
}


SAYING = {"ambiguous-given-names", "capital-cues", "place-cues", "type-nouns"}  # whose last column tells what a word says


def rows_of(name: str) -> list[list[str]]:
    return [cells for _, cells in read_rows(data_folder() / "lexicon" / f"{name}.tsv", f"bilingual-lexicon/{name} 1", LISTS[name])]


@pytest.mark.parametrize("name", LISTS)
def test_words_are_folded_sorted_and_stand_once(name):
    rows, words = rows_of(name), [tuple(cells[: len(LISTS[name]) - (name in SAYING)]) for cells in rows_of(name)]
    assert rows == sorted(rows)
    assert len(set(words)) == len(words)
    assert [w for *_, w in words if w != match_key(w)] == []


@pytest.mark.parametrize("name", ["ambiguous-given-names", "far-eastern-surnames"])
def test_the_language_is_that_of_the_script(name):
    assert [word for language, word, *_ in rows_of(name) if language != ("en" if word.isascii() else "ru")] == []


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("place-cues", "cue loose leads owned of-town settlement natural division area state town behind"),
        ("type-nouns", "head never lone town before open behind first"),
        ("capital-cues", "file named loud"),
    ],
)
def test_every_word_says_something_the_rules_ask_for(name, asked):
    assert {says for _, cell in rows_of(name) for says in cell.split()} == set(asked.split())


def test_what_no_word_says_cannot_be_asked_for():
    with pytest.raises(KeyError):
        saying("type-nouns", "ahead")


def test_ambiguous_names_are_words_or_places():
    assert {kind for _, _, also in rows_of("ambiguous-given-names") for kind in also.split()} == {"word", "rare", "place"}
