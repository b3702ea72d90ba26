"""`bilingual lexicon`: for editors of the tables and users with tables of their own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from bilingual.cli.console import report, standard_output
from bilingual.cli.inventory import entries, package_tables, read_names, search
from bilingual.errors import BilingualError
from bilingual.names.lexicon.compiled import Lexicon, base_lexicon
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.tables import read_table, table_problems
from bilingual.records import Entity

__all__ = ["lexicon"]

_FILES = click.option(
    "--lexicon", "tables", multiple=True, type=click.Path(), metavar="FILE", help="A table of your own, added first; repeatable."
)
_FLAGS = {
    Flag.ACRONYM: "acronyms (letter case counts)",
    Flag.EXACT: "marked = (this letter case only)",
    Flag.WEAK: "marked ~ (need a cue beside them)",
    Flag.ANY_CASE: "match in lower case too",
    Flag.ADJECTIVE: "adjectives",
    Flag.DEMONYM: "demonyms",
    Flag.SURNAME: "surnames that stand alone",
    Flag.PART: "surnames that need a given name",
    Flag.GAZETTEER: "from gazetteers",
}


@click.group()
def lexicon() -> None:
    """Check, show, search and count the tables of known names, see docs/lexicon.md."""


def _print(lines: Iterable[str]) -> None:
    standard_output().write("".join(line + "\n" for line in lines).encode("utf-8", "replace"))


def _lexicon(tables: tuple[str, ...]) -> Lexicon:
    return Lexicon(tables) if tables else base_lexicon()


@lexicon.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Check the tables FILES, or those of the package; every bad row is named with file, line and reason.

    Names that a table of your own shares with an entity of the package are listed: yours is read first.
    """
    failed = False
    earlier: set[str] = set()
    for path in files or package_tables():
        refused = _problems(path) or (_strangers(path, earlier) if files else [])
        if refused:
            for message in refused:
                report(message)
            failed = True
            continue
        rows, names = entries(path)
        _print([f"{path}: {len(rows):,} rows, {len(names):,} names"])
        if files:
            _print(_shared(names))
    ctx.exit(1 if failed else 0)


def _problems(path: Path) -> list[str]:
    """Return all that is wrong with a table, the file itself first of all."""
    try:
        return table_problems(path)
    except (BilingualError, OSError, UnicodeDecodeError) as error:
        return [_reason(path, error)]


def _strangers(path: Path, earlier: set[str]) -> list[str]:
    """Return a message for each row that silences names of an entity neither the package nor an earlier table holds; its own join those."""
    base = base_lexicon()
    rows = read_table(path)
    unknown = [r for r in rows if r.only_silences and r.canonical not in earlier and base.entity(r.canonical) is None]
    earlier.update(r.canonical for r in rows if not r.only_silences)
    return [f"{path.parent / r.where}: {r.canonical} is in no table: a row without label only silences names" for r in unknown]


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{path}: {error.strerror or error}"
    if isinstance(error, UnicodeDecodeError):
        return f"{path}: not UTF-8 at byte offset {error.start}: save the table as UTF-8"
    return str(error)


def _shared(names: Iterable[Any]) -> Iterable[str]:
    base = base_lexicon()
    for entry in names:
        others = sorted({c.canonical for c in base.whole(entry.words)} - {entry.canonical})
        if others:
            yield f"{entry.where}: «{entry.text}» of {entry.canonical} is also a name of {', '.join(others)}"


@lexicon.command()
@_FILES
@click.argument("canonical", nargs=-1, required=True)
@click.pass_context
def show(ctx: click.Context, tables: tuple[str, ...], canonical: tuple[str, ...]) -> None:
    """Show all that is known of CANONICAL forms such as org:csto, as JSON."""
    known = _lexicon(tables)
    failed = False
    for name in canonical:
        entity = known.entity(name)
        if entity is None:
            report(f"{name}: not in the lexicon (try: bilingual lexicon search {name.partition(':')[2] or name})")
            failed = True
        else:
            _print([json.dumps(_record(entity), ensure_ascii=False, indent=2)])
    ctx.exit(1 if failed else 0)


def _record(entity: Entity) -> dict[str, Any]:
    return {
        **{"canonical": entity.canonical, "kind": entity.kind, "type": entity.type, "en": entity.en, "ru": entity.ru},
        **{"aliases": list(entity.aliases), "part_of": list(entity.part_of)},
        **{"identifiers": dict(entity.identifiers), "note": entity.note},
    }


@lexicon.command("search")
@_FILES
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many to list.")
@click.argument("name", nargs=-1, required=True)
@click.pass_context
def search_names(ctx: click.Context, tables: tuple[str, ...], limit: int, name: tuple[str, ...]) -> None:
    """List entities with NAME in one of their names: canonical form, kind, English and Russian label; tab-separated.

    Names are compared as the tables have them, in the nominative. Exit code 1 says that nothing was found.
    """
    found = search(_lexicon(tables), " ".join(name))
    _print(f"{e.canonical}\t{e.kind}\t{e.en}\t{e.ru}" for e in found[:limit])
    if not found:
        report(f"«{' '.join(name)}»: nothing of that name")
    elif len(found) > limit:
        report(f"{len(found) - limit} more: raise --limit")
    ctx.exit(0 if found else 1)


@lexicon.command()
@click.option("--collisions", is_flag=True, help="List every name that several entities share.")
def stats(collisions: bool) -> None:
    """Count entities by kind, names by mark, and the names that several entities share without a mark that settles which."""
    base = base_lexicon()
    canonicals = base.canonicals()
    kinds = Counter(canonical.partition(":")[0] for canonical in canonicals)
    names = read_names()
    _print([f"{len(canonicals):,} entities"])
    _print(f"  {count:>7,}  {kind}" for kind, count in sorted(kinds.items()))
    _print([f"{names.count:,} names, of their readings"])
    _print(f"  {names.flags[flag]:>7,}  {meaning}" for flag, meaning in _FLAGS.items() if names.flags[flag])
    _print([f"{len(names.shared):,} collisions: names of several entities, settled by order (countries, larger places, then the rest)"])
    if collisions:
        _print(f"  {name}: {', '.join(shared)}" for name, shared in sorted(names.shared.items()))
