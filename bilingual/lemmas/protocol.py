"""The one interface the pipeline knows of a lemmatiser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Lemmatiser", "WordLemmas"]


@dataclass(frozen=True, slots=True)
class WordLemmas:
    """The lemmas of a word type, without context.

    Attributes:
        lemma: the best lemma without context, as the dictionary has it.
        alternates: further lemmas worth indexing, most likely first.
        ambiguous: whether context may choose another lemma: only then is `Lemmatiser.choose` called.
    """

    lemma: str
    alternates: tuple[str, ...] = ()
    ambiguous: bool = False


class Lemmatiser(Protocol):
    """Gives lemmas to the words of one language; deterministic and safe to call from several threads."""

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type; the caller caches, so this may be slow (tens of microseconds)."""
        ...

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of the ambiguous ``words[index]`` in its sentence or clause.

        Args:
            words: tokens (words, numbers, punctuation) in order; at least two on either side where the text has them.
            index: which of them.
        """
        ...
