"""The readings of a Russian word type for the ranker: closed classes, dictionary, guesses, in this order."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from bilingual.lemmas.ranker import Reading
from bilingual.russian.candidates import Candidate, candidates
from bilingual.russian.morphology import LONGEST_WORD
from bilingual.russian.spelling import has_cyrillic, plain

__all__ = ["readings"]

# Closed-class lemmas by how they behave: a determiner agrees with the noun after it, a pronoun stands for one.
_DETERMINERS = frozenset(["тот", "этот", "весь", "сам", "самый", "его", "её", "их"])
_PRONOUNS = frozenset(["то", "это", "всё", "все", "он", "она", "они", "оно", "что"])


def readings(word: str, closed: Mapping[str, tuple[str, ...]]) -> list[Reading]:
    """Return the readings of a word as written; an empty list for what has no Cyrillic letter or is no word.

    Args:
        word: the word type.
        closed: the closed-class table.

    >>> [r.lemma for r in readings("Со", {"со": ("со",)})]
    ['со']
    """
    if len(word) > LONGEST_WORD * 2 or not has_cyrillic(word):
        return []
    spelt = plain(word)
    key = spelt.lower()
    if len(spelt) == 2 and spelt[1] == "." and spelt[0].isupper():
        return [Reading(key[0], ("K",), (), 0.0)]
    found = closed.get(key)
    if found:
        return _closed(key, found)
    return _ranked(key, spelt)


def _closed(key: str, lemmas: tuple[str, ...]) -> list[Reading]:
    """The first lemma of the table starts ahead by half: the table's order is a statement of what is usual."""
    return [
        Reading(lemma, (_closed_kind(lemma), "=" + lemma), (f"c={key}|{lemma}",), -0.7 * rank) for rank, lemma in enumerate(lemmas)
    ]


def _closed_kind(lemma: str) -> str:
    if lemma in _DETERMINERS:
        return "B"
    if lemma in _PRONOUNS:
        return "O"
    return "C" if lemma.endswith(("ый", "ий", "ой")) else "R" if lemma.endswith("о") else "W"


def _ranked(key: str, spelt: str) -> list[Reading]:
    head, cut, last = spelt.rpartition("-")
    if cut and head and not has_cyrillic(head):
        if head.isdigit() and len(last) <= 3:
            return [Reading(head + "-й", ("A",), (), 0.0)]
        return [_prefixed(head.lower() + "-", r) for r in _ranked(last.lower(), last)]
    if spelt[:1] in "#@" and len(spelt) > 1:
        return [_prefixed(spelt[0], r) for r in _ranked(key[1:], spelt[1:])]
    if key.endswith(("лися", "лася")):
        key = key[:-1] + "ь"
    capital = spelt[:1].isupper()
    shape = "A" if spelt.isupper() and len(spelt) > 1 else "C" if capital else "l"
    found = candidates(key, capital)
    rivals = "".join(sorted({c.kind[0] for c in found}))
    lemmas = {c.lemma for c in found}
    return [_reading(c, key, shape, rivals, len(lemmas) > 1) for c in found]


def _prefixed(head: str, reading: Reading) -> Reading:
    return Reading(head + reading.lemma, reading.keys, reading.base, reading.prior, reading.agree)


def _reading(c: Candidate, key: str, shape: str, rivals: str, contested: bool) -> Reading:
    base: tuple[str, ...] = ()
    if contested:
        folded, lemma = key.replace("ё", "е"), c.lemma.replace("ё", "е")
        written = c.source + shape + c.kind[0]
        base = (f"amb={rivals}>{c.kind[0]}", f"s={written}", f"k={c.kind}", f"y={lemma == folded}{written}")
        if c.source != "d":
            same = 0
            while same < min(len(key), len(c.lemma)) and key[same] == c.lemma[same]:
                same += 1
            wider = max(same - 1, 0)
            base += (f"t={key[same:]}>{c.lemma[same:]}", f"e={shape}{c.lemma[-2:]}", f"t{shape}={key[wider:]}>{c.lemma[wider:]}")
        else:
            base += (f"ld={c.lemma[-2:]}>{key[-2:]}", f"w={folded}>{lemma}")
    return Reading(c.lemma, (c.kind, c.kind[0]) if len(c.kind) > 1 else (c.kind,), base, log(max(c.prior, 0.002)), c.agree)
