"""The Russian lemmatiser: closed classes by table, the rest by pymorphy3, its scores summed per lemma."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.protocol import WordLemmas
from bilingual.russian.morphology import parses

__all__ = ["RussianLemmatiser"]


class RussianLemmatiser:
    """Lemmas of Russian words; cheap to construct, loads on first use.

    >>> RussianLemmatiser().word("стали").lemma
    'стать'
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed: dict[str, tuple[str, ...]] | None = None

    def _table(self) -> dict[str, tuple[str, ...]]:
        if self._closed is None:
            with self._lock:
                if self._closed is None:
                    self._closed = read_closed("ru")
        return self._closed

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type, without context."""
        key = word.lower()
        closed = self._table().get(key)
        if closed:
            return WordLemmas(closed[0], closed[1:])
        sums: dict[str, float] = {}
        for parse in parses(key):
            sums[parse.normal_form] = sums.get(parse.normal_form, 0.0) + parse.score
        ranked = sorted(sums, key=lambda lemma: -sums[lemma])
        if not ranked:
            return WordLemmas(key)
        return WordLemmas(ranked[0], tuple(lemma for lemma in ranked[1:] if sums[lemma] >= 0.1))

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of ``words[index]`` among its neighbours."""
        return self.word(words[index]).lemma
