"""Measures the cross-script keys on name pairs: do two spellings share a form, and how often do unrelated names?

usage: python benchmarks/keys.py PAIRS [--part held|trained|all] [--sample N] [--misses]

PAIRS is a file of lines: name in English letters TAB the same in Russian letters (spaces between letters are ignored) TAB count.
`--part held` (the default) scores the fifth of the pairs that tools/train_keys.py never reads (see docs/keys.md).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

Pair = tuple[str, str, int]
Forms = Callable[[str], tuple[str, ...]]


def held_out(english: str) -> bool:
    """Say whether pairs of this English spelling belong to the fifth kept from the trainer, for good."""
    return zlib.crc32(english.encode()) % 5 == 0


def read_pairs(path: Path, part: str) -> list[Pair]:
    """Read the pairs of one part."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    pairs = [(english, russian.replace(" ", ""), int(count)) for english, russian, count in rows]
    return [pair for pair in pairs if part == "all" or held_out(pair[0]) == (part == "held")]


def score(pairs: list[Pair], english_forms: Forms, russian_forms: Forms) -> dict[str, float]:
    """Return the share of pairs that meet, weighted and not, and how many unrelated pairs meet in a million."""
    english = {pair[0]: english_forms(pair[0].capitalize()) for pair in pairs}
    russian = {pair[1]: russian_forms(pair[1].capitalize()) for pair in pairs}
    pool, gold = defaultdict(set), defaultdict(set)
    for name, forms in russian.items():
        for form in forms:
            pool[form].add(name)
    for en, ru, _ in pairs:
        gold[en].add(ru)
    met = [count for en, ru, count in pairs if set(english[en]) & set(russian[ru])]
    first = sum(english[en][:1] != () and english[en][0] in russian[ru] for en, ru, _ in pairs)
    false = sum(len(set().union(*(pool[form] for form in forms)) - gold[en]) for en, forms in english.items() if forms)
    return {
        "share": len(met) / len(pairs),
        "weighted": sum(met) / sum(pair[2] for pair in pairs),
        "first": first / len(pairs),
        "forms": sum(map(len, english.values())) / len(english),
        "forms ru": sum(map(len, russian.values())) / len(russian),
        "false/million": 1e6 * false / (len(english) * len(russian)),
    }


def main() -> None:
    """Print the figures, and the pairs that miss if asked for."""
    from bilingual.names.keys import name_forms

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--part", choices=("held", "trained", "all"), default="held")
    parser.add_argument("--sample", type=int, default=8000)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs, options.part)
    pairs = random.Random(3).sample(pairs, min(options.sample, len(pairs)))
    name_forms("warm", "en")
    start = time.perf_counter()
    figures = score(pairs, lambda name: name_forms(name, "en"), lambda name: name_forms(name, "ru"))
    rate = 2 * len(pairs) / (time.perf_counter() - start)
    print(f"n={len(pairs)} " + " ".join(f"{key}={value:.3f}" for key, value in figures.items()) + f" names/s={rate:.0f}")
    if options.misses:
        for en, ru, count in sorted(pairs, key=lambda pair: (-pair[2], pair)):
            forms = name_forms(en, "en"), name_forms(ru, "ru")
            if not set(forms[0]) & set(forms[1]):
                print("MISS", en, ru, count, *forms, file=sys.stdout)


if __name__ == "__main__":
    main()
