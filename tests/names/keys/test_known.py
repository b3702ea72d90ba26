"""The packed table of keys says what the model says: sampled here, more of it by tools/compile_keys.py --check."""

import pytest

from bilingual.names.keys import known as module
from bilingual.names.keys.known import known_keys, latin_blocks
from bilingual.names.keys.latin import read_latin, worked_out


def test_rows_agree_with_the_model() -> None:
    words = latin_blocks().words()
    assert len(words) > 50_000
    for word in words[::499]:
        assert known_keys(word) == worked_out(word), word


def test_words_in_no_table_are_read_by_the_model() -> None:
    assert known_keys("qwzybrk") == ()
    assert read_latin("qwzybrk") == worked_out("qwzybrk") != ()


def test_a_table_for_another_model_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "made_for", lambda: {"model": "0"})
    latin_blocks.cache_clear()
    try:
        assert latin_blocks().words() == []
        assert read_latin("tokayev")[0] == "tokaev"
    finally:
        latin_blocks.cache_clear()
