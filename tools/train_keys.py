"""Trains the reading of Latin spellings: which Russian letters each Latin letter stands for, from its context.

usage: python tools/train_keys.py PAIRS OUT [--all] [--share F] [--epochs N] [--features N]

PAIRS holds lines: name in English letters TAB the same in Russian letters TAB count (CC0, NETransliteration COLING 2018, from
Wikidata). A fifth of the English spellings, chosen by CRC-32 (`held_out`), is never read unless --all is given.

1. Letters of every pair are aligned by EM: one Latin letter stands for up to three folded Russian ones.
2. Every Latin letter gets a multinomial logistic model over what it may stand for, on the slices around it (`context.py`),
   trained by AdaGrad; after every epoch weights shrink by a constant, so that slices of no use vanish.
3. The strongest slices are kept, weights are rounded to 60 steps, and the whole is written as compressed text.
4. Letters that the model reads in one way between the same two neighbours wherever they occur are written down as such (for speed).

Deterministic: the order of the pairs is that of their CRC-32, no random number is drawn.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
import unicodedata
import zlib
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bilingual.names.keys.context import PAD, TEMPLATES, alphabet_fold, apart, padded
from bilingual.names.keys.fold import units
from bilingual.names.keys.model import KeyModel
from bilingual.names.keys.transcription import origin
from tools.romanisations import sample, slavic, turkic

MOST = 3  # Russian letters one Latin letter may stand for: x in Xiao, кс; y in Yury, ай
SPELLINGS_PER_LETTER = 40  # a marked letter seen less often is read without its mark
WORST_FIT = -2.2  # mean log-probability a letter; below it the pair is not a transcription (Kadouh, Мохаммад)
RATE, GROUND, SHRINK = 0.1, 0.1, 0.03
MADE_WEIGHT = 0.25  # a pair made by romanising weighs less than one met: at 0.5 it cost a point of share
SURE_NEAR, SURE_SEEN, SURE_DOUBTS = 3.5, 10, 0.04  # nats within which nothing else stands; occurrences; share that may differ
STEPS, UNIT = 30, 0.2  # weights are kept as whole numbers from -30 to 30, in fifths

Table = dict[str, dict[str, float]]


def held_out(english: str) -> bool:
    """Say whether pairs of this English spelling belong to the fifth kept from the trainer, for good."""
    return zlib.crc32(english.encode()) % 5 == 0


def letters(word: str) -> str:
    """Return the letters of a word, lower case, nothing else."""
    return "".join(c for c in unicodedata.normalize("NFC", word.lower()) if c.isalpha())


def read_pairs(path: Path, everything: bool, share: float) -> list[tuple[str, str, int]]:
    """Return (English letters, folded Russian letters, count) in the order of their CRC-32."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        english, russian, count = line.split("\t")
        order = zlib.crc32(f"{english} {russian}".encode())
        if (everything or not held_out(english)) and order < share * 2**32:
            rows.append((order, letters(english), units(letters(russian.replace(" ", ""))), int(count)))
    rows.sort()
    return [row[1:] for row in rows if row[1] and row[2] and " " not in row[1]]


def romanised(pairs: list[tuple[str, str, int]], names: list[str]) -> list[tuple[str, str, int]]:
    """Return pairs made by writing Russian names in the systems of `romanisations.py`, those not among the pairs already."""
    known = {english for english, _, _ in pairs}
    made = {}
    for name in sorted(set(names)):
        if slavic(name) or turkic(name):
            for latin in sample(name, 3):
                if latin not in known and not held_out(latin):
                    made[latin] = units(name)
    return [(latin, made[latin], 0) for latin in sorted(made, key=lambda name: zlib.crc32(name.encode()))]


def extra_pairs(path: Path, pairs: list[tuple[str, str, int]], everything: bool) -> list[tuple[str, str, int]]:
    """Read further pairs, without counts, that are not among the pairs and not held out."""
    known = {english for english, _, _ in pairs}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [(e, units(r), 0) for e, r in rows if e not in known and (everything or not held_out(e))]


def alphabet_of(pairs: list[tuple[str, str, int]]) -> frozenset[str]:
    """Return the Latin letters frequent enough for a reading of their own."""
    counts = Counter(letter for english, _, _ in pairs for letter in english)
    plain = set("abcdefghijklmnopqrstuvwxyz")
    return frozenset(plain | {c for c, n in counts.items() if n >= SPELLINGS_PER_LETTER and unicodedata.name(c, "").startswith("LATIN")})


# ---------------------------------------------------------------- alignment
def _edges(english: str, russian: str, table: Table) -> tuple[list[tuple[int, int, int, str, float]], list[list[float]]]:
    n, m = len(english), len(russian)
    forward = [[0.0] * (m + 1) for _ in range(n + 1)]
    forward[0][0] = 1.0
    edges = []
    for i, letter in enumerate(english):
        row = table.get(letter)
        for j in range(max(0, m - MOST * (n - i)), min(m, MOST * i) + 1):
            if not forward[i][j]:
                continue
            for k in range(min(MOST, m - j) + 1):
                chunk = russian[j : j + k]
                p = row.get(chunk, 0.0) if row is not None else (0.15, 7e-3, 1.2e-5, 3e-8)[k]
                if p:
                    forward[i + 1][j + k] += forward[i][j] * p
                    edges.append((i, j, k, chunk, p))
    return edges, forward


def _expect(english: str, russian: str, table: Table, counts: dict[str, defaultdict[str, float]]) -> None:
    edges, forward = _edges(english, russian, table)
    n, m = len(english), len(russian)
    total = forward[n][m]
    if not total:
        return
    backward = [[0.0] * (m + 1) for _ in range(n + 1)]
    backward[n][m] = 1.0
    for i, j, k, chunk, p in reversed(edges):
        after = backward[i + 1][j + k]
        if after:
            backward[i][j] += p * after
            counts[english[i]][chunk] += forward[i][j] * p * after / total


def align_table(pairs: list[tuple[str, str, int]], rounds: int = 5) -> Table:
    """Learn by EM how often each Latin letter stands for which Russian letters."""
    table: Table = {}
    for _ in range(rounds):
        counts: dict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for english, russian, _ in pairs:
            _expect(english, russian, table, counts)
        table = {}
        for letter in sorted(counts):
            total = sum(counts[letter].values())
            table[letter] = {chunk: v / total for chunk, v in counts[letter].items() if v / total > 1e-4 and v > 0.5}
    return table


def align(english: str, russian: str, table: Table) -> tuple[float, list[str]] | None:
    """Return the best alignment: mean log-probability a letter, and what each Latin letter stands for."""
    m = len(russian)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in english:
        row, step = table.get(letter, {}), {}
        for j, (score, _) in best[-1].items():
            for k in range(min(MOST, m - j) + 1):
                p = row.get(russian[j : j + k])
                if p and (j + k not in step or score + math.log(p) > step[j + k][0]):
                    step[j + k] = (score + math.log(p), j)
        best.append(step)
    if m not in best[-1]:
        return None
    out, at = [], m
    for step in reversed(best[1:]):
        before = step[at][1]
        out.append(russian[before:at])
        at = before
    return best[-1][m][0] / len(english), out[::-1]


# ---------------------------------------------------------------- training
def slices(word: str) -> list[list[str]]:
    """Return for each letter its slices, each as template number and text."""
    line, rows, flag = padded(word), [], origin(apart(word))
    ends = [f"${word[-2:]}", f"${word[-3:]}", f"^{word[:2]}", f"^{word[:3]}"]
    for at, letter in enumerate(word, PAD):
        row = [f"{chr(65 + t)}{line[at - before : at + after + 1]}" for t, (before, after) in enumerate(TEMPLATES)]
        row.extend(f"{chr(65 + len(TEMPLATES) + n)}{letter}{end[1:]}" for n, end in enumerate(ends))
        row.append(f"U{letter}{flag}")
        row.append(f"V{line[at - 1 : at + 2]}{flag}")
        rows.append(row)
    return rows


class Letter:
    """The model of one Latin letter: its readings and the weights of its slices."""

    def __init__(self, readings: list[str]) -> None:
        self.readings = readings
        self.weights: dict[str, list[float]] = {}
        self.examples: list[tuple[int, float, list[list[float]]]] = []

    def epoch(self) -> float:
        """Go once over the examples; return the log-likelihood."""
        k, gain = len(self.readings), 0.0
        labels = range(k)
        for right, weight, rows in self.examples:
            scores = [0.0] * k
            for row in rows:
                for q in labels:
                    scores[q] += row[q]
            top = max(scores)
            odds = [math.exp(score - top) for score in scores]
            total = sum(odds)
            gain += math.log(odds[right] / total)
            steps = [(q, weight * (odds[q] / total - (q == right))) for q in labels]
            steps = [(q, g) for q, g in steps if g > 0.01 or g < -0.01]
            for q, g in steps:
                square, push = g * g, RATE * g
                for row in rows:
                    row[k + q] += square
                    row[q] -= push / math.sqrt(row[k + q])
        return gain

    def shrink(self, by: float) -> None:
        """Bring every weight nearer to nothing."""
        k = len(self.readings)
        for row in self.weights.values():
            for q in range(k):
                w = row[q]
                row[q] = w - by if w > by else w + by if w < -by else 0.0


def build(aligned: list[tuple[str, list[str], int]], least: int, keep: set[str] | None = None) -> dict[str, Letter]:
    """Gather examples by letter; slices seen less than `least` times (or not kept) are left out."""
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    seen: Counter[str] = Counter()
    for english, chunks, _ in aligned:
        for letter, chunk in zip(english, chunks):
            readings[letter][chunk] += 1
        if keep is None:
            for row in slices(english):
                seen.update(row)
    models = {}
    for letter in sorted(readings):
        frequent = [r for r, n in readings[letter].items() if n >= 8]
        models[letter] = Letter(sorted(frequent or readings[letter], key=lambda r: (-readings[letter][r], r)))
    places = {letter: {r: n for n, r in enumerate(model.readings)} for letter, model in models.items()}
    for english, chunks, count in aligned:
        if any(chunk not in places[letter] for letter, chunk in zip(english, chunks)):
            continue
        weight = 1 + 0.15 * math.log(count) if count else MADE_WEIGHT
        for letter, chunk, row in zip(english, chunks, slices(english)):
            model = models[letter]
            if len(model.readings) > 1:
                wanted = [s for s in row if (seen[s] >= least if keep is None else s in keep)]
                half = [0.0] * len(model.readings) + [GROUND] * len(model.readings)
                rows = [model.weights.setdefault(s, half[:]) for s in wanted]
                model.examples.append((places[letter][chunk], weight, rows))
    return models


def train(models: dict[str, Letter], epochs: int) -> None:
    """Train every letter; print what is reached."""
    start = time.time()
    for letter, model in models.items():
        for _ in range(epochs):
            gain = model.epoch()
            model.shrink(SHRINK)
        if model.examples:
            used = sum(any(row[: len(model.readings)]) for row in model.weights.values())
            fit = gain / len(model.examples)
            print(f"{letter} n={len(model.examples)} ll={fit:.4f} slices={used} {time.time() - start:.0f}s", flush=True)


def strongest(models: dict[str, Letter], most: int) -> set[str]:
    """Return the slices that move decisions most: spread of the weights, by how often the slice is met."""
    ranked = []
    for model in models.values():
        k = len(model.readings)
        met: Counter[int] = Counter()
        for _, _, rows in model.examples:
            met.update(map(id, rows))
        for name, row in model.weights.items():
            spread = max(row[:k]) - min(row[:k])
            if spread > UNIT:
                ranked.append((-spread * math.sqrt(met[id(row)]), name))
    return {name for _, name in sorted(ranked)[:most]}


# ---------------------------------------------------------------- writing
def _levels(row: list[float]) -> str:
    out = []
    for q, weight in enumerate(row):
        level = max(-STEPS, min(STEPS, round(weight / UNIT)))
        if level:
            out.append(chr(48 + q) + chr(80 + level))
    return "".join(out)


def write(path: Path, models: dict[str, Letter], source: str) -> None:
    """Write the model: a plain header, then compressed text (see `model.py`)."""
    body = []
    for letter, model in models.items():
        body.append(f"{letter}\t" + "\t".join(model.readings))
    body.append("")
    total = 0
    for model in models.values():
        k = len(model.readings)
        for name in sorted(model.weights):
            levels = _levels(model.weights[name][:k])
            if levels:
                body.append(f"{name}\t{levels}")
                total += 1
    slices_from = body.index("") + 1
    body[slices_from:] = sorted(body[slices_from:])
    header = (
        "# format: bilingual-key-model 1\n# version: 2026-11-22\n# source: " + source + "\n# licence: CC0-1.0 (the pairs)\n"
        f"# note: generated by tools/train_keys.py, do not edit; {total} slices; zlib-compressed text follows\n\n"
    )
    path.write_bytes(header.encode() + zlib.compress("\n".join(body).encode(), 9))
    print(f"{path}: {total} slices, {path.stat().st_size} bytes")


def add_sure(path: Path, words: list[str]) -> None:
    """Add what needs no weighing: the model gives this reading between these neighbours, wherever they are met in the words."""
    head, _, body = path.read_bytes().partition(b"\n\n")
    text = zlib.decompress(body).decode()
    model, met, doubts = KeyModel(text), {}, Counter()
    seen: Counter[str] = Counter()
    for word in words:
        line = padded(word)
        for at, choices in enumerate(model.letters(word, SURE_NEAR), PAD):
            name = line[at - 1 : at + 2]
            seen[name] += 1
            doubts[name] += met.setdefault(name, choices[0][1]) != choices[0][1] or len(choices) > 1
    sure = sorted(name for name in met if seen[name] >= SURE_SEEN and doubts[name] <= SURE_DOUBTS * seen[name])
    parts = text.partition("\n\n")
    lines = sorted([*(line for line in parts[2].split("\n") if line[0] != "W"), *(f"W{name}\t{met[name]}" for name in sure)])
    path.write_bytes(head + b"\n\n" + zlib.compress((parts[0] + "\n\n" + "\n".join(lines)).encode(), 9))
    share = sum(seen[name] for name in sure) / sum(seen.values())
    print(f"{path}: {len(sure)} sure readings cover {share:.3f} of the letters, {path.stat().st_size} bytes")


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--all", action="store_true", help="train on the held-out fifth as well")
    parser.add_argument("--share", type=float, default=1.0, help="train on this share only, for trials")
    parser.add_argument("--extra", type=Path, help="further pairs: English letters TAB Russian letters")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--features", type=int, default=180_000)
    options = parser.parse_args()
    pairs = read_pairs(options.pairs, options.all, options.share)
    russian = [letters(line.split("\t")[1].replace(" ", "")) for line in options.pairs.read_text(encoding="utf-8").splitlines()]
    more = romanised(pairs, [name for name in russian if zlib.crc32(name.encode()) < options.share * 2**32])
    if options.extra:
        more += extra_pairs(options.extra, pairs, options.all)
    print(f"{len(pairs)} pairs, {len(more)} more")
    pairs += more
    alphabet = alphabet_of(pairs)
    pairs = [(alphabet_fold(english, alphabet), russian, count) for english, russian, count in pairs]
    table = align_table(pairs[:15000])
    aligned = []
    for english, russian, count in pairs:
        found = align(english, russian, table) if english else None
        if found is not None and found[0] > WORST_FIT:
            aligned.append((english, found[1], count))
    print(f"{len(pairs)} pairs, {len(aligned)} aligned, {len(alphabet)} letters")
    models = build(aligned, options.least)
    train(models, options.epochs)
    models = build(aligned, options.least, strongest(models, options.features))
    train(models, options.epochs)
    write(options.out, models, "NETransliteration COLING 2018 name pairs, from Wikidata")
    add_sure(options.out, [english for english, _, _ in aligned])


if __name__ == "__main__":
    main()
