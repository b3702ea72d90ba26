"""Cuts a text into pieces of one script each: the units whose language is then decided.

A piece is a sentence, a line or, where two scripts meet in one sentence, a run of words in one of them. URLs, e-mail addresses and tags
say nothing of the language around them and are left out of a piece's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bilingual.detection.plain import LATIN_NAMES, Reading
from bilingual.detection.signs import CYRILLIC, DOMAINS, LATIN, blank_signs, is_noisy, lowered
from bilingual.native import mypyc_attr

__all__ = ["Piece", "blanked", "cased_words", "lower_words", "pieces", "script_words"]

_LATIN: Final = "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ"
_CYRILLIC: Final = "Ѐ-ҁ҆-ԯ"
_LETTERS: Final = _LATIN + _CYRILLIC + "\N{COMBINING GRAVE ACCENT}-\N{COMBINING DOUBLE BREVE BELOW}"
_WORD: Final = re.compile(f"[{_LETTERS}]+(?:'[{_LETTERS}]+)*")
_LATIN_WORD: Final = re.compile(f"[{_LATIN}]+")
_ANY_LATIN: Final = re.compile(f"[{_LATIN}]")
_ANY_CYRILLIC: Final = re.compile(f"[{_CYRILLIC}]")
# Case 1: an address with a scheme. Case 2: www. Case 3: e-mail. Case 4: a bare domain with a well-known ending, as in lenta.ru/news.
# Case 5: @name. Case 6: an HTML tag. A #tag is a word like others: «#бизнес» says Russian.
_NOISE: Final = re.compile(
    r"""\b[a-z][a-z0-9+.-]{1,9}://\S+ | \bwww\.\S+ | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
    | \b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:"""
    + DOMAINS
    + r""")\b(?:/\S*)? | @[\w-]{1,64} | </?[a-z][^<>]{0,200}>""",
    re.X,
)
_CODE: Final = re.compile(r"[{}=_\\$|`;<>]|\w\(|--")

# An inline run of the other script is taken for a name, a brand or a bit of code up to this many words; longer ones are judged by
# `_is_speech`. At the edge of a sentence, where no full stop may separate it from its neighbour, fewer words are enough.
_INLINE_WORDS: Final = 5
_EDGE_WORDS: Final = LATIN_NAMES + 1
_FEW_LETTERS: Final = 3  # a single Cyrillic letter in a Latin text is a misprint or a symbol: «vitamin С»


@mypyc_attr(acyclic=True)
class Piece:
    """A stretch of text in one script; written out, because a document has hundreds of them.

    Args:
        start: offset of its first code point.
        end: offset after its last one, trailing white space included.
        script: ``cyrillic``, ``latin``, or empty where it has no word of either.
        words: its words in lower case, in order; left out of plain pieces.
        plain: number of words, if it was recognised as plain Russian or English, else 0.
    """

    __slots__ = ("end", "plain", "script", "start", "words")

    def __init__(self, start: int, end: int, script: str, words: list[str], plain: int = 0) -> None:
        self.start, self.end, self.script, self.words, self.plain = start, end, script, words, plain

    @property
    def size(self) -> int:
        """Number of words."""
        return self.plain or len(self.words)


def lower_words(text: str) -> list[str]:
    """Return the words of a text in Latin and Cyrillic letters, lower-cased, without addresses and tags.

    Args:
        text: any text.

    >>> lower_words("Don’t ask МИД: www.mid.ru")
    ["don't", 'ask', 'мид']
    """
    return _WORD.findall(blanked(text))


def pieces(text: str, starts: Sequence[int], signs: list[int], common: Mapping[str, int], quick: bool) -> list[Piece]:
    """Return the pieces of a text in order; together they cover it.

    Args:
        text: the text.
        starts: offset of each of its pieces, as `bilingual.text.cutting` cuts it, and one more for the end.
        signs: the signs of the pieces.
        common: what the signs know of frequent words; see `bilingual.detection.signs.sign_of`.
        quick: whether plain sentences that follow each other come as one piece without words.
    """
    reading, low = Reading(starts, signs), ""
    if reading.noisy:
        low = blanked(text)
        reading = Reading(starts, blank_signs(text, low, starts, signs, common))
    out: list[Piece] = []
    last: Piece | None = None
    for sentence in reading.sentences:
        start, end = sentence.start, sentence.end
        script = sentence.script(reading.both, reading.only)
        plain = sentence.plain(script) if quick else 0
        if plain and last is not None and last.script == script:
            last.end, last.plain = end, last.plain + plain
        elif plain:
            last = Piece(start, end, script, [], plain)
            out.append(last)
        else:
            last = None
            part = text[start:end]
            for piece in _careful(part, low[start:end] if low else lowered(part), reading.both):
                piece.start, piece.end = start + piece.start, start + piece.end
                out.append(piece)
    return out


def _careful(part: str, low: str, both: bool) -> list[Piece]:
    """Return the pieces of a sentence, offsets from its start; `both`: whether the text around it has letters of both scripts."""
    if not low.isascii() and _ANY_CYRILLIC.search(low):
        return _with_cyrillic(part, low)
    words = _WORD.findall(low)
    if not words or (both and _is_code(low, len(words))):
        return [Piece(0, len(part), "", [])]
    return [Piece(0, len(part), LATIN, words)]


def _is_code(low: str, words: int) -> bool:
    """Tell a line of code in a Russian text from English: «pip install --upgrade name==1.0» belongs to the text around it."""
    marks = len(_CODE.findall(low))
    return marks >= 2 and 2 * marks >= words


def _with_cyrillic(part: str, low: str) -> list[Piece]:
    """Return the pieces of a sentence that has Cyrillic letters: one if there is little else."""
    latin = len(_LATIN_WORD.findall(low))
    if latin > LATIN_NAMES:
        return _by_script(part, low)
    words = _WORD.findall(low)
    if not latin:
        return [Piece(0, len(part), CYRILLIC, words)]
    if len(words) > 2 * latin:
        return [Piece(0, len(part), CYRILLIC, [word for word in words if not word.isascii()])]
    return _by_script(part, low)


def cased_words(text: str, piece: Piece) -> list[str]:
    """Return the words of a piece's script as they stand in the text, addresses and tags left out.

    Args:
        text: the text.
        piece: a piece of it.
    """
    found = _WORD.finditer(blanked(text[piece.start : piece.end]))
    return [text[piece.start + m.start() : piece.start + m.end()] for m in found if _script_of(m.group()) == piece.script]


def script_words(text: str, piece: Piece) -> list[tuple[int, str]]:
    """Return the words of a piece's script and where they begin, quotes and brackets before them included.

    Args:
        text: the text.
        piece: a piece of it.
    """
    found = _WORD.finditer(blanked(text[piece.start : piece.end]))
    words = [(_boundary(text, piece.start + match.start()), match.group()) for match in found]
    return [item for item in words if _script_of(item[1]) == piece.script]


def blanked(text: str) -> str:
    """Return a text in lower case, one code point for each of its own, with addresses and tags blanked.

    Args:
        text: any text.

    >>> blanked("МИД: www.mid.ru")
    'мид:           '
    """
    low = lowered(text)
    if is_noisy(low):
        return "".join([_NOISE.sub(_blank, line) if is_noisy(line) else line for line in low.splitlines(keepends=True)])
    return low


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@dataclass(slots=True)
class _Run:
    """Words of one script that follow each other."""

    start: int
    script: str
    words: list[str]
    lower: int
    upper: int


def _script_of(word: str) -> str:
    """Return the script of most letters: «Cообщение» with a Latin C is Cyrillic."""
    if word.isascii():
        return LATIN
    latin = len(_ANY_LATIN.findall(word))
    return LATIN if 2 * latin > len(word) else CYRILLIC


def _runs(part: str, low: str) -> list[_Run]:
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(low)]
    runs = []
    for script, group in groupby(words, key=lambda item: _script_of(item[2])):
        members = list(group)
        cased = [part[left:right] for left, right, _ in members]
        lower = sum(word.islower() and (len(word) > 1 or not word.isascii()) for word in cased)  # 130x185 has no word
        upper = sum(word.isupper() and len(word) > 1 for word in cased)
        runs.append(_Run(members[0][0], script, [word for _, _, word in members], lower, upper))
    return runs


def _is_speech(run: _Run, edge: bool) -> bool:
    """Tell running text from a name, a brand, a title or code set in the other script's text.

    Running text is long enough and mostly in lower case («Bank of New York Mellon» is not), or a long run all in capitals.
    """
    size = len(run.words)
    if size < (_EDGE_WORDS if edge else _INLINE_WORDS):
        return False
    return 2 * run.lower >= size or (size >= _INLINE_WORDS and run.upper == size)


def _main_script(runs: list[_Run]) -> str:
    """Return the script a sentence is written in: of its words in lower case, or if it has none, of its letters.

    «Матрас Benartti Optimal Hard» is Russian though most of its letters are not: a Russian sentence takes in Latin names far more often
    than an English one takes in Cyrillic.
    """
    weight = {LATIN: 0, CYRILLIC: 0}
    for run in runs:
        weight[run.script] += sum(map(len, run.words)) * (1 + 8 * run.lower // len(run.words))
    if weight[CYRILLIC] >= _FEW_LETTERS and not any(run.lower for run in runs if run.script == LATIN):
        return CYRILLIC
    return CYRILLIC if 3 * weight[CYRILLIC] >= weight[LATIN] else LATIN


def _by_script(part: str, low: str) -> list[Piece]:
    """Cut a sentence in two scripts where it changes from one language to the other, not at names within it."""
    runs = _runs(part, low)
    if not runs:
        return [Piece(0, len(part), "", [])]
    main, last = _main_script(runs), len(runs) - 1
    foreign = [run.script != main and _is_speech(run, edge=i in (0, last)) for i, run in enumerate(runs)]
    groups = [[run for run, _ in group] for _, group in groupby(zip(runs, foreign), key=lambda item: item[1])]
    bounds = [0, *(_boundary(part, group[0].start) for group in groups[1:]), len(part)]
    return [_joined(group, left, right) for group, left, right in zip(groups, bounds, bounds[1:])]


def _joined(group: list[_Run], start: int, end: int) -> Piece:
    """Make a piece of runs; its words are those of its main script."""
    script = _main_script(group)
    return Piece(start, end, script, [word for run in group if run.script == script for word in run.words])


def _boundary(text: str, at: int) -> int:
    """Move a cut before the opening quotes and brackets of the run that begins there."""
    while at > 0 and text[at - 1] in "«“„\"'(‘[":
        at -= 1
    return at
