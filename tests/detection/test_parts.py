"""The parts of the default engine, one by one."""

from dataclasses import dataclass
from itertools import pairwise

import pytest

from bilingual.detection.borders import best_cut
from bilingual.detection.model import MODEL_FILE, frequent_words, grams, load_models, own_signs
from bilingual.detection.pieces import lower_words, pieces
from bilingual.detection.signs import read_signs
from bilingual.detection.smoothing import smooth
from bilingual.detection.verdicts import judge
from bilingual.resources import data_file


def test_model_is_small_and_names_its_languages() -> None:
    assert data_file(MODEL_FILE).stat().st_size <= 1_000_000
    models = load_models()
    assert models["cyrillic"].home == "ru" and models["latin"].home == "en"
    assert {"uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt"} <= set(models["cyrillic"].languages)
    refused = {"de", "fr", "es", "it", "pl", "cs", "tr", "nl", "pt", "uz", "az", "ro", "sv", "fi", "ru-Latn"}
    assert refused <= set(models["latin"].languages)


def test_packed_sum_is_the_sum_of_the_words() -> None:
    """Must never carry from one language's field into the next."""
    model = load_models()["cyrillic"]
    start = model.scores_of(())
    words = ["президент", "щодня", "бүгін"] * 2000
    single = [model.scores_of((word,)) for word in words[:3]]
    total = model.scores_of(words)
    for i in range(len(model.languages)):
        assert total[i] - start[i] == 2000 * sum(score[i] - start[i] for score in single)


def test_word_score_does_not_depend_on_what_was_asked_before() -> None:
    model = load_models()["latin"]
    before = model.scores_of(("parliament",))
    model.scores.clear()
    assert model.scores_of(("parliament",)) == before


@pytest.mark.parametrize(
    ("word", "expected"),
    [("я", ["я", "_я", "я_", "_я_"]), ("да", ["д", "а", "_д", "да", "а_", "_да", "да_", "_да_"])],
)
def test_grams(word: str, expected: list[str]) -> None:
    assert grams(word) == expected


def test_long_words_have_an_end() -> None:
    assert len(grams("а" * 100_000)) < 250


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t ask МИД", ["don't", "ask", "мид"]),
        ("сайт www.mid.ru и mid.ru/press", ["сайт", "и"]),
        ("пишите на a.b@c.ru!", ["пишите", "на"]),
        ("<b>жирный</b> текст", ["жирный", "текст"]),
        ("И так далее.Ру не сайт", ["и", "так", "далее", "ру", "не", "сайт"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert lower_words(text) == words


def test_pieces_cover_the_text() -> None:
    text = "Раз. Two three four five! \n\n 12 🙂\nСлово, word."
    found = pieces(text, *read_signs(text, own_signs()), frequent_words(), False)
    assert found[0].start == 0 and found[-1].end == len(text)
    assert all(left.end == right.start for left, right in pairwise(found))


@dataclass
class Said:
    """A made-up judgement."""

    language: str
    size: int
    weight: float

    def log(self, language: str) -> float:
        return 0.0 if language == self.language else -self.weight


@pytest.mark.parametrize(
    ("evidence", "languages"),
    [
        ([], []),
        ([Said("ru", 9, 9)], ["ru"]),
        ([Said("und", 0, 0)], ["und"]),
        ([Said("ru", 9, 9), Said("en", 2, 9), Said("ru", 9, 9)], ["ru", "ru", "ru"]),
        ([Said("ru", 9, 9), Said("en", 9, 9), Said("ru", 9, 9)], ["ru", "en", "ru"]),
        ([Said("ru", 9, 9), Said("bg", 4, 2), Said("ru", 9, 9)], ["ru", "ru", "ru"]),
        ([Said("ru", 9, 9), Said("en", 0, 0), Said("en", 9, 9)], ["ru", "ru", "en"]),
        ([Said("ru", 1, 9)], ["ru"]),
    ],
)
def test_smoothing(evidence: list[Said], languages: list[str]) -> None:
    assert smooth(evidence) == languages


def test_border_moves_to_the_word() -> None:
    model = load_models()["cyrillic"]
    words = lower_words("там мёртвый труп везут законопроект передбачає що набувач таких прав")
    assert best_cut(words, len(words), "ru", "uk", model) in (4, 5)
    assert best_cut(lower_words("да нет там"), 3, "ru", "uk", model) == 3


def test_quick_way_and_long_way_agree() -> None:
    model = load_models()["cyrillic"]
    words = lower_words("министр иностранных дел прибыл в столицу с официальным визитом")
    assert judge(words, model).language == judge(words, model, bias=-1e-9).language == "ru"
