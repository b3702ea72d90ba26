"""The walk through the lexicon's names, word by word, from one word of a text on.

Every word matches by its folded written form or a nominative of it, so any case of «Организация Договора о коллективной
безопасности» is found, while the words that stay in the genitive must stay so.
"""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.names.lexicon.nodes import Candidate, Node
from bilingual.names.marks import NAMED_AFTER
from bilingual.names.words.stream import Stream
from bilingual.native import mypyc_attr

__all__ = ["Match", "Path", "behind", "walk"]


@mypyc_attr(acyclic=True)
class Match:
    """A name of the lexicon in the text; never changed once it is made, and compared by identity. Written out, as `Candidate` is.

    Args:
        start: index of its first piece.
        end: index after its last piece.
        words: indexes of its words.
        keys: the keys they matched by: the folded words of the name in its base form.
        candidates: its readings, best first.
    """

    __slots__ = ("candidates", "end", "keys", "start", "words")

    def __init__(self, start: int, end: int, words: tuple[int, ...], keys: tuple[str, ...], candidates: tuple[Candidate, ...]) -> None:
        self.start, self.end, self.words, self.keys, self.candidates = start, end, words, keys, candidates

    def __repr__(self) -> str:
        return f"Match({self.start}, {self.end}, {self.words}, {self.keys}, {self.candidates})"

    def reading(self, candidates: tuple[Candidate, ...]) -> Match:
        """Return the same name with other readings.

        Args:
            candidates: the readings, best first.
        """
        return Match(self.start, self.end, self.words, self.keys, candidates)


# A name on the way: word indexes, the keys they matched by, and the node it has come to.
Path = tuple[tuple[int, ...], tuple[str, ...], Node]


def walk(stream: Stream, index: int, starts: Sequence[tuple[str, Node]], following: int) -> list[Path]:
    """Return every name of several words that starts at a piece.

    Args:
        stream: the segment.
        index: piece where the names start.
        starts: keys of its word and the nodes they lead to.
        following: the word (or the comma) behind it; see `behind`.
    """
    found: list[Path] = []
    second = _keys(stream, following)
    for key, node in starts:
        open_ends = _steps((index,), (key,), node, following, second)
        while open_ends:
            words, keys, node = path = open_ends.pop()
            if node.candidates:
                found.append(path)
            # Not `following`: the next start goes on from the second word again («Всероссийскую»: всероссийская, российская).
            further = behind(stream, words[-1]) if node.children else -1
            if further >= 0 and stream.types[further].shape == "initial" and stream.types[words[-1]].key in NAMED_AFTER:
                further = _past_initials(stream, further)
            if further >= 0:
                open_ends += _steps(words, keys, node, further, _keys(stream, further))
    return found


def _past_initials(stream: Stream, index: int) -> int:
    """«Институт русского языка имени А. С. Пушкина»: a table has whom a body is called after without the initials."""
    for _ in range(2):
        if index >= 0 and stream.types[index].shape == "initial":
            index = stream.following(index)
    return index


def behind(stream: Stream, index: int) -> int:
    """Return the next word of a name, or the comma inside it: "University of California, Berkeley"; -1 where nothing goes on.

    The mark inside a title is passed over: "Mission: Impossible", «Матч! Футбол 2».

    Args:
        stream: the segment.
        index: piece of the word before.
    """
    after = index + 1
    if after < stream.size and stream.types[after].text == ",":
        return after
    if after + 1 < stream.size and stream.types[after].text in ":!" and stream.types[after + 1].kind in ("word", "number"):
        return after + 1
    return stream.next_word(index)


def _steps(words: tuple[int, ...], keys: tuple[str, ...], node: Node, following: int, ways: tuple[str, ...]) -> list[Path]:
    """Return where one more word leads from a node, what its first key leads to last."""
    children, steps = node.children, []
    for n in range(len(ways) - 1, -1, -1):
        child = children.get(ways[n])
        if child is not None:
            steps.append(((*words, following), (*keys, ways[n]), child))
    return steps


def _keys(stream: Stream, index: int) -> tuple[str, ...]:
    word = stream.types[index]
    if word.kind == "word":
        return stream.word(index).keys
    return (word.key,)
