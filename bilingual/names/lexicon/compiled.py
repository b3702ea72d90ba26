"""The compiled lexicon at run time: names by their first word, entities by their canonical form.

The files are kept as raw lines, the names' in a dictionary by their first word, and a line is parsed when a text first needs it.
"""

from __future__ import annotations

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from bilingual.errors import DataError, LexiconError
from bilingual.names.cached import word_keys
from bilingual.names.lexicon.compiling import entity_of, row_entries, silenced_names
from bilingual.names.lexicon.folding import alias_words
from bilingual.names.lexicon.nodes import Candidate, Node, node_of, parse_candidates
from bilingual.names.lexicon.tables import Row, read_table
from bilingual.records import Entity
from bilingual.resources import data_file, read_header, rows_of

__all__ = ["Lexicon", "also_called", "base_lexicon", "english_words", "is_word"]


# Of the user's tables, by first word and the words behind it: canonical form to flags, or None where the name is silenced.
_Own = dict[str, dict[tuple[str, ...], dict[str, "str | None"]]]


def _raw_lines(name: str, expect: str) -> list[str]:
    """Return the rows of a compiled table, which are sorted by their first cell."""
    path = data_file(f"compiled/{name}.tsv")
    read_header(path, expect)
    return rows_of(path.read_text(encoding="utf-8"))


class _SortedRows:
    """Rows found by bisection: a table that is asked a hundred times an hour needs no dictionary of 40,000 entries."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = tuple(rows)  # of a tuple of strings the garbage collector takes no notice

    def get(self, key: str) -> str | None:
        """Return the cells behind a key, tabs and all, or None."""
        prefix = key + "\t"
        at = bisect_left(self._rows, prefix)
        if at < len(self._rows) and self._rows[at].startswith(prefix):
            return self._rows[at][len(prefix) :]
        return None

    def keys(self) -> Iterator[str]:
        """Yield the keys, sorted."""
        return (row[: row.find("\t")] for row in self._rows)


@lru_cache(maxsize=1)
def english_words() -> KeysView[str]:
    """Return the lower-case words of English: "Reading" at the start of a sentence is one of them.

    Of a dictionary of strings the garbage collector takes no notice; a set it would walk over.

    >>> "turkey" in english_words(), "kazakhstan" in english_words()
    (True, False)
    """
    path = data_file("compiled/english-words.txt")
    read_header(path, "bilingual-compiled/english-words 1")
    return dict.fromkeys(rows_of(path.read_text(encoding="utf-8"))).keys()


class Lexicon:
    """The names that tables hold.

    Args:
        tables: further tables of the user's own, in the formats of data/lexicon, tab-separated or JSON lines. Their rows come before
            the package's and those of a later table before an earlier one's; a row with a known slug replaces that entity's record, a
            name marked ``-`` is taken off its entity.

    Raises:
        DataError: a compiled file is missing or damaged.
        LexiconError: a row of a user table is refused, or silences names of an entity that no table holds; file and line are named.

    >>> Lexicon().entity("org:csto").ru
    'Организация Договора о коллективной безопасности'
    """

    def __init__(self, tables: Iterable[str | Path] = ()) -> None:
        self._lines = {row[: row.find("\t")]: row for row in _raw_lines("aliases", "bilingual-compiled/aliases 1")}
        self._entities = _SortedRows(_raw_lines("entities", "bilingual-compiled/entities 1"))
        self._keys = _SortedRows(_raw_lines("people-keys", "bilingual-compiled/people-keys 1"))
        self._nodes: dict[str, Node] = {}
        self._records: dict[str, Entity | None] = {}
        self._lock = threading.Lock()
        self.people: dict[tuple[str, ...], tuple[Entity | None]] = {}
        self.memo: dict[str, tuple[tuple[str, ...], str]] = {}
        self.words: dict[str, Any] = {}
        self._own: _Own = {}
        self._mute: dict[str, set[str]] = {}
        for table in tables:
            self._add_table(Path(table))

    def _add_table(self, path: Path) -> None:
        if not path.is_file():
            raise DataError(f"{path}: no such lexicon table")
        try:
            rows = read_table(path)
        except UnicodeDecodeError as error:
            raise DataError(f"{path}: not UTF-8 at byte offset {error.start}: save the table as UTF-8") from error
        added: _Own = {}
        for row in rows:
            # Silencing comes before the names of its row: `-WHO|~WHO` gives the name back with another mark.
            for words, canonical in silenced_names(row):
                added.setdefault(words[0], {}).setdefault(words[1:], {})[canonical] = None
            for entry in row_entries(row, is_word):
                added.setdefault(entry.words[0], {}).setdefault(entry.words[1:], {})[entry.canonical] = entry.flags
            self._mute_keys(row)
            self._records[row.canonical] = self._silenced_record(row, path) if row.only_silences else entity_of(row)
        for first, names in added.items():
            own = self._own.setdefault(first, {})
            for rest, readings in names.items():
                # Of two tables the later one's readings lead; what it says of an entity replaces what an earlier one said.
                own[rest] = {**readings, **{c: f for c, f in own.get(rest, {}).items() if c not in readings}}

    def _mute_keys(self, row: Row) -> None:
        """A silenced surname must not come back through its cross-script key, nor stay away when a later table gives it again."""
        if row.kind != "person":
            return
        for alias in row.silenced():
            for key in word_keys(alias.text)[:1]:
                self._mute.setdefault(key, set()).add(row.canonical)
        given = row.aliases("surname_en", "surname_ru") if self._mute else ()
        for key in (k for alias in given for k in word_keys(alias.text)[:1]):
            self._mute.get(key, set()).discard(row.canonical)

    def _silenced_record(self, row: Row, path: Path) -> Entity:
        """Return the record of an entity without the names that a row of nothing else takes off it."""
        entity = self.entity(row.canonical)
        if entity is None:
            raise LexiconError(f"{path.parent / row.where}: {row.canonical} is in no table: a row without label only silences names")
        silenced = [alias_words(alias.text) for alias in row.silenced()]
        return replace(entity, aliases=tuple(a for a in entity.aliases if alias_words(a) not in silenced))

    def __contains__(self, first: str) -> bool:
        """Tell whether any name starts with this folded word."""
        return first in self._lines or first in self._own

    def none_starts(self, words: Sequence[str]) -> bool:
        """Tell whether no name starts with any of these folded words."""
        return self._lines.keys().isdisjoint(words) and self._own.keys().isdisjoint(words)

    def node(self, first: str) -> Node | None:
        """Return the automaton's node behind a first word, or None where no name starts with it.

        Args:
            first: the word, folded.
        """
        found = self._nodes.get(first)
        if found is None and first in self:
            with self._lock:
                found = self._nodes.get(first) or self._build(first)  # another thread may have been first
                if found is not None:
                    self._nodes[first] = found
        return found

    def _build(self, first: str) -> Node | None:
        """Return the node of all names that start with a word, or None where every one of them is silenced."""
        cells = self._lines.get(first, "").split("\t")[1:]
        own = self._own.get(first)
        if own is None:
            return Node(tuple(map(str.lstrip, cells)))  # "al-ʻUla" leaves an empty word between two.
        names = [
            (words, [Candidate(canonical, flags) for canonical, flags in readings.items() if flags is not None])
            for words, readings in own.items()
        ]
        for cell in cells:
            rest, _, candidates = cell.partition(">")
            words = tuple(rest.split())
            names.append((words, [c for c in parse_candidates(candidates) if c.canonical not in own.get(words, {})]))
        heads = any("inst:" in cell for cell in cells) or any(c.startswith("inst:") for readings in own.values() for c in readings)
        return node_of(names, heads)

    def entity(self, canonical: str) -> Entity | None:
        """Return the record of a canonical form, or None where no table holds it.

        Args:
            canonical: such as ``org:csto`` or ``place:kz``.
        """
        if canonical not in self._records:
            line = self._entities.get(canonical)
            self._records[canonical] = _parse_entity(canonical, line) if line is not None else None
        return self._records[canonical]

    def whole(self, words: Sequence[str]) -> tuple[Candidate, ...]:
        """Return the readings of a name given as folded words, without any condition on context.

        Args:
            words: all words of the name, folded; see `bilingual.names.lexicon.folding.alias_words`.
        """
        node = self.node(words[0])
        for n in range(1, len(words)):
            if node is None:
                return ()
            node = node.children.get(words[n])
        return node.candidates if node is not None else ()

    def bearers(self, key: str) -> tuple[Candidate, ...]:
        """Return the people of the package's tables whose surname has a cross-script key: Poutine is found as Путин.

        Args:
            key: the key, without ``name:``.
        """
        line = self._keys.get(key)
        found = parse_candidates(line) if line else ()
        return tuple(c for c in found if c.canonical not in self._mute[key]) if key in self._mute else found

    def canonicals(self) -> list[str]:
        """Return every canonical form of the tables, sorted."""
        return sorted({*self._entities.keys(), *(c for c, r in self._records.items() if r is not None)})


_ALSO = re.compile(r"also: ([a-z0-9/, -]+)")


def also_called(lexicon: Lexicon, canonical: str) -> tuple[str, ...]:
    """Return the canonical forms of what a type of institution, or a region, may also be called, as the note of its row says.

    Args:
        lexicon: the names that tables hold.
        canonical: ``inst:SLUG`` or ``place:SLUG``.

    >>> also_called(base_lexicon(), "place:caribbean")
    ('place:caribbean-sea',)
    """
    entity = lexicon.entity(canonical)
    found = _ALSO.search(entity.note) if entity is not None and entity.note else None
    prefix = canonical.partition(":")[0]
    return tuple(f"{prefix}:{slug}" for slug in found[1].replace(",", " ").split()) if found else ()


def is_word(word: str, acronym: bool) -> bool:
    """Tell whether a folded word is an ordinary English word; what the loader of user lexicons asks of every alias.

    Args:
        word: the folded word.
        acronym: whether an acronym is spelled so; makes no difference here.
    """
    del acronym
    return word in english_words()


def _parse_entity(canonical: str, line: str) -> Entity:
    cells = line.split("\t")
    if len(cells) != 8:
        raise DataError(f"compiled/entities.tsv: {canonical}: {len(cells) + 1} cells where 9 are expected: reinstall the package")
    kind, type_, en, ru, aliases, part_of, identifiers, note = cells
    split = tuple((s, v) for s, _, v in (pair.partition("=") for pair in identifiers.split("|") if pair))
    return Entity(
        canonical, kind, en, ru, tuple(a for a in aliases.split("|") if a), tuple(p for p in part_of.split("|") if p), type_, split, note
    )


_base_lock = threading.Lock()
_cached: list[Lexicon] = []


def base_lexicon(load: Callable[[], Lexicon] = Lexicon) -> Lexicon:
    """Return the process's one lexicon without user tables, loading it on first use.

    Args:
        load: makes the lexicon.
    """
    if not _cached:
        with _base_lock:
            if not _cached:
                _cached.append(load())
    return _cached[0]
