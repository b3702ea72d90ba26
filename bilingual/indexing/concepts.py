"""Words of one meaning to their shared term: «нефть», «нефтяной» and "oil" are all ``concept:oil``, «три» and "three" are ``3``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bilingual.resources import data_file, read_rows
from bilingual.text.repair import fold

__all__ = ["concept_of", "concepts", "figures_of"]

_FORMAT = "bilingual-lexicon/concepts 1"
_COLUMNS = ("slug", "field", "en", "ru")
# Figures with an ending: «1990-х», «21-й», «30-летний»; "1990s", "21st". Not «5G», not «T-72».
_FIGURES = re.compile(r"([0-9]{1,15})(?:-[а-яё]{1,12}|s|st|nd|rd|th)$", re.IGNORECASE)


@lru_cache(maxsize=1)
def concepts() -> Mapping[str, str]:
    """Return the table: a folded word or sign to its shared term; read on first use.

    Russian and English words share one table, since their letters keep them apart.

    Raises:
        DataError: the table is missing or damaged.

    >>> concepts()["посол"], concepts()["%"]
    ('concept:ambassador', 'concept:percent')
    """
    table: dict[str, str] = {}
    for _, (slug, _, english, russian) in read_rows(data_file("lexicon/concepts.tsv"), _FORMAT, _COLUMNS):
        term = slug if slug.isdigit() else f"concept:{slug}"
        for cell in (english, russian):
            for word in cell.split("|"):
                table.setdefault(word, term)
    table.pop("", None)
    return table


def concept_of(word: str) -> str | None:
    """Return the shared term of a lemma, a word form that has one of its own, or a sign.

    >>> concept_of("Июль"), concept_of("july"), concept_of("четыре"), concept_of("banana split")
    ('concept:july', 'concept:july', '4', None)
    """
    return concepts().get(fold(word))


def figures_of(word: str) -> str | None:
    """Return the figures a word begins with when the rest is an ending or a Russian second half.

    >>> figures_of("1990-х"), figures_of("1990s"), figures_of("21-й"), figures_of("5G")
    ('1990', '1990', '21', None)
    """
    found = _FIGURES.match(word)
    return found[1] if found else None
