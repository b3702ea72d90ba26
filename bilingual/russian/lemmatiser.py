"""The Russian lemmatiser: closed classes by table, pymorphy3's readings behind, a ranker to weigh them with and without context."""

from __future__ import annotations

import re

from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.frequent import KnownLemmas
from bilingual.lemmas.ranked import RankedLemmatiser
from bilingual.lemmas.ranker import Ranker, Reading
from bilingual.russian.candidates import lone_lemma
from bilingual.russian.context import describe
from bilingual.russian.known_forms import known_forms
from bilingual.russian.readings import readings

__all__ = ["RussianLemmatiser"]

_PLAIN = re.compile("[а-яё]{1,64}")


class RussianLemmatiser(RankedLemmatiser):
    """Lemmas of Russian words; cheap to construct, loads on first use, safe in threads.

    Args:
        ranker: the weights; by default those of ``models/lemmas-ru.tsv``.
        frequent: the table of frequent forms; by default ``compiled/forms-ru.tsv``.

    >>> RussianLemmatiser().word("стали").lemma
    'стать'
    """

    def __init__(self, ranker: Ranker | None = None, frequent: KnownLemmas | None = None) -> None:
        super().__init__("ru", ranker, frequent)

    def load_frequent(self) -> KnownLemmas:
        """Return the table that the names room reads, too."""
        return known_forms()

    def load_tables(self) -> None:
        """Read the closed-class table; pymorphy3 itself loads with the first word no table knows."""
        self._closed = read_closed("ru")

    def readings(self, word: str) -> list[Reading]:
        """Return the readings of a word type; none for numbers, punctuation and Latin words."""
        return readings(word, self._closed)

    def lone_lemma(self, word: str) -> str | None:
        """Return the lemma that all readings of a plainly written word agree on; most words in no table have one."""
        key = word.lower()
        if word[1:] != key[1:] or not _PLAIN.fullmatch(key) or key in self._closed or key.endswith(("лися", "лася")):
            return None
        return lone_lemma(key, word != key)

    def describe(self, word: str, readings: list[Reading]) -> Neighbour:
        """Return the description of a word type, whose readings these are, as a neighbour."""
        return describe(word, readings)
