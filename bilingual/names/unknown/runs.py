"""Where a name of several words that no table holds ends: «Тани бин Ахмед», Boston Dynamics, Ханты-Мансийск, Expo-2020."""

from __future__ import annotations

from typing import Final

from bilingual.names.matching.longest import longest_match
from bilingual.names.unknown.capitals import behind_type, is_name
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["GEOGRAPHY", "run_end"]

_WORDS: Final = frozenset({"word", "number"})
_LONGEST: Final = 6
GEOGRAPHY: Final = frozenset(
    "river lake mountain mountains county region district province oblast krai island islands valley street".split()
    + "avenue bay creek peninsula".split()
)


def run_end(stream: Stream, index: int) -> int:
    """Return the last piece of the name that begins at a piece.

    Args:
        stream: the segment.
        index: its first piece.
    """
    last, size, mount = index, 1, behind_type(stream, index)
    while size < _LONGEST:
        right = last + 1
        if right < stream.size and stream.types[right].kind not in _WORDS:
            right += 1
        if right >= stream.size or stream.types[right].kind not in _WORDS or not _continues(stream, last, right):
            break
        if mount and stream.word(right).ordinary:
            break  # "Mt. Rainier | Gondola"
        last, size = right, size + 1
        if stream.types[last].key in GEOGRAPHY and stream.types[last].spaced:
            break  # "Pierce County | Sheriff"
    return last


def _continues(stream: Stream, left: int, right: int) -> bool:
    """Tell whether a further word belongs to the run: «Тани бин Ахмед», Boston Dynamics, Ханты-Мансийск, Expo-2020."""
    t = stream.types[right]
    if stream.joined(left, right):
        # «ИТ-компании»: a common noun glued to an acronym is none of its name.
        common = t.shape == "lower" and stream.types[left].shape == "upper" and stream.word(right).ordinary
        return t.kind == "number" or (t.kind == "word" and not common and (t.shape in CAPITAL or t.script == stream.types[left].script))
    adjacent = right == left + 1 and stream.types[left].spaced
    if not adjacent or t.kind != "word" or t.shape not in CAPITAL or t.script != stream.types[left].script:
        return False
    if stream.line_case(right) != "normal" and stream.word(right).ordinary:
        return False
    if t.script == "latin":
        if stream.types[left].shape == "upper" and t.shape == "title" and _given(stream, right):
            return False  # "MLA | Akhil Gogoi"
        return stream.language == "ru" or not stream.word(right).title
    if stream.line_case(right) != "normal":
        return is_name(stream, right)
    # «Норвич Сити»: a word of the language goes on a name only behind a word that is in no dictionary.
    behind, ahead = stream.word(left), stream.word(right)
    if ahead.ordinary and (behind.ordinary or behind.tags):
        return False
    if "Name" in ahead.tags or (ahead.part is not None and ahead.part.given and not ahead.part.surname):
        # A given name begins a name of its own: «имени Пушкина Виталий Костомаров».
        return "Name" in behind.tags
    if "Surn" in ahead.tags or ahead.part is not None:
        return is_name(stream, right) and not ahead.nodes
    match = longest_match(stream, right) if ahead.nodes else None
    return not ahead.title and (match is None or match.candidates[0].canonical.startswith("inst:"))


def _given(stream: Stream, index: int) -> bool:
    word = stream.word(index)
    return word.part is not None and word.part.given and not word.ordinary
