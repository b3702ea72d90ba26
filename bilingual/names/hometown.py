"""A town settles which body a name in quotes means: «киевское „Динамо“», «„Динамо“ (Киев)», and «„Сочи“», the club called like it."""

from __future__ import annotations

from typing import Final

from bilingual.names.body_cues import has_players
from bilingual.names.folding import alias_words
from bilingual.names.lexicon import Candidate
from bilingual.names.matching import Match
from bilingual.names.stream import CAPITAL, Stream

__all__ = ["of_hometown"]

_OPENING, _CLOSING = frozenset("«„"), frozenset("»“")
_STRAIGHT: Final = '"'  # Russian newswires have it for both
# Bodies that are called by their town's name alone, in quotes.
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
        if club is not None or stream.types[match.start - 1].text not in _OPENING:
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


def _called_like_town(stream: Stream, match: Match) -> Candidate | None:
    """«„Краснодар“ обыграл „Сочи“», "Barcelona striker": a town in quotes or with players is nearly always its club."""
    start, end = match.start - 1, match.end
    marks = (stream.types[start].text, stream.types[end].text) if start >= 0 and end < stream.size else ("", "")
    straight = marks == (_STRAIGHT, _STRAIGHT) and stream.types[match.start].script == "cyrillic"
    quoted = straight or (marks[0] in _OPENING and marks[1] in _CLOSING)
    if not quoted and not has_players(stream, match.words[-1]):
        return None
    for candidate in match.candidates[1:]:
        entity = stream.lexicon.entity(candidate.canonical)
        if entity is not None and entity.type in _CALLED_SO:
            return candidate
    return None


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
    index += index < stream.size and stream.types[index].text in _CLOSING
    if index + 2 >= stream.size or stream.types[index].text != "(" or stream.types[index + 1].shape not in CAPITAL:
        return []
    return _towns(stream, index + 1, "place:") if stream.types[index + 2].text in (")", ",") else []
