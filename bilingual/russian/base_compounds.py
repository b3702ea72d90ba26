"""Readings of a word as it stands in text: hyphenated names, acronyms with case endings, Latin letters, initials, numerals."""

from __future__ import annotations

from functools import lru_cache

from bilingual.russian.base_endings import Candidate
from bilingual.russian.base_words import dictionary_candidates, word_candidates

__all__ = ["compound_candidates", "is_frozen"]

# Words inside names that never change: «де Голля», «фон дер Ляйен», «бен Ладена», «кызы», «оглы».
_PARTICLE_LIST = (
    "де дер ден ди да дель делла дю дос ду фон цу цум цур ван тен тер ла ле лас лос эль аль ас аш ан ар ибн бин бен бинт абу умм "
    "оглы оглу кызы заде и э эт на под при у в о д"
)
_PARTICLES = frozenset(_PARTICLE_LIST.split())
# A first part before these declines and the rest stands: «Ростове-на-Дону», «Франкфурте-на-Майне».
_LINKS = frozenset({"на", "под", "при", "над", "у", "в"})
_ENDINGS = ("ами", "ам", "ах", "ом", "ем", "ов", "а", "у", "е", "ы", "и", "я", "ю")
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


@lru_cache(maxsize=16384)
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
    return word_candidates(word, kind)


def _acronym(word: str, kind: str) -> tuple[Candidate, ...]:
    """Readings of «МИДа», «ООН», «США»; none for a word that is no acronym."""
    stem = word.rstrip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    ending = word[len(stem) :]
    if len(stem) < 2 or not stem.isupper() or "-" in stem:
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
        first = _first_part(head, kind, c) if len(parts) == 2 else head
        made = _with(c, f"{first}-{c.nominative}")
        found.setdefault((made.nominative, made.gender, made.case, made.number), made)
    return tuple(found.values())


def _with(candidate: Candidate, nominative: str) -> Candidate:
    return candidate._replace(nominative=nominative)


def _first_part(part: str, kind: str, last: Candidate) -> str:
    """Decline the first part with the last where it agrees: «Салтыковым-Щедриным», but «Касым-Жомартом», «Нью-Йорком»."""
    if kind != "person" or is_frozen(part) or last.case in ("", "nom"):
        return part
    for c in word_candidates(part, kind):
        if c.nominative == part:
            return part
        agrees = c.case == last.case and c.number == last.number and c.gender in ("", last.gender)
        if agrees and (c.group in ("Name", "Surn", "ov") or c.nominative.endswith(("ский", "ская"))):
            return c.nominative
    return part
