"""Compiles data/compiled/name_parts.tsv from rigour's groups of name parts and from the frequent training pairs.

usage: python tools/compile_name_parts.py PERSONS PAIRS [OUT]
       python tools/compile_name_parts.py --given-names    # put data/lexicon/given-names.tsv into the table as it is

PERSONS is rigour/data/names/persons.txt (MIT, from Wikidata; in the wheel of rigour 1.8.2: `pip download rigour==1.8.2 --no-deps`):
lines of spellings of one name part in all scripts. PAIRS is the trainer's input; its held-out fifth is not read here either.

A group often mixes names (Joseph: Джозеф, Жозеф, Йозеф, Иосиф), so a Latin spelling is not tied to the group but to the Russian
spellings that it stands beside, the most faithful and most frequent first: cost in the key model, number of groups, and
whether pymorphy3 knows the Russian word as a name. What the model reads by itself is not repeated.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pymorphy3

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bilingual.names.keys.context import alphabet_fold
from bilingual.names.keys.fold import key_of_units, units
from bilingual.names.keys.model import KeyModel, load_model
from tools.train_keys import held_out, letters

RUSSIAN = re.compile("[а-яё]{2,}")
WORST = 14.0  # nats; a Russian spelling this far from the Latin one is a translation or another language's name
COST, GROUPS, KNOWN = 0.7, 1.5, 2.0  # measured on the held-out pairs; the result is flat around them
FREQUENT = 3  # occurrences of a training pair worth a row of its own when the model misreads it
SURNAME = re.compile("(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[сц]кий|[сц]кая|енко|швили|дзе|ян|чук|юк)$")
FEMININE = re.compile("(?:[оеё]ва|[иы]на|[сц]кая|вна)$")
PATRONYMIC = re.compile("(?:[оеё]вич|[оеё]вна|инична|ьинична|тична|кична)$")


def spellings(persons: Path) -> dict[str, Counter[str]]:
    """Return for each Latin spelling the Russian ones that share a group with it, and in how many groups."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for line in persons.read_text(encoding="utf-8").splitlines():
        forms = line.rsplit(" => ", 1)[0].split(", ")
        russian = sorted({form for form in forms if RUSSIAN.fullmatch(form)})
        if not russian:
            continue
        for latin in sorted({letters(form) for form in forms if "a" <= form[0] < "\u02b0" and not re.search(r"[\s,(-]", form)}):
            if len(latin) > 1:
                beside[latin].update(russian)
    return beside


def cost(choices: list[list[tuple[float, str]]], target: str) -> float:
    """Return the negative log-probability that the model reads the letters as the target."""
    best = {0: 0.0}
    for readings in choices:
        step: dict[int, float] = {}
        for at, so_far in best.items():
            for added, text in readings:
                if at and text and text[0] == target[at - 1] and not target.startswith(text, at):
                    text = text[1:]
                if target.startswith(text, at) and so_far + added < step.get(at + len(text), math.inf):
                    step[at + len(text)] = so_far + added
        best = step
    return best.get(len(target), math.inf)


def kinds(word: str, morph: pymorphy3.MorphAnalyzer) -> str:
    """Return the flags of a Russian spelling: g given name, s surname, p patronymic; empty if nothing is known."""
    tags = [p.tag for p in morph.parse(word) if "nomn" in p.tag] if morph.word_is_known(word) else []
    flags = "".join(flag for flag, tag in (("g", "Name"), ("s", "Surn"), ("p", "Patr")) if any(tag in t for t in tags))
    if PATRONYMIC.search(word) and "p" not in flags:
        flags += "p"
    return flags or ("s" if SURNAME.search(word) else "")


def other_gender(latin: str, russian: str) -> bool:
    """Say whether one spelling is feminine and the other not: groups mix Лавров and Лаврова."""
    if latin[-1] in "aá":
        return russian[-1] not in "аяоеэу"
    return russian[-1] in "ая" and (latin[-1] in "bcdfgjklmnpqrstvwxz" or FEMININE.search(russian) is not None)


def ranked(latin: str, russian: Counter[str], model: KeyModel, flags: dict[str, str]) -> list[tuple[str, str]]:
    """Return (folded Russian spelling, flags) of a Latin spelling, best first."""
    folded = alphabet_fold(latin, model.alphabet)
    if not folded:
        return []
    choices, best = model.letters(folded, 9.0), {}
    for word, groups in sorted(russian.items()):
        unlikely = cost(choices, units(word))
        if unlikely < WORST and not other_gender(latin, word):
            score = COST * unlikely - GROUPS * math.log(groups) - KNOWN * bool(flags[word])
            best[units(word)] = min(best.get(units(word), (math.inf, "")), (score, flags[word]))
    return [(word, found) for word, (_, found) in sorted(best.items(), key=lambda item: (item[1], item[0]))]


def frequent_pairs(path: Path) -> dict[str, str]:
    """Return the Russian spelling of the frequent names of the trainer's pairs."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {letters(e): units(letters(r.replace(" ", ""))) for e, r, n in rows if int(n) >= FREQUENT and not held_out(e) and "." not in e}


# Words of English grammar that Wikidata's groups take for names ("With" for Вит, "No" for Сино).
GRAMMAR = frozenset(
    "with no on can but or if when what that this these those they we our your its not any all in at by be is was of from as".split()
)


def with_given_names(rows: list[str], model: KeyModel, path: Path = Path("data/lexicon/given-names.tsv")) -> list[str]:
    """Return the rows with the given names of the lexicon marked as such, and the keys of those that the model misreads."""
    table = {word: (kinds, keys.split()) for word, kinds, keys in (row.split("\t") for row in rows) if word not in GRAMMAR}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:1] != "#" and line != "en\tru":
            latin, russian = (cell.lower() for cell in line.split("\t"))
            for word in (latin, *russian.split("|")):
                known, keys = table.get(word, ("", []))
                table[word] = ("g" + known.replace("g", ""), keys)
            key, keys = key_of_units(units(russian.split("|")[0])), table[latin][1]
            read = keys or [key_of_units(word) for _, word in model.read(latin, 1)]
            if read[:1] != [key]:
                table[latin] = (table[latin][0], list(dict.fromkeys([key, *read]))[:2])
    return [f"{word}\t{kinds}\t{' '.join(keys)}" for word, (kinds, keys) in table.items()]


def compiled_rows(path: Path) -> list[str]:
    """Return the rows of the table as it is."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line[:1] != "#"][1:]


def main() -> None:
    """Compile the table."""
    if sys.argv[1:] == ["--given-names"]:
        path = Path("data/compiled/name_parts.tsv")
        return write(path, with_given_names(compiled_rows(path), load_model()))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("persons", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=Path("data/compiled/name_parts.tsv"))
    options = parser.parse_args()
    model, morph, beside, pairs = load_model(), pymorphy3.MorphAnalyzer(), spellings(options.persons), frequent_pairs(options.pairs)
    flags = {word: kinds(word, morph) for word in sorted({word for russian in beside.values() for word in russian})}
    rows = [f"{word}\t{found}\t" for word, found in flags.items() if found]
    for latin in sorted(set(beside) | set(pairs)):
        known = ranked(latin, beside.get(latin, Counter()), model, flags)
        if latin in pairs:
            known.sort(key=lambda item: item[0] != pairs[latin])
            if not known or known[0][0] != pairs[latin]:
                known.insert(0, (pairs[latin], known[0][1] if known else ""))
        keys = list(dict.fromkeys(key_of_units(word) for word, _ in known[:2]))
        own = [key_of_units(word) for _, word in model.read(latin, 1)]
        kind = known[0][1] if known else ""
        if keys == own[:1]:
            keys = []
        if keys or kind:
            rows.append(f"{latin}\t{kind}\t{' '.join(keys)}")
    write(options.out, with_given_names(rows, model))
    return None


def write(path: Path, rows: list[str]) -> None:
    """Write the table, sorted by code points, as the reader's binary search expects."""
    header = (
        "# format: bilingual-compiled/name-parts 1",
        "# version: 2026-11-22",
        "# source: rigour 1.8.2, persons.txt (Wikidata); NETransliteration COLING 2018 pairs (Wikidata); pymorphy3-dicts-ru (kinds)",
        "# licence: MIT (rigour), CC0-1.0 (pairs), CC BY-SA 3.0 (kinds, OpenCorpora)",
        "# note: generated by tools/compile_name_parts.py, do not edit; kinds: g given, s surname, p patronymic; keys where the model errs",
    )
    path.write_text("\n".join([*header, "word\tkinds\tkeys", *sorted(rows)]) + "\n", encoding="utf-8")
    print(f"{path}: {len(rows)} rows, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
