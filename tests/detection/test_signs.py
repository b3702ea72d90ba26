"""Signs of pieces, and the sentences that are read from them."""

from __future__ import annotations

import random
import re

import pytest

import bilingual
from bilingual.detection.model import frequent_words, own_signs
from bilingual.detection.pieces import blanked
from bilingual.detection.plain import Reading
from bilingual.detection.signs import IDS, SIGN, Signs, blank_signs, other_spacing, read_signs, sign_of, word_numbers
from bilingual.errors import DataError
from bilingual.text.cutting import cut
from bilingual.vocabulary import WordType, signs_of

# Where `Reading` ends sentences, written as an expression over the text: the reference it is held against.
END = re.compile("[.!?…]+[\"'»”’)\\]]*(?:[.!?…]+[\"'»”’)\\]]*)*\\s+|(?<=[\n\r\u2028\u2029])\\s*|[\n\r\u2028\u2029]\\s*")
def text_signs(text: str) -> tuple[tuple[int, ...], list[int]]:
    return read_signs(text, own_signs())


SCRAPS = (
    "Москва", "С.", "J. Smith", "it's", "Кот-д'Ивуар", "10,5", ".", "...", "?!", "»", "”)", "’", "'", "\n", "\r\n", " \n ", "\t", "  ", " ",
    "\u2028", "🙂", "…", "U.S.", "(да.)", "–", "ü", "ї", "\u00ad", "слово.", "А.", "end.",
    "(www.mid.ru.)", "http://mid.ru/news.)", "«lenta.ru?»",
)  # fmt: skip


def read(text: str) -> list[tuple[str, str, int]]:
    reading = Reading(*text_signs(text))
    scripts = [sentence.script(reading.both, reading.only) for sentence in reading.sentences]
    return [(text[s.start : s.end], script, s.plain(script)) for s, script in zip(reading.sentences, scripts, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Раз. Два!» Три", ["Раз. ", "Два!» ", "Три"]),
        ("Раз.Два. «Три…»  Четыре", ["Раз.Два. ", "«Три…»  ", "Четыре"]),
        ("Раз, два\n\nтри", ["Раз, два\n\n", "три"]),
        ("Раз. \n Два", ["Раз. \n ", "Два"]),
        ("He said “No.” Then", ["He said “No.” ", "Then"]),
        ("С. В. Лавров", ["С. ", "В. ", "Лавров"]),
        ("10.5 и 3.", ["10.5 и 3."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence for sentence, _, _ in read(text)] == expected


def test_sentences_end_where_the_expression_says() -> None:
    random_of_seed = random.Random(7)
    for _ in range(3000):
        text = "".join(random_of_seed.choice(SCRAPS) for _ in range(random_of_seed.randint(1, 12)))
        ends = sorted({m.end() for m in END.finditer(text) if m.end() > 0} | {len(text)})
        assert [s.end for s in Reading(*text_signs(text)).sentences] == ends, repr(text)


@pytest.mark.parametrize(
    ("text", "script", "plain"),
    [
        ("Он сказал, что это было очень важно для всех.", "cyrillic", 9),
        ("He said that this was very important to them.", "latin", 9),
        ("That's what they've said about it, isn't it", "latin", 8),  # frequent with its 's
        ("Він сказав, що це було дуже важливо для всіх.", "cyrillic", 0),  # і is no Russian letter
        ("Ich glaube nicht, dass das so wichtig ist.", "latin", 0),
        ("Он купил Stylo 3 в DNS и был очень рад этому", "cyrillic", 11),
        ("Он купил Stylo Plus Max Pro", "", 0),  # too many Latin words for names
        ("и в на", "cyrillic", 0),  # too few
        ("и и и и и и и и", "cyrillic", 0),  # one word often is one hit
    ],
)
def test_plain_sentences(text: str, script: str, plain: int) -> None:
    ((_, found, words),) = read(text)
    assert (found, words) == (script, plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Пишите на mid@mid.ru", True),
        ("Сайт mid.ru", True),
        ("сайт WWW.mid", True),
        ("LENTA.RU сообщает", True),
        ("см. git+ssh://a", True),
        ("\ufeffwww.kommersant.moscow", True),
        ("Сайт l'www.example.museum", True),
        ("<b>жирный</b>", True),
        ("и/или: да", False),
        ("сайт «lenta».ru", True),
        ("И так далее. Ru не сайт", False),
        ("Раз. Два. Ком.", False),
        ("www или com", False),
    ],
)
def test_noise(text: str, expected: bool) -> None:
    assert Reading(*text_signs(text)).noisy is expected


def test_an_address_in_brackets_ends_its_sentence() -> None:
    text = "Он сказал, что это важно (см. http://mid.ru/news.) He said that this was very important to them."
    assert [(s.language, text[s.start : s.start + 2]) for s in bilingual.detect(text).segments] == [("ru", "Он"), ("en", "He")]


def test_addresses_say_nothing_but_end_sentences() -> None:
    text = "Сайт www.mid.ru. Next"
    starts, signs = text_signs(text)
    signs = blank_signs(text, blanked(text), starts, signs, frequent_words())
    assert not any(sign & SIGN.LATIN for sign in signs[:-1]) and signs[-1] & SIGN.LATIN
    assert [text[s.start : s.end] for s in Reading(starts, signs).sentences] == ["Сайт www.mid.ru. ", "Next"]


def test_a_word_and_its_space() -> None:
    for word in ("Москва", "the", "'s", ".", "СССР", "10,5"):
        assert other_spacing(sign_of(word, frequent_words())) == sign_of(word + " ", frequent_words())


def test_word_types_have_the_signs_of_their_pieces() -> None:
    text = "Он сказал: «It’s over».\n\n 10,5 % —  МИД\u00a0РФ "
    types = [WordType(part) for part in cut(text)]
    assert signs_of(types, frequent_words()) == text_signs(text)[1] == signs_of(types, {})
    assert other_spacing(types[0].sign) == signs_of([types[0].respaced()], {})[0]


def test_numbers_of_frequent_words_fit_their_field() -> None:
    assert max(frequent_words().values()) <= IDS.MASK
    assert len(set(frequent_words().values())) == len(frequent_words())
    with pytest.raises(DataError, match="has room for"):
        word_numbers(["а"] * 20_000, "cyrillic")


def test_long_pieces_are_not_kept() -> None:
    table = Signs({})
    assert table["中" * 1000] == table["中" * 1000] and not table


def test_the_table_is_bounded() -> None:
    table = Signs({}, capacity=3)
    assert [table[word] for word in "абвгд"] == [table[word] for word in "абвгд"] and len(table) <= 3


@pytest.mark.parametrize(
    "text",
    [
        "Министр прибыл в Астану. The minister arrived in Astana yesterday. ",
        "\n Сайт www.mid.ru. See also <b>mid.ru</b> for more on this subject.\r\n",
        "Он said that",
        "",
    ],
)
def test_normalising_finds_the_segments_that_detecting_finds(text: str) -> None:
    assert bilingual.normalise(text).segments == bilingual.detect(text).segments
