"""pymorphy3 behind one door: loaded once, on first use, under a lock, and safe on hostile words.

What goes wrong without it: ``"\\ud800"`` raises UnicodeEncodeError inside the dictionary, ``"не" * 1000 + "кот"``
recurses once per prefix, and a megabyte without a space costs seconds.
"""

from __future__ import annotations

import threading
from functools import cached_property, lru_cache
from typing import Any

__all__ = ["LONGEST_WORD", "analyser", "dictionary_items", "parses"]

# The longest word of the dictionary has 42 letters; longer strings are no words, and pymorphy3's prefix stripping recurses on them.
LONGEST_WORD = 64

_lock = threading.Lock()
_analyser: Any = None


def _load() -> Any:
    """Return pymorphy3's analyser, whose parses look up only once whether they are the dictionary's."""
    import pymorphy3
    from pymorphy3.analyzer import Parse

    class KnownParse(Parse):  # type: ignore[misc]
        """A parse with its `is_known` kept: one word is asked for it once a reading, by several rooms."""

        is_known = cached_property(Parse.is_known.fget)

    return pymorphy3.MorphAnalyzer(lang="ru", result_type=KnownParse)


def analyser() -> Any:
    """Return the process's one ``pymorphy3.MorphAnalyzer``, loading it on first use (0.2 s, 41 MB)."""
    global _analyser
    if _analyser is None:
        with _lock:
            if _analyser is None:
                _analyser = _load()
    return _analyser


# Few, since they serve the rooms that ask for one word one after another: lemmas, then names, of one document.
@lru_cache(maxsize=4096)
def dictionary_items(lowered: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return what the dictionary holds under a lower-case word, е standing for ё too: each spelling and its places in paradigms.

    >>> [spelling for spelling, _ in dictionary_items("все")]
    ['все', 'всё']
    """
    morph = analyser()
    found: list[tuple[str, list[tuple[int, int]]]] = morph.dictionary.words.similar_items(lowered, morph.char_substitutes)
    return found


@lru_cache(maxsize=16384)
def _slot(paradigm: int, index: int) -> tuple[Any, str, int, int, str, str]:
    """Return a slot's tag, the tag's name, how much to cut before and behind, and what to put there for the normal form."""
    dictionary = analyser().dictionary
    row = dictionary.paradigms[paradigm]
    size = len(row) // 3
    tag = dictionary.gramtab[row[size + index]]
    prefixes, suffixes = dictionary.paradigm_prefixes, dictionary.suffixes
    before, behind = len(prefixes[row[2 * size + index]]), len(suffixes[row[index]])
    return tag, str(tag), before, behind, prefixes[row[2 * size]], suffixes[row[0]]


def _from_dictionary(word: str) -> tuple[Any, ...]:
    """Return the parses of a lower-case dictionary word, as pymorphy3 does but without its copies; none for another word."""
    morph = analyser()
    probability, made, unit = morph.prob_estimator.p_t_given_w.get, morph._result_type, morph._units[0].analyzer
    found = []
    for fixed, slots in dictionary_items(word):
        for paradigm, index in slots:
            tag, name, before, behind, prefix, suffix = _slot(paradigm, index)
            normal = prefix + fixed[before : len(fixed) - behind] + suffix if index else fixed
            found.append((probability(f"{word}:{name}", 0) / 1000000, fixed, tag, normal, ((unit, fixed, paradigm, index),)))
    if not any(item[0] for item in found):  # never seen in the corpus: all alike
        even = 1.0 / len(found) if found else 0.0
        return tuple([made(fixed, tag, normal, even, stack) for _, fixed, tag, normal, stack in found])
    found.sort(key=lambda item: item[0], reverse=True)
    return tuple([made(fixed, tag, normal, score, stack) for score, fixed, tag, normal, stack in found])


@lru_cache(maxsize=4096)
def parses(word: str) -> tuple[Any, ...]:
    """Return pymorphy3's parses of a word, best first; nothing for what is no word at all.

    >>> parses("стали")[0].normal_form
    'стать'
    >>> parses("\\ud800")
    ()
    """
    if not word or len(word) > LONGEST_WORD or (not word.isprintable() and any("\ud800" <= c <= "\udfff" for c in word)):
        return ()
    if word == word.lower():
        found = _from_dictionary(word)
        if found:
            return found
    return tuple(analyser().parse(word))
