"""`Mention.name`: the base form of a known or composed name in its own language."""

from __future__ import annotations

from bilingual.names.cached import base_text
from bilingual.names.found import Found
from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["match_name", "phrase_name"]


def match_name(stream: Stream, text: str, match: Match) -> str:
    """Return the base form of a known name: each word by the key it matched, everything between as the caller wrote it.

    Args:
        stream: the segment.
        text: the caller's text.
        match: the name.
    """
    if len(match.words) == 1 and Flag.DEMONYM in match.candidates[0].flags and stream.types[match.start].script == "cyrillic":
        # «пакистанцев» is пакистанцы: people stay as many as they are.
        return base_text((stream.types[match.start].norm,), "other", stream.word_before(match.start))[0]
    if len(match.words) == 1:
        return _as_listed(stream, match) or _nominative(stream, match.start, match.keys[0])
    out: list[str] = []
    person = match.candidates[0].canonical.startswith("person:")
    for n, (index, key) in enumerate(zip(match.words, match.keys)):
        if person and not out and stream.types[index].shape == "lower" and n + 1 < len(match.words):
            continue
        if out:
            out.append(text[stream.end(match.words[n - 1]) : stream.starts[index]])
        out.append(_nominative(stream, index, key))
        if n and stream.types[match.words[n - 1]].kind == "number" and out[-2][:1] == "-" and out[-2].strip("-").strip().isalpha():
            out[-2] = f"-{_ordinal_ending(out[-1])} "  # «7-му флоту» is 7-й флот.
    return "".join(out)


def _as_listed(stream: Stream, match: Match) -> str:
    """Return a word as written, where a repair of its spelling would take it from its label: «Коммерсантъ» is spelled so today."""
    t = stream.types[match.start]
    entity = stream.lexicon.entity(match.candidates[0].canonical) if t.repair else None
    # mypyc cannot look for a word in a tuple written with a star.
    return t.text if entity is not None and (t.text in (entity.en, entity.ru) or t.text in entity.aliases) else ""


def _nominative(stream: Stream, index: int, key: str) -> str:
    t = stream.types[index]
    if t.kind != "word" or t.key == key:
        return t.norm
    return stream.word(index).as_key(key)


def _ordinal_ending(word: str) -> str:
    """Return the ending of an ordinal in figures before a word in the nominative: 7-й флот, 58-я армия, 2-е управление."""
    return "я" if word.endswith(("а", "я")) else "е" if word.endswith(("о", "е")) else "й"


def phrase_name(stream: Stream, text: str, found: Found) -> str:
    """Return the base form of a composed name: the head and what agrees with it in the nominative, the rest as written.

    Args:
        stream: the segment.
        text: the caller's text.
        found: the name; only where it stands is read.
    """
    raw = text[stream.starts[found.start] : stream.end(found.end - 1)]
    if "cyrillic" not in (stream.types[found.start].script, stream.types[found.end - 1].script):
        return raw
    words = stream.phrase_words(found.start, found.end - 1)
    if found.via == "composed:number" and len(words) > 1 and "-" in words[0] and words[0].partition("-")[0].isdecimal():
        rest = base_text(tuple(words[1:]), "organisation", None)
        return f"{words[0].partition('-')[0]}-{_ordinal_ending(rest[0])} {' '.join(rest)}"
    return " ".join(base_text(tuple(words), "organisation", stream.word_before(found.start)))
