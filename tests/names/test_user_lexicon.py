"""Lexicon tables of the user's own: they add and override entities, bad rows are refused by file, line and reason, `reload` reads again."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from bilingual import BilingualError, Mention, Normaliser
from bilingual.names.tables import FORMATS

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
