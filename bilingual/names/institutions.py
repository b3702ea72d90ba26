"""Institutions by composition: a type of institution and the place (or name) it belongs to, in every phrasing.

«МИД РФ», «российский МИД», «министерство иностранных дел Казахстана», "Kazakh Foreign Ministry", "Ministry of Foreign Affairs of
the Republic of Kazakhstan", "Russia's MFA" all give ``org:<place>/<slot>``; the place may be one that no table holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bilingual.names.cached import base_text, nominative_keys, word_keys
from bilingual.names.compiling import Flag
from bilingual.names.folding import match_key
from bilingual.names.found import Found
from bilingual.names.matching import Match, longest_match
from bilingual.names.stream import CAPITAL, Stream
from bilingual.names.words import NameWord

__all__ = ["adjective_place", "bare_institution", "compose", "place_path"]

_OF = frozenset({"of", "for", "in", "по", "в", "во"})
_INSIDE = frozenset({"in", "в", "во"})
_ABROAD = frozenset({"embassy", "consulate", "consulate-general", "trade-mission", "permanent-mission"})
_ARTICLES = frozenset({"the", "a", "an"})
_SETTLEMENTS = frozenset("города городе городу городом г село села посёлка поселка".split())
# Units that go by their numbers; divisions only by kind, since leagues have divisions too.
_NUMBERED = frozenset({"brigade", "regiment", "battalion", "corps", "army"})
_ENDINGS = frozenset("я й ю е ая ой ую ый го му м ого ому ым ом".split())
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$")
_SKY = re.compile(r"([a-z]{3,16}?)sk(?:y|iy|aya|oye|oe)$")
_PLACE_ADJECTIVES = ("ский", "цкий", "ской")
_OF_PEOPLE = frozenset({"administration", "government", "presidency"})
_QUOTES = frozenset('«"“„')


def _owns_next(stream: Stream, place: Match) -> bool:
    """ "press service of Kazakhstan's Foreign Ministry": the country belongs to the ministry."""
    clitic = stream.following(place.words[-1])
    if clitic < 0 or stream.types[clitic].kind != "clitic":
        return False
    at = stream.following(clitic)
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    return bool(_slot(stream, inner))


class _Body(NamedTuple):
    """A part of a body that the table has as a type of its own: the press service of a ministry."""

    end: int
    slot: str


def place_path(match: Match) -> str:
    """Return the path of the place or demonym a match stands for (``kz``, ``ru/moscow``), or '' when it is neither.

    >>> from bilingual.names.lexicon import Candidate
    >>> place_path(Match(0, 1, (0,), ("kazakh",), (Candidate("demonym:kz", "j"),)))
    'kz'
    """
    for candidate in match.candidates:
        prefix, _, path = candidate.canonical.partition(":")
        if prefix in ("place", "demonym"):
            return path
    return ""


def _slot(stream: Stream, match: Match | None, named: bool = False) -> str:
    """Return the type of institution a match names; a generic head counts with a capital, or where its name is known (`named`)."""
    if match is None:
        return ""
    for candidate in match.candidates:
        if candidate.canonical.startswith("inst:"):
            generic = not named and Flag.GENERIC in candidate.flags and stream.types[match.start].shape == "lower"
            return "" if generic else candidate.canonical[5:]
    return ""


def compose(stream: Stream, index: int, match: Match | None) -> Found | None:
    """Return the institution that starts at a piece and names its place, or None.

    Args:
        stream: the segment.
        index: piece where it starts.
        match: the longest name of the lexicon there, if any.
    """
    slot = _slot(stream, match)
    if match is not None and slot:
        return _place_behind(stream, match, slot)
    if stream.types[index].shape == "upper" and (match is None or Flag.GAZETTEER in match.candidates[0].flags):
        found = _acronym_beside_place(stream, index)
        if found is not None or match is None:
            return found or _unknown_before(stream, index)
    if match is not None:
        path = place_path(match)
        return _place_before(stream, match.start, match.words[-1], path) if path else _beyond_name(stream, match)
    if stream.types[index].shape in CAPITAL:
        return _unknown_before(stream, index)
    return None


def _beyond_name(stream: Stream, match: Match) -> Found | None:
    """ "Birmingham City Council" is no club, "the Russian Defence Ministry's press service" more than the ministry of the tables."""
    if len(match.words) < 2 or not match.candidates[0].canonical.startswith("org:"):
        return None
    place = longest_match(stream, match.start, match.start + 1)
    if place is None or not place_path(place):
        return None
    found = _place_before(stream, place.start, place.words[-1], place_path(place))
    return found if found is not None and found.end > match.end else None


def _acronym_beside_place(stream: Stream, index: int) -> Found | None:
    """«АН Узбекистана», «СК Белоруссии»: the country right behind tells what an ambiguous acronym stands for."""
    for key, node in stream.word(index).nodes:
        weak = tuple(c for c in node.candidates if c.canonical.startswith("inst:") and Flag.WEAK in c.flags)
        at = stream.following(index)
        if weak and at == index + 1 and stream.types[at].shape in CAPITAL and stream.line_case(index) == "normal":
            found = _place_behind(stream, Match(index, index + 1, (index,), (key,), weak), weak[0].canonical[5:])
            return found if found is not None and found.via == "composed:place-behind" else None
    return None


def _place_behind(stream: Stream, head: Match, slot: str) -> Found | None:
    """«МИД РФ», "Ministry of Defence of the Russian Federation", «УМВД по Московской области», «завод „Ромашка“»."""
    at = stream.following(head.words[-1])
    if at < 0:
        return _quoted_behind(stream, head, slot)
    of = stream.types[at].key in _OF
    if of and stream.types[at].key in _INSIDE and slot not in _ABROAD and any(Flag.STATE in c.flags for c in head.candidates):
        return None  # «ВМС в Южно-Китайском море» are no navy of that sea; «посольство в Москве» is Moscow's.
    if of:
        at = stream.following(at)
        if at >= 0 and stream.types[at].key in _ARTICLES:
            at = stream.following(at)
    if at >= 0 and stream.types[at].key in _SETTLEMENTS:
        at = stream.following(at)
    if at < 0:
        return None
    if stream.types[head.words[-1]].script == "latin" and not of:
        return None
    place = longest_match(stream, at) if stream.types[at].kind == "word" else None
    path = place_path(place) if place is not None else ""
    # "Russian Armed Forces" may be a name of the tables as a whole: the adjective alone is the place then.
    near = place if path or place is None else longest_match(stream, at, at + 1)
    inner = _body_of(stream, head, near) if near is not None and place_path(near) else None
    if near is not None and inner is not None:
        return _found(head.start, inner.end, place_path(near), inner.slot, "composed:place-inside")
    if place is not None and _owns_next(stream, place):
        return None
    if place is not None and path and not place.candidates[0].canonical.startswith("demonym:"):
        return _found(head.start, _past_quote(stream, head, place), path, slot, "composed:place-behind")
    return _quoted_behind(stream, head, slot) or _name_behind(stream, head, slot, at)


def _past_quote(stream: Stream, head: Match, place: Match) -> int:
    """«АЭС „Аккую“»: a place in quotes takes its closing mark along."""
    opened = any(stream.types[i].text in _QUOTES for i in range(head.end, place.start))
    return place.end + (opened and place.end < stream.size and stream.types[place.end].text in '»"”“')


def _body_of(stream: Stream, head: Match, place: Match) -> _Body | None:
    """ "press service of the Armenian Foreign Ministry", «пресс-служба российского Минобороны»: the place stands inside the type."""
    at = _behind(stream, place.words[-1])
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    if inner is None or not _slot(stream, inner):
        return None
    between = [stream.types[i].key for i in range(head.words[-1] + 1, place.start) if stream.types[i].kind == "word"]
    for middle in (between, [k for k in between if k not in _OF]):
        slot = _whole_slot(stream, (*head.keys, *middle, *inner.keys))
        if slot:
            return _Body(inner.end, slot)
    return None


def _whole_slot(stream: Stream, keys: tuple[str, ...]) -> str:
    return next((c.canonical[5:] for c in stream.lexicon.whole(keys) if c.canonical.startswith("inst:")), "")


def _behind(stream: Stream, last: int) -> int:
    """Return the word behind a name, past "'s"; -1 where there is none."""
    at = stream.following(last)
    return stream.following(at) if at >= 0 and stream.types[at].kind == "clitic" else at


def _name_behind(stream: Stream, head: Match, slot: str, at: int) -> Found | None:
    """«аэропорт Чанги», «месторождение Кумколь»: a type that usually has a name of its own, and a name in no table behind it."""
    named = any(Flag.NAMED in c.flags for c in head.candidates)
    t = stream.types[at]
    if not named or t.shape != "title" or t.script != "cyrillic" or stream.word(at).ordinary or at != stream.following(head.words[-1]):
        return None
    before = stream.types[head.start].norm
    base = base_text((t.norm,), "place", before, stream.nominatives)[0]
    keys = word_keys(base)
    if not keys:
        return None
    found = _found(head.start, at + 1, keys[0], slot, "composed:name-behind")
    found.forms = tuple(f"name:{k}" for k in keys)
    return found


def _quoted_behind(stream: Stream, head: Match, slot: str) -> Found | None:
    """«завод „Ромашка“», «отель "Космос"»: the quoted name takes the place's part."""
    at = head.words[-1] + 1
    if at + 2 >= stream.size or stream.types[at].text not in _QUOTES or stream.types[at + 1].shape not in CAPITAL:
        return None
    close = next((j for j in range(at + 2, min(at + 8, stream.size)) if stream.types[j].text in '»"”“'), -1)
    words = [stream.types[j] for j in range(at + 1, close) if stream.types[j].kind in ("word", "number")] if close > 0 else []
    if not words or len(words) > 4:
        return None
    inside = longest_match(stream, at + 1)
    if inside is not None and inside.end == close and not inside.candidates[0].canonical.startswith(("inst:", "demonym:")):
        return None
    key = "-".join(k for w in words if (k := _key(w.norm)))
    # The quoted words are the name; the type beside them only adds a form.
    found = Found(at + 1, close, "organisation", f"name:{key}", (f"org:{key}/{slot}",), via="composed:quoted-name")
    if close == at + 2:
        found.choices = nominative_keys(stream.word(at + 1).nominatives)
    return found


def _key(word: str) -> str:
    keys = word_keys(word)
    return keys[0] if keys else ""


def _place_before(stream: Stream, start: int, last: int, path: str) -> Found | None:
    """«казахстанский МИД», "Kazakh Foreign Ministry", "Kazakhstan's Foreign Ministry"."""
    at = _behind(stream, last)
    # A line break between two names is no bond: a headline's last word and the text's first one.
    if at < 0 or stream.types[at].kind != "word" or any(t.break_ for t in stream.types[last + 1 : at]):
        return None
    head = longest_match(stream, at)
    slot = _slot(stream, head, _names_by_capital(stream, start))
    if head is None or not slot:
        return None
    body = _part_of_body(stream, head)
    if body is not None:
        return _found(start, body.end, path, body.slot, "composed:place-before")
    return _found(start, head.end, path, slot, "composed:place-before")


def _names_by_capital(stream: Stream, index: int) -> bool:
    """«в Боткинскую больницу», but «московская больница»: inside a Russian sentence an adjective has a capital only in a name."""
    t = stream.types[index]
    return t.script == "cyrillic" and t.shape == "title" and not stream.begins_sentence(index) and stream.line_case(index) == "normal"


def _part_of_body(stream: Stream, head: Match) -> _Body | None:
    """ "the Armenian Foreign Ministry's press service": a part behind "'s" that the table has under its body's name."""
    at = stream.following(head.words[-1])
    if at < 0 or stream.types[at].kind != "clitic":
        return None
    at = stream.following(at)
    part = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    slot = _whole_slot(stream, (*head.keys, *part.keys)) if part is not None and _slot(stream, part) else ""
    return _Body(part.end, slot) if part is not None and slot else None


def _unknown_before(stream: Stream, index: int) -> Found | None:
    """«Урюпинский районный суд», "Uryupinsk district court": the place is in no table, its key serves."""
    word = stream.word(index)
    t = stream.types[index]
    if t.script == "cyrillic" and (not word.adjective or not _masculine(word).endswith(_PLACE_ADJECTIVES)):
        return None
    if t.script != "cyrillic" and word.ordinary:
        return None
    found = _place_before(stream, index, index, "?")
    if found is None:
        return None
    slot = found.canonical.partition("/")[2]
    if t.script == "cyrillic" and not _of_a_place(stream, index) and not slot.endswith("-court"):
        return None
    path = adjective_place(stream, word) if t.script == "cyrillic" else _transliterated_place(stream, t.key)
    if path:
        return _place_before(stream, index, index, path)
    if t.script != "cyrillic" and slot in _OF_PEOPLE:
        return None  # "the Zelensky government" has a person's name.
    keys = _adjective_keys(word) if t.script == "cyrillic" else word_keys(t.norm)
    if not keys:
        return None
    found.canonical = f"org:{keys[0]}/{slot}"
    found.forms = (*(f"org:{k}/{slot}" for k in keys[1:]), *(f"name:{k}" for k in keys))
    found.via = "composed:unknown-before"
    return found


def _of_a_place(stream: Stream, index: int) -> bool:
    """«Урюпинский» may come of a place; «Районный» at the start of a sentence does not, nor does «Городской»."""
    base = _masculine(stream.word(index))
    return len(base) > 9 or not stream.begins_sentence(index) or not stream.word(index).ordinary


def _masculine(word: NameWord) -> str:
    found = next((n for n in word.nominatives if n.endswith(("ий", "ый", "ой"))), word.nominatives[0])
    # Of a surname's look there is a feminine only: Боткинская.
    return found[:-2] + "ий" if found.endswith(("ская", "цкая", "ское", "цкое")) else found


def adjective_place(stream: Stream, word: NameWord) -> str:
    """Return the path of the town an adjective is made of, where the lexicon has the town but not the adjective."""
    if word.path is None:
        word.path = _place_of(stream, match_key(_masculine(word)))
    return word.path


def _place_of(stream: Stream, base: str) -> str:
    if not base.endswith(_PLACE_ADJECTIVES):
        return ""
    # Урюпинский comes of Урюпинск, смолянский of Смолян, обнинский of Обнинск, сочинский of Сочи, каховский of Каховка.
    return _town(stream, (base, base[:-2], base[:-4], *(base[:-4] + e for e in ("а", "о", "ы", "и", "ь", "я", "ка")), base[:-5]))


def _transliterated_place(stream: Stream, key: str) -> str:
    """ "Kazansky railway station", "Belgorodskaya CHP": a Russian adjective in Latin letters."""
    parts = _SKY.match(key)
    return _town(stream, (key, parts.group(1) + "sk", *(parts.group(1) + e for e in ("", "a", "o", "y", "i", "ka")))) if parts else ""


def _town(stream: Stream, stems: Iterable[str]) -> str:
    for stem in stems:
        for candidate in stream.lexicon.whole([stem]) if len(stem) > 3 else ():
            if candidate.canonical.startswith("place:") and Flag.WEAK not in candidate.flags:
                return candidate.canonical[6:]
    return ""


def _adjective_keys(word: NameWord) -> tuple[str, ...]:
    """Return the keys of the place an adjective may come from: урюпинский gives Урюпинск, каспийский Каспий."""
    base = _masculine(word)
    stem = base[:-2]
    options = [stem, base] if stem.endswith("ск") else [base]
    return tuple(dict.fromkeys(k for o in options for k in word_keys(o)[:2]))


def _found(start: int, end: int, path: str, slot: str, via: str) -> Found:
    return Found(start, end, "organisation", f"org:{path}/{slot}", (f"place:{path}",), via=via)


def _numbered(stream: Stream, match: Match, slot: str) -> Found | None:
    """«93-я механизированная бригада», "93rd Mechanized Brigade": the number of a unit takes the place's part."""
    if slot.rpartition("-")[2] not in _NUMBERED and not slot.endswith("-division"):
        return None
    at = match.start - 1
    if at >= 2 and stream.types[at].text in _ENDINGS and stream.types[at - 1].text in "-‑–" and stream.types[at - 2].kind == "number":
        at -= 2
        number = stream.types[at].text
    else:
        ordinal = _ORDINAL.match(stream.types[at].text.lower()) if at >= 0 else None
        number = ordinal.group(1) if ordinal else ""
    if not number.isdecimal():
        return None
    return Found(at, match.end, "organisation", f"org:{number}/{slot}", (f"org:{slot}",), via="composed:number")


def bare_institution(stream: Stream, match: Match) -> Found | None:
    """Return an institution named without its place, where capitals or an acronym show that one is meant: «МИД», "the Foreign Ministry"."""
    numbered = _numbered(stream, match, _slot(stream, match, named=True))
    if numbered is not None:
        return numbered
    slot = _slot(stream, match)
    first = stream.types[match.start]
    if not slot:
        return None
    state = any(Flag.STATE in c.flags for c in match.candidates)
    if first.shape not in CAPITAL or (state and len(match.words) == 1 and first.shape == "title"):
        # «министерства иностранных дел», "the foreign ministry", «правительство»: two words or more, or a type that every country
        # has one of, name it even in lower case.
        if len(match.words) < 2 and (not state or stream.language == "en"):
            return None
        return Found(match.start, match.end, "organisation", f"org:{slot}", via="institution")
    if (
        first.shape == "upper"
        and first.script == "latin"
        and len(match.words) == 1
        and stream.word(match.start).ordinary
        and stream.line_case(match.start) == "upper"
    ):
        return None
    common = first.shape == "title" and stream.word(match.start).ordinary
    # «Парк», "Council": a common noun with a capital is no institution by itself; nor is "News agency Inforos".
    if common and (len(match.words) == 1 or stream.line_case(match.start) != "normal"):
        return None
    if common and not state and stream.language == "en" and stream.types[match.words[-1]].shape == "lower":
        return None
    return Found(match.start, match.end, "organisation", f"org:{slot}", via="institution")
