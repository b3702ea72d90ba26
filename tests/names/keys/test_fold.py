"""The fold of Cyrillic spellings."""

from __future__ import annotations

import pytest

from bilingual.names.keys.fold import fold_cyrillic, squeeze


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("токаев", "tokaev"), ("тоқаев", "tokaev"), ("хрущёв", "khrushchev"), ("хрущев", "khrushchev"), ("хрущов", "khrushchev"),
        ("достоевский", "dostoevski"), ("чёрный", "cherni"), ("филипп", "filip"), ("филип", "filip"), ("дэвид", "devid"),
        ("девид", "devid"),
        ("яна", "yana"), ("анна", "ana"), ("юрий", "yuri"), ("ильин", "ilin"), ("подъяпольский", "podapolski"), ("щербаков", "shcherbakov"),
        ("джон", "dzhon"), ("джен", "dzhen"), ("цой", "tsoi"), ("зеленський", "zelenski"),
    ],
)  # fmt: skip
def test_fold(word: str, key: str) -> None:
    assert fold_cyrillic(word) == key


def test_signs_alone_have_no_key() -> None:
    assert fold_cyrillic("ьъ") == ""


def test_squeeze_is_idempotent() -> None:
    assert squeeze(squeeze("aabbccaa")) == squeeze("aabbccaa") == "abca"
