"""The table of words beside a name: its columns hold what the rules ask for, its types are those of the tables of things and of bodies."""

from bilingual.names.lexicon.tables import read_table
from bilingual.resources import data_folder, read_rows

OF_THINGS = {"before", "behind", "link", "owner", "soft-before", "soft-behind", "soft-link"}
OF_BODIES = {"beside", "behind-town"}


def cue_rows() -> list[tuple[str, str, str]]:
    table = data_folder() / "lexicon" / "name-cues.tsv"
    return [cells for _, cells in read_rows(table, "bilingual-lexicon/name-cues 1", ("word", "where", "types"))]


def types_of(tables: str) -> set[str]:
    return {row.cells["type"] for path in (data_folder() / "lexicon").glob(tables) for row in read_table(path)}


def test_cues_say_where_they_stand_and_what_they_name():
    things, bodies = types_of("others*.tsv") | {"org"}, types_of("organisations-*.tsv")
    for word, where, named in cue_rows():
        places = set(where.split())
        assert places <= OF_THINGS or places <= OF_BODIES, word
        assert set(named.split()) <= (things if places <= OF_THINGS else bodies), word


def test_cues_are_folded_and_sorted():
    rows = cue_rows()
    assert rows == sorted(rows)
    assert all(word == word.lower().replace("ё", "е") for word, _, _ in rows)
