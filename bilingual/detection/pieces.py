"""Cuts a text into pieces of one script each: the units whose language is then decided.

A piece is a sentence, a line or, where two scripts meet in one sentence, a run of words in one of them. URLs, e-mail addresses and tags
say nothing of the language around them and are left out of a piece's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from bilingual.detection.model import ScriptModel
from bilingual.detection.plain import LATIN_NAMES, PlainSentences

__all__ = ["CYRILLIC", "LATIN", "Piece", "blanked", "cased_words", "lower_words", "pieces", "script_words"]

CYRILLIC: Final = "cyrillic"
LATIN: Final = "latin"

_LATIN: Final = "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ"
_CYRILLIC: Final = "Ѐ-ҁ҆-ԯ"
_LETTERS: Final = _LATIN + _CYRILLIC + "\N{COMBINING GRAVE ACCENT}-\N{COMBINING DOUBLE BREVE BELOW}"
_WORD: Final = re.compile(f"[{_LETTERS}]+(?:'[{_LETTERS}]+)*")
_LATIN_WORD: Final = re.compile(f"[{_LATIN}]+")
_ANY_LATIN: Final = re.compile(f"[{_LATIN}]")
_ANY_CYRILLIC: Final = re.compile(f"[{_CYRILLIC}]")
# The capital İ is the one letter whose lower case is two code points; offsets must not move.
_PLAIN: Final = str.maketrans("’ʼİ", "''i")
_NOT_PLAIN: Final = "’ʼİ"

# A sentence ends at . ! ? … with closing quotes or brackets, then white space; a line ends at a line break. The full stop after a single
# capital (С. Лавров, J. Smith) ends nothing, but cutting there is harmless: pieces of one language are joined again.
# Bounded, because a line of 20,000 dots must not be walked 20,000 times. Written to begin with one set of characters, which the matcher
# looks for at the speed of C.
_END: Final = re.compile(
    "[.!?…\r\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]"
    "(?:(?<=[\r\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}])\\s*|[.!?…]{0,9}[\"'»”’)\\]]{0,9}\\s+)"
)

# Case 1: an address with a scheme. Case 2: www. Case 3: e-mail. Case 4: a bare domain with a well-known ending, as in lenta.ru/news.
# Case 5: @name. Case 6: an HTML tag. A #tag is a word like others: «#бизнес» says Russian.
_NOISE: Final = re.compile(
    r"""\b[a-z][a-z0-9+.-]{1,9}://\S+ | \bwww\.\S+ | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
    | \b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|ru|su|info|edu|gov|io|me|kz|ua|by|uz|eu|de|uk|рф)\b(?:/\S*)?
    | @[\w-]{1,64} | </?[a-z][^<>]{0,200}>""",
    re.X,
)
# One of these stands in whatever _NOISE matches, so that a few quick searches spare most texts the slow one.
_NOISE_MARKS: Final = ("@", "<", "://", "www.")
_NOISE_DOMAIN: Final = re.compile(r"\.(?:com|org|net|ru|su|info|edu|gov|io|me|kz|ua|by|uz|eu|de|uk|рф)\b")

_CODE: Final = re.compile(r"[{}=_\\$|`;<>]|\w\(|--")

# An inline run of the other script is taken for a name, a brand or a bit of code up to this many words; longer ones are judged by
# `_is_speech`. At the edge of a sentence, where no full stop may separate it from its neighbour, fewer words are enough.
_INLINE_WORDS: Final = 5
_EDGE_WORDS: Final = LATIN_NAMES + 1
_FEW_LETTERS: Final = 3  # a single Cyrillic letter in a Latin text is a misprint or a symbol: «vitamin С»


class Piece(NamedTuple):
    """A stretch of text in one script; a tuple because a document has hundreds of them.

    Attributes:
        start: offset of its first code point.
        end: offset after its last one, trailing white space included.
        script: ``cyrillic``, ``latin``, or empty where it has no word of either.
        words: its words in lower case, in order; left out of plain pieces.
        plain: number of words, if it was recognised as plain Russian or English, else 0.
    """

    start: int
    end: int
    script: str
    words: list[str]
    plain: int = 0

    @property
    def size(self) -> int:
        """Number of words."""
        return self.plain or len(self.words)


def lower_words(text: str) -> list[str]:
    """Return the words of a text in Latin and Cyrillic letters, lower-cased, without addresses and tags.

    >>> lower_words("Don’t ask МИД: www.mid.ru")
    ["don't", 'ask', 'мид']
    """
    return _WORD.findall(blanked(text))


def pieces(text: str, models: Mapping[str, ScriptModel] | None = None) -> Iterator[Piece]:
    """Yield the pieces of a text in order; together they cover it.

    Args:
        text: the text.
        models: the models by script: with them, plain sentences that follow each other come as one piece without words.
    """
    low = blanked(text)
    ends = _ends(text)
    if models is None:
        both = _ANY_CYRILLIC.search(low) is not None and _ANY_LATIN.search(low) is not None
        yield from _careful(text, low, 0, ends, both)
        return
    plain = PlainSentences(low, models)
    first = start = size = 0
    last = ""
    for end in ends:
        script = plain.script(start, end)
        words = plain.size(script, start, end) if script else 0
        if size and (not words or script != last):
            yield Piece(first, start, last, [], size)
            first, size = start, 0
        if words:
            last, size = script, size + words
        else:
            yield from _careful(text, low, start, [end], plain.both)
            first = end
        start = end
    if size:
        yield Piece(first, start, last, [], size)


def _careful(text: str, low: str, start: int, ends: list[int], both: bool) -> Iterator[Piece]:
    """Yield the pieces of sentences with their words; `both`: whether the text has letters of both scripts."""
    for end in ends:
        if not low.isascii() and _ANY_CYRILLIC.search(low, start, end):
            yield from _with_cyrillic(text, low, start, end)
        else:
            words = _WORD.findall(low, start, end)
            if not words or (both and _is_code(low, start, end, len(words))):
                yield Piece(start, end, "", [])
            else:
                yield Piece(start, end, LATIN, words)
        start = end


def _is_code(low: str, start: int, end: int, words: int) -> bool:
    """Tell a line of code in a Russian text from English: «pip install --upgrade name==1.0» belongs to the text around it."""
    marks = len(_CODE.findall(low, start, end))
    return marks >= 2 and 2 * marks >= words


def _with_cyrillic(text: str, low: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a sentence that has Cyrillic letters: one if there is little else."""
    latin = len(_LATIN_WORD.findall(low, start, end))
    if latin > LATIN_NAMES:
        yield from _by_script(text, low, start, end)
        return
    words = _WORD.findall(low, start, end)
    if not latin:
        yield Piece(start, end, CYRILLIC, words)
    elif len(words) > 2 * latin:
        yield Piece(start, end, CYRILLIC, [word for word in words if not word.isascii()])
    else:
        yield from _by_script(text, low, start, end)


def cased_words(text: str, piece: Piece) -> list[str]:
    """Return the words of a piece's script as they stand in the text, addresses and tags left out."""
    found = _WORD.finditer(blanked(text[piece.start : piece.end]))
    return [text[piece.start + m.start() : piece.start + m.end()] for m in found if _script_of(m.group()) == piece.script]


def script_words(text: str, piece: Piece) -> list[tuple[int, str]]:
    """Return the words of a piece's script and where they begin, quotes and brackets before them included."""
    found = _WORD.finditer(blanked(text[piece.start : piece.end]))
    words = [(_boundary(text, piece.start + match.start()), match.group()) for match in found]
    return [item for item in words if _script_of(item[1]) == piece.script]


def _ends(text: str) -> list[int]:
    """Return where the sentences and lines of a text end."""
    ends = [match.end() for match in _END.finditer(text)]
    if len(text) > (ends[-1] if ends else 0):
        ends.append(len(text))
    return ends


def blanked(text: str) -> str:
    """Return the text in lower case, one code point for each of its own, with addresses and tags blanked.

    >>> blanked("МИД: www.mid.ru")
    'мид:           '
    """
    if not text.isascii() and any(map(text.__contains__, _NOT_PLAIN)):
        text = text.translate(_PLAIN)
    low = text.lower()
    if _is_noisy(low):
        return "".join([_NOISE.sub(_blank, line) if _is_noisy(line) else line for line in low.splitlines(keepends=True)])
    return low


def _is_noisy(low: str) -> bool:
    return any(map(low.__contains__, _NOISE_MARKS)) or _NOISE_DOMAIN.search(low) is not None


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


def _runs(text: str, low: str, start: int, end: int) -> list[_Run]:
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(low, start, end)]
    runs = []
    for script, group in groupby(words, key=lambda item: _script_of(item[2])):
        members = list(group)
        cased = [text[left:right] for left, right, _ in members]
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


def _by_script(text: str, low: str, start: int, end: int) -> Iterator[Piece]:
    """Cut a sentence in two scripts where it changes from one language to the other, not at names within it."""
    runs = _runs(text, low, start, end)
    if not runs:
        yield Piece(start, end, "", [])
        return
    main, last = _main_script(runs), len(runs) - 1
    foreign = [run.script != main and _is_speech(run, edge=i in (0, last)) for i, run in enumerate(runs)]
    groups = [[run for run, _ in group] for _, group in groupby(zip(runs, foreign), key=lambda item: item[1])]
    bounds = [start, *(_boundary(text, group[0].start) for group in groups[1:]), end]
    for group, left, right in zip(groups, bounds, bounds[1:]):
        yield _joined(group, left, right)


def _joined(group: list[_Run], start: int, end: int) -> Piece:
    """Make a piece of runs; its words are those of its main script."""
    script = _main_script(group)
    return Piece(start, end, script, [word for run in group if run.script == script for word in run.words])


def _boundary(text: str, at: int) -> int:
    """Move a cut before the opening quotes and brackets of the run that begins there."""
    while at > 0 and text[at - 1] in "«“„\"'(‘[":
        at -= 1
    return at
