"""Cuts a text into pieces of one script each: the units whose language is then decided.

A piece is a sentence, a line or, where two scripts meet in one sentence, a run of words in one of them. URLs, e-mail addresses and tags
say nothing of the language around them and are left out of a piece's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

__all__ = ["CYRILLIC", "LATIN", "Piece", "lower_words", "pieces"]

CYRILLIC = "cyrillic"
LATIN = "latin"

_LATIN = "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ"
_CYRILLIC = "Ѐ-ҁ҆-ԯ"
_LETTERS = _LATIN + _CYRILLIC + "\N{COMBINING GRAVE ACCENT}-\N{COMBINING DOUBLE BREVE BELOW}"
_WORD = re.compile(f"[{_LETTERS}]+(?:['’ʼ][{_LETTERS}]+)*")
_ANY_LATIN = re.compile(f"[{_LATIN}]")
_ANY_CYRILLIC = re.compile(f"[{_CYRILLIC}]")
_APOSTROPHES = str.maketrans("’ʼ", "''")

# A sentence ends at . ! ? … with closing quotes or brackets, then white space; a line ends at a line break. The full stop after a single
# capital (С. Лавров, J. Smith) ends nothing, but cutting there is harmless: pieces of one language are joined again.
_END = re.compile(r"[.!?…]+[\"'»”’)\]]*\s+|\s*[\r\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]\s*")

# Case 1: an address with a scheme. Case 2: www. Case 3: e-mail. Case 4: a bare domain with a well-known ending, as in lenta.ru/news.
# Case 5: #tag and @name. Case 6: an HTML tag.
_NOISE = re.compile(
    r"""\b[a-z][a-z0-9+.-]{1,9}://\S+ | \bwww\.\S+ | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
    | \b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|ru|su|info|edu|gov|io|kz|ua|by|uz|eu|de|uk|рф)\b(?:/\S*)?
    | [@\#][\w-]{1,64} | </?[a-z][^<>]{0,200}>""",
    re.X | re.I,
)
_NOISE_MARKS = ("://", "www.", "@", "#", "<", ".ru", ".com", ".org", ".net", ".info", ".io", ".kz", ".ua", ".by", ".uz", ".рф", ".eu", ".gov")

# An inline run of the other script is taken for a name, a brand or a bit of code up to this many words («Bank of New York Mellon»);
# longer ones are judged, see `_is_speech`.
_INLINE_WORDS = 4
_EDGE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one script.

    Attributes:
        start: offset of its first code point.
        end: offset after its last one, trailing white space left out or in.
        script: ``cyrillic``, ``latin``, or empty where it has no word of either.
        words: its words in lower case, in order.
    """

    start: int
    end: int
    script: str
    words: list[str]


def lower_words(text: str) -> list[str]:
    """Return the words of a text in Latin and Cyrillic letters, lower-cased, without addresses and tags.

    >>> lower_words("Don’t ask МИД: www.mid.ru")
    ["don't", 'ask', 'мид']
    """
    if any(mark in text for mark in _NOISE_MARKS):
        text = _NOISE.sub(" ", text)
    low = text.lower()
    if "’" in low or "ʼ" in low:
        low = low.translate(_APOSTROPHES)
    return _WORD.findall(low)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order; together they cover it."""
    start = 0
    for match in _END.finditer(text):
        yield from _sentence(text, start, match.end())
        start = match.end()
    if start < len(text):
        yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Piece]:
    sentence = text[start:end]
    latin = sentence.isascii() or _ANY_LATIN.search(sentence) is not None
    cyrillic = not sentence.isascii() and _ANY_CYRILLIC.search(sentence) is not None
    if latin and cyrillic:
        yield from _by_script(sentence, start)
        return
    words = lower_words(sentence)
    yield Piece(start, end, (CYRILLIC if cyrillic else LATIN) if words else "", words)


@dataclass(slots=True)
class _Run:
    """Words of one script that follow each other."""

    start: int
    script: str
    words: list[str]


def _script_of(word: str) -> str:
    """Return the script of most letters: «Cообщение» with a Latin C is Cyrillic."""
    latin = len(_ANY_LATIN.findall(word))
    return LATIN if 2 * latin > len(word) else CYRILLIC


def _runs(sentence: str) -> list[_Run]:
    blank = _NOISE.sub(lambda match: " " * len(match.group()), sentence)
    words = [(match.start(), match.group()) for match in _WORD.finditer(blank)]
    runs = []
    for script, group in groupby(words, key=lambda item: _script_of(item[1])):
        members = list(group)
        runs.append(_Run(members[0][0], script, [word for _, word in members]))
    return runs


def _is_speech(run: _Run, edge: bool) -> bool:
    """Tell running text from a name, a brand, a title or code set in the other script's text.

    Running text is long enough and mostly in lower case; «Bank of New York Mellon Corporation» is not.
    """
    lower = sum(word.islower() for word in run.words)
    upper = sum(word.isupper() and len(word) > 1 for word in run.words)
    if len(run.words) < (_EDGE_WORDS if edge else _INLINE_WORDS + 1):
        return False
    return 2 * max(lower, upper) >= len(run.words)


def _by_script(sentence: str, start: int) -> Iterator[Piece]:
    """Cut a sentence in two scripts where it changes from one language to the other, not at names within it."""
    runs = _runs(sentence)
    if not runs:
        yield Piece(start, start + len(sentence), "", [])
        return
    main, last = _main_script(runs), len(runs) - 1
    foreign = [run.script != main and _is_speech(run, edge=i in (0, last)) for i, run in enumerate(runs)]
    groups = [[run for run, _ in group] for _, group in groupby(zip(runs, foreign), key=lambda item: item[1])]
    bounds = [0, *(_boundary(sentence, group[0].start) for group in groups[1:]), len(sentence)]
    for group, left, right in zip(groups, bounds, bounds[1:]):
        yield _joined(group, start + left, start + right)


def _main_script(runs: list[_Run]) -> str:
    letters = {LATIN: 0, CYRILLIC: 0}
    for run in runs:
        letters[run.script] += sum(map(len, run.words))
    return CYRILLIC if letters[CYRILLIC] >= letters[LATIN] else LATIN


def _joined(group: list[_Run], start: int, end: int) -> Piece:
    """Make a piece of runs; its words are those of its main script."""
    script = _main_script(group)
    words = [word.lower().translate(_APOSTROPHES) for run in group if run.script == script for word in run.words]
    return Piece(start, end, script, words)


def _boundary(sentence: str, at: int) -> int:
    """Move a cut before the opening quotes and brackets of the run that begins there."""
    while at > 0 and sentence[at - 1] in "«“„\"'(‘[":
        at -= 1
    return at
