"""What the garbage collector sees: a normaliser that is let go leaves nothing, and what lives by the thousand is not walked over."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from bilingual import Normaliser
from bilingual.names.lexicon import compiled
from bilingual.normaliser import default_normaliser

TABLE = """# format: bilingual-lexicon/organisations 1
# version: 2026-11-26
slug\ttype\ten\tru\tacronym_en\tacronym_ru\talias_en\talias_ru\tcountry\tpart_of\tnote
steppe-wind\tcompany\tSteppe Wind\tСтепной ветер\t\t\t\t\tkz\t\t
"""


def _lexicons() -> int:
    gc.collect()
    return sum(isinstance(thing, compiled.Lexicon) for thing in gc.get_objects())


def test_a_normaliser_that_is_let_go_leaves_no_lexicon_behind(tmp_path: Path):
    table = tmp_path / "own.tsv"
    table.write_text(TABLE, encoding="utf-8")
    before = _lexicons()
    normaliser = Normaliser(lexicons=[table])
    assert normaliser.normalise("«Степной ветер» и Сергей Лавров в Астане").mentions[0].canonical == "org:steppe-wind"
    assert _lexicons() == before + 1
    del normaliser
    assert _lexicons() == before


@pytest.mark.skipif(compiled.__file__.endswith(".py"), reason="plain Python: every object of a class is walked over")
def test_word_types_and_nodes_are_not_walked_over():
    document = default_normaliser().normalise("Сергей Лавров прибыл в Астану")
    types = document._streams[0].types
    kept = [*types, *(t.names for t in types if t.names is not None), *(n for t in types if t.names for _, n in t.names.nodes)]
    assert len(kept) > 8 and not any(map(gc.is_tracked, kept))
