"""Lemma accuracy and speed on any CoNLL-U files, against what else can be installed.

    python benchmarks/lemmas.py FILE.conllu ... [--only bilingual,pymorphy3]

The language is read from the file's name (ru_…, en_…). Scored as the project's figures are: gold tokens, letter case and ё folded, no
punctuation, symbols, numbers and X; content words are nouns, proper nouns, verbs, adjectives, adverbs. B-cubed is over the groups of
occurrences that share a lemma: what an index merges. Speed is warm, one thread, the file three times over; each engine runs in a
process of its own, so that load time and memory are its own. Engines that are not installed are left out.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

Tagger = Callable[[list[str]], list[str]]
SKIP = {"PUNCT", "SYM", "NUM", "X"}
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV"}
FOLD = str.maketrans("ёЁ", "еЕ")


def fold(word: str) -> str:
    return word.lower().translate(FOLD)


def read(path: Path) -> list[list[tuple[str, str, str]]]:
    """Return the sentences of a file as (form, lemma, part of speech)."""
    sentences: list[list[tuple[str, str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line:
            sentences.append([])
        elif len(cells) == 10 and cells[0].isdigit():
            sentences[-1].append((cells[1], cells[2], cells[3]))
    return [s for s in sentences if s]


def word_by_word(lemma: Callable[[str], str]) -> Tagger:
    """A dictionary of types in front, as anybody would write it."""
    known: dict[str, str] = {}

    def tag(words: list[str]) -> list[str]:
        for word in words:
            if word not in known:
                known[word] = lemma(word)
        return [known[word] for word in words]

    return tag


def engine(name: str, language: str) -> Tagger:
    """Load an engine; ImportError or LookupError where it or its data is missing."""
    return ENGINES[name](language)


def _bilingual(language: str, context: bool = True) -> Tagger:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from bilingual.lemmas import lemmatise

    lemmatise(["x"], language)
    return lambda words: lemmatise(words, language, context)


def _pymorphy3(language: str) -> Tagger:
    if language != "ru":
        raise LookupError("Russian only")
    import pymorphy3

    morph = pymorphy3.MorphAnalyzer(lang="ru")
    return word_by_word(lambda word: str(morph.parse(word)[0].normal_form))


def _simplemma(language: str) -> Tagger:
    import simplemma

    simplemma.lemmatize("x", lang=language)
    return word_by_word(lambda word: str(simplemma.lemmatize(word, lang=language)))


def _natasha(language: str) -> Tagger:
    if language != "ru":
        raise LookupError("Russian only")
    from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger
    from natasha.doc import DocSent, DocToken

    vocab, tagger = MorphVocab(), NewsMorphTagger(NewsEmbedding())

    def tag(words: list[str]) -> list[str]:
        doc = Doc(" ".join(words))
        doc.tokens = [DocToken(0, 0, w) for w in words]
        doc.sents = [DocSent(0, 0, doc.text, doc.tokens)]
        doc.tag_morph(tagger)
        for token in doc.tokens:
            token.lemmatize(vocab)
        return [token.lemma for token in doc.tokens]

    return tag


def _lemminflect(language: str) -> Tagger:
    if language != "en":
        raise LookupError("English only")
    from lemminflect import getAllLemmas

    def best(word: str) -> str:
        found = getAllLemmas(word)
        return next(iter(found.values()))[0] if found else word

    return word_by_word(best)


def _nltk(language: str) -> Tagger:
    if language != "en":
        raise LookupError("English only")
    from nltk.stem import WordNetLemmatizer

    lemmatizer = WordNetLemmatizer()
    lemmatizer.lemmatize("x")
    return word_by_word(lambda word: str(lemmatizer.lemmatize(word.lower())))


def _spacy(language: str) -> Tagger:
    import spacy

    nlp = spacy.blank(language)
    nlp.add_pipe("lemmatizer", config={"mode": "lookup" if language == "en" else "pymorphy3_lookup"})
    nlp.initialize()
    vocab = nlp.vocab

    def tag(words: list[str]) -> list[str]:
        from spacy.tokens import Doc

        return [token.lemma_ for token in nlp(Doc(vocab, words=words))]

    return tag


ENGINES: dict[str, Callable[[str], Tagger]] = {
    "bilingual": _bilingual,
    "bilingual, no context": lambda language: _bilingual(language, False),
    "pymorphy3": _pymorphy3,
    "natasha": _natasha,
    "simplemma": _simplemma,
    "lemminflect": _lemminflect,
    "nltk WordNet": _nltk,
    "spaCy look-up": _spacy,
}


def b_cubed(gold: list[str], got: list[str]) -> float:
    """B-cubed F1 of two groupings of the same occurrences.

    >>> b_cubed(["a", "a", "b"], ["x", "x", "y"])
    1.0
    """
    both, g, f = Counter(zip(gold, got)), Counter(gold), Counter(got)
    precision = sum(n * n / f[b] for (_, b), n in both.items()) / len(gold)
    recall = sum(n * n / g[a] for (a, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def measure(name: str, path: Path) -> dict[str, float]:
    """Score one engine on one file, in this process."""
    before = memory()
    start = time.perf_counter()
    tag = engine(name, path.name[:2])
    load = time.perf_counter() - start
    sentences = read(path)
    words = [[form for form, _, _ in s] for s in sentences]
    answers = [tag(w) for w in words]
    rows = [(fold(lemma), fold(got), pos) for s, a in zip(sentences, answers) for (_, lemma, pos), got in zip(s, a) if pos not in SKIP]
    content = [row for row in rows if row[2] in CONTENT]
    start = time.perf_counter()
    for _ in range(3):
        for w in words:
            tag(w)
    return {
        "all": 100 * sum(a == b for a, b, _ in rows) / len(rows),
        "content": 100 * sum(a == b for a, b, _ in content) / len(content),
        "bcubed": 100 * b_cubed([a for a, _, _ in rows], [b for _, b, _ in rows]),
        "speed": 3 * sum(map(len, words)) / (time.perf_counter() - start),
        "load": load,
        "memory": memory() - before,
    }


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", help="engines, separated by commas")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measure(args.one, args.files[0])))
        return
    print("| file | engine | all | content | B-cubed | tokens/s warm | load s | memory MB |\n|---|---|---|---|---|---|---|---|")
    for path in args.files:
        for name in args.only.split(",") if args.only else ENGINES:
            run = subprocess.run([sys.executable, __file__, str(path), "--one", name], capture_output=True, text=True, check=False)
            if run.returncode == 0:
                m = json.loads(run.stdout.splitlines()[-1])
                figures = "{all:.2f} | {content:.2f} | {bcubed:.2f} | {speed:,.0f} | {load:.2f} | {memory:.0f}".format(**m)
                print(f"| {path.stem} | {name} | {figures} |", flush=True)
            else:
                said = [line for line in run.stderr.splitlines() if any(map(str.isalnum, line))] or ["nothing said"]
                print(f"{path.stem}: {name}: left out: {said[-1][:100]}", file=sys.stderr)


if __name__ == "__main__":
    main()
