"""The people that tables hold: found by surname or its cross-script key, and told apart by given name or initials."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.cached import name_part, word_keys
from bilingual.names.lexicon.compiled import Lexicon
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import match_key
from bilingual.names.words.stream import Stream
from bilingual.records import Entity

__all__ = ["first_key", "given_key", "given_key_of", "person_forms", "person_side", "surname_reading", "titled_madam"]

# People whose reading is kept, met names of no table among them.
_BOUND: Final = 65_536
_NUMERAL: Final = re.compile("[IVXLC]+")


def first_key(word: str) -> str:
    """Return the best key of a word, or '' for a word without letters."""
    keys = word_keys(word)
    return keys[0] if keys else ""


def given_key(given: list[str]) -> str:
    """Return the key of the first whole given name among some words, or the first letter of an initial.

    Args:
        given: base forms of given names, initials among them.
    """
    for word in given:
        if len(word) > 1 and word[-1] != "." and not (len(word) == 2 and word.isupper()):
            known = name_part(word)
            return known.key if known is not None and known.given else first_key(word)
    return word_keys(given[0])[0][:1] if given and word_keys(given[0]) else ""


def given_key_of(entity: Entity) -> str:
    """Return the key of the given name of a person of the lexicon, or ``?`` for a name of one word.

    Args:
        entity: the person's record.
    """
    first, _, rest = entity.ru.partition(" ")
    return (given_key([first]) or "?") if rest else "?"


def surname_reading(stream: Stream, surname: list[str], given: list[str]) -> Entity | None:
    """Return the person of the lexicon with this surname whose given name agrees with the given words or initials.

    Args:
        stream: the segment, for its lexicon.
        surname: base forms of the surname's words.
        given: base forms of given names or initials; without any, only a person whose surname stands alone is returned.
    """
    lexicon = stream.lexicon
    asked = (*surname, "", *given[:1])
    known = lexicon.people.get(asked)
    if known is None:
        if len(lexicon.people) >= _BOUND:
            lexicon.people.clear()
        known = lexicon.people[asked] = (_read_surname(lexicon, surname, given),)
    return known[0]


def _read_surname(lexicon: Lexicon, surname: list[str], given: list[str]) -> Entity | None:
    words = [match_key(piece) for w in surname for piece in re.split("[-‑]", w) if piece]
    if not words:
        return None
    bearers = [c for c in lexicon.whole(words) if c.canonical.startswith("person:")]
    if not bearers and len(surname) == 1:
        bearers = [c for k in word_keys(surname[0])[:1] for c in lexicon.bearers(k)]
    # Of two bearers that fit, the one whose surname alone is enough is meant: J. Biden is Joe, not Jill.
    for candidate in sorted(bearers, key=lambda c: Flag.SURNAME not in c.flags):
        if not given and Flag.SURNAME not in candidate.flags:
            continue
        entity = lexicon.entity(candidate.canonical)
        if entity is not None and (not given or _given_agrees(entity, given[0])):
            return entity
    return None


def _given_agrees(entity: Entity, given: str) -> bool:
    initial = given.endswith(".") or len(given) == 1
    key = match_key(given)
    keys = set(word_keys(given))
    for label in (entity.ru, entity.en, *entity.aliases):
        first, _, rest = label.partition(" ")
        if not rest:
            continue
        if initial and match_key(first)[:1] == key[:1]:
            return True
        if not initial and (match_key(first) == key or keys & set(word_keys(first))):
            return True
    return False


def _last_name(label: str) -> str:
    """Return the last word of a name, a ruler's number not counted: Elizabeth II is found as Elizabeth."""
    words = [w for w in label.split() if not _NUMERAL.fullmatch(w)]
    return words[-1] if words else label


def person_forms(entity: Entity) -> tuple[str, ...]:
    """Return the further forms of a person of the lexicon: the keys of the surname in both languages.

    Args:
        entity: the person's record.
    """
    singles = [a for a in entity.aliases if " " not in a and not _NUMERAL.fullmatch(a)]
    labels = {match_key(w) for label in (entity.ru, entity.en) for w in label.split()}
    surnames = [s for s in singles if match_key(s) in labels] or [_last_name(entity.ru), _last_name(entity.en)]
    # A key of one letter (Xi as s) would meet strangers.
    keys = [k for s in surnames for k in word_keys(s)[:2] if len(k) > 1]
    return tuple(f"name:{k}" for k in dict.fromkeys(keys))[:4]


def person_side(lexicon: Lexicon, entity: Entity) -> tuple[tuple[str, ...], str]:
    """Return a known person's further forms and the key of the given name, worked out once a lexicon.

    Args:
        lexicon: the tables, which keep the answer.
        entity: the person's record.
    """
    known = lexicon.memo.get(entity.canonical)
    if known is None:
        known = lexicon.memo[entity.canonical] = person_forms(entity), given_key_of(entity)
    return known


_MADAM: Final = frozenset("миссис мисс мадам госпожа mrs ms miss madame".split())


def titled_madam(stream: Stream, index: int) -> bool:
    """Tell whether a woman's title stands before a surname: «миссис Обама», "Mrs. Obama" is not Barack.

    Args:
        stream: the segment.
        index: piece of the surname.
    """
    before = stream.past_dot(index)
    return before >= 0 and stream.types[before].kind == "word" and stream.is_among(before, _MADAM)
