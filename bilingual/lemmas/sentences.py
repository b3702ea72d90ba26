"""Lemmas of a whole list of words: each type analysed once, context asked only where it can matter."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from bilingual.errors import UsageError
from bilingual.lemmas.protocol import Lemmatiser, WordLemmas

__all__ = ["CLITICS", "attached", "lemmatise", "lemmatiser"]

# Types kept per language; a bound, not a tuning: 200,000 types are about 40 MB, and a text seldom has more.
_MOST_TYPES = 200_000

# Halves of words: it's, John's. What they hang on is the rest of the word, not its context. (Without the apostrophe: Johns, its.)
CLITICS = frozenset(("'s", "’s", "'S", "’S", "s", "'d", "’d"))

_lock = threading.Lock()
_lemmatisers: dict[str, Lemmatiser] = {}
_types: dict[str, dict[str, WordLemmas]] = {"ru": {}, "en": {}}


def lemmatiser(language: str) -> Lemmatiser:
    """Return the process's one lemmatiser of a language.

    Args:
        language: ``ru`` or ``en``.

    Raises:
        UsageError: there is no lemmatiser for that language.

    >>> lemmatiser("en").word("mice").lemma
    'mouse'
    """
    found = _lemmatisers.get(language)
    if found is None:
        with _lock:
            found = _lemmatisers.setdefault(language, _construct(language))
    return found


def _construct(language: str) -> Lemmatiser:
    if language == "ru":
        from bilingual.russian.lemmatiser import RussianLemmatiser

        return RussianLemmatiser()
    if language == "en":
        from bilingual.english.lemmatiser import EnglishLemmatiser

        return EnglishLemmatiser()
    raise UsageError(f"no lemmatiser for language {language!r}: use 'ru' or 'en'")


def lemmatise(words: Sequence[str], language: str, context: bool = True) -> list[str]:
    """Return the lemma of each word of a sentence (or of any list of words).

    Args:
        words: the words in order; clitics as words of their own ("do", "n't").
        language: ``ru`` or ``en``.
        context: whether neighbours may choose between the lemmas of an ambiguous word.

    Raises:
        UsageError: there is no lemmatiser for that language.

    >>> lemmatise(["Дети", "видели", "кошек"], "ru")
    ['ребёнок', 'видеть', 'кошка']
    """
    engine = lemmatiser(language)
    known = _types[language]
    lemmas = []
    for index, word in enumerate(words):
        entry = known.get(word)
        if entry is None:
            entry = _remember(known, word, engine)
        if entry.ambiguous and (context or word in CLITICS):
            lemmas.append(engine.choose(words, index) if context else attached(words, index, engine))
        else:
            lemmas.append(entry.lemma)
    return lemmas


def attached(words: Sequence[str], index: int, engine: Lemmatiser) -> str:
    """Return the lemma of an ambiguous clitic by the word it hangs on alone: it's is it and be, John's is John and 's."""
    return engine.choose(words[index - 1 : index + 1], 1) if index else engine.word(words[index]).lemma


def _remember(known: dict[str, WordLemmas], word: str, engine: Lemmatiser) -> WordLemmas:
    if len(known) >= _MOST_TYPES:
        known.clear()
    entry = known[word] = engine.word(word)
    return entry
