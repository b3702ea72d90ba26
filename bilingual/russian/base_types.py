"""Generic words that head or precede names of places and organisations: город, министерство, банк (data/lexicon/base-forms-types.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.resources import data_file, read_rows
from bilingual.russian.base_endings import fold

__all__ = ["generic_types"]


@lru_cache(maxsize=1)
def generic_types() -> Mapping[str, bool]:
    """Return the generic words, ё as е, and whether a name after one takes its case («в городе Туркестане»).

    >>> generic_types()["город"], generic_types()["остров"]
    (True, False)
    """
    rows = read_rows(data_file("lexicon/base-forms-types.tsv"), "bilingual-lexicon/base-forms-types 1", ("word", "kind", "agrees"))
    return MappingProxyType({fold(word): agrees == "yes" for _, (word, _, agrees) in rows})
