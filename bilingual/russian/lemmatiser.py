"""The Russian lemmatiser: closed classes by table, pymorphy3's readings behind, a ranker to weigh them with and without context."""

from __future__ import annotations

from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.frequent import Frequent
from bilingual.lemmas.ranked import RankedLemmatiser
from bilingual.lemmas.ranker import Ranker, Reading
from bilingual.russian.context import describe
from bilingual.russian.readings import readings

__all__ = ["RussianLemmatiser"]


class RussianLemmatiser(RankedLemmatiser):
    """Lemmas of Russian words; cheap to construct, loads on first use, safe in threads.

    Args:
        ranker: the weights; by default those of ``models/lemmas-ru.tsv``.
        frequent: the table of frequent forms; by default ``compiled/lemmas-ru.tsv``.

    >>> RussianLemmatiser().word("стали").lemma
    'стать'
    """

    def __init__(self, ranker: Ranker | None = None, frequent: Frequent | None = None) -> None:
        super().__init__("ru", ranker, frequent)

    def load_tables(self) -> None:
        """Read the closed-class table; pymorphy3 itself loads with the first word no table knows."""
        self._closed = read_closed("ru")

    def readings(self, word: str) -> list[Reading]:
        """Return the readings of a word type; none for numbers, punctuation and Latin words."""
        return readings(word, self._closed)

    def describe(self, word: str, readings: list[Reading]) -> Neighbour:
        """Return the description of a word type, whose readings these are, as a neighbour."""
        return describe(word, readings)
