"""A lemmatiser made of readings and a ranker: what Russian and English share. Loads on first use, caches with bounds, safe in threads."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from bilingual.lemmas.context import EDGE, Neighbour, place_features, shape_feature
from bilingual.lemmas.frequent import Frequent, KnownLemmas
from bilingual.lemmas.protocol import WordLemmas
from bilingual.lemmas.ranker import Place, Ranker, Reading, ScoredReading
from bilingual.resources import data_file

__all__ = ["ALTERNATE_SHARE", "AMBIGUOUS_SHARE", "RankedLemmatiser"]

# A further lemma is worth indexing when the word alone gives it at least this probability: стали → стать, сталь.
ALTERNATE_SHARE = 0.02
# Context is asked when all lemmas but the best share at least this. Measured across treebanks (docs/lemmas.md): 0.04 asks for 8 % of
# the words, 0.15 for 5 %, accuracy is the same; at 0.3 it falls.
AMBIGUOUS_SHARE = 0.15
# Bounds of the caches: types described as neighbours, contested types, choices by the five words they depend on.
_MOST_TYPES = 50_000
_MOST_CHOICES = 100_000
# Readings are large: kept only until the same rare word is met as a neighbour, which is when it is met at all.
_MOST_READINGS = 10_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """A neighbour with the weights of the four places it may take."""

    left2: Place
    left1: Place
    right1: Place
    right2: Place
    agree: frozenset[str]


class RankedLemmatiser(ABC):
    """Base of the lemmatisers of one language each.

    Args:
        language: ``ru`` or ``en``.
        ranker: the weights; by default those of ``models/lemmas-LANGUAGE.tsv``.
        frequent: the table of frequent forms; by default the language's own if the ranker is the default one, else none.
    """

    def __init__(self, language: str, ranker: Ranker | None = None, frequent: KnownLemmas | None = None) -> None:
        self.language = language
        self._lock = threading.Lock()
        self._ready = False
        self._given = (ranker, frequent)
        self._scored: dict[str, tuple[ScoredReading, ...]] = {}
        self._seen: dict[str, _Seen] = {}
        self._read: dict[str, list[Reading]] = {}
        self._by_description: dict[Neighbour, _Seen] = {}
        self._choices: dict[tuple[str, ...], str] = {}

    @abstractmethod
    def readings(self, word: str) -> list[Reading]:
        """Return the readings of a word type; none for numbers, punctuation and foreign words."""

    def lone_lemma(self, word: str) -> str | None:
        """Return the lemma that all readings of a word type agree on, where that is quickly told: no reading need be made then."""
        return None

    @abstractmethod
    def describe(self, word: str, readings: list[Reading]) -> Neighbour:
        """Return the description of a word type, whose readings these are, as a neighbour."""

    def neighbour(self, word: str) -> Neighbour:
        """Return the description of a word type as a neighbour."""
        return self.describe(word, self._kept(word))

    def _kept(self, word: str) -> list[Reading]:
        found = self._read.get(word)
        if found is None:
            if len(self._read) >= _MOST_READINGS:
                self._read.clear()
            found = self._read[word] = self.readings(word)
        return found

    @abstractmethod
    def load_tables(self) -> None:
        """Load what `readings` needs; called once, under a lock."""

    def load_frequent(self) -> KnownLemmas:
        """Load the table of frequent forms."""
        return Frequent.load(self.language)

    def load(self) -> None:
        """Load everything now rather than on the first word."""
        with self._lock:
            if self._ready:
                return
            ranker, frequent = self._given
            self._frequent = frequent or (self.load_frequent() if ranker is None else Frequent({}, []))
            self._ranker = ranker or Ranker.load(data_file(f"models/lemmas-{self.language}.tsv"))
            self.load_tables()
            self._edge = self._place(EDGE)
            self._shapes = {f"cap={s}{b}": self._ranker.place([f"cap={s}{b}"]) for s in "ACl" for b in ("", "^", "A")}
            self._ready = True

    def word(self, word: str) -> WordLemmas:
        """Return the lemmas of a word type, without context."""
        if not self._ready:
            self.load()
        known = self._frequent.lemmas(word)
        if known is not None:
            return known
        lone = self.lone_lemma(word) if word not in self._read else None
        if lone is not None:
            return WordLemmas(lone)
        found = self._kept(word)
        if not found:
            return WordLemmas(word.lower())
        lemma = found[0].lemma
        if all(r.lemma == lemma for r in found):
            return WordLemmas(lemma)
        shares = self._ranker.shares(found)
        ambiguous = shares[0][1] < 1 - AMBIGUOUS_SHARE
        if ambiguous and word not in self._scored:
            self._score(word, found)
        return WordLemmas(shares[0][0], tuple(other for other, share in shares[1:] if share >= ALTERNATE_SHARE), ambiguous)

    def choose(self, words: Sequence[str], index: int) -> str:
        """Return the lemma of ``words[index]`` among its neighbours."""
        if not self._ready:
            self.load()
        window = tuple(words[max(index - 2, 0) : index + 3])
        key = (*window, str(index) if index < 2 else "")
        chosen = self._choices.get(key)
        if chosen is None:
            chosen = self._chosen(words, index)
            if len(self._choices) >= _MOST_CHOICES:
                self._choices.clear()
            self._choices[key] = chosen
        return chosen

    def _chosen(self, words: Sequence[str], index: int) -> str:
        word, last = words[index], len(words) - 1
        scored = self._scored.get(word) or self._score(word, self._kept(word))
        if not scored:
            return word.lower()
        left1 = self._see(words[index - 1]) if index else self._edge
        left2 = self._see(words[index - 2]) if index > 1 else self._edge
        right1 = self._see(words[index + 1]) if index < last else self._edge
        right2 = self._see(words[index + 2]) if index + 1 < last else self._edge
        places = (self._shapes[shape_feature(words, index)], left1.left1, right1.right1, left2.left2, right2.right2)
        return self._ranker.choose(scored, places, left1.agree, right1.agree)

    def _score(self, word: str, readings: list[Reading]) -> tuple[ScoredReading, ...]:
        if len(self._scored) >= _MOST_TYPES:
            self._scored.clear()
        scored = self._scored[word] = self._ranker.scored(readings)
        return scored

    def _see(self, word: str) -> _Seen:
        seen = self._seen.get(word)
        if seen is None:
            if len(self._seen) >= _MOST_TYPES:
                self._seen.clear()
            description = self._describe(word)
            seen = self._by_description.get(description)
            if seen is None:
                if len(self._by_description) >= _MOST_TYPES:
                    self._by_description.clear()
                seen = self._by_description[description] = self._place(description)
            self._seen[word] = seen
        return seen

    def _describe(self, word: str) -> Neighbour:
        known = self._frequent.neighbour(word)
        if known is None:
            return self.neighbour(word)
        return self.titled(known) if word[0].isupper() else known

    def titled(self, neighbour: Neighbour) -> Neighbour:
        """Return the description of a frequent form when it is written with a capital."""
        return neighbour

    def _place(self, neighbour: Neighbour) -> _Seen:
        left2, left1, right1, right2 = (self._ranker.place(place_features(role, neighbour)) for role in ("l2", "l1", "r1", "r2"))
        return _Seen(left2, left1, right1, right2, neighbour.agree)
