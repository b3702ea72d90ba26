"""The command line of the compilers of packed tables: write the table, or compare a sample of it with the slow way."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

__all__ = ["run"]


def run(description: str | None, target: Path, most: int, compiled: Callable[[int], str], check: Callable[[int], int]) -> None:
    """Compile a table, or check it and exit with 1 where it differs.

    Args:
        description: the help text.
        target: the file to write.
        most: how many words the table holds by default.
        compiled: from how many words to the text of the table.
        check: from how many words to how many of them differ.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=most)
    parser.add_argument("--check", type=int, metavar="WORDS", help="compile nothing, compare so many words with the slow way")
    args = parser.parse_args()
    if args.check:
        sys.exit(1 if check(args.check) else 0)
    target.write_text(compiled(args.most), encoding="utf-8")
    print(target, target.stat().st_size)
