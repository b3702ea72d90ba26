"""The readings of an English word type for the ranker: closed classes, the lexicon's forms, guesses, in this order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log

from bilingual.english.forms import Form, compound_forms, dictionary_forms, unknown_forms
from bilingual.english.lexicon import Lexicon
from bilingual.lemmas.ranker import Reading

__all__ = ["LONGEST_WORD", "lone_lemma", "readings"]

# No English word in use is longer; a longer string is kept as it is.
LONGEST_WORD = 64
# Letters repeated for effect: soooo, goooood. Roman numerals repeat theirs: viii.
_STRETCHED = re.compile(r"(?![ivxlcdm]+$)[a-z]*?([a-z])\1\1")
_RUN = re.compile(r"(.)\1+")

# Names that are words but for their capitals, with the logarithm of how likely they are beside the word in capitals.
_ACRONYMS = {"us": 2.5, "it": -1.0, "who": -1.0, "am": -2.5, "pm": -2.5, "is": -2.5, "as": -2.5, "are": -2.5, "its": -2.5}
_CLOSED_KINDS = {"be": "VS", "have": "VS", "'s": "Y", "she": "O", "we": "O", "good": "A", "well": "R", "bad": "A", "badly": "R"}


def readings(word: str, closed: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> list[Reading]:
    """Return the readings of a word as written; an empty list for numbers, punctuation and strings too long for a word.

    Args:
        word: the word type.
        closed: the closed-class table.
        lexicon: WordNet's words.

    >>> from bilingual.english.lexicon import lexicon
    >>> sorted({r.lemma for r in readings("left", {}, lexicon())})
    ['leave', 'left']
    """
    if len(word) > LONGEST_WORD or (not any(map(str.isalpha, word)) and word not in ("'", "’")):
        return []
    key = word.lower().replace("’", "'").replace("ʼ", "'").replace("\N{SOFT HYPHEN}", "")
    found = closed.get(key)
    if found:
        return _closed(key, found, word)
    if not key.isalpha():
        if key.endswith(("'s", "s'")) and len(key) > 3:
            return readings(word[: -2 if key[-1] == "s" else -1], closed, lexicon)
        if "/" in key or "." in key[1:-1] or "@" in key[1:]:
            return []
    elif _STRETCHED.match(key):
        plain = next((form for form in _shortened(key) if form in closed or lexicon.entry(form) is not None), None)
        if plain is not None:
            return readings(plain, closed, lexicon)
    return _open(key, word, lexicon)


def _shortened(key: str) -> Iterator[str]:
    """A stretched word with two letters and with one where it has a run of them: good, god; a form of one letter is no word."""
    for left in (r"\1\1", r"\1"):
        form = _RUN.sub(left, key)
        if len(set(form)) > 1:
            yield form


def _closed(key: str, lemmas: tuple[str, ...], word: str) -> list[Reading]:
    shape = _shape(word)
    made = [
        Reading(lemma, (_CLOSED_KINDS.get(lemma, "W"), "=" + lemma), (f"c={key}|{lemma}", f"c={shape}{key}|{lemma}"), -0.7 * rank)
        for rank, lemma in enumerate(lemmas)
    ]
    if shape == "A" and key in _ACRONYMS:
        made.append(Reading(key, ("K", "=K"), (f"c=A{key}|{key}",), _ACRONYMS[key]))
    return made


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "A"
    return "C" if word[:1].isupper() else "l"


def lone_lemma(word: str, closed: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> str | None:
    """Return the lemma that all readings of a plainly written word agree on, or None where they differ or more is to be asked.

    Args:
        word: the word type.
        closed: the closed-class table.
        lexicon: WordNet's words.

    >>> from bilingual.english.lexicon import lexicon
    >>> lone_lemma("teacher", {}, lexicon()), lone_lemma("left", {}, lexicon())
    ('teacher', None)
    """
    key = word.lower()
    if len(word) > LONGEST_WORD or not word.isascii() or not word.isalpha() or key in closed or _STRETCHED.match(key):
        return None
    bases = {base for base, _, _ in _forms(key, lexicon)[0]}
    if word[0] != key[0]:
        bases.add(key)
    return bases.pop() if len(bases) == 1 else None


def _forms(key: str, lexicon: Lexicon) -> tuple[list[Form], str]:
    """Return the forms of an open-class word and where they come from: ``d`` dictionary, ``h`` compound, ``g`` guess."""
    forms, source = dictionary_forms(key, lexicon), "d"
    if not forms:
        forms, source = _compound(key, lexicon) or compound_forms(key, lexicon), "h"
    if not forms:
        forms, source = unknown_forms(key), "g"
    return forms + _more(key, forms, source), source


def _open(key: str, word: str, lexicon: Lexicon) -> list[Reading]:
    forms, source = _forms(key, lexicon)
    if word[:1].isupper():
        forms = [*forms, (key, "K", 0)]
    total = sum(count + 0.5 for _, _, count in forms)
    rivals = "".join(sorted({kind for _, kind, _ in forms}))
    contested = len({base for base, _, _ in forms}) > 1
    entry = lexicon.entry(key)
    proper = "p" if entry is not None and entry.proper else ""
    met = entry.met if entry is not None else ()
    return [_reading(f, key, source + _shape(word) + proper, rivals, contested, total, met) for f in forms]


def _compound(key: str, lexicon: Lexicon) -> list[Form]:
    """by-products is by-product: the last part of a hyphenated word is inflected, if it is a word."""
    head, cut, last = key.rpartition("-")
    if not cut or not head or not last:
        return []
    found = [(head + cut + base, kind, count) for base, kind, count in dictionary_forms(last, lexicon)]
    return found if all(kind in ("NS", "VS") for _, kind, _ in found) else [*found, (key, "A", 1)]


def _more(key: str, forms: list[Form], source: str) -> list[Form]:
    """A participle may be an adjective, and an -ing form a noun, in whatever dictionary it is missing."""
    kinds = {kind for _, kind, _ in forms}
    bases = {base for base, _, _ in forms}
    found: list[Form] = []
    if "VD" in kinds and key not in bases:
        found.append((key, "a", 0))
    if "VG" in kinds and key not in bases:
        found.extend([(key, "n", 0), (key, "a", 0)])
    if kinds <= {"NS", "VS"} and source == "d":
        found.append((key, "n", 0))
    return found


def _reading(form: Form, key: str, shape: str, rivals: str, contested: bool, total: float, met: tuple[str, ...]) -> Reading:
    base, kind, count = form
    own: tuple[str, ...] = ()
    if contested:
        own = (
            f"amb={rivals}>{kind}", f"k={kind}{shape}", f"s={key[-3:]}>{kind}", f"s2={key[-2:]}{shape}>{kind}",
            f"w={key}>{base}", f"z={min(count, 3)}{kind}{shape[1]}", f"y={key[len(base) - 2:]}>{base[-2:]}{shape[0]}",
            f"d={_difference(key, base)}{kind}{shape}",
        )  # fmt: skip
        if met:
            own += _met(met, kind, shape[1])
    return Reading(base, (kind, kind[0].upper()), own, log((count + 0.5) / total))


def _met(met: tuple[str, ...], kind: str, letters: str) -> tuple[str, ...]:
    """What it shows of a reading how often taggers met the form in its class; names count where there is a capital."""
    plain = [c for c in met if c[0] != "K"]
    name = () if letters == "l" else (f"bk={met[-1] if met[-1][0] == 'K' else ''}{'.'.join(plain[:1])}>{kind}",)
    if not plain:
        return name
    at = plain.index(kind.upper()) if kind.upper() in plain else 9
    return (f"b={at}{len(plain)}{kind}", f"bb={'.'.join(plain[:3])}>{kind}", *name)


def _difference(key: str, base: str) -> str:
    same = 0
    while same < min(len(key), len(base)) and key[same] == base[same]:
        same += 1
    return f"{key[same:]}>{base[same:]}"
