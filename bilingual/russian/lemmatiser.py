"""The Russian lemmatiser: closed classes by table, pymorphy3's readings behind, a ranker to weigh them with and without context."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.protocol import WordLemmas
from bilingual.lemmas.ranker import Ranker, ScoredReading
from bilingual.resources import data_file
from bilingual.russian.context import Neighbour, features, neighbour
from bilingual.russian.readings import readings

__all__ = ["ALTERNATE_SHARE", "AMBIGUOUS_SHARE", "RussianLemmatiser"]

# A further lemma is worth indexing when the word alone gives it at least this probability: стали → стать, сталь.
ALTERNATE_SHARE = 0.1
# Context is asked when all lemmas but the best share at least this: lower costs time and gains nothing (docs/lemmas.md).
AMBIGUOUS_SHARE = 0.04
# Bound of the caches of analysed types and of their descriptions as neighbours.
_MOST_TYPES = 50_000


class RussianLemmatiser:
    """Lemmas of Russian words; cheap to construct, loads on first use, safe in threads.

    Args:
        ranker: the weights; by default those of ``models/lemmas-ru.tsv``.

    >>> RussianLemmatiser().word("стали").lemma
    'стать'
    """

    def __init__(self, ranker: Ranker | None = None) -> None:
        self._lock = threading.Lock()
        self._ranker = ranker
        self._closed: Mapping[str, tuple[str, ...]] | None = None
        self._scored: dict[str, tuple[ScoredReading, ...]] = {}
        self._neighbours: dict[str, Neighbour] = {}

    def _load(self) -> tuple[Ranker, Mapping[str, tuple[str, ...]]]:
        if self._closed is None or self._ranker is None:
            with self._lock:
                if self._ranker is None:
                    self._ranker = Ranker.load(data_file("models/lemmas-ru.tsv"))
                if self._closed is None:
                    self._closed = read_closed("ru")
        return self._ranker, self._closed

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type, without context."""
        ranker, closed = self._load()
        found = readings(word, closed)
        if not found:
            return WordLemmas(word.lower())
        shares = ranker.shares(found)
        lemma, share = shares[0]
        return WordLemmas(lemma, tuple(other for other, p in shares[1:] if p >= ALTERNATE_SHARE), share < 1 - AMBIGUOUS_SHARE)

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of ``words[index]`` among its neighbours."""
        ranker, closed = self._load()
        word = words[index]
        scored = self._scored.get(word)
        if scored is None:
            if len(self._scored) >= _MOST_TYPES:
                self._scored.clear()
            scored = self._scored[word] = ranker.scored(readings(word, closed))
        if not scored:
            return word.lower()
        return ranker.choose(scored, *features(words, index, self._describe))

    def _describe(self, word: str) -> Neighbour:
        found = self._neighbours.get(word)
        if found is None:
            if len(self._neighbours) >= _MOST_TYPES:
                self._neighbours.clear()
            _, closed = self._load()
            found = self._neighbours[word] = neighbour(word, readings(word, closed))
        return found
