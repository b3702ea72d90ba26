"""`import bilingual` is cheap: no dictionary, no heavy library."""

from __future__ import annotations

import json
import subprocess
import sys

PROGRAM = """
import sys, time
start = time.process_time()
import bilingual
spent = time.process_time() - start
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
bilingual.Normaliser()
import json
print(json.dumps({"spent": spent, "modules": sorted(sys.modules), "opened": opened}))
"""
HEAVY = {"nltk", "pymorphy3", "pymorphy3_dicts_ru", "langdetect", "simplemma", "numpy", "pandas", "pyarrow", "click", "multiprocessing"} | {
    *("importlib.metadata", "logging")
}


def imported() -> dict:
    return json.loads(subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True).stdout)


def test_import_takes_less_than_a_tenth_of_a_second():
    assert min(imported()["spent"] for _ in range(3)) < 0.1


def test_import_brings_no_heavy_library():
    assert HEAVY.isdisjoint(imported()["modules"])


def test_no_data_is_read_before_the_first_text():
    assert not [path for path in imported()["opened"] if path.endswith((".tsv", ".bin", ".txt"))]


def test_the_public_names_are_those_of_the_contract():
    import bilingual

    assert {"normalise", "detect", "lemmatise", "name_forms", "Normaliser", "Document"} <= set(bilingual.__all__)
    assert all(hasattr(bilingual, name) for name in bilingual.__all__)
