"""Moves the border between two languages of one script to the word where it belongs.

Sentences are judged as wholes; where no full stop stands between them («…мёртвый труп везут Законопроект передбачає…», a headline run into
the next), the sentence that holds the border went to one side. The words of both neighbours are then weighed one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from bilingual.detection.model import ScriptModel
from bilingual.detection.pieces import Piece, script_words

__all__ = ["best_cut", "refine"]

_GAIN = 4.0  # log-odds by which a new border must beat the old one
_FEWEST = 3  # words that must change sides: a word or two shared by both languages are no reason


def refine(text: str, found: Sequence[Piece], languages: Sequence[str], models: Mapping[str, ScriptModel]) -> list[Piece]:
    """Return the pieces with the borders between languages of one script moved within their line.

    Args:
        text: the text.
        found: its pieces.
        languages: the language of each.
        models: the models by script.
    """
    out = list(found)
    for i in range(len(out) - 1):
        left, right = out[i], out[i + 1]
        if languages[i] == languages[i + 1] or left.script != right.script or not left.script or _line_ends(text[left.start : left.end]):
            continue
        before, after = script_words(text, left), script_words(text, right)
        words = [word for _, word in before + after]
        cut = best_cut(words, len(before), languages[i], languages[i + 1], models[left.script])
        if cut != len(before) and 0 < cut < len(words):
            at = (before + after)[cut][0]
            out[i] = Piece(left.start, at, left.script, words[:cut])
            out[i + 1] = Piece(at, right.end, right.script, words[cut:])
    return out


def _line_ends(part: str) -> bool:
    """Whether a line ends in the white space after a piece."""
    return "\n" in part[len(part.rstrip()) :]


def best_cut(words: Sequence[str], old: int, left: str, right: str, model: ScriptModel) -> int:
    """Return how many of the words belong to the left language.

    Args:
        words: words of the pieces on both sides, in order.
        old: how many of them stand left of the present border.
        left: language before the border.
        right: language after it.
        model: the model of their script.
    """
    if left not in model.languages or right not in model.languages:
        return old
    a, b = model.languages.index(left), model.languages.index(right)
    start = model.scores_of(())
    drift = start[a] - start[b]
    scores = [model.scores_of((word,)) for word in words]
    sums = list(accumulate((score[a] - score[b] - drift for score in scores), initial=0))
    best = max(range(len(sums)), key=lambda i: (sums[i], -abs(i - old)))
    worth = sums[best] - sums[old] >= _GAIN * model.scale and abs(best - old) >= _FEWEST
    return best if worth else old
