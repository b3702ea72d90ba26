"""Compiles the modules that run for every word to machine code, with mypyc: the wheel has them beside the same modules in Python.

    python tools/compile_native.py OUT

The modules are ordinary Python with the types that mypy checks; nothing is written twice. Only what runs warm is compiled: the first
analysis of a word is dictionary look-ups and slicing, which compiling does not speed up (measured; see docs/speed.md).
Constants of these modules are `Final`, which spares compiled code a look-up by name each time. Classes of which thousands live are marked
acyclic: nothing they refer to leads back to them, so the garbage collector need not walk over them.
Needs mypy, setuptools and a C compiler.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

__all__ = ["MODULES", "compile_modules"]

TOP = Path(__file__).resolve().parent.parent
# Rooms of which every module runs for each word or name, and what does so of the others.
ROOMS = tuple(f"names.{room}" for room in "cues document institutions matching people places unknown".split())
MODULES = (
    "indexing.terms",
    "tokens.records",
    "vocabulary",
    *(f"detection.{name}" for name in "assembly builtin model pieces plain signs smoothing summary verdicts".split()),
    *(f"names.{name}" for name in "cached finding found known lemmas marks scan words.further words.stream words.word".split()),
    *(f"names.lexicon.{name}" for name in "compiled flags nodes".split()),
    *(f"{room}.{path.stem}" for room in ROOMS for path in sorted((TOP / "bilingual" / room.replace(".", "/")).glob("[!_]*.py"))),
)


def compile_modules(out: Path) -> list[Path]:
    """Compile `MODULES` and return the files made, in a tree like that of the package's parent folder.

    Args:
        out: folder to write to.

    Raises:
        SystemExit: mypy or the C compiler refuses a module.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution

    sources = [f"bilingual/{name.replace('.', '/')}.py" for name in MODULES]
    with tempfile.TemporaryDirectory() as scratch:
        extensions = mypycify(
            ["--cache-dir", f"{scratch}/cache", *sources], opt_level="2", debug_level="0", target_dir=f"{scratch}/c", group_name="bilingual"
        )
        command = Distribution({"name": "bilingual", "ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(out), f"{scratch}/o"
        command.ensure_finalized()
        command.run()
    return sorted(path for path in out.rglob("*") if path.suffix in (".so", ".pyd"))


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path, help="folder to write to")
    out = parser.parse_args().out.resolve()
    os.chdir(TOP)  # mypy reads its options in pyproject.toml, and module names follow from paths
    for path in compile_modules(out):
        print(path)


if __name__ == "__main__":
    _main()
