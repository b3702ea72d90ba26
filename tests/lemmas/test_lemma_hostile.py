"""Strings that are no words must neither raise nor cost time out of proportion."""

import threading
import time

import pytest

from bilingual.english.lemmatiser import EnglishLemmatiser
from bilingual.lemmas import lemmatise, lemmatiser
from bilingual.russian.lemmatiser import RussianLemmatiser

HOSTILE = [
    "не" * 1000 + "кот", "\ud800", "кот\ud800", "cat\ud800ing", "а" * 1_000_000, "a" * 1_000_000, "а\u0301" * 300_000, "-" * 100_000,
    "а-" * 50_000, "", " ", "\0", "#", "@", "'", "’", "١٢", "𝓀𝑜𝓉", "ё" * 65, "s", "-то", "пол-", "IT-", "2-",
]  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("word", HOSTILE, ids=lambda w: ascii(w[:8]))
def test_hostile_word_does_no_harm(language: str, word: str) -> None:
    engine = lemmatiser(language)
    engine.word("x")
    start = time.process_time()
    found = engine.word(word)
    chosen = engine.choose([word, word], 1)
    assert isinstance(found.lemma, str) and isinstance(chosen, str)
    assert time.process_time() - start < 1.0


def test_threads_agree() -> None:
    words = ["Цены", "на", "сталь", "стали", "выше", ",", "и", "дома", "стоит", "мука"]
    for make in (RussianLemmatiser, EnglishLemmatiser):
        engine = make()
        found: list[list[str]] = []

        def work(engine=engine, found=found) -> None:
            found.append([engine.choose(words, at) for at in range(len(words))])

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 4 and all(row == found[0] for row in found)


def test_one_lemma_a_word() -> None:
    words = ["Дети", "", "\ud800", ",", "12", "NATO"]
    assert len(lemmatise(words, "ru")) == len(words)
