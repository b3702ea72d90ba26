"""From rows to aliases: marks, flags and records; and the committed tables obey the rules of the editors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilingual.errors import BilingualError, DataError
from bilingual.names.lexicon.compiling import AliasEntry, entity_of, row_entries
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.tables import FORMATS, Row, read_table, table_format
from bilingual.resources import data_folder

TABLES = sorted(
    p
    for p in (data_folder() / "lexicon").glob("*.tsv")
    if p.name.split(".")[0].split("-")[0] in {"organisations", "institutions", "countries", "places", "people", "others"}
)
ORDINARY = {"мир", "орёл", "орел", "reading", "ветер", "who", "the"}


def row(kind: str, **cells: str) -> Row:
    columns = FORMATS[f"bilingual-lexicon/{kind} 1"]
    prefix = {"organisations": "org", "people": "person", "others": "other", "institutions": "inst"}.get(kind, "place")
    whole = {"organisations": "organisation", "people": "person", "others": "other", "institutions": "institution"}.get(kind, "place")
    return Row(f"{prefix}:{cells['slug']}", whole, {c: cells.get(c, "") for c in columns}, "own.tsv: line 4")


def entries(made: Row) -> dict[str, AliasEntry]:
    return {e.text: e for e in row_entries(made, lambda word, acronym: word in ORDINARY)}


def test_labels_and_aliases_become_entries() -> None:
    names = {"en": "Steppe Wind", "ru": "Степной ветер", "alias_en": "Steppe Winds Co|SW Holding", "acronym_ru": "СВТР"}
    found = entries(row("organisations", slug="x", **names))
    assert set(found) == {"Steppe Wind", "Степной ветер", "Steppe Winds Co", "SW Holding", "СВТР"}
    assert found["Степной ветер"].words == ("степной", "ветер")
    assert {e.canonical for e in found.values()} == {"org:x"}
    assert {e.where for e in found.values()} == {"own.tsv: line 4"}


@pytest.mark.parametrize(
    ("cells", "text", "flags"),
    [
        ({"acronym_en": "WHO"}, "WHO", {Flag.ACRONYM}),
        ({"acronym_en": "CSTO"}, "CSTO", {Flag.ACRONYM, Flag.ANY_CASE}),
        ({"acronym_ru": "~СК"}, "СК", {Flag.ACRONYM, Flag.WEAK}),
        ({"alias_en": "=Reading"}, "Reading", {Flag.EXACT}),
        ({"alias_ru": "~Мир"}, "Мир", {Flag.WEAK}),
        ({"alias_ru": "=~Мир"}, "Мир", {Flag.EXACT, Flag.WEAK}),
        ({"alias_ru": "Мир"}, "Мир", set()),
        ({"alias_ru": "Мосбиржа"}, "Мосбиржа", {Flag.ANY_CASE}),
        ({"alias_ru": "Мир вашему дому"}, "Мир вашему дому", {Flag.ANY_CASE}),
    ],
)
def test_marks_become_flags(cells: dict[str, str], text: str, flags: set[str]) -> None:
    found = entries(row("organisations", slug="x", en="Label Of It", **cells))
    assert set(found[text].flags) == flags


def test_flags_are_sorted() -> None:
    found = entries(row("organisations", slug="x", en="Label Of It", acronym_en="~XYZ", alias_en="=~Wind"))
    assert all(list(e.flags) == sorted(e.flags) for e in found.values())


def test_adjectives_and_demonyms_stand_for_the_demonym() -> None:
    made = row("places", slug="kz/x", en="Xville", ru="Иксвиль", adjective_ru="иксвильский", demonym_en="Xviller", type="city")
    found = entries(made)
    assert found["Иксвиль"].canonical == "place:kz/x"
    assert found["иксвильский"].canonical == found["Xviller"].canonical == "demonym:kz/x"
    assert Flag.ADJECTIVE in found["иксвильский"].flags and Flag.DEMONYM in found["Xviller"].flags


def test_a_people_is_a_demonym_by_all_its_names() -> None:
    found = entries(row("places", slug="people-x", type="people", en="Xish", ru="иксы"))
    assert {e.canonical for e in found.values()} == {"demonym:people-x"}


@pytest.mark.parametrize(("alone", "flag"), [("yes", Flag.SURNAME), ("", Flag.PART)])
def test_a_surname_alone(alone: str, flag: str) -> None:
    names = {"en": "Aigul Tastanova", "ru": "Айгуль Тастанова", "surname_en": "Tastanova", "surname_ru": "Тастанова"}
    found = entries(row("people", slug="a-b", alone=alone, **names))
    assert flag in found["Тастанова"].flags and flag in found["Tastanova"].flags
    assert flag not in found["Айгуль Тастанова"].flags


def test_a_name_listed_twice_is_one_entry() -> None:
    made = row("organisations", slug="x", en="Steppe Wind", alias_en="STEPPE WIND|Steppe-Wind")
    assert len(list(row_entries(made, lambda word, acronym: False))) == 1


def test_an_alias_without_words_is_none() -> None:
    assert set(entries(row("organisations", slug="x", en="Steppe Wind", alias_ru="«»|-"))) == {"Steppe Wind"}


def test_the_record() -> None:
    names = {"en": "=Wind Bank", "ru": "~Ветер", "alias_ru": "=Вихрь"}
    entity = entity_of(row("organisations", slug="x", type="bank", country="kz", part_of="un", note="from 2001", **names))
    assert (entity.canonical, entity.kind, entity.type, entity.note) == ("org:x", "organisation", "bank", "from 2001")
    assert (entity.en, entity.ru) == ("Wind Bank", "Ветер"), "marks are for the matcher, not for the reader"
    assert "Вихрь" in entity.aliases
    assert set(entity.part_of) == {"org:un", "place:kz"}


# The tables as committed.


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_tables_read(path: Path) -> None:
    rows = read_table(path)
    assert rows
    assert len({r.canonical for r in rows}) == len(rows)


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_tables_are_sorted(path: Path) -> None:
    slugs = [r.cells["slug"] for r in read_table(path)]
    assert slugs == sorted(slugs)


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_slugs_are_plain(path: Path) -> None:
    wrong = [r.where for r in read_table(path) if not set(r.cells["slug"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/")]
    assert not wrong


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_cells_are_clean(path: Path) -> None:
    """No blanks around an alias, no double blanks, no empty alias between two bars, no NBSP."""
    slip = re.compile(r"^[\s|]|[\s|]$|\|\s*\||\s\s|\N{NO-BREAK SPACE}")
    assert not [f"{r.where}: {column}: {cell!r}" for r in read_table(path) for column, cell in r.cells.items() if slip.search(cell)]


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_no_letters_of_the_other_script(path: Path) -> None:
    """A Latin letter inside a Russian label is a slip of the keyboard: «Mосква»."""
    wrong = []
    for made in read_table(path):
        for column in ("ru", "alias_ru", "acronym_ru", "adjective_ru", "demonym_ru", "surname_ru"):
            for alias in made.listed(column):
                words = re.split(r"[-.\s]", alias)
                wrong += [f"{made.where}: {w!r}" for w in words if re.search("[а-яА-Я]", w) and re.search("[a-zA-Z]", w)]
    assert not wrong


def test_no_entity_stands_in_two_tables() -> None:
    seen: dict[str, str] = {}
    twice = []
    for path in TABLES:
        for made in read_table(path):
            if made.canonical in seen:
                twice.append(f"{made.where} and {seen[made.canonical]}: {made.canonical}")
            seen[made.canonical] = made.where
    assert not twice


def test_links_lead_somewhere() -> None:
    rows = [r for path in TABLES for r in read_table(path)]
    known = {r.canonical for r in rows}
    # A parent may be composed from a place and a type: ir/armed-forces.
    places, slots = {k[6:] for k in known if k[:6] == "place:"}, {k[5:] for k in known if k[:5] == "inst:"}
    parents = [(r.where, slug, slug.rpartition("/")) for r in rows for slug in r.listed("part_of") if f"org:{slug}" not in known]
    wrong = [f"{where}: part_of {slug}" for where, slug, (place, _, slot) in parents if place not in places or slot not in slots]
    wrong += [f"{r.where}: country {slug}" for r in rows for slug in r.listed("country") if f"place:{slug}" not in known]
    assert not wrong


@pytest.mark.parametrize("first", ["", "slug\n", "# format: bilingual-lexicon/cats 1\n", "# version: 1\n"])
def test_an_unknown_format_is_refused(tmp_path: Path, first: str) -> None:
    path = tmp_path / "table.tsv"
    path.write_text(first, encoding="utf-8")
    with pytest.raises(DataError, match="line 1"):
        table_format(path)


def test_the_message_of_a_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    columns = FORMATS["bilingual-lexicon/others 1"]
    lines = ["# format: bilingual-lexicon/others 1", "\t".join(columns), "bad slug" + "\t" * (len(columns) - 1)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(BilingualError) as refused:
        read_table(path)
    assert str(path) in str(refused.value) and "line 3" in str(refused.value) and "bad slug" in str(refused.value)
