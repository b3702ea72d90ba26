"""Known names: the longest name of the lexicon that starts at a word, and whether it may be meant here.

Every word matches by its folded written form or a nominative of it, so any case of «Организация Договора о коллективной
безопасности» is found, while the words that stay in the genitive must stay so.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from bilingual.names.cues.bodies import is_typed
from bilingual.names.cues.persons import OF_PERSONS
from bilingual.names.cues.places import before_division, is_preposition, of_towns, place_cued, place_words, settled
from bilingual.names.cues.things import another_sort, names_sort, preferred, thing_cued
from bilingual.names.lexicon.compiled import Candidate, Node
from bilingual.names.lexicon.compiling import Flag
from bilingual.names.marks import CLOSING_QUOTES, NAMED_AFTER, OPENING_QUOTES
from bilingual.names.words.cyrillic import COMBINING
from bilingual.names.words.stream import CAPITAL, CAPITAL_OR_INITIAL, Stream
from bilingual.russian.base_types import generic_types
from bilingual.russian.morphology import parses

__all__ = ["Match", "longest_match"]

# In English single quotes name, too: they watched 'Gravity'.
_OPEN_QUOTES: Final = OPENING_QUOTES | frozenset("'‘")
_CLOSE_QUOTES: Final = CLOSING_QUOTES | frozenset("'’")
_END_MARKS: Final = frozenset({"!", "?", "…"})
_TYPES_BEHIND: Final = frozenset("mountain mountains county river lake creek island islands peninsula".split())
_DETERMINERS: Final = frozenset("the a an your his her their my our its up off it them".split())
_OF_CASES: Final = frozenset("для у от без до из с со к ко по о об при про через за на в под над перед против около после".split())
_AND: Final = frozenset("and or и или".split())
_LISTED: Final = _AND | {",", "-"}
_BETWEEN: Final = frozenset({"between", "между"})
_MASCULINE: Final = ("ый", "ий", "ой")
_OF_MASCULINE: Final = ("ого", "его", "ому", "ему", "ым", "им", "ом", "ем")
_ADJECTIVAL: Final = frozenset("ый ий ой го му ым им ом ем ая ую ое ее".split())
_FARTHEST: Final = 8  # pieces of a list of places
_LARGER: Final = frozenset({"region", "country", "territory", "disputed"})
_FREE: Final = frozenset({"", Flag.ANY_CASE})
_CORPORATE: Final = frozenset("group inc corp corporation ltd llc holdings technologies software solutions systems".split())


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
    word = stream.word(index)
    if word.longer and (not limit or index + 1 < limit):
        found = _of_several_words(stream, index, word.longer, limit)
        if found is not None:
            return found
    town: Match | None = None
    for key, node in word.alone if not limit or index < limit else ():
        if word.ordinary and _another_word(stream, index, key):
            continue
        accepted = tuple([c for c in node.candidates if _accepts(stream, (index,), c)])
        if accepted and stream.types[index].script == "cyrillic":
            accepted = _in_this_case(stream, index, key, accepted)
        if accepted and not _rather_person(stream, index, key, accepted[0]) and not _of_other_form(stream, index, key, accepted[0]):
            readings = _as_spelled(stream, index, preferred(stream, (index,), accepted)) if len(accepted) > 1 else accepted
            found = Match(index, index + 1, (index,), (key,), readings)
            if Flag.GAZETTEER not in accepted[0].flags:
                # «в Самаре» is Samara, though the gazetteer has a Самар.
                return found if town is None or accepted[0].canonical.startswith("place:") else town
            town = town or found
    return town


def _another_word(stream: Stream, index: int, key: str) -> bool:
    """«ЭТУ», «ТАКИХ» are loud, no case of ЭТА: acronyms have their endings in small letters."""
    t = stream.types[index]
    if t.shape != "upper" or t.script != "cyrillic" or key == t.key or t.length > 5:
        return False
    return stream.line_case(index) == "normal" and _closed(t.norm.lower())


@lru_cache(maxsize=4096)
def _closed(word: str) -> bool:
    """Tell whether a word is a pronoun or a small word: «ЭТУ», «ТАКИХ»."""
    return any("Apro" in p.tag or p.tag.POS in ("NPRO", "PREP", "CONJ", "PRCL") for p in parses(word) if p.is_known)


def _in_this_case(stream: Stream, index: int, key: str, accepted: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Leave out the people and the small towns that a Russian word only looks like a case of: «ночная маска» is no Elon Musk."""
    t = stream.types[index]
    says_nothing = t.shape == "lower" or stream.begins_sentence(index)
    if t.key != key and says_nothing and stream.word(index).ordinary and "Surn" not in stream.word(index).tags:
        accepted = tuple([c for c in accepted if not c.canonical.startswith("person:")])
    if any(_small_town(c) for c in accepted) and _no_town(stream, index, key):
        accepted = tuple([c for c in accepted if not _small_town(c)])
    return accepted


def _small_town(candidate: Candidate) -> bool:
    return Flag.GAZETTEER in candidate.flags or (Flag.WEAK in candidate.flags and candidate.canonical.startswith("place:"))


def _no_town(stream: Stream, index: int, key: str) -> bool:
    """«Хомутово» is no case of Хомутов, «Королевы» none of Королёв; «Калининском районе», «Ярцева пояснила», «Халле Берри»."""
    t, ending = stream.types[index], key[-2:]
    if t.key != key and (t.key[-1] == "о" or (t.key[:-1] == key and t.key[-1] in "ыи") or _no_masculine(t.key, ending)):
        return True
    behind, before = stream.following(index), stream.preceding(index)
    if behind == index + 1 and t.key[-2:] in _ADJECTIVAL and not place_words("division").isdisjoint(stream.word(behind).keys):
        return True
    if before >= 0 and (is_preposition(stream.types[before].key) or of_towns(stream, before)):
        return False
    if behind == index + 1 and t.spaced and stream.types[behind].shape == "title" and stream.types[behind].script == "cyrillic":
        return not stream.word(behind).ordinary or (t.key != key and "Surn" in stream.word(index).tags)
    return t.key != key and "Surn" in stream.word(index).tags


def _no_masculine(written: str, ending: str) -> bool:
    return ending in _MASCULINE and not written.endswith(_OF_MASCULINE)


def _as_spelled(stream: Stream, index: int, readings: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Münster is in Germany, Munster in Ireland: of places that differ in their diacritics only, the one spelled so comes first."""
    if stream.types[index].script != "latin" or not readings[0].canonical.startswith("place:"):
        return readings
    places = [c for c in readings if c.canonical.startswith("place:") and Flag.GAZETTEER not in c.flags]
    if len(places) < 2 or places[0] is not readings[0]:
        return readings
    text = stream.types[index].text
    spelled = [(entity.en, *entity.aliases) if (entity := stream.lexicon.entity(c.canonical)) is not None else ("",) for c in places]
    if text in spelled[0] or (text.isascii() and spelled[0][0].isascii()):
        return readings
    so = next((c for c, names in zip(places, spelled, strict=True) if text in names), readings[0])
    return (so, *(c for c in readings if c is not so))


def _of_several_words(stream: Stream, index: int, starts: Sequence[tuple[str, Node]], limit: int) -> Match | None:
    following = _behind(stream, index)
    if following < 0:
        return None
    best: Match | None = None
    for words, keys, node in _walk(stream, index, starts, following):
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


def _of_other_form(stream: Stream, index: int, key: str, candidate: Candidate) -> bool:
    """«из Южной и Центральной» is not from Южный: a town called by an adjective keeps its gender, and so do the adjectives of towns."""
    if not candidate.canonical.startswith("place:") or stream.types[index].script != "cyrillic":
        return False
    written = stream.types[index].key
    if written == key and key[-1] == "а" and "Name" in stream.word(index).tags and key[:-1] in stream.word(index).keys:
        # «для Доминика» has no nominative: it is Dominik's.
        before = stream.preceding(index)
        return before >= 0 and stream.types[before].key in _OF_CASES
    if key[-2:] in _MASCULINE and key[-4:-2] not in ("ск", "цк"):
        return written != key and _no_masculine(written, key[-2:])
    # «в Кировском районе» is not in Кировск.
    return written.endswith("ском") and key[-2:] == "ск" and before_division(stream, index)


# A name on the way: word indexes, the keys they matched by, and the node it has come to.
_Path = tuple[tuple[int, ...], tuple[str, ...], Node]


def _walk(stream: Stream, index: int, starts: Sequence[tuple[str, Node]], following: int) -> list[_Path]:
    """Return every name of several words that starts at a piece, given the word (or the comma) behind it."""
    found: list[_Path] = []
    second = _keys(stream, following)
    for key, node in starts:
        if node.children.keys().isdisjoint(second):
            continue  # Nearly always: the next word goes on none of the names.
        open_ends = _steps((index,), (key,), node, following, second)
        while open_ends:
            words, keys, node = path = open_ends.pop()
            if node.candidates:
                found.append(path)
            # Not `following`: the next start goes on from the second word again («Всероссийскую»: всероссийская, российская).
            further = _behind(stream, words[-1]) if node.children else -1
            if further >= 0 and stream.types[further].shape == "initial" and stream.types[words[-1]].key in NAMED_AFTER:
                further = _past_initials(stream, further)
            if further >= 0:
                open_ends += _steps(words, keys, node, further, _keys(stream, further))
    return found


def _past_initials(stream: Stream, index: int) -> int:
    """«Институт русского языка имени А. С. Пушкина»: a table has whom a body is called after without the initials."""
    for _ in range(2):
        if index >= 0 and stream.types[index].shape == "initial":
            index = stream.following(index)
    return index


def _behind(stream: Stream, index: int) -> int:
    """Return the next word of a name, or the comma inside it: "University of California, Berkeley"; -1 where nothing goes on.

    The mark inside a title is passed over: "Mission: Impossible", «Матч! Футбол 2».
    """
    behind = index + 1
    if behind < stream.size and stream.types[behind].text == ",":
        return behind
    if behind + 1 < stream.size and stream.types[behind].text in ":!" and stream.types[behind + 1].kind in ("word", "number"):
        return behind + 1
    return stream.next_word(index)


def _steps(words: tuple[int, ...], keys: tuple[str, ...], node: Node, following: int, ways: Sequence[str]) -> list[_Path]:
    """Return where one more word leads from a node, what its first key leads to last."""
    children = node.children
    return [((*words, following), (*keys, key), children[key]) for key in reversed(ways) if key in children]


def _keys(stream: Stream, index: int) -> tuple[str, ...]:
    word = stream.types[index]
    if word.kind == "word":
        return stream.word(index).keys
    return (word.key,)


def _accepts(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a reading may be meant: its letter case, and a cue where the name is ambiguous."""
    flags = candidate.flags
    first = stream.types[words[0]]
    if flags in _FREE and first.shape in CAPITAL and first.key != "the" and not candidate.canonical.startswith("inst:"):
        return True  # «Россия»: what most names are, and none of the conditions is about.
    if Flag.PART in flags:
        return False
    if Flag.ACRONYM in flags and len(words) == 1:
        if not _acronym_case(stream, words[0], flags):
            return False
    elif not _name_case(stream, words, candidate):
        return False
    if Flag.GAZETTEER in flags and len(words) == 1 and (stream.word(words[0]).barred or _other_thing(stream, words[0])):
        return False
    if Flag.GAZETTEER in flags and _half(stream, words):
        return False
    # «Антивирус Norton» is of no town, «Хоххайм (Hochheim am Main)» is one.
    foreign = first.script == "latin" and stream.language == "ru" and (words[0] == 0 or stream.types[words[0] - 1].text != "(")
    small = Flag.GAZETTEER in flags and (foreign or (len(words) == 1 and _personal(stream, words[0])))
    if Flag.WEAK in flags or small:
        common = Flag.GAZETTEER in flags and len(words) == 1 and stream.word(words[0]).ordinary
        return _cued(stream, words, candidate) and (not common or settled(stream, words[0], candidate))
    if Flag.GAZETTEER in flags:
        return _not_common(stream, words, candidate)
    if Flag.DEMONYM in flags and len(words) == 1 and stream.word(words[0]).barred:
        return False  # «МИР ТРУД МАЙ» has no Mayans.
    if Flag.EXACT in flags and Flag.ADJECTIVE in flags and len(words) == 1 and stream.begins_sentence(words[0]):
        return not _commands(stream, words[0])
    return first.shape != "initial" or len(words) > 1


def _other_thing(stream: Stream, index: int) -> bool:
    """ "Labradors" are no town of Labrador, and Crystal Mountain is not in Crystal."""
    t = stream.types[index]
    if t.script != "latin":
        return False
    behind = stream.types[index + 1].key if t.spaced and index + 1 < stream.size else ""
    return behind in _TYPES_BEHIND or all(t.key != key for key, _ in stream.word(index).nodes)


def _half(stream: Stream, words: tuple[int, ...]) -> bool:
    """Tell whether a small town is half of a hyphenated Russian name: «Элис-Спрингс» is not in Элис."""
    first, last = words[0], words[-1]
    if stream.types[first].script != "cyrillic" or "Geox" in stream.word(first).tags:
        return False  # «рейс Самара-Уфа» goes between two.
    behind = last + 2 < stream.size and stream.joined(last, last + 2) and stream.types[last + 2].shape == "title"
    return behind or (first > 1 and stream.joined(first - 2, first) and stream.types[first - 2].shape == "title")


def _personal(stream: Stream, index: int) -> bool:
    """A small town that is called like a person (Мартин, Лена, Роджерс), or that no dictionary knows as a place, needs a cue."""
    word, t = stream.word(index), stream.types[index]
    if t.script == "cyrillic":
        return "Geox" not in word.tags or "Name" in word.tags
    # "Harlow nodded"
    return word.part is not None or (t.spaced and index + 1 < stream.size and stream.types[index + 1].text in OF_PERSONS)


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
    return Flag.ANY_CASE in flags or _opens_with_type(stream, words, candidate)


def _opens_with_type(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """«радио Sputnik», «ракета „Точка“», «орден Ленина»: what the thing is may stand in small letters before the capital of its name."""
    if len(words) < 2 or stream.types[words[0]].script != "cyrillic" or stream.types[words[1]].shape not in CAPITAL:
        return False
    inner = longest_match(stream, words[-1]) if stream.word(words[-1]).longer else None
    if inner is not None and inner.end > words[-1] + 1:
        return False  # «ракета „Точка-У“», «корабль „Союз МС“»: the type stands before another name.
    return names_sort(stream, words[0], candidate) or any(map(generic_types().__contains__, stream.word(words[0]).keys))


def _exact(stream: Stream, words: tuple[int, ...]) -> bool:
    """A name that is also a word needs a capital that says something, a Latin one of several words its last as well: "Fight Club"."""
    index, last = words[0], stream.types[words[-1]]
    if last.script == "latin" and last.shape == "lower":
        return False  # "The last of us to leave" begins a sentence, no series.
    says_nothing = stream.line_case(index) == "upper" and stream.word(index).ordinary and stream.language != "ru"
    return len(words) > 1 or not says_nothing


def _commands(stream: Stream, index: int) -> bool:
    """ "Polish the floor" is no Polish floor."""
    following = stream.following(index)
    return following >= 0 and stream.types[following].key in _DETERMINERS


def _not_common(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """A town of the gazetteer whose name is an ordinary word needs a capital that says something and a cue: «в посёлке Мирный»."""
    index = words[0]
    if len(words) > 1:
        return True
    word, t = stream.word(index), stream.types[index]
    if word.barred or t.length < 3:
        return False
    if not word.ordinary:
        return True
    # "the spring goes", "tours": Goes and Tours are towns behind a capital only, and "Bank", «Северной» where a place is told.
    capital = t.shape != "lower" and stream.line_case(index) == "normal" and not stream.begins_sentence(index)
    return capital and settled(stream, index, candidate)


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
    word, following = stream.word(index), _behind(stream, index)
    found = [c for _, node in word.alone for c in node.candidates]
    if word.longer and following >= 0:
        found += [c for _, _, node in _walk(stream, index, word.longer, following) for c in node.candidates]
    return found


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
    return cue >= 0 and is_preposition(stream.types[cue].key) and _is_place(stream, first, joint)


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
    if before >= 0 and stream.types[before].key in _DETERMINERS:
        return False
    if before >= 0 and stream.types[before].shape in CAPITAL and not (stream.begins_sentence(before) and stream.word(before).plain):
        return False  # "the Docker Discord", but not "In Gravity".
    return behind < 0 or stream.types[behind].shape not in CAPITAL
