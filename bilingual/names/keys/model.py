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
from operator import methodcaller

from bilingual.errors import DataError
from bilingual.names.keys.context import PAD, TEMPLATES, alphabet_fold, apart, padded
from bilingual.names.keys.transcription import origin
from bilingual.resources import data_file

__all__ = ["KeyModel", "load_model"]

_FORMAT = "bilingual-key-model 1"
_BEAM = 6
_NEAR = 4.0  # readings of a letter less likely than this (in nats) never reach the best three
_UNIT = 0.2
_WINDOWS = tuple((name, before, after + 1) for name, (before, after) in zip("ABCDEFGHIJKLMNOP", TEMPLATES))
_TAILS = "QRSTU"
_CELLS = methodcaller("split", "\t")


class _Units(dict[str, float]):
    def __missing__(self, mark: str) -> float:
        weight = self[mark] = (ord(mark) - 80) * _UNIT
        return weight


class _Ordinals(dict[str, int]):
    def __missing__(self, mark: str) -> int:
        reading = self[mark] = ord(mark) - 48
        return reading


_READINGS, _WEIGHTS = _Ordinals(), _Units()


class KeyModel:
    """Readings of letters and the weights of slices."""

    __slots__ = ("_slices", "alphabet", "readings")

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
        self._slices: dict[str, str] = dict(map(_CELLS, body.split("\n")))
    def _scores(self, line: str, at: int, tails: tuple[str, ...], count: int) -> list[float]:
        scores = [0.0] * count
        letter, get = line[at], self._slices.get
        found = [get(template + line[at - before : at + after]) for template, before, after in _WINDOWS]
        found += [get(template + letter + tail) for template, tail in zip(_TAILS, tails)]
        found.append(get("V" + line[at - 1 : at + 2] + tails[-1]))
        levels = "".join(filter(None, found))
        for reading, weight in zip(levels[::2], levels[1::2]):
            scores[_READINGS[reading]] += _WEIGHTS[weight]
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
            sure = self._slices.get("W" + line[at - 1 : at + 2]) if near <= _NEAR else None
            if sure is not None:
                out.append([(0.0, sure)])
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
