"""The packed tables say what the slow way says: sampled here, all of it by tools/compile_lemmas.py."""

import pytest

from bilingual.english.lemmatiser import EnglishLemmatiser
from bilingual.errors import DataError
from bilingual.lemmas.frequent import Frequent
from bilingual.lemmas.ranker import Ranker
from bilingual.packed import pack_change
from bilingual.resources import data_file


def test_packed_rows_agree_with_the_slow_way() -> None:
    table = Frequent.load("en")
    slow = EnglishLemmatiser(Ranker.load(data_file("models/lemmas-en.tsv")))
    slow.load()
    for form in sorted(table._rows)[::211]:
        for word in (form, form.capitalize()):
            lemma = table.lemma(word)
            if lemma is not None:
                assert slow.word(word).lemma == lemma
                assert table.neighbour(word) is not None


@pytest.mark.parametrize(("form", "lemma"), [("детей", "ребёнок"), ("дом", "дом"), ("went", "go"), ("противопоставленными", "быть")])
def test_ending_makes_the_lemma_again(form: str, lemma: str) -> None:
    assert Frequent({form: pack_change(form, lemma) + " 0"}, []).lemma(form) == lemma


def test_capital_needs_its_mark() -> None:
    table = Frequent({"роза": "0 0", "дом": "0 0+"}, [])
    assert table.lemma("Роза") is None
    assert table.lemma("Дом") == "дом"
    assert table.lemma("ДОМ") is None


def test_damaged_model_is_named(tmp_path) -> None:
    path = tmp_path / "lemmas-ru.tsv"
    path.write_text("# format: bilingual-model/lemmas 1\nbroken\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"lemmas-ru\.tsv"):
        Ranker.load(path)
