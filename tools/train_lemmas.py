"""Train the lemma rankers: data/models/lemmas-LANGUAGE.tsv from CoNLL-U files.

    python tools/train_lemmas.py ru ru_gsd-ud-dev.conllu ru_taiga-ud-dev.conllu
    python tools/train_lemmas.py ru FILES --folds 5        # cross-validated accuracy, writes nothing
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bilingual.lemmas.context import features
from bilingual.lemmas.ranker import MODEL_FORMAT, Ranker, Reading
from bilingual.lemmas.sentences import CLITICS, attached

FOLD = str.maketrans("ёЁ", "еЕ")
SKIP = {"PUNCT", "SYM", "NUM", "X"}
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV"}


def fold(word: str) -> str:
    return word.lower().translate(FOLD)


@dataclass
class Word:
    form: str
    lemma: str
    pos: str
    feats: dict[str, str]


def read_conllu(path: Path) -> list[list[Word]]:
    sentences: list[list[Word]] = []
    current: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line:
            if current:
                sentences.append(current)
            current = []
        elif not line.startswith("#"):
            c = line.split("\t")
            if c[0].isdigit():
                feats = dict(f.split("=", 1) for f in c[5].split("|") if "=" in f)
                feats["xpos"] = c[4]
                current.append(Word(c[1], c[2], c[3], feats))
    if current:
        sentences.append(current)
    return sentences


@dataclass
class Instance:
    readings: list[Reading]
    right: list[bool]
    features: list[str]
    left_agree: frozenset[str]
    right_agree: frozenset[str]
    weight: float = 1.0


class Learner:
    """Log-linear model over readings, the lemma's readings summed; Adagrad with L2, one pass an epoch in a seeded order."""

    def __init__(self, l2: float, rate: float, use_context: bool = True) -> None:
        self.w: dict[tuple[str, str], float] = defaultdict(float)
        self.g: dict[tuple[str, str], float] = defaultdict(lambda: 0.1)
        self.l2, self.rate, self.use_context = l2, rate, use_context
        self.w["prior", ""] = 1.0

    def active(self, inst: Instance, r: Reading) -> list[tuple[str, str]]:
        found = [(f, "") for f in r.base]
        if self.use_context:
            found += [(f, k) for f in inst.features for k in r.keys]
            if not r.agree.isdisjoint(inst.left_agree):
                found.append(("agl", r.keys[0]))
            if not r.agree.isdisjoint(inst.right_agree):
                found.append(("agr", r.keys[0]))
        return found

    def step(self, inst: Instance) -> None:
        active = [self.active(inst, r) for r in inst.readings]
        scores = [self.w["prior", ""] * r.prior + sum(self.w.get(a, 0.0) for a in acts) for r, acts in zip(inst.readings, active)]
        top = max(scores)
        e = [exp(s - top) for s in scores]
        total, good = sum(e), sum(x for x, ok in zip(e, inst.right) if ok)
        if not good:
            return
        gradient: dict[tuple[str, str], float] = defaultdict(float)
        for x, ok, r, acts in zip(e, inst.right, inst.readings, active):
            d = ((x / good if ok else 0.0) - x / total) * inst.weight
            if abs(d) < 1e-4:
                continue
            for a in acts:
                gradient[a] += d
            gradient["prior", ""] += d * r.prior
        for a, d in gradient.items():
            d -= self.l2 * (self.w[a] - (1.0 if a[0] == "prior" else 0.0))
            self.g[a] += d * d
            self.w[a] += self.rate * d / self.g[a] ** 0.5

    def fit(self, instances: list[Instance], epochs: int) -> None:
        order = list(range(len(instances)))
        rnd = random.Random(1)
        for _ in range(epochs):
            rnd.shuffle(order)
            for i in order:
                self.step(instances[i])


def learn(instances: list[Instance], args: argparse.Namespace) -> dict[tuple[str, str], float]:
    """Train the choice in context and, on contested words alone, the choice without; return all weights above the floor."""
    both = Learner(args.l2, args.rate)
    both.fit(instances, args.epochs)
    alone = Learner(args.l2 / 2, args.rate, use_context=False)
    alone.fit([i for i in instances if i.readings[0].base], args.epochs)
    weights = dict(both.w) | {(f, "-"): w for (f, _), w in alone.w.items()}
    return {key: w for key, w in sorted(weights.items()) if abs(w) >= args.floor}


def ranker(weights: dict[tuple[str, str], float]) -> Ranker:
    context: dict[str, dict[str, float]] = {}
    for (f, k), w in weights.items():
        if k and k != "-":
            context.setdefault(f, {})[k] = w
    return Ranker({f: w for (f, k), w in weights.items() if not k}, context, {f: w for (f, k), w in weights.items() if k == "-"})


# ---------------------------------------------------------------- Russian
CASES = {"Nom": "n", "Gen": "g", "Dat": "d", "Acc": "a", "Ins": "i", "Loc": "l", "Par": "g", "Voc": "n"}
UD_POS = {
    "NOUN": "N", "PROPN": "K", "DET": "B", "PRON": "O", "NUM": "M", "ADV": "R",
    "ADP": "E", "CCONJ": "J", "SCONJ": "J", "PART": "T", "INTJ": "X",
}  # fmt: skip


def gold_class(w: Word) -> str:
    """Map the tags of Universal Dependencies to the classes of bilingual.russian.tags."""
    f, pos = w.feats, UD_POS.get(w.pos, "")
    if w.pos == "ADJ":
        pos = "C" if f.get("Degree") == "Cmp" else "S" if f.get("Variant") == "Short" else "A"
    elif w.pos in ("VERB", "AUX"):
        kind = f.get("VerbForm")
        if kind == "Inf":
            return "I"
        if kind == "Conv":
            return "G"
        if kind != "Part":
            return "Vi" if f.get("Mood") == "Imp" else "Vp" if f.get("Tense") == "Past" else "Vn"
        pos = "Q" if f.get("Variant") == "Short" else "P"
    if w.pos == "ADV" and f.get("Degree") == "Cmp":
        return "Cr"
    case = CASES.get(f.get("Case", ""), "")
    return pos + case + ("2" if f.get("Number") == "Plur" else "1") if case and pos not in ("S", "Q", "C") else pos


def gold_agree(w: Word) -> frozenset[str]:
    case = CASES.get(w.feats.get("Case", ""), "")
    if not case:
        return frozenset()
    return frozenset([case + "2" if w.feats.get("Number") == "Plur" else case + "1" + w.feats.get("Gender", "-")[0].lower()])


class Adapter:
    """Instances of one language: the contested words of the treebanks, and every word against classes it might be confused with."""

    def __init__(self, make: type) -> None:
        self.make = make
        bare = make(Ranker({}, {}, {}))
        bare.load()
        self.readings = lru_cache(None)(bare.readings)
        self.describe = lru_cache(None)(bare.neighbour)

    def instances(self, sentences: list[list[Word]]) -> list[Instance]:
        made: list[Instance] = []
        confusion = self.confusion(sentences)
        rnd = random.Random(2)
        for sentence in sentences:
            forms = [w.form for w in sentence]
            for i, w in enumerate(sentence):
                if w.pos in SKIP:
                    continue
                place = features(forms, i, self.describe)
                readings = self.readings(w.form)
                if len({r.lemma for r in readings}) > 1:
                    ok = [fold(r.lemma) == fold(w.lemma) for r in readings]
                    if any(ok):
                        made.append(Instance(readings, ok, *place))
                gold = self.gold_class(w)
                made.extend(self.lessons(w, place))
                if gold in confusion:
                    made.append(self.pseudo(w, gold, sorted(set(rnd.choices(*confusion[gold], k=4))), place))
        return made

    def lessons(self, w: Word, place: tuple) -> list[Instance]:
        """Return what a word teaches of another that might stand in its place."""
        return []

    def pseudo(self, w: Word, gold: str, rivals: list[str], place: tuple) -> Instance:
        agree = self.gold_agree(w)
        readings = [Reading("+", self.keys(gold), (), 0.0, agree)]
        for k in rivals:
            codes = frozenset(k[1:] + a[2:] for a in agree) if len(k) == 3 else frozenset()
            readings.append(Reading("-", self.keys(k), (), 0.0, codes))
        return Instance(readings, [True] + [False] * len(rivals), *place, weight=PSEUDO)

    def confusion(self, sentences: list[list[Word]]) -> dict[str, tuple[list[str], list[float]]]:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for form in sorted({w.form for s in sentences for w in s}):
            kinds = {(r.keys[0], r.lemma): exp(r.prior) for r in self.readings(form)}
            for (a, la) in kinds:
                for (b, lb), p in kinds.items():
                    if a != b and la != lb:
                        counts[a][b] += p
        return {a: (sorted(c), [c[b] for b in sorted(c)]) for a, c in counts.items()}


class Russian(Adapter):
    """Russian: classes with case and number, agreement with the neighbours."""

    def __init__(self) -> None:
        from bilingual.russian.lemmatiser import RussianLemmatiser

        super().__init__(RussianLemmatiser)
        self.gold_class, self.gold_agree = gold_class, gold_agree

    def keys(self, kind: str) -> tuple[str, ...]:
        return (kind, kind[0]) if len(kind) > 1 else (kind,)


XPOS = {"NN": "N", "NNS": "NS", "NNP": "K", "NNPS": "NS", "VB": "V", "VBP": "V", "VBZ": "VS", "VBD": "VD", "VBN": "VD", "VBG": "VG",
        "JJ": "A", "JJR": "AR", "JJS": "AT", "RB": "R", "RBR": "RR", "RBS": "RT"}


class English(Adapter):
    """English: classes of the Penn tags, no agreement."""

    def __init__(self) -> None:
        from bilingual.english.lemmatiser import EnglishLemmatiser

        super().__init__(EnglishLemmatiser)
        self.gold_class = lambda w: XPOS.get(w.feats["xpos"], "")
        self.gold_agree = lambda w: frozenset()

    def lessons(self, w: Word, place: tuple) -> list[Instance]:
        """What is said of is and has, would and had holds for 's and 'd."""
        clitic = CONTRACTED.get(w.form.lower()) if w.pos == "AUX" else None
        if clitic is None:
            return []
        readings = [r for r in self.readings(clitic) if r.lemma in ("be", "have", "would")]
        return [Instance(readings, [r.lemma == w.lemma for r in readings], *place, weight=LESSON)]

    def keys(self, kind: str) -> tuple[str, ...]:
        return (kind, kind[0].upper())


PSEUDO = 0.3
LESSON = 1.0
CONTRACTED = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}


def score(lemmatiser: object, sentences: list[list[Word]], context: bool, wrong: Counter | None = None) -> list[int]:
    n = ok = cn = cok = calls = tokens = 0
    types: dict[str, object] = {}
    for sentence in sentences:
        forms = [w.form for w in sentence]
        for i, w in enumerate(sentence):
            tokens += 1
            if w.pos in SKIP:
                continue
            entry = types.get(w.form)
            if entry is None:
                entry = types[w.form] = lemmatiser.word(w.form)
            calls += entry.ambiguous
            if entry.ambiguous and (context or w.form in CLITICS):
                got = lemmatiser.choose(forms, i) if context else attached(forms, i, lemmatiser)
            else:
                got = entry.lemma
            hit = fold(got) == fold(w.lemma)
            n += 1
            ok += hit
            if w.pos in CONTENT:
                cn += 1
                cok += hit
            if wrong is not None and not hit:
                wrong[w.form.lower(), w.lemma, got, w.pos] += 1
    return [n, ok, cn, cok, calls, tokens]


def folds_of(sentences: list[list[Word]], k: int) -> list[list[list[Word]]]:
    """Cut into k runs of neighbouring sentences, so that a document is seldom on both sides."""
    size = (len(sentences) + k - 1) // k
    return [sentences[i : i + size] for i in range(0, len(sentences), size)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["ru", "en"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--test", nargs="*", type=Path, default=[], help="train on FILES, score on these, write nothing")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--l2", type=float, default=1e-3)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--pseudo", type=float, default=0.3)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--floor", type=float, default=0.12, help="weights smaller than this are dropped")
    args = parser.parse_args()
    adapter = Russian() if args.language == "ru" else English()
    global PSEUDO
    PSEUDO = args.pseudo
    data = {path: read_conllu(path) for path in args.files}
    wrong: Counter = Counter()

    def trained(sentences: list[list[Word]]) -> object:
        return adapter.make(ranker(learn(adapter.instances(sentences), args)))

    def show(name: str, rows: list[list[int]], free: list[list[int]]) -> None:
        n, ok, cn, cok, calls, tokens = map(sum, zip(*rows))
        _, ok0, _, cok0, *_ = map(sum, zip(*free))
        shares = [100 * part / whole for part, whole in ((ok, n), (cok, cn), (ok0, n), (cok0, cn), (calls, tokens))]
        print("{:24s} n={} context {:.2f}/{:.2f} without {:.2f}/{:.2f} asked {:.1f} %".format(name, n, *shares), flush=True)

    if args.folds:
        parts = {path: folds_of(s, args.folds) for path, s in data.items()}
        rows = defaultdict(list)
        free = defaultdict(list)
        for k in range(args.folds):
            model = trained([s for p in parts.values() for j, part in enumerate(p) if j != k for s in part])
            for path, p in parts.items():
                rows[path].append(score(model, p[k], True, wrong))
                free[path].append(score(model, p[k], False))
        for path in args.files:
            show(path.stem, rows[path], free[path])
    elif args.test:
        model = trained([s for p in data.values() for s in p])
        for path in args.test:
            show(path.stem, [score(model, read_conllu(path), True, wrong)], [score(model, read_conllu(path), False)])
    else:
        write(learn(adapter.instances([s for p in data.values() for s in p]), args), args.language, args.files)
    for key, c in wrong.most_common(args.misses):
        print("MISS", c, *key)


def line(w: dict[str, int]) -> str:
    return f"{w.get('', 0)} {w.get('-', 0)}" if w.keys() & {"", "-"} else " ".join(f"{k}={n}" for k, n in w.items())


def write(weights: dict[tuple[str, str], float], language: str, files: list[Path]) -> None:
    out = Path(__file__).resolve().parent.parent / "data" / "models" / f"lemmas-{language}.tsv"
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (f, k), w in sorted(weights.items()):
        found[f][k] = round(w * 100)
    rows = [(f, line(w)) for f, w in found.items()]
    head = [
        f"# format: {MODEL_FORMAT}",
        f"# version: {date.today()}",
        f"# source: weights learned from {', '.join(p.name for p in files)} (Universal Dependencies)",
        "# licence: CC BY-SA 4.0",
        "# generated by tools/train_lemmas.py, do not edit",
    ]
    out.write_text("\n".join(head + [f"{f}\t{w}" for f, w in rows]) + "\n", encoding="utf-8")
    print(out, len(rows), out.stat().st_size)


if __name__ == "__main__":
    main()
