"""Compile the table of frequent Latin words and their keys: data/compiled/keys-latin.tsv (see bilingual/names/keys/known.py).

    python tools/compile_keys.py --most 80000       # needs wordfreq (at build time only)
    python tools/compile_keys.py --check 2000       # compares so many words, spread over the table, with the model; needs no wordfreq

Compile it again when the model of keys or the name parts change.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packed_table import run

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
TARGET = Path(__file__).resolve().parent.parent / "data" / "compiled" / "keys-latin.tsv"
HEAD = (
    *("# version: 1", "# source: most frequent English words of wordfreq 3.1.1; keys by models/keys.bin and compiled/name_parts.tsv"),
    "# licence: CC BY-SA 4.0 (the choice of words), CC0 1.0, MIT",
)


def cell(word: str) -> str:
    """Return the changes that make a word's keys."""
    from bilingual.names.keys.latin import worked_out
    from bilingual.packed import pack_change

    keys = worked_out(word)
    return ",".join(pack_change(before, key) for before, key in zip((word, *keys), keys))


def compiled(most: int) -> str:
    import wordfreq

    from bilingual.names.keys.known import KEYS_FORMAT, made_for
    from bilingual.packed import pack_blocks

    words = [w for w in wordfreq.iter_wordlist("en", "large") if re.fullmatch("[a-z]{2,}", w)][:most]
    made = [f"# {key}: {value}" for key, value in made_for().items()]
    return "\n".join([f"# format: {KEYS_FORMAT}", *HEAD, *made, *pack_blocks({word: cell(word) for word in words})]) + "\n"


def check(sample: int) -> int:
    """Compare words spread over the table with the model; return how many differ."""
    from bilingual.names.keys.known import known_keys, latin_blocks
    from bilingual.names.keys.latin import worked_out

    words = latin_blocks().words()
    if not words:
        print("the table is for another model: compile it again")
        return 1
    wrong = [word for word in words[:: max(len(words) // sample, 1)] if known_keys(word) != worked_out(word)]
    for word in wrong:
        print("differs:", word, known_keys(word), worked_out(word))
    return len(wrong)


if __name__ == "__main__":
    run(__doc__, TARGET, 80_000, compiled, check)
