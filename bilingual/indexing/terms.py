"""The term stream: one position a token, its lemmas, their shared terms and the forms of the name that begins there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bilingual.indexing.concepts import concept_of, concepts, figures_of
from bilingual.records import Mention, Term, Token
from bilingual.text.repair import fold

__all__ = ["build_terms"]

_WORDS: Final = frozenset({"word", "url", "email"})
_LANGUAGES: Final = frozenset({"ru", "en"})
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$")
# «10 000», «1 250 000,50»: the first group, then groups of three; only the last may have decimals.
_FIRST_GROUP: Final = re.compile(r"[1-9][0-9]{0,2}$")
_NEXT_GROUP: Final = re.compile(r"[0-9]{3}(,[0-9]{1,6})?$")
# More groups than thousand millions of millions are the columns of a table.
_MOST_GROUPS: Final = 5
# Word types whose terms are kept.
_MOST_TYPES: Final = 50_000


def build_terms(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Term, ...]:
    """Return the terms of a document.

    Args:
        tokens: its tokens in order.
        mentions: its mentions in order.

    Returns:
        Terms by position. Punctuation takes no position, a sign that reads as a word (%, $) does. A name's forms stand at
        its first token and span the whole name; so does a number in groups.

    >>> build_terms([Token(0, 5, "Стали", "word", "ru", "стать", ("сталь",))], [])[1].text
    'сталь'
    >>> [term.text for term in build_terms([Token(0, 4, "июля", "word", "ru", "июль")], [])]
    ['июль', 'concept:july']
    """
    terms: list[Term] = []
    names = sorted(mentions, key=lambda m: (m.start, m.end))  # a name inside another ends first, but stands at a later word
    position, at, named_until, grouped_until = -1, 0, 0, 0
    for index, token in enumerate(tokens):
        first = at
        while at < len(names) and names[at].start < token.end:
            if _is_only_a_name(names[at], token):
                named_until = max(named_until, names[at].end)
            at += 1
        texts = _token_terms(token, token.start < named_until)
        if texts:
            position += 1
            start, end = token.start, token.end
            terms += [Term(text, start, end, position) for text in texts]
        if token.kind == "number" and token.start >= grouped_until:
            number, grouped_until = _grouped(tokens, index)
            terms += [Term(number, token.start, grouped_until, position)] if number else []
        if at > first:
            # «казахстанский» is a demonym and its place: a form both have is stored once.
            terms += dict.fromkeys(Term(form, m.start, m.end, max(position, 0)) for m in names[first:at] for form in m.forms)
    return tuple(terms)


def _is_only_a_name(mention: Mention, token: Token) -> bool:
    """Tell whether the words of a name mean nothing beside it: "Rice" the person, "Apple" the company, but not "Ministry of Defence"."""
    return mention.kind == "person" or mention.end <= token.end


def _token_terms(token: Token, named: bool) -> tuple[str, ...]:
    if token.kind == "number":
        return (_number(token.text),)
    if token.kind in _WORDS:
        return _word_terms(token.text, token.lemma, token.alternates, not named and token.language in _LANGUAGES)
    sign = concepts().get(token.text)
    return (sign,) if sign else ()


@lru_cache(maxsize=_MOST_TYPES)
def _word_terms(text: str, lemma: str, alternates: tuple[str, ...], shared: bool) -> tuple[str, ...]:
    terms = [fold(word) for word in (lemma, *alternates)]
    if shared:
        # Further lemmas are not asked: «стали» is an alternate of steel, and hardly ever steel. The form itself is, for what
        # its lemma does not tell: "goods" is more than "good".
        found = (concept_of(lemma), concept_of(text), figures_of(text) if text[0].isdigit() else None)
        terms += [term for term in found if term]
    return tuple(dict.fromkeys(terms))


def _number(text: str) -> str:
    """Write a number in one way: 10,000 is 10000, «3,5» is 3.5."""
    if _THOUSANDS.match(text):
        return text.replace(",", "")
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text


def _grouped(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """Return the number whose groups of digits begin at a token, one space between them, and its end; empty when it stands alone."""
    end = tokens[index].end
    if not _FIRST_GROUP.match(tokens[index].text):
        return "", end
    number = tokens[index].text
    for token in tokens[index + 1 : index + _MOST_GROUPS]:
        group = _NEXT_GROUP.match(token.text)
        if token.start != end + 1 or group is None:
            break
        number, end = number + token.text, token.end
        if group[1]:
            break
    return ("", end) if number == tokens[index].text else (number.replace(",", "."), end)
