"""Polivanov and Palladius."""

from __future__ import annotations

import pytest

from bilingual.names.keys.transcription import chinese, japanese, origin


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("shōji", "сёдзи"), ("watanabe", "ватанабэ"), ("kazuyoshi", "кадзуёси"), ("kenbō", "кэмбо"), ("tsuchiya", "цутия"),
        ("hokkaidō", "хоккайдо"), ("matchi", "матти"), ("junichi", "дзюнити"), ("lavrov", None), ("ki", None), ("", None),
    ],
)  # fmt: skip
def test_polivanov(latin: str, cyrillic: str | None) -> None:
    assert (japanese(latin) or "").replace("аи", "ай") == (cyrillic or "")


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("qi", "ци"), ("zhang", "чжан"), ("xiaoping", "сяопин"), ("jintao", "цзиньтао"), ("zedong", "цзэдун"), ("xi", "си"),
        ("hui", "хуэй"),
        ("yuan", "юань"), ("lü", "люй"), ("rong", "жун"), ("smith", None), ("", None),
    ],
)  # fmt: skip
def test_palladius(latin: str, cyrillic: str | None) -> None:
    assert chinese(latin) == cyrillic


def test_origin_says_both_where_both_fit() -> None:
    assert [origin(word) for word in ("zhang", "yoshida", "lavrov")] == ["c", "j", "-"]
