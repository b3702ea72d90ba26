"""The learned reading of a Latin spelling: the likeliest Russian spellings, folded, best first.

The file is a plain header, an empty line, then zlib-compressed text of two parts:

    c<TAB>к<TAB><TAB>ч<TAB>...     a Latin letter and what it may stand for (here к, nothing, ч, ...)
                                   an empty line
    Waba<TAB>b                     template W: between these neighbours the letter is always read so, nothing else is looked at
    Ka<TAB>0u3E...                 a slice: template as a capital letter, then the slice of the padded word;
                                   then pairs of characters: reading (chr(48 + n)) and weight (chr(80 + w), w fifths)

The odds of each letter's readings are the sums of the weights of its slices; a word's readings are combined by a small beam.
"""

from __future__ import annotations

import math
import zlib
from functools import lru_cache

from bilingual.errors import DataError
from bilingual.names.keys.context import PAD, TEMPLATES, alphabet_fold, apart, padded
from bilingual.names.keys.transcription import origin
from bilingual.resources import data_file

__all__ = ["KeyModel", "load_model"]

_FORMAT = "bilingual-key-model 1"
_BEAM = 6
_NEAR = 4.0  # readings of a letter less likely than this (in nats) never reach the best three
_UNIT = 0.2
Weights = list[tuple[int, float]]
_TEMPLATES = "ABCDEFGHIJKLMNOPQRSTUVW"
_SLICES = tuple((name, before, after + 1) for name, (before, after) in zip(_TEMPLATES, TEMPLATES))
_TAILS = "QRSTU"


def _weights(levels: str) -> Weights:
    return [(ord(levels[n]) - 48, (ord(levels[n + 1]) - 80) * _UNIT) for n in range(0, len(levels), 2)]


class KeyModel:
    """Readings of letters and the weights of slices; weights are decoded when a slice is first met."""

    __slots__ = ("_sure", "_tables", "alphabet", "readings")

    def __init__(self, text: str) -> None:
        """Take the model apart.

        Args:
            text: the decompressed body, see the module's description.

        Raises:
            ValueError: the text has not two parts, or a line of it has not two cells.
        """
        head, _, body = text.partition("\n\n")
        self.readings = {line[0]: line.split("\t")[1:] for line in head.split("\n")}
        self.alphabet = frozenset(self.readings)
        self._tables: dict[str, dict[str, str | Weights]] = {template: {} for template in _TEMPLATES}
        for line in body.split("\n"):
            name, levels = line.split("\t")
            self._tables[name[0]][name[1:]] = levels
        self._sure = {name: [(0.0, str(reading))] for name, reading in self._tables.pop("W").items()}

    def _slices(self, line: str, at: int, tails: tuple[str, ...]) -> list[tuple[dict[str, str | Weights], str]]:
        letter, tables = line[at], self._tables
        found = [(tables[template], line[at - before : at + after]) for template, before, after in _SLICES]
        found.extend([(tables[template], letter + tail) for template, tail in zip(_TAILS, tails)])
        found.append((tables["V"], line[at - 1 : at + 2] + tails[-1]))
        return found

    def _scores(self, line: str, at: int, tails: tuple[str, ...], count: int) -> list[float]:
        scores = [0.0] * count
        for table, name in self._slices(line, at, tails):
            weights = table.get(name)
            if weights is not None:
                if isinstance(weights, str):
                    weights = table[name] = _weights(weights)
                for reading, weight in weights:
                    scores[reading] += weight
        return scores

    def letters(self, word: str, near: float) -> list[list[tuple[float, str]]]:
        """Return for each letter what it may stand for.

        Args:
            word: letters of the model's alphabet.
            near: readings less likely than this, in nats, are left out (the likeliest always stays); beyond 4 all is weighed.

        Returns:
            (negative log-probability, Russian letters), likeliest first.
        """
        out = []
        line, tails = padded(word), (word[-2:], word[-3:], word[:2], word[:3], origin(apart(word)))
        for at, letter in enumerate(word, PAD):
            sure = self._sure.get(line[at - 1 : at + 2]) if near <= _NEAR else None
            if sure is not None:
                out.append(sure)
                continue
            readings = self.readings[letter]
            if len(readings) == 1:
                out.append([(0.0, readings[0])])
                continue
            scores = self._scores(line, at, tails, len(readings))
            top = max(scores)
            total = top + math.log(sum([math.exp(score - top) for score in scores]))
            limit = min(total - near, top)
            out.append(sorted([(total - s, r) for s, r in zip(scores, readings) if s >= limit]))
        return out

    def read(self, word: str, most: int) -> list[tuple[float, str]]:
        """Return the likeliest folded Russian spellings of a Latin word.

        Args:
            word: lower-case letters; marks the model does not know are taken off.
            most: how many to return at most.

        Returns:
            (negative log-probability, folded Russian letters), likeliest first.
        """
        beam: list[tuple[float, str]] = [(0.0, "")]
        for choices in self.letters(alphabet_fold(word, self.alphabet), _NEAR):
            if len(choices) == 1:
                added, reading = choices[0]
                beam = [(cost + added, _joined(text, reading)) for cost, text in beam]
            else:
                beam = _extend(beam, choices)
        return beam[:most]


def _joined(text: str, reading: str) -> str:
    # Doubled letters count once: the second n of Anna stands for н like the first.
    return text + (reading[1:] if reading[:1] == text[-1:] else reading)


def _extend(beam: list[tuple[float, str]], choices: list[tuple[float, str]]) -> list[tuple[float, str]]:
    costs: dict[str, float] = {}
    for cost, text in beam:
        for added, reading in choices:
            more, total = _joined(text, reading), cost + added
            known = costs.get(more)
            # Two ways to one spelling are likelier than either.
            costs[more] = total if known is None else -math.log(math.exp(-total) + math.exp(-known))
    return sorted([(cost, text) for text, cost in costs.items()])[:_BEAM]


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
