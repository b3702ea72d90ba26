"""How Russian names are romanised: one table a published or customary system, for the trainer of the key model.

Each system is written from its description: letters, then a few endings; what depends on the letter before is marked `^`
(start of the word or after a vowel or a sign).
"""

from __future__ import annotations

import zlib

__all__ = ["SYSTEMS", "romanise", "sample", "slavic", "turkic"]

_COMMON = dict(zip("абвгдезиклмнопрстуфы", "abvgdeziklmnoprstufy"), э="e", ъ="", ь="")
_ENGLISH = {**_COMMON, "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
_SCIENCE = {**_COMMON, "ё": "ë", "ж": "ž", "й": "j", "х": "ch", "ц": "c", "ч": "č", "ш": "š", "щ": "šč", "ю": "ju", "я": "ja"}
_GERMAN = {**_COMMON, "в": "w", "з": "s", "ё": "jo", "ж": "sch", "й": "i", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch",
           "ю": "ju", "я": "ja", "^е": "je"}  # fmt: skip
_FRENCH = {**_COMMON, "у": "ou", "ё": "io", "ж": "j", "й": "ï", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou",
           "я": "ia", "^е": "ie"}  # fmt: skip
_POLISH = {**_COMMON, "в": "w", "л": "ł", "ё": "io", "ж": "ż", "й": "j", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz", "щ": "szcz", "ю": "iu",
           "я": "ia", "^е": "je", "е": "ie", "^ю": "ju", "^я": "ja", "^ё": "jo"}  # fmt: skip
_KAZAKH = {**_COMMON, "ё": "io", "ж": "j", "й": "i", "х": "h", "ц": "ts", "ч": "ch", "ш": "ş", "щ": "ş", "ю": "iu", "я": "ia"}

# Letters, then endings that replace the letters' own (the longest first).
SYSTEMS: dict[str, tuple[dict[str, str], tuple[tuple[str, str], ...]]] = {
    "press": (_ENGLISH, (("ий", "y"), ("ый", "y"))),
    "bgn": ({**_ENGLISH, "^е": "ye", "ё": "yë", "^э": "e"}, (("ий", "iy"), ("ый", "yy"))),
    "bgn-press": ({**_ENGLISH, "^е": "ye", "ё": "e"}, (("ий", "y"), ("ый", "y"))),
    "passport": ({**_ENGLISH, "ё": "e", "й": "i", "ю": "iu", "я": "ia", "ъ": "ie"}, ()),
    "congress": ({**_ENGLISH, "ё": "e", "й": "i", "ю": "iu", "я": "ia"}, (("ий", "ii"), ("ый", "yi"))),
    "plain": ({**_ENGLISH, "ё": "e", "х": "h"}, (("ий", "i"), ("ый", "i"))),
    "j": ({**_ENGLISH, "й": "j", "ю": "ju", "я": "ja", "ё": "jo", "х": "h"}, (("ий", "ij"), ("ый", "yj"))),
    "scientific": (_SCIENCE, ()),
    "scientific-x": ({**_SCIENCE, "х": "x", "э": "è"}, ()),
    "iso9": ({**_SCIENCE, "х": "h", "щ": "ŝ", "ю": "û", "я": "â", "э": "è", "ё": "ë"}, ()),
    "german": (_GERMAN, (("ий", "i"), ("ый", "y"), ("ёв", "jow"), ("кс", "x"))),
    "german-2": ({**_GERMAN, "ж": "sh", "ё": "o"}, (("ий", "ij"), ("ый", "yj"))),
    "french": (_FRENCH, (("ий", "i"), ("ый", "y"), ("ин", "ine"), ("ев", "iev"))),
    "french-2": ({**_FRENCH, "^е": "e", "й": "i"}, (("ий", "y"), ("ый", "y"), ("ин", "ine"), ("ов", "off"))),
    "polish": (_POLISH, (("ский", "ski"), ("цкий", "cki"), ("ий", "ij"), ("ый", "yj"), ("ев", "iew"))),
}
_TURKIC_SYSTEMS = {"kazakh": (_KAZAKH, (("ий", "ii"),)), "kazakh-q": ({**_KAZAKH, "к": "q", "г": "ğ"}, (("ев", "ev"),)),
                   "turkic": ({**_KAZAKH, "ж": "c", "ч": "ç", "я": "ya", "ю": "yu", "й": "y"}, ())}  # fmt: skip
SYSTEMS.update(_TURKIC_SYSTEMS)
_SLAVIC = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ова", "ева", "ёва", "ина", "ская", "цкая", "енко", "ук", "юк", "ич",
           "вна", "ий", "ый", "ей", "ая", "ых", "их", "енок", "ась", "слав", "мир", "ия", "чик", "ник")  # fmt: skip
_TURKIC = ("баев", "беков", "таев", "каев", "улы", "бай", "жан", "гали", "ханов", "лиев", "жанов", "бек", "мбет", "хан", "дин", "лла",
           "оглы")  # fmt: skip
_VOWELS = frozenset("аеёиоуыэюяъь")


def slavic(word: str) -> bool:
    """Say whether a lower-case Russian spelling ends like a Russian, Ukrainian or Belarusian name."""
    return len(word) > 3 and word.endswith(_SLAVIC)


def turkic(word: str) -> bool:
    """Say whether a lower-case Russian spelling ends like a Kazakh or another Turkic name."""
    return len(word) > 3 and word.endswith(_TURKIC)


def romanise(word: str, system: str) -> str:
    """Return a lower-case Russian word in a system of `SYSTEMS`."""
    letters, endings = SYSTEMS[system]
    tail = ""
    for ending, written in endings:
        if word.endswith(ending):
            word, tail = word[: -len(ending)], written
            break
    out, before = [], ""
    for letter in word:
        strong = not before or before in _VOWELS
        out.append(letters.get("^" + letter if strong else letter, letters.get(letter, "")))
        before = letter
    latin = "".join(out) + tail
    return _polish(latin) if system == "polish" else latin


def _polish(latin: str) -> str:
    # Szczerbakow, Jakowlew, Jelcyn: hardened consonants take no i, l before a soft vowel or a consonant has no stroke.
    hard = (("czi", "cz"), ("szi", "sz"), ("żi", "ż"), ("rie", "re"), ("cie", "ce"), ("łie", "le"), ("łi", "li"), ("łc", "lc"))
    for wrong, right in hard:
        latin = latin.replace(wrong, right)
    return latin


def sample(word: str, count: int) -> list[str]:
    """Return the romanisations of a name in a few systems, chosen by its CRC-32."""
    names = [name for name in SYSTEMS if (name in _TURKIC_SYSTEMS) <= turkic(word)]
    start = zlib.crc32(word.encode())
    chosen = [names[(start + 5 * n) % len(names)] for n in range(count)]
    return sorted({romanise(word, name) for name in chosen})
