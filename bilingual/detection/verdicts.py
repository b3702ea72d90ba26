"""Which language a piece is in, and how surely: the default engine's judgement of one piece of text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bilingual.detection.model import ScriptModel

__all__ = ["FLOOR", "NOTHING", "Verdict", "judge", "plain_verdict"]

FLOOR = -14.0  # log-probability below which a language is as good as excluded; sums stay comparable

_SETTLED = 10.0  # log-odds to the next language above which the others need not be ranked; even 28 of them hold less than 0.1 %
_QUICK_CHANCE = 0.9995
_SAMPLE = 8  # words of a long sentence, evenly spaced, that are weighed first; if they settle it, the others need not be looked up

# Words that are a whole message by themselves. «да» within a sentence is Macedonian or Bulgarian more often than Russian; alone it is an
# answer, and the one who answers is writing to a Russian and English system.
_UTTERANCES = {
    "ru": frozenset(("да", "нет", "ок", "окей", "тест", "привет", "спасибо", "пожалуйста", "алло", "ага", "угу", "ура", "хорошо")),
    "en": frozenset(("ok", "okay", "yes", "no", "hi", "hello", "test", "thanks", "please", "bye", "sure")),
}
_UTTERED = 0.8
_LIKELIEST = 0.4  # chance from which the supported language is chosen if each of the others is less likely: «шина» is a word of six
_NAMEABLE = 3  # fewer words that are neither get a name only if it is likelier than not: CSTO is no language's word


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one piece.

    Attributes:
        language: the likeliest language.
        confidence: its probability among all languages of the script.
        size: number of words it rests on.
        logs: log-probability by language, best first; languages left out count as `FLOOR`.
    """

    language: str
    confidence: float
    size: int
    logs: tuple[tuple[str, float], ...]

    def chance(self, language: str) -> float:
        """Return the probability of a language."""
        return self.confidence if language == self.language else math.exp(self.log(language))

    def log(self, language: str) -> float:
        """Return the log-probability of a language."""
        return next((log for code, log in self.logs if code == language), FLOOR)


NOTHING = Verdict("und", 0.0, 0, ())


def plain_verdict(home: str, size: int) -> Verdict:
    """Return the verdict on a plain piece."""
    return Verdict(home, _QUICK_CHANCE, size, ((home, 0.0),))


def judge(words: Sequence[str], model: ScriptModel, bias: float = 0.0) -> Verdict:
    """Judge words of one script.

    Args:
        words: lower-case words.
        model: the model of their script.
        bias: log-odds added to the supported language.
    """
    if len(words) == 1 and words[0] in _UTTERANCES[model.home]:
        return Verdict(model.home, _UTTERED, 1, ((model.home, 0.0),))
    step = len(words) // _SAMPLE
    if step > 1 and _is_settled(words[::step], model, bias):
        return plain_verdict(model.home, len(words))
    return _weigh(words, model, bias)


def _is_settled(words: Sequence[str], model: ScriptModel, bias: float) -> bool:
    """Whether words are the supported language's beyond doubt."""
    home, *others = model.scores_of(words)
    return (home - max(others)) * model.temper(len(words)) + bias * model.scale > _SETTLED * model.scale


def _weigh(words: Sequence[str], model: ScriptModel, bias: float) -> Verdict:
    """Judge by the n-grams of every word.

    The supported language is chosen if it outweighs all others together; being one of two is what it is asked about, and among the
    others the likeliest gives its name.
    """
    if _is_settled(words, model, bias):
        return plain_verdict(model.home, len(words))
    chances = model.probabilities(words, bias)
    home = chances[0]
    ranked = sorted(zip(model.languages, chances), key=lambda item: -item[1])
    logs = tuple((code, max(FLOOR, math.log(chance + 1e-12))) for code, chance in ranked if chance > 1e-6)
    if home >= 0.5 or (home == ranked[0][1] and home >= _LIKELIEST):
        return Verdict(model.home, home, len(words), logs)
    code, chance = next(item for item in ranked if item[0] != model.home)
    if chance < 0.5 and len(words) < _NAMEABLE:
        return Verdict("und", 0.0, len(words), logs)
    return Verdict(code, chance, len(words), logs)
