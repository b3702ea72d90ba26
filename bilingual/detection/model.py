"""The character model of one script: what every word says for and against each language that uses it.

A word's score is the sum over its character n-grams (1 to 5 letters with the word's edges) and over the word as a whole; a text's score
is the sum over its words. The scores of all languages of a script are packed into one integer, 32 bits a language, so that adding up a
sentence is one `sum` in C whatever the number of languages.
"""

from __future__ import annotations

import base64
import math
import struct
import threading
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bilingual.detection.signs import Signs, word_numbers
from bilingual.errors import DataError
from bilingual.resources import data_file, read_rows

__all__ = ["COLUMNS", "FORMAT", "MODEL_FILE", "ScriptModel", "frequent_words", "grams", "load_models", "own_signs"]

FORMAT = "bilingual-detection/model 1"
MODEL_FILE = "models/detection.tsv"
COLUMNS = ("script", "languages", "scale", "biases", "calibration", "grams", "weights", "words")

_LONGEST_GRAM = 5
_LONGEST_WORD = 40  # letters looked at: a run of 10,000 letters is no word and must not cost 40,000 look-ups
_CACHED_WORDS = 40_000  # word types kept per script, about 10 MB; the table is emptied when full, which changes no result
_FIELD = 32
_MIDDLE = 1 << (_FIELD - 1)


def grams(word: str) -> list[str]:
    """Return the n-grams a word is scored by.

    >>> grams("да")
    ['д', 'а', '_д', 'да', 'а_', '_да', 'да_', '_да_']
    """
    padded = f"_{word[:_LONGEST_WORD]}_"
    size = len(padded)
    found = list(padded[1:-1])
    for n in range(2, min(_LONGEST_GRAM, size) + 1):
        found += [padded[i : i + n] for i in range(size - n + 1)]
    if size > _LONGEST_GRAM:
        found.append(padded)
    return found


class _WordScores(dict[str, int]):
    """Packed scores by word, filled on first use; so are the weights, which a text of the other script never needs."""

    def __init__(self, weights: Callable[[], dict[str, int]]) -> None:
        super().__init__()
        self._load = weights
        self._weights: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        """Score a word that was not asked for before."""
        if not self._weights:
            self._weights = self._load()
        score = sum(filter(None, map(self._weights.get, grams(word))))
        if len(self) >= _CACHED_WORDS:
            self.clear()
        self[word] = score
        return score


@dataclass(frozen=True)
class ScriptModel:
    """The languages of one script, told apart by their words.

    Attributes:
        script: ``cyrillic`` or ``latin``.
        languages: ISO 639 codes, the supported language (``ru`` or ``en``) first; ``ru-Latn`` is romanised Russian.
        scale: quantisation steps in one unit of log-odds.
        calibration: the numbers of `temper`.
        common: frequent words of the supported language that hardly occur in the others, each with its number for signs.
        scores: packed score by word.
        offset: what each language scores before any word is seen, packed and made positive.
        unpack: turns the bytes of a packed sum into one number a language.
        unpack_size: how many bytes that takes.
    """

    script: str
    languages: tuple[str, ...]
    scale: float
    calibration: tuple[float, float]
    common: dict[str, int]
    scores: _WordScores
    offset: int
    unpack: Callable[[bytes], tuple[int, ...]]
    unpack_size: int

    @property
    def home(self) -> str:
        """The supported language of this script."""
        return self.languages[0]

    def scores_of(self, words: Iterable[str]) -> tuple[int, ...]:
        """Return the score of each language in quantisation steps, up to a common constant.

        Args:
            words: lower-case words, each as often as it stands in the text.
        """
        total = sum(map(self.scores.__getitem__, words)) + self.offset
        return self.unpack(total.to_bytes(self.unpack_size, "little"))

    def temper(self, size: int) -> float:
        """Return what logits of a text of so many words are multiplied with to become calibrated.

        Words of one text are not independent witnesses: unscaled, the sum over a sentence is far too sure of itself.
        """
        first, slope = self.calibration
        return first / (1 + slope * (size - 1))

    def probabilities(self, scores: Sequence[int], size: int, bias: float = 0.0) -> list[float]:
        """Return the probability of each language.

        Args:
            scores: what `scores_of` gave.
            size: number of words they rest on.
            bias: log-odds added to the supported language.
        """
        factor = self.temper(size) / self.scale
        logits = [score * factor for score in scores]
        logits[0] += bias
        best = max(logits)
        weights = [math.exp(logit - best) for logit in logits]
        total = sum(weights)
        return [weight / total for weight in weights]


def _repeat(value: int, count: int) -> int:
    """Return the packed integer with the same value in every field."""
    return sum(value << (_FIELD * i) for i in range(count))


def _unzip(cell: str) -> bytes:
    return zlib.decompress(base64.b64decode(cell))


def _packed_weights(names: list[str], weights: bytes, count: int) -> dict[str, int]:
    """Return the packed integer of each n-gram from one signed byte a language.

    A byte b stands for b - 128. Widened to 32-bit fields all at once by slice assignment, because 50,000 small loops would take 100 ms.
    """
    wide = bytearray(4 * len(weights))
    wide[::4] = weights
    zero = _repeat(128, count)
    step = 4 * count
    read = int.from_bytes
    view = bytes(wide)
    return {name: read(view[i : i + step], "little") - zero for name, i in zip(names, range(0, len(view), step))}


def _script_model(cells: list[str]) -> ScriptModel:
    script, languages, scale, biases, calibration, names, weights, words = cells
    codes = tuple(languages.split("|"))
    steps = float(scale)
    start = [float(bias) for bias in biases.split("|")]
    fields = struct.Struct(f"<{len(codes)}I")
    first, slope = (float(number) for number in calibration.split("|"))
    listed, raw = _unzip(names).decode(), _unzip(weights)
    if len(raw) != len(codes) * (listed.count("\n") + 1):
        raise DataError(f"{MODEL_FILE}: {len(raw)} weights for other n-grams of {len(codes)} languages: reinstall the package")
    return ScriptModel(
        script=script,
        languages=codes,
        scale=steps,
        calibration=(first, slope),
        common=word_numbers(_unzip(words).decode().split("\n"), script),
        scores=_WordScores(lambda: _packed_weights(listed.split("\n"), raw, len(codes))),
        offset=_repeat(_MIDDLE, len(codes)) + sum(round(bias * steps) << (_FIELD * i) for i, bias in enumerate(start)),
        unpack=fields.unpack,
        unpack_size=fields.size,
    )


_lock = threading.Lock()
_models: list[dict[str, ScriptModel]] = []


def load_models() -> dict[str, ScriptModel]:
    """Return the models by script, read once.

    Raises:
        DataError: the model file is missing or damaged.
    """
    if not _models:
        with _lock:
            if not _models:
                rows = read_rows(data_file(MODEL_FILE), FORMAT, COLUMNS)
                _models.append({cells[0]: _script_model(cells) for _, cells in rows})
    return _models[0]


@lru_cache(maxsize=1)
def frequent_words() -> dict[str, int]:
    """Return the frequent words of both languages that are rare in others, each with its number."""
    return {word: number for model in load_models().values() for word, number in model.common.items()}


@lru_cache(maxsize=1)
def own_signs() -> Signs:
    """Return the table of signs that detection keeps for texts nothing else is asked of."""
    return Signs(frequent_words())
