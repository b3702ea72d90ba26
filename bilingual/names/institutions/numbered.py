"""Units and houses that go by a number: «93-я механизированная бригада», "101st Airborne Division", «7-й флот США», «школа № 5»."""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.found import Found
from bilingual.names.institutions.kinds import slot_of
from bilingual.names.lexicon.folding import ORDINAL_ENDINGS
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.words.stream import Stream

__all__ = ["ORDINALS", "numbered", "ordinal_unit"]

# Divisions only by kind, since leagues have divisions too.
_UNITS: Final = frozenset({"brigade", "regiment", "battalion", "corps", "army", "fleet", "flotilla", "squadron", "wing", "base"})
_COURTS: Final = frozenset({"cassation-court", "appeal-court", "arbitration-appeal-court", "military-court"})
# What has its number behind it: «школа № 5», "Penal Colony No. 6".
_HOUSES: Final = frozenset(
    "school lyceum gymnasium kindergarten hospital city-hospital clinic polyclinic maternity-hospital penal-colony".split()
    + "pretrial-detention-centre boarding-school mine womens-colony childrens-hospital clinical-hospital college".split()
)
_ARMY: Final = (("army",), ("армия",))
_ORDINAL: Final = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$")
_SIGNS: Final = frozenset({"№", "no", "no.", "nº", "#", "n"})
_WORDS: Final = {
    word: str(number)
    for number, words in enumerate(
        [
            *("first первый", "second второй", "third третий", "fourth четвертый", "fifth пятый", "sixth шестой", "seventh седьмой"),
            *("eighth восьмой", "ninth девятый", "tenth десятый", "eleventh одиннадцатый", "twelfth двенадцатый"),
            *("thirteenth тринадцатый", "fourteenth четырнадцатый", "fifteenth пятнадцатый", "sixteenth шестнадцатый"),
            *("seventeenth семнадцатый", "eighteenth восемнадцатый", "nineteenth девятнадцатый", "twentieth двадцатый"),
        ],
        1,
    )
    for word in words.split()
}
ORDINALS: Final = frozenset(_WORDS)
# Honours and kinds that a unit may have before its type: «8-я гвардейская общевойсковая армия», "the 1st Separate Marine Brigade".
_HONOURS: Final = ("guards", "separate", "гвардейск", "отдельн", "краснознам", "combined", "field", "полев", "royal", "королевск")


def numbered(stream: Stream, match: Match | None, found: Found | None) -> Found | None:
    """Return the unit that a type is the last word of, by the number before it, or by the number behind it.

    Args:
        stream: the segment.
        match: the name of the type.
        found: the type with its place, if there is one: «флот США» of «7-й флот США»; it becomes the unit.
    """
    slot = _unit(stream, match)
    if match is None:
        return None
    if not slot:
        return _number_behind(stream, match, found)
    number, start = _number_before(stream, match.start)
    return _with_number(found, match, start, number, slot) if number else None


def ordinal_unit(stream: Stream, index: int, path: str = "") -> Found | None:
    """Return the unit named from its number on: "Sixth Fleet", "the US 7th Fleet" behind the country.

    Args:
        stream: the segment.
        index: piece of the number.
        path: path of the place before it, or ''.
    """
    number, last = _number_at(stream, index)
    at = stream.following(last) if number else -1
    for _ in range(3):
        if at < 0 or stream.types[at].kind != "word":
            return None
        match = longest_match(stream, at)
        slot = _unit(stream, match)
        if slot and stream.types[index].kind == "word" and not _told(stream, index, match):
            return None  # «Первая бригада врачей» begins a sentence.
        if match is not None and slot:
            placed = Found(index, match.end, "organisation", f"org:{path}/{slot}", (f"place:{path}",)) if path else None
            return _with_number(placed, match, index, number, slot)
        if not stream.types[at].key.startswith(_HONOURS):
            return None
        at = stream.following(at)
    return None


def _told(stream: Stream, index: int, match: Match | None) -> bool:
    """Tell whether an ordinal in letters is part of a name: figures are, so is a capital inside a sentence or before a rare type."""
    return bool(_ORDINAL.match(stream.types[index].key) or slot_of(stream, match)) or not stream.begins_sentence(index)


def _unit(stream: Stream, match: Match | None) -> str:
    """Return the type of unit a match names, '' where it goes by no number: "army" alone is the armed forces, with a number it is one."""
    slot = slot_of(stream, match, named=True)
    if slot == "armed-forces":
        return "army" if match is not None and match.keys in _ARMY else ""
    return slot if slot.rpartition("-")[2] in _UNITS or slot.endswith("-division") or slot in _COURTS else ""


def _with_number(found: Found | None, match: Match, start: int, number: str, slot: str) -> Found:
    """Return the unit, which a type with its place becomes where there is one."""
    bare = f"org:{number}/{slot}"
    if found is None:
        return Found(start, match.end, "organisation", bare, (f"org:{slot}",), via="composed:number")
    path = found.canonical[4:].rpartition("/")[0]
    forms = (bare, *(f for f in found.forms if f.startswith("place:")))
    found.start, found.end, found.via = min(start, found.start), max(found.end, match.end), "composed:number"
    found.canonical, found.forms = f"org:{path}/{number}-{slot}", forms
    return found


def _number_at(stream: Stream, index: int) -> tuple[str, int]:
    """Return the ordinal number at a piece and the index of its last piece: "7th", «7-й», "Seventh"; ('', index) where there is none."""
    t = stream.types[index]
    if t.kind == "number" and index + 2 < stream.size and stream.types[index + 1].text in "-‑–":
        ends = stream.types[index + 2].text in ORDINAL_ENDINGS and t.text.isdecimal()
        return (t.text, index + 2) if ends else ("", index)
    if t.kind != "word":
        return "", index
    ordinal = _ORDINAL.match(t.key) if t.key[:1].isdecimal() else None
    if ordinal or t.shape == "lower":
        return (ordinal.group(1) if ordinal else ""), index
    return next((_WORDS[k] for k in stream.word(index).keys if k in _WORDS), ""), index


def _number_before(stream: Stream, start: int) -> tuple[str, int]:
    """Return the number before a type and the index it begins at; honours may stand between."""
    at = start - 1
    for _ in range(3):
        if at < 0 or not stream.types[at].key.startswith(_HONOURS):
            break
        at -= 1
    if (
        at >= 2
        and stream.types[at].text in ORDINAL_ENDINGS
        and stream.types[at - 1].text in "-‑–"
        and stream.types[at - 2].kind == "number"
    ):
        number = stream.types[at - 2].text
        return (number, at - 2) if number.isdecimal() else ("", start)
    # "the First Army" is met from its capital on, see `ordinal_unit`.
    if at < 0 or stream.types[at].kind != "word" or not stream.types[at].spaced or stream.types[at].shape not in ("lower", "none"):
        return "", start
    return _number_at(stream, at)[0], at


def _number_behind(stream: Stream, match: Match, found: Found | None) -> Found | None:
    """«школа № 1409», "School No. 5", «ИК-6»: the place, where one is named, comes along."""
    slot = slot_of(stream, match, named=True)
    if slot not in _HOUSES:
        return None
    end = match.end
    at = end
    while at < min(stream.size, end + 3) and (stream.types[at].key in _SIGNS or stream.types[at].text in ".-‑"):
        at += 1
    number = stream.types[at].text if end < at < stream.size else ""
    if not number.isdecimal() or len(number) > 4:
        return None
    unit = _with_number(found, match, match.start, number, slot)
    unit.end = max(unit.end, at + 1)
    return unit
