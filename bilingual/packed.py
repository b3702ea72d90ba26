"""Packed tables of many short words: sorted, cut into blocks, searched as bytes, so that 200,000 words load in some 10 ms.

What a word has is its cell, without spaces; a table reads its cells in its own way. The blocks stand behind other lines of the file::

    >стал 6         a block: its first word and how many bytes all its words share
     25             the rest of a word (here nothing), a space, its cell
    ли 17

Cells often hold words made of other words: see `pack_change`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from zlib import crc32

from bilingual.resources import data_file

__all__ = ["Blocks", "checksum", "head_lines", "pack_blocks", "pack_change", "read_changes"]

_WORDS_OF_A_BLOCK = 16
_CHANGE = re.compile(r"(\d+)([^\d,!]*)")


def pack_change(form: str, target: str) -> str:
    """Return how to make a word from another: letters to cut from the end and the ending to add.

    >>> pack_change("домами", "дом"), pack_change("стали", "сталь")
    ('3', '1ь')
    """
    same = 0
    while same < min(len(form), len(target)) and form[same] == target[same]:
        same += 1
    return f"{len(form) - same}{target[same:]}"


def read_changes(cell: str) -> tuple[tuple[int | None, str], ...]:
    """Return changes with commas between them as (end of the slice to keep, ending to add).

    >>> [("стали"[:cut] + ending) for cut, ending in read_changes("1ь,0")]
    ['сталь', 'стали']
    """
    return tuple((-int(cut) or None, ending) for cut, ending in _CHANGE.findall(cell))


def checksum(names: Iterable[str]) -> str:
    """Return a checksum of data files: what a table was made from names it in its header, and is not used beside other files."""
    total = 0
    for name in names:
        total = crc32(data_file(name).read_bytes(), total)
    return f"{total:08x}"


def pack_blocks(cells: Mapping[str, str]) -> list[str]:
    """Return the lines of a table's blocks.

    Args:
        cells: word to cell; neither may hold white space.

    >>> pack_blocks({"стал": "25", "стали": "17"})
    ['', '>стал 8', ' 25', 'и 17']
    """
    words = sorted(cells)
    lines = []
    for at in range(0, len(words), _WORDS_OF_A_BLOCK):
        block = words[at : at + _WORDS_OF_A_BLOCK]
        shared = next((n for n, (a, b) in enumerate(zip(block[0], block[-1])) if a != b), min(len(block[0]), len(block[-1])))
        lines += ["", f">{block[0]} {len(block[0][:shared].encode())}", *(f"{word[shared:]} {cells[word]}" for word in block)]
    return lines


def head_lines(text: bytes) -> list[str]:
    """Return the lines of a table's file before the first block.

    >>> head_lines(b"# format: x 1\\n\\n>a 1")
    ['# format: x 1', '']
    """
    return text.partition(b"\n>")[0].decode().split("\n")


class Blocks:
    """The words of a table behind one look-up.

    Args:
        text: the file as bytes.

    >>> table = Blocks("\\n".join(["# format: x 1", *pack_blocks({"стал": "25", "стали": "17"}), ""]).encode())
    >>> table.find("стали"), table.find("стала"), table.words()
    ('17', '', ['стал', 'стали'])
    """

    def __init__(self, text: bytes) -> None:
        _, *blocks = text.split(b"\n>")
        ends = [block.index(b"\n") for block in blocks]
        titles = [block[:end].partition(b" ") for block, end in zip(blocks, ends)]
        self._firsts = tuple([first for first, _, _ in titles])
        self._shared = tuple([int(shared) for _, _, shared in titles])
        self._blocks = tuple([block[end:] for block, end in zip(blocks, ends)])

    def words(self) -> list[str]:
        """Return the words that the table knows, sorted."""
        rows = zip(self._firsts, self._shared, self._blocks)
        return [(f[:n] + line.partition(b" ")[0]).decode() for f, n, block in rows for line in block.split(b"\n") if line]

    def find(self, word: str) -> str:
        """Return the cell of a word, or '' where the table does not know it."""
        if not word.isalpha() or not self._blocks:
            return ""
        raw = word.encode()
        at = bisect_right(self._firsts, raw) - 1
        shared, block = self._shared[at], self._blocks[at]
        if raw[:shared] != self._firsts[at][:shared]:
            return ""
        line = b"\n%b " % raw[shared:]
        start = block.find(line)
        if start < 0:
            return ""
        start += len(line)
        return block[start : block.index(b"\n", start)].decode()
