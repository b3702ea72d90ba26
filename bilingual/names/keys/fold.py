"""Folds a Cyrillic spelling to the one readable Latin key all its spellings share.

The fold forgets what transcriptions disagree on and keeps the rest: signs and doubled letters go (Филипп, Филип),
э is е (Дэвид, Девид), й and ы are и (Черный, Черни), ю and я are у and а but for the start of a word (Яна is not Анна),
and у before a vowel is в there (Уилсон, Вильсон).
"""

from __future__ import annotations

__all__ = ["fold_cyrillic", "key_of_units", "squeeze", "units"]

# What a letter is taken for: one line a reason. The other alphabets follow the Russian spelling of their names.
_SAME = {
    "ъ": "", "ь": "",  # Ильин, Il'in, Ilin
    "ё": "е", "э": "е", "є": "е",  # Хрущёв, Хрущев; Дэвид, Девид
    "й": "и", "ы": "и", "і": "и", "ї": "и", "ј": "и", "ӣ": "и",  # Черный, Cherny, Chernyi
    "ю": "у", "ў": "у", "ү": "у", "ұ": "у", "ӯ": "у",  # Мюллер, Müller, Muller
    "я": "а", "ә": "а",  # Ильясов, Ilyasov, Ilasov
    "қ": "к", "ќ": "к", "ғ": "г", "ґ": "г", "ѓ": "г", "ң": "н", "њ": "н", "љ": "л", "ө": "о",  # Тоқаев, Токаев
    "һ": "х", "ҳ": "х", "ҷ": "ч", "ћ": "ч", "ђ": "дж", "џ": "дж", "ѕ": "дз",
}  # fmt: skip
_UNITS = str.maketrans(_SAME)
_VOWELS = frozenset("аеио")
# At the start of a word ю and я keep their sound: Яна is not Анна.
_INITIAL = {"ю", "я"}
_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ю": "yu", "я": "ya",
})  # fmt: skip


def squeeze(text: str) -> str:
    """Return the text with repeated letters written once.

    >>> squeeze("dostoevskii"), squeeze("filipp")
    ('dostoevski', 'filip')
    """
    out, last = [], ""
    for letter in text:
        if letter != last:
            out.append(letter)
            last = letter
    return "".join(out)


def units(word: str) -> str:
    """Return a lower-case Cyrillic word in the letters that count, one a sound: what the learned model predicts.

    >>> units("достоевский"), units("юлия")
    ('достоевски', 'юлиа')
    """
    first = word[:1] if word[:1] in _INITIAL else ""
    return squeeze(first + word[len(first) :].translate(_UNITS))


def key_of_units(folded: str) -> str:
    """Return the readable Latin key of folded Cyrillic letters.

    >>> key_of_units("хрущев")
    'khrushchev'
    """
    if folded[:1] == "у" and folded[1:2] in _VOWELS:
        folded = "в" + folded[1:]  # Уилсон, Вильсон; Уалиханов, Валиханов: a W
    if "ов" in folded:
        for hushing in "жчшщ":  # Хрущёв, Хрущов; Gorbachev, Gorbatschow: ё and о are one sound here (but Джон is not Джен)
            folded = folded.replace(f"{hushing}ов", f"{hushing}ев")
    return squeeze(folded.replace("щч", "щ").translate(_LATIN))


def fold_cyrillic(word: str) -> str:
    """Return the key of one lower-case Cyrillic word.

    Args:
        word: letters only, lower case; whatever is not a Cyrillic letter of the tables stays as it is.

    Returns:
        Its key; empty only for a word of signs alone.

    >>> fold_cyrillic("токаев"), fold_cyrillic("достоевский"), fold_cyrillic("яна")
    ('tokaev', 'dostoevski', 'yana')
    """
    return key_of_units(units(word))
