"""Compile the table of frequent English forms and the English lexicon: data/compiled/lemmas-en*.tsv (Russian: compile_forms.py).

    python tools/compile_lemmas.py lexicon --wordnet /usr/share/wordnet     # WordNet 3.0: Debian's wordnet-base
    python tools/compile_lemmas.py tags --brill package/lib                 # npm brill 3.1.0, unpacked; adds to the lexicon
    python tools/compile_lemmas.py forms --most 40000                    # needs wordfreq (at build time only)
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
COMPILED = Path(__file__).resolve().parent.parent / "data" / "compiled"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


def reader(wordnet: Path) -> object:
    """Open WordNet's files with nltk's reader; it wants a lexnames file, which no distribution packs and we do not use."""
    import nltk
    from nltk.corpus.reader.wordnet import WordNetCorpusReader

    folder = Path(tempfile.mkdtemp())
    for path in wordnet.iterdir():
        shutil.copy(path, folder)
    (folder / "lexnames").write_text("".join(f"{i:02d}\tx{i}\t1\n" for i in range(45)))
    class Reader(WordNetCorpusReader):  # type: ignore[misc]
        def map_wn(self, version: str = "wordnet") -> None:
            """No other version to map senses to."""

    nltk.data.path.append(str(folder))  # nltk opens no file outside its known folders
    return Reader(str(folder), None)


def lexicon(wordnet: Path) -> None:
    """Single words of WordNet: parts of speech with sense counts (how often SemCor's annotators met them), exceptions, proper names."""
    reader_ = reader(wordnet)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (wordnet / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, n = line.split(" ")[:3]
        lemma, _, rest = key.partition("%")
        counts[lemma]["xnvara"[int(rest[0])]] += int(n)
    codes: dict[str, list[str]] = defaultdict(list)
    cased: dict[str, set[bool]] = defaultdict(set)
    for part, letter in PARTS.items():
        for name in sorted(reader_.all_lemma_names(letter)):  # type: ignore[attr-defined]
            if plausible(name):
                codes[name].append(letter + str(counts[name][letter]))
        for line in (wordnet / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                cells = line.split(" ")
                for at in range(int(cells[3], 16)):
                    name = cells[4 + 2 * at].split("(")[0]
                    cased[name.lower()].add(name != name.lower())
    irregular: dict[str, set[str]] = defaultdict(set)
    for letter in PARTS.values():
        for form, lemmas in sorted(reader_._exception_map[letter].items()):  # type: ignore[attr-defined]
            if plausible(form):
                irregular[form] |= {letter + lemma for lemma in lemmas if plausible(lemma) and lemma != form}
    rows = {word: " ".join(sorted(set(found))) + (" p" if cased[word] == {True} else "") for word, found in codes.items()}
    for form, found in irregular.items():
        if not found:
            continue
        rows[form] = (rows.get(form, "") + " " + " ".join("=" + f for f in sorted(found))).strip()
    rows |= restored(rows)
    source = "WordNet 3.0, copyright 2006 by Princeton University (Debian wordnet-base); verbs it lacks: among the words of wordfreq 3.1.1"
    licence = "WordNet 3.0 license, CC BY-SA 4.0 (the verbs it lacks)"
    write(COMPILED / "lemmas-en-lexicon.tsv", "bilingual-compiled/lexicon-en 1", source, licence, ["word\tcode"], rows)


def restored(rows: dict[str, str]) -> dict[str, str]:
    """Verbs no dictionary has, in -ed and -ing, among wordfreq's words: their bases by nltk's Porter stemmer, so that none need load it."""
    import wordfreq

    from bilingual.english.forms import compound_forms, dictionary_forms
    from bilingual.english.lexicon import Lexicon
    from bilingual.english.porter import restore

    known = Lexicon(rows)
    forms = [w for w in wordfreq.iter_wordlist("en", "large") if re.fullmatch(r"[a-z]{3,}(?:ed|ing)", w) and len(w) > 5]
    return {w: "=v" + restore(w) for w in forms if not dictionary_forms(w, known) and not compound_forms(w, known)}


def plausible(name: str) -> bool:
    return re.fullmatch(r"[a-z][a-z'.-]*", name) is not None


# Penn tags as classes of forms; others tell nothing of the lemma.
CLASSES = {"NN": "N", "NNS": "NS", "VB": "V", "VBP": "V", "VBZ": "VS", "VBD": "VD", "VBN": "VD", "VBG": "VG",
           "JJ": "A", "JJR": "AR", "JJS": "AT", "RB": "R", "RBR": "RR", "RBS": "RT", "NNP": "K", "NNPS": "KS"}  # fmt: skip


def met_classes(brill: Path) -> dict[str, dict[str, None]]:
    """Read the words of Brill's tagger from npm's brill: a form to its classes, most often first.

    A word names its tags by their places in a list, but where a tag comes up for the first time by its place counted from one.
    """
    names = re.findall(r"^  '(.+)',?$", (brill / "tags.js").read_text(encoding="utf-8"), re.M)
    found: dict[str, dict[str, None]] = {}
    seen = 0
    for word, cell in re.findall(r"^  (\S+): (\d+|\[[^]]*\])", (brill / "words.js").read_text(encoding="utf-8"), re.M):
        places = []
        for place in map(int, re.findall(r"\d+", cell)):
            first = place == seen + 1
            seen += first
            places.append(place - first)
        found[word.strip("'\"")] = dict.fromkeys(CLASSES[names[place]] for place in places if names[place] in CLASSES)
    return found


def tags(brill: Path) -> None:
    """Add to the lexicon in which classes Brill's tagger met a form, most often first, where its lemma depends on them."""
    from bilingual.english.lexicon import Lexicon
    from bilingual.english.readings import readings

    path = COMPILED / "lemmas-en-lexicon.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = lines.index("word\tcode") + 1
    codes = {word: [c for c in code.split(" ") if c[0] != "~"] for word, code in (line.split("\t") for line in lines[at:])}
    bare = Lexicon({word: " ".join(code) for word, code in codes.items() if code})
    met = met_classes(brill)
    for word in {w.lower() for w in met}:
        plain, name = (list(met.get(w, ()))[:most] for w, most in ((word, 4), (word.capitalize(), 1)))
        found = [c for c in plain if c[0] != "K"] + [c for c in name if c[0] == "K"]
        if found and plausible(word) and len({r.lemma for r in readings(word, {}, bare)}) > 1:
            codes.setdefault(word, []).append("~" + ".".join(found))
    source, licence = "; classes of forms: Brill's tagger 1.14 through npm brill 3.1.0", ", MIT (classes of forms)"
    for n, line in enumerate(lines[:at]):
        added = source if line.startswith("# source") else licence if line.startswith("# licence") else ""
        lines[n] = line.removesuffix(added) + added
    rows = [f"{word}\t{' '.join(sorted(code, key='p'.__eq__))}" for word, code in sorted(codes.items()) if code]
    path.write_text("\n".join(lines[:at] + rows) + "\n", encoding="utf-8")
    print(path, len(rows), path.stat().st_size)


def forms(most: int) -> None:
    """Run the slow way over wordfreq's list, most frequent first, and keep the forms whose lemma no context changes."""
    import wordfreq

    from bilingual.english.lemmatiser import EnglishLemmatiser
    from bilingual.lemmas.context import Neighbour
    from bilingual.lemmas.frequent import FREQUENT_FORMAT, Frequent
    from bilingual.lemmas.ranker import Ranker

    slow = EnglishLemmatiser(Ranker.load(COMPILED.parent / "models" / "lemmas-en.tsv"), Frequent({}, []))
    slow.load()
    ordinals: dict[Neighbour, int] = {}
    rows: dict[str, str] = {}
    for form in wordfreq.iter_wordlist("en", "large"):
        row = packed(form, slow, ordinals)
        if row is not None:
            rows[form] = row
        if len(rows) >= most:
            break
    described = [f"@ {n.name}|{n.detail}|{' '.join(sorted(n.agree))}" for n in ordinals]
    groups: dict[str, list[str]] = defaultdict(list)
    for form, row in sorted(rows.items()):
        groups[row].append(form)
    source = "most frequent forms of wordfreq 3.1.1, lemmas by WordNet 3.0 and tools/train_lemmas.py"
    licence = "CC BY-SA 4.0 (the choice of forms), WordNet 3.0 license"
    table = {row: " ".join(found) for row, found in groups.items()}
    write(COMPILED / "lemmas-en.tsv", FREQUENT_FORMAT, source, licence, described, table)


def packed(form: str, slow: object, ordinals: dict) -> str | None:
    """Return the row of a form, or None where context may change its lemma or the word is better left to the slow way."""
    from bilingual.packed import pack_change

    if not form.isalpha() or len(form) < 2:
        return None
    alone, title = slow.word(form), slow.word(form.capitalize())  # type: ignore[attr-defined]
    if alone.ambiguous or alone.alternates:
        return None
    seen, titled = slow.neighbour(form), slow.neighbour(form.capitalize())  # type: ignore[attr-defined]
    if "|" in seen.name:
        return None
    both = "+" if title == alone and (titled.name.rstrip("^"), titled.detail, titled.agree) == (seen.name, seen.detail, seen.agree) else ""
    return f"{pack_change(form, alone.lemma)} {ordinals.setdefault(seen, len(ordinals))}{both}"  # type: ignore[operator]


def write(path: Path, form: str, source: str, licence: str, columns: list[str], rows: dict[str, str]) -> None:
    head = [f"# format: {form}", "# version: 1", f"# source: {source}", f"# licence: {licence}"]
    head += ["# generated by tools/compile_lemmas.py, do not edit", *columns]
    path.write_text("\n".join(head + [f"{k}\t{v}" for k, v in sorted(rows.items())]) + "\n", encoding="utf-8")
    print(path, len(rows), path.stat().st_size)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["lexicon", "tags", "forms"])
    parser.add_argument("--most", type=int, default=40_000)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--brill", type=Path, default=Path("package/lib"))
    args = parser.parse_args()
    if args.what == "lexicon":
        lexicon(args.wordnet)
    elif args.what == "tags":
        tags(args.brill)
    else:
        forms(args.most)


if __name__ == "__main__":
    main()
