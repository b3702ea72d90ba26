"""One case a line: a clause, the word meant in brackets, its lemma, the reason. The cases were written for this file."""

from pathlib import Path

import pytest

from bilingual.lemmas import lemmatise

HERE = Path(__file__).parent


def cases(language: str, kind: str = "cases") -> list[tuple[str, ...]]:
    lines = (HERE / f"{kind}-{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [(language, *line.split("\t")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("language", "clause", "lemma", "why"), cases("ru") + cases("en"))
def test_lemma_in_its_clause(language: str, clause: str, lemma: str, why: str) -> None:
    assert in_its_clause(language, clause) == lemma, why


@pytest.mark.xfail(reason="known failures; move the row to the cases when it is mended", strict=False)
@pytest.mark.parametrize(("language", "clause", "lemma", "why"), cases("ru", "failures") + cases("en", "failures"))
def test_known_failure(language: str, clause: str, lemma: str, why: str) -> None:
    assert in_its_clause(language, clause) == lemma, why


def in_its_clause(language: str, clause: str) -> str:
    words = clause.split(" ")
    at = next(n for n, word in enumerate(words) if word.startswith("["))
    words[at] = words[at].strip("[]")
    return lemmatise(words, language)[at].lower()


def test_clitic_without_context_looks_at_its_word() -> None:
    assert lemmatise(["It", "'s", "John", "'s", "turn"], "en", context=False) == ["it", "be", "john", "'s", "turn"]
    assert lemmatise(["'s"], "en", context=False) == ["'s"]
    assert lemmatise(["He", "saw", "her"], "en", context=False) == ["he", "see", "her"]


def test_without_context_needs_no_neighbours() -> None:
    assert lemmatise(["стали", "mice"], "ru", context=False)[0] == "стать"
    assert lemmatise(["mice"], "en", context=False) == ["mouse"]


def test_unknown_language_says_what_to_use() -> None:
    from bilingual.errors import UsageError

    with pytest.raises(UsageError, match="'ru' or 'en'"):
        lemmatise(["x"], "kk")
