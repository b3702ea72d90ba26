"""Readings of a name from its ending alone, for names in no dictionary: the declensions of Russian names, read backwards."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Candidate", "ending_candidates", "fold", "restore", "restored"]


class Candidate(NamedTuple):
    """One reading of a word.

    Attributes:
        nominative: its base form, with the letter case of the word.
        gender: ``m``, ``f``, ``n``, or '' for either.
        case: ``nom``, ``gen``, ``dat``, ``acc``, ``ins``, ``loc``, or '' when the form stands for every case.
        score: log weight, 0 at best; comparable between the readings of one word.
        number: ``s`` or ``p``.
        group: where it comes from: a dictionary class (Surn, Name, Geox, noun, adj ...) or the name of an ending rule.
    """

    nominative: str
    gender: str
    case: str
    score: float
    number: str = "s"
    group: str = ""


_CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
_HARD = "бвгдзклмнпрстфх"
_HISS = "жшчщц"
_SOFT = "бвгдзлмнпрстф"
_VOWEL = "аеиоуыэюяё"

# name, gender, number, letters the stem may end in, the six endings (nom gen dat acc ins loc; acc of a person), and the log weight in a
# person, a place and an organisation. «-» leaves a paradigm out for that kind.
_Row = tuple[str, str, str, str, str, tuple[float | None, float | None, float | None]]
_ROWS: tuple[_Row, ...] = (
    ("ov", "m", "s", "", "ов ова ову ова овым ове", (0.0, None, None)),
    ("ov", "m", "s", "", "ев ева еву ева евым еве", (0.0, None, None)),
    ("ov", "m", "s", "", "ёв ёва ёву ёва ёвым ёве", (0.0, None, None)),
    ("ov", "m", "s", "", "ин ина ину ина иным ине", (0.0, None, None)),
    ("ov", "m", "s", "", "ын ына ыну ына ыным ыне", (-0.2, None, None)),
    ("ov", "f", "s", "", "ова овой овой ову овой овой", (0.0, None, None)),
    ("ov", "f", "s", "", "ева евой евой еву евой евой", (0.0, None, None)),
    ("ov", "f", "s", "", "ёва ёвой ёвой ёву ёвой ёвой", (0.0, None, None)),
    ("ov", "f", "s", "", "ина иной иной ину иной иной", (0.0, None, None)),
    ("ov", "f", "s", "", "ына ыной ыной ыну ыной ыной", (-0.2, None, None)),
    ("ov", "", "p", "", "овы овых овым овых овыми овых", (-1.5, None, None)),
    ("ov", "", "p", "", "евы евых евым евых евыми евых", (-1.5, None, None)),
    ("ov", "", "p", "", "ины иных иным иных иными иных", (-1.5, None, None)),
    ("adj", "m", "s", "гкх", "ий ого ому ого им ом", (0.0, -1.0, -1.0)),
    ("adj", "m", "s", "гкх", "ой ого ому ого им ом", (-2.5, None, None)),
    ("adj", "m", "s", "бвдзлмнпрст", "ой ого ому ого ым ом", (-2.5, -3.0, -3.0)),
    ("adj", "m", "s", "бвдзлмнпрст", "ый ого ому ого ым ом", (-0.5, -1.0, -1.0)),
    ("adj", "m", "s", "нжчшщ", "ий его ему его им ем", (-1.5, -2.0, -2.0)),
    ("adj", "f", "s", "гкхбвдзлмнпрст", "ая ой ой ую ой ой", (0.0, -0.8, -0.8)),
    ("adj", "f", "s", "жчшщ", "ая ей ей ую ей ей", (-1.0, -1.5, -1.5)),
    ("adj", "n", "s", "гкхбвдзлмнпрст", "ое ого ому ое ым ом", (None, -1.5, -1.5)),
    ("adj", "n", "s", "гкх", "ое ого ому ое им ом", (None, -1.5, -1.5)),
    ("adj", "", "p", "гкхжчшщ", "ие их им их ими их", (-2.0, -1.5, -1.5)),
    ("adj", "", "p", "бвдзлмнпрст", "ые ых ым ых ыми ых", (-2.0, -1.5, -1.5)),
    ("patr", "m", "s", "", "ович овича овичу овича овичем овиче", (0.0, None, None)),
    ("patr", "m", "s", "", "евич евича евичу евича евичем евиче", (0.0, None, None)),
    ("patr", "f", "s", "", "овна овны овне овну овной овне", (0.0, None, None)),
    ("patr", "f", "s", "", "евна евны евне евну евной евне", (0.0, None, None)),
    ("patr", "f", "s", "", "ична ичны ичне ичну ичной ичне", (0.0, None, None)),
    ("hard", "m", "s", _HARD, " а у а ом е", (-0.3, -0.3, -0.3)),
    ("hard", "m", "s", _HISS, " а у а ем е", (-0.3, -0.4, -0.4)),
    ("hard", "m", "s", _HISS, " а у а ом е", (-1.3, -1.3, -1.3)),
    ("sk", "m", "s", "", "ск ска ску ск ском ске", (None, 1.0, None)),
    ("firm", "m", "s", "", "газ газа газу газ газом газе", (None, None, 1.0)),
    ("firm", "m", "s", "", "ком кома кому ком комом коме", (None, None, 1.0)),
    ("firm", "m", "s", "", "банк банка банку банк банком банке", (None, None, 1.0)),
    ("firm", "m", "s", "", "пром прома прому пром промом проме", (None, None, 1.0)),
    ("firm", "m", "s", "", "надзор надзора надзору надзор надзором надзоре", (None, None, 1.0)),
    ("firm", "m", "s", "", "маш маша машу маш машем маше", (None, None, 0.5)),
    ("soft", "m", "s", _SOFT, "ь я ю я ем е", (-0.9, -0.9, -0.9)),
    ("jot", "m", "s", "аеоуэыюя", "й я ю я ем е", (-0.6, -0.8, -0.8)),
    ("jot", "m", "s", "и", "й я ю я ем и", (-0.6, -0.8, -0.8)),
    ("jot", "m", "s", "и", "й я ю я ем е", (-1.0, -1.2, -1.2)),
    ("a", "f", "s", "бвдзлмнпрстфц", "а ы е у ой е", (-0.6, -0.4, -0.5)),
    ("a", "f", "s", "гкхжшчщ", "а и е у ой е", (-0.6, -0.4, -0.5)),
    ("a", "f", "s", "жшчщц", "а и е у ей е", (-0.6, -0.4, -0.5)),
    ("a", "m", "s", "бвдзлмнпрстфц", "а ы е у ой е", (-1.2, None, None)),
    ("a", "m", "s", "гкхжшчщ", "а и е у ой е", (-1.2, None, None)),
    ("a", "m", "s", "жшчщц", "а и е у ей е", (-1.2, None, None)),
    ("ja", "f", "s", _SOFT + "ьяй", "я и е ю ей е", (-1.0, -0.8, -0.8)),
    ("ja", "f", "s", "аеоу", "я и е ю ей е", (-1.0, -1.8, -1.8)),
    ("ja", "m", "s", _SOFT + "аеоуьяй", "я и е ю ей е", (-1.5, None, None)),
    ("ija", "f", "s", "и", "я и и ю ей и", (-0.3, 0.0, -0.2)),
    ("ija", "m", "s", "и", "я и и ю ей и", (-0.8, None, None)),
    ("softf", "f", "s", _SOFT + "жшч", "ь и и ь ью и", (-1.8, -1.0, -1.0)),
    ("ovo", "n", "s", "", "ово ова ову ово овом ове", (None, -0.8, -2.5)),
    ("ovo", "n", "s", "", "ево ева еву ево евом еве", (None, -0.8, -2.5)),
    ("ovo", "n", "s", "", "ино ина ину ино ином ине", (None, -1.6, -3.0)),
    ("ije", "n", "s", "ь", "е я ю е ем е", (None, -1.5, -1.5)),
    ("ije", "n", "s", "и", "е я ю е ем и", (None, -1.5, -1.2)),
    ("pl", "", "p", "бвдзлмнпрстфц", "ы ов ам ов ами ах", (-2.5, -1.6, -2.0)),
    ("pl", "", "p", "бвдзлмнпрстф", "ы  ам  ами ах", (None, -2.0, -2.5)),
    ("pl", "", "p", "гкх", "и ов ам ов ами ах", (-2.5, -1.6, -2.0)),
    ("pl", "", "p", "гк", "и  ам  ами ах", (None, -2.0, -2.5)),
    ("pl", "", "p", "жшчщ", "и ей ам ей ами ах", (-2.7, -2.0, -2.2)),
    ("pl", "", "p", _SOFT, "и ей ям ей ями ях", (-2.7, -2.0, -2.2)),
)

# Endings no Russian case fits: the name does not inflect. Log weight for a person, a place, an organisation.
_FIXED: tuple[tuple[str, str, tuple[float, float, float]], ...] = (
    ("о", "", (-0.2, -0.2, -0.2)),
    ("ко", "", (0.0, -0.2, -0.2)),
    ("э", "", (0.0, 0.0, 0.0)),
    ("е", "", (-1.2, -1.2, -1.0)),
    ("и", "", (-0.8, -0.6, -0.6)),
    ("швили", "", (0.0, 0.0, 0.0)),
    ("дзе", "", (0.0, 0.0, 0.0)),
    ("айте", "f", (0.0, 0.0, 0.0)),
    ("уте", "f", (0.0, 0.0, 0.0)),
    ("ене", "f", (0.0, 0.0, 0.0)),
    ("кулы", "", (0.0, 0.0, 0.0)),
    ("гулы", "", (0.0, 0.0, 0.0)),
    ("ами", "", (-3.0, -3.0, -3.0)),
    ("ями", "", (-3.0, -3.0, -3.0)),
    ("у", "", (-0.9, -0.8, -0.8)),
    ("ю", "", (-0.9, -0.9, -0.9)),
    ("ы", "", (-1.5, -1.5, -1.5)),
    ("а", "", (-4.0, -4.0, -3.5)),
    ("я", "", (-4.5, -4.5, -4.0)),
    ("уа", "", (-0.8, -0.8, -0.8)),
    ("оа", "", (-0.8, -0.8, -0.8)),
    ("аа", "", (-0.8, -0.8, -0.8)),
    ("иа", "", (-0.8, -0.8, -0.8)),
    ("еа", "", (-0.8, -0.8, -0.8)),
    ("ых", "", (-0.6, -2.0, -2.0)),
    ("их", "", (-1.2, -2.0, -2.0)),
)
_LONGEST = max(len(ending) for row in _ROWS for ending in row[4].split(" "))
# Most endings are short; a word with one of the long ones is looked at further from its end.
_USUAL = 3
_ALL_ENDINGS = {ending for row in _ROWS for ending in row[4].split(" ")} | {ending for ending, _, _ in _FIXED}
_LONG_ENDINGS = tuple(sorted(ending for ending in _ALL_ENDINGS if len(ending) > _USUAL))
_COLUMN = {"person": 0, "place": 1, "organisation": 2, "other": 2}
_new = tuple.__new__  # a NamedTuple's own constructor takes twice the time
_Slot = tuple[str, str, str, str, str, float]  # nominative ending, gender, number, case, rule, weight


def fold(text: str) -> str:
    """Return the text in small letters with ё as е.

    >>> fold("Королёв")
    'королев'
    """
    return text.lower().replace("ё", "е")


def restore(word: str, nominative: str) -> str:
    """Give a nominative in small letters the letter case of the word it comes from, and the word's own е for ё.

    >>> restore("МИДа", "мид"), restore("МОСКВОЙ", "москва"), restore("Королевым", "королёв")
    ('МИД', 'МОСКВА', 'Королев')
    """
    if "-" in word and word.count("-") == nominative.count("-"):
        return "-".join(restore(a, b) for a, b in zip(word.split("-"), nominative.split("-")))
    return _restored(word, fold(word), nominative, len(word) > 1 and word.isupper())


def restored(word: str, nominatives: Iterable[str]) -> dict[str, str]:
    """Return each of the nominatives of a word with the word's letter case, as `restore` gives it.

    >>> restored("Мида", ["мид", "мида"])
    {'мид': 'Мид', 'мида': 'Мида'}
    """
    if "-" in word:
        return {name: restore(word, name) for name in nominatives}
    folded, upper = fold(word), len(word) > 1 and word.isupper()
    return {name: _restored(word, folded, name, upper) for name in nominatives}


def _restored(word: str, folded: str, nominative: str, upper: bool) -> str:
    base = fold(nominative)
    # The two differ in the last letters only, as a rule: begin to compare there.
    most = min(len(folded), len(base))
    shared = max(most - 6, 0)
    if folded[:shared] != base[:shared]:
        shared = 0
    while shared < most and folded[shared] == base[shared]:
        shared += 1
    added = nominative[shared:]
    if upper:
        return word[:shared] + added.upper()
    return word[:shared] + added if shared or not word[:1].isupper() else added[:1].upper() + added[1:]


@lru_cache(maxsize=4)
def _index(column: int) -> dict[str, dict[str, list[_Slot]]]:
    """Turn the declensions round: ending -> last letter of the stem ('' for any) -> what it may be."""
    index: dict[str, dict[str, list[_Slot]]] = {}
    for name, gender, number, stems, endings, weights in _ROWS:
        weight = weights[column]
        if weight is None:
            continue
        forms = endings.split(" ")
        for case, ending in zip(_CASES, forms, strict=True):
            inanimate = column > 0 and (gender == "m" or number == "p")
            shown = forms[0] if case == "acc" and inanimate else ending
            for letter in stems or ("",):
                index.setdefault(shown, {}).setdefault(letter, []).append((forms[0], gender, number, case, name, weight))
    return index


def ending_candidates(low: str, kind: str) -> tuple[Candidate, ...]:
    """Return what a word can be by its ending, best first; the word itself is always among the readings.

    Args:
        low: a single word in small letters.
        kind: person, place, organisation or other.

    >>> ending_candidates("быковскую", "person")[0].nominative
    'быковская'
    """
    column = _COLUMN.get(kind, 2)
    # Nothing looks further than one letter before the longest ending that fits, so names that end alike (-енко) share the work.
    reach = _LONGEST + 1 if low.endswith(_LONG_ENDINGS) else _USUAL + 1
    if len(low) <= reach:
        return tuple(_by_ending(low, column, 2))
    start = low[:-reach]
    return tuple([_new(Candidate, (start + c[0], *c[1:])) for c in _by_tail(low[-reach:], column)])


@lru_cache(maxsize=16384)
def _by_tail(tail: str, column: int) -> list[Candidate]:
    """Readings of the end of a longer word: any nominative of it will be long enough."""
    return _by_ending(tail, column, 0)


def _by_ending(low: str, column: int, shortest: int) -> list[Candidate]:
    index = _index(column)
    best: dict[tuple[str, str, str, str], Candidate] = {}
    for length in range(min(_LONGEST, len(low) - 1) + 1):
        slots = index.get(low[len(low) - length :])
        if slots is None:
            continue
        stem = low[: len(low) - length]
        for letter in (stem[-1], ""):
            for add, gender, number, case, name, weight in slots.get(letter, ()):
                nominative = stem + add
                key = (nominative, gender, case, number)
                held = best.get(key)
                if len(nominative) >= shortest and (held is None or held.score < weight):
                    best[key] = Candidate(nominative, gender, case, weight, number, name)
    for fixed in _fixed(low, column):
        best.setdefault((low, fixed.gender, fixed.case, "s"), fixed)
    return sorted(best.values(), key=lambda c: -c.score)


def _fixed(low: str, column: int) -> list[Candidate]:
    """Readings as a name that does not inflect: by a vowel at the end, or a woman's surname in a consonant («Ангелы Меркель»)."""
    last = low[-1:]
    if last in _VOWEL or low.endswith(("ых", "их")):
        fits = [(len(end), gender, weights[column]) for end, gender, weights in _FIXED if low.endswith(end)]
        _, gender, weight = max(fits, default=(0, "", -5.0))
        return [Candidate(low, gender, "", weight, "s", "fixed")]
    woman = Candidate(low, "f", "", -0.8 if column == 0 else -4.0, "s", "woman")
    return [woman]
