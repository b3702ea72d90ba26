"""What a definition says elsewhere in its segment: its long form again, and an acronym whose words the text names without brackets.

«Национальное агентство по зерну (НАЗ) … глава Национального агентства по зерну», «Всероссийская федерация собачьих бегов … судьи ВФСБ».
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bilingual.names.document.brackets import is_acronym, words_in
from bilingual.names.document.initials import content_words
from bilingual.names.found import Found
from bilingual.names.institutions.kinds import slot_of
from bilingual.names.lexicon.word_lists import listed
from bilingual.names.matching.longest import longest_match
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["spelled_elsewhere", "spelled_out"]

_SHORTEST, _MOST_WORDS = 3, 9


def spelled_elsewhere(stream: Stream, longs: Iterable[Found]) -> list[tuple[int, int, Found]]:
    """Return where long forms stand again, in any case, as (start, end, long form).

    Args:
        stream: the segment.
        longs: the long forms that definitions gave.
    """
    by_first: dict[str, list[tuple[Found, list[int]]]] = {}
    for long in longs:
        words = words_in(stream, long.start, long.end)
        for key in stream.word(words[0]).keys if len(words) > 1 else ():
            by_first.setdefault(key, []).append((long, words))
    found = []
    for index in stream.capitals if by_first else ():
        if stream.types[index].shape not in CAPITAL:
            continue
        fitting = {id(entry): entry for key in stream.word(index).keys for entry in by_first.get(key, ())}
        for long, words in fitting.values():
            end = _again(stream, index, words) if index not in words else -1
            if end > 0:
                found.append((index, end, long))
                break
    return found


def _again(stream: Stream, index: int, words: Sequence[int]) -> int:
    """Return the index after the words of a long form where they stand again at a piece, or -1."""
    at = index
    for n, word in enumerate(words):
        if n:
            at = stream.following(at)
        if at < 0 or stream.types[at].kind != "word" or set(stream.word(at).keys).isdisjoint(stream.word(word).keys):
            return -1
    return at + 1


def spelled_out(stream: Stream, names: Sequence[Found], give: Callable[[Found, int, int], None]) -> None:
    """Give acronyms of no table the words that the text names a body by, where their initials spell them and one says its type.

    Args:
        stream: the segment.
        names: its names.
        give: called with an acronym and the pieces of its long form.
    """
    shorts: dict[str, Found] = {}
    for found in names:
        if found.via == "unknown" and found.end == found.start + 1 and is_acronym(stream, found.start, found.end):
            word = stream.types[found.start]
            if word.shape == "upper" and _SHORTEST <= word.length < _MOST_WORDS:
                shorts.setdefault(word.norm.lower(), found)
    for found in names if shorts else ():
        if found.via.endswith("+defined"):
            shorts.pop(stream.types[found.start].norm.lower(), None)  # A bracket has defined it.
    if not shorts:
        return
    openings = {short[0] for short in shorts}
    for index in stream.capitals:
        if stream.types[index].shape == "title" and stream.types[index].key[:1] in openings:
            short, end = _spelt(stream, index, shorts)
            if short in shorts:
                give(shorts.pop(short), index, end)


def _spelt(stream: Stream, index: int, shorts: dict[str, Found]) -> tuple[str, int]:
    """Return the longest acronym that the words from a piece on spell, and the index after them; '' where none."""
    best, end, letters, typed, at = "", -1, "", False, index
    for _ in range(_MOST_WORDS):
        word = stream.types[at]
        parts = content_words([word.norm])
        if at == index and not parts:
            break
        letters += "".join(p[0] for p in parts)
        if parts:
            typed = typed or _says_type(stream, at)
            if typed and letters in shorts:
                best, end = letters, at + 1
        following = stream.following(at)
        if following != at + 1 or stream.types[following].kind != "word":
            break
        at = following
    return best, end


def _says_type(stream: Stream, at: int) -> bool:
    """Tell whether a word says what kind of body a name is of: «федерация», Agency."""
    word = stream.word(at)
    if stream.is_among(at, listed("body-nouns")):
        return True
    return bool(word.nodes and slot_of(stream, longest_match(stream, at, at + 1), named=True))
