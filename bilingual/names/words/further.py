"""Further forms of names in no table: other nominatives of a Russian word, the words of a run, a surname without its particles.

One canonical form must be chosen, and sometimes the text does not say which: «Яхью» may be Яхья or Яхье, "Eren UAV" is «БПЛА Eren».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilingual.names.cached import joined_keys, word_keys
from bilingual.names.keys import part
from bilingual.names.words.stream import Stream

__all__ = ["other_given_names", "other_nominatives", "parts_of_run", "surname_keys"]

_MOST_OTHERS, _MOST_PARTS = 2, 6
_SHORTEST = 4  # letters of a key that may stand for a name of several words


def other_nominatives(stream: Stream, index: int, chosen: str) -> list[str]:
    """Return the keys of further nominatives that a Russian word in no dictionary may have: «Лестата» is Лестат or Лестата.

    Args:
        stream: the segment.
        index: piece of the word.
        chosen: key of the nominative that was chosen.
    """
    word, t = stream.word(index), stream.types[index]
    if t.script != "cyrillic" or t.shape == "upper" or any(n in stream.nominatives for n in word.nominatives):
        return []
    likely = [n for n in word.nominatives[:4] if n == t.norm or _likely(n, t.norm)]
    first_keys = [keys[0] for keys in map(word_keys, likely) if keys]
    return [k for k in dict.fromkeys(first_keys) if k != chosen and len(k) >= _SHORTEST][:_MOST_OTHERS]


def other_given_names(stream: Stream, index: int, chosen: str) -> list[str]:
    """Return the keys of other given names that a lone Russian word may be a form of: «Марине» of Марина or Марин, «Евгении».

    Args:
        stream: the segment.
        index: piece of the word.
        chosen: key of the nominative that was chosen.
    """
    word, written = stream.word(index), stream.types[index].norm
    if stream.types[index].script != "cyrillic" or any(n in stream.nominatives for n in word.nominatives):
        return []
    if written[-1] not in "еиоуыэю" and chosen in word_keys(written)[:1]:
        return []  # «Марина» is hardly of some Марин.
    oblique = written if written[-1] in "еиоуыэю" else ""  # Александру is a name, too, but hardly here
    known = [n for n in word.nominatives[:6] if n != oblique and (found := part(n)) is not None and found.given]
    first_keys = [keys[0] for keys in map(word_keys, known) if keys]
    return [k for k in dict.fromkeys(first_keys) if k != chosen and len(k) >= _SHORTEST][:_MOST_OTHERS]


def _likely(nominative: str, written: str) -> bool:
    """Plurals and soft endings that only a rule proposes («Чангь» for «Чанги») are left out."""
    return nominative[-1] not in "ыиьяй" or (nominative[-1] == "я" and written[-2:-1] in "ьиаеоу")


def parts_of_run(stream: Stream, first: int, words: Sequence[str]) -> list[str]:
    """Return the keys of the words of a name that no dictionary has: "Eren UAV", "Pirelli Scorpion Winter" are met as Eren, Pirelli.

    Args:
        stream: the segment.
        first: piece of the first word.
        words: base forms of the words.
    """
    named, index = [], first
    for word in words:
        while index < stream.size and stream.types[index].kind not in ("word", "number"):
            index += 1
        if index >= stream.size:
            break
        if _tells(stream, index):
            named += [k for k in word_keys(word)[:2] if len(k) >= _SHORTEST]
        index += 1
    return named[:_MOST_PARTS]


def _tells(stream: Stream, index: int) -> bool:
    t = stream.types[index]
    if t.kind != "word" or t.length < _SHORTEST or t.shape not in ("title", "camel"):
        return False
    word = stream.word(index)
    given = word.part is not None and word.part.given and not word.part.surname
    return not (word.ordinary or word.barred or word.title or given or "Geox" in word.tags)


def surname_keys(words: Sequence[str], particles: Sequence[bool]) -> tuple[list[str], list[str]]:
    """Return the keys of a surname with its particles, and those without them where it has any.

    Args:
        words: base forms of the surname's words.
        particles: whether each of them is a particle.

    >>> surname_keys(["de", "Klerk"], [True, False])
    (['de-klerk'], ['klerk'])
    >>> surname_keys(["бен", "Рашид"], [True, False])[0] == surname_keys(["bin", "Rashid"], [True, False])[0]
    True
    """
    words, particles = _articles_apart(words, particles)
    if not any(particles):
        return joined_keys(words), []
    core = joined_keys([w for w, particle in zip(words, particles) if not particle])
    lead = [_particle_key(w) for w, particle in zip(words, particles) if particle]
    if not core or particles[0] is False or any(particles[n] and not all(particles[:n]) for n in range(len(words))):
        return joined_keys(words), core
    return ["-".join([*lead, key]) for key in core], core


# One article and one word for son, however they are spelled: el-Sisi is «ас-Сиси» or «аль-Сиси», bin Rashid «бен Рашид».
_SAME = dict.fromkeys("el ul as ash at an ar ad az es esh et en er ed ez".split(), "al") | {"ben": "bin", "ibn": "bin"}
_ARTICLE = re.compile("(?i)(а[лсштнрдз]ь?|э[лсштнрдз]ь?|уль|[ae][lstnrdz]|ash|esh|ul)[-‑](.{3,})")


def _articles_apart(words: Sequence[str], particles: Sequence[bool]) -> tuple[list[str], list[bool]]:
    """Part the Arabic article from the name it is glued to: «ат-Тамими» is al-Tamimi."""
    apart: list[tuple[str, bool]] = []
    for word, particle in zip(words, particles):
        glued = _ARTICLE.fullmatch(word)
        apart += [(glued[1], True), (glued[2], False)] if glued else [(word, particle)]
    return [w for w, _ in apart], [particle for _, particle in apart]


def _particle_key(word: str) -> str:
    keys = word_keys(word)
    return _SAME.get(keys[0], keys[0]) if keys else ""
