"""Packed tables give every word its own cell and no other word any."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual.packed import Blocks, checksum, pack_blocks, pack_change, read_changes

WORDS = st.text(alphabet="абвяёazé", min_size=1, max_size=6)


def read(cells: dict[str, str]) -> Blocks:
    return Blocks("\n".join(["# format: x 1", *pack_blocks(cells), ""]).encode())


@given(st.dictionaries(WORDS, st.integers(0, 999).map(str), max_size=80), WORDS)
def test_what_was_packed_is_found(cells: dict[str, str], other: str) -> None:
    table = read(cells)
    assert table.words() == sorted(cells)
    assert all(table.find(word) == cell for word, cell in cells.items())
    assert table.find(other) == cells.get(other, "")


@given(WORDS, WORDS)
def test_a_change_makes_the_word_again(form: str, target: str) -> None:
    assert [form[:cut] + ending for cut, ending in read_changes(f"{pack_change(form, target)},0")] == [target, form]


def test_hostile_words_are_in_no_table() -> None:
    table = read({"стал": "25", "стали": "17"})
    assert not any(map(table.find, ("", " ", "стал 25", "ли", "стали\n", "\ud800", "стал" * 9999)))
    assert read({}).find("стал") == ""


def test_a_checksum_knows_the_files() -> None:
    assert checksum(["models/lemmas-ru.tsv"]) != checksum(["models/lemmas-en.tsv"])
