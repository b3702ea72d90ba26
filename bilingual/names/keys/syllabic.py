"""Reads the names of Korea, Vietnam and China by their syllables, where a surname says that a name is one: "Park Min-jun", "Lin Chia-lung".

A word alone may be anything; behind a surname of the Far East the systems of Kontsevich and Palladius hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from bilingual.names.keys.fold import fold_cyrillic
from bilingual.names.keys.transcription import chinese
from bilingual.resources import data_file, read_rows

__all__ = ["far_eastern_reading", "is_korean", "is_vietnamese"]

_FORMAT = "bilingual-lexicon/transcription 1"
_MOST = 4
# Wade and Giles' consonants in pinyin; the apostrophe that tells k from k' is left out of names, so that both are asked.
_INITIALS = (
    ("hs", ("x",)), ("tz", ("z", "c")), ("ts", ("z", "c")), ("sh", ("sh",)), ("k", ("g", "k")), ("p", ("b", "p")),
    ("t", ("d", "t")), ("j", ("r",)),
)  # fmt: skip
_FINALS = {"ien": "ian", "ieh": "ie", "ueh": "ue", "ung": "ong", "ih": "i", "eh": "e", "uei": "ui", "erh": "er"}
_WHOLE = {
    "i": "yi", "ih": "yi", "yu": "you", "yeh": "ye", "yen": "yan", "yung": "yong", "ju": "ru", "jo": "ruo",
    "ssu": "si", "szu": "si", "tzu": "zi",
}  # fmt: skip
# Surnames that the consonants alone leave open.
_SURNAMES = {"tsai": "cai", "tsao": "cao", "chiu": "qiu", "ko": "ke", "chang": "zhang", "chung": "zhong", "chu": "zhu", "kuo": "guo"}


@lru_cache(maxsize=4)
def _table(name: str) -> dict[str, str]:
    rows = read_rows(data_file(f"lexicon/transcription-{name}.tsv"), _FORMAT, ("latin", "cyrillic"))
    return {latin: cyrillic for _, (latin, cyrillic) in rows}


def is_korean(surname: str, given: Sequence[str]) -> bool:
    """Tell whether a surname and the two syllables behind it are Korean, all in small letters.

    Args:
        surname: the surname.
        given: the words or parts of the given name.

    >>> is_korean("park", ["min", "jun"]), is_korean("park", ["rang", "ers"])
    (True, False)
    """
    return len(given) == 2 and surname in _table("korean-surnames") and all(g in _table("korean") for g in given)


def is_vietnamese(surname: str, given: Sequence[str]) -> bool:
    """Tell whether all words of a name, in small letters, are Vietnamese syllables.

    Args:
        surname: the first word.
        given: the words behind it.

    >>> is_vietnamese("nguyen", ["van", "hung"]), is_vietnamese("long", ["live", "him"])
    (True, False)
    """
    return all(word in _table("vietnamese") for word in (surname, *given))


def far_eastern_reading(surname: str, given: Sequence[str]) -> tuple[str, list[str]]:
    """Return the key of a surname and those of the given name behind it; ('', []) where no system reads it.

    Args:
        surname: the first word, in small letters.
        given: the words or hyphenated parts behind it, in small letters.

    >>> far_eastern_reading("park", ["min", "jun"])
    ('pak', ['min-chzhun'])
    >>> far_eastern_reading("lin", ["chia", "lung"])[1][0]
    'tszalun'
    >>> far_eastern_reading("pham", ["duc", "long"]), far_eastern_reading("gao", ["junjie"])
    (('fam', ['dik-long']), ('gao', ['tszuntsze']))
    """
    if is_korean(surname, given):
        korean = _table("korean")
        return fold_cyrillic(_table("korean-surnames")[surname]), ["-".join(fold_cyrillic(korean[g]) for g in given)]
    if len(given) == 1:
        found = chinese(given[0])
        lead = chinese(surname)
        return (fold_cyrillic(lead), [fold_cyrillic(found)]) if found and lead else ("", [])
    if is_vietnamese(surname, given):
        table = _table("vietnamese")
        return fold_cyrillic(table[surname]), ["-".join(fold_cyrillic(table[g]) for g in given)]
    return _taiwanese(surname, given)


def _taiwanese(surname: str, given: Sequence[str]) -> tuple[str, list[str]]:
    leads = [found for s in (_SURNAMES.get(surname, surname), *_pinyin(surname)) if (found := chinese(s))]
    parts = [[found for s in (*_pinyin(g), g) if (found := chinese(s))] for g in given]
    if not leads or not all(parts):
        return "", []
    keys = dict.fromkeys(fold_cyrillic("".join(choice)) for choice in product(*parts))
    return fold_cyrillic(leads[0]), list(keys)[:_MOST]


def _pinyin(syllable: str) -> list[str]:
    """Return what a syllable of Wade and Giles may be in pinyin: ching is jing or qing."""
    if syllable in _WHOLE:
        return [_WHOLE[syllable]]
    if syllable.startswith("ch"):
        rest = syllable[2:]
        initials = ("j", "q") if rest[:1] == "i" and rest != "ih" else ("zh", "ch", "j", "q") if rest[:1] == "u" else ("zh", "ch")
        return [c + _final(rest) for c in initials]
    for start, readings in _INITIALS:
        if syllable.startswith(start):
            return [c + _final(syllable[len(start) :]) for c in readings]
    return [syllable[:1] + _final(syllable[1:])]


def _final(final: str) -> str:
    return _FINALS.get(final, final)
