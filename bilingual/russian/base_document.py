"""Nominatives that a document itself proves: «Асия», «Асии» and «Асию» together can only be Асия."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bilingual.russian.base_compounds import compound_candidates
from bilingual.russian.base_context import case_weights

__all__ = ["document_nominatives"]

# Readings this much less likely than the best of their word prove nothing.
_REACH = 4.0


def document_nominatives(words: Iterable[str]) -> frozenset[str]:
    """Return the nominatives that at least two different forms in a document agree on.

    Args:
        words: the capitalised words of the document, in any order; repetitions do no harm.

    >>> "Варадкар" in document_nominatives(["Варадкара", "Варадкару", "Лондон"])
    True
    """
    readings = {word: _readings(word) for word in sorted(set(words))}
    support: dict[str, float] = {}
    count: dict[str, int] = {}
    for likely in readings.values():
        for nominative, weight in likely.items():
            support[nominative] = support.get(nominative, 0.0) + weight
            count[nominative] = count.get(nominative, 0) + 1
    shared = {nominative for nominative, forms in count.items() if forms > 1}
    proven = set()
    for likely in readings.values() if shared else ():
        if shared.isdisjoint(likely):
            continue
        best = max(likely, key=lambda nominative: (count[nominative], support[nominative], nominative), default="")
        if best:
            proven.add(best)
    return frozenset(proven)


@lru_cache(maxsize=8192)
def _readings(word: str) -> Mapping[str, float]:
    """Return the likely nominatives of a word with the weight each deserves as evidence."""
    weights = case_weights(None, "place")
    scores: dict[str, float] = {}
    for c in compound_candidates(word, "other"):
        score = c.score + weights.get(c.case, 0.0)
        scores[c.nominative] = max(scores.get(c.nominative, score), score)
    top = max(scores.values())
    return {nominative: math.exp(score - top) for nominative, score in scores.items() if top - score < _REACH}
