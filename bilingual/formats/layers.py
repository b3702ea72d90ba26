"""Tokens beside the names they belong to, for formats that show one name a token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilingual.document import Document
from bilingual.records import Mention, Token

__all__ = ["named_tokens"]


def named_tokens(document: Document) -> Iterator[tuple[Token, Mention | None]]:
    """Yield each token with the outermost name it belongs to, or None.

    >>> import bilingual
    >>> [(t.text, m.canonical if m else None) for t, m in named_tokens(bilingual.normalise("саммит ШОС"))]
    [('саммит', None), ('ШОС', 'org:sco')]
    """
    names = _outermost(document.mentions)
    at = 0
    for token in document.tokens:
        while at < len(names) and names[at].end <= token.start:
            at += 1
        inside = at < len(names) and names[at].start < token.end
        yield token, names[at] if inside else None


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out the names inside other names; order is by end, so the outer one comes last."""
    kept: list[Mention] = []
    for mention in mentions:
        while kept and kept[-1].start >= mention.start:
            kept.pop()
        kept.append(mention)
    return kept
