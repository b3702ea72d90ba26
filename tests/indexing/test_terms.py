"""Terms: positions, shared terms of common words, numbers in every spelling, names."""

from __future__ import annotations

import pytest

from bilingual.indexing.terms import build_terms
from bilingual.records import Mention, Token


def _tokens(text: str, language: str = "en", lemmas: dict[str, str] | None = None) -> list[Token]:
    """Tokens of a text in which every token stands between single spaces."""
    tokens, start = [], 0
    for word in text.split(" "):
        tokens.append(Token(start, start + len(word), word, _kind(word), language, (lemmas or {}).get(word, word)))
        start += len(word) + 1
    return tokens


def _kind(word: str) -> str:
    if word[0].isalnum():
        return "number" if word[0].isdigit() and not any(c.isalpha() for c in word) else "word"
    return "symbol" if word == "$" else "punctuation"


def _texts(text: str, language: str = "en", lemmas: dict[str, str] | None = None) -> list[str]:
    return [term.text for term in build_terms(_tokens(text, language, lemmas), [])]


def test_lemma_and_shared_term_stand_at_one_position() -> None:
    terms = build_terms(_tokens("цены на нефть", "ru", {"цены": "цена"}), [])
    assert [(t.text, t.position) for t in terms] == [("цена", 0), ("concept:price", 0), ("на", 1), ("нефть", 2), ("concept:oil", 2)]
    assert [(t.start, t.end) for t in terms if t.position == 2] == [(8, 13), (8, 13)]


def test_both_languages_share_their_terms() -> None:
    english = set(_texts("three ministers visited in July", lemmas={"ministers": "minister", "visited": "visit"}))
    russian = set(_texts("три министра приехали в июле", "ru", {"министра": "министр", "июле": "июль"}))
    assert english & russian == {"3", "concept:minister", "concept:july"}


def test_a_form_with_a_meaning_of_its_own() -> None:
    assert "concept:statistics" in _texts("statistics", lemmas={"statistics": "statistic"})


def test_further_lemmas_bring_no_shared_term() -> None:
    """«Стали» is nearly always a verb: its reading as steel must not bring the texts on steel."""
    token = Token(0, 5, "стали", "word", "ru", "стать", ("сталь",))
    assert [t.text for t in build_terms([token], [])] == ["стать", "сталь"]


def test_other_languages_keep_to_their_words() -> None:
    assert _texts("Gift", "de") == ["gift"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10,000", ["10000"]),
        ("3,5", ["3.5"]),
        ("10 000", ["10", "10000", "000"]),
        ("1 250 000", ["1", "1250000", "250", "000"]),
        ("10 000,5", ["10", "10000.5", "000.5"]),
        ("2020 100", ["2020", "100"]),
        ("10 00", ["10", "00"]),
        ("000 000", ["000", "000"]),
        ("1990s", ["1990s", "1990"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


def test_grouped_number_spans_its_groups_at_the_first_position() -> None:
    (term,) = [t for t in build_terms(_tokens("за 10 000 рублей", "ru"), []) if t.text == "10000"]
    assert (term.start, term.end, term.position) == (3, 9, 1)


def test_groups_further_apart_stay_apart() -> None:
    tokens = [Token(0, 2, "10", "number", "ru", "10"), Token(4, 7, "000", "number", "ru", "000")]
    assert [t.text for t in build_terms(tokens, [])] == ["10", "000"]


def test_signs_take_a_position_other_punctuation_does_not() -> None:
    terms = build_terms(_tokens("5 % , then $"), [])
    assert [(t.text, t.position) for t in terms] == [("5", 0), ("concept:percent", 1), ("then", 2), ("concept:dollar", 3)]


@pytest.mark.parametrize(("kind", "end"), [("person", 17), ("organisation", 5)])
def test_words_that_are_only_a_name_mean_nothing_beside_it(kind: str, end: int) -> None:
    text = "Apple Rice Winter"
    mention = Mention(0, end, text[:end], kind, "x:y", ("x:y",), text[:end])
    found = [t.text for t in build_terms(_tokens(text), [mention]) if t.end <= end]
    assert not [t for t in found if t.startswith("concept:")] and "x:y" in found


def test_a_describing_name_keeps_the_meaning_of_its_words() -> None:
    mention = Mention(0, 19, "Ministry of Defence", "organisation", "org:x", ("org:x",), "Ministry of Defence")
    texts = [t.text for t in build_terms(_tokens("Ministry of Defence"), [mention])]
    assert {"concept:ministry", "concept:defence", "org:x"} <= set(texts)


def test_names_in_quotes_at_the_start_have_position_zero() -> None:
    mention = Mention(0, 3, "« А", "other", "other:a", ("other:a",), "А")
    assert next((t.text, t.position) for t in build_terms(_tokens("« А", "ru"), [mention])) == ("other:a", 0)


def test_no_tokens_no_terms() -> None:
    assert build_terms([], []) == ()


def test_positions_never_go_back() -> None:
    terms = build_terms(_tokens("On 3 July 2021 about 10 000 people and 5 % of oil"), [])
    positions = [t.position for t in terms]
    assert positions == sorted(positions) and positions[0] == 0
