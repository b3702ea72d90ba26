"""The place behind a type of institution: «МИД РФ», "Ministry of Defence of the Russian Federation", «суд Пензенского района»."""

from __future__ import annotations

from bilingual.names.cached import base_text, nominative_keys, word_keys
from bilingual.names.compiling import Flag
from bilingual.names.composed import ABROAD, INSIDE, keyed, place_path, placed
from bilingual.names.found import Found
from bilingual.names.kinds import Head, slot_of, whole_slot
from bilingual.names.matching import Match, longest_match
from bilingual.names.stream import CAPITAL, Stream
from bilingual.names.towns import PLACE_ADJECTIVES, adjective_keys, adjective_place, masculine

__all__ = ["DISTRICTS", "NAMED_AFTER", "place_behind", "word_behind"]

_OF = frozenset({"of", "for", "in", "по", "в", "во"})
_ARTICLES = frozenset({"the", "a", "an"})
# What a place is, between the type and its name: «мэрия города Сочи», «правительство штата Калифорния», "government of the state of Ohio".
_SETTLEMENTS = frozenset(
    "города городе городу городом г село села поселка поселке района районе округа округе графства графстве штата штате".split()
    + "области провинции республики края крае кантона земли префектуры эмирата воеводства региона муниципалитета острова".split()
    + "city state province region republic county district town prefecture canton".split()
)
_STATES = frozenset("штата штате state области края республики провинции province region земли".split())
# These take an adjective; behind the others a name in no table may follow.
_ADJECTIVAL = frozenset("области края крае республики кантона".split())
DISTRICTS = frozenset("района районе округа округе области края крае".split())
_PARTICLES = frozenset("ван де дер фон аль ибн оглы".split())
NAMED_AFTER = frozenset({"имени", "им"})
_QUOTES = frozenset('«"“„')


def _owns_next(stream: Stream, place: Match) -> bool:
    """ "press service of Kazakhstan's Foreign Ministry": the country belongs to the ministry."""
    clitic = stream.following(place.words[-1])
    if clitic < 0 or stream.types[clitic].kind != "clitic":
        return False
    at = stream.following(clitic)
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    return bool(slot_of(stream, inner))


def _to_place(stream: Stream, at: int) -> int:
    """Return the piece of a place past what it is, or the piece itself: «города Сочи», «штата Техас», "the state of Ohio"."""
    if at >= 0 and stream.types[at].key in _ARTICLES:
        at = stream.following(at)
    if at < 0 or stream.types[at].key not in _SETTLEMENTS:
        return at
    known = longest_match(stream, at)
    if known is not None and place_path(known):
        return at  # «Республика Татарстан» is a name of the table.
    name = stream.following(at)
    if any(stream.types[i].text == "." or stream.types[i].break_ for i in range(at + 1, name)):
        return -1  # "города." ends its sentence.
    if name >= 0 and stream.types[name].key == "of":
        name = stream.following(name)
        if name >= 0 and stream.types[name].key in _ARTICLES:
            name = stream.following(name)
    elif stream.types[at].script == "latin":
        return at
    return name


def place_behind(stream: Stream, head: Head) -> Found | None:
    """«МИД РФ», "Ministry of Defence of the Russian Federation", «УМВД по Московской области», «завод „Ромашка“»."""
    last = stream.last_word(head.end)
    behind = stream.following(last)
    if behind < 0:
        return _quoted_behind(stream, head)
    if stream.types[behind].key in NAMED_AFTER:
        return _after_person(stream, head, behind)
    of = stream.types[behind].key in _OF
    state = any(Flag.STATE in c.flags for c in head.match.candidates)
    if of and stream.types[behind].key in INSIDE and head.slot not in ABROAD and state:
        return None  # «ВМС в Южно-Китайском море» are no navy of that sea; «посольство в Москве» is Moscow's.
    typed = stream.following(behind) if of else behind
    at = _to_place(stream, typed)
    if at < 0 or (stream.types[last].script == "latin" and not of):
        return None
    place = longest_match(stream, at) if stream.types[at].kind == "word" else None
    path = _path_as(stream, place, typed) if place is not None else ""
    # "Russian Armed Forces" may be a name of the tables as a whole: the adjective alone is the place then.
    near = place if path or place is None else longest_match(stream, at, at + 1)
    inner = _body_of(stream, head, near) if near is not None and place_path(near) else None
    if near is not None and inner is not None:
        return placed(stream, head.match.start, inner, place_path(near), "composed:place-inside")
    if place is not None and _owns_next(stream, place):
        return None
    if place is not None and path and not place.candidates[0].canonical.startswith("demonym:"):
        whole = _topic_behind(stream, head, place) or head._replace(end=_past_quote(stream, head, place))
        return placed(stream, head.match.start, whole, path, "composed:place-behind")
    return _quoted_behind(stream, head) or _name_behind(stream, head, at, typed) or _district_behind(stream, head, at)


def _topic_behind(stream: Stream, head: Head, place: Match) -> Head | None:
    """«Агентство РК по делам государственной службы»: the place stands between the type and what it is for."""
    at = stream.following(place.words[-1])
    if at < 0 or stream.types[at].key != "по":
        return None
    keys, found = head.match.keys, None
    for _ in range(7):
        if at < 0 or stream.types[at].kind != "word":
            break
        keys = (*keys, stream.types[at].key)
        slot = whole_slot(stream, keys)
        found = Head(head.match, at + 1, slot) if slot else found
        at = stream.following(at)
    return found


def _path_as(stream: Stream, place: Match, typed: int) -> str:
    """Return the path of a place, of several of one name the kind that is said: «штата Вашингтон» is no city."""
    path = place_path(place)
    if typed < place.start and stream.types[typed].key in _STATES:
        for candidate in place.candidates:
            entity = stream.lexicon.entity(candidate.canonical)
            if entity is not None and entity.type == "region":
                return candidate.canonical.partition(":")[2]
    return path


def _past_quote(stream: Stream, head: Head, place: Match) -> int:
    """«АЭС „Аккую“»: a place in quotes takes its closing mark along."""
    opened = any(stream.types[i].text in _QUOTES for i in range(head.end, place.start))
    return place.end + (opened and place.end < stream.size and stream.types[place.end].text in '»"”“')


def _body_of(stream: Stream, head: Head, place: Match) -> Head | None:
    """ "press service of the Armenian Foreign Ministry", «пресс-служба российского Минобороны»: the place stands inside the type."""
    at = word_behind(stream, place.words[-1])
    inner = longest_match(stream, at) if at >= 0 and stream.types[at].kind == "word" else None
    if inner is None or not slot_of(stream, inner):
        return None
    between = [stream.types[i].key for i in range(head.match.end, place.start) if stream.types[i].kind == "word"]
    for middle in (between, [k for k in between if k not in _OF]):
        slot = whole_slot(stream, (*head.match.keys, *middle, *inner.keys))
        if slot:
            return Head(inner, inner.end, slot)
    return None


def _name_behind(stream: Stream, head: Head, at: int, typed: int) -> Found | None:
    """«аэропорт Чанги», «шериф округа Пирс»: a name in no table behind a type that has one, or a word that tells a place."""
    told = typed != at and stream.types[typed].key in _SETTLEMENTS - _ADJECTIVAL and not _title_behind(stream, at)
    named = told or (any(Flag.NAMED in c.flags for c in head.match.candidates) and at == stream.following(stream.last_word(head.end)))
    t = stream.types[at]
    if any(stream.types[i].text in _QUOTES for i in range(head.end, at)):
        return None  # «шахты „Распадская“»: a name in quotes is asked for by itself.
    if not named or t.shape != "title" or t.script != "cyrillic" or (stream.word(at).ordinary and not told):
        return None
    base = base_text((t.norm,), "place", stream.types[head.match.start].norm, stream.nominatives)[0]
    # Foreign names often do not decline: «в аэропорту Чанги» is Чанги, whatever its ending would say.
    keys = tuple(dict.fromkeys((*word_keys(base)[:2], *word_keys(t.norm)[:1])))
    return keyed(stream, head, at + 1, keys) if keys else None


def _title_behind(stream: Stream, at: int) -> bool:
    """«главы правительства провинции Али Хасан»: two names in a row are a person's."""
    behind = stream.following(at)
    return behind >= 0 and stream.types[behind].shape in CAPITAL


def _district_behind(stream: Stream, head: Head, at: int) -> Found | None:
    """«прокуратура Верхнепышминского района»: an adjective of a place in no table, and what it is."""
    t = stream.types[at]
    noun = stream.following(at)
    if t.shape != "title" or t.script != "cyrillic" or noun < 0 or stream.types[noun].key not in DISTRICTS:
        return None
    word = stream.word(at)
    if word.ordinary or not word.adjective or not masculine(word).endswith(PLACE_ADJECTIVES):
        return None  # «Советского района» may be anywhere.
    path = adjective_place(stream, word)
    keys = adjective_keys(word)
    if path or not keys:
        return placed(stream, head.match.start, head._replace(end=noun + 1), path, "composed:place-behind") if path else None
    return keyed(stream, head, noun + 1, keys)


def _quoted_behind(stream: Stream, head: Head) -> Found | None:
    """«завод „Ромашка“», «отель "Космос"»: the quoted name takes the place's part."""
    at = stream.last_word(head.end) + 1
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
    end = stream.last_word(close) + 1
    found = Found(at + 1, end, "organisation", f"name:{key}", (f"org:{key}/{head.slot}",), via="composed:quoted-name")
    if close == at + 2:
        found.choices = nominative_keys(stream.word(at + 1).nominatives)
    return found


def _key(word: str) -> str:
    keys = word_keys(word)
    return keys[0] if keys else ""


def _after_person(stream: Stream, head: Head, behind: int) -> Found | None:
    """«театр имени Евг. Вахтангова» is the "Vakhtangov Theatre": the surname takes the place's part."""
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


def word_behind(stream: Stream, last: int) -> int:
    """Return the word behind a name, past "'s"; -1 where there is none."""
    at = stream.following(last)
    return stream.following(at) if at >= 0 and stream.types[at].kind == "clitic" else at
