"""The compiler of cities: a slip in a hand-edited table is named, second spellings are made by rule."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("compile_cities")


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
