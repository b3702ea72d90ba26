"""The packed table of Russian forms says what the slow way says: sampled here, more of it by tools/compile_forms.py --check."""

from pathlib import Path

import pytest

from bilingual.errors import DataError
from bilingual.lemmas.ranker import Ranker
from bilingual.names.lexicon.folding import match_key
from bilingual.names.words.cyrillic import cyrillic_side
from bilingual.resources import data_file
from bilingual.russian import known_forms as module
from bilingual.russian.known_forms import FORMS_FORMAT, KnownForms, known_forms
from bilingual.russian.lemmatiser import RussianLemmatiser


@pytest.fixture(scope="module")
def slow() -> RussianLemmatiser:
    engine = RussianLemmatiser(Ranker.load(data_file("models/lemmas-ru.tsv")))
    engine.load()
    return engine


def test_rows_agree_with_the_slow_way(slow: RussianLemmatiser) -> None:
    table = known_forms()
    forms = table.forms()
    assert forms == sorted(forms) and len(forms) > 100_000
    for form in forms[::997]:
        for word in (form, form.capitalize()):
            key, lemmas = match_key(word), slow.word(word)
            assert table.lemmas(word) == lemmas, word
            assert table.neighbour(word) == slow.neighbour(word), word
            assert table.name_side(word, key) == cyrillic_side(word, key, lemmas.lemma, word == form), word


def test_first_and_last_form_are_found() -> None:
    table = known_forms()
    forms = table.forms()
    for form in (*forms[:60], *forms[-60:]):
        assert table.lemmas(form) is not None, form


@pytest.mark.parametrize("word", ["", " ", "МОСКВА", "МИДа", "дом 3", "дом\n", "\ud800", "кракозябрами", "нью-йорк", "house", "я" * 99])
def test_what_the_table_does_not_know(word: str) -> None:
    table = known_forms()
    assert table.lemmas(word) is None and table.neighbour(word) is None and table.name_side(word, word.lower()) is None


def test_a_table_for_other_weights_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "made_for", lambda: {"dictionary": "1", "weights": "0"})
    assert KnownForms.load().forms() == []


def test_another_format_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "forms-ru.tsv"
    path.write_text("# format: bilingual-compiled/forms-ru 0\n", encoding="utf-8")
    monkeypatch.setattr(module, "data_file", lambda name: path)
    with pytest.raises(DataError, match=FORMS_FORMAT):
        KnownForms.load()
