"""Names in no table behind a type of institution: «полиция Харвика», "University of Harwick", «театр имени Вахтангова»."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.cached import base_text, joined_keys, nominative_keys, word_keys
from bilingual.names.found import Found
from bilingual.names.institutions.canonical import keyed, placed
from bilingual.names.institutions.kinds import Head
from bilingual.names.lexicon.flags import Flag
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.matching.longest import longest_match
from bilingual.names.places.towns import PLACE_ADJECTIVES, adjective_keys, adjective_place, masculine
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = [
    "SETTLEMENTS",
    "after_person",
    "district_behind",
    "district_end",
    "like_a_place",
    "name_behind",
    "quoted_behind",
    "region_behind",
]

# What a place is, between the type and its name: «мэрия города Сочи», «правительство штата Калифорния», "government of the state of Ohio".
SETTLEMENTS: Final = frozenset(
    "города городе городу городом г село села поселка поселке района районе округа округе графства графстве штата штате".split()
    + "области провинции республики края крае кантона земли префектуры эмирата воеводства региона муниципалитета острова".split()
    + "city state province region republic county district town prefecture canton".split()
)
# These take an adjective; behind the others a name in no table may follow.
_ADJECTIVAL: Final = frozenset("области края крае республики кантона".split())
_DISTRICTS: Final = frozenset("района районе округа округе области края крае".split())
_LEVELS: Final = frozenset("муниципального городского сельского автономного".split())
_PARTICLES: Final = frozenset("ван де дер фон аль ибн оглы".split())
# "the government of the Zarubinsk Region": what the name behind a type is, in English.
_REGIONS: Final = frozenset("region oblast province district county krai territory raion municipality prefecture governorate".split())
# These are a person's as often as a place's: «правительство Черномырдина», «пресс-служба Мельничука».
_OF_PEOPLE: Final = frozenset(
    "administration government presidency press-service armed-forces diaspora headquarters secretariat board-of-directors".split()
)
# Heads that go with a place though a table gives them only with a name: "Bank of Tamburo", "University of Harwick".
_OF_PLACES: Final = frozenset(
    {"university", "bank", "port", "diocese", "archdiocese", "airport", "cathedral", "metropolis", "state-university"}
)
# An ending of towns and countries that no person's name has.
_PLACE_LIKE: Final = re.compile(
    "(?:ск|град|город|бург|поль|стан|абад|кент|шехр|ия|ландия|ово|ево|sk|grad|gorod|burg|pol|stan|abad|kent|land|ville|shire|ia|[oe]vo)$"
)
_PERSONAL: Final = frozenset({"Surn", "Name", "Patr"})


def name_behind(stream: Stream, head: Head, at: int, typed: int) -> Found | None:
    """«аэропорт Чанги», «шериф округа Пирс», «полиция Харвика»: a name in no table behind a type.

    Args:
        stream: the segment.
        head: the type.
        at: piece of the name.
        typed: piece of what the name is («округа»), the same as `at` where that is not said.
    """
    t = stream.types[at]
    if any(stream.types[i].text in OPENING_QUOTES for i in range(head.end, at)):
        return None  # «шахты „Распадская“»: a name in quotes is asked for by itself.
    if t.shape != "title":
        return None
    if t.script != "cyrillic":
        return _latin_behind(stream, head, at)
    before = stream.last_word(head.end)
    told = _tells_settlement(stream, typed if typed != at else before) and not _title_behind(stream, at)
    beside = at == stream.following(before)
    last = _last_part(stream, at)
    named = beside and any(Flag.NAMED in c.flags for c in head.match.candidates) and not _title_behind(stream, last)
    if (stream.word(at).ordinary and not told and last == at) or not (told or named or (beside and _place_alone(stream, head, at, last))):
        return None
    keys = _place_keys(stream, head, at, last)
    return keyed(stream, head, last + 1, keys) if keys else None


def _tells_settlement(stream: Stream, index: int) -> bool:
    return stream.types[index].key in SETTLEMENTS - _ADJECTIVAL


def _last_part(stream: Stream, at: int) -> int:
    """Return the last piece of a hyphenated name: «Усть-Межевск»."""
    while at + 2 < stream.size and stream.joined(at, at + 2) and stream.types[at + 2].shape in CAPITAL:
        at += 2
    return at


def _place_keys(stream: Stream, head: Head, at: int, last: int) -> tuple[str, ...]:
    t = stream.types[last]
    base = base_text((t.norm,), "place", stream.types[head.match.start].norm, stream.nominatives)[0]
    if last > at:
        return tuple(joined_keys([*(stream.types[i].norm for i in range(at, last, 2)), base])[:2])
    others = [(n, k) for n, k in stream.word(at).keyed()[:2] if k]
    likely = [k for n, k in others if _PLACE_LIKE.search(n)]
    # Foreign names often do not decline: «в аэропорту Чанги» is Чанги, whatever its ending would say; «Лонгмура» may be Лонгмур.
    return tuple(dict.fromkeys((*likely, *word_keys(base)[:2], *word_keys(t.norm)[:1], *(k for _, k in others))))


def _place_alone(stream: Stream, head: Head, at: int, last: int) -> bool:
    """«парламент Казирстана»: behind a type that places have, a word that no table and no dictionary has for a person's name."""
    word = stream.word(last)
    if stream.line_case(at) != "normal" or _title_behind(stream, last) or word.barred or word.title or word.bears or word.nodes:
        return False
    if masculine(word).endswith(PLACE_ADJECTIVES) or any(Flag.GENERIC in c.flags for c in head.match.candidates):
        return False
    if _slip(stream, stream.types[last].key):
        return False
    if any(map(_PLACE_LIKE.search, word.nominatives[:2])):
        return True
    if head.slot in _OF_PEOPLE or word.part is not None:
        return False
    return head.slot.endswith("-court") or _PERSONAL.isdisjoint(word.tags)


def _slip(stream: Stream, key: str) -> bool:
    """«в полицию Калифорни»: a place of the tables less its last letter is no new one."""
    longer = (c.canonical for e in "аяыоь" for c in stream.lexicon.whole([key + e]))
    return any(c.startswith("place:") for c in longer)


def like_a_place(word: str) -> bool:
    """Tell whether a name in no table ends as names of places do: Зарубинск, Tamburostan.

    >>> like_a_place("zarubinsk"), like_a_place("netanyahu")
    (True, False)
    """
    return bool(_PLACE_LIKE.search(word))


def _latin_behind(stream: Stream, head: Head, at: int) -> Found | None:
    """ "Parliament of Kazirstan", "Diocese of Zarubinsk", "the port of Ust-Mezhevsk"."""
    before = stream.last_word(head.end)
    of = stream.following(before)
    if of < 0 or stream.types[of].key != "of" or stream.line_case(at) == "upper":
        return None
    generic = any(Flag.GENERIC in c.flags for c in head.match.candidates)
    if (generic and head.slot not in _OF_PLACES) or head.slot == "ministry":
        return None
    last = _last_part(stream, at)
    word = stream.word(last)
    if _title_behind(stream, last) or word.ordinary or word.barred or word.title or word.nodes:
        return None
    if head.slot in _OF_PEOPLE and not like_a_place(stream.types[last].key):
        return None
    keys = tuple(joined_keys([stream.types[i].norm for i in range(at, last + 1, 2)])[:2])
    return keyed(stream, head, last + 1, keys) if keys else None


def region_behind(stream: Stream, head: Head, at: int) -> Found | None:
    """Return the institution of a region in no table, by its name and what it is: "the government of the Zarubinsk Region".

    Args:
        stream: the segment.
        head: the type.
        at: piece of the name.
    """
    t, noun = stream.types[at], stream.following(at)
    if noun < 0 or t.script != "latin" or t.shape != "title" or stream.types[noun].key not in _REGIONS:
        return None
    word = stream.word(at)
    keys = word_keys(t.norm)[:2] if not (word.ordinary or word.barred or word.nodes) else ()
    return keyed(stream, head, noun + 1, keys) if keys else None


def _title_behind(stream: Stream, at: int) -> bool:
    """«главы правительства провинции Али Хасан»: two names in a row are a person's."""
    behind = stream.following(at)
    return behind >= 0 and stream.types[behind].shape in CAPITAL


def district_behind(stream: Stream, head: Head, at: int) -> Found | None:
    """Return the institution of a place in no table, by its adjective and what it is: «прокуратура Верхнепышминского района».

    Args:
        stream: the segment.
        head: the type.
        at: piece of the adjective.
    """
    t = stream.types[at]
    noun = district_end(stream, at)
    if t.shape != "title" or t.script != "cyrillic" or noun < 0:
        return None
    word = stream.word(at)
    if (word.ordinary and not head.slot.endswith("court")) or not word.adjective or not masculine(word).endswith(PLACE_ADJECTIVES):
        return None  # «Советского района» may be anywhere, but «суд Ленинского района» is the «Ленинский районный суд».
    path = adjective_place(stream, word)
    keys = adjective_keys(word)
    if path or not keys:
        return placed(stream, head.match.start, head._replace(end=noun + 1), path, "composed:place-behind") if path else None
    return keyed(stream, head, noun + 1, keys)


def district_end(stream: Stream, at: int) -> int:
    """Return the piece of what the adjective at a piece is of, or -1: «Невского района», «Ореховодского муниципального района».

    Args:
        stream: the segment.
        at: index of the adjective.
    """
    noun = stream.following(at)
    if noun >= 0 and stream.types[noun].key in _LEVELS:
        noun = stream.following(noun)
    return noun if noun >= 0 and stream.types[noun].key in _DISTRICTS else -1


def quoted_behind(stream: Stream, head: Head) -> Found | None:
    """Return the institution of a type and a quoted name, which takes the place's part: «завод „Ромашка“», «отель "Космос"».

    Args:
        stream: the segment.
        head: the type.
    """
    at = stream.last_word(head.end) + 1
    if at + 2 >= stream.size or stream.types[at].text not in OPENING_QUOTES or stream.types[at + 1].shape not in CAPITAL:
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
    end = stream.last_word(close) + 1
    found = Found(at + 1, end, "organisation", f"name:{key}", (f"org:{key}/{head.slot}",), via="composed:quoted-name")
    if close == at + 2:
        found.choices = nominative_keys(stream.word(at + 1).nominatives)
    return found


def _key(word: str) -> str:
    keys = word_keys(word)
    return keys[0] if keys else ""


def after_person(stream: Stream, head: Head, behind: int) -> Found | None:
    """Return the institution called after somebody: «театр имени Евг. Вахтангова» is the "Vakhtangov Theatre".

    The surname takes the place's part.

    Args:
        stream: the segment.
        head: the type.
        behind: piece of «имени».
    """
    last, at = -1, stream.following(behind)
    for _ in range(4):
        if at < 0 or stream.types[at].script != "cyrillic" or stream.types[at].shape not in ("title", "initial"):
            break
        last, at = (at if stream.types[at].shape == "title" else last), stream.following(at)
    if last < 0 or (at >= 0 and stream.types[at].key in _PARTICLES):
        return None
    surname = base_text((stream.types[last].norm,), "person", "имени", stream.nominatives)[0]
    keys = word_keys(surname)[:2]
    return keyed(stream, head, last + 1, keys, "composed:named-after") if keys else None
