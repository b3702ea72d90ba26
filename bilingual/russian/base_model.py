"""How likely a string is as the nominative of a name: the learned tables data/models/base_forms_{endings,names}.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.errors import DataError
from bilingual.resources import data_file, read_rows

__all__ = ["common_names", "tail_score"]

_FLOOR = -7.0
_LISTED = 6.0  # as if it stood four thousand times in the list that was learned from
_ORDER = 5
_MOST_GRAMS = 65536
_ENDINGS = "models/base_forms_endings.tsv"
_NO_ROW: dict[str, float] = {}


class _Table(dict[str, dict[str, float]]):
    """The n-gram table: context -> letter -> log probability; '*' is the weight left to the shorter context.

    A row is taken apart when a word first needs it.
    """

    def __init__(self, rows: Mapping[str, str]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, context: str) -> dict[str, float]:
        cells = self._rows.get(context)
        if cells is None:
            return _NO_ROW
        try:
            row = self[context] = {cell[0]: int(cell[1:]) / -10 for cell in cells.split(" ")}
        except (ValueError, IndexError) as error:
            raise DataError(f"{_ENDINGS}: the row of {context!r}: {error}: reinstall the package") from error
        return row


@lru_cache(maxsize=1)
def _table() -> _Table:
    rows = read_rows(data_file(_ENDINGS), "bilingual-model/base-forms-endings 1", ("context", "letters"))
    return _Table({context: letters for _, (context, letters) in rows})


@lru_cache(maxsize=1)
def common_names() -> Mapping[str, float]:
    """Return the common names of people of all nations in the nominative, in small letters, ё as е, with the log of their frequency.

    The given names of the hand-written table stand among them with the least frequency.

    >>> "джонсон" in common_names(), "джонсона" in common_names()
    (True, False)
    """
    path = data_file("models/base_forms_names.tsv")
    rows = read_rows(path, "bilingual-model/base-forms-names 1", ("name", "log_count"))
    try:
        learned = {name: int(log_count) / 10 for _, (name, log_count) in rows}
    except ValueError as error:
        raise DataError(f"{path}: {error}: reinstall the package") from error
    return MappingProxyType(_given_names(learned) | learned)


def _given_names(learned: Mapping[str, float]) -> dict[str, float]:
    """Return the names of the hand-written table; «Самира» may be Самир in another case, «Чуквуэмека» and «Педру» nobody else."""
    given = read_rows(data_file("lexicon/given-names.tsv"), "bilingual-lexicon/given-names 1", ("en", "ru"))
    names = {name.lower().replace("ё", "е") for _, (_, russian) in given for name in russian.split("|")}
    every = names | learned.keys()
    return {n: _LISTED for n in names if not every.intersection(_other_sex(n))}


def _other_sex(name: str) -> tuple[str, ...]:
    """Return the names one of whose cases is spelled like one of this name's: «Самира» with Самир, «Юлий» with Юлия."""
    stem, last = name[:-1], name[-1]
    if last == "а":
        return (stem,)
    if last == "я":
        return (stem + "й", stem + "ь")
    return (stem + "я",) if last in "йь" else (name + "а",)


def tail_score(name: str, start: int) -> float:
    """Return the log probability of the letters of a nominative from ``start`` on, and of its end there.

    Args:
        name: the nominative in small letters, ё as е.
        start: where the readings that are compared begin to differ.

    >>> tail_score("варадкар", 7) > tail_score("варадкара", 7)
    True
    """
    padded = f"^{name}$"
    # Windows of the n-gram's order end at each letter; the first ones of a short name are cut by its beginning.
    return sum([_GRAMS[padded[i - _ORDER if i > _ORDER else 0 : i]] for i in range(start + 2, len(padded) + 1)])


class _Grams(dict[str, float]):
    """Log probability of the last letter of an n-gram after the letters before it; kept, since names end alike (-ович, -енко)."""

    def __missing__(self, gram: str) -> float:
        if len(self) >= _MOST_GRAMS:
            self.clear()
        value = self[gram] = _letter(_table(), gram[:-1], gram[-1])
        return value


_GRAMS = _Grams()


def _letter(table: _Table, context: str, letter: str) -> float:
    total = 0.0
    while True:
        row = table[context]
        value = row.get(letter)
        if value is not None:
            return total + value
        total += row.get("*", 0.0)
        if not context:
            return total + _FLOOR
        context = context[1:]
