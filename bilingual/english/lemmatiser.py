"""The English lemmatiser."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from bilingual.lemmas.closed import read_closed
from bilingual.lemmas.protocol import WordLemmas

__all__ = ["EnglishLemmatiser"]


class EnglishLemmatiser:
    """Lemmas of English words; cheap to construct, loads on first use.

    >>> EnglishLemmatiser().word("mice").lemma
    'mouse'
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed: dict[str, tuple[str, ...]] | None = None

    def _table(self) -> dict[str, tuple[str, ...]]:
        if self._closed is None:
            with self._lock:
                if self._closed is None:
                    self._closed = read_closed("en")
        return self._closed

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type, without context."""
        key = word.lower()
        closed = self._table().get(key)
        if closed:
            return WordLemmas(closed[0], closed[1:])
        if len(key) > 64:
            return WordLemmas(key)
        import simplemma

        return WordLemmas(str(simplemma.lemmatize(key, lang="en")))

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of ``words[index]`` among its neighbours."""
        return self.word(words[index]).lemma
