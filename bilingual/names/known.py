"""What a name of the tables names where it stands: which of its bearers, and the forms beside the canonical one."""

from __future__ import annotations

from typing import Final

from bilingual.names.cached import joined_keys, word_keys
from bilingual.names.cues.bodies import is_typed
from bilingual.names.cues.places import before_division, place_cued
from bilingual.names.cues.things import namesake_works
from bilingual.names.found import Found
from bilingual.names.institutions.bare import bare_institution
from bilingual.names.institutions.compose import own_forms
from bilingual.names.institutions.neighbours import add_neighbour
from bilingual.names.lexicon.compiled import also_called
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.marks import CLOSING_QUOTES, OPENING_QUOTES
from bilingual.names.matching.hometown import of_home_country, of_hometown
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.naming import match_name, phrase_name
from bilingual.names.matching.walk import Match
from bilingual.names.people.known import person_side, titled_madam
from bilingual.names.people.namesakes import is_man
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.records import Entity

__all__ = ["known_name"]

_WATERS: Final = frozenset("река реки озеро море залив пролив канал остров гора river lake sea gulf bay strait canal island mount".split())
_BESIDE_WATER: Final = frozenset("вдоль берег берега берегу берегом устье устья русло притоке притока форсировали форсировать".split())
_WATER_TYPES: Final = frozenset("river lake sea ocean gulf bay strait canal reservoir island mountain".split())
_KINDS: Final = {"org": "organisation", "place": "place", "demonym": "demonym", "person": "person", "other": "other"}
# The rule of «миссис Обама», in `Mention.via`.
_MADAM: Final = "person:madam"


def known_name(stream: Stream, text: str, match: Match) -> Found | None:
    """Return what a name of the tables names here, or None: a type of institution in small letters may name none.

    Args:
        stream: the segment.
        text: the caller's text.
        match: the name.
    """
    candidate = _by_cue(stream, match)
    prefix = candidate.canonical.partition(":")[0]
    if prefix == "inst":
        return _type_alone(stream, text, match)
    found = Found(match.start, match.end, _KINDS[prefix], candidate.canonical, via="lexicon")
    found.name = match_name(stream, text, match)
    _close_quote(stream, found)
    if prefix == "demonym":
        place = "place:" + candidate.canonical.partition(":")[2]
        found.forms = (place, *also_called(stream.lexicon, place))
        capital = found.end - found.start == 1 and stream.types[match.start].shape in CAPITAL
        if capital and found.name.endswith(("ский", "цкий")) and before_division(stream, match.start):
            # «в Приморском районе» is in "Primorsky District", whatever places the adjective may come of.
            found.forms += tuple(f"name:{k}" for k in word_keys(found.name)[:1])
        return found
    entity = stream.lexicon.entity(candidate.canonical)
    if prefix == "org":
        _fill_body(stream, match, found, entity)
    elif prefix == "person" and entity is not None:
        _fill_person(stream, match, found, entity)
        if found.via == _MADAM:
            return found
    elif prefix == "other" and len(match.candidates) > 1:
        found.forms = namesake_works(stream, match)
    if Flag.WEAK in candidate.flags:
        found.forms += _bare_forms(found, prefix)
    found.choices = tuple((c.canonical, c.flags) for c in match.candidates[1:])
    if prefix == "place":
        found.forms += also_called(stream.lexicon, candidate.canonical)
        _in_state(stream, match, found)
    if Flag.GAZETTEER in candidate.flags:
        _fill_town(stream, match, found)
    elif entity is not None and entity.type == "city" and len(match.words) == 1 and not place_cued(stream, match.start, candidate):
        # «Алехандро Толедо … Толедо сбежал»: nothing says that the city is meant.
        found.towns = _as_surname(stream, match)
    return found


def _type_alone(stream: Stream, text: str, match: Match) -> Found | None:
    found = bare_institution(stream, match)
    if found is not None:
        whole = found.start == match.start and found.end == match.end
        found.name = match_name(stream, text, match) if whole else phrase_name(stream, text, found)
    return found


def _fill_body(stream: Stream, match: Match, found: Found, entity: Entity | None) -> None:
    """Give a body the forms of its place, of its own words and of a neighbour that shares its type."""
    town = match.candidates[0].canonical
    if town.startswith(("place:", "demonym:")):
        found.forms = ("place:" + town.partition(":")[2],)  # «„Сочи“»: English has no quotes there.
    elif entity is not None and "/" in found.canonical:
        # A body of the state is indexed under its country too; a company is not the country it sits in.
        found.forms = tuple(p for p in entity.part_of if p.startswith("place:"))
    if len(match.words) > 1:
        found.forms += own_forms(stream, match)
        add_neighbour(stream, found)


def _fill_person(stream: Stream, match: Match, found: Found, entity: Entity) -> None:
    """Give a person the keys of the surname and the given name; a woman's title before a man's surname leaves the surname alone."""
    # «пророк Мухаммед», "Queen Elizabeth" in a table: the small word before is no part of the name.
    while stream.types[found.start].shape == "lower" and found.start + 1 < found.end:
        found.start += 1
    found.forms, found.given = person_side(stream.lexicon, entity)
    found.surname = found.forms[0].partition(":")[2] if found.forms else ""
    if len(match.words) == 1 and found.surname and titled_madam(stream, match.start) and is_man(entity.ru):
        # «миссис Обама» is not Barack: whoever of that name the text names in full may be meant.
        found.canonical, found.forms, found.given, found.via = found.forms[0], found.forms[1:], "", _MADAM


def _fill_town(stream: Stream, match: Match, found: Found) -> None:
    """The gazetteer has many towns in one language only: "Lakewood" must meet «Лейквуд», and a surname the same surname."""
    if len(match.words) > 1:
        found.forms += tuple(f"name:{k}" for k in joined_keys(match.keys)[:2])
        return
    found.towns = _as_surname(stream, match)
    found.forms += tuple(f"name:{k}" for k in word_keys(found.name)[:3] if len(k) > 3)


def _as_surname(stream: Stream, match: Match) -> tuple[str, ...]:
    return tuple([key for _, key in stream.word(match.start).keyed()[:3] if key])


def _bare_forms(found: Found, prefix: str) -> tuple[str, ...]:
    """«„Фонтанка“», «зонд „Орион“» must meet a bare "Fontanka" or "Orion", which only a cue would settle: by the key of no table."""
    if prefix == "org" and " " not in found.name:
        return tuple(f"name:{k}" for k in word_keys(found.name)[:2])
    return tuple(f"name:{k}" for k in joined_keys(found.name.removeprefix("The ").split())[:2]) if prefix == "other" else ()


def _by_cue(stream: Stream, match: Match) -> Candidate:
    """«озеро Балхаш», "the Ural River", «верфь „Звезда“»: of a town and a water, or two bodies of one name the type word chooses."""
    if len(match.candidates) > 1 and match.candidates[0].canonical.startswith("place:"):
        before = stream.preceding(match.start)
        if before >= 0 and stream.types[before].kind == "word" and _tells_water(stream, before, match):
            for candidate in match.candidates:
                entity = stream.lexicon.entity(candidate.canonical)
                if entity is not None and entity.type in _WATER_TYPES:
                    return candidate
        if stream.types[match.start].shape == "upper" and stream.line_case(match.start) != "upper":
            # GUAM in capitals is no Guam.
            return next((c for c in match.candidates if Flag.ACRONYM in c.flags), match.candidates[0])
    elif len(match.candidates) > 1 and Flag.WEAK in match.candidates[0].flags:
        typed = next((c for c in match.candidates if is_typed(stream, match.words, c.canonical)), None)
        if typed is not None:
            return typed
    return of_home_country(stream, match) or of_hometown(stream, match) or match.candidates[0]


def _tells_water(stream: Stream, before: int, match: Match) -> bool:
    """«на Днепре» is on the river, the town is «в Днепре»; «удар на Днепр» tells nothing."""
    cue = stream.types[before].key
    if cue == "на":
        return stream.types[match.words[-1]].key[-1] in "еи"
    return cue in _BESIDE_WATER or stream.is_among(before, _WATERS)


def _close_quote(stream: Stream, found: Found) -> None:
    """«движение „Талибан“», «корабль „Союз МС-25“»: where a table lists the name with its type, the name is what stands in the quotes."""
    opening = next((i for i in range(found.start, found.end) if stream.types[i].text in OPENING_QUOTES and not stream.types[i].spaced), -1)
    closed = opening >= 0 and any(stream.types[i].text in CLOSING_QUOTES for i in range(opening + 1, found.end))
    if opening >= 0 and not closed:
        found.start = opening + 1
        found.name = found.name.rpartition(stream.types[opening].text)[2]


def _in_state(stream: Stream, match: Match, found: Found) -> None:
    """ "Birmingham, Alabama", "Paris, Texas": an American state behind a comma moves the town there."""
    comma = match.end
    if (
        comma + 1 >= stream.size
        or stream.types[comma].text != ","
        or not stream.types[comma].spaced
        or stream.types[comma + 1].shape != "title"
    ):
        return
    state = longest_match(stream, comma + 1)
    path = state.candidates[0].canonical if state is not None else ""
    if not path.startswith("place:us/") or found.canonical.startswith("place:us/"):
        return
    if _in_list(stream, match.start) and Flag.GAZETTEER not in match.candidates[0].flags:
        return  # "beat Boston, Vancouver, New Jersey and Dallas"
    there = next((c.canonical for c in match.candidates if c.canonical.startswith("place:us/")), "")
    if not there:
        keys = word_keys("-".join(stream.types[i].norm for i in match.words))
        there = f"{path}/{keys[0]}" if keys else found.canonical
    found.canonical, found.choices, found.via = there, (), "lexicon+state"


def _in_list(stream: Stream, start: int) -> bool:
    """Tell whether a name goes on a list: a capital and a comma stand before it."""
    return start > 1 and stream.types[start - 1].text == "," and stream.types[start - 2].shape in CAPITAL
