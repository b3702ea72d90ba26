"""The shape of forms, and the tables of name parts."""

from __future__ import annotations

import pytest

from bilingual.names.keys import NamePart, name_forms, part, word_keys


@pytest.mark.parametrize("name", ["", " ", "123", "!!!", "-", "'", "ъ", "\ud800", "中文", "\u0301"])
def test_nothing_to_read_gives_no_error(name: str) -> None:
    assert len(name_forms(name, "en")) <= 5


@pytest.mark.parametrize("name", ["George", "Токаев", "Касым-Жомарт Токаев", "Jean-Claude Van Damme", "Zbigniew Brzezinski", "Xi"])
def test_at_most_five_distinct_forms_with_prefix(name: str) -> None:
    forms = name_forms(name, "en")
    assert 1 <= len(forms) <= 5
    assert len(set(forms)) == len(forms)
    assert all(form.startswith("name:") and " " not in form for form in forms)


def test_script_decides_not_language() -> None:
    assert name_forms("Tokayev", "ru") == name_forms("Tokayev", "en")
    assert name_forms("Токаев", "en") == name_forms("Токаев", "ru")


def test_space_and_hyphen_weigh_the_same() -> None:
    assert name_forms("Jean-Claude", "en") == name_forms("Jean Claude", "en")


def test_word_keys_are_forms_without_prefix() -> None:
    assert tuple(f"name:{key}" for key in word_keys("Lavrov")) == name_forms("Lavrov", "en")


@pytest.mark.parametrize("name", ["Zakharova", "Захарова", "Müller", "İbrahim"])
def test_letter_case_says_nothing(name: str) -> None:
    assert name_forms(name, "en") == name_forms(name.lower(), "en") == name_forms(name.upper().replace("İ", "i"), "en")


def test_composed_and_decomposed_letters_are_one() -> None:
    assert word_keys("Андреи\u0306") == word_keys("Андрей")
    assert word_keys("Gonza\u0301lez") == word_keys("González")


@pytest.mark.parametrize(("one", "other"), [("Александр", "Alexander"), ("Михаил", "Mikhail"), ("Сергей", "Sergey"), ("Иосиф", "Iosif")])
def test_given_names_meet_in_their_part(one: str, other: str) -> None:
    first, second = part(one), part(other)
    assert first is not None and second is not None
    assert first.key == second.key and first.given and second.given


def test_parts_tell_their_kind() -> None:
    assert part("Владимирович") == NamePart("vladimirovich", patronymic=True)
    lavrov = part("Лавров")
    assert lavrov is not None and lavrov.surname and not lavrov.given and not lavrov.unknown
    assert part("абракадабров") is None


def test_long_words_take_linear_time() -> None:
    assert word_keys("na" * 3000) and word_keys("на" * 3000)
