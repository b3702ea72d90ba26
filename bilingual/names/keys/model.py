"""The learned reading of a Latin spelling: the likeliest Russian spellings, folded, best first.

The file is a plain header, an empty line, then zlib-compressed text of two parts:

    c<TAB>к<TAB><TAB>ч<TAB>...     a Latin letter and what it may stand for (here к, nothing, ч, ...)
                                   an empty line
    Ka<TAB>0u3E...                 a slice: template as a capital letter, then the slice of the padded word;
                                   then pairs of characters: reading (chr(48 + n)) and weight (chr(80 + w), w fifths)

The odds of each letter's readings are the sums of the weights of its slices; a word's readings are combined by a small beam.
"""

from __future__ import annotations

import math
import zlib
from functools import lru_cache

from bilingual.errors import DataError
from bilingual.names.keys.context import PAD, TEMPLATES, alphabet_fold, padded
from bilingual.resources import data_file

__all__ = ["KeyModel", "load_model"]

_FORMAT = "bilingual-key-model 1"
_BEAM = 6
_NEAR = 5.0  # readings of a letter less likely than this (in nats) never reach the best three
_UNIT = 0.2
Weights = list[tuple[int, float]]
_NONE: Weights = []


def _weights(levels: str) -> Weights:
    return [(ord(levels[n]) - 48, (ord(levels[n + 1]) - 80) * _UNIT) for n in range(0, len(levels), 2)]


class KeyModel:
    """Readings of letters and the weights of slices; weights are decoded when a slice is first met."""

    __slots__ = ("_raw", "_ready", "alphabet", "readings")

    def __init__(self, text: str) -> None:
        """Take the model apart.

        Args:
            text: the decompressed body, see the module's description.

        Raises:
            DataError: the text has no two parts.
        """
        head, gap, body = text.partition("\n\n")
        if not gap:
            raise DataError("models/keys.bin: damaged: reinstall the package")
        self.readings = {line[0]: line.split("\t")[1:] for line in head.split("\n")}
        self.alphabet = frozenset(self.readings)
        self._raw: dict[str, str] = dict(line.split("\t") for line in body.split("\n") if line)  # type: ignore[misc]
        self._ready: dict[str, Weights] = {}

    def _slice(self, name: str) -> Weights:
        found = self._ready.get(name)
        if found is None:
            raw = self._raw.get(name)
            if raw is None:
                return _NONE
            found = self._ready[name] = _weights(raw)
        return found

    def _scores(self, line: str, at: int, ends: tuple[str, ...], count: int) -> list[float]:
        scores = [0.0] * count
        for template, before, after in _SLICES:
            for reading, weight in self._slice(template + line[at - before : at + after]):
                scores[reading] += weight
        letter = line[at]
        for template, end in zip(_ENDS, ends):
            for reading, weight in self._slice(template + letter + end):
                scores[reading] += weight
        return scores

    def letters(self, word: str) -> list[list[tuple[float, str]]]:
        """Return for each letter what it may stand for: (negative log-probability, Russian letters), likeliest first."""
        line, ends, out = padded(word), (word[-2:], word[-3:], word[:2], word[:3]), []
        for at, letter in enumerate(word, PAD):
            readings = self.readings[letter]
            if len(readings) == 1:
                out.append([(0.0, readings[0])])
                continue
            scores = self._scores(line, at, ends, len(readings))
            top = max(scores)
            total = top + math.log(sum([math.exp(score - top) for score in scores]))
            out.append(sorted([(total - s, r) for s, r in zip(scores, readings) if top - s < _NEAR]))
        return out

    def read(self, word: str, most: int) -> list[tuple[float, str]]:
        """Return the likeliest folded Russian spellings of a Latin word.

        Args:
            word: lower-case letters; marks the model does not know are taken off.
            most: how many to return at most.

        Returns:
            (negative log-probability, folded Russian letters), likeliest first.
        """
        beam: dict[str, float] = {"": 0.0}
        for choices in self.letters(alphabet_fold(word, self.alphabet)):
            if len(choices) == 1:
                beam = _extend(beam, choices)
            else:
                ranked = sorted([(cost, text) for text, cost in _extend(beam, choices).items()])
                beam = {text: cost for cost, text in ranked[:_BEAM]}
        return sorted([(cost, text) for text, cost in beam.items()])[:most]


def _extend(beam: dict[str, float], choices: list[tuple[float, str]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for text, cost in beam.items():
        for more, added in ((text + reading.lstrip(text[-1:]) if text and reading else text + reading, p) for p, reading in choices):
            known = out.get(more)
            total = cost + added
            # Two ways to one spelling are likelier than either.
            out[more] = total if known is None else -math.log(math.exp(-total) + math.exp(-known))
    return out


_SLICES = tuple((chr(65 + n), before, after + 1) for n, (before, after) in enumerate(TEMPLATES))
_ENDS = tuple(chr(65 + len(TEMPLATES) + n) for n in range(4))


@lru_cache(maxsize=1)
def load_model() -> KeyModel:
    """Return the model of data/models/keys.bin, loaded once.

    Raises:
        DataError: the file is missing, of another format, or damaged.
    """
    path = data_file("models/keys.bin")
    header, _, body = path.read_bytes().partition(b"\n\n")
    if not header.startswith(b"# format: " + _FORMAT.encode() + b"\n"):
        raise DataError(f"{path}: expected a model of format {_FORMAT!r}, found {header[:60]!r}: reinstall the package")
    try:
        return KeyModel(zlib.decompress(body).decode())
    except (zlib.error, UnicodeDecodeError, ValueError) as error:
        raise DataError(f"{path}: damaged ({error}): reinstall the package") from error
