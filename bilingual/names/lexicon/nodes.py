"""The automaton of the lexicon's names: what may follow the words so far, and whose name ends here.

A node is made of what the compiled table writes behind a first word, or of the names of a user's tables; `bilingual.names.lexicon.compiled`
has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import way
from bilingual.native import mypyc_attr

__all__ = ["NO_STEMS", "Candidate", "Node", "node_of", "parse_candidates"]


@mypyc_attr(acyclic=True)
class Candidate:
    """One reading of an alias; written out, since what dataclasses and named tuples generate compiled code has to ask by name.

    One is never changed once it is made, and compared by identity.

    Args:
        canonical: whose name it is.
        flags: under which conditions (letters of `Flag`).
    """

    __slots__ = ("canonical", "flags")

    def __init__(self, canonical: str, flags: str) -> None:
        self.canonical, self.flags = canonical, flags

    def __repr__(self) -> str:
        return f"Candidate({self.canonical!r}, {self.flags!r})"


@mypyc_attr(acyclic=True)
class Node:
    """A point in the automaton of names: what may follow, and whose name ends here.

    Attributes:
        children: folded next word to node.
        candidates: readings of the name that ends here.
        stems: the beginning of every child (see `way`), to turn away most words that cannot follow without inflecting them.
        small: whether a name that ends here may be written in lower case.
        heads: whether a type of institution ends here or behind; kept for first words only, as the two before are.
    """

    __slots__ = ("_candidates", "_cells", "_children", "_heads", "_small", "_stems")

    def __init__(self, cells: tuple[str, ...]) -> None:
        """Take the names from here on as the compiled table writes them: the words that follow, ``>``, whose name it is.

        Args:
            cells: the names; taken apart as far as a text follows them, for of most nodes only `stems` and `small` are asked.
        """
        self._cells = cells
        self._candidates: tuple[Candidate, ...] | None = None
        self._children: dict[str, Node] | None = None
        self._heads: bool | None = None
        self._small: bool | None = None
        self._stems: frozenset[str] | None = None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """See the class; worked out when it is first asked for, as the others are."""
        if self._candidates is None:
            self._candidates = self._find_candidates()
        return self._candidates

    @property
    def children(self) -> dict[str, Node]:
        """See the class."""
        if self._children is None:
            self._children = self._find_children()
        return self._children

    @property
    def stems(self) -> frozenset[str]:
        """See the class."""
        if self._stems is None:
            self._stems = self._find_stems()
        return self._stems

    @property
    def heads(self) -> bool:
        """See the class."""
        if self._heads is None:
            self._heads = any("inst:" in cell for cell in self._cells)
        return self._heads

    @property
    def small(self) -> bool:
        """See the class."""
        if self._small is None:
            self._small = any(map(_may_be_small, self.candidates))
        return self._small

    def _find_candidates(self) -> tuple[Candidate, ...]:
        found: dict[str, Candidate] = {}
        for cell in self._cells:
            if cell[0] == ">":
                for candidate in parse_candidates(cell[1:]):
                    found.setdefault(candidate.canonical, candidate)
        return tuple(found.values())

    def _find_children(self) -> dict[str, Node]:
        cells: dict[str, list[str]] = {}
        for cell in self._cells:
            if cell[0] != ">":
                rest, mark, candidates = cell.partition(">")
                word, _, rest = rest.partition(" ")
                cells.setdefault(word, []).append(rest.lstrip() + mark + candidates)
        return {word: Node(tuple(names)) for word, names in cells.items()}

    def _find_stems(self) -> frozenset[str]:
        firsts = [way(cell.partition(">")[0].partition(" ")[0]) for cell in self._cells if cell[0] != ">"]
        return frozenset(firsts) if firsts else NO_STEMS


# One for all: half of the words and nodes have none, and Python makes a new empty set each time it is asked for one.
NO_STEMS: frozenset[str] = frozenset()


def _may_be_small(candidate: Candidate) -> bool:
    if Flag.PART in candidate.flags:
        return False
    return Flag.ANY_CASE in candidate.flags or candidate.canonical.startswith(("inst:", "demonym:"))


def parse_candidates(cell: str) -> tuple[Candidate, ...]:
    """Return the readings of a name as a cell of a compiled table has them.

    Args:
        cell: canonical forms, each with its flags behind ``!``, between commas.

    >>> parse_candidates("place:kz,inst:embassy!w")
    (Candidate('place:kz', ''), Candidate('inst:embassy', 'w'))
    """
    return tuple([Candidate(*value.partition("!")[::2]) for value in cell.split(",")])


def _empty() -> Node:
    node = Node(())
    node._children, node._candidates = {}, ()
    return node


def _extend(root: Node, words: tuple[str, ...], candidates: Sequence[Candidate]) -> None:
    if not candidates:
        return  # All silenced: no node may be left behind, words with one count as known.
    node = root
    for word in words:
        child = node.children.get(word)
        if child is None:
            child = node.children[word] = _empty()
        node = child
    known = {c.canonical for c in node.candidates}
    node._candidates = (*node.candidates, *(c for c in candidates if c.canonical not in known))


def node_of(names: Iterable[tuple[tuple[str, ...], Sequence[Candidate]]], heads: bool) -> Node | None:
    """Return the node of all names that start with one word, or None where none of them has a reading.

    Args:
        names: the words behind the first one, with the readings of the name.
        heads: whether a type of institution is among them.
    """
    root = _empty()
    for words, candidates in names:
        _extend(root, words, candidates)
    if not (root.candidates or root.children):
        return None
    root._stems = frozenset(map(way, root.children))
    root._heads = heads
    return root
