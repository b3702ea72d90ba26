"""Folds a Cyrillic spelling to the one readable Latin key all its spellings share.

The fold forgets what transcriptions disagree on and keeps the rest: signs and doubled letters go (Филипп, Филип),
э is е (Дэвид, Девид), й and ы are и (Черный, Черни), ю and я are у and а but for the start of a word (Яна is not Анна).
"""

from __future__ import annotations

__all__ = ["LETTERS", "fold_cyrillic", "squeeze"]

# One line a letter; the Kazakh, Ukrainian, Belarusian and Serbian letters follow the Russian they are written with.
LETTERS: dict[str, str] = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
    "қ": "k", "ғ": "g", "ң": "n", "ү": "u", "ұ": "u", "ө": "o", "ә": "a", "һ": "kh", "і": "i", "ї": "i", "є": "e",
    "ґ": "g", "ў": "u", "ј": "i", "љ": "l", "њ": "n", "ђ": "dzh", "ћ": "ch", "џ": "dzh", "ѓ": "g", "ќ": "k", "ѕ": "dz",
    "ҷ": "ch", "ҳ": "kh", "ӣ": "i", "ӯ": "u",
}
_TABLE = str.maketrans(LETTERS)
_INITIAL = {"ю": "yu", "я": "ya"}


def squeeze(key: str) -> str:
    """Return the key with doubled letters written once and a final ``ii`` as ``i``.

    >>> squeeze("dostoevskii"), squeeze("filipp")
    ('dostoevski', 'filip')
    """
    out, last = [], ""
    for letter in key:
        if letter != last:
            out.append(letter)
            last = letter
    return "".join(out)


def fold_cyrillic(word: str) -> str:
    """Return the key of one lower-case Cyrillic word.

    Args:
        word: letters only, lower case; whatever is not a Cyrillic letter of the table stays as it is.

    Returns:
        Its key; empty only for a word of signs alone.

    >>> fold_cyrillic("токаев"), fold_cyrillic("достоевский"), fold_cyrillic("яна")
    ('tokaev', 'dostoevski', 'yana')
    """
    first = _INITIAL.get(word[:1])
    if first is not None:
        return squeeze(first + word[1:].translate(_TABLE))
    return squeeze(word.translate(_TABLE))
