"""The tables of countries, places and cities: what a slip of an editor or of the generator would break."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bilingual.resources import data_file, read_header, read_rows

_NAMED = ("acronym_en", "acronym_ru", "alias_en", "alias_ru")
_ENDS = ("adjective_en", "adjective_ru", "demonym_en", "demonym_ru")
TABLES = {
    "lexicon/countries.tsv": ("bilingual-lexicon/countries 1", ("slug", "type", "en", "ru", *_NAMED, *_ENDS, "capital", "note")),
    "lexicon/places.tsv": ("bilingual-lexicon/places 1", ("slug", "type", "country", "en", "ru", *_NAMED, *_ENDS, "population", "note")),
    "compiled/cities.tsv": (
        "bilingual-lexicon/cities 1",
        ("slug", "country", "geonameid", "population", "en", "ru", "alias_en", "alias_ru"),
    ),
    "compiled/place_ids.tsv": ("bilingual-compiled/place-ids 1", ("slug", "geonameid")),
    "lexicon/labels-cities.tsv": ("bilingual-lexicon/labels-cities 1", ("geonameid", "en", "ru")),
    "lexicon/aliases-cities.tsv": ("bilingual-lexicon/aliases-cities 1", ("slug", "alias_en", "alias_ru")),
}
HAND = ("lexicon/countries.tsv", "lexicon/places.tsv")
SLUGGED = (*HAND, "compiled/cities.tsv")
TYPES = {
    *("city", "region", "area", "continent", "sea", "ocean", "gulf", "strait", "canal", "river", "lake"),
    *("mountains", "desert", "island", "peninsula", "district", "people"),
}
CYRILLIC, LATIN = re.compile(r"[\u0400-\u04ff]"), re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# Letters of Russian; і stands in область Жетісу, the official Russian name.
RUSSIAN_NAME = re.compile(r"[~=]{0,2}[-–—0-9 .,«»’'()А-Яа-яЁёі]+")


@cache
def table(name: str) -> list[dict[str, str]]:
    expect, columns = TABLES[name]
    return [dict(zip(columns, cells)) for _, cells in read_rows(data_file(name), expect, columns)]


def values(row: dict[str, str], column: str) -> list[str]:
    return row.get(column, "").split("|") if row.get(column) else []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_header_names_format_version_source_and_licence(name: str) -> None:
    header = read_header(data_file(name), TABLES[name][0])
    assert {"format", "version", "source", "licence"} <= {key for key, value in header.items() if value}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_rows_are_sorted_and_no_key_stands_twice(name: str) -> None:
    first = TABLES[name][1][0]
    keys = [row[first] for row in table(name)]
    assert keys == sorted(keys, key=int if first == "geonameid" else str)
    assert len(keys) == len(set(keys))


def test_no_slug_stands_in_two_tables() -> None:
    slugs = [row["slug"] for name in SLUGGED for row in table(name)]
    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize("name", SLUGGED)
def test_slugs_are_lower_case_words(name: str) -> None:
    assert not [row["slug"] for row in table(name) if not re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9]+)*", row["slug"])]


@pytest.mark.parametrize("name", SLUGGED)
def test_no_cell_has_stray_space_or_an_empty_or_doubled_value(name: str) -> None:
    bad = []
    for row in table(name):
        for column, cell in row.items():
            parts = cell.split("|")
            doubled = column != "note" and len(parts) != len(set(parts))
            if cell and (doubled or any(part != " ".join(part.split()) or part.strip("=~") == "" for part in parts)):
                bad.append((row["slug"], column, cell))
    assert not bad


@pytest.mark.parametrize("name", SLUGGED)
def test_no_look_alike_letters(name: str) -> None:
    """A Latin a in «Караганда» would match nothing: each column holds one script."""
    bad = []
    for row in table(name):
        for column in row:
            for value in values(row, column):
                russian = column.removesuffix("ru") in ("", "acronym_", "alias_", "adjective_", "demonym_") and column.endswith("ru")
                if not RUSSIAN_NAME.fullmatch(value) if russian else column != "note" and CYRILLIC.search(value):
                    bad.append((row["slug"], column, value))
    assert not bad


@pytest.mark.parametrize("name", HAND)
def test_hand_edited_rows_have_both_labels(name: str) -> None:
    assert not [row["slug"] for row in table(name) if not LATIN.search(row["en"]) or not CYRILLIC.search(row["ru"])]


@pytest.mark.parametrize("name", HAND)
def test_an_alias_does_not_repeat_the_label_or_itself(name: str) -> None:
    bad = []
    for row in table(name):
        for language in ("en", "ru"):
            names = [value.lstrip("=~") for value in [row[language], *values(row, f"alias_{language}")]]
            if len(names) != len(set(names)):
                bad.append((row["slug"], names))
    assert not bad


@pytest.mark.parametrize("name", HAND)
def test_russian_adjectives_are_masculine_nominative(name: str) -> None:
    adjectives = [value for row in table(name) for value in values(row, "adjective_ru")]
    assert len(adjectives) > 150
    # коми, африкаанс and the like do not decline and are not listed as adjectives but for these.
    assert not [value for value in adjectives if not value.endswith(("ий", "ый", "ой")) and value != "африкаанс"]


def test_types_and_populations_of_places() -> None:
    rows = table("lexicon/places.tsv")
    assert {row["type"] for row in rows} == TYPES
    assert all(re.fullmatch(r"\d*", row["population"]) for row in rows)
    assert {row["type"] for row in table("lexicon/countries.tsv")} == {"country", "territory", "disputed", "former"}


def test_every_country_code_and_capital_leads_to_a_row() -> None:
    countries = {row["slug"] for row in table("lexicon/countries.tsv")}
    cities = {row["slug"] for row in (*table("lexicon/places.tsv"), *table("compiled/cities.tsv"))}
    assert not [row["slug"] for row in table("lexicon/countries.tsv") if row["capital"] and row["capital"] not in cities]
    without = {row["slug"] for row in table("lexicon/countries.tsv") if row["type"] == "country" and not row["capital"]}
    assert without == {"sg", "va"}  # the city is the state
    for name in ("lexicon/places.tsv", "compiled/cities.tsv"):
        assert not [row["slug"] for row in table(name) if row["country"] and row["country"] not in countries]


def test_iso_countries_are_all_there() -> None:
    codes = {row["slug"] for row in table("lexicon/countries.tsv") if len(row["slug"]) == 2}
    assert len(codes) == 249 + 2  # ISO 3166-1 has 249; Kosovo (xk) and the Soviet Union (su) are kept beside them
    assert len(table("lexicon/places.tsv")) >= 1300


def test_place_ids_lead_to_rows_and_no_city_stands_twice() -> None:
    places = {row["slug"] for row in table("lexicon/places.tsv")}
    tied = table("compiled/place_ids.tsv")
    assert {row["slug"] for row in tied} <= places
    ids = [row["geonameid"] for row in (*tied, *table("compiled/cities.tsv"))]
    assert len(ids) == len(set(ids))


def test_what_a_region_is_also_called_has_a_row() -> None:
    slugs = {row["slug"] for name in HAND for row in table(name)}
    notes = [found[1] for row in table("lexicon/places.tsv") if (found := re.search(r"also: ([a-z0-9/, -]+)", row["note"]))]
    assert "caribbean-sea" in notes
    assert not [slug for note in notes for slug in note.split(", ") if slug not in slugs]


def test_aliases_of_cities_stand_in_the_gazetteer() -> None:
    cities = {row["slug"]: row for row in table("compiled/cities.tsv")}
    for row in table("lexicon/aliases-cities.tsv"):
        for column in ("alias_en", "alias_ru"):
            assert set(values(row, column)) <= set(values(cities[row["slug"]], column)), row["slug"]


def test_the_gazetteer_stays_small() -> None:
    assert Path(data_file("compiled/cities.tsv")).stat().st_size < 2_500_000


@pytest.mark.parametrize(
    ("slug", "column", "value"),
    [
        ("kz/astana", "alias_ru", "Целиноград"),
        ("ru/saint-petersburg", "alias_en", "Leningrad"),
        ("ua/kyiv", "alias_en", "Kiev"),
        ("in/mumbai", "alias_ru", "Бомбей"),
        ("ru/moscow", "demonym_en", "Muscovite"),
        ("ru/oryol", "ru", "~Орёл"),
        ("fr/nice", "en", "~Nice"),
        ("us/georgia", "ru", "Джорджия"),
        ("central-asia", "alias_ru", "Средняя Азия"),
        ("people-kurds", "demonym_ru", "курд"),
    ],
)
def test_rows_an_editor_would_look_for(slug: str, column: str, value: str) -> None:
    row = next(row for row in table("lexicon/places.tsv") if row["slug"] == slug)
    assert value in values(row, column)


@pytest.mark.parametrize(
    ("slug", "ru"),
    [("cn/dongguan", "Дунгуань"), ("jp/kawasaki", "Кавасаки"), ("it/messina", "Мессина"), ("us/jacksonville", "Джексонвилл")],
)
def test_russian_names_of_the_gazetteer(slug: str, ru: str) -> None:
    assert next(row for row in table("compiled/cities.tsv") if row["slug"] == slug)["ru"].lstrip("~") == ru
