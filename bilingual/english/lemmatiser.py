"""The English lemmatiser: closed classes by table, WordNet's forms behind, a ranker to weigh them with and without context."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from bilingual.english.context import describe, features
from bilingual.english.lexicon import Lexicon, lexicon
from bilingual.english.readings import readings
from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.protocol import WordLemmas
from bilingual.lemmas.ranker import Ranker, Reading, ScoredReading
from bilingual.resources import data_file

__all__ = ["ALTERNATE_SHARE", "AMBIGUOUS_SHARE", "EnglishLemmatiser"]

# A further lemma is worth indexing when the word alone gives it at least this probability: left → leave, left.
ALTERNATE_SHARE = 0.1
# Context is asked when all lemmas but the best share at least this: lower costs time and gains nothing (docs/lemmas.md).
AMBIGUOUS_SHARE = 0.04
# Bound of the caches of analysed types and of their descriptions as neighbours.
_MOST_TYPES = 50_000


class EnglishLemmatiser:
    """Lemmas of English words; cheap to construct, loads on first use, safe in threads.

    Args:
        ranker: the weights; by default those of ``models/lemmas-en.tsv``.

    >>> EnglishLemmatiser().word("mice").lemma
    'mouse'
    """

    def __init__(self, ranker: Ranker | None = None) -> None:
        self._lock = threading.Lock()
        self._ranker = ranker
        self._closed: Mapping[str, tuple[str, ...]] | None = None
        self._scored: dict[str, tuple[ScoredReading, ...]] = {}
        self._seen: dict[str, str] = {}

    def _load(self) -> tuple[Ranker, Mapping[str, tuple[str, ...]], Lexicon]:
        if self._closed is None or self._ranker is None:
            with self._lock:
                if self._ranker is None:
                    self._ranker = Ranker.load(data_file("models/lemmas-en.tsv"))
                if self._closed is None:
                    lexicon()
                    self._closed = read_closed("en")
        return self._ranker, self._closed, lexicon()

    def _readings(self, word: str) -> list[Reading]:
        _, closed, words = self._load()
        return readings(word, closed, words)

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type, without context."""
        ranker, closed, words = self._load()
        found = readings(word, closed, words)
        if not found:
            return WordLemmas(word.lower())
        shares = ranker.shares(found)
        lemma, share = shares[0]
        return WordLemmas(lemma, tuple(other for other, p in shares[1:] if p >= ALTERNATE_SHARE), share < 1 - AMBIGUOUS_SHARE)

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of ``words[index]`` among its neighbours."""
        ranker, _, _ = self._load()
        word = words[index]
        scored = self._scored.get(word)
        if scored is None:
            if len(self._scored) >= _MOST_TYPES:
                self._scored.clear()
            scored = self._scored[word] = ranker.scored(self._readings(word))
        if not scored:
            return word.lower()
        return ranker.choose(scored, features(words, index, self._see))

    def _see(self, word: str) -> str:
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= _MOST_TYPES:
                self._seen.clear()
            found = self._seen[word] = describe(word, self._readings(word))
        return found
