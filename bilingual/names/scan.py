"""One pass over a segment: at each word that may begin a name the rooms are asked in order, and the longest answer is taken."""

from __future__ import annotations

from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.compose import compose
from bilingual.names.institutions.described import described
from bilingual.names.institutions.kinds import HONOURS
from bilingual.names.institutions.numbered import ORDINALS
from bilingual.names.institutions.organs import nested_bodies, take_country
from bilingual.names.known import known_name
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.word_lists import saying
from bilingual.names.marks import NAMED_AFTER, OPENING_QUOTES
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.naming import phrase_name
from bilingual.names.matching.walk import Match
from bilingual.names.people.ambiguous import called_by_a_word, names_also
from bilingual.names.people.doubts import leads_with_particle
from bilingual.names.people.inverted import inverted_at
from bilingual.names.people.person import person_found
from bilingual.names.people.reading import person_at
from bilingual.names.people.roles import Element
from bilingual.names.places.compass import COMPASS, part_of_place
from bilingual.names.places.nesting import nested_places
from bilingual.names.unknown.capitals import behind_type
from bilingual.names.unknown.names import unknown_at
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.names.words.word import is_title

__all__ = ["scan", "scan_known"]

_DOTTED_TITLES: Final = frozenset("mr mrs ms dr prof gen sen rep gov lt col sgt capt st г проф акад ген полк св тов".split())
_MAYORS: Final = frozenset("мэр экс-мэр вице-мэр губернатор глава градоначальник бургомистр префект".split())
# Before a place these are nobody's office, as mayor and president may be: "Mr. Harlow".
_HONORIFICS: Final = frozenset("mr mrs ms dr prof professor judge justice sir madam detective sergeant inspector aunt uncle".split())
_BISHOPS: Final = frozenset("архиепископ епископ архиерей".split())
_PLACE_PREPOSITIONS: Final = frozenset("в во из на под".split())
# First names that a town is called by, too: its nickname or, but for a hyphen, its name of some years.
_TOWNS_BY_FIRST_NAME: Final = frozenset({"питер", "нурсултан", "nursultan"})
# What may open an institution's name and is in no name of the tables: «Национальная комиссия …», "the Ninth Appeal Court".
_OPENERS: Final = COMPASS | HONOURS | ORDINALS
# "the Culture and Tourism Ministry"
_JOINED: Final = frozenset({"and", ","})


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
            elif t.stems is not None and not stream.goes_on(index, t.stems):
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
    place = known_name(stream, text, match) if match is not None else None
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
    """Return the names of the lexicon in a text too short to tell its language, such as a query: "EAEU".

    Args:
        stream: the segment.
        text: the caller's text.
    """
    return [found for found in scan(stream, text) if found.via.startswith(("lexicon", "nested", "composed:place"))]


def _says_nothing(stream: Stream, index: int) -> bool:
    """Turn away the common words that open sentences and headlines, before anything is asked about them: «Он», «По», "In"."""
    t, word = stream.types[index], stream.word(index)
    if index and stream.types[index - 1].text in OPENING_QUOTES:
        return False
    if t.script == "latin":
        if t.key == "the" or stream.language != "en":
            return False
    elif not stream.begins_sentence(index):
        return False
    if not t.spaced or stream.is_among(index, _OPENERS):
        return False
    if t.script == "latin" and (_continued(stream, index) or behind_type(stream, index)):
        return False
    if word.nodes:
        return not stream.goes_on(index, word.stems) and not _before_level(stream, index)
    # «Урюпинский районный суд»: an adjective may be made of a town.
    return not word.adjective


def _continued(stream: Stream, index: int) -> bool:
    """ "Pierce County Sheriff's Department", "Snake River", "Culture and Tourism Ministry": the word behind goes on a name."""
    if index + 1 >= stream.size:
        return False
    key = stream.types[index + 1].key
    return key in _JOINED or key in saying("type-nouns", "behind")


def _before_level(stream: Stream, index: int) -> bool:
    """«Ленинский районный суд» is one of a place, though a street of the tables begins with the same adjective."""
    behind = stream.following(index) if stream.word(index).adjective else -1
    return behind >= 0 and stream.types[behind].kind == "word" and stream.word(behind).heads and stream.word(behind).adjective


def _at(stream: Stream, text: str, index: int) -> Found | None:
    t = stream.types[index]
    inverted = inverted_at(stream, index) if not t.spaced and t.shape in CAPITAL else None
    if inverted is not None:
        return person_found(stream, text, inverted[0], inverted[1])
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
        return person_found(stream, text, person[0], person[1])
    if match is not None:
        found = known_name(stream, text, match)
        # «Движение» alone names nothing, «"Движение за перемены"» does.
        if found is None and index > 0 and stream.types[index - 1].text in OPENING_QUOTES and stream.types[index].spaced:
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
    if stream.types[match.start].script == "latin" and Flag.GAZETTEER in match.candidates[0].flags:
        lead = match.start - 1 if stream.types[match.start - 1].text != "." else match.start - 2
        if stream.types[lead].key in _HONORIFICS:
            return True
    before = stream.preceding(match.start)
    if before >= 0 and stream.is_among(before, _BISHOPS):
        return False  # «архиепископ Ньюарка»; himself he goes by his given name.
    if match.keys[0].endswith(("чина", "щина")):
        return False  # «жители Псковщины»
    if Flag.GAZETTEER not in match.candidates[0].flags and not key.endswith(("ова", "ева", "ина")):
        if before >= 0 and stream.is_among(before, _MAYORS):
            return False  # «мэр Лондона»; but «мэр Иванова» may be a woman.
    elif Flag.GAZETTEER in match.candidates[0].flags and key == match.keys[0] and key[-1] in "бвгджзклмнпрстфхцчш":
        return stream.types[match.start].script == "cyrillic"  # «господин Маршалл» stands beside his title in its own case.
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
    if known_place and match.keys[0] not in names_also("place") and "Name" not in stream.word(match.start).tags:
        return False
    unknown = elements[-1].role == "X" and not stream.word(elements[-1].first).nodes
    if rule == "given-surname" and unknown and match.keys[0] in names_also("place"):
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
    if t.text in OPENING_QUOTES:
        return False  # «вратарь „Бобров“» names the club.
    before = stream.preceding(index)
    return before >= 0 and stream.types[before].kind == "word" and is_title(stream.types[before])
