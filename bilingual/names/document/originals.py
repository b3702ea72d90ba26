"""A second name that a text gives for the same thing: the original spelling in brackets, a nickname, a stage name, the real name.

«Сумана Сакко (Soumana Sacko)», «Шон Картер, известный как Джей Зи», «Фрэнк Кали по прозвищу Фрэнки Бой».
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.document.brackets import Part, words_in
from bilingual.names.found import Found
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.words.stream import Stream

__all__ = ["tie_aliases", "tie_original", "tie_real_name"]

_ALIKE: Final = 0.6
_REAL: Final = ("настоящее имя", "настоящие имя и фамилия", "real name", "born")
# What may stand between a person and another name of the same person.
_CUE: Final = re.compile(
    "по (?:прозвищу|кличке)|под (?:псевдонимом|прозвищем|именем)|(?:он|она) же"
    "|(?:известн|выступающ)(?:ый|ая|ого|ой|ому|ым|ую|ий|его|ей|ему|им|ую)(?: (?:более|больше|лучше|также|всем|публике))?"
    " (?:как|под (?:псевдонимом|прозвищем|именем))|(?:also |better )?known as|aka|nicknamed"
)
_OPENERS: Final = frozenset("по под он она also better known aka nicknamed".split())
_BY_NAME: Final = frozenset({"по", "nicknamed"})
_LONGEST_CUE: Final = 4


def _open(found: Found) -> bool:
    """Tell whether a name is in no table, so that a text may say whose it is."""
    return found.canonical.startswith(("name:", "person:")) and "lexicon" not in found.via and not found.instead


def _personal(found: Found) -> bool:
    return found.kind == "person" or (found.via == "unknown" and found.canonical.startswith("name:"))


def tie_original(stream: Stream, opening: int, parts: list[Part], by_start: Mapping[int, Found], before: Found | None) -> bool:
    """Tie a name in Latin letters in brackets to the Russian name before, which it spells; tell whether it did.

    Args:
        stream: the segment.
        opening: index of the bracket.
        parts: what stands in it.
        by_start: the names of the segment by the index of their first piece.
        before: the name that ends at the bracket.
    """
    original = by_start.get(parts[0].start)
    if before is None or original is None or original.end != parts[0].end or parts[0].start != opening + 1:
        return False
    if stream.types[before.start].script != "cyrillic" or stream.types[original.start].script != "latin":
        return False
    if before.canonical == original.canonical or not _alike(stream, before, original):
        return False
    if before.kind != "person" and original.kind == "person" and before.via == "unknown":
        _read_as_person(stream, before)
    return _same(before, original)


def _alike(stream: Stream, name: Found, original: Found) -> bool:
    """Tell whether two names sound alike: their first words or their last ones begin with one sound, and most sounds are shared."""
    ours, theirs = (
        [stream.types[i].norm for i in words_in(stream, n.start, n.end) if stream.types[i].length > 1 or n.end - n.start > 1]
        for n in (name, original)
    )
    pairs = [(a, b) for a in _joined(ours) for b in _joined(theirs)]
    return any(a[0] == b[0] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE for a, b in pairs)


def _joined(words: list[str]) -> list[str]:
    keys = [k for w in words if (k := word_keys(w))]
    return ["".join(k[min(n, len(k) - 1)] for k in keys) for n in range(3)] if keys else []


def _read_as_person(stream: Stream, found: Found) -> None:
    """«Шейк Модибо Диарра (Cheick Modibo Diarra)»: the original tells that a run of unknown words is a person."""
    keys = [k for w in found.name.split() if (k := word_keys(w))]
    found.kind = "person"
    if len(keys) > 1:
        found.given, found.surname = keys[0][0], keys[-1][0]
        found.forms = (*(f"name:{k}" for k in keys[-1]), found.canonical)
        found.canonical = f"person:{found.given}-{found.surname}"
        found.choices = ()


def tie_aliases(stream: Stream, names: Sequence[Found]) -> None:
    """Tie the names behind such words as «по прозвищу» to the persons before them.

    Args:
        stream: the segment.
        names: its names in order; canonical forms are changed in place.
    """
    for n, full in enumerate(names):
        at = _behind_cue(stream, full.end) if full.kind == "person" else -1
        alias = next((other for other in names[n + 1 : n + 4] if other.start == at), None) if at >= 0 else None
        if alias is not None and _open(alias) and (_personal(alias) or alias.via == "quoted"):
            # «известный как Джей Зи»: that is what other texts call him; a by-name is seldom used alone.
            known = stream.types[full.end].key not in _BY_NAME and stream.types[full.end + 1].key not in _BY_NAME
            _same(*((alias, full) if known and _open(full) else (full, alias)))


def _behind_cue(stream: Stream, at: int) -> int:
    """Return the index of the piece behind a cue that stands right behind a name, past an opening quote; -1 where there is none."""
    types = stream.types
    at += at < stream.size and types[at].text == ","
    if at >= stream.size or not (types[at].key in _OPENERS or types[at].key.startswith(("известн", "выступающ"))):
        return -1
    words: list[str] = []
    for i in range(at, min(at + _LONGEST_CUE, stream.size)):
        words.append(types[i].key)
        if types[i].kind != "word":
            return -1
        if _CUE.fullmatch(" ".join(words)):
            return i + 1 + (i + 1 < stream.size and types[i + 1].text in OPENING_QUOTES)
    return -1


def tie_real_name(stream: Stream, opening: int, part: Part, by_start: Mapping[int, Found], before: Found | None) -> bool:
    """Tie the name before a bracket to the real one in it; tell whether it did: «Монеточка (настоящее имя — Елизавета Гырдымова)».

    Args:
        stream: the segment.
        opening: index of the bracket.
        part: what stands in it.
        by_start: the names of the segment by the index of their first piece.
        before: the name that ends at the bracket.
    """
    types = stream.types
    lead = " ".join(types[i].key for i in words_in(stream, opening + 1, part.end) if types[i].shape == "lower")
    if before is None or not lead.startswith(_REAL) or not _personal(before):
        return False
    real = next((by_start[i] for i in range(part.start, part.end) if i in by_start), None)
    return real is not None and real.kind == "person" and _same(before, real)


def _same(full: Found, other: Found) -> bool:
    """Give the other name the full one's canonical form, or the full one the other's where tables hold that; each keeps its forms."""
    source, target = (full, other) if _open(other) else (other, full)
    if not _open(target) or source.canonical == target.canonical:
        return False
    # Of a key's further readings the first will do: "Z" is s, too, and would meet strangers.
    further = [f for f in target.forms if f.startswith("name:") and len(f) > 7][:1]
    forms = tuple(dict.fromkeys((*source.forms, target.canonical, *further)))
    source.forms = target.forms = tuple(f for f in forms if f != source.canonical)
    target.canonical, target.kind, target.via = source.canonical, source.kind, target.via + "+defined"
    target.weak, target.choices, target.towns = (), (), ()
    return True
