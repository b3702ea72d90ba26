"""The term stream: one position a token, its lemmas and the forms of the name that begins there at the same position."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilingual.records import Mention, Term, Token
from bilingual.text.repair import fold

__all__ = ["build_terms"]

_INDEXED = frozenset({"word", "number", "url", "email"})
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")


def build_terms(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Term, ...]:
    """Return the terms of a document.

    Args:
        tokens: its tokens in order.
        mentions: its mentions in order.

    Returns:
        Terms by position; punctuation takes no position. A name's forms stand at its first token and span the whole name.

    >>> build_terms([Token(0, 5, "Стали", "word", "ru", "стать", ("сталь",))], [])[1].text
    'сталь'
    """
    terms: list[Term] = []
    position = -1
    at = 0
    for token in tokens:
        indexed = token.kind in _INDEXED
        if indexed:
            position += 1
            terms += [Term(t, token.start, token.end, position) for t in _token_terms(token)]
        while at < len(mentions) and mentions[at].start < token.end:
            mention = mentions[at]
            terms += [Term(form, mention.start, mention.end, max(position, 0)) for form in mention.forms]
            at += 1
    return tuple(terms)


def _token_terms(token: Token) -> list[str]:
    if token.kind == "number":
        return [_number(token.text)]
    return list(dict.fromkeys(fold(lemma) for lemma in (token.lemma, *token.alternates)))


def _number(text: str) -> str:
    """Write a number in one way: 10,000 is 10000, «3,5» is 3.5."""
    if _THOUSANDS.match(text):
        return text.replace(",", "")
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
