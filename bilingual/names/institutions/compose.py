"""Institutions by composition: a type of institution and the place (or name) it belongs to, in every phrasing.

«МИД РФ», «российский МИД», «министерство иностранных дел Казахстана», "Kazakh Foreign Ministry", "Ministry of Foreign Affairs of
the Republic of Kazakhstan", "Russia's MFA" all give ``org:<place>/<slot>``; the place may be one that no table holds.
"""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.found import Found
from bilingual.names.institutions.bare import bare_found
from bilingual.names.institutions.branches import branch
from bilingual.names.institutions.canonical import place_path, placed
from bilingual.names.institutions.inside import around_place, between
from bilingual.names.institutions.kinds import HONOURS, Head, head_at, joint_head, one_of_many, region_of, says_region, slot_of, whole_slot
from bilingual.names.institutions.name_behind import district_end, like_a_place
from bilingual.names.institutions.neighbours import add_neighbour
from bilingual.names.institutions.numbered import numbered, ordinal_unit
from bilingual.names.institutions.parts import part_behind_body, part_of_body
from bilingual.names.institutions.place_behind import place_behind, word_behind
from bilingual.names.institutions.unlisted import may_be_place, of_no_place, place_keys, put_keys, weak_forms
from bilingual.names.lexicon.flags import Flag
from bilingual.names.marks import CLOSING_QUOTES, NAMED_AFTER, OPENING_QUOTES
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.places.towns import (
    PLACE_ADJECTIVES,
    adjective_keys,
    adjective_place,
    masculine,
    transliterated_place,
    ukrainian_keys,
)
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["compose", "own_forms"]

_OF_PEOPLE: Final = frozenset({"administration", "government", "presidency"})
_CHAMBERS: Final = frozenset({"parliament", "lower-house", "upper-house"})
_LOWER_ADJECTIVE: Final = re.compile(r"[а-я-]{3,}(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ую|ому|им|ом|их|ими)$")
# Own names of these are no names of what their words say: "Bank of Georgia" may be an English bank, "Turkish Airlines" is one of several.
_OWN_KINDS: Final = frozenset(
    "party university institute academy parliament armed-forces court religious union sport-federation museum theatre ministry".split()
    + "power-station regulator government council police association presidency fund prosecutor commission league intelligence".split()
    + "exchange military school royal national-team".split()
)


def compose(stream: Stream, index: int, match: Match | None) -> Found | None:
    """Return the institution that starts at a piece and names its place, or None.

    Args:
        stream: the segment.
        index: piece where it starts.
        match: the longest name of the lexicon there, if any.
    """
    found = _composed(stream, index, match)
    if found is not None:
        add_neighbour(stream, found)
    return found


def _composed(stream: Stream, index: int, match: Match | None) -> Found | None:
    slot = slot_of(stream, match) or _dedicated(stream, match)
    whole = between(stream, match) if match is not None else None
    if whole is not None:
        return whole
    if match is not None and not slot:
        part = part_of_body(stream, match) or part_behind_body(stream, match)
        if part is not None:
            return part
    if match is not None and slot:
        head = joint_head(stream, match, slot)
        placed = place_behind(stream, head)
        found = numbered(stream, match, placed) or placed or part_of_body(stream, match)
        found = found or _with_honour(stream, index) or _lower_before(stream, head)
        # A joint ministry is one without its place, too; a type without place is told by `bare_institution`.
        return found or (bare_found(match.start, head) if head.also and stream.types[index].shape in CAPITAL else None)
    if stream.types[index].shape == "upper" and (match is None or Flag.GAZETTEER in match.candidates[0].flags):
        found = _acronym_beside_place(stream, index)
        if found is not None or match is None:
            return found or _unknown_before(stream, index)
    if match is not None:
        path = place_path(match)
        if not path:
            return _beyond_name(stream, match)
        before = None if _owns_none(stream, match) else _place_before(stream, match.start, match.words[-1], path)
        found = before or _overlapped(stream, match, path)
        found = found or around_place(stream, match, path) or branch(stream, match, path)
        if found is not None:
            _add_readings(stream, match, found)
        return found
    if stream.types[index].shape in CAPITAL:
        return _with_honour(stream, index) or ordinal_unit(stream, index) or _joint_alone(stream, index) or _unknown_before(stream, index)
    return None


def _owns_none(stream: Stream, match: Match) -> bool:
    """ "The China-Laos Railway" is not Laos's; «построить в Тверской области центр»: behind a region's noun no type is its own."""
    if stream.types[match.start].script == "latin":
        return match.start > 1 and stream.joined(match.start - 2, match.start)
    return len(match.words) > 1 and match.candidates[0].canonical.startswith("place:") and stream.types[match.words[-1]].shape == "lower"


def _add_readings(stream: Stream, match: Match, found: Found) -> None:
    """Put in the forms what a place of several readings makes: «свердловский суд» is of Yekaterinburg or of its region."""
    if not found.canonical.startswith("org:"):
        return
    slot = found.canonical.rpartition("/")[2]
    others = [c for c in match.candidates[1:] if c.canonical.startswith(("place:", "demonym:")) and Flag.GAZETTEER not in c.flags]
    forms = [f"org:{c.canonical.partition(':')[2]}/{slot}" for c in others[:2]]
    if len(match.words) == 1 and Flag.GAZETTEER in match.candidates[0].flags:
        # The gazetteer has many towns in one language only: "Pechersk District Court" must meet «Печерский районный суд».
        forms += [f"org:{k}/{slot}" for k in (*word_keys(match.keys[0])[:1], *ukrainian_keys(match.keys[0]))]
    found.forms += tuple(f for f in forms if f != found.canonical and f not in found.forms)


def _with_honour(stream: Stream, index: int) -> Found | None:
    """«Национальная комиссия по ценным бумагам Аргентины»: a capital begins the name before its type."""
    if not stream.is_among(index, HONOURS):
        return None
    at = stream.following(index)
    match = longest_match(stream, at) if at == index + 1 and stream.types[at].kind == "word" else None
    slot = slot_of(stream, match)
    found = place_behind(stream, joint_head(stream, match, slot)) if match is not None and slot else None
    if found is not None and found.start == at:
        found.start = index
        return found
    return None


def _dedicated(stream: Stream, match: Match | None) -> str:
    """«театр имени Вахтангова», «суд Невского района»: a common noun that is somebody's is an institution in lower case, too."""
    behind = stream.following(match.words[-1]) if match is not None else -1
    if behind < 0:
        return ""
    slot = slot_of(stream, match, named=True)
    if stream.types[behind].key in NAMED_AFTER:
        return slot
    noun = district_end(stream, behind) if slot == "court" and stream.types[behind].shape == "title" else -1
    return "district-court" if noun >= 0 else ""


def _joint_alone(stream: Stream, index: int) -> Found | None:
    """ "the Culture and Tourism Ministry" without its country."""
    head = head_at(stream, index, "") if stream.types[index].script == "latin" else None
    return bare_found(index, head) if head is not None and head.also else None


def _overlapped(stream: Stream, match: Match, path: str) -> Found | None:
    """ "New York City Hall", "Tyumen Oblast Duma": the last words of the place are the first ones of the type."""
    for cut in range(len(match.words) - 1, 0, -1):
        inner = longest_match(stream, match.words[cut])
        slot = slot_of(stream, inner)
        if inner is not None and slot and inner.end > match.end:
            return placed(stream, match.start, joint_head(stream, inner, slot), path, "composed:place-before")
    return None


def _beyond_name(stream: Stream, match: Match) -> Found | None:
    """ "Birmingham City Council" is no club, "the Russian Defence Ministry's press service" more than the ministry of the tables."""
    if len(match.words) < 2 or not match.candidates[0].canonical.startswith("org:"):
        return None
    if match.keys[0] == "the":
        # "the Football Association of Wales" is not England's.
        inner = longest_match(stream, match.words[1])
        slot = slot_of(stream, inner)
        found = place_behind(stream, joint_head(stream, inner, slot)) if inner is not None and slot else None
        return found if found is not None and found.end > match.end else None
    place = longest_match(stream, match.start, match.start + 1)
    if place is None or not place_path(place):
        # "Hull City Hall" is the town's, though Hull alone may be a word; but "Europa Press agency" is of no town: clubs alone bear towns.
        club = stream.lexicon.entity(match.candidates[0].canonical)
        if club is None or club.type != "club":
            return None
        home = club.part_of[-1] + "/" if club.part_of else "place:"
        towns = [c.canonical[6:] for c in stream.lexicon.whole(match.keys[:1]) if c.canonical.startswith(home)]
        if towns:
            return _overlapped(stream, match, towns[0])
        found, keys = _overlapped(stream, match, "?"), word_keys(stream.types[match.start].norm)
        if found is not None and keys:
            put_keys(found, keys)
        return found if keys else None
    found = _place_before(stream, place.start, place.words[-1], place_path(place))
    found = found or _overlapped(stream, match, place_path(place))
    return found if found is not None and found.end > match.end else None


def _acronym_beside_place(stream: Stream, index: int) -> Found | None:
    """«АН Узбекистана», «СК Белоруссии»: the country right behind tells what an ambiguous acronym stands for."""
    at = stream.following(index)
    if at != index + 1 or stream.types[at].shape not in CAPITAL:
        return None
    head = _weak_head(stream, index)
    found = place_behind(stream, head) if head is not None else None
    return found if found is not None and found.via == "composed:place-behind" else None


def _weak_head(stream: Stream, index: int) -> Head | None:
    """Return what an ambiguous acronym beside a place may stand for: ВС may be the forces and the court."""
    if index < 0 or stream.types[index].shape != "upper" or stream.line_case(index) != "normal":
        return None
    for key, node in stream.word(index).nodes:
        weak = tuple(c for c in node.candidates if c.canonical.startswith("inst:") and Flag.WEAK in c.flags)
        if weak:
            first, *others = [c.canonical[5:] for c in weak]
            return Head(Match(index, index + 1, (index,), (key,), weak), index + 1, first, tuple(others))
    return None


def _place_before(stream: Stream, start: int, last: int, path: str) -> Found | None:
    """«казахстанский МИД», "Kazakh Foreign Ministry", "Kazakhstan's Foreign Ministry"."""
    at = word_behind(stream, last)
    # A line break between two names is no bond: a headline's last word and the text's first one.
    if at < 0 or any(t.break_ for t in stream.types[last + 1 : at]):
        return None
    unit = ordinal_unit(stream, at, path)
    if unit is not None:
        unit.start = start
        return unit
    named = _names_by_capital(stream, start)
    head = head_at(stream, at, path, named) or _weak_head(stream, at)
    if head is None or _has_own_name(stream, start, head) or (not named and one_of_many(stream, start, head, path)):
        return None
    if stream.types[at - 1].text in OPENING_QUOTES and head.end < stream.size and stream.types[head.end].text in CLOSING_QUOTES:
        return None  # «лондонский „Арсенал“» is a name and no type; "Germany's "Green" Party" is a party.
    # The European Parliament's committees are no country's.
    body = _part_of_body(stream, head.match) if path != "europe" else None
    if path != "?" and (head.slot.startswith("regional-") or says_region(stream, at, head.match.start)):
        path = region_of(stream.lexicon, path, stream.types[start].key)
    return placed(stream, start, body or head, path, "composed:place-before")


def _has_own_name(stream: Stream, start: int, head: Head) -> bool:
    """«московский аэропорт Внуково»: the type has a name of its own behind it, and the adjective only says where."""
    t = stream.types[start]
    if t.script != "cyrillic" or t.shape != "lower" or not any(Flag.NAMED in c.flags for c in head.match.candidates):
        return False
    named = longest_match(stream, head.match.start)
    return place_behind(stream, head) is not None or (named is not None and named.end > head.match.end)


def _lower_before(stream: Stream, head: Head) -> Found | None:
    """«зарубинская полиция»: an adjective of a town in no table is written small, so that it is asked for from its type."""
    index = stream.preceding(head.match.start)
    if index < 0 or head.match.start != stream.following(index) or not _LOWER_ADJECTIVE.match(stream.types[index].text):
        return None
    word = stream.word(index)
    if word.ordinary or not word.adjective or word.nodes or head.slot in _OF_PEOPLE or head.slot == "armed-forces":
        return None
    base = masculine(word)
    if not base.endswith(PLACE_ADJECTIVES) or any(c.canonical.startswith("person:") for c in stream.lexicon.whole([base[:-4]])):
        return None  # «путинская администрация»
    path = adjective_place(stream, word)
    keys = adjective_keys(word)
    found = placed(stream, index, head, path or "?", "composed:unknown-before") if path or keys else None
    if found is not None and not path:
        put_keys(found, keys)
    return found


def own_forms(stream: Stream, match: Match) -> tuple[str, ...]:
    """Return what the words of a known name would be composed to: «Союз журналистов России» is Russia's union of journalists.

    Args:
        stream: the segment.
        match: the name, of several words.
    """
    entity = stream.lexicon.entity(match.candidates[0].canonical)
    if entity is None or entity.type not in _OWN_KINDS or len(match.words) < 2:
        return ()
    inner = longest_match(stream, match.start, match.words[-1])
    path = place_path(inner) if inner is not None else ""
    slot = slot_of(stream, inner)
    found = None
    if inner is not None and slot:
        found = place_behind(stream, joint_head(stream, inner, slot))
    elif inner is not None and path:
        found = _place_before(stream, inner.start, inner.words[-1], path)
    if found is None or found.end != match.end or not found.canonical.startswith("org:"):
        return ()
    forms = [f for f in (found.canonical, *found.forms) if f.startswith("org:") and f != match.candidates[0].canonical]
    return tuple(f for f in forms if not _generic(stream, f))


def _generic(stream: Stream, form: str) -> bool:
    """ "US State Department" is no department of America's."""
    entity = stream.lexicon.entity("inst:" + form.rpartition("/")[2])
    return entity is None or entity.note.startswith("generic head")


def _names_by_capital(stream: Stream, index: int) -> bool:
    """«в Боткинскую больницу», but «московская больница»: inside a Russian sentence an adjective has a capital only in a name."""
    t = stream.types[index]
    return t.script == "cyrillic" and t.shape == "title" and not stream.begins_sentence(index) and stream.line_case(index) == "normal"


def _part_of_body(stream: Stream, head: Match) -> Head | None:
    """ "the Armenian Foreign Ministry's press service": a part behind "'s" that the table has under its body's name."""
    at = stream.following(head.words[-1])
    if at < 0 or stream.types[at].kind != "clitic":
        return None
    at = stream.following(at)
    part = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    own = slot_of(stream, part)
    slot = whole_slot(stream, (*head.keys, *part.keys)) if part is not None and own else ""
    if not slot and own.endswith("-committee") and slot_of(stream, head) in _CHAMBERS:
        slot = own  # "the Ukrainian parliament's foreign affairs committee"
    return Head(part, part.end, slot) if part is not None and slot else None


def _unknown_before(stream: Stream, index: int) -> Found | None:
    """«Урюпинский районный суд», "Uryupinsk district court": the place is in no table, its key serves."""
    last = index
    while last + 2 < stream.size and stream.joined(last, last + 2) and last < index + 6:
        last += 2  # «Саяно-Шушенская ГЭС»
    found = _place_before(stream, index, last, "?") if may_be_place(stream, last) else None
    if found is None or of_no_place(stream, index, last, found):
        return None
    t = stream.types[last]
    slot = found.canonical.partition("/")[2]
    path = adjective_place(stream, stream.word(last)) if t.script == "cyrillic" else transliterated_place(stream, t.key)
    if path and index == last:
        found = _place_before(stream, index, index, path)
        if found is not None:
            # «Октябрьский районный суд» may be of Октябрьск or of Октябрьский.
            found.forms += tuple(f for f in weak_forms(stream, index, slot) if f != found.canonical)
        return found
    if t.script != "cyrillic" and slot in _OF_PEOPLE and not like_a_place(t.key):
        return None  # "the Zelensky government" has a person's name.
    keys = place_keys(stream, index, last)
    if not keys:
        return None
    put_keys(found, keys)
    if index == last:
        found.forms += weak_forms(stream, index, slot)
    found.via = "composed:unknown-before"
    return found
