"""Known names: the longest name of the lexicon that starts at a word, and whether it may be meant here.

Which names start there: `bilingual.names.matching.walk`. Here each is asked for its letter case, and an ambiguous one for a cue beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.names.cues.bodies import is_typed
from bilingual.names.cues.places import is_preposition, place_cued, place_words, settled
from bilingual.names.cues.things import another_sort, names_sort, preferred, thing_cued
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate, Node
from bilingual.names.marks import CLOSING_QUOTES, OPENING_QUOTES
from bilingual.names.matching.forms import another_word, as_spelled, in_this_case, of_other_form
from bilingual.names.matching.letters import (
    DETERMINERS,
    acronym_case,
    capital_tells,
    commands,
    half_of_a_name,
    not_common,
    other_thing,
    says_little,
)
from bilingual.names.matching.walk import Match, behind, walk
from bilingual.names.words.cyrillic import COMBINING
from bilingual.names.words.stream import CAPITAL, CAPITAL_OR_INITIAL, Stream
from bilingual.russian.base_types import generic_types

__all__ = ["longest_match"]

# In English single quotes name, too: they watched 'Gravity'.
_OPEN_QUOTES: Final = OPENING_QUOTES | frozenset("'‘")
_CLOSE_QUOTES: Final = CLOSING_QUOTES | frozenset("'’")
_END_MARKS: Final = frozenset({"!", "?", "…"})
_AND: Final = frozenset("and or и или".split())
_LISTED: Final = _AND | {",", "-"}
_BETWEEN: Final = frozenset({"between", "между"})
_FARTHEST: Final = 8  # pieces of a list of places
_LARGER: Final = frozenset({"region", "country", "territory", "disputed"})
_FREE: Final = frozenset({"", Flag.ANY_CASE})


def longest_match(stream: Stream, index: int, limit: int = 0) -> Match | None:
    """Return the longest name that starts at a piece and passes the conditions on its letter case and surroundings.

    Args:
        stream: the segment.
        index: piece where the name starts.
        limit: index after the last piece it may cover; 0 for no limit.
    """
    word = stream.word(index)
    if word.longer and (not limit or index + 1 < limit):
        found = _of_several_words(stream, index, word.longer, limit)
        if found is not None:
            return found
    town: Match | None = None
    for key, node in word.alone if not limit or index < limit else ():
        if word.ordinary and another_word(stream, index, key):
            continue
        accepted = tuple([c for c in node.candidates if _accepts(stream, (index,), c)])
        if accepted and stream.types[index].script == "cyrillic":
            accepted = in_this_case(stream, index, key, accepted)
        if accepted and not _rather_person(stream, index, key, accepted[0]) and not of_other_form(stream, index, key, accepted[0]):
            readings = as_spelled(stream, index, preferred(stream, (index,), accepted)) if len(accepted) > 1 else accepted
            found = Match(index, index + 1, (index,), (key,), readings)
            if Flag.GAZETTEER not in accepted[0].flags:
                # «в Самаре» is Samara, though the gazetteer has a Самар.
                return found if town is None or accepted[0].canonical.startswith("place:") else town
            town = town or found
    return town


def _of_several_words(stream: Stream, index: int, starts: Sequence[tuple[str, Node]], limit: int) -> Match | None:
    following = behind(stream, index)
    if following < 0:
        return None
    best: Match | None = None
    for words, keys, node in walk(stream, index, starts, following):
        if (best is not None and len(words) <= len(best.words)) or (limit and words[-1] >= limit):
            continue
        accepted = tuple([c for c in node.candidates if _accepts(stream, words, c)])
        if accepted:
            best = Match(index, words[-1] + 1, words, keys, preferred(stream, words, accepted) if len(accepted) > 1 else accepted)
    return best


def _rather_person(stream: Stream, index: int, key: str, candidate: Candidate) -> bool:
    """«Пушкина» may be a form of Пушкино, but without «в» or «из» it is the poet's."""
    bears = stream.word(index).bears
    if not bears or not candidate.canonical.startswith("place:") or stream.types[index].script != "cyrillic":
        return False
    return bears != key and stream.types[index].key != key and not _cued(stream, (index,), candidate)


def _accepts(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a reading may be meant: its letter case, and a cue where the name is ambiguous."""
    flags = candidate.flags
    first = stream.types[words[0]]
    if flags in _FREE and first.shape in CAPITAL and first.key != "the" and not candidate.canonical.startswith("inst:"):
        return True  # «Россия»: what most names are, and none of the conditions is about.
    if Flag.PART in flags:
        return False
    if Flag.ACRONYM in flags and len(words) == 1:
        if not acronym_case(stream, words[0], flags):
            return False
    elif not _name_case(stream, words, candidate):
        return False
    if Flag.GAZETTEER in flags and len(words) == 1 and (stream.word(words[0]).barred or other_thing(stream, words[0])):
        return False
    if Flag.GAZETTEER in flags and half_of_a_name(stream, words):
        return False
    # «Антивирус Norton» is of no town, «Хоххайм (Hochheim am Main)» is one.
    foreign = first.script == "latin" and stream.language == "ru" and (words[0] == 0 or stream.types[words[0] - 1].text != "(")
    small = Flag.GAZETTEER in flags and (foreign or (len(words) == 1 and says_little(stream, words[0], flags)))
    if Flag.WEAK in flags or small:
        common = Flag.GAZETTEER in flags and len(words) == 1 and stream.word(words[0]).ordinary
        cued = _cued(stream, words, candidate) or (Flag.GAZETTEER in flags and _before_institution(stream, words[-1]))
        return cued and (not common or settled(stream, words[0], candidate))
    if Flag.GAZETTEER in flags:
        return not_common(stream, words, candidate)
    if Flag.DEMONYM in flags and len(words) == 1 and stream.word(words[0]).barred:
        return False  # «МИР ТРУД МАЙ» has no Mayans.
    if Flag.EXACT in flags and Flag.ADJECTIVE in flags and len(words) == 1 and stream.begins_sentence(words[0]):
        return not commands(stream, words[0])
    return first.shape != "initial" or len(words) > 1


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
        return Flag.EXACT not in flags or capital_tells(stream, words)
    return Flag.ANY_CASE in flags or _opens_with_type(stream, words, candidate)


def _opens_with_type(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """«радио Sputnik», «ракета „Точка“», «орден Ленина»: what the thing is may stand in small letters before the capital of its name."""
    if len(words) < 2 or stream.types[words[0]].script != "cyrillic" or stream.types[words[1]].shape not in CAPITAL:
        return False
    inner = longest_match(stream, words[-1]) if stream.word(words[-1]).longer else None
    if inner is not None and inner.end > words[-1] + 1:
        return False  # «ракета „Точка-У“», «корабль „Союз МС“»: the type stands before another name.
    return names_sort(stream, words[0], candidate) or any(map(generic_types().__contains__, stream.word(words[0]).keys))


def _cued(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a cue for an ambiguous name stands beside it: quotes for works and firms, their type, «в» or «город» for places."""
    if stream.types[words[0]].shape not in CAPITAL_OR_INITIAL:
        return False
    before = words[0] - 1
    if candidate.canonical.startswith("place:"):
        return place_cued(stream, words[0], candidate) or _in_its_region(stream, words[-1], candidate) or _beside_place(stream, words[0])
    after = words[-1] + 1
    if after < stream.size and stream.types[after].text in _END_MARKS:
        after += 1  # «Ну, погоди!»
    if before >= 0 and stream.types[before].text in _OPEN_QUOTES and after < stream.size and stream.types[after].text in _CLOSE_QUOTES:
        return not candidate.canonical.startswith("other:") or not (_spoken(stream, words[0], after + 1) or another_sort(stream, words))
    if is_typed(stream, words, candidate.canonical) or thing_cued(stream, words, candidate):
        return True
    return Flag.EXACT in candidate.flags and _stands_out(stream, words)


def _in_its_region(stream: Stream, last: int, candidate: Candidate) -> bool:
    """ "Bozeman, Montana", "Nice, France", «Остин (штат Техас)»: what a town lies in, behind it."""
    at = last + 2
    if at >= stream.size or stream.types[last + 1].text not in (",", "(") or candidate.canonical[8:9] != "/":
        return False
    if stream.types[at].key in place_words("state"):
        at = stream.following(at)
    return at >= 0 and stream.types[at].shape in CAPITAL and any(_holds(stream, c, candidate) for c in _unconditional(stream, at))


def _unconditional(stream: Stream, index: int) -> list[Candidate]:
    """Return what the names that start at a piece may stand for, whatever their conditions: nothing is asked twice in a list of towns."""
    word, following = stream.word(index), behind(stream, index)
    found = [c for _, node in word.alone for c in node.candidates]
    if word.longer and following >= 0:
        found += [c for _, _, node in walk(stream, index, word.longer, following) for c in node.candidates]
    return found


def _before_institution(stream: Stream, last: int) -> bool:
    """ "Uryupinsk Pedagogical Institute", "Hwange power plant": a type of institution behind a Latin name is a place's."""
    at = last + 1
    t = stream.types[last]
    if t.script != "latin" or not t.spaced or at >= stream.size or not stream.word(at).heads:
        return False
    return any(c.canonical.startswith("inst:") and Flag.GENERIC not in c.flags for c in _unconditional(stream, at))


def _holds(stream: Stream, region: Candidate, town: Candidate) -> bool:
    """Tell whether one place is a country or a region, and the other a town in the same country."""
    if region.canonical[:8] != town.canonical[:8] or region.canonical == town.canonical or Flag.GAZETTEER in region.flags:
        return False
    entity = stream.lexicon.entity(region.canonical)
    return entity is not None and entity.type in _LARGER


def _beside_place(stream: Stream, index: int) -> bool:
    """ "in Luton and Reading", «в Лутоне и Вуллонгонге», "between Fairbanks and Anchorage": a name joined to a known place is one, too."""
    joint, word = stream.preceding(index), stream.word(index)
    if joint < 0 or stream.line_case(index) == "upper" or (word.part is not None and word.part.given):
        return False
    if stream.types[joint].key in _BETWEEN:
        joint = stream.following(index)
        return joint >= 0 and stream.types[joint].key in _AND and _is_place(stream, stream.following(joint), 0)
    t = stream.types[index]
    if stream.types[joint].key not in _AND or (t.script == "cyrillic" and t.key[-1] not in "оеиуюы"):
        return False  # «в Москве и Пушкин» are no two towns.
    first = joint
    while first > 0 and joint - first < _FARTHEST and (stream.types[first - 1].shape in CAPITAL or stream.types[first - 1].key in _LISTED):
        first -= 1
    cue = stream.preceding(first)
    if cue < 0 or stream.types[cue].key in _BETWEEN:
        return False  # What is between asks for what is behind "and": they may not ask for each other.
    return is_preposition(stream.types[cue].key) and _is_place(stream, first, joint)


def _is_place(stream: Stream, index: int, limit: int) -> bool:
    if index < 0 or stream.types[index].shape not in CAPITAL:
        return False
    match = longest_match(stream, index, limit)
    return match is not None and match.candidates[0].canonical.startswith("place:")


def _spoken(stream: Stream, first: int, behind: int) -> bool:
    """«„Друзья“, — сказал он» is speech, «„Гадкий я“, наверное, удался» is not."""
    if behind + 1 >= stream.size or stream.types[behind].text != "," or not stream.begins_sentence(first):
        return False
    return stream.types[behind + 1].text in "-–—"


def _stands_out(stream: Stream, words: tuple[int, ...]) -> bool:
    """ "Users of Discord left", «сказки о Золушке»: a capital inside a sentence that belongs to no longer name."""
    first, last = words[0], words[-1]
    if stream.line_case(first) != "normal" or stream.begins_sentence(first):
        return False
    before, behind = stream.preceding(first), stream.following(last)
    if before >= 0 and stream.types[before].key in DETERMINERS:
        return False
    if before >= 0 and stream.types[before].shape in CAPITAL and not (stream.begins_sentence(before) and stream.word(before).plain):
        return False  # "the Docker Discord", but not "In Gravity".
    return behind < 0 or stream.types[behind].shape not in CAPITAL
