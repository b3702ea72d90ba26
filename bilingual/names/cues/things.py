"""Cues for things: what an ambiguous name names, said beside it: «ракета „Сармат“», "the ballet Giselle", "Nolan's Oppenheimer".

They let a name in that is an ordinary word or a person's, too, and choose among the bearers of one name: «штамм „Дельта“» is no airline.
The other cues: `bilingual.names.cues.words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bilingual.names.cues.words import cue_types
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.nodes import Candidate
from bilingual.names.marks import ARTICLES, OPENING_QUOTES
from bilingual.names.words.stream import CAPITAL, Stream

if TYPE_CHECKING:
    from bilingual.names.matching.walk import Match

__all__ = ["another_sort", "names_sort", "namesake_works", "preferred", "thing_cued", "unknown_cued"]

_NONE: frozenset[str] = frozenset()
_BODY: Final = frozenset({"org"})
# What a name is put to by whom it is from: "Yandex's Alice" is the assistant, but "Ferrari's Leclerc" no tank.
_MADE: Final = frozenset({"work", "platform", "software", "ai", "product"})
_BRANDED: Final = frozenset({"platform", "software", "ai", "crypto"})
# Of these a row may begin with a word that is no type: «Дядя Ваня», «Король Лир», and «мой дядя Ваня» is somebody's uncle.
_TITLED: Final = frozenset({"work", "character", "deity"})
_NAMED: Final = frozenset({"work", "ship", "vehicle", "weapon", "space"})
_VERBS: Final = frozenset("play show hit track tank drone probe game".split())
_HELD: Final = frozenset({"exhibition", "summit", "festival", "competition", "exercise"})
_WRITTEN: Final = frozenset({"software"})
# Passed over to the word before. "an" is not: it is itself a cue in the table ("won an Oscar").
_ARTICLES: Final = ARTICLES - {"an"}
_APOSTROPHES: Final = frozenset("'’")
_LINKS: Final = frozenset({"of", "to", "from", "in"})


def preferred(stream: Stream, words: tuple[int, ...], candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the readings of a name with those first of which a word beside it speaks: «дрон „Ланцет“» is no journal.

    Args:
        stream: the segment.
        words: indexes of the words of the name.
        candidates: its readings, best first.
    """
    if not any(c.canonical.startswith("other:") for c in candidates):
        return candidates
    if candidates[0].canonical.startswith(("demonym:", "place:")) and stream.in_quotes(words[0], words[-1] + 1):
        # «снялся в „Ирландце“», «„Сталинград“ Бондарчука»: whoever or what place is in quotes is a title.
        works = [c for c in candidates if _type(stream, c) == "work"]
        candidates = (*works, *(c for c in candidates if c not in works))
    types = _spoken_of(stream, words)
    kinds = [_type(stream, c) for c in candidates]
    fitting = [c for c, kind in zip(candidates, kinds, strict=True) if kind and (kind in types or _made_by(stream, words, kind))]
    return (*fitting, *(c for c in candidates if c not in fitting)) if fitting else candidates


def unknown_cued(stream: Stream, index: int) -> bool:
    """Tell whether a word before a capital says that a name follows: "the tanker Prestige", "the film Amour".

    Args:
        stream: the segment.
        index: piece of the word with the capital.
    """
    before = stream.preceding(index)
    if before < 0 or stream.types[before].shape != "lower" or stream.types[before].key in _VERBS:
        return False
    return not _spoken(stream, "before", before).isdisjoint(_NAMED)


def thing_cued(stream: Stream, words: tuple[int, ...], candidate: Candidate) -> bool:
    """Tell whether a word beside an ambiguous name of a thing says that the thing is meant, or whose it is.

    Args:
        stream: the segment.
        words: indexes of the words of the name, the first with a capital.
        candidate: the reading.
    """
    if not candidate.canonical.startswith("other:") or stream.line_case(words[0]) == "upper":
        return False
    kind = _type(stream, candidate)
    if stream.language == "ru" and kind in _BRANDED and stream.types[words[0]].script == "latin":
        # «написан на Python», «переписка в Signal»: a word of English is no word in a Russian text; but «HBO Max» is one name.
        before, behind = stream.preceding(words[0]), stream.following(words[-1])
        return not any(i >= 0 and stream.types[i].script == "latin" for i in (before, behind))
    if kind == "work" and stream.types[words[0]].script == "cyrillic" and stream.types[max(0, words[0] - 1)].text not in OPENING_QUOTES:
        return False  # «рассказы Аида читала»: a Russian title stands in quotes, though more may: «сериал „Универ. Новая общага“».
    return kind in _spoken_of(stream, words) or _made_by(stream, words, kind) or kind in _softly(stream, words)


def another_sort(stream: Stream, words: tuple[int, ...]) -> bool:
    """Tell whether a word before a quoted name says that a body is meant: «кафе „Друзья“» is no series.

    Args:
        stream: the segment.
        words: indexes of the words of the name.
    """
    return _before(stream, words[0]) == _BODY


def namesake_works(stream: Stream, match: Match) -> tuple[str, ...]:
    """Return the works that have the name, too: a novel, its film and its opera are looked for under each other, a ship under its film.

    Args:
        stream: the segment.
        match: the name.
    """
    return tuple(c.canonical for c in match.candidates[1:] if _type(stream, c) == "work")


def _type(stream: Stream, candidate: Candidate) -> str:
    entity = stream.lexicon.entity(candidate.canonical) if candidate.canonical.startswith("other:") else None
    return entity.type if entity is not None else ""


def _spoken_of(stream: Stream, words: tuple[int, ...]) -> frozenset[str]:
    return _before(stream, words[0]) | _behind(stream, words[-1])


def _in_year(stream: Stream, index: int) -> frozenset[str]:
    """ "CES 2025", «Армия-2023»: what a year stands behind is held again and again."""
    t = stream.types[index]
    at = index + 1 if t.spaced else index + 2
    # "The Army 2023 budget" is no forum's: a word wants the hyphen.
    if at >= stream.size or (t.spaced and t.shape != "upper") or (not t.spaced and stream.types[index + 1].text not in "-‑–"):
        return _NONE
    year = stream.types[at].text
    return _HELD if len(year) == 4 and year.isdecimal() and year[:2] in ("19", "20") else _NONE


def names_sort(stream: Stream, index: int, candidate: Candidate) -> bool:
    """Tell whether the small first word of a name may be its type, whatever word it is: «комета Галлея», «крест Виктории».

    Args:
        stream: the segment.
        index: piece of the first word.
        candidate: the reading, of several words.
    """
    kind = _type(stream, candidate)
    return bool(kind) and (kind not in _TITLED or kind in _spoken(stream, "before", index))


def _before(stream: Stream, index: int, soft: str = "") -> frozenset[str]:
    before = stream.preceding(index)
    if before >= 0 and stream.types[before].key in _ARTICLES and stream.language == "en":
        further = stream.preceding(before)
        before = further if further >= 0 and stream.types[further].shape == "lower" else before
    if before >= 0 and stream.types[before].key in _LINKS and stream.language == "en":
        # "the sequel to Avatar", "written in Python", but "the premiere in Chicago" names no musical.
        types = _spoken(stream, soft + "link", stream.preceding(before))
        return types & _WRITTEN if stream.types[before].key == "in" else types
    return _spoken(stream, soft + "before", before)


def _behind(stream: Stream, index: int, soft: str = "") -> frozenset[str]:
    """English has the type behind the name: "Lancet drones"."""
    if stream.types[index].script == "latin" and stream.language == "en":
        return _spoken(stream, soft + "behind", stream.following(index)) or _in_year(stream, index)
    return _in_year(stream, index)


def _softly(stream: Stream, words: tuple[int, ...]) -> frozenset[str]:
    """ "Friends star", "on Discord": what says so only of a name that nothing else bears; "Chicago star" is a sportsman."""
    first = stream.word(words[0])
    if len(words) == 1 and (first.part is not None or not all(_thing(c) for _, node in first.alone for c in node.candidates)):
        return _NONE
    return _before(stream, words[0], "soft-") | _behind(stream, words[-1], "soft-")


def _thing(candidate: Candidate) -> bool:
    return candidate.canonical.startswith("other:")


def _spoken(stream: Stream, where: str, index: int) -> frozenset[str]:
    if index < 0 or stream.types[index].kind != "word":
        return _NONE
    cues = cue_types()
    return next((cues[where, key] for key in stream.word(index).keys if (where, key) in cues), _NONE)


def _made_by(stream: Stream, words: tuple[int, ...], kind: str) -> bool:
    """ "Nolan's Oppenheimer", "Munch's The Scream", and of works "Lolita by Nabokov"."""
    if kind not in _MADE or stream.language != "en" or stream.line_case(words[0]) != "normal":
        return False
    first = words[0] - 1 if words[0] and stream.types[words[0] - 1].key == "the" else words[0]
    if first > 1 and (stream.types[first - 1].kind == "clitic" or stream.types[first - 1].text in _APOSTROPHES):
        return _maker(stream, first - 2, kind)
    by = stream.following(words[-1])
    author = stream.following(by) if kind == "work" and by >= 0 and stream.types[by].key == "by" else -1
    return author >= 0 and _maker(stream, author, kind)


def _maker(stream: Stream, index: int, kind: str) -> bool:
    """A work is a person's or a studio's, no country's and no team's: "Mercedes's Hamilton" is no musical."""
    word = stream.word(index) if stream.types[index].shape in CAPITAL else None
    if word is None or word.title:
        return False
    if kind in _spoken(stream, "owner", index):
        return True
    known = {c.canonical.partition(":")[0] for _, node in word.alone for c in node.candidates if Flag.GAZETTEER not in c.flags}
    known.update({"person"} if word.bears else ())
    return known <= {"person", "org" if kind != "work" else ""} if known else not word.ordinary
