"""Bodies of one text: which of its mentions are one thing and which are not, marked in the text itself.

In cases/clusters.json ``{a|…}`` marks a mention: marks of one letter mean one thing and need one canonical form, others another; marks may
stand inside each other. Of each marked piece of text the mention that covers most of it counts, as in the scores on public corpora.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import bilingual
from bilingual import Mention

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "clusters.json").read_text(encoding="utf-8"))
_MARK = re.compile(r"\{(\w)\||\}")


def unmark(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return the text without its marks, and each mark's letter, start and end."""
    text, at, opened, spans = "", 0, list[tuple[str, int]](), list[tuple[str, int, int]]()
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            opened.append((mark[1], len(text)))
        else:
            letter, start = opened.pop()
            spans.append((letter, start, len(text)))
    return text + marked[at:], spans


def covering(mentions: tuple[Mention, ...], start: int, end: int) -> str:
    """Return the canonical form of the mention that covers most of a piece of text, or what says that none does."""
    best = max(mentions, key=lambda m: min(m.end, end) - max(m.start, start), default=None)
    return best.canonical if best is not None and min(best.end, end) > max(best.start, start) else f"nothing at {start}"


def parameters() -> list[Any]:
    known = pytest.mark.xfail(strict=True, reason="known to fail")
    return [pytest.param(c["text"], marks=[known] if c.get("fails") else [], id=_MARK.sub("", c["text"])[:50]) for c in CASES]


@pytest.mark.parametrize("marked", parameters())
def test_marks_of_one_letter_are_one_thing(marked: str) -> None:
    text, spans = unmark(marked)
    mentions = bilingual.normalise(text).mentions
    found: dict[str, set[str]] = {}
    for letter, start, end in spans:
        found.setdefault(letter, set()).add(covering(mentions, start, end))
    assert all(len(forms) == 1 and not next(iter(forms)).startswith("nothing") for forms in found.values()), found
    assert len(set.union(*found.values())) == len(found), found
