"""What `detect` promises of the parts of a text: cover, order, and where one language ends."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual.detection import detect

# A case is the text itself with ⟦language│…⟧ around the segments that must come out.
CASES = [
    "⟦ru│Министр прибыл в Астану с визитом.⟧",
    "⟦en│The minister arrived in Astana on Monday.⟧\n⟦ru│Министр прибыл в Астану в понедельник.⟧",
    "⟦en│The talks will continue next week, the spokesman said.\n\nAdd comment⟧\n\n⟦ru│Сообщите об орфографической ошибке на странице⟧",
    "⟦ru│Компания Apple представила iPhone 15 Pro Max и Apple Watch Ultra.⟧",
    "⟦ru│Об этом сообщает The Straits Times.⟧",
    "⟦ru│В топ-3 вошли Count Masters, Project Makeover и Bridge Race.⟧",
    "⟦ru│Шина Pirelli Scorpion Winter 265/45 R20 108V⟧",
    "⟦ru│Сергей Лавров (Sergey Lavrov) встретился с Энтони Блинкеном (Antony Blinken) в Нью-Йорке.⟧",
    "⟦ru│Подробности на сайте https://www.example.com/en/latest-news-about-the-talks и по почте press@example.com.⟧",
    "⟦en│The word «спутник» means a companion on the road.⟧",
    "⟦en│He read «Войну и мир» twice in the original.⟧",
    "⟦ru│Президент подписал закон о бюджете на будущий год.⟧ ⟦uk│Президент підписав закон про бюджет на наступний рік.⟧",
    "⟦ru│Выставка открыта до конца года.⟧ ⟦de│Die Ausstellung ist bis zum Ende des Jahres geöffnet.⟧",
    "⟦ru│Министр написал в социальной сети:⟧ ⟦en│we are ready to resume the talks as soon as possible.⟧",
    "⟦en│The statement was published on Friday.⟧ ⟦ru│Заявление было опубликовано в пятницу.⟧ ⟦en│No further details were given.⟧",
    "⟦ru│Запустите команду и дождитесь ответа.\npip install --upgrade bilingual==1.0\nЗатем откройте файл настроек в редакторе.⟧",
    "⟦ru│Главная\nНовости\nСпорт\nКультура\nОбщество⟧\n⟦en│The ministers met in Astana on Monday to discuss trade.⟧",
]


def parse(case: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, spans = "", []
    for part in case.split("⟦"):
        if "│" not in part:
            text += part
            continue
        language, rest = part.split("│")
        inside, after = rest.split("⟧")
        spans.append((len(text), len(text) + len(inside), language))
        text += inside + after
    return text, spans


@pytest.mark.parametrize("case", CASES)
def test_segments(case: str) -> None:
    text, spans = parse(case)
    assert [(segment.start, segment.end, segment.language) for segment in detect(text).segments] == spans


def check_cover(text: str) -> None:
    """Segments are in order, do not overlap, are not empty, and leave out white space only."""
    at = 0
    for segment in detect(text).segments:
        assert at <= segment.start < segment.end <= len(text)
        assert not text[at : segment.start].strip()
        at = segment.end
    assert not text[at:].strip()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_covered(text: str) -> None:
    check_cover(text)


PARTS = [
    "Министр прибыл", "в понедельник.", "the talks", "İstanbul'da", "ўсё", "\n", "\r\n", "\u2028", " ", "«", "»", "…", "12", "😀",
    "e\u0301", "и\u0306", "http://x.ru", "<b>", "Apple", "МИД", "-", "ǅ", "ß", "ﬁ", "中文", "\x00", "\ud800",
]  # fmt: skip


def test_random_mixtures_are_covered() -> None:
    chosen = random.Random(5)
    for _ in range(400):
        check_cover("".join(chosen.choice(PARTS) + chosen.choice(["", " "]) for _ in range(chosen.randrange(30))))


def test_long_text_without_spaces_takes_linear_time() -> None:
    for unit in ("а", "a", ".", "<", "a.", "@", "ы'", "aы"):
        check_cover(unit * 20_000)


def test_a_word_or_two_inherit_their_surroundings() -> None:
    article = "The ministers met in Astana on Monday to discuss trade.\nЧитать далее\nThe talks will continue next week in Moscow."
    assert [segment.language for segment in detect(article).segments] == ["en"]


def test_mixed_means_both_languages_in_quantity() -> None:
    ru, en = "Министр прибыл в Астану в понедельник.", "The minister arrived in Astana on Monday."
    assert detect(f"{ru}\n{en}").language == "mixed"
    assert detect("\n".join([en] * 12 + [ru])).language == "en"


def test_footer_of_an_english_article_is_its_own_segment() -> None:
    seeds = sorted(Path(__file__).resolve().parents[3].glob("shared/seeds/000_*.txt"))
    if not seeds:
        pytest.skip("../shared/seeds is absent")
    text = seeds[0].read_text(encoding="utf-8")
    found = detect(text)
    assert found.language == "en"
    assert [segment.language for segment in found.segments] == ["en", "ru"]
    assert text[found.segments[1].start :].startswith("Сообщите об орфографической ошибке")
