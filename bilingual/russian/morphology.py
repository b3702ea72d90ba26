"""pymorphy3 behind one door: loaded once, on first use, under a lock, and safe on hostile words.

What goes wrong without it: ``"\\ud800"`` raises UnicodeEncodeError inside the dictionary, ``"не" * 1000 + "кот"``
recurses once per prefix, and a megabyte without a space costs seconds.
"""

from __future__ import annotations

import threading
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any

__all__ = ["LONGEST_WORD", "analyser", "dictionary_items", "is_nominal", "parses"]

# The longest word of the dictionary has 42 letters; longer strings are no words, and pymorphy3's prefix stripping recurses on them.
LONGEST_WORD = 64

_SCORE = itemgetter(3)
_lock = threading.Lock()
_analyser: Any = None


def analyser() -> Any:
    """Return the process's one ``pymorphy3.MorphAnalyzer``, loading it on first use (0.2 s, 41 MB)."""
    global _analyser
    if _analyser is None:
        with _lock:
            if _analyser is None:
                import pymorphy3

                _analyser = pymorphy3.MorphAnalyzer(lang="ru")
    return _analyser


@lru_cache(maxsize=1)
def _known_parse() -> Any:
    """Return the constructor of parses that need no look-up to tell that they are the dictionary's."""
    kind = type("Parse", (analyser()._result_type,), {"is_known": True, "__slots__": ()})
    new: Any = tuple.__new__  # a NamedTuple's own constructor takes twice the time
    return partial(new, kind)


# Few, since they serve the rooms that ask for one word one after another: lemmas, then names, of one document.
@lru_cache(maxsize=512)
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
    """Return a slot's tag, the tag's name after a colon, how much to cut before and behind, and what to put there for the normal form."""
    dictionary = analyser().dictionary
    row = dictionary.paradigms[paradigm]
    size = len(row) // 3
    tag = dictionary.gramtab[row[size + index]]
    prefixes, suffixes = dictionary.paradigm_prefixes, dictionary.suffixes
    before, behind = len(prefixes[row[2 * size + index]]), len(suffixes[row[index]])
    return tag, f":{tag}", before, behind, prefixes[row[2 * size]], suffixes[row[0]]


def _from_dictionary(word: str) -> tuple[Any, ...]:
    """Return the parses of a lower-case dictionary word, as pymorphy3 does but without its copies; none for another word."""
    morph = analyser()
    probability, made, unit = morph.prob_estimator.p_t_given_w.get, _known_parse(), morph._units[0].analyzer
    found = []
    seen = False
    for fixed, slots in dictionary_items(word):
        for paradigm, index in slots:
            tag, name, before, behind, prefix, suffix = _slot(paradigm, index)
            normal = prefix + fixed[before : len(fixed) - behind] + suffix if index else fixed
            score = probability(word + name, 0) / 1000000
            seen = seen or score > 0
            found.append(made((fixed, tag, normal, score, ((unit, fixed, paradigm, index),))))
    if not seen:  # never met in the corpus: all alike
        return tuple([made((*parse[:3], 1.0 / len(found), parse[4])) for parse in found])
    found.sort(key=_SCORE, reverse=True)
    return tuple(found)


@lru_cache(maxsize=512)
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


def is_nominal(word: str) -> bool:
    """Tell whether the likeliest reading of a word is a noun, a full adjective or a participle.

    Args:
        word: the word in lower case.

    >>> is_nominal("дел"), is_nominal("заявил")
    (True, False)
    """
    best = parses(word)
    return bool(best) and best[0].tag.POS in ("NOUN", "ADJF", "PRTF")
