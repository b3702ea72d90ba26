"""The packed table of frequent Latin words and their keys: what the model makes of them, compiled, so that a cold start is quick.

A table made from another model or other name parts is not used at all. File, after the checked header, blocks as in
`bilingual.packed`; each key is a change of the one before it, the first of the word: "merkel" has ``0,2l`` for ``merkel`` and ``merkl``.
"""

from __future__ import annotations

from functools import lru_cache

from bilingual.packed import Blocks, checksum, read_changes
from bilingual.resources import data_file, read_header

__all__ = ["KEYS_FORMAT", "known_keys", "latin_blocks", "made_for"]

KEYS_FORMAT = "bilingual-compiled/keys-latin 1"
_BASIS = ("models/keys.bin", "compiled/name_parts.tsv", "lexicon/transcription-chinese.tsv", "lexicon/transcription-japanese.tsv")


def made_for() -> dict[str, str]:
    """Return the header lines that tell which model a table is for."""
    return {"model": checksum(_BASIS)}


@lru_cache(maxsize=1)
def latin_blocks() -> Blocks:
    """Return ``compiled/keys-latin.tsv``, or no blocks where it was made from another model.

    Raises:
        DataError: missing or of another format.
    """
    path = data_file("compiled/keys-latin.tsv")
    header = read_header(path, KEYS_FORMAT)
    return Blocks(path.read_bytes() if header.get("model") == made_for()["model"] else b"")


def known_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a lower-case Latin word, best first; none where the table does not know it.

    >>> known_keys("washington")[0], known_keys("tleuberdi")
    ('vashington', ())
    """
    keys = []
    key = word
    for cut, ending in read_changes(latin_blocks().find(word)):
        key = key[:cut] + ending
        keys.append(key)
    return tuple(keys)
