"""The packed table of frequent Russian forms: what lemmas and names make of a word by itself, compiled, so that a cold start is quick.

It holds nothing that the slow way (`bilingual.russian.readings`, `bilingual.names.words.cyrillic`) would not say: a table made for another
dictionary or other weights is not used at all. File, after the checked header::

    @ N|ga|g1m a1m                  a description as a neighbour: name, detail, agreement codes
    = 1ать,1ь!          17          lemmas of the form, of the same with a capital, description: rows are named by their ordinals
    ~ oa  Surn  1а,0  0,2ов          the name side: flags, tags, nominatives, keys, and those of the small-letter form where they differ
    & 3 17                          a row of lemmas and a row of names that forms have together

Then come the forms in blocks, see `bilingual.packed`; a form's cell is the ordinal of its pair. Rows are taken apart when a word first
needs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bilingual.lemmas.context import Neighbour
from bilingual.lemmas.protocol import WordLemmas
from bilingual.packed import Blocks, checksum, head_lines, read_changes
from bilingual.resources import data_file, read_header

__all__ = ["FORMS_FORMAT", "KnownForms", "NameSide", "known_forms", "made_for"]

FORMS_FORMAT = "bilingual-compiled/forms-ru 1"
# What the table's rows depend on besides the code and the dictionary.
_BASIS = ("models/lemmas-ru.tsv", "lexicon/lemmas-ru.tsv", "models/base_forms_endings.tsv", "models/base_forms_names.tsv")
_Change = tuple["int | None", str]


class NameSide(NamedTuple):
    """What the names room keeps of a Cyrillic word by itself; the attributes are those of `bilingual.names.words.word.NameWord`."""

    nominatives: tuple[str, ...]
    keys: tuple[str, ...]
    tags: frozenset[str]
    ordinary: bool
    adjective: bool
    given_first: bool


class _LemmaRow(NamedTuple):
    small: tuple[_Change, ...]
    small_ambiguous: bool
    title: tuple[_Change, ...]
    title_ambiguous: bool
    seen: Neighbour
    seen_title: Neighbour


class _NameRow(NamedTuple):
    tags: frozenset[str]
    flags: str
    title: tuple[tuple[_Change, ...], tuple[_Change, ...]]  # nominatives, keys
    small: tuple[tuple[_Change, ...], tuple[_Change, ...]]


def made_for() -> dict[str, str]:
    """Return the header lines that tell which dictionary and which weights a table is for."""
    from pymorphy3_dicts_ru.version import __version__ as dictionary

    return {"dictionary": str(dictionary), "weights": checksum(_BASIS)}


class KnownForms:
    """The table behind three look-ups: lemmas, description as a neighbour, name side.

    Args:
        text: the table as bytes, header and all; an empty table knows no word.
    """

    def __init__(self, text: bytes = b"") -> None:
        self._blocks = Blocks(text)
        rows: dict[str, list[str]] = {"@": [], "=": [], "~": [], "&": []}
        for line in head_lines(text):
            rows.get(line[:1], []).append(line[2:])
        # Of a tuple of strings the garbage collector takes no notice.
        self._described, self._lemma_rows, self._name_rows, self._pairs = map(tuple, (rows["@"], rows["="], rows["~"], rows["&"]))
        self._seen: dict[int, Neighbour] = {}
        self._lemmas: dict[str, _LemmaRow] = {}
        self._names: dict[str, _NameRow] = {}

    @classmethod
    def load(cls) -> KnownForms:
        """Read ``compiled/forms-ru.tsv``; of one made for another dictionary or other weights nothing is used.

        Raises:
            DataError: missing or of another format.
        """
        path = data_file("compiled/forms-ru.tsv")
        header = read_header(path, FORMS_FORMAT)
        fits = all(header.get(key) == value for key, value in made_for().items())
        return cls(path.read_bytes() if fits else b"")

    def forms(self) -> list[str]:
        """Return the forms that the table knows, sorted."""
        return self._blocks.words()

    def _find(self, lowered: str) -> str:
        """Return the pair of ordinals of a small-letter form's rows, or ''."""
        ordinal = self._blocks.find(lowered)
        return self._pairs[int(ordinal)] if ordinal else ""

    def _neighbour(self, ordinal: int) -> Neighbour:
        found = self._seen.get(ordinal)
        if found is None:
            name, detail, agree = self._described[ordinal].split("|")
            found = self._seen[ordinal] = Neighbour(name, detail, frozenset(agree.split()))
        return found

    def _lemma_row(self, pair: str) -> _LemmaRow:
        found = self._lemmas.get(pair)
        if found is None:
            small, title, seen, seen_title = self._lemma_rows[int(pair.partition(" ")[0])].split("\t")
            title, seen_title = title or small, seen_title or seen
            found = self._lemmas[pair] = _LemmaRow(
                *(read_changes(small), small.endswith("!"), read_changes(title), title.endswith("!")),
                *(self._neighbour(int(seen)), self._neighbour(int(seen_title))),
            )
        return found

    def _name_row(self, pair: str) -> _NameRow:
        found = self._names.get(pair)
        if found is None:
            flags, tags, *cells = self._name_rows[int(pair.partition(" ")[2])].split("\t")
            nominatives, keys, small_nominatives, small_keys = map(read_changes, cells)
            title = nominatives, keys
            small = ((None, ""), *(small_nominatives or nominatives)), small_keys or keys
            found = self._names[pair] = _NameRow(frozenset(filter(None, tags.split("|"))), flags, title, small)
        return found

    def _row(self, word: str) -> tuple[str, _LemmaRow] | None:
        lowered = _lowered(word)
        pair = self._find(lowered)
        return (lowered, self._lemma_row(pair)) if pair else None

    def lemmas(self, word: str) -> WordLemmas | None:
        """Return the lemmas of a word as written, or None where the table does not know it."""
        found = self._row(word)
        if found is None:
            return None
        lowered, row = found
        changes, ambiguous = (row.small, row.small_ambiguous) if word == lowered else (row.title, row.title_ambiguous)
        lemma, *others = _made(lowered, changes)
        return WordLemmas(lemma, tuple(others), ambiguous)

    def neighbour(self, word: str) -> Neighbour | None:
        """Return the description of a word as written, or None where the table does not know it."""
        found = self._row(word)
        if found is None:
            return None
        lowered, row = found
        return row.seen if word == lowered else row.seen_title

    def name_side(self, word: str, key: str) -> NameSide | None:
        """Return the name side of a word as written, or None where the table does not know it.

        Args:
            word: the word.
            key: the same, folded.
        """
        lowered = _lowered(word)
        pair = self._find(lowered)
        if not pair:
            return None
        row = self._name_row(pair)
        nominatives, keys = row.small if word == lowered else row.title
        flags = row.flags
        return NameSide(tuple(_made(word, nominatives)), tuple(_made(key, keys)), row.tags, "o" in flags, "a" in flags, "g" in flags)


def _lowered(word: str) -> str:
    """Return the small-letter form of a word written like an ordinary one or a name, or '' for «МИД», «НАТОвский»."""
    lowered = word.lower()
    return lowered if word[1:] == lowered[1:] else ""


def _made(form: str, changes: Sequence[_Change]) -> list[str]:
    return [form[:cut] + ending for cut, ending in changes]


@lru_cache(maxsize=1)
def known_forms() -> KnownForms:
    """Return the process's one table of frequent forms, loading it on first use."""
    return KnownForms.load()
