"""Who of several people a short name means: by short given names (Лиза is Елизавета), by gender (a woman is no «Визбора»), by habit.

All of it holds within one document only, where the full name stands, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.found import Found
from bilingual.resources import data_file, read_rows
from bilingual.russian.base_words import dictionary_forms

__all__ = ["adjective_surnames", "full_given_names", "is_man", "is_woman", "settled_bearers", "whole_surnames"]

_ADJECTIVE: Final = ("ский", "ская", "ское", "ские")
_VOWELS: Final = frozenset("аеёиоуыэюя")


@lru_cache(maxsize=1)
def _short_names() -> Mapping[str, frozenset[str]]:
    rows = read_rows(data_file("lexicon/short-given-names.tsv"), "bilingual-lexicon/short-given-names 1", ("language", "short", "full"))
    found: dict[str, frozenset[str]] = {}
    for _, (_, short, full) in rows:
        keys = frozenset(k for name in full.split("|") for k in word_keys(name)[:2])
        for key in word_keys(short)[:1]:
            found[key] = found.get(key, frozenset()) | keys
    return MappingProxyType(found)


def full_given_names(key: str) -> frozenset[str]:
    """Return the keys of the given names that a short one stands for, by its key.

    Args:
        key: cross-script key of the short name.

    >>> sorted(full_given_names("liza"))
    ['elizaveta']
    """
    return _short_names().get(key, frozenset())


@lru_cache(maxsize=4096)
def is_woman(name: str) -> bool:
    """Tell whether the first word of a Russian name in its base form is a woman's given name.

    >>> is_woman("Варвара Визбор"), is_woman("Юрий Визбор"), is_woman("В. Визбор")
    (True, False, False)
    """
    first = name.partition(" ")[0].lower()
    genders = {form.gender for nominative, form in dictionary_forms(first) if form.group == "Name" and nominative == first}
    return genders == {"f"}


def is_man(name: str) -> bool:
    """Tell whether the first word of a Russian name in its base form is a man's given name.

    >>> is_man("Барак Обама"), is_man("Мишель Обама"), is_man("Саша Обама")
    (True, False, False)
    """
    first = name.partition(" ")[0].lower()
    return {form.gender for nominative, form in dictionary_forms(first) if form.group == "Name" and nominative == first} == {"m"}


def adjective_surnames(found: Found) -> list[str]:
    """Return the keys of the surnames an adjective may be made of: «Шукшинская премия» is Шукшин's, «Визборовские вечера» are Визбор's.

    Args:
        found: a lone name in no table.
    """
    stem = found.name[:-4]
    if found.name[-4:] not in _ADJECTIVE or " " in stem or len(stem) < 4 or "-" in found.name:
        return []
    return [k for s in (stem, stem[:-2] if stem.endswith(("ов", "ев")) else "") if len(s) > 3 for k in word_keys(s)[:1]]


def whole_surnames(bearers: Sequence[Found]) -> Sequence[Found]:
    """Return the bearers whose surname is not a part of a double one, if there are any: «Мур» is Том Мур, not Ханна Ингрэм-Мур.

    Args:
        bearers: people of a document who are found under one surname.
    """
    return [b for b in bearers if "-" not in b.surname] or bearers


def settled_bearers(lone: Sequence[tuple[str, Found]], by_surname: Mapping[str, Sequence[Found]]) -> dict[str, Found]:
    """Return who is called by the surname alone in a document where several people bear it: texts keep that for one of them.

    It is the one who was called so while no other had been named, or the only one a form can mean: «песни Визбора» are no woman's.

    Args:
        lone: the lone surnames in order, each with the key that has several bearers.
        by_surname: the people of the document named in full, by key of the surname.
    """
    settled: dict[str, Found] = {}
    for key, found in lone:
        bearers = by_surname[key]
        before = [b for b in bearers if b.start < found.start]
        men = [b for b in bearers if not is_woman(b.name)] if found.declined and found.name[-1:].lower() not in _VOWELS else []
        fitting = before if len(before) == 1 else men
        if len(fitting) == 1:
            settled.setdefault(key, fitting[0])
    return settled
