"""From pieces to token records: hyphenated Russian words join again, clitics and punctuation stand alone, white space falls away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bilingual.records import Token
from bilingual.vocabulary import WordType

__all__ = ["ContextLemma", "build_tokens"]

# Lemma of the ambiguous word at an index among the pieces of its segment.
ContextLemma = Callable[[Sequence[WordType], int], str]
_WORDS: Final = frozenset({"word", "number"})
_LANGUAGES: Final = frozenset({"ru", "en"})


def build_tokens(
    text: str, types: Sequence[WordType], starts: Sequence[int], language: str, choose: ContextLemma | None
) -> list[Token]:
    """Return the tokens of a segment.

    Args:
        text: the caller's text.
        types: word types of the segment's pieces.
        starts: their offsets in `text`.
        language: the segment's language; pieces of other languages than ``ru`` and ``en`` keep their own text as lemma.
        choose: gives ambiguous words their lemma in context; None leaves the lemma without context.
    """
    known = language in _LANGUAGES
    tokens: list[Token] = []
    index, size = 0, len(types)
    while index < size:
        word = types[index]
        if word.kind == "space":
            index += 1
            continue
        last = _compound_end(types, index) if not word.spaced and word.kind in _WORDS else index
        start, end = starts[index], starts[last] + types[last].length
        surface = text[start:end]
        if not known:
            tokens.append(Token(start, end, surface, _public_kind(word), language, surface))
        elif last > index:
            tokens.append(Token(start, end, surface, "word", language, _compound_lemma(types, index, last)))
        else:
            lemma = choose(types, index) if word.ambiguous and choose is not None else word.lemma
            alternates = word.alternates
            if lemma != word.lemma:
                alternates = (word.lemma, *(a for a in alternates if a != lemma))
            tokens.append(Token(start, end, surface, _public_kind(word), language, lemma, alternates))
        index = last + 1
    return tokens


def _public_kind(word: WordType) -> str:
    return "word" if word.kind == "clitic" else word.kind


def _compound_end(types: Sequence[WordType], index: int) -> int:
    """Return the last piece of a hyphenated word: «кто-то», «IT-компаниями», «2021-й».

    English compounds stay apart, as treebanks have them.
    """
    last, cyrillic = index, types[index].script == "cyrillic"
    # Twelve parts at most, or a chain of a thousand hyphens would be walked again from each of its parts.
    while (
        last - index < 24
        and last + 2 < len(types)
        and not types[last].spaced
        and types[last + 1].text in "-‑‐"
        and not types[last + 1].spaced
        and types[last + 2].kind in _WORDS
    ):
        last += 2
        cyrillic = cyrillic or types[last].script == "cyrillic"
    return last if cyrillic else index


def _compound_lemma(types: Sequence[WordType], first: int, last: int) -> str:
    """The dictionary knows some compounds whole (из-за, по-русски); of the others the last part inflects."""
    from bilingual.lemmas import lemmatise

    return lemmatise(["".join(t.norm for t in types[first : last + 1])], "ru", context=False)[0]
