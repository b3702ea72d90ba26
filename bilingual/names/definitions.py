"""Short forms that a text itself defines in brackets: «Совещание по взаимодействию и мерам доверия в Азии (СВМДА)».

The long form is found by the method of Schwartz and Hearst (2003): every letter of the short form, from the right, must be found in
the words before the bracket, the first letter at the start of a word. A definition holds for its own document only.
"""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.names.cached import word_keys
from bilingual.names.found import Found
from bilingual.names.stream import Stream

__all__ = ["define", "long_form_start"]


def long_form_start(short: str, words: Sequence[str]) -> int:
    """Return the index of the word a long form starts with, or -1 where the words before the bracket do not spell the short form.

    Args:
        short: the short form.
        words: the words before the bracket, in order.

    >>> long_form_start("ВОЗ", ["сообщила", "Всемирная", "организация", "здравоохранения"])
    1
    >>> long_form_start("ВОЗ", ["сообщило", "министерство"])
    -1
    """
    letters = [c.lower() for c in short if c.isalpha()]
    word, at = len(words) - 1, -1
    lowered = [w.lower() for w in words]
    position = len(lowered[word]) if words else 0
    for n, letter in enumerate(reversed(letters)):
        first = n == len(letters) - 1
        while word >= 0:
            at = lowered[word].rfind(letter, 0, position)
            if first and at > 0:
                at = 0 if lowered[word].startswith(letter) else -1
            if at >= 0:
                break
            word -= 1
            position = len(lowered[word]) if word >= 0 else 0
        if word < 0:
            return -1
        position = at
    return word


def define(stream: Stream, names: list[Found]) -> list[Found]:
    """Tie short forms in brackets to what stands before them.

    Args:
        stream: the segment.
        names: its names in order; canonical forms are changed in place.

    Returns:
        The names, with long forms that were no names before added, in order.
    """
    opening = [i for i, t in enumerate(stream.types) if t.text == "("]
    if not opening:
        return names
    by_start = {n.start: n for n in names}
    by_end = {n.end: n for n in names}
    added = []
    for index in opening:
        short = by_start.get(index + 1)
        if short is None or short.end >= stream.size or stream.types[short.end].text not in ("),", ")", ";", ","):
            continue
        long = by_end.get(index)
        if long is not None:
            _tie(stream, short, long)
        elif _is_acronym(stream, short):
            start = _long_start(stream, index, short, names)
            if start >= 0:
                added.append(_long_found(stream, start, index, short))
    return sorted([*names, *added], key=lambda n: (n.end, -n.start)) if added else names


def _is_acronym(stream: Stream, short: Found) -> bool:
    word = stream.types[short.start]
    return short.end == short.start + 1 and word.shape in ("upper", "camel") and 2 <= word.length <= 10


def _known(found: Found) -> bool:
    return not found.canonical.startswith("name:") and found.via != "institution"


def _tie(stream: Stream, short: Found, long: Found) -> None:
    """Give the unknown of the two the canonical form of the known one; of two unknown ones the acronym takes the long name's."""
    if not (_is_acronym(stream, short) and long.kind in ("organisation", "other", "place")) or long.canonical == short.canonical:
        return
    if stream.types[short.start].script == stream.types[long.end - 1].script and not _spells(stream, short, long):
        return
    source, target = (short, long) if _known(short) and not _known(long) else (long, short)
    if _known(target):
        return
    target.forms = tuple(dict.fromkeys([*source.forms, target.canonical, *target.forms]))
    target.canonical, target.kind, target.via = source.canonical, source.kind, target.via + "+defined"


def _spells(stream: Stream, short: Found, long: Found) -> bool:
    words = [t.norm for t in stream.types[long.start : long.end] if t.kind == "word"]
    return long_form_start(stream.types[short.start].norm, words) >= 0


def _long_start(stream: Stream, index: int, short: Found, names: list[Found]) -> int:
    acronym = stream.types[short.start].norm
    limit = max(0, index - 2 * (min(len(acronym) + 5, len(acronym) * 2) + 2))
    taken = max((n.end for n in names if n.end <= index), default=0)
    positions: list[int] = []
    for i in range(max(limit, taken), index):
        if stream.types[i].ends or stream.types[i].break_:
            positions = []
        elif stream.types[i].kind == "word":
            positions.append(i)
    at = long_form_start(acronym, [stream.types[i].norm for i in positions]) if positions else -1
    if at < 0 or len(positions) - at < 2 or stream.types[positions[at]].shape == "lower":
        return -1
    return positions[at]


def _long_found(stream: Stream, start: int, end: int, short: Found) -> Found:
    while end > start and stream.types[end - 1].kind == "space":
        end -= 1
    keys = [k[0] for t in stream.types[start:end] if t.kind == "word" and (k := word_keys(t.norm))]
    return Found(start, end, "organisation", short.canonical, (*short.forms, "name:" + "-".join(keys)), via="defined")
