"""The table of words beside a name: its columns hold what the rules ask for, and the types are those of the tables of things."""

from bilingual.names.tables import read_table
from bilingual.resources import data_folder, read_rows

PLACES = {"before", "behind", "link", "owner", "soft-before", "soft-behind", "soft-link"}


def cue_rows() -> list[tuple[str, str, str]]:
    table = data_folder() / "lexicon" / "name-cues.tsv"
    return [cells for _, cells in read_rows(table, "bilingual-lexicon/name-cues 1", ("word", "where", "types"))]


def test_cues_say_where_they_stand_and_what_they_name():
    types = {row.cells["type"] for path in (data_folder() / "lexicon").glob("others*.tsv") for row in read_table(path)} | {"org"}
    for word, where, named in cue_rows():
        assert set(where.split()) <= PLACES, word
        assert set(named.split()) <= types, word


def test_cues_are_folded_and_sorted():
    rows = cue_rows()
    assert rows == sorted(rows)
    assert all(word == word.lower().replace("ё", "е") for word, _, _ in rows)
