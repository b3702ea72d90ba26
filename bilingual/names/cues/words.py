"""The words beside an ambiguous name that say what it names (data/lexicon/name-cues.tsv).

A name marked ``~`` is a word, a person's name or a town, too, and stands for its row only where something beside it says so. What says
so depends on what the name is of:

- a thing (`things`): its type before or behind it, its maker, a year: «ракета „Сармат“», "the ballet Giselle", "Nolan's Oppenheimer";
- a body (`bodies`): its type before it, or behind an English name: «партия УДАР», "Lenta hypermarkets";
- a place (`places`): its type, or a preposition of place, before it: «город Пушкин», "in Nice";
  its region behind it (`bilingual.names.matching.longest`).

Quotes around a name are a cue for the first two (`bilingual.names.matching.longest`). The same words choose among the bearers of one name:
«дрон „Ланцет“» and «журнал „Ланцет“».
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.resources import data_file, read_rows

__all__ = ["cue_types", "cue_words"]

_FORMAT, _COLUMNS = "bilingual-lexicon/name-cues 1", ("word", "where", "types")


@lru_cache(maxsize=1)
def cue_types() -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the types of rows that a word beside a name speaks of, by where it stands and the word.

    >>> sorted(cue_types()["before", "ракета"])
    ['space', 'weapon']
    """
    rows = read_rows(data_file("lexicon/name-cues.tsv"), _FORMAT, _COLUMNS)
    return MappingProxyType({(where, word): frozenset(types.split()) for _, (word, places, types) in rows for where in places.split()})


@lru_cache(maxsize=256)
def cue_words(where: str, kind: str) -> frozenset[str]:
    """Return the words that speak of one type of rows.

    Args:
        where: where they stand, as in the table.
        kind: the type of the row.

    >>> "лоукостер" in cue_words("beside", "airline")
    True
    """
    return frozenset([word for (place, word), types in cue_types().items() if place == where and kind in types])
