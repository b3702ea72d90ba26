"""The packed table of frequent forms: what the slow way makes of them, compiled, so that a cold start does not go the slow way.

It holds only forms whose lemma no context changes. File, after the checked header::

    @ N|ga|g1m a1m              a description as a neighbour: name, detail, agreement codes; rows name it by its ordinal
    3 17    домами садами       letters to cut from the end and the ending to add, description; the forms for which that holds
    0 5+    москва              +: written with a capital it is the same
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bilingual.errors import DataError
from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.protocol import WordLemmas
from bilingual.resources import data_file, read_header

__all__ = ["FREQUENT_FORMAT", "Frequent", "KnownLemmas"]

FREQUENT_FORMAT = "bilingual-compiled/lemmas 1"


class KnownLemmas(Protocol):
    """What a lemmatiser asks of a table of frequent forms."""

    def lemmas(self, word: str) -> WordLemmas | None:
        """Return the lemmas of a word as written, or None where the table does not know it."""
        ...

    def neighbour(self, word: str) -> Neighbour | None:
        """Return the description of a word as written, or None where the table does not know it."""
        ...


class Frequent:
    """The table behind two look-ups; rows are taken apart only when asked for.

    >>> Frequent({"домами": "3 0+"}, [Neighbour("N")]).lemma("Домами")
    'дом'
    """

    def __init__(self, rows: Mapping[str, str], descriptions: Sequence[Neighbour]) -> None:
        self._rows = rows
        self._descriptions = descriptions

    @classmethod
    def load(cls, language: str) -> Frequent:
        """Read ``compiled/lemmas-LANGUAGE.tsv``.

        Raises:
            DataError: missing, of another format, or damaged.
        """
        path = data_file(f"compiled/lemmas-{language}.tsv")
        read_header(path, FREQUENT_FORMAT)
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next((n for n, line in enumerate(lines) if not line.startswith("#")), 0)
        descriptions = []
        while lines[at].startswith("@ "):
            name, detail, agree = lines[at][2:].split("|")
            descriptions.append(Neighbour(name, detail, frozenset(agree.split())))
            at += 1
        rows: dict[str, str] = {}
        for number, line in enumerate(lines[at:-1], at + 1):
            row, tab, forms = line.partition("\t")
            if not tab:
                raise DataError(f"{path}: line {number}: a row without a tab: reinstall the package")
            rows.update(dict.fromkeys(forms.split(" "), row))
        return cls(rows, descriptions)

    def _row(self, word: str) -> tuple[str, str] | None:
        row = self._rows.get(word)
        if row is None:
            if not word[:1].isupper() or word[1:] != (lower := word.lower())[1:]:
                return None
            row = self._rows.get(lower)
            return (lower, row[:-1]) if row is not None and row[-1] == "+" else None
        return word, row.rstrip("+")

    def lemma(self, word: str) -> str | None:
        """Return the lemma of a word as written, or None where the table does not know it."""
        found = self._row(word)
        if found is None:
            return None
        form, row = found
        code, _, _ = row.partition(" ")
        digits = 2 if code[1:2].isdigit() else 1
        return form[: len(form) - int(code[:digits])] + code[digits:]

    def lemmas(self, word: str) -> WordLemmas | None:
        """Return the lemma of a word as written as a record, or None where the table does not know it."""
        lemma = self.lemma(word)
        return None if lemma is None else WordLemmas(lemma)

    def neighbour(self, word: str) -> Neighbour | None:
        """Return the description of a word as written, or None where the table does not know it."""
        found = self._row(word)
        return None if found is None else self._descriptions[int(found[1].partition(" ")[2])]
