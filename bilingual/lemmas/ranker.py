"""The ranker of lemmas: a linear model over the readings of a word and the features of its neighbours.

The model is three tables of weights. A reading has features of its own (where it comes from, what it competes with); they depend on the
word type alone, so their sum is taken once per type. They have two weights: one for the choice without context, one to which the
context's weights are added. A feature of the context is crossed with the keys of a reading (its class, its part
of speech, for closed classes its lemma). Without context the probability of a lemma is the sum over its readings; in context the
best reading decides, which is as right and faster.

File: a checked header, then a feature a line with its weights in hundredths. A feature of a reading has two, in context and without; a
feature of the context one for each key::

    amb=NV>N    -41 -60
    l1=в        Nl1=213 Na1=170 N=12

Lines are taken apart when their feature is first met: most of a model is never asked for by one text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from bilingual.errors import DataError
from bilingual.resources import read_header

__all__ = ["MODEL_FORMAT", "Place", "Ranker", "Reading", "ScoredReading"]

MODEL_FORMAT = "bilingual-model/lemmas 1"


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


# (lemma, its keys joined, its score without context's part, agreement codes)
ScoredReading = tuple[str, str, float, frozenset[str]]

# Readings this far below the best are out of reach of any context (e^-9): not worth their time.
_OUT_OF_REACH = 9.0
_LOWEST = float("-inf")


class Place(dict[str, float]):
    """What one place of the context adds to a reading, by the reading's joined keys; sums are made on demand and kept."""

    __slots__ = ("_tables",)

    def __init__(self, tables: Sequence[Mapping[str, float]]) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, keys: str) -> float:
        weight = self[keys] = sum(table.get(key, 0.0) for table in self._tables for key in keys.split(" "))
        return weight


class Ranker:
    """Weights of readings and of contexts.

    >>> model = Ranker({"prior": 1.0}, {"l1=to": {"V": 2.0}}, {"prior": 1.0})
    >>> readings = [Reading("leave", ("V",), (), -1.0), Reading("left", ("A",), (), -0.5)]
    >>> [round(p, 2) for _, p in model.shares(readings)]
    [0.62, 0.38]
    >>> model.choose(model.scored(readings), [model.place(("l1=to",))])
    'leave'
    """

    def __init__(
        self,
        base: Mapping[str, float],
        context: Mapping[str, Mapping[str, float]],
        alone: Mapping[str, float],
        lines: Mapping[str, str] | None = None,
    ) -> None:
        self._base = _Weights(base, lines or {}, 0)
        self._alone = _Weights(alone, lines or {}, 1)
        self._context = context
        self._lines = lines or {}
        self._agree_left = self.place(("agl",))
        self._agree_right = self.place(("agr",))

    @classmethod
    def load(cls, path: Path) -> Ranker:
        """Read a model file.

        Raises:
            DataError: missing, of another format, or damaged.
        """
        read_header(path, MODEL_FORMAT)
        lines = path.read_text(encoding="utf-8").split("\n")
        try:
            return cls({}, {}, {}, dict(line.split("\t") for line in lines[:-1] if line[0] != "#" or "\t" in line))
        except (ValueError, IndexError) as error:
            raise DataError(f"{path}: a line without its weights: reinstall the package") from error

    def scored(self, readings: Iterable[Reading]) -> tuple[ScoredReading, ...]:
        """Return the readings within reach of the best, with the part of their score that does not depend on context."""
        weighed = _weighed(readings, self._base)
        floor = max((score for _, _, score, _ in weighed), default=0.0) - _OUT_OF_REACH
        return tuple(reading for reading in weighed if reading[2] >= floor)

    def shares(self, readings: Iterable[Reading]) -> list[tuple[str, float]]:
        """Return the lemmas with their probabilities without context, best first; ties go by the order of the readings."""
        mass: dict[str, float] = {}
        scored = _weighed(readings, self._alone)
        top = max((score for _, _, score, _ in scored), default=0.0)
        for lemma, _, score, _ in scored:
            mass[lemma] = mass.get(lemma, 0.0) + exp(score - top)
        total = sum(mass.values())
        return sorted(((lemma, m / total) for lemma, m in mass.items()), key=lambda pair: -pair[1])

    def place(self, features: Sequence[str]) -> Place:
        """Return the weights of a place of the context that has these features; keep it for as long as they may come again."""
        return Place([table for table in map(self._table, features) if table])

    def _table(self, feature: str) -> Mapping[str, float]:
        line = self._lines.get(feature)
        if line is None:
            return self._context.get(feature, {})
        return {key: int(weight) / 100 for key, weight in (item.rsplit("=", 1) for item in line.split(" "))}

    def choose(
        self,
        scored: Sequence[ScoredReading],
        places: Sequence[Place],
        left: frozenset[str] = frozenset(),
        right: frozenset[str] = frozenset(),
    ) -> str:
        """Return the best lemma in a context; of equals the one whose reading comes first.

        Args:
            scored: the readings, from `scored`.
            places: the places of the context.
            left: agreement codes of the word before.
            right: agreement codes of the word after.
        """
        best: dict[str, float] = {}
        for lemma, keys, score, agree in scored:
            for place in places:
                score += place[keys]
            if agree:
                if left and not agree.isdisjoint(left):
                    score += self._agree_left[keys]
                if right and not agree.isdisjoint(right):
                    score += self._agree_right[keys]
            if score > best.get(lemma, _LOWEST):
                best[lemma] = score
        return max(best, key=best.__getitem__)


class _Weights(dict[str, float]):
    """Weights of the features of readings, parsed from the model's lines on demand; zero for a feature the model has not."""

    __slots__ = ("_column", "_lines")

    def __init__(self, known: Mapping[str, float], lines: Mapping[str, str], column: int) -> None:
        super().__init__(known)
        self._lines = lines
        self._column = column

    def __missing__(self, feature: str) -> float:
        line = self._lines.get(feature)
        if line is None:
            return 0.0
        weight = self[feature] = int(line.split(" ")[self._column]) / 100
        return weight


def _weighed(readings: Iterable[Reading], weights: Mapping[str, float]) -> tuple[ScoredReading, ...]:
    prior = weights["prior"]
    return tuple((r.lemma, " ".join(r.keys), prior * r.prior + sum([weights[f] for f in r.base]), r.agree) for r in readings)
