"""`bilingual --version`: everything the output depends on."""

from __future__ import annotations

import json
import platform
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import click

from bilingual import __version__, vocabulary
from bilingual.names.lexicon.compiled import base_lexicon
from bilingual.resources import data_hash

__all__ = ["print_version", "version_lines"]


def version_lines() -> list[str]:
    """Return the lines of ``--version``: program, Python, dictionary, data."""
    counts = Counter(canonical.partition(":")[0] for canonical in base_lexicon().canonicals())
    names = {"org": "organisations", "inst": "institution types", "place": "places", "person": "people", "other": "other names"}
    shown = ", ".join(f"{counts[prefix]:,} {name}" for prefix, name in names.items())
    return [
        f"bilingual {__version__}",
        f"Python {platform.python_version()}, hot modules {'interpreted' if vocabulary.__file__.endswith('.py') else 'compiled'}",
        f"pymorphy3 {version('pymorphy3')}, dictionary {_dictionary()}",
        f"data {data_hash()}",
        f"lexicon: {shown}",
    ]


def _dictionary() -> str:
    """Return version and source revision of pymorphy3's dictionary, without loading it."""
    import pymorphy3_dicts_ru

    meta = dict(json.loads((Path(pymorphy3_dicts_ru.get_path()) / "meta.json").read_text(encoding="utf-8")))
    return f"{version('pymorphy3-dicts-ru')} (OpenCorpora revision {meta['source_revision']}, compiled {meta['compiled_at'][:10]})"


def print_version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    """Print and end, as click calls it for ``--version``."""
    if asked and not context.resilient_parsing:
        click.echo("\n".join(version_lines()))
        context.exit()
