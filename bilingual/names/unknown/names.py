"""Names in no table that are not plainly a person's: lone capitalised words, runs of them, quoted names, foreign words."""

from __future__ import annotations

from typing import Final

from bilingual.names.cached import base_text, joined_keys, nominative_keys, word_keys
from bilingual.names.cues.places import before_division
from bilingual.names.found import Found
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.word_lists import listed
from bilingual.names.marks import OPENING_QUOTES
from bilingual.names.people.doubts import heads_name
from bilingual.names.people.known import person_side
from bilingual.names.places.towns import adjective_place, district_place, division_keys, division_place
from bilingual.names.unknown.capitals import is_name
from bilingual.names.unknown.quoted import quoted_name
from bilingual.names.unknown.runs import GEOGRAPHY, run_end
from bilingual.names.words.further import other_given_names, other_nominatives, parts_of_run
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.base_forms import nominative_candidates

__all__ = ["unknown_at"]

_PREFIXED: Final = frozenset("hurricane typhoon cyclone storm uss hms usns hmas rms mv ss ins ураган тайфун циклон шторм".split())


def unknown_at(stream: Stream, text: str, index: int) -> Found | None:
    """Return the name of no table that starts at a piece, or None.

    Args:
        stream: the segment.
        text: the caller's text.
        index: piece of its first word, with a capital.
    """
    t = stream.types[index]
    if t.length < 2:
        return None
    if (
        t.key == "the"
        and t.spaced
        and not (stream.begins_sentence(index) and stream.language == "en")
        and stream.types[index + 1].shape in CAPITAL
    ):
        # "says The Athletic": an article with a capital inside a sentence opens a title, and is no part of its key.
        return _found(stream, text, index + 1, run_end(stream, index + 1)) if stream.line_case(index) == "normal" else None
    if t.script == "cyrillic" and stream.word(index).adjective and t.key[-4:-1] not in ("ова", "ева", "ина"):
        path = adjective_place(stream, stream.word(index)) or division_place(stream, index)
        if path:
            base = next((n for n in stream.word(index).nominatives if n.endswith("ий")), t.norm)
            own = tuple(f"name:{k}" for k in word_keys(base)[:1]) if before_division(stream, index) else ()
            return Found(index, index + 1, "demonym", f"demonym:{path}", (f"place:{path}", *own), base, "derived-adjective")
    elif t.script == "latin" and t.shape == "title" and stream.language == "en" and not stream.word(index).ordinary:
        path = district_place(stream, index)
        if path:
            own = tuple(f"name:{k}" for k in word_keys(t.norm)[:2])
            return Found(index, index + 1, "demonym", f"demonym:{path}", (f"place:{path}", *own), t.norm, "derived-adjective")
    quoted = quoted_name(stream, text, index) if index and stream.types[index - 1].text in OPENING_QUOTES else None
    if quoted is not None or not is_name(stream, index):
        return quoted
    last = run_end(stream, index)
    found = _found(stream, text, index, last)
    if last == index:
        found.weak = stream.word(index).weak
    return found


def _found(stream: Stream, text: str, first: int, last: int) -> Found:
    kind = _kind(stream, first, last)
    if kind == "organisation" and last == first + 1 and _declines_as_person(stream, first):
        kind = "person"
    name, words = _base(stream, text, first, last, kind)
    if len(words) > 1 and words[-1].lower() in GEOGRAPHY:
        words = words[:-1]  # "Vjosa River" is «река Вьоса»: the type is no part of the name.
    if len(words) > 1 and words[0].lower() in _PREFIXED:
        words = words[1:]  # "Hurricane Imelda" is «ураган „Имельда“», "USS Mason" «эсминец „Мейсон“».
    # "Romashka LLC", "OOO Romashka" are «Ромашка».
    words = [w for w in words if w.lower() not in listed("legal-forms")] or words
    joined = joined_keys(words)
    found = Found(first, last + 1, kind, f"name:{joined[0]}" if joined else f"name:{name.lower()}", name=name, via="unknown")
    found.forms = tuple([f"name:{k}" for k in joined[1:]])
    if kind == "person" and len(words) > 1:
        keys = [k for k in map(word_keys, words) if k]
        if 1 < len(keys) <= 3:
            # «Модибо Сидибе»: read like any other given name and surname.
            found.given, found.surname = keys[0][0], keys[-1][0]
            found.canonical = f"person:{found.given}-{found.surname}"
            found.forms = tuple([f"name:{k}" for k in keys[-1]])
    if len(words) == 1 and stream.types[first].shape == "title" and joined and len(joined[0]) > 4 and not stream.word(first).ordinary:
        _known_bearer(stream, found, joined[0])
    _further_forms(stream, found, first, words)
    if len(words) == 1 and stream.types[first].script == "cyrillic" and found.via == "unknown":
        raw = stream.phrase_words(first, last)[0]
        if first == last:
            found.choices = tuple([choice for choice in stream.word(first).keyed() if choice[1]])
        else:
            found.choices = nominative_keys(nominative_candidates(raw))
        found.declined = name != raw
    return found


def _further_forms(stream: Stream, found: Found, first: int, words: list[str]) -> None:
    if found.via != "unknown":
        return
    more: list[str] = []
    persons: list[str] = []
    if len(words) > 1:
        more = parts_of_run(stream, first, words)
        persons = _as_person(stream, first, words)
        # "Nanga Parbat" may be read as somebody's name; Russian joins a place's words with hyphens, «Нанга-Парбат».
        more += joined_keys(words)[:1] if found.kind == "person" and stream.types[first].script == "latin" else []
    elif stream.word(first).adjective and stream.types[first].script == "cyrillic":
        more = [*division_keys(stream, first)]
    elif "Name" in stream.word(first).tags:
        more = other_given_names(stream, first, found.canonical[5:])
    elif not stream.word(first).ordinary and not stream.word(first).tags:
        more = other_nominatives(stream, first, found.canonical[5:])
    forms = dict.fromkeys((*found.forms, *(f"name:{k}" for k in more), *persons))
    found.forms = tuple(f for f in forms if f != found.canonical)


def _declines_as_person(stream: Stream, first: int) -> bool:
    """«с Винтом Серфом», «роль Бурака Озчивита»: two words in one oblique case are a person's; «Вестерн Юниона» is a firm's."""
    words = stream.phrase_words(first, first + 1)
    ahead = stream.word(first + 1)
    if len(words) != 2 or not _titles(stream, first) or stream.word(first).adjective or (ahead.ordinary and "Surn" not in ahead.tags):
        return False
    base = base_text(tuple(words), "person", stream.word_before(first), stream.nominatives)
    return all(b != w for b, w in zip(base, words))


def _titles(stream: Stream, first: int) -> bool:
    shapes = {stream.types[i].shape for i in (first, first + 1)}
    return stream.types[first].script == "cyrillic" and shapes == {"title"} and stream.line_case(first) == "normal"


def _as_person(stream: Stream, first: int, words: list[str]) -> list[str]:
    """«Ильдико Сабо» may be a firm, and is a person's name elsewhere in the same text or in the other language."""
    if len(words) != 2 or stream.word(first).ordinary or not _titles(stream, first):
        return []
    keys = [k[0] for w in words if (k := word_keys(w))]
    return [f"person:{keys[0]}-{keys[1]}"] if len(keys) == 2 else []


def _known_bearer(stream: Stream, found: Found, key: str) -> None:
    """A spelling that no table lists, of a surname that alone names one person: Poutine, Tokaev, Sholz."""
    alone = [c.canonical for c in stream.lexicon.bearers(key) if Flag.SURNAME in c.flags]
    entity = stream.lexicon.entity(alone[0]) if len(alone) == 1 else None
    if entity is not None:
        found.kind, found.canonical, found.via = "person", entity.canonical, "key+lexicon"
        found.forms, found.given = person_side(stream.lexicon, entity)
        found.surname = key


def _base(stream: Stream, text: str, first: int, last: int, kind: str) -> tuple[str, list[str]]:
    raw = text[stream.starts[first] : stream.end(last)]
    if stream.types[first].script != "cyrillic":
        return raw, [stream.types[i].norm for i in range(first, last + 1) if stream.types[i].kind in ("word", "number")]
    words = tuple(stream.phrase_words(first, last))
    base = base_text(words, kind, stream.word_before(first), stream.nominatives)
    return " ".join(base), list(base)


def _kind(stream: Stream, first: int, last: int) -> str:
    word, t = stream.word(first), stream.types[first]
    if "Geox" in word.tags and not word.bears:
        return "place"
    if first != last and stream.types[last].script == "latin" and _calls_thing(stream, first, last):
        return "organisation"
    if word.tags & {"Surn", "Name", "Patr"} or (word.bears and (first == last or not word.ordinary)):
        return "person"  # "Best Offer" is none
    if word.part is not None and t.shape == "title" and (first == last or word.part.given or not word.ordinary):
        return "person"  # but "Diamond Rings", "Royal Mail" are none
    if "Orgn" in word.tags or t.shape == "upper" or first != last:
        return "organisation"
    return "other"


def _calls_thing(stream: Stream, first: int, last: int) -> bool:
    """ "Hayes Street", "Penn State": a surname before the type of a place or body is no person's name."""
    word, behind = stream.word(first), stream.word(last)
    return not (word.part is not None and word.part.given) and behind.part is None and not behind.bears and heads_name(behind)
