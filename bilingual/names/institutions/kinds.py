"""Types of institution: which one a name of the lexicon stands for, joint ministries, and what else a type may be called.

The table says of a type what it may also be named by ("also: economy-ministry" in its note), so that «министерство экономического
развития» and "Economy Ministry" of one country share a form while each keeps its own.
"""

from __future__ import annotations

from itertools import permutations
from typing import Final, NamedTuple

from bilingual.names.lexicon.compiled import Lexicon, also_called
from bilingual.names.lexicon.flags import Flag
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = [
    "HONOURS",
    "Head",
    "department",
    "head_at",
    "joint_head",
    "one_of_many",
    "owner",
    "region_of",
    "relatives",
    "says_region",
    "several",
    "slot_of",
    "whole_slot",
]

_AND: Final = frozenset({"and", "и", "&"})
# What opens the name of a ministry before its first topic.
_OPENINGS: Final = (("ministry", "of"), ("ministry", "for"), ("department", "of"), ("министерство",))
_REGIONS: Final = ("-oblast", "-krai", "-region")
# "Ohio state police", «Омский государственный академический театр»: words between a place and a type that need not be said.
_LEVELS: Final = frozenset(
    "state regional region city town provincial province municipal county district oblast republican academic".split()
    + "государственный областной краевой городской районный республиканский региональный муниципальный академический".split()
)
_REGIONAL: Final = frozenset("regional oblast provincial областной краевой".split())
# What a body may be called besides its type, and need not be: «Национальная комиссия по ценным бумагам», "Federal Police".
HONOURS: Final = frozenset(
    "national state federal supreme central high main republican royal independent special specialised specialized".split()
    + "национальный государственный федеральный верховный центральный высший главный республиканский королевский независимый".split()
    + "специальный специализированный".split()
)
# Bodies that a state has where its city of one name has none: New York, Washington.
_OF_STATES: Final = frozenset(
    {"supreme-court", "governor-office", "upper-house", "lower-house", "legislative-assembly", "prosecutor-general-office"}
)
# "Univer City shopping centre": behind a word in no table these may be parts of the name.
_SETTLED: Final = frozenset({"city", "town", "state"})
# Of these a country has one, though they may have names: «китайский флот».
_FORCES: Final = frozenset({"fleet", "submarine-fleet", "air-army"})
# Kinds of places that have many airports and universities.
_LARGE: Final = frozenset({"country", "territory", "disputed", "former", "area", "continent"})
_PLURAL: Final = ("ские", "цкие", "ских", "цких", "скими", "цкими")
_PLURAL_NOUN: Final = ("ам", "ям", "ах", "ях", "ами", "ями")
_MOST_TOPICS: Final = 4


class Head(NamedTuple):
    """The words that name a type of institution.

    Attributes:
        match: the name of the lexicon they begin with.
        end: index after their last piece.
        slot: the type.
        also: further types they name, such as the single ministries of a joint one.
    """

    match: Match
    end: int
    slot: str
    also: tuple[str, ...] = ()


def slot_of(stream: Stream, match: Match | None, named: bool = False) -> str:
    """Return the type of institution that a match names, or '': a generic head counts with a capital, or where its name is known.

    Args:
        stream: the segment.
        match: a name of the tables, or None.
        named: whether it is surely one with a name, so that a generic head in small letters counts, too.
    """
    if match is None:
        return ""
    for candidate in match.candidates:
        if candidate.canonical.startswith("inst:"):
            generic = not named and Flag.GENERIC in candidate.flags and stream.types[match.start].shape == "lower"
            return "" if generic else candidate.canonical[5:]
    return ""


def whole_slot(stream: Stream, keys: tuple[str, ...]) -> str:
    """Return the type that folded words name as a whole, or ''.

    Args:
        stream: the segment, for its lexicon.
        keys: the words, folded, of the name as a whole.
    """
    return next((c.canonical[5:] for c in stream.lexicon.whole(keys) if c.canonical.startswith("inst:")), "")


def head_at(stream: Stream, at: int, path: str, named: bool = False) -> Head | None:
    """Return the type named at a piece behind a place, past a word of level: "Ohio state police", "Culture and Tourism Ministry".

    Args:
        stream: the segment.
        at: piece behind the place.
        path: path of the place; a country has no levels ("US state governments" are not its government).
        named: whether what stands before is surely a name.
    """
    for _ in range(3):
        if at < 0 or stream.types[at].kind != "word":
            return None
        match = longest_match(stream, at)
        slot = slot_of(stream, match, named)
        if match is not None and slot:
            return joint_head(stream, match, slot)
        trailing = _trailing_topics(stream, at)
        if trailing is not None:
            return trailing
        # "Argentina's National Securities Commission", «в Казахском национальном медицинском университете»
        if path != "?" and (named or stream.types[at].shape in ("title", "upper")) and stream.is_among(at, HONOURS):
            at, named = stream.following(at), named and stream.types[at].script == "cyrillic"
            continue
        if ("/" not in path and path != "?") or not stream.is_among(at, _LEVELS) or (path == "?" and stream.is_among(at, _SETTLED)):
            return None
        # «Херсонская областная библиотека»: the capital of the adjective still tells.
        at, named = stream.following(at), named and stream.types[at].script == "cyrillic"
    return None


def one_of_many(stream: Stream, start: int, head: Head, path: str) -> bool:
    """Tell whether a type that usually has a name has none: «украинский аэропорт», "a British university", "Crimean ports".

    Args:
        stream: the segment.
        start: piece where the place or the type begins.
        head: the type.
        path: path of the place.
    """
    if path != "?" and several(stream, head):
        return True
    if not _lower_named(stream, head):
        return False
    if stream.types[start].key.endswith(_PLURAL):
        return True
    entity = stream.lexicon.entity("place:" + path) if "/" not in path else None
    return entity is not None and entity.type in _LARGE


def _lower_named(stream: Stream, head: Head) -> bool:
    small = stream.types[head.match.words[-1]].shape not in CAPITAL and head.slot not in _FORCES
    # «Отель в Турции», "Hotel in Turkey": the capital is the sentence's.
    if len(head.match.words) == 1 and stream.types[head.match.start].shape == "title" and stream.begins_sentence(head.match.start):
        return not head.slot.endswith("court") and any(Flag.NAMED in c.flags or Flag.GENERIC in c.flags for c in head.match.candidates)
    return small and any(Flag.NAMED in c.flags for c in head.match.candidates)


def several(stream: Stream, head: Head) -> bool:
    """Tell whether a type that a country has many of stands in the plural: "railways in Austria", «в муниципалитетах штата Баия».

    Args:
        stream: the segment.
        head: the type.
    """
    last, base = stream.types[head.match.words[-1]], head.match.keys[-1]
    if last.shape in CAPITAL or last.key == base or not (last.key == base + "s" or last.key.endswith(_PLURAL_NOUN)):
        return False
    return head.slot not in _FORCES and not any(Flag.STATE in c.flags for c in head.match.candidates)


def joint_head(stream: Stream, match: Match, slot: str) -> Head:
    """Return the type with all its topics that the table has one by one: "Ministry of Culture and Tourism".

    Args:
        stream: the segment.
        match: the type with its first topic.
        slot: the type that it names.
    """
    opening = next((o for o in _OPENINGS if match.keys[: len(o)] == o), ())
    topics, end = [slot[: -len("-ministry")]], match.end
    while opening and slot.endswith("-ministry") and len(topics) < _MOST_TOPICS:
        at = _next_topic(stream, end - 1)
        topic, last = _topic(stream, at, opening) if at >= 0 else ("", -1)
        if not topic:
            break
        topics.append(topic)
        end = last + 1
    return Head(match, end, *_joint(stream.lexicon, topics)) if len(topics) > 1 else Head(match, end, slot)


def _next_topic(stream: Stream, last: int) -> int:
    """Return the piece behind an "and" or a comma, or -1."""
    if last + 2 < stream.size and stream.types[last + 1].text == ",":
        at = stream.following(last + 1)
        return stream.following(at) if at >= 0 and stream.types[at].key in _AND else at
    at = stream.following(last)
    return stream.following(at) if at >= 0 and stream.types[at].key in _AND else -1


def _topic(stream: Stream, at: int, opening: tuple[str, ...]) -> tuple[str, int]:
    """Return the longest topic at a piece that a ministry of the table has for itself, and the index of its last piece."""
    best, last, keys = "", -1, opening
    for _ in range(5):
        if at < 0 or stream.types[at].kind != "word":
            break
        keys = (*keys, stream.types[at].key)
        slot = whole_slot(stream, keys)
        if slot.endswith("-ministry"):
            best, last = slot[: -len("-ministry")], at
        at = stream.following(at)
    return best, last


def _trailing_topics(stream: Stream, at: int) -> Head | None:
    """ "Culture and Tourism Ministry": the topics stand before the type."""
    topics: list[str] = []
    while len(topics) < _MOST_TOPICS and stream.types[at].shape in ("title", "upper") and stream.types[at].script == "latin":
        match = longest_match(stream, at) if topics else None
        slot = slot_of(stream, match)
        if match is not None and slot.endswith("-ministry") and match.keys[-1] == "ministry":
            return Head(match, match.end, *_joint(stream.lexicon, [*topics, slot[: -len("-ministry")]]))
        topic, last = _bare_topic(stream, at)
        at = _next_topic(stream, last) if topic else -1
        if at < 0:
            return None
        topics.append(topic)
    return None


def _bare_topic(stream: Stream, at: int) -> tuple[str, int]:
    if stream.lexicon.node(stream.types[at].key) is None:
        return "", -1  # Nearly always: no name of the tables begins so.
    keys: tuple[str, ...] = ()
    last = at
    for _ in range(3):
        keys = (*keys, stream.types[last].key)
        slot = whole_slot(stream, (*keys, "ministry"))
        following = stream.following(last)
        if slot.endswith("-ministry") and (following < 0 or stream.types[following].key in _AND):
            return slot[: -len("-ministry")], last
        if following < 0 or stream.types[following].kind != "word":
            break
        last = following
    return "", -1


def _joint(lexicon: Lexicon, topics: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return the slug of a joint ministry, the table's where it has these topics in any order, and the single ministries."""
    distinct = sorted(set(topics))
    orders = ("-".join(order) + "-ministry" for order in permutations(distinct))
    slot = next((o for o in orders if lexicon.entity("inst:" + o) is not None), "-".join(distinct) + "-ministry")
    return slot, tuple(f"{topic}-ministry" for topic in distinct)


def relatives(lexicon: Lexicon, slot: str) -> tuple[str, ...]:
    """Return the types that a type may also be called, as its row says.

    Args:
        lexicon: the tables.
        slot: the type.

    >>> from bilingual.names.lexicon.compiled import base_lexicon
    >>> relatives(base_lexicon(), "economic-development-ministry")
    ('economy-ministry',)
    """
    return tuple(slug.partition(":")[2] for slug in also_called(lexicon, "inst:" + slot))


def department(lexicon: Lexicon, path: str, head: Head) -> str:
    """Return the type below the country: "Department of Transport" is America's ministry and Moscow's department.

    Args:
        lexicon: the tables.
        path: path of the place that is named.
        head: the type.
    """
    slot = head.slot
    if slot.endswith("-ministry") and "/" in path and ("department" in head.match.keys or "департамент" in head.match.keys):
        lower = slot[: -len("ministry")] + "department"
        return lower if lexicon.entity("inst:" + lower) is not None else slot
    return slot


def owner(lexicon: Lexicon, path: str, slot: str) -> str:
    """Return the path of what an institution belongs to: a regional court of Samara is the region's.

    Args:
        lexicon: the tables.
        path: path of the place that is named.
        slot: the type of the institution.

    >>> from bilingual.names.lexicon.compiled import base_lexicon
    >>> owner(base_lexicon(), "ru/samara", "regional-court"), owner(base_lexicon(), "ru/samara", "city-court")
    ('ru/samara-oblast', 'ru/samara')
    """
    if slot in _OF_STATES and lexicon.entity(f"place:{path}-state") is not None:
        return path + "-state"
    return region_of(lexicon, path) if slot.startswith("regional-") else path


def region_of(lexicon: Lexicon, path: str, key: str = "") -> str:
    """Return the region that is called after a town, or the path itself.

    Args:
        lexicon: the tables.
        path: path of the town.
        key: its folded name in the text, which the region may keep: Sverdlovsk.

    >>> from bilingual.names.lexicon.compiled import base_lexicon
    >>> region_of(base_lexicon(), "ua/kharkiv")
    'ua/kharkiv-oblast'
    """
    if "/" in path:
        country, _, name = path.partition("/")
        # Rostov-on-Don is in the Rostov region.
        for town in (path, f"{country}/{key}", f"{country}/{name.partition('-')[0]}"):
            for ending in _REGIONS:
                if lexicon.entity(f"place:{town}{ending}") is not None:
                    return town + ending
    return path


def says_region(stream: Stream, first: int, end: int) -> bool:
    """Tell whether the words between a town and a type say that its region is meant: "Kharkiv Regional Police".

    Args:
        stream: the segment.
        first: index of the first piece between them.
        end: index after the last.
    """
    return any(stream.is_among(i, _REGIONAL) for i in range(first, end) if stream.types[i].kind == "word")
