"""One pass over a segment: at each word that may begin a name the rooms are asked in order, and the longest answer is taken."""

from __future__ import annotations

from typing import Final

from bilingual.names.bare import bare_institution
from bilingual.names.body_cues import is_typed
from bilingual.names.cached import joined_keys, word_keys
from bilingual.names.compass import COMPASS, part_of_place
from bilingual.names.compiling import Flag
from bilingual.names.described import described
from bilingual.names.found import Found
from bilingual.names.hometown import of_home_country, of_hometown
from bilingual.names.institutions import compose, own_forms
from bilingual.names.kinds import HONOURS
from bilingual.names.known_people import person_side, titled_madam
from bilingual.names.lexicon import Candidate
from bilingual.names.matching import Match, longest_match
from bilingual.names.namesakes import is_man
from bilingual.names.naming import match_name, phrase_name
from bilingual.names.neighbours import add_neighbour
from bilingual.names.nesting import nested_places
from bilingual.names.numbered import ORDINALS
from bilingual.names.organs import nested_bodies, take_country
from bilingual.names.people import person_found
from bilingual.names.person_parts import Element, leads_with_particle, person_at
from bilingual.names.place_behind import NAMED_AFTER
from bilingual.names.stream import CAPITAL, Stream
from bilingual.names.thing_cues import namesake_works
from bilingual.names.towns import before_division
from bilingual.names.unknown import behind_type, unknown_at
from bilingual.names.word_names import called_by_a_word
from bilingual.names.words import is_title

__all__ = ["scan", "scan_known"]

_DOTTED_TITLES: Final = frozenset("mr mrs ms dr prof gen sen rep gov lt col sgt capt st г проф акад ген полк св тов".split())
# Countries and cities that people are called after.
_GIVEN_PLACES: Final = frozenset(
    "jordan israel chad georgia kenya india paris london florence sofia charlotte victoria sydney austin dallas madison".split()
    + "lincoln virginia carolina dakota chelsea brooklyn savannah vienna milan geneva alexandria hamilton nelson wellington".split()
    + "adelaide regina washington джордан израиль индия пэрис лондон софия виктория сидней остин даллас виргиния челси".split()
    + "милан владимир регина вашингтон питер доминика азия каролина вирджиния джорджия шарлотта аделаида марсель".split()
    + "santiago сантьяго ismail измаил".split()
)
_MAYORS: Final = frozenset("мэр экс-мэр вице-мэр губернатор глава градоначальник бургомистр префект".split())
_PLACE_PREPOSITIONS: Final = frozenset("в во из на под".split())
# First names that a town is called by, too: its nickname or, but for a hyphen, its name of some years.
_TOWNS_BY_FIRST_NAME: Final = frozenset({"питер", "нурсултан", "nursultan"})
_WATERS: Final = frozenset("река реки озеро море залив пролив канал остров гора river lake sea gulf bay strait canal island mount".split())
_BESIDE_WATER: Final = frozenset("вдоль берег берега берегу берегом устье устья русло притоке притока форсировали форсировать".split())
_WATER_TYPES: Final = frozenset("river lake sea ocean gulf bay strait canal reservoir island mountain".split())
_OPENING_QUOTES: Final = frozenset('«"“„')
# What may open an institution's name and is in no name of the tables: «Национальная комиссия …», "the Ninth Appeal Court".
_OPENERS: Final = COMPASS | HONOURS | ORDINALS
# "the Culture and Tourism Ministry", "Pierce County Sheriff's Department", "Snake River".
_CONTINUED: Final = frozenset("and , county river creek bay islands valley mountains falls".split())
_KINDS: Final = {"org": "organisation", "place": "place", "demonym": "demonym", "person": "person", "other": "other"}


def scan(stream: Stream, text: str) -> list[Found]:
    """Return the names of a segment in order; places and namesakes inside an organisation's name stand before it, otherwise none overlap.

    Args:
        stream: the segment.
        text: the caller's text.
    """
    names: list[Found] = []
    types = stream.types
    free = 0
    for index in stream.hot:
        if index >= free:
            t = types[index]
            if t.shape == "title":
                if stream.word(index).plain and _says_nothing(stream, index):
                    continue
                if index > free and leads_with_particle(stream, index):
                    index -= 1
            elif t.stems is not None and t.stems.isdisjoint(stream.ways_behind(index)):
                # Turned away by the next word: most of the small words that only begin names: "the", «новый», "bank".
                continue
            called = index > free and t.script == "latin" and t.shape == "title" and called_by_a_word(stream, index)
            found = (_at(stream, text, index - 1) if called else None) or _at(stream, text, index)
            if found is not None and found.start >= free:
                names += _before_quote(stream, text, index, found) if found.start > index else []
                names += _inside(stream, text, found)
                names.append(found)
                free = found.end
    return names


def _before_quote(stream: Stream, text: str, index: int, found: Found) -> list[Found]:
    """«Лондонский „Арсенал“»: the place whose adjective a table lists with the name stays a place outside the quotes."""
    match = longest_match(stream, index, found.start)
    place = _from_match(stream, text, match) if match is not None else None
    return [*nested_places(stream, text, place), place] if place is not None and place.kind == "demonym" else []


def _inside(stream: Stream, text: str, found: Found) -> list[Found]:
    """Return the names inside a name in order, each once: a body's place may be its part's place, too."""
    inner = nested_places(stream, text, found) + nested_bodies(stream, text, found) + _namesakes(stream, text, found)
    if not inner:
        return inner
    take_country(found, inner)
    return sorted({(n.end, -n.start): n for n in reversed(inner)}.values(), key=lambda n: (n.end, -n.start))


def _namesakes(stream: Stream, text: str, found: Found) -> list[Found]:
    """«театр имени В. М. Шукшина», «конкурс имени Чайковского» name Shukshin and Tchaikovsky, too."""
    if found.end - found.start < 3 or stream.types[found.start].script != "cyrillic" or found.kind not in ("organisation", "other"):
        return []
    at = next((i + 1 for i in range(found.start, found.end) if stream.types[i].key in NAMED_AFTER), found.end)
    while at < found.end and stream.types[at].kind != "word":
        at += 1
    inner = _at(stream, text, at) if at < found.end else None
    return [inner] if inner is not None and inner.end <= found.end else []


def scan_known(stream: Stream, text: str) -> list[Found]:
    """Return the names of the lexicon in a text too short to tell its language, such as a query: "EAEU"."""
    return [found for found in scan(stream, text) if found.via.startswith(("lexicon", "nested", "composed:place"))]


def _says_nothing(stream: Stream, index: int) -> bool:
    """Turn away the common words that open sentences and headlines, before anything is asked about them: «Он», «По», "In"."""
    t, word = stream.types[index], stream.word(index)
    if index and stream.types[index - 1].text in '«"“„':
        return False
    if t.script == "latin":
        if t.key == "the" or stream.language != "en":
            return False
    elif not stream.begins_sentence(index):
        return False
    if not t.spaced or not _OPENERS.isdisjoint(word.keys):
        return False
    if t.script == "latin" and ((index + 1 < stream.size and stream.types[index + 1].key in _CONTINUED) or behind_type(stream, index)):
        return False
    if word.nodes:
        return word.stems.isdisjoint(stream.ways_behind(index)) and not _before_level(stream, index)
    # «Урюпинский районный суд»: an adjective may be made of a town.
    return not word.adjective


def _before_level(stream: Stream, index: int) -> bool:
    """«Ленинский районный суд» is one of a place, though a street of the tables begins with the same adjective."""
    behind = stream.following(index) if stream.word(index).adjective else -1
    return behind >= 0 and stream.types[behind].kind == "word" and stream.word(behind).heads and stream.word(behind).adjective


def _at(stream: Stream, text: str, index: int) -> Found | None:
    t = stream.types[index]
    match = longest_match(stream, index) if stream.word(index).nodes else None
    titled = _titled(stream, index)
    if match is not None and titled and _named_like_town(stream, match):
        match = None
    composed = compose(stream, index, match) if match is not None or t.shape in CAPITAL else None
    if composed is None and (match is None or match.candidates[0].canonical.startswith("inst:")):
        body = described(stream, text, index, match)
        if body is not None:
            return body
    if composed is None and (match is None or len(match.words) == 1):
        composed = part_of_place(stream, index)
    if composed is not None:
        composed.name = phrase_name(stream, text, composed)
        return composed
    person = person_at(stream, index, titled) if t.shape != "none" else None
    if person is not None and (match is None or (person[1][-1].last + 1 > match.end and _outweighs(stream, person, match))):
        return person_found(stream, text, *person)
    if match is not None:
        found = _from_match(stream, text, match)
        # «Движение» alone names nothing, «"Движение за перемены"» does.
        if found is None and index > 0 and stream.types[index - 1].text in _OPENING_QUOTES and stream.types[index].spaced:
            found = unknown_at(stream, text, index)
            if found is not None:
                found.kind = "organisation"
        return found
    return unknown_at(stream, text, index) if t.shape in CAPITAL else None


def _named_like_town(stream: Stream, match: Match) -> bool:
    """«проф. Иванова», «президент Назарбаев»: behind a title a surname is one, whatever town is called so."""
    if len(match.words) > 1 or not match.candidates[0].canonical.startswith("place:"):
        return False
    word, key = stream.word(match.start), stream.types[match.start].key
    if match.keys[0].endswith(("чина", "щина")):
        return False  # «жители Псковщины»
    if Flag.GAZETTEER not in match.candidates[0].flags and not key.endswith(("ова", "ева", "ина")):
        before = stream.preceding(match.start)
        if before >= 0 and not _MAYORS.isdisjoint(stream.word(before).keys):
            return False  # «мэр Лондона»; but «мэр Иванова» may be a woman.
    return bool(word.bears or "Surn" in word.tags) and key != match.keys[0]


def _outweighs(stream: Stream, person: tuple[str, list[Element]], match: Match) -> bool:
    """A person's name that goes further than a known name wins, unless a place only happens to be a given name too (London Heathrow)."""
    rule, elements = person
    if rule == "far-eastern":
        return True
    if match.candidates[0].canonical.startswith("place:") and len(match.words) == 1 and _behind_in(stream, match.start):
        return False  # «в Питере Горбатов», «в Софии Радев»
    if len(match.words) > 1 and stream.types[match.start].shape == "initial":
        return False  # "U.S. Special Forces" are no Mr Special.
    if match.candidates[0].canonical.startswith(("person:", "inst:")):
        return True
    known_place = match.candidates[0].canonical.startswith("place:") and Flag.GAZETTEER not in match.candidates[0].flags
    named = elements[0].role == "G" and rule in ("given-surname", "given-particle-surname") and len(match.words) == 1
    if named and (not known_place or match.keys[0] in _TOWNS_BY_FIRST_NAME) and elements[-1].role in "SXG":
        return True  # «игрок Питер Янссенс», "Jānis Ozoliņš", «Давид Мелик-Гусейнов»
    # "Kazakhstan Kairat Abdrakhmanov" is a country and a person; Jordan Peterson and Paris Hilton are persons.
    if known_place and match.keys[0] not in _GIVEN_PLACES and "Name" not in stream.word(match.start).tags:
        return False
    unknown = elements[-1].role == "X" and not stream.word(elements[-1].first).nodes
    if rule == "given-surname" and unknown and match.keys[0] in _GIVEN_PLACES:
        # «Питер Беллоу», but «в Питере Беллоу ждали».
        before = stream.preceding(match.start)
        return stream.types[match.start].script == "cyrillic" and (before < 0 or stream.types[before].key not in _PLACE_PREPOSITIONS)
    return rule != "title" and (elements[-1].role in "SP" or rule.startswith("initials"))


def _behind_in(stream: Stream, index: int) -> bool:
    return index > 0 and stream.types[stream.preceding(index)].key in ("в", "во", "из")


def _titled(stream: Stream, index: int) -> bool:
    before = index - 1
    if before < 0:
        return False
    t = stream.types[before]
    if t.kind == "word":
        return is_title(t)
    if before > 0 and t.text == "." and stream.types[before - 1].key in _DOTTED_TITLES:
        return True
    if t.text in _OPENING_QUOTES:
        return False  # «вратарь „Бобров“» names the club.
    before = stream.preceding(index)
    return before >= 0 and stream.types[before].kind == "word" and is_title(stream.types[before])


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
    return cue in _BESIDE_WATER or not _WATERS.isdisjoint(stream.word(before).keys)


def _close_quote(stream: Stream, found: Found) -> None:
    """«движение „Талибан“», «корабль „Союз МС-25“»: where a table lists the name with its type, the name is what stands in the quotes."""
    opening = next((i for i in range(found.start, found.end) if stream.types[i].text in '«“„"' and not stream.types[i].spaced), -1)
    closed = opening >= 0 and any(stream.types[i].text in '»”"' for i in range(opening + 1, found.end))
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


def _bare_forms(found: Found, prefix: str) -> tuple[str, ...]:
    """«„Фонтанка“», «зонд „Орион“» must meet a bare "Fontanka" or "Orion", which only a cue would settle: by the key of no table."""
    if prefix == "org" and " " not in found.name:
        return tuple(f"name:{k}" for k in word_keys(found.name)[:2])
    return tuple(f"name:{k}" for k in joined_keys(found.name.removeprefix("The ").split())[:2]) if prefix == "other" else ()


def _from_match(stream: Stream, text: str, match: Match) -> Found | None:
    candidate = _by_cue(stream, match)
    prefix = candidate.canonical.partition(":")[0]
    if prefix == "inst":
        found = bare_institution(stream, match)
        if found is not None:
            whole = found.start == match.start and found.end == match.end
            found.name = match_name(stream, text, match) if whole else phrase_name(stream, text, found)
        return found
    found = Found(match.start, match.end, _KINDS[prefix], candidate.canonical, via="lexicon")
    found.name = match_name(stream, text, match)
    _close_quote(stream, found)
    if prefix == "demonym":
        found.forms = ("place:" + candidate.canonical.partition(":")[2],)
        if found.end - found.start == 1 and found.name.endswith(("ский", "цкий")) and before_division(stream, match.start):
            # «в Приморском районе» is in "Primorsky District", whatever places the adjective may come of.
            found.forms += tuple(f"name:{k}" for k in word_keys(found.name)[:1])
        return found
    entity = stream.lexicon.entity(candidate.canonical)
    if prefix == "org" and match.candidates[0].canonical.startswith(("place:", "demonym:")):
        found.forms = ("place:" + match.candidates[0].canonical.partition(":")[2],)  # «„Сочи“»: English has no quotes there.
    elif entity is not None and prefix == "org" and "/" in candidate.canonical:
        # A body of the state is indexed under its country too; a company is not the country it sits in.
        found.forms = tuple(p for p in entity.part_of if p.startswith("place:"))
    elif entity is not None and prefix == "person":
        # «пророк Мухаммед», "Queen Elizabeth" in a table: the small word before is no part of the name.
        while stream.types[found.start].shape == "lower" and found.start + 1 < found.end:
            found.start += 1
        found.forms, found.given = person_side(stream.lexicon, entity)
        found.surname = found.forms[0].partition(":")[2] if found.forms else ""
        if len(match.words) == 1 and found.surname and titled_madam(stream, match.start) and is_man(entity.ru):
            # «миссис Обама» is not Barack: whoever of that name the text names in full may be meant.
            found.canonical, found.forms, found.given, found.via = found.forms[0], found.forms[1:], "", "person:madam"
            return found
    elif prefix == "other" and len(match.candidates) > 1:
        found.forms = namesake_works(stream, match)
    if prefix == "org" and len(match.words) > 1:
        found.forms += own_forms(stream, match)
        add_neighbour(stream, found)
    if Flag.WEAK in candidate.flags:
        found.forms += _bare_forms(found, prefix)
    found.choices = tuple((c.canonical, c.flags) for c in match.candidates[1:])
    if prefix == "place":
        _in_state(stream, match, found)
    if Flag.GAZETTEER in candidate.flags and len(match.words) > 1:
        found.forms += tuple(f"name:{k}" for k in joined_keys(match.keys)[:2])
    elif Flag.GAZETTEER in candidate.flags:
        found.towns = tuple([key for _, key in stream.word(match.start).keyed()[:3] if key])
        # The gazetteer has many towns in one language only: "Lakewood" must meet «Лейквуд», and a surname the same surname.
        keys = word_keys(found.name)[:3]
        found.forms += tuple(f"name:{k}" for k in keys if len(k) > 3)
    return found
