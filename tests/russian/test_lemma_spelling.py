"""Spelling is undone before any dictionary is asked."""

import pytest

from bilingual.russian.spelling import fold, has_cyrillic, plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("за\u0301мок", "замок"), ("контр\u00adатака", "контратака"), ("Рoссия", "Россия"), ("IT-компания", "IT-компания"),
        ("и\u0306од", "йод"),
        ("cat", "cat"), ("МИДa", "МИДа"), ("", ""), ("й", "й"), ("ёж", "ёж"), ("е\u0308ж", "ёж"), ("Windowsа", "Windowsа"),
    ],
)  # fmt: skip
def test_plain(written: str, meant: str) -> None:
    assert plain(written) == meant


def test_fold_and_script() -> None:
    assert fold("Ёж") == "еж"
    assert has_cyrillic("xж") and not has_cyrillic("x1")
