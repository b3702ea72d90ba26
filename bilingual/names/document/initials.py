"""Which of the words before a bracket an acronym stands for: by the initials of its words, or by the letters inside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

__all__ = ["content_words", "initials_start", "long_form_start"]

# What a long form holds and its acronym mostly passes over: "Conference on Interaction …" is CICA, «… по взаимодействию и …» СВМДА.
_SMALL: Final = frozenset("a an and at by de for from in of on or the to with & в во для до за и из к на о об от по при с со у".split())


def content_words(words: Sequence[str]) -> list[str]:
    """Return the words that count in a long form, in lower case, hyphenated ones in parts.

    >>> content_words(["Conference", "on", "Confidence-Building"])
    ['conference', 'confidence', 'building']
    """
    return [part for _, part in _parts(words) if part not in _SMALL]


def long_form_start(short: str, words: Sequence[str]) -> int:
    """Return the index of the word a long form starts with, or -1 where the words before the bracket do not spell the short form.

    Args:
        short: the short form.
        words: the words before the bracket, in order.

    >>> long_form_start("ВОЗ", ["сообщила", "Всемирная", "организация", "здравоохранения"])
    1
    >>> long_form_start("КазНУ", ["Казахский", "национальный", "университет"])
    0
    >>> long_form_start("ВОЗ", ["сообщило", "министерство"])
    -1
    """
    start = initials_start(short, words)
    return start if start >= 0 else _by_letters(_letters(short), [w.lower() for w in words])


def initials_start(short: str, words: Sequence[str]) -> int:
    """Return the index of the word from which on every letter of a short form begins a word, or -1; the start that leaves out fewest wins.

    Args:
        short: the short form.
        words: the words before the bracket, in order.

    >>> initials_start("CICA", "the Conference on Interaction and Confidence Building Measures in Asia".split())
    1
    >>> initials_start("КазНУ", ["Казахский", "национальный", "университет"])
    -1
    """
    letters, parts = _letters(short), _parts(words)
    if len(letters) < 2:
        return -1
    # Half as many words as letters may go unspelt: «МИД» for «Министерство иностранных дел Казахстана».
    best, start = len(letters) // 2 + 1, -1
    for at in range(len(parts) - 1, -1, -1):
        index, part = parts[at]
        if part[0] == letters[0] and part not in _SMALL and (at == 0 or parts[at - 1][0] != index):
            missed = _missed(letters, [p for _, p in parts[at:]])
            if 0 <= missed < best:
                best, start = missed, index
    return start


def _letters(short: str) -> list[str]:
    return [c.lower() for c in short if c.isalpha()]


def _parts(words: Sequence[str]) -> list[tuple[int, str]]:
    return [(n, part) for n, w in enumerate(words) for part in w.lower().replace("‑", "-").replace("‐", "-").split("-") if part]


def _missed(letters: list[str], parts: list[str]) -> int:
    """Return how many words that count no letter stands for, or -1 where a letter begins no word; CIS may need the "in" of "in situ"."""
    content = [p for p in parts if p not in _SMALL]
    for words in (content, parts):
        spelt = [p for p in _spelt(letters, words) if p not in _SMALL]
        if spelt:
            return len(content) - len(spelt)
    return -1


def _spelt(letters: list[str], words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if len(found) < len(letters) and word[0] == letters[len(found)]:
            found.append(word)
    return found if len(found) == len(letters) else []


def _by_letters(letters: list[str], words: list[str]) -> int:
    """Schwartz and Hearst (2003): from the right, every letter is found in the words, the first one at the start of a word."""
    if not letters or not words:
        return -1
    word, at = len(words) - 1, -1
    position = len(words[word])
    for n, letter in enumerate(reversed(letters)):
        first = n == len(letters) - 1
        while word >= 0:
            at = words[word].rfind(letter, 0, position)
            if first and at > 0:
                at = 0 if words[word].startswith(letter) else -1
            if at >= 0:
                break
            word -= 1
            position = len(words[word]) if word >= 0 else 0
        if word < 0:
            return -1
        position = at
    return word
