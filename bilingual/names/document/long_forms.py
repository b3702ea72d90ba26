"""What the words of a long form say: whether an acronym spells or translates them, and whether they are written as a name.

Where the letters fall: `bilingual.names.document.initials`.
"""

from __future__ import annotations

from typing import Final

from bilingual.names.document.brackets import norms_in, words_in
from bilingual.names.document.initials import content_words, initials_start, long_form_start
from bilingual.names.found import Found
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = [
    "LONGEST",
    "in_names_of_tables",
    "known",
    "may_translate",
    "spelling",
    "spells",
    "spells_by_initials",
    "words_before",
    "written_as_name",
]

# Words before a bracket that are looked at: no long form is longer.
LONGEST: Final = 20


def known(found: Found) -> bool:
    """Tell whether the tables hold a name, or its place and type were composed: it is no open name and no type alone."""
    return not found.canonical.startswith("name:") and found.via != "institution"


def spelling(stream: Stream, short: Found) -> str:
    """Return the letters of an acronym: ZANUPF of ZANU-PF.

    Args:
        stream: the segment.
        short: the acronym.
    """
    return "".join(norms_in(stream, short.start, short.end))


def spells(stream: Stream, short: Found, start: int, end: int) -> bool:
    """Tell whether an acronym stands for some words, by the initials or by letters inside them, from the first one on.

    Args:
        stream: the segment.
        short: the acronym.
        start: first piece of the long form.
        end: index after its last piece.
    """
    return long_form_start(spelling(stream, short), norms_in(stream, start, end)) == 0


def spells_by_initials(stream: Stream, short: Found, start: int, end: int) -> bool:
    """Tell whether every letter of an acronym begins one of some words, from the first one on.

    Args:
        stream: the segment.
        short: the acronym.
        start: first piece of the long form.
        end: index after its last piece.
    """
    return initials_start(spelling(stream, short), norms_in(stream, start, end)) == 0


def words_before(stream: Stream, opening: int) -> list[int]:
    """Return the words of the same sentence before a bracket, no more than a long form has.

    Args:
        stream: the segment.
        opening: piece of the bracket.
    """
    types = stream.types
    words: list[int] = []
    for i in range(opening - 1, max(-1, opening - 3 * LONGEST), -1):
        if types[i].ends or types[i].break_ or types[i].text in "()" or len(words) == LONGEST:
            break
        if types[i].kind == "word":
            words.append(i)
    return words[::-1]


def may_translate(stream: Stream, short: Found, long: Found) -> bool:
    """«Фонд развития Центральной Азии (CADF)» is not Central Asia, «„Спартак“ (UEFA)» not the league: about a word a letter.

    Args:
        stream: the segment.
        short: the acronym.
        long: the name before the bracket.
    """
    if known(long):
        return long.kind != "place" or short.kind == "place"
    words = content_words(norms_in(stream, long.start, long.end))
    return long.kind != "place" and abs(len(words) - len(spelling(stream, short))) <= 1


def written_as_name(stream: Stream, start: int, end: int) -> bool:
    """Tell whether a long form is written as a name: "carcinoma in situ" is not, even where it begins a sentence.

    Args:
        stream: the segment.
        start: first piece of the long form.
        end: index after its last piece.
    """
    types = stream.types
    if types[start].shape not in CAPITAL:
        return False
    if types[start].script == "cyrillic" or not stream.begins_sentence(start):
        return True
    return any(types[i].shape in CAPITAL for i in words_in(stream, start + 1, end))


def in_names_of_tables(stream: Stream, short: Found, start: int, end: int) -> bool:
    """Tell whether a long form is some wording of what the tables hold under an acronym: half of its words are in those names.

    Args:
        stream: the segment.
        short: the acronym.
        start: first piece of the long form.
        end: index after its last piece.
    """
    lexicon, slug = stream.lexicon, short.canonical.partition(":")[2]
    entity = lexicon.entity(short.canonical) or lexicon.entity("inst:" + slug.rpartition("/")[2])
    if entity is None:
        return True
    listed = {w[:4] for name in (entity.en, entity.ru, *entity.aliases) for w in content_words(name.split())}
    words = content_words(norms_in(stream, start, end))
    return 2 * sum(w[:4] in listed for w in words) >= len(words)
