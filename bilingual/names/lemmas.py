"""Lemmas of the words of names: what the names room found out about a name holds for its tokens, too.

A dictionary reads «Захаровой» as захаров and «Токаев» as a form of токай; the base form of the mention knows better.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bilingual.records import Mention, Token

__all__ = ["named_tokens"]

# Words of a base form; an initial glued to the surname is one of its own: «М.Тлеуберди».
_WORD: Final = re.compile(r"[^\s.]+\.?")


def named_tokens(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """Return the tokens with the words of Russian names lemmatised by the base form of their name.

    Args:
        tokens: tokens of a document in order.
        mentions: its mentions; the words of a name and of its base form must be as many, or its tokens stay as they are.

    >>> token = Token(0, 9, "Захаровой", "word", "ru", "захаров", ("захарова",))
    >>> mention = Mention(0, 9, "Захаровой", "person", "name:zakharova", ("name:zakharova",), "Захарова")
    >>> named_tokens((token,), [mention])[0].lemma
    'захарова'
    """
    lemmas: dict[int, str] = {}
    at = 0
    for mention in mentions:
        if mention.kind == "demonym" or mention.name.isascii():
            continue
        while at < len(tokens) and tokens[at].start < mention.start:
            at += 1
        inside = []
        for index in range(at, len(tokens)):
            if tokens[index].end > mention.end:
                break
            if tokens[index].kind == "word":
                inside.append(index)
        words = [w for w in (part.strip("«»\"“”„'’,()") for part in _WORD.findall(mention.name)) if w]
        if len(words) == len(inside):
            for i, word in zip(inside, words):
                # The place inside «МИД Казахстана» comes first and knows its nominative; the whole name leaves it in the genitive.
                if tokens[i].text[:1].isupper() and tokens[i].language in ("ru", "en") and not word.isascii():
                    lemmas.setdefault(i, word.lower())
        at = max(0, at - 8)  # A nested place begins behind the name that holds it.
    if not lemmas:
        return tokens
    out = list(tokens)
    for index, lemma in lemmas.items():
        if out[index].lemma != lemma:
            out[index] = _with_lemma(out[index], lemma)
    return tuple(out)


def _with_lemma(token: Token, lemma: str) -> Token:
    return replace(token, lemma=lemma, alternates=())
