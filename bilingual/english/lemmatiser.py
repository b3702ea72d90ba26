"""The English lemmatiser: closed classes by table, WordNet's forms behind, a ranker to weigh them with and without context."""

from __future__ import annotations

from bilingual.english.context import describe
from bilingual.english.lexicon import lexicon
from bilingual.english.readings import lone_lemma, readings
from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.frequent import KnownLemmas
from bilingual.lemmas.ranked import RankedLemmatiser
from bilingual.lemmas.ranker import Ranker, Reading

__all__ = ["EnglishLemmatiser"]


class EnglishLemmatiser(RankedLemmatiser):
    """Lemmas of English words; cheap to construct, loads on first use, safe in threads.

    Args:
        ranker: the weights; by default those of ``models/lemmas-en.tsv``.
        frequent: the table of frequent forms; by default ``compiled/lemmas-en.tsv``.

    >>> EnglishLemmatiser().word("mice").lemma
    'mouse'
    """

    def __init__(self, ranker: Ranker | None = None, frequent: KnownLemmas | None = None) -> None:
        super().__init__("en", ranker, frequent)

    def load_tables(self) -> None:
        """Read the closed-class table; the lexicon loads with the first word no table knows."""
        self._closed = read_closed("en")

    def readings(self, word: str) -> list[Reading]:
        """Return the readings of a word type; none for numbers and punctuation."""
        return readings(word, self._closed, lexicon())

    def lone_lemma(self, word: str) -> str | None:
        """Return the lemma that all readings of a plainly written word agree on."""
        return lone_lemma(word, self._closed, lexicon())

    def describe(self, word: str, readings: list[Reading]) -> Neighbour:
        """Return the description of a word type, whose readings these are, as a neighbour."""
        return describe(word, readings)

    def titled(self, neighbour: Neighbour) -> Neighbour:
        """Return the description of a frequent form when it is written with a capital: classes are marked, closed-class words are not."""
        return Neighbour(neighbour.name + "^", neighbour.detail) if ":" in neighbour.name else neighbour
