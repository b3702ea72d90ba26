"""The names of a document: those of each segment, then those that its own names explain, then the links between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.names.document.definitions import define
from bilingual.names.document.linking import link
from bilingual.names.document.people import bearers_of
from bilingual.names.document.recall import heads_of, prove_nominatives, recall_heads, recall_names
from bilingual.names.found import Found
from bilingual.names.scan import scan, scan_known
from bilingual.names.words.stream import Stream

__all__ = ["names_of"]

# Pieces of an undetermined text that may be a query of bare names: "EAEU", «ОДКБ CSTO».
_SHORT: Final = 12


def names_of(text: str, streams: Sequence[Stream]) -> list[tuple[Stream, Found]]:
    """Return the names of a document, each with its segment, in the order of the text.

    Args:
        text: the caller's text.
        streams: its segments.
    """
    known = [s for s in streams if s.language in ("ru", "en")]
    short = [(s, scan_known(s, text)) for s in streams if s.language == "und" and s.size <= _SHORT]
    prove_nominatives(s for s in known if s.language == "ru")
    found = [(s, define(s, scan(s, text))) for s in known]
    everyone = [n for _, names in found for n in names]
    bearers = bearers_of(everyone)
    heads = heads_of(everyone, known[0].lexicon) if any(s.language == "ru" for s in known) else {}
    result: list[tuple[Stream, Found]] = []
    for stream, names in found:
        recalled = recall_names(stream, names, bearers, everyone)
        if recalled:
            names = sorted([*names, *recalled], key=lambda n: (n.end, -n.start))
        result += [(stream, name) for name in recall_heads(stream, names, heads)]
    if short:
        result += [(s, name) for s, names in short for name in names]
        result.sort(key=lambda pair: (pair[0].starts[pair[1].end], -pair[0].starts[pair[1].start]))
    link([name for _, name in result])
    return result
