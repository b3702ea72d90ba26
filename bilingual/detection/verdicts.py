"""Which language a piece is in, and how surely: the default engine's judgement of one piece of text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bilingual.detection.model import ScriptModel

__all__ = ["FLOOR", "NOTHING", "Verdict", "judge", "plain_verdict", "weigh_scores"]

FLOOR: Final = -14.0  # log-probability below which a language is as good as excluded; sums stay comparable

_SETTLED: Final = 10.0  # log-odds to the next language above which the others need not be ranked; even 28 of them hold less than 0.1 %
_QUICK_CHANCE: Final = 0.9995
_SAMPLE: Final = 8  # words of a long sentence, evenly spaced, that are weighed first; if they settle it, the others need not be looked up

# Words that are a whole message by themselves. «да» within a sentence is Macedonian or Bulgarian more often than Russian; alone it is an
# answer, and the one who answers is writing to a Russian and English system.
_UTTERANCES: Final = {
    "ru": frozenset(("да", "нет", "ок", "окей", "тест", "привет", "спасибо", "пожалуйста", "алло", "ага", "угу", "ура", "хорошо")),
    "en": frozenset(("ok", "okay", "yes", "no", "hi", "hello", "test", "thanks", "please", "bye", "sure")),
}
_UTTERED: Final = 0.8
_LIKELIEST: Final = 0.4  # chance from which the supported language is chosen if each of the others is less likely: «шина» is a word of six
_NAMEABLE: Final = 3  # fewer words that are neither get a name only if it is likelier than not: CSTO is no language's word


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one piece.

    Attributes:
        language: the likeliest language.
        confidence: its probability among all languages of the script.
        size: number of words it rests on.
        chances: probability by language; a language left out is excluded.
    """

    language: str
    confidence: float
    size: int
    chances: Mapping[str, float]

    def chance(self, language: str) -> float:
        """Return the probability of a language."""
        return self.chances.get(language, 0.0)

    def log(self, language: str) -> float:
        """Return the log-probability of a language, `FLOOR` at least."""
        chance = self.chances.get(language, 0.0)
        return max(FLOOR, math.log(chance)) if chance > 0 else FLOOR


NOTHING: Final = Verdict("und", 0.0, 0, {})


@lru_cache(maxsize=1024)
def plain_verdict(home: str, size: int) -> Verdict:
    """Return the verdict on a plain piece."""
    return Verdict(home, _QUICK_CHANCE, size, {home: _QUICK_CHANCE})


def judge(words: Sequence[str], model: ScriptModel, bias: float = 0.0) -> Verdict:
    """Judge words of one script.

    Args:
        words: lower-case words.
        model: the model of their script.
        bias: log-odds added to the supported language.
    """
    if len(words) == 1 and words[0] in _UTTERANCES[model.home]:
        return Verdict(model.home, _UTTERED, 1, {model.home: _UTTERED})
    step = len(words) // _SAMPLE
    if step > 1 and _is_settled(model.scores_of(words[::step]), len(words), model, bias):
        return plain_verdict(model.home, len(words))
    return _weigh(words, model, bias)


def _is_settled(scores: Sequence[int], size: int, model: ScriptModel, bias: float) -> bool:
    """Whether words are the supported language's beyond doubt."""
    home, *others = scores
    return (home - max(others)) * model.temper(size) + bias * model.scale > _SETTLED * model.scale


def _weigh(words: Sequence[str], model: ScriptModel, bias: float) -> Verdict:
    """Judge by the n-grams of every word."""
    size, scores = len(words), model.scores_of(words)
    if _is_settled(scores, size, model, bias):
        return plain_verdict(model.home, size)
    return weigh_scores(scores, size, model, bias)


def weigh_scores(scores: Sequence[int], size: int, model: ScriptModel, bias: float) -> Verdict:
    """Return the verdict that scores of all languages give.

    Args:
        scores: one a language of the model, in quantisation steps.
        size: number of words they rest on.
        model: the model of their script.
        bias: log-odds added to the supported language.

    The supported language is chosen if it outweighs all others together, being what is asked about; among the others the likeliest gives
    its name.
    """
    chances = model.probabilities(scores, size, bias)
    home, best = chances[0], max(chances[1:])
    table = dict(zip(model.languages, chances))
    if home >= 0.5 or home >= max(best, _LIKELIEST):
        return Verdict(model.home, home, size, table)
    if best < 0.5 and size < _NAMEABLE:
        return Verdict("und", 0.0, size, table)
    return Verdict(model.languages[chances.index(best, 1)], best, size, table)
