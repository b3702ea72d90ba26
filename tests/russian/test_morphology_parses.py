"""Our shorter way to a dictionary word's parses gives what pymorphy3 gives."""

from __future__ import annotations

import pytest

from bilingual.russian.morphology import analyser, parses

WORDS = "стали все елка министерством лучшего наиболее покрасивее захаровой мидом абырвалгом северо-западного кто-нибудь по-русски а я ь"


@pytest.mark.parametrize("word", [*WORDS.split(), "Москва", "А", "ООН", "12-й", "reuters", "не" * 20, "-", " "])
def test_parses_are_pymorphys(word: str) -> None:
    expected = analyser().parse(word)
    assert [tuple(parse) for parse in parses(word)] == [tuple(parse) for parse in expected]
    assert [bool(parse.is_known) for parse in parses(word)] == [parse.is_known for parse in expected]


def test_parses_inflect() -> None:
    assert parses("московской")[0].inflect({"masc", "sing", "nomn"}).word == "московский"
