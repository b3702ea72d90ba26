"""A town settles which body a name in quotes means: «киевское „Динамо“», «„Динамо“ (Киев)», and «„Сочи“», the club called like it."""

from __future__ import annotations

from typing import Final

from bilingual.names.cues.bodies import has_players, plays_for
from bilingual.names.lexicon.folding import alias_words
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.marks import CLOSING_QUOTES, OPENING_QUOTES
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.base_types import generic_types

__all__ = ["of_home_country", "of_hometown"]

# Bodies that are called by their town's name alone, in quotes.
_TEAMS: Final = frozenset("клуб команда футбол хоккей баскетбол матч".split())
_CALLED_SO: Final = frozenset({"club", "football-club", "hockey-club", "basketball-club"})


def of_hometown(stream: Stream, match: Match) -> Candidate | None:
    """Return the body that a name means where a town beside it, or its quotes, say so; None where they say nothing.

    Args:
        stream: the segment.
        match: a name of the tables.
    """
    first = match.candidates[0].canonical
    if first.startswith(("place:", "demonym:")):
        club = _called_like_town(stream, match) if len(match.candidates) > 1 else None
        if club is not None or match.start == 0 or stream.types[match.start - 1].text not in OPENING_QUOTES:
            return club
    if stream.types[match.start].script != "cyrillic" or not first.startswith(("org:", "place:")) or len(match.words) > 1:
        return None
    for town in (*_before(stream, match.start), *_behind(stream, match.end)):
        entity = stream.lexicon.entity(town)
        found = stream.lexicon.whole([*match.keys, *alias_words(entity.ru)]) if entity is not None and entity.ru else ()
        body = next((c for c in found if c.canonical.startswith("org:")), None)
        if body is not None:
            return body
    return None


def of_home_country(stream: Stream, match: Match) -> Candidate | None:
    """«египетский „Аль-Ахли“», "the Saudi club Al-Ahli": of bodies of one name the one whose country stands before it.

    Args:
        stream: the segment.
        match: a name of the tables.
    """
    bodies = [c for c in match.candidates if c.canonical.startswith("org:")]
    if len(bodies) < 2 or bodies[0] is not match.candidates[0]:
        return None
    at = match.start
    for _ in range(2):
        at = stream.preceding(at)
        if at < 0 or stream.types[at].kind != "word":
            return None
        countries = frozenset(_towns(stream, at, "demonym:"))
        if countries:
            homes = ((c, stream.lexicon.entity(c.canonical)) for c in bodies)
            return next((c for c, entity in homes if entity is not None and not countries.isdisjoint(entity.part_of)), None)
    return None


def _called_like_town(stream: Stream, match: Match) -> Candidate | None:
    """«„Краснодар“ обыграл „Сочи“», "Barcelona striker": a town in quotes, with players or played for is its club."""
    # English has no quotes there: "the so-called “Georgia” question" is about the place.
    quoted = stream.language == "ru" and stream.in_quotes(match.start, match.end)
    if quoted and _another_kind(stream, match.start):
        return None
    if not quoted and not has_players(stream, match.words[-1]) and not plays_for(stream, match.start):
        return None
    for candidate in match.candidates[1:]:
        entity = stream.lexicon.entity(candidate.canonical)
        if entity is not None and entity.type in _CALLED_SO:
            return candidate
    return None


def _another_kind(stream: Stream, index: int) -> bool:
    """«гостиница „Минск“», «город „Ростов“»: the noun before says that no club is meant."""
    before = stream.preceding(index)
    keys = stream.word(before).keys if before >= 0 and stream.types[before].kind == "word" else ()
    return any(k in generic_types() for k in keys) and _TEAMS.isdisjoint(keys)


def _towns(stream: Stream, index: int, prefix: str) -> list[str]:
    nodes = stream.word(index).nodes
    return ["place:" + c.canonical.partition(":")[2] for _, n in nodes for c in n.candidates if c.canonical.startswith(prefix)]


def _before(stream: Stream, index: int) -> list[str]:
    """Return the towns that the adjective before a name may come from: «киевское „Динамо“»."""
    before = stream.preceding(index)
    if before < 0 or stream.types[before].script != "cyrillic" or not stream.word(before).adjective:
        return []
    return _towns(stream, before, "demonym:")


def _behind(stream: Stream, index: int) -> list[str]:
    """Return the towns that stand in brackets behind a name: «„Динамо“ (Киев)»."""
    index += index < stream.size and stream.types[index].text in CLOSING_QUOTES
    if index + 2 >= stream.size or stream.types[index].text != "(" or stream.types[index + 1].shape not in CAPITAL:
        return []
    return _towns(stream, index + 1, "place:") if stream.types[index + 2].text in (")", ",") else []
