"""Lexicon tables of the user's own: they add, override and silence, bad rows are refused by file, line and reason, `reload` reads again."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from bilingual import BilingualError, Mention, Normaliser
from bilingual.cli.inventory import package_tables
from bilingual.errors import DataError, LexiconError
from bilingual.names.lexicon.compiled import Lexicon, base_lexicon
from bilingual.names.lexicon.tables import FORMATS, read_table, table_problems

ORGANISATIONS = "bilingual-lexicon/organisations 1"
PEOPLE = "bilingual-lexicon/people 1"
PLACES = "bilingual-lexicon/places 1"
OTHERS = "bilingual-lexicon/others 1"
STEPPE_WIND = {"slug": "steppe-wind", "type": "company", "en": "Steppe Wind", "ru": "Степной ветер", "country": "kz"}


def table(path: Path, kind: str, *rows: dict[str, str]) -> Path:
    """Write a table; cells that a row does not name stay empty."""
    columns = FORMATS[kind]
    lines = [f"# format: {kind}", "# version: 2026-11-22", "\t".join(columns)]
    lines += ["\t".join(row.get(column, "") for column in columns) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def json_lines(path: Path, kind: str, *rows: object) -> Path:
    """Write a table as JSON lines; a row given as a string is written as it stands."""
    header = {"format": kind, "version": "2026-11-22"}
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in (header, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def mentions(normaliser: Normaliser, text: str) -> list[Mention]:
    return list(normaliser.normalise(text).mentions)


def canonicals(normaliser: Normaliser, text: str) -> list[str]:
    return [m.canonical for m in mentions(normaliser, text)]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return table(tmp_path / "own.tsv", ORGANISATIONS, {**STEPPE_WIND, "acronym_en": "SWND", "acronym_ru": "СВТР", "alias_ru": "~Ветер"})


@pytest.mark.parametrize(
    "text",
    [
        "Компания «Степной ветер» построит станцию",
        "Акции Степного ветра упали на бирже",
        "с компанией «Степным ветром» договорились",
        "Shares of Steppe Wind fell on Friday",
        "Сотрудник СВТРа уволен без объяснений",
        "The plant belongs to SWND, a company",
    ],
)
def test_a_row_adds_an_entity_in_both_languages(own: Path, text: str) -> None:
    assert "org:steppe-wind" in canonicals(Normaliser(lexicons=[own]), text)


def test_the_record_comes_with_the_mention(own: Path) -> None:
    (mention,) = mentions(Normaliser(lexicons=[own]), "Акции Степного ветра упали на бирже")
    assert mention.text == "Степного ветра"
    assert mention.name == "Степной ветер"
    assert mention.entity is not None
    assert (mention.entity.en, mention.entity.ru, mention.entity.type) == ("Steppe Wind", "Степной ветер", "company")
    assert mention.entity.part_of == ("place:kz",)


def test_without_the_table_it_is_unknown() -> None:
    assert "org:steppe-wind" not in canonicals(Normaliser(), "Shares of Steppe Wind fell on Friday")


def test_the_package_keeps_its_own_names(own: Path) -> None:
    assert canonicals(Normaliser(lexicons=[own]), "Лавров и Токаев обсудили ОДКБ")[0] == "person:sergei-lavrov"


def test_an_ambiguous_alias_waits_for_quotes(own: Path) -> None:
    normaliser = Normaliser(lexicons=[own])
    assert canonicals(normaliser, "Ветер усилился к вечеру") == []
    assert canonicals(normaliser, "фирма «Ветер» закрыта по решению суда") == ["org:steppe-wind"]


@pytest.mark.parametrize("name", ["премию «Заря» города", "премию „Заря“ города", 'премию "Заря" города'])
def test_quotes_that_close_inside_a_name_stay_in_it(tmp_path: Path, name: str) -> None:
    row = {"slug": "dawn-prize", "type": "award", "en": "Dawn Prize of the City", "ru": "Премия Заря города"}
    normaliser = Normaliser(lexicons=[table(tmp_path / "own.tsv", OTHERS, row)])
    assert [m.text for m in mentions(normaliser, f"Ей дали {name} вчера")] == [name]


def test_an_exact_alias_keeps_its_letter_case(tmp_path: Path) -> None:
    path = table(tmp_path / "own.tsv", ORGANISATIONS, {**STEPPE_WIND, "alias_en": "=Breeze"})
    normaliser = Normaliser(lexicons=[path])
    assert "org:steppe-wind" in canonicals(normaliser, "The contract went to Breeze last week")
    assert canonicals(normaliser, "There was a light breeze last week") == []


def test_an_acronym_is_no_lower_case_word(tmp_path: Path) -> None:
    path = table(tmp_path / "own.tsv", ORGANISATIONS, {**STEPPE_WIND, "acronym_en": "WAS"})
    normaliser = Normaliser(lexicons=[path])
    assert "org:steppe-wind" in canonicals(normaliser, "A contract with WAS has been signed")
    assert canonicals(normaliser, "the contract was signed") == []


def test_a_known_slug_replaces_the_record(tmp_path: Path) -> None:
    row = {"slug": "csto", "type": "intergovernmental", "en": "The Treaty Organisation", "ru": "Договор", "note": "ours"}
    path = table(tmp_path / "own.tsv", ORGANISATIONS, {**row, "alias_ru": "Ташкентский договор"})
    normaliser = Normaliser(lexicons=[path])
    (mention,) = mentions(normaliser, "Страны Ташкентского договора собрались вновь")
    assert mention.canonical == "org:csto"
    assert mention.entity is not None and mention.entity.note == "ours"
    assert canonicals(normaliser, "Учения ОДКБ начались вчера") == ["org:csto"], "the package's names still lead there"


def test_the_users_reading_of_a_shared_name_comes_first(tmp_path: Path) -> None:
    row = {"slug": "sco-group", "type": "company", "en": "SCO Group", "acronym_en": "SCO"}
    path = table(tmp_path / "own.tsv", ORGANISATIONS, row)
    assert canonicals(Normaliser(lexicons=[path]), "SCO sued IBM over its code")[0] == "org:sco-group"


def test_a_person_with_surname_alone(tmp_path: Path) -> None:
    row = {"slug": "aigul-tastanova", "en": "Aigul Tastanova", "ru": "Айгуль Тастанова", "alone": "yes"}
    row |= {"surname_en": "Tastanova", "surname_ru": "Тастанова"}
    normaliser = Normaliser(lexicons=[table(tmp_path / "people.tsv", PEOPLE, row)])
    assert canonicals(normaliser, "Премию вручили Айгуль Тастановой вчера") == ["person:aigul-tastanova"]
    assert canonicals(normaliser, "Премию вручили Тастановой вчера вечером") == ["person:aigul-tastanova"]
    assert canonicals(normaliser, "The prize went to Tastanova yesterday") == ["person:aigul-tastanova"]


def test_a_person_whose_surname_says_too_little(tmp_path: Path) -> None:
    row = {"slug": "pyotr-ivanov", "en": "Pyotr Ivanov", "ru": "Пётр Иванов", "surname_en": "Ivanov", "surname_ru": "Иванов"}
    normaliser = Normaliser(lexicons=[table(tmp_path / "people.tsv", PEOPLE, row)])
    assert canonicals(normaliser, "Слово взял Пётр Иванов из Омска")[0] == "person:pyotr-ivanov"
    assert "person:pyotr-ivanov" not in canonicals(normaliser, "Слово взял Иванов из Омска")


def test_a_place_composes_and_has_its_adjective(tmp_path: Path) -> None:
    row = {"slug": "kz/akshyganak", "type": "city", "country": "kz", "en": "Akshyganak", "ru": "Акшиганак", "adjective_ru": "акшиганакский"}
    normaliser = Normaliser(lexicons=[table(tmp_path / "places.tsv", PLACES, row)])
    assert "place:kz/akshyganak" in canonicals(normaliser, "Жители Акшиганака просят помощи")
    assert "demonym:kz/akshyganak" in canonicals(normaliser, "акшиганакские школы закрыты на неделю")
    assert "org:kz/akshyganak/city-hall" in canonicals(normaliser, "В мэрии Акшиганака ответили отказом")


def test_two_tables_of_two_kinds(own: Path, tmp_path: Path) -> None:
    other = table(tmp_path / "others.tsv", OTHERS, {"slug": "steppe-cup", "type": "competition", "en": "Steppe Cup", "ru": "Кубок степи"})
    normaliser = Normaliser(lexicons=[own, str(other)])
    assert canonicals(normaliser, "Steppe Wind will sponsor the Steppe Cup") == ["org:steppe-wind", "other:steppe-cup"]


# What is refused, and what the message must name besides file and line.
GOOD = "\t".join(STEPPE_WIND.get(c, "") for c in FORMATS[ORGANISATIONS])
BAD_ROWS = {
    "no slug": (GOOD.replace("steppe-wind", ""), "slug"),
    "a blank in the slug": (GOOD.replace("steppe-wind", "steppe wind"), "slug"),
    "no label": (GOOD.replace("Steppe Wind", "").replace("Степной ветер", ""), "label"),
    "too few cells": ("steppe-wind\tcompany\tSteppe Wind", "cells"),
    "too many cells": (GOOD + "\t", "cells"),
    "the same slug again": (GOOD + "\n" + GOOD, "twice"),
}


@pytest.mark.parametrize("name", BAD_ROWS)
def test_bad_rows_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "own.tsv"
    rows, reason = BAD_ROWS[name]
    path.write_text(f"# format: {ORGANISATIONS}\n# version: 1\n" + "\t".join(FORMATS[ORGANISATIONS]) + "\n" + rows + "\n", encoding="utf-8")
    line = 5 if "\n" in rows else 4
    with pytest.raises(BilingualError) as refused:
        Normaliser(lexicons=[path])
    message = str(refused.value)
    assert str(path) in message and f"line {line}" in message and reason in message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("slug\ten\tru\nx\ty\tz\n", "format"),
        ("# format: bilingual-lexicon/organisations 9\nslug\n", "organisations 9"),
        ("# format: bilingual-lexicon/cats 1\nslug\n", "cats"),
        (f"# format: {ORGANISATIONS}\nslug\tname\n", "columns"),
        ("", "format"),
    ],
)
def test_a_table_of_another_format_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BilingualError) as refused:
        Normaliser(lexicons=[path])
    assert str(path) in str(refused.value) and "line" in str(refused.value) and reason in str(refused.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(BilingualError, match=r"nowhere\.tsv"):
        Normaliser(lexicons=[tmp_path / "nowhere.tsv"])


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(f"# format: {ORGANISATIONS}\n# Ветер".encode("cp1251"))
    with pytest.raises(DataError, match=r"own\.tsv: not UTF-8"):
        Normaliser(lexicons=[path])


def test_reload_reads_the_table_again(own: Path) -> None:
    normaliser = Normaliser(lexicons=[own])
    text = "Tenders were won by Steppe Wind and by Zhasyl Dala"
    assert "org:zhasyl-dala" not in canonicals(normaliser, text)
    table(own, ORGANISATIONS, STEPPE_WIND, {"slug": "zhasyl-dala", "type": "company", "en": "Zhasyl Dala", "ru": "Жасыл дала"})
    assert "org:zhasyl-dala" not in canonicals(normaliser, text), "nothing changes until it is asked for"
    normaliser.reload()
    assert canonicals(normaliser, text) == ["org:steppe-wind", "org:zhasyl-dala"]


def test_a_bad_table_leaves_the_old_one_in_use(own: Path) -> None:
    normaliser = Normaliser(lexicons=[own])
    own.write_text("nothing of use\n", encoding="utf-8")
    with pytest.raises(BilingualError):
        normaliser.reload()
    assert canonicals(normaliser, "Shares of Steppe Wind fell on Friday") == ["org:steppe-wind"]


def test_documents_made_before_a_reload_stay_as_they_were(own: Path) -> None:
    normaliser = Normaliser(lexicons=[own])
    document = normaliser.normalise("Shares of Steppe Wind fell on Friday")
    table(own, ORGANISATIONS, {**STEPPE_WIND, "slug": "other-wind", "en": "Other Wind", "ru": ""})
    normaliser.reload()
    assert [m.canonical for m in document.mentions] == ["org:steppe-wind"]


def test_normalisers_do_not_share_tables(own: Path) -> None:
    with_table, without = Normaliser(lexicons=[own]), Normaliser()
    text = "Shares of Steppe Wind fell on Friday"
    assert "org:steppe-wind" in canonicals(with_table, text)
    assert "org:steppe-wind" not in canonicals(without, text)
    assert "org:steppe-wind" in canonicals(with_table, text)


def test_a_normaliser_goes_to_another_process_with_its_tables(own: Path) -> None:
    copy = pickle.loads(pickle.dumps(Normaliser(lexicons=[own])))
    assert canonicals(copy, "Shares of Steppe Wind fell on Friday") == ["org:steppe-wind"]


# JSON lines.


def test_json_lines_say_the_same_as_tabs(own: Path, tmp_path: Path) -> None:
    row = {**STEPPE_WIND, "acronym_en": ["SWND"], "acronym_ru": "СВТР", "alias_ru": ["~Ветер"], "note": None}
    path = json_lines(tmp_path / "own.jsonl", ORGANISATIONS, row)
    assert [(r.canonical, r.cells) for r in read_table(path)] == [(r.canonical, r.cells) for r in read_table(own)]
    normaliser = Normaliser(lexicons=[path])
    assert canonicals(normaliser, "Сотрудника СВТРа уволили, фирма «Ветер» закрыта") == ["org:steppe-wind"] * 2
    assert canonicals(normaliser, "Ветер усилился к вечеру") == []


def test_lists_of_json_are_those_of_tabs(tmp_path: Path) -> None:
    listed, barred = {"alias_en": ["Breezy", "=Gale"], "part_of": ["un", "who"]}, {"alias_en": "Breezy|=Gale", "part_of": "un|who"}
    paths = [json_lines(tmp_path / f"{n}.jsonl", ORGANISATIONS, {**STEPPE_WIND, **more}) for n, more in enumerate((listed, barred))]
    assert read_table(paths[0])[0].cells == read_table(paths[1])[0].cells
    assert [(a.text, a.exact) for a in read_table(paths[0])[0].aliases("alias_en")] == [("Breezy", False), ("Gale", True)]


def test_a_number_and_a_byte_order_mark_and_empty_lines_are_no_fault(tmp_path: Path) -> None:
    path = json_lines(tmp_path / "own.jsonl", PLACES, "", {"slug": "kz/akshyganak", "ru": "Акшиганак", "population": 1200}, "")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (row,) = read_table(path)
    assert (row.cells["population"], row.cells["en"], row.where) == ("1200", "", "own.jsonl: line 3")


BAD_JSON_ROWS = {
    "an unknown key": ({**STEPPE_WIND, "colour": "blue"}, "colour"),
    "an array": ([1, 2], "object"),
    "a string": ('"steppe-wind"', "object"),
    "no slug": ({"en": "Steppe Wind"}, "slug"),
    "an empty slug": ({**STEPPE_WIND, "slug": None}, "slug"),
    "a blank in the slug": ({**STEPPE_WIND, "slug": "steppe wind"}, "slug"),
    "no label": ({"slug": "steppe-wind", "type": "company"}, "label"),
    "a label of blanks": ({"slug": "steppe-wind", "en": " "}, "label"),
    "broken JSON": ('{"slug": "steppe-wind", "en": ', "broken JSON at column 31"),
    "two objects": ('{"slug": "a", "en": "A"} {}', "broken JSON"),
    "a line of a TSV": ("steppe-wind\tcompany", "broken JSON"),
    "brackets without end": ("[" * 200_000, "broken JSON"),
    "a key twice": ('{"slug": "a", "en": "A", "en": "B"}', "'en' stands twice"),
    "a list for a label": ({**STEPPE_WIND, "en": ["Steppe Wind"]}, "en: one value"),
    "an object in a cell": ({**STEPPE_WIND, "alias_en": {"x": 1}}, "alias_en"),
    "a number in a list": ({**STEPPE_WIND, "alias_en": ["A", 5]}, "alias_en"),
    "true": ({**STEPPE_WIND, "note": True}, "note"),
    "a bar in a list": ({**STEPPE_WIND, "alias_en": ["Wind|Steppe"]}, "alias_en"),
    "a tab": ({**STEPPE_WIND, "alias_en": "Wind\tSteppe"}, "tab"),
    "half a character": ('{"slug": "a", "en": "\\ud800"}', "surrogate"),
}


@pytest.mark.parametrize("name", BAD_JSON_ROWS)
def test_bad_json_rows_are_refused(tmp_path: Path, name: str) -> None:
    row, reason = BAD_JSON_ROWS[name]
    path = json_lines(tmp_path / "own.jsonl", ORGANISATIONS, {"slug": "good", "en": "Good Company"}, row)
    with pytest.raises(LexiconError) as refused:
        Normaliser(lexicons=[path])
    assert str(refused.value).startswith(f"{path}: line 3: ") and reason in str(refused.value)
    assert table_problems(path) == [str(refused.value)]


def test_a_row_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = json_lines(tmp_path / "own.jsonl", ORGANISATIONS, {"slug": "good", "en": "Good Company"})
    path.write_bytes(path.read_bytes() + '{"slug": "wind", "ru": "Ветер"}'.encode("cp1251"))
    with pytest.raises(LexiconError, match="line 3: not UTF-8"):
        read_table(path)


def test_every_bad_json_row_is_told(tmp_path: Path) -> None:
    path = json_lines(tmp_path / "own.jsonl", ORGANISATIONS, "{", STEPPE_WIND, {"x": 1}, STEPPE_WIND, {"slug": "mute"})
    assert [m.removeprefix(f"{path}: ").split(":")[0] for m in table_problems(path)] == ["line 2", "line 4", "line 5", "line 6"]


@pytest.mark.parametrize("first", ['{"format": "bilingual-lexicon/cats 1"}', '{"slug": "a", "en": "A"}', '{"format": ', '{"format": 1}'])
def test_json_lines_of_another_format_are_refused(tmp_path: Path, first: str) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(first + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1: expected"):
        Normaliser(lexicons=[path])


# Silenced names.


def test_a_silenced_name_is_off_and_all_else_stays(tmp_path: Path) -> None:
    normaliser = Normaliser(lexicons=[json_lines(tmp_path / "own.jsonl", ORGANISATIONS, {"slug": "who", "acronym_en": "-WHO"})])
    assert "org:who" in canonicals(Normaliser(), "Experts of the WHO came on Friday")
    assert "org:who" not in canonicals(normaliser, "Experts of the WHO came on Friday")
    assert canonicals(normaliser, "Эксперты ВОЗ приехали в пятницу") == ["org:who"]
    assert canonicals(normaliser, "The World Health Organization met") == ["org:who"]
    assert canonicals(normaliser, "WHO Europe has a new head") == ["org:who-europe"], "longer names that begin so are other names"
    defined = "World Health Organization (WHO) experts came. The WHO has said so."
    assert canonicals(normaliser, defined) == ["org:who"] * 3, "a text may define it for itself"


def test_the_record_of_an_entity_with_a_silenced_name(tmp_path: Path) -> None:
    lexicon = Lexicon([table(tmp_path / "own.tsv", ORGANISATIONS, {"slug": "who", "acronym_en": "-WHO", "note": "a word of ours"})])
    ours, package = lexicon.entity("org:who"), base_lexicon().entity("org:who")
    assert ours is not None and package is not None
    assert (ours.en, ours.ru, ours.type, ours.part_of, ours.note) == (package.en, package.ru, package.type, package.part_of, package.note)
    assert ours.aliases == tuple(a for a in package.aliases if a != "WHO") != package.aliases


def test_a_label_is_silenced_from_an_alias_column(tmp_path: Path) -> None:
    path = table(tmp_path / "own.tsv", ORGANISATIONS, {"slug": "who", "alias_en": "-World Health Organisation"})
    assert "org:who" not in canonicals(Normaliser(lexicons=[path]), "The World Health Organization met")


def test_a_silenced_name_leaves_the_other_bearers(tmp_path: Path) -> None:
    path = table(tmp_path / "own.tsv", PLACES, {"slug": "gb/reading", "alias_en": "-Reading"})
    assert canonicals(Normaliser(), "The train to Reading was late") == ["place:gb/reading"]
    assert [c.canonical for c in Lexicon([path]).whole(["reading"])] == [
        c.canonical for c in base_lexicon().whole(["reading"]) if c.canonical != "place:gb/reading"
    ]


def test_a_row_with_labels_may_silence_too(tmp_path: Path) -> None:
    row = {"slug": "who", "type": "un-body", "en": "World Health Organisation", "acronym_en": "-WHO", "alias_en": "Health Body"}
    normaliser = Normaliser(lexicons=[table(tmp_path / "own.tsv", ORGANISATIONS, row)])
    assert "org:who" not in canonicals(normaliser, "Experts of the WHO came on Friday")
    assert canonicals(normaliser, "The World Health Body met, the Health Body said")[-1] == "org:who"
    (mention,) = mentions(normaliser, "Эксперты ВОЗ приехали в пятницу")
    assert mention.entity is not None and mention.entity.aliases == ("Health Body",)


def test_a_name_may_be_given_another_mark(tmp_path: Path) -> None:
    row = {"slug": "who", "en": "World Health Organization", "acronym_en": "-WHO|~WHO"}
    (candidate,) = Lexicon([table(tmp_path / "own.tsv", ORGANISATIONS, row)]).whole(["who"])
    assert (candidate.canonical, candidate.flags) == ("org:who", "aw")


def test_a_silenced_adjective(tmp_path: Path) -> None:
    path = table(tmp_path / "own.tsv", PLACES, {"slug": "kz", "adjective_ru": "-казахстанский"})
    found = canonicals(Normaliser(lexicons=[path]), "казахстанские школы закрыты по всему Казахстану, сказали казахи")
    assert "demonym:kz" in canonicals(Normaliser(), "казахстанские школы закрыты")
    assert found[0] == "place:kz" and found.count("demonym:kz") == 1  # the people, no longer the adjective


def test_a_silenced_surname_does_not_come_back_by_its_key(tmp_path: Path) -> None:
    silent = table(tmp_path / "own.tsv", PEOPLE, {"slug": "vladimir-putin", "surname_en": "-Putin"})
    normaliser, text = Normaliser(lexicons=[silent]), "On Friday Putin said no"
    assert canonicals(Normaliser(), text) == ["person:vladimir-putin"]
    assert "person:vladimir-putin" not in canonicals(normaliser, text)
    assert canonicals(normaliser, "On Friday Vladimir Putin said no") == ["person:vladimir-putin"]
    assert canonicals(normaliser, "В пятницу Путин отказался") == ["person:vladimir-putin"]
    row = {"slug": "vladimir-putin", "en": "Vladimir Putin", "ru": "Владимир Путин", "surname_en": "Putin", "alone": "yes"}
    again = table(tmp_path / "again.tsv", PEOPLE, row)
    assert canonicals(Normaliser(lexicons=[silent, again]), text) == ["person:vladimir-putin"]


def test_a_word_with_every_name_silenced_is_as_unknown(tmp_path: Path, own: Path) -> None:
    silent = table(tmp_path / "silent.tsv", ORGANISATIONS, {"slug": "steppe-wind", "acronym_en": "-SWND", "alias_en": "-Never Its Name"})
    lexicon = Lexicon([own, silent])
    assert lexicon.node("swnd") is None and lexicon.whole(["never", "its", "name"]) == ()
    assert [c.canonical for c in lexicon.whole(["свтр"])] == ["org:steppe-wind"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"slug": "no-such-body", "acronym_en": "-NSB"}, "org:no-such-body is in no table"),
        ({"slug": "who", "acronym_en": "-"}, "before no name"),
        ({"slug": "who", "acronym_en": "-WHO|"}, ""),
        ({"slug": "who", "acronym_en": "-WHO", "type": "un-body"}, "no label"),
        ({"slug": "who", "acronym_en": "-WHO|W.H.O."}, "no label"),
        ({"slug": "who", "acronym_en": "WHO"}, "no label"),
        ({"slug": "who", "en": "-World Health Organization"}, "label cannot be silenced"),
    ],
)
def test_what_a_silencing_row_may_hold(tmp_path: Path, row: dict[str, str], reason: str) -> None:
    path = table(tmp_path / "own.tsv", ORGANISATIONS, row)
    if not reason:
        assert len(read_table(path)) == 1
        return
    with pytest.raises(LexiconError) as refused:
        Lexicon([path])
    assert str(refused.value).startswith(f"{path}: line 4: ") and reason in str(refused.value)


def test_the_package_silences_nothing() -> None:
    tables = package_tables()
    assert len(tables) > 8
    assert not [r.where for path in tables for r in read_table(path) for _ in r.silenced()]


# Several tables.


def test_of_several_tables_the_later_one_wins(tmp_path: Path) -> None:
    first = table(tmp_path / "1.tsv", ORGANISATIONS, {**STEPPE_WIND, "acronym_en": "SWND", "note": "first"})
    rows = [{**STEPPE_WIND, "note": "second"}, {"slug": "swiss-wind", "type": "company", "en": "Swiss Wind", "acronym_en": "SWND"}]
    second = json_lines(tmp_path / "2.jsonl", ORGANISATIONS, *rows)
    for tables, leader, note in (((first, second), "swiss-wind", "second"), ((second, first), "steppe-wind", "first")):
        lexicon = Lexicon(tables)
        entity = lexicon.entity("org:steppe-wind")
        assert lexicon.whole(["swnd"])[0].canonical == f"org:{leader}"
        assert len(lexicon.whole(["swnd"])) == 2, "the other reading stays behind"
        assert entity is not None and entity.note == note


def test_a_later_table_silences_an_earlier_one_and_gives_back(tmp_path: Path) -> None:
    gives = table(tmp_path / "gives.tsv", ORGANISATIONS, {**STEPPE_WIND, "acronym_en": "SWND"})
    silences = table(tmp_path / "silences.tsv", ORGANISATIONS, {"slug": "steppe-wind", "acronym_en": "-SWND"})
    assert Lexicon([gives, silences]).whole(["swnd"]) == ()
    assert Lexicon([gives, silences, gives]).whole(["swnd"])[0].canonical == "org:steppe-wind"
    assert [c.canonical for c in Lexicon([gives, silences]).whole(["steppe", "wind"])] == ["org:steppe-wind"]
