"""Speed of the whole normalisation on any texts, and what loading each of its resources costs.

    python benchmarks/pipeline.py [PATH ...] [--passes 3] [--no-loads]

A folder is a set of documents, its *.txt files; a file is a set of documents, its blocks between blank lines. Without a path: examples/.
Each figure comes from a process of its own, on one thread. Cold is the first pass of a fresh process, with `import bilingual` and all it
loads; warm is the best of the passes that follow. "records" reads .tokens, .mentions and .terms of every document, as an indexer does;
without, they are not built. Tokens are counted as runs of letters and digits, the same for whatever one compares with. The package that is
installed is measured: `pip install .` gives compiled modules, an editable install plain ones.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
WORD = re.compile(r"\w+")
PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.M)


def documents(path: Path) -> list[str]:
    """Return the documents of a folder (one a file) or of a file (one a block between blank lines)."""
    if path.is_dir():
        return [p.read_text(encoding="utf-8") for p in sorted(path.glob("*.txt"))]
    blocks = re.split(r"\n[ \t]*\n", path.read_text(encoding="utf-8"))
    return [block for block in blocks if block.strip()]


def memory() -> float:
    """Return the most memory this process has held so far, in MB."""
    try:
        return int(PEAK.findall(Path("/proc/self/status").read_text())[0]) / 1024
    except (OSError, IndexError):  # not Linux; getrusage may count what the parent held before exec
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


# ---------------------------------------------------------------------------------------------------------- speed
def speed(path: Path, records: bool, passes: int) -> dict[str, float]:
    """Normalise the documents of a path several times over, in this process."""
    texts = documents(path)
    start = time.perf_counter()
    import bilingual

    def run() -> None:
        for text in texts:
            doc = bilingual.normalise(text)
            if records:
                _ = doc.tokens, doc.mentions, doc.terms

    run()
    cold, warm = time.perf_counter() - start, []
    for _ in range(passes):
        start = time.perf_counter()
        run()
        warm.append(time.perf_counter() - start)
    tokens = sum(len(WORD.findall(text)) for text in texts)
    return {"documents": len(texts), "tokens": tokens, "first": cold, "cold": tokens / cold, "warm": tokens / min(warm), "memory": memory()}


# ---------------------------------------------------------------------------------------------------------- loading
def _lexicon() -> None:
    from bilingual.names.lexicon.compiled import base_lexicon

    base_lexicon()


def _detection() -> None:
    from bilingual.detection.model import load_models

    load_models()


def _lemmas(language: str) -> None:
    from bilingual.lemmas.sentences import lemmatiser

    lemmatiser(language).load()  # type: ignore[attr-defined]


def _keys() -> None:
    from bilingual.names.keys.model import load_model
    from bilingual.names.keys.parts import find_row

    load_model()
    find_row("tokayev")


def _modules() -> None:
    import bilingual.lemmas
    import bilingual.names.keys
    import bilingual.normaliser  # noqa: F401


def _all() -> None:
    import bilingual

    bilingual.normalise("Министры обсудили вопросы")


LOADS: dict[str, Callable[[], None]] = {
    "modules of the pipeline": _modules,
    "lexicon": _lexicon,
    "detection": _detection,
    "Russian lemmas": lambda: _lemmas("ru"),
    "English lemmas": lambda: _lemmas("en"),
    "keys of names": _keys,
    "a first Russian sentence, all of it": _all,
}


def load(name: str) -> dict[str, float]:
    """Load one resource in this process; what it is loaded with is imported before, but for the rows that are about that."""
    if name == "import bilingual":
        before, start = memory(), time.process_time()
        import bilingual
    else:
        import bilingual  # noqa: F401

        if LOADS[name] not in (_modules, _all):
            _modules()
        before, start = memory(), time.process_time()
        LOADS[name]()
    return {"cpu": 1000 * (time.process_time() - start), "added": memory() - before, "peak": memory()}


# ---------------------------------------------------------------------------------------------------------- the tables
def fresh(*arguments: str) -> dict[str, float]:
    """Run this program for one figure in a fresh process."""
    environment = dict(os.environ)
    if find_spec("bilingual") is None:  # nothing is installed: the checkout this file stands in
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(TOP), os.environ.get("PYTHONPATH"))))
    run = subprocess.run([sys.executable, __file__, *arguments], capture_output=True, text=True, check=False, env=environment)
    if run.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {run.stderr.strip()}")
    return json.loads(run.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def print_speeds(paths: list[Path], passes: int) -> None:
    """Print one row a path and way of reading."""
    print("| texts | documents | tokens | read | first pass s | tokens/s cold | tokens/s warm | memory MB |")
    print("|---|---|---|---|---|---|---|---|")
    for path in paths:
        for what in ("nothing", "records"):
            m = fresh(str(path), "--speed", what, "--passes", str(passes))
            figures = "{first:.2f} | {cold:,.0f} | {warm:,.0f} | {memory:.0f}".format(**m)
            print(f"| {path.stem} | {m['documents']:,} | {m['tokens']:,} | {what} | {figures} |", flush=True)


def print_loads() -> None:
    """Print one row a resource: the best of three processes."""
    print("\n| loaded | CPU ms | memory MB | process MB |\n|---|---|---|---|")
    for name in ("import bilingual", *LOADS):
        m = min((fresh("--load", name) for _ in range(3)), key=lambda m: m["cpu"])
        print("| {name} | {cpu:.0f} | {added:.0f} | {peak:.0f} |".format(name=name, **m), flush=True)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[TOP / "examples"])
    parser.add_argument("--passes", type=int, default=3, help="warm passes, the best of which counts")
    parser.add_argument("--no-loads", action="store_true", help="leave out the second table")
    parser.add_argument("--speed", choices=["nothing", "records"], help=argparse.SUPPRESS)
    parser.add_argument("--load", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.speed:
        print(json.dumps(speed(args.paths[0], args.speed == "records", max(1, args.passes))))
    elif args.load:
        print(json.dumps(load(args.load)))
    else:
        empty = [path for path in args.paths if not path.exists() or not documents(path)]
        if empty:
            parser.error(f"{empty[0]}: no text there")
        if hasattr(os, "getloadavg"):
            print(f"Python {sys.version.split()[0]}, load of the machine {os.getloadavg()[0]:.2f}\n")
        print_speeds(args.paths, args.passes)
        if not args.no_loads:
            print_loads()


if __name__ == "__main__":
    main()
