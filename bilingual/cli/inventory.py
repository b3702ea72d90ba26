"""What the lexicon commands tell an editor: counts, shared names, and entities by part of a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual.errors import DataError
from bilingual.names.lexicon.compiled import Lexicon, is_word
from bilingual.names.lexicon.compiling import AliasEntry, row_entries
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import alias_words
from bilingual.names.lexicon.tables import Row, read_table, table_format
from bilingual.records import Entity
from bilingual.resources import data_file, data_folder, read_header

__all__ = ["Names", "entries", "package_tables", "read_names", "search"]

# A name marked as one of these asks for more before it counts, so it may be shared.
_SETTLED = frozenset(Flag.WEAK + Flag.PART + Flag.GAZETTEER)


@dataclass(frozen=True, slots=True)
class Names:
    """The compiled names.

    Attributes:
        count: distinct names.
        flags: how many of their readings carry each flag.
        shared: name to the canonical forms it stands for, where no mark settles which.
    """

    count: int
    flags: Counter[str]
    shared: dict[str, tuple[str, ...]]


def package_tables() -> list[Path]:
    """Return the lexicon tables that come with the package; other data in the same folder is left out."""
    tables = []
    for path in sorted((data_folder() / "lexicon").glob("*.tsv")):
        try:
            table_format(path)
        except DataError:
            continue
        tables.append(path)
    return tables


def entries(path: Path) -> tuple[list[Row], list[AliasEntry]]:
    """Read a table as the package would.

    Raises:
        DataError: its header is wrong.
        LexiconError: a row is refused.
    """
    rows = read_table(path)
    return rows, [entry for row in rows for entry in row_entries(row, is_word)]


def read_names() -> Names:
    """Read the compiled names and count them."""
    path = data_file("compiled/aliases.tsv")
    read_header(path, "bilingual-compiled/aliases 1")
    count, flags, shared = 0, Counter[str](), {}
    for name, readings in _compiled(path.read_text(encoding="utf-8").split("\n")):
        count += 1
        flags.update(flag for _, marks in readings for flag in marks)
        strong = sorted({canonical for canonical, marks in readings if _SETTLED.isdisjoint(marks)})
        if len({canonical.partition(":")[2] for canonical in strong}) > 1:  # a place and its own adjective, "New Zealand", do no harm
            shared[name] = tuple(strong)
    return Names(count, flags, shared)


def _compiled(lines: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each name and its readings as (canonical, flags); a line is `first TAB rest>reading,reading TAB rest>...`."""
    for line in lines:
        if not line or line[0] == "#":
            continue
        first, *cells = line.split("\t")
        for cell in cells:
            rest, _, readings = cell.partition(">")
            split = (reading.partition("!") for reading in readings.split(","))
            yield f"{first} {rest}".rstrip(), [(canonical, flags) for canonical, _, flags in split]


def search(lexicon: Lexicon, text: str) -> list[Entity]:
    """Return the entities with a name that holds the words of a text, those so named in full first.

    >>> [e.canonical for e in search(Lexicon(), "ОДКБ")][:1]
    ['org:csto']
    """
    words = alias_words(text)
    if not words:
        return []
    wanted = f" {' '.join(words)}"
    found: list[tuple[bool, str, Entity]] = []
    for canonical in lexicon.canonicals():
        entity = lexicon.entity(canonical)
        if entity is None:
            continue
        names = [" " + " ".join(alias_words(name)) for name in _candidates(entity, words[0])]
        if any(wanted in name for name in names):
            found.append((wanted not in names, canonical, entity))
    return [entity for _, _, entity in sorted(found, key=lambda f: f[:2])]


def _candidates(entity: Entity, word: str) -> list[str]:
    """Return the names worth folding: folding all names of the lexicon takes seconds, and most have not even the first letter."""
    initial = {word[0], word[0].upper()}
    return [name for name in (entity.en, entity.ru, *entity.aliases) if not initial.isdisjoint(name) or not name.isascii()]
