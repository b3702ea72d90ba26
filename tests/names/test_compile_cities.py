"""The compiler of cities: a slip in a hand-edited table is named, second spellings are made by rule."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
CITIES = [{"geonameid": 5, "name": "Bar", "countrycode": "US"}, {"geonameid": 7, "name": "Foo", "countrycode": "US"}]


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("compile_cities")


def row(slug: str, note: str) -> dict[str, str]:
    return {"slug": slug, "note": note}


def test_a_note_pins_a_row_to_a_city(compiler: ModuleType) -> None:
    tied = compiler.pinned([row("us/foo", "geonameid: 7"), row("us/baz", "on the coast")], CITIES)
    assert tied == {"us/foo": CITIES[1]}


def test_a_pin_that_geonames_lacks_is_named_with_file_and_row(compiler: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"places\.tsv: us/foo: geonameid 99 is none"):
        compiler.pinned([row("us/foo", "geonameid: 99")], CITIES)


def test_a_pin_that_stands_twice_is_named(compiler: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"us/bar: geonameid 7 stands in the note of us/foo too"):
        compiler.pinned([row("us/foo", "geonameid: 7"), row("us/bar", "geonameid: 7")], CITIES)


def test_an_alias_of_no_city_is_named(compiler: ModuleType) -> None:
    found = [{"slug": "us/foo", "en": "Foo", "ru": "Фу", "alias_en": "", "alias_ru": ""}]
    with pytest.raises(SystemExit, match=r"aliases-cities\.tsv: us/bar: no city"):
        compiler.add_aliases(found, {"us/bar": {"slug": "us/bar", "alias_en": "Barr", "alias_ru": ""}})


def test_aliases_join_what_the_rule_made(compiler: ModuleType) -> None:
    found = [{"slug": "us/foo", "en": "Foo", "ru": "~Фувилл", "alias_en": "", "alias_ru": "Фувилль"}]
    compiler.add_aliases(found, {"us/foo": {"slug": "us/foo", "alias_en": "Fou", "alias_ru": "Фувилль|Фоувилл|Фувилл"}})
    assert found[0]["alias_en"] == "Fou"
    assert found[0]["alias_ru"] == "Фувилль|Фоувилл"


@pytest.mark.parametrize(
    ("name", "country", "ru", "second"),
    [
        ("Allentown", "US", "Аллентаун", "Аллентоун"),
        ("Nashville", "US", "Нашвилл", "Нашвилль"),
        ("Harrisburg", "US", "Харрисберг", "Харрисбург"),
        ("Hamburg", "DE", "Гамбург", ""),
        ("Berg", "US", "Берг", ""),
        ("Louisville", "US", "", ""),
    ],
)
def test_second_spellings_of_english_names(compiler: ModuleType, name: str, country: str, ru: str, second: str) -> None:
    assert compiler.second_spelling({"name": name, "countrycode": country}, ru) == second
