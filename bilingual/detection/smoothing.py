"""Gives each piece its language in view of its neighbours: few words inherit, many words stand on their own.

The likeliest sequence of languages is found with a price on every change (Viterbi), so that one doubtful sentence in a Russian page
does not become Bulgarian, and «Читать далее» under an English article stays with it while a footer of a whole sentence does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

__all__ = ["Evidence", "smooth"]

CHANGE: Final = 3.0  # price of a change of language, in natural log units: e**-3, one change in twenty sentences
INHERIT: Final = 1.0  # the most that a piece of fewer than `ENOUGH` words can say against its surroundings; less than any change costs
ENOUGH: Final = 3


class Evidence(Protocol):
    """What is known of one piece."""

    @property
    def size(self) -> int:
        """Number of words it rests on."""
        ...

    @property
    def language(self) -> str:
        """Its language if it stood alone."""
        ...

    def log(self, language: str) -> float:
        """Return the log-probability of a language."""
        ...


def _costs(piece: Evidence, states: Sequence[str]) -> list[float]:
    logs = [piece.log(state) for state in states]
    best = max(logs)
    if piece.size >= ENOUGH:
        return [best - log for log in logs]
    return [min(INHERIT, best - log) if piece.size else 0.0 for log in logs]


def smooth(evidence: Sequence[Evidence]) -> list[str]:
    """Return a language for each piece.

    Args:
        evidence: the pieces' judgements in the order of the text.
    """
    if len(evidence) == 1:
        return [evidence[0].language]
    states = sorted({piece.language for piece in evidence if piece.size >= ENOUGH} or {piece.language for piece in evidence if piece.size})
    if len(states) < 2:
        return [states[0] if states else "und"] * len(evidence)
    return _cheapest([_costs(piece, states) for piece in evidence], states)


def _cheapest(costs: list[list[float]], states: list[str]) -> list[str]:
    """Return the cheapest sequence of states; on a tie the change comes late, so that a piece without words stays with what precedes it."""
    total = costs[0]
    steps: list[list[int]] = []
    for row in costs[1:]:
        low = min(range(len(states)), key=total.__getitem__)
        change = total[low] + CHANGE
        steps.append([i if total[i] < change else low for i in range(len(states))])
        total = [min(total[i], change) + row[i] for i in range(len(states))]
    at = min(range(len(states)), key=total.__getitem__)
    path = [at]
    for step in reversed(steps):
        at = step[at]
        path.append(at)
    return [states[i] for i in reversed(path)]
