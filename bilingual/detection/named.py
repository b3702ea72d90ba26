"""Judges a short piece that is mostly names again, with less weight on the names: a name is of no language.

«Астана, Нур-Султан, Акмола и Целиноград» is no Macedonian, and "Vladimir Vladimirovich met Sergey Viktorovich" is English about Russians.
"""

from __future__ import annotations

from bilingual.detection.model import ScriptModel
from bilingual.detection.pieces import Piece, cased_words
from bilingual.detection.verdicts import Verdict, weigh_scores

__all__ = ["names_aside"]

# Longer pieces have words enough besides their names.
_FEW_WORDS = 16
# What a name's letters count for beside a word's. Of .3, .45 and .6 only the first reads «Астана, Нур-Султан, Акмола и Целиноград» as
# Russian; two words of other languages are then taken for Russian or English in 7.8 %, with the others in 6.9 and 6.5 % (development data).
_NAME_WEIGHT = 0.3


def names_aside(text: str, piece: Piece, verdict: Verdict, model: ScriptModel, bias: float) -> Verdict:
    """Return the verdict on a piece whose names count less, or the one it has.

    Args:
        text: the text.
        piece: a piece that was given to another language than the supported one.
        verdict: that verdict.
        model: the model of its script.
        bias: log-odds added to the supported language.
    """
    if not 1 < piece.size <= _FEW_WORDS:
        return verdict
    names: list[str] = []
    others: list[str] = []
    for word in cased_words(text, piece):
        (names if word[:1].isupper() and word[1:2].islower() else others).append(word.lower())
    if 2 * len(names) < piece.size or not names:
        return verdict
    base = model.scores_of(())
    scores = [
        round(word + _NAME_WEIGHT * (name - start))
        for start, word, name in zip(base, model.scores_of(others), model.scores_of(names))
    ]
    again = weigh_scores(scores, piece.size, model, bias)
    return again if again.language == model.home else verdict
