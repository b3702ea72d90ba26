"""Concepts: the table keeps its own rules, and both languages' words meet in one term."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest

from bilingual.indexing.concepts import concept_of, concepts, figures_of
from bilingual.resources import data_file, read_rows
from bilingual.russian.lemmatiser import RussianLemmatiser
from bilingual.text.repair import fold

_FIELDS = {
    *("abstract", "animal", "body", "building", "calendar", "chemistry", "clothing", "colour", "commodity", "computing"),
    *("crime", "culture", "currency", "diplomacy", "direction", "disaster", "economy", "education", "energy", "family"),
    *("finance", "food", "geography", "language", "law", "media", "medicine", "military", "nature", "numeral", "office"),
    *("plant", "politics", "profession", "religion", "science", "sport", "technology", "transport", "unit", "weapon"),
    "weather",
}
_SIGN = re.compile(r"[%$€£¥₽₸]$")


def _rows() -> list[list[str]]:
    path = data_file("lexicon/concepts.tsv")
    return [cells for _, cells in read_rows(path, "bilingual-lexicon/concepts 1", ("slug", "field", "en", "ru"))]


def _words(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def test_rows_are_sorted_and_slugs_unique() -> None:
    slugs = [cells[0] for cells in _rows()]
    assert slugs == sorted(set(slugs))
    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9-]+", slug)] == []


def test_fields_are_known() -> None:
    assert {cells[1] for cells in _rows()} <= _FIELDS


def test_a_word_stands_in_one_row_only() -> None:
    counts = Counter(word for cells in _rows() for cell in cells[2:] for word in _words(cell))
    assert [word for word, count in counts.items() if count > 1] == []


def test_words_are_single_folded_and_in_the_right_column() -> None:
    for slug, _, english, russian in _rows():
        for word in _words(english):
            assert _SIGN.match(word) or re.fullmatch(r"[0-9a-zéô']+", word), (slug, word)
        for word in _words(russian):
            assert word == fold(word) and re.fullmatch(r"[а-я]+(?:-[а-я]+)*", word), (slug, word)


def test_both_columns_are_filled_but_for_figures() -> None:
    assert [cells[0] for cells in _rows() if not cells[0].isdigit() and not (cells[2] and cells[3])] == []


@pytest.mark.parametrize(
    ("english", "russian", "term"),
    [
        ("July", "июль", "concept:july"),
        ("oil", "нефтяной", "concept:oil"),
        ("earthquake", "землетрясение", "concept:earthquake"),
        ("ambassador", "посол", "concept:ambassador"),
        ("northern", "север", "concept:north"),
        ("vaccination", "прививка", "concept:vaccine"),
        ("three", "три", "3"),
        ("%", "процент", "concept:percent"),
        ("honey", "Мёд", "concept:honey"),
    ],
)
def test_both_languages_meet(english: str, russian: str, term: str) -> None:
    assert concept_of(english) == concept_of(russian) == term


@pytest.mark.parametrize(
    "word",
    [
        *("", "may", "май", "march", "март", "мир", "свет", "среда", "ключ", "класс", "замок", "лук"),
        *("bank", "party", "power", "case", "board", "second", "train", "concrete", "goal", "free"),
    ],
)
def test_words_of_unrelated_senses_stay_out(word: str) -> None:
    assert concept_of(word) is None


@pytest.mark.parametrize(
    ("word", "figures"),
    [
        *(("1990-х", "1990"), ("1990s", "1990"), ("21st", "21"), ("30-летний", "30")),
        *(("5G", None), ("4x4", None), ("2021", None), ("", None), ("9" * 99 + "th", None)),
    ],
)
def test_figures(word: str, figures: str | None) -> None:
    assert figures_of(word) == figures


def test_russian_words_are_what_the_lemmatiser_returns() -> None:
    """A word that is no lemma of itself can be found by its form only: «тенге», «лучше»."""
    lemmatiser = RussianLemmatiser()
    words = [word for cells in _rows() for word in _words(cells[3]) if "-" not in word]
    strangers = [word for word in words if word not in map(fold, _lemmas(lemmatiser, word))]
    assert len(strangers) < 0.015 * len(words), strangers


def _lemmas(lemmatiser: RussianLemmatiser, word: str) -> tuple[str, ...]:
    found = lemmatiser.word(word)
    return found.lemma, *found.alternates


def test_loading_is_quick() -> None:
    """Designed for less than 10 ms; the bar is wide because test machines are shared."""
    concepts.cache_clear()
    began = time.process_time()
    assert len(concepts()) > 5000
    assert time.process_time() - began < 0.1
