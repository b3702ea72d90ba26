"""The rooms of `bilingual.names`: each imports only from those before it, and entering one loads nothing of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilingual.names

TOP = Path(bilingual.names.__file__).parent
ORDER = "keys cached found marks lexicon words cues matching places institutions people known unknown document lemmas scan finding".split()
MODULES = sorted(path.relative_to(TOP) for path in TOP.rglob("*.py") if path != TOP / "__init__.py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of the names room that a module imports when it is loaded: not those that only its types name."""
    guarded = {id(node) for outer in tree.body if isinstance(outer, ast.If) for node in ast.walk(outer)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in guarded and (node.module or "").startswith("bilingual.names"):
            yield from (f"{node.module}.{a.name}" for a in node.names) if node.module == "bilingual.names" else [node.module or ""]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_room_imports_only_rooms_before_it(path):
    room = path.parts[0].removesuffix(".py")
    rooms = {name.split(".")[2] for name in imported(ast.parse((TOP / path).read_text(encoding="utf-8")))}
    assert [other for other in rooms if ORDER.index(other) > ORDER.index(room)] == []


@pytest.mark.parametrize("path", [p for p in MODULES if p.name == "__init__.py" and p.parts[0] != "keys"], ids=str)
def test_entering_a_room_loads_nothing(path):
    (only,) = ast.parse((TOP / path).read_text(encoding="utf-8")).body
    assert isinstance(only, ast.Expr)
