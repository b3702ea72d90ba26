"""Known names: the longest name of the lexicon that starts at a word, and whether it may be meant here.

Every word matches by its folded written form or a nominative of it, so any case of «Организация Договора о коллективной
безопасности» is found, while the words that stay in the genitive must stay so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bilingual.names.compiling import Flag
from bilingual.names.cyrillic import COMBINING
from bilingual.names.lexicon import Candidate, Node
from bilingual.names.stream import CAPITAL_OR_INITIAL, Stream

__all__ = ["Match", "longest_match"]

_OPEN_QUOTES, _CLOSE_QUOTES = frozenset("«\"“„'‘"), frozenset("»\"”“'’")
_PLACE_CUES = frozenset(
    "в во из на под около близ до г город города городе городу село деревня поселок аэропорт область".split()
    + "in at from near of to outside around city town village".split()
)
_DETERMINERS = frozenset("the a an your his her their my our its up off it them".split())
_CORPORATE = frozenset("group inc corp corporation ltd llc holdings technologies software solutions systems".split())


class Match(NamedTuple):
    """A name of the lexicon in the text.

    Attributes:
        start: index of its first piece.
        end: index after its last piece.
        words: indexes of its words.
        keys: the keys they matched by: the folded words of the name in its base form.
        candidates: its readings, best first.
    """

    start: int
    end: int
    words: tuple[int, ...]
    keys: tuple[str, ...]
    candidates: tuple[Candidate, ...]


def longest_match(stream: Stream, index: int, limit: int = 0) -> Match | None:
    """Return the longest name that starts at a piece and passes the conditions on its letter case and surroundings.

    Args:
        stream: the segment.
        index: piece where the name starts.
        limit: index after the last piece it may cover; 0 for no limit.
    """
    best: Match | None = None
    for words, keys, node in _walk(stream, index):
        if (best is not None and len(words) <= len(best.words)) or (limit and words[-1] >= limit):
            continue
        accepted = tuple(c for c in node.candidates if _accepts(stream, words, c))
        if accepted and len(words) == 1 and _rather_person(stream, index, keys[0], accepted[0]):
            continue
        if accepted:
            best = Match(index, words[-1] + 1, words, keys, accepted)
    return best


def _rather_person(stream: Stream, index: int, key: str, candidate: Candidate) -> bool:
    """«Пушкина» may be a form of Пушкино, but without «в» or «из» it is the poet's."""
    if not candidate.canonical.startswith("place:") or stream.types[index].script != "cyrillic":
        return False
    bears = stream.word(index).bears
    return bool(bears) and bears != key and stream.types[index].key != key and not _cued(stream, (index,), candidate)


def _walk(stream: Stream, index: int) -> Iterator[tuple[tuple[int, ...], tuple[str, ...], Node]]:
    """Yield every name that starts at a piece: word indexes, the keys they matched by, and the node it ends in."""
    open_ends: list[tuple[tuple[int, ...], tuple[str, ...], Node]] = [
        ((index,), (key,), node) for key, node in reversed(stream.word(index).nodes)
    ]
    while open_ends:
        words, keys, node = open_ends.pop()
        if node.candidates:
            yield words, keys, node
        if not node.children:
            continue
        following = stream.following(words[-1])
        if following < 0:
            continue
        for key in reversed(_keys(stream, following)):
            child = node.children.get(key)
            if child is not None:
                open_ends.append(((*words, following), (*keys, key), child))


def _keys(stream: Stream, index: int) -> tuple[str, ...]:
    word = stream.types[index]
    if word.kind == "word":
        return stream.word(index).keys
    return (word.key,)


def _accepts(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a reading may be meant: its letter case, and a cue where the name is ambiguous."""
    flags = candidate.flags
    if Flag.PART in flags:
        return False
    first = stream.types[words[0]]
    if Flag.ACRONYM in flags and len(words) == 1:
        if not _acronym_case(stream, words[0], flags):
            return False
    elif not _name_case(stream, words, candidate):
        return False
    if Flag.WEAK in flags:
        return _cued(stream, words, candidate)
    if Flag.GAZETTEER in flags and len(words) == 1 and stream.word(words[0]).barred:
        return False
    if Flag.GAZETTEER in flags and len(words) == 1 and _personal(stream, words[0]):
        return _cued(stream, words, candidate)
    if Flag.GAZETTEER in flags:
        return _not_common(stream, words)
    if Flag.DEMONYM in flags and len(words) == 1 and stream.word(words[0]).barred:
        return False  # «МИР ТРУД МАЙ» has no Mayans.
    if Flag.EXACT in flags and Flag.ADJECTIVE in flags and len(words) == 1 and stream.begins_sentence(words[0]):
        return not _commands(stream, words[0])
    return first.shape != "initial" or len(words) > 1


def _personal(stream: Stream, index: int) -> bool:
    """A small town that is called like a person (Мартин, Биби, Роджерс), or that no dictionary knows as a place, needs a cue."""
    word = stream.word(index)
    return "Geox" not in word.tags and (stream.types[index].script == "cyrillic" or word.part is not None)


def _acronym_case(stream: Stream, index: int, flags: str) -> bool:
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


def _name_case(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    first = stream.types[words[0]]
    flags = candidate.flags
    if ((first.key[-1:] == "о" and first.key[-3:] not in ("ого", "его")) or first.key in COMBINING) and Flag.ADJECTIVE in flags:
        # «американо-китайские», "Sino-Russian": half a compound, and a coffee without its hyphen.
        return words[0] + 1 < stream.size and stream.types[words[0] + 1].text in "-‑–"
    if Flag.ADJECTIVE in flags or Flag.DEMONYM in flags:
        if first.script == "cyrillic":
            return Flag.EXACT not in flags or first.shape in CAPITAL_OR_INITIAL
        return first.shape in CAPITAL_OR_INITIAL or Flag.ANY_CASE in flags
    if candidate.canonical.startswith("inst:"):
        return True
    if first.shape in CAPITAL_OR_INITIAL:
        if first.key == "the" and len(words) == 2 and stream.types[words[1]].shape == "lower" and Flag.ANY_CASE not in flags:
            return False  # "The guardian of the house" begins a sentence, no newspaper.
        return Flag.EXACT not in flags or _exact(stream, words)
    return Flag.ANY_CASE in flags


def _exact(stream: Stream, words: tuple[int, ...]) -> bool:
    """A name that is also a word needs a capital that says something."""
    index = words[0]
    says_nothing = stream.line_case(index) == "upper" and stream.word(index).ordinary and stream.language != "ru"
    return len(words) > 1 or not says_nothing


def _commands(stream: Stream, index: int) -> bool:
    """ "Polish the floor" is no Polish floor."""
    following = stream.following(index)
    return following >= 0 and stream.types[following].key in _DETERMINERS


def _not_common(stream: Stream, words: tuple[int, ...]) -> bool:
    """A town of the gazetteer whose name is an ordinary word needs a capital that says something: «Мирный»."""
    index = words[0]
    if len(words) > 1:
        return True
    word, t = stream.word(index), stream.types[index]
    if word.barred or t.length < 3:
        return False
    if not word.ordinary or t.shape == "lower":
        return True
    return stream.line_case(index) == "normal" and not stream.begins_sentence(index)


def _cued(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a cue for an ambiguous name stands beside it: quotes for works and firms, «в», "in" or «город» for places."""
    if stream.types[words[0]].shape not in CAPITAL_OR_INITIAL:
        return False
    before = words[0] - 1
    if before >= 0 and candidate.canonical.startswith("place:"):
        cue = stream.preceding(words[0])
        if cue < 0 or stream.line_case(words[0]) != "normal":
            return False
        # Of the regions without a country "the" is cue enough, with a word between: the West, the collective West.
        region = "/" not in candidate.canonical and ("the" in (stream.types[cue].key, stream.types[max(0, cue - 1)].key))
        return region or stream.types[cue].key in _PLACE_CUES
    after = words[-1] + 1
    quoted = before >= 0 and stream.types[before].text in _OPEN_QUOTES and after < stream.size and stream.types[after].text in _CLOSE_QUOTES
    return quoted
