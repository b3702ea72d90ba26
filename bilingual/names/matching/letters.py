"""What the letter case of a word, and its being an ordinary word or half of a name, says of a known name it may stand for."""

from __future__ import annotations

from typing import Final

from bilingual.names.cues.persons import is_of_persons
from bilingual.names.cues.places import settled
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.lexicon.word_lists import saying
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = [
    "DETERMINERS",
    "acronym_case",
    "capital_tells",
    "commands",
    "half_of_a_name",
    "not_common",
    "other_thing",
    "says_little",
]

# Behind what may be an adjective these say that it is a verb: "Polish the floor".
DETERMINERS: Final = frozenset("the a an your his her their my our its up off it them".split())
_BEGINNING: Final = 40  # pieces that show whether a text has capitals
_CORPORATE: Final = frozenset("group inc corp corporation ltd llc holdings technologies software solutions systems".split())


def acronym_case(stream: Stream, index: int, flags: str) -> bool:
    """Tell whether a word has the letters of an acronym: "WHO", «оон»; but not "who", "SCO Group", "the un-American way".

    Args:
        stream: the segment.
        index: its piece.
        flags: conditions of the name (letters of `Flag`), an acronym's.
    """
    word = stream.types[index]
    after = stream.types[index + 1] if index + 1 < len(stream.types) else None
    if word.script == "latin" and word.spaced and after is not None and after.key in _CORPORATE and after.shape == "title":
        return False  # "SCO Group" is not the Shanghai organisation.
    if word.shape in ("upper", "camel"):
        # In a line of capitals "WHO" may be the pronoun, "US" may be us: the lower-case word of the language decides.
        return stream.line_case(index) != "upper" or not stream.word(index).ordinary
    if word.shape == "title" and word.length == 1:
        return False
    if word.spaced is False and index + 1 < stream.size and stream.types[index + 1].text in "-‑":
        return False  # "the un-American way"
    # «оон», "nato" as typed in queries, «Нато» in some newspapers: only where no ordinary word is spelled so.
    return Flag.ANY_CASE in flags


def capital_tells(stream: Stream, words: tuple[int, ...]) -> bool:
    """A name that is also a word needs a capital that says something, a Latin one of several words its last as well: "Fight Club".

    Args:
        stream: the segment.
        words: pieces of its words, the first with a capital.
    """
    index, last = words[0], stream.types[words[-1]]
    if last.script == "latin" and last.shape == "lower":
        return False  # "The last of us to leave" begins a sentence, no series.
    says_nothing = stream.line_case(index) == "upper" and stream.word(index).ordinary and stream.language != "ru"
    return len(words) > 1 or not says_nothing


def not_common(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """A town of the gazetteer whose name is an ordinary word needs a capital that says something and a cue: «в посёлке Мирный».

    Args:
        stream: the segment.
        words: pieces of its words.
        candidate: the town.
    """
    index = words[0]
    if len(words) > 1:
        return True
    word, t = stream.word(index), stream.types[index]
    if word.barred or t.length < 3:
        return False
    if not word.ordinary:
        return t.shape != "lower" or _typed_small(stream)
    # "the spring goes", "tours": Goes and Tours are towns behind a capital only, and "Bank", «Северной» where a place is told.
    capital = t.shape != "lower" and stream.line_case(index) == "normal" and not stream.begins_sentence(index)
    return capital and settled(stream, index, candidate)


def _typed_small(stream: Stream) -> bool:
    """Tell whether a text begins without capitals, as queries are typed: then «тутаев» is the town, but no "evil mage" is in Magé."""
    return all(t.shape not in CAPITAL for t in stream.types[:_BEGINNING])


def commands(stream: Stream, index: int) -> bool:
    """ "Polish the floor" is no Polish floor.

    Args:
        stream: the segment.
        index: piece of the word that opens the sentence.
    """
    following = stream.following(index)
    return following >= 0 and stream.types[following].key in DETERMINERS


def other_thing(stream: Stream, index: int) -> bool:
    """ "Labradors" are no town of Labrador, and Crystal Mountain is not in Crystal.

    Args:
        stream: the segment.
        index: piece of the word that may be a small town's name.
    """
    t = stream.types[index]
    if t.script != "latin":
        return False
    behind = stream.types[index + 1].key if t.spaced and index + 1 < stream.size else ""
    return behind in saying("type-nouns", "town") or all(t.key != key for key, _ in stream.word(index).nodes)


def half_of_a_name(stream: Stream, words: tuple[int, ...]) -> bool:
    """Tell whether a small town is half of a hyphenated Russian name: «Элис-Спрингс» is not in Элис.

    Args:
        stream: the segment.
        words: pieces of the town's name.
    """
    first, last = words[0], words[-1]
    if stream.types[first].script != "cyrillic" or "Geox" in stream.word(first).tags:
        return False  # «рейс Самара-Уфа» goes between two.
    behind = last + 2 < stream.size and stream.joined(last, last + 2) and stream.types[last + 2].shape == "title"
    return behind or (first > 1 and stream.joined(first - 2, first) and stream.types[first - 2].shape == "title")


def says_little(stream: Stream, index: int, flags: str) -> bool:
    """A small town needs a cue where it is called like a person (Мартин, Лена, Роджерс) or no dictionary knows it as a place (Norton).

    Args:
        stream: the segment.
        index: piece of its name.
        flags: conditions of the name (letters of `Flag`).
    """
    word, t = stream.word(index), stream.types[index]
    if t.script == "cyrillic":
        return "Geox" not in word.tags or "Name" in word.tags
    if Flag.LARGE not in flags and not _typed_small(stream):
        return True
    # "Harlow nodded"
    return word.part is not None or (t.spaced and index + 1 < stream.size and is_of_persons(stream.types[index + 1].text))
