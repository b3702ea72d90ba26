"""The hand-edited closed-class tables: forms whose lemma is a matter of convention, not of morphology."""

from __future__ import annotations

from bilingual.resources import data_file, read_rows

__all__ = ["CLOSED_FORMAT", "read_closed"]

CLOSED_FORMAT = "bilingual-lexicon/lemmas 1"
_COLUMNS = ("form", "lemmas", "example")


def read_closed(language: str) -> dict[str, tuple[str, ...]]:
    """Read ``lexicon/lemmas-LANGUAGE.tsv``: a lower-case form to its lemmas, the usual one first.

    Args:
        language: ``ru`` or ``en``.

    Raises:
        DataError: the table is missing or damaged.

    >>> read_closed("en")["n't"]
    ('not',)
    """
    rows = read_rows(data_file(f"lexicon/lemmas-{language}.tsv"), CLOSED_FORMAT, _COLUMNS)
    return {form: tuple(lemmas.split("|")) for _, (form, lemmas, _) in rows}
