"""Repair of one word: what was typed, scanned or copied wrongly, brought back without touching the caller's offsets.

Cutting keeps the caller's characters; only the word's analysis works on the repaired form. The order is fixed:
composition (и + breve gives й), invisible characters, stress marks, letters of the wrong script, the spelling before 1918;
a nought for the letter O comes first of all.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["fold", "repair_word", "script_of"]

# Characters that show nothing and split words for no reader: soft hyphen, zero-width spaces and joiners, byte order mark.
_INVISIBLE = dict.fromkeys(
    map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\ufeff")
)
# Stress marks as dictionaries and textbooks set them: «за́мок», «замо́к»; after composition these are left only where no letter takes them.
_STRESS = dict.fromkeys(map(ord, "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT}"))

# Letters that look alike, by name, Cyrillic to Latin; a word mixes the scripts when a keyboard was left in the other layout
# or an OCR program chose by shape: «Рoссия» with a Latin o, «CША» with a Latin C.
_PAIRS = {
    "\N{CYRILLIC SMALL LETTER A}": "a",
    "\N{CYRILLIC SMALL LETTER IE}": "e",
    "\N{CYRILLIC SMALL LETTER O}": "o",
    "\N{CYRILLIC SMALL LETTER ER}": "p",
    "\N{CYRILLIC SMALL LETTER ES}": "c",
    "\N{CYRILLIC SMALL LETTER U}": "y",
    "\N{CYRILLIC SMALL LETTER HA}": "x",
    "\N{CYRILLIC CAPITAL LETTER A}": "A",
    "\N{CYRILLIC CAPITAL LETTER VE}": "B",
    "\N{CYRILLIC CAPITAL LETTER IE}": "E",
    "\N{CYRILLIC CAPITAL LETTER KA}": "K",
    "\N{CYRILLIC CAPITAL LETTER EM}": "M",
    "\N{CYRILLIC CAPITAL LETTER EN}": "H",
    "\N{CYRILLIC CAPITAL LETTER O}": "O",
    "\N{CYRILLIC CAPITAL LETTER ER}": "P",
    "\N{CYRILLIC CAPITAL LETTER ES}": "C",
    "\N{CYRILLIC CAPITAL LETTER TE}": "T",
    "\N{CYRILLIC CAPITAL LETTER U}": "Y",
    "\N{CYRILLIC CAPITAL LETTER HA}": "X",
}
_TO_LATIN = {ord(cyrillic): latin for cyrillic, latin in _PAIRS.items()}
_TO_CYRILLIC = {ord(latin): cyrillic for cyrillic, latin in _PAIRS.items()} | {
    ord("k"): "\N{CYRILLIC SMALL LETTER KA}",
    ord("m"): "\N{CYRILLIC SMALL LETTER EM}",
}
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Nothing in such a word can be wrong, unless a hard sign ends it.
_CLEAN = re.compile("[А-Яа-яЁё]+(?<![ъЪ])")
# A nought between letters of one script.
_NOUGHT = re.compile("[A-Za-z]+(?:0[A-Za-z]+)+|[А-Яа-яЁё]+(?:0[А-Яа-яЁё]+)+")
# Russian before 1918: «Томскъ», «Россійская», «имѣнія», «Ѳедоръ». An і before a consonant may be Kazakh, one beside ї Ukrainian.
_OLD_LETTERS = re.compile("[ѣѳѵѢѲѴ]|[бвгджзклмнпрстфхцчшщ]ъ$|[БВГДЖЗКЛМНПРСТФХЦЧШЩ]Ъ$|^[ВКС]ъ$|[іІ][аеиоуыэюяйѣАЕИОУЫЭЮЯЙѢ]")
_OLD_RUSSIAN = re.compile("[А-Яа-яѣѳѵіѢѲѴІ]+")
_TO_NEW = str.maketrans("ѣѳѵіѢѲѴІ", "ефииЕФИИ")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def script_of(word: str) -> str:
    """Return the script of a word's letters: ``cyrillic``, ``latin``, ``mixed`` or ``none``.

    >>> script_of("МИД"), script_of("NATO"), script_of("2021")
    ('cyrillic', 'latin', 'none')
    """
    if word.isascii():
        return "latin" if _LATIN.search(word) else "none"
    cyrillic, latin = _CYRILLIC.search(word), _LATIN.search(word)
    if cyrillic:
        return "mixed" if latin else "cyrillic"
    return "latin" if latin else "none"


def _one_script(word: str) -> str:
    """Return a word of both scripts with the look-alikes of the lesser one replaced, or unchanged where it is mixed in earnest."""
    cyrillic, latin = _CYRILLIC.findall(word), _LATIN.findall(word)
    latin_guests = all(ord(c) in _TO_CYRILLIC for c in latin)
    cyrillic_guests = all(ord(c) in _TO_LATIN for c in cyrillic)
    # «КOВИД»: only the O can change sides, the rest of the word names the script. All can («СOPТ»): the majority decides.
    if latin_guests and (not cyrillic_guests or len(cyrillic) >= len(latin)):
        return word.translate(_TO_CYRILLIC)
    if cyrillic_guests:
        return word.translate(_TO_LATIN)
    return word


def _nought_to_letter(word: str) -> str:
    """Return a word with the noughts inside it read as the letter that OCR took for them: «ГАЗПР0М», "Mosc0w"."""
    letter = "\N{CYRILLIC SMALL LETTER O}" if _CYRILLIC.search(word) else "o"
    return word.replace("0", letter.upper() if word.isupper() else letter)


def repair_word(word: str) -> tuple[str, str]:
    """Repair one word.

    Args:
        word: the characters as the caller has them, without spaces.

    Returns:
        The repaired word and the names of the rules that changed it, joined by ``+`` (empty when nothing did).

    >>> repair_word("Рoссия")[1]
    'homoglyph'
    >>> repair_word("за\\u0301мок")
    ('замок', 'stress')
    >>> repair_word("Томскъ"), repair_word("Россійской")
    (('Томск', 'old-spelling'), ('Российской', 'old-spelling'))
    """
    rules = []
    if "0" in word and _NOUGHT.fullmatch(word) and sum(map(str.isalpha, word)) > 3:
        word = _nought_to_letter(word)
        rules.append("nought")
    if word.isascii() or _CLEAN.fullmatch(word):
        return word, "+".join(rules)
    composed = unicodedata.normalize("NFC", word)
    if composed != word:
        rules.append("composition")
    for name, table in (("invisible", _INVISIBLE), ("stress", _STRESS)):
        cleaned = composed.translate(table)
        if cleaned != composed:
            composed = cleaned
            rules.append(name)
    if script_of(composed) == "mixed":
        single = _one_script(composed)
        if single != composed:
            composed = single
            rules.append("homoglyph")
    if _OLD_LETTERS.search(composed) and _OLD_RUSSIAN.fullmatch(composed):
        composed = composed.translate(_TO_NEW).rstrip("ъЪ")
        rules.append("old-spelling")
    return composed, "+".join(rules)


def fold(word: str) -> str:
    """Fold letter case and ё, as index terms and look-ups have it.

    >>> fold("Объединённых")
    'объединенных'
    """
    lowered = word.lower()
    return lowered.replace("ё", "е") if "ё" in lowered else lowered
