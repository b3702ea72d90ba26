"""Readings of a word as it stands in text: hyphenated names, acronyms with case endings, Latin letters, initials, numerals."""

from __future__ import annotations

from functools import lru_cache

from bilingual.russian.base_endings import Candidate
from bilingual.russian.base_words import MOST_READINGS, dictionary_candidates, word_candidates

__all__ = ["compound_candidates", "is_frozen"]

# Words inside names that never change: «де Голля», «фон дер Ляйен», «бен Ладена», «кызы», «оглы».
_PARTICLE_LIST = (
    "де дер ден ди да дель делла дю дос ду фон цу цум цур ван тен тер ла ле лас лос эль аль ас аш ан ар ибн бин бен бинт абу умм "
    "оглы оглу гызы кызы уулу заде и э эт на под при у в о д уль дос дас Абдель Абу Абд"
)
_PARTICLES = frozenset(_PARTICLE_LIST.split())
# A first part before these declines and the rest stands: «Ростове-на-Дону», «Франкфурте-на-Майне».
_LINKS = frozenset({"на", "под", "при", "над", "у", "в"})
# First members of compounds and shortened words, in which the last member declines: Медиазона, Роспотребнадзор, Нацполиция.
_FIRST_MEMBER_LIST = (
    "авиа авто агро аэро био вне гео глав гор гос евро еже инфо кибер крае крип лес маг медиа мед меж метро мин мос мульти нац нефте "
    "обл онлайн пром радио рай рос северо сель соц спец строй супер теле тех тран транс турк узбек укр фарм фин фото центр эко экс "
    "электро энерго юго каз"
)
_FIRST_MEMBERS = tuple(_FIRST_MEMBER_LIST.split())
_ACRONYM_CASES = {"а": "gen", "у": "dat", "ом": "ins", "ем": "ins", "е": "loc"}


def is_frozen(word: str) -> bool:
    """Tell whether a word never changes inside a name: initials, numerals, Latin letters, particles.

    >>> is_frozen("С."), is_frozen("II"), is_frozen("Apple"), is_frozen("фон"), is_frozen("Путина")
    (True, True, True, True, False)
    """
    if word in _PARTICLES or len(word) < 2 or word[-1] == ".":
        return True
    last = word[-1].lower()
    return not ("а" <= last <= "я" or last == "ё")


@lru_cache(maxsize=MOST_READINGS)
def compound_candidates(word: str, kind: str) -> tuple[Candidate, ...]:
    """Return the readings of a word as written, best first; never empty.

    Args:
        word: the word, with hyphens, apostrophes and any letter case.
        kind: person, place, organisation or other.

    >>> compound_candidates("Ростове-на-Дону", "place")[0].nominative
    'Ростов-на-Дону'
    >>> compound_candidates("МИДом", "organisation")[0].nominative
    'МИД'
    """
    if is_frozen(word):
        return (Candidate(word, "", "", 0.0, "s", "frozen"),)
    acronym = _acronym(word, kind)
    if acronym:
        return acronym
    if "-" in word.strip("-"):
        return dictionary_candidates(word, kind) or _hyphenated(word, kind)
    return _prefixed(word, kind) or word_candidates(word, kind)


def _prefixed(word: str, kind: str) -> tuple[Candidate, ...]:
    """Readings of a compound the dictionary lacks by its last member: «Медиазоны» declines as «зоны»."""
    low = word.lower()
    if kind == "person" or len(low) < 7 or not low.startswith(_FIRST_MEMBERS) or dictionary_candidates(word, kind):
        return ()
    length = max(len(first) for first in _FIRST_MEMBERS if low.startswith(first))
    if len(low) - length < 3:
        return ()
    known = [c for c in dictionary_candidates(word[length:], kind) if c.group in ("noun", "inan", "adj", "Abbr", "Orgn")]
    return tuple(_with(c, word[:length] + c.nominative) for c in known)


def _acronym(word: str, kind: str) -> tuple[Candidate, ...]:
    """Readings of «МИДа», «ООН», «США»; none for a word that is no acronym."""
    stem = word.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    ending = word[len(stem) :]
    if len(stem) < 2 or not stem.isupper() or not stem.isalpha():
        return ()
    if ending:
        case = _ACRONYM_CASES.get(ending)
        declined = (Candidate(stem, "m", case, 0.0, "s", "acronym"),) if case else ()
        return (*declined, Candidate(word, "", "", -3.0, "s", "acronym"))
    if len(stem) > 5:
        return ()
    known = dictionary_candidates(word, kind)
    if known and known[0].group not in ("Abbr", "Orgn") and not any(c.group == "Abbr" for c in known):
        return ()
    return (Candidate(word, "", "", 0.0, "s", "acronym"),)


def _hyphenated(word: str, kind: str) -> tuple[Candidate, ...]:
    parts = word.split("-")
    if len(parts) > 2 and parts[1] in _LINKS:
        tail = "-" + "-".join(parts[1:])
        return tuple(_with(c, c.nominative + tail) for c in word_candidates(parts[0], kind))
    head = "-".join(parts[:-1])
    if is_frozen(parts[-1]):
        return (Candidate(word, "", "", 0.0, "s", "frozen"),)
    found: dict[tuple[str, str, str, str], Candidate] = {}
    for c in word_candidates(parts[-1], kind):
        for left in _left_alone(head, kind) if not c.case and len(parts) == 2 else ():
            made = _with(left, f"{left.nominative}-{c.nominative}")._replace(score=left.score + c.score)
            found.setdefault((made.nominative, made.gender, made.case, made.number), made)
        first = _first_part(head, kind, c) if len(parts) == 2 else head
        made = _with(c, f"{first}-{c.nominative}")
        found.setdefault((made.nominative, made.gender, made.case, made.number), made)
    return tuple(sorted(found.values(), key=lambda c: -c.score))


def _left_alone(part: str, kind: str) -> list[Candidate]:
    """Readings of a first part that alone shows the case, before one that does not inflect: «Юркову-Данелия»."""
    if kind != "person":
        return []
    return [c for c in word_candidates(part, kind) if c.case not in ("", "nom") and c.group in ("ov", "Surn", "adj")]


def _with(candidate: Candidate, nominative: str) -> Candidate:
    return candidate._replace(nominative=nominative)


def _first_part(part: str, kind: str, last: Candidate) -> str:
    """Decline the first part with the last where it agrees: «Салтыковым-Щедриным», but «Касым-Жомартом», «Нью-Йорком»."""
    if is_frozen(part) or last.case in ("", "nom"):
        return part
    for c in word_candidates(part, kind):
        if c.nominative == part:
            return part
        agrees = c.case == last.case and c.number == last.number and c.gender in ("", last.gender)
        if agrees and _declines_first(c, kind):
            return c.nominative
    return part


def _declines_first(c: Candidate, kind: str) -> bool:
    if kind == "person":
        return c.group in ("Name", "Surn", "ov") or c.nominative.endswith(("ский", "ская"))
    return c.group in ("noun", "inan") and c.number == "p"  # «Братьев-мусульман»
