"""Known name parts: given names, surnames and patronymics of the tables, and the Russian spelling a Latin one stands for.

The table holds sorted lines `word TAB kinds TAB keys`; it is read whole, split into lines, and searched by bisection, so that
130,000 words cost no dictionary. Latin words that the model reads rightly by itself have no keys in it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from bilingual.errors import DataError
from bilingual.resources import data_file

__all__ = ["NamePart", "find_row"]

_FORMAT = "# format: bilingual-compiled/name-parts 1"


@dataclass(frozen=True, slots=True)
class NamePart:
    """What the tables know of one word of a person's name.

    Attributes:
        key: key shared by all spellings of this name: Александр, Alexander, Aleksandr are ``aleksandr``.
        given: it is in use as a given name.
        surname: it is in use as a surname.
        patronymic: it is a patronymic.

    >>> NamePart("aleksandr", given=True).unknown
    False
    """

    key: str
    given: bool = False
    surname: bool = False
    patronymic: bool = False

    @property
    def unknown(self) -> bool:
        """Whether the tables list the name without telling its kind."""
        return not (self.given or self.surname or self.patronymic)


@lru_cache(maxsize=1)
def _lines() -> tuple[str, ...]:
    path = data_file("compiled/name_parts.tsv")
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[0] != _FORMAT:
        raise DataError(f"{path}: line 1: expected {_FORMAT!r}, found {lines[0]!r}: reinstall the package")
    # The header sorts before every letter; the empty last line must go.
    start = next(n for n, line in enumerate(lines) if line[:1] != "#") + 1
    return tuple(lines[start:-1])


def find_row(word: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the kinds and keys of a lower-case word, or None if the table does not hold it.

    Raises:
        DataError: the table is missing or of another format.

    >>> find_row("александр")
    ('g', ())
    >>> find_row("кракозябр") is None
    True
    """
    lines = _lines()
    prefix = f"{word}\t"
    at = bisect_left(lines, prefix)
    if at == len(lines) or not lines[at].startswith(prefix):
        return None
    _, kinds, keys = lines[at].split("\t")
    return kinds, tuple(keys.split())
