"""The ranker of lemmas: a linear model over the readings of a word and the features of its neighbours.

The model is two tables of weights. A reading has features of its own (where it comes from, what it competes with); they depend on the
word type alone, so their sum is taken once per type. A feature of the context is crossed with the keys of a reading (its class, its part
of speech, for closed classes its lemma). The score of a lemma is the soft maximum over its readings.

File: a checked header, a row of column names, then ``feature``, ``key`` (empty for a feature of the reading) and ``weight`` in hundredths::

    l1=в    Nl1    213
    amb=NV  N      -41
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from bilingual.resources import read_rows

__all__ = ["MODEL_FORMAT", "Ranker", "Reading", "ScoredReading"]

MODEL_FORMAT = "bilingual-model/lemmas 1"
_COLUMNS = ("feature", "key", "weight")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form.

    Attributes:
        lemma: the lemma it gives.
        keys: what features of the context are crossed with.
        base: features of the reading itself.
        prior: natural logarithm of its probability before any learning.
        agree: codes of what it agrees with in a neighbour.
    """

    lemma: str
    keys: tuple[str, ...]
    base: tuple[str, ...]
    prior: float
    agree: frozenset[str] = frozenset()


ScoredReading = tuple[str, tuple[str, ...], float, frozenset[str]]


class Ranker:
    """Weights of readings and of contexts.

    >>> model = Ranker({"prior": 1.0}, {"l1=to": {"V": 2.0}})
    >>> readings = [Reading("leave", ("V",), (), -1.0), Reading("left", ("A",), (), -0.5)]
    >>> [round(p, 2) for _, p in model.shares(readings)]
    [0.62, 0.38]
    >>> model.choose(model.scored(readings), ["l1=to"])
    'leave'
    """

    def __init__(self, base: Mapping[str, float], context: Mapping[str, Mapping[str, float]]) -> None:
        self._base = base
        self.context = context

    @classmethod
    def load(cls, path: Path) -> Ranker:
        """Read a model file.

        Raises:
            DataError: missing, of another format, or damaged.
        """
        base: dict[str, float] = {}
        context: dict[str, dict[str, float]] = {}
        for _, (feature, key, weight) in read_rows(path, MODEL_FORMAT, _COLUMNS):
            if key:
                context.setdefault(feature, {})[key] = int(weight) / 100
            else:
                base[feature] = int(weight) / 100
        return cls(base, context)

    def scored(self, readings: Iterable[Reading]) -> tuple[ScoredReading, ...]:
        """Return the readings with the part of their score that does not depend on context."""
        weight, prior = self._base.get, self._base.get("prior", 1.0)
        return tuple((r.lemma, r.keys, prior * r.prior + sum(weight(f, 0.0) for f in r.base), r.agree) for r in readings)

    def shares(self, readings: Iterable[Reading]) -> list[tuple[str, float]]:
        """Return the lemmas with their probabilities without context, best first; ties go by the order of the readings."""
        mass: dict[str, float] = {}
        scored = self.scored(readings)
        top = max((score for _, _, score, _ in scored), default=0.0)
        for lemma, _, score, _ in scored:
            mass[lemma] = mass.get(lemma, 0.0) + exp(score - top)
        total = sum(mass.values())
        return sorted(((lemma, m / total) for lemma, m in mass.items()), key=lambda pair: -pair[1])

    def choose(self, scored: Sequence[ScoredReading], features: Sequence[str], left: frozenset[str] = frozenset(), right: frozenset[str] = frozenset()) -> str:
        """Return the best lemma in a context.

        Args:
            scored: the readings, from `scored`.
            features: the features of the context.
            left: agreement codes of the word before.
            right: agreement codes of the word after.
        """
        tables = [table for table in map(self.context.get, features) if table]
        agree_left, agree_right = self.context.get("agl", {}), self.context.get("agr", {})
        best: dict[str, float] = {}
        for lemma, keys, score, agree in scored:
            for table in tables:
                for key in keys:
                    if key in table:
                        score += table[key]
            if agree:
                if left and not agree.isdisjoint(left):
                    score += agree_left.get(keys[0], 0.0)
                if right and not agree.isdisjoint(right):
                    score += agree_right.get(keys[0], 0.0)
            before = best.get(lemma)
            best[lemma] = score if before is None else max(before, score) + log(1 + exp(-abs(before - score)))
        return max(best, key=best.__getitem__)
