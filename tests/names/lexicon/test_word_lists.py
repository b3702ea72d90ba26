"""The tables that are lists of words: what a slip of an editor would make a rule pass over."""

from __future__ import annotations

import pytest

from bilingual.names.lexicon.folding import match_key
from bilingual.resources import data_folder, read_rows

LISTS = {
    "ambiguous-given-names": ("language", "name", "also"),
    "far-eastern-surnames": ("language", "surname"),
    "named-types": ("word",),
}


def rows_of(name: str) -> list[list[str]]:
    return [cells for _, cells in read_rows(data_folder() / "lexicon" / f"{name}.tsv", f"bilingual-lexicon/{name} 1", LISTS[name])]


@pytest.mark.parametrize("name", LISTS)
def test_words_are_folded_sorted_and_stand_once(name):
    rows, words = rows_of(name), [tuple(cells[: len(LISTS[name]) - (name == "ambiguous-given-names")]) for cells in rows_of(name)]
    assert rows == sorted(rows)
    assert len(set(words)) == len(words)
    assert [w for *_, w in words if w != match_key(w)] == []


@pytest.mark.parametrize("name", ["ambiguous-given-names", "far-eastern-surnames"])
def test_the_language_is_that_of_the_script(name):
    assert [word for language, word, *_ in rows_of(name) if language != ("en" if word.isascii() else "ru")] == []


def test_ambiguous_names_are_words_or_places():
    assert {kind for _, _, also in rows_of("ambiguous-given-names") for kind in also.split()} == {"word", "place"}
