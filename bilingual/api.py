"""The functions of the public contract, on one normaliser with default options."""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.document import Document
from bilingual.normaliser import default_normaliser
from bilingual.records import Detection

__all__ = ["detect", "lemmatise", "name_forms", "normalise"]


def normalise(text: str, language: str | None = None) -> Document:
    """Normalise one text: segments, tokens, mentions, terms.

    Args:
        text: the text; offsets in the result are code points into it.
        language: ``ru`` or ``en`` to skip detection.

    Returns:
        The document; its records are built when they are first asked for.

    Raises:
        UsageError: another language is asked for.

    >>> normalise("ЕАЭС").mentions[0].canonical == normalise("EAEU").mentions[0].canonical
    True
    """
    return default_normaliser().normalise(text, language)


def detect(text: str) -> Detection:
    """Return the language of a text and of its segments.

    >>> detect("Министры обсудили вопросы сотрудничества").language
    'ru'
    """
    from bilingual.detection import detect as detect_text

    return detect_text(text)


def lemmatise(words: Sequence[str], language: str, context: bool = True) -> list[str]:
    """Return the lemmas of words.

    Args:
        words: tokens in order; those of a whole sentence where there is one, since context settles ambiguous words.
        language: ``ru`` or ``en``.
        context: whether to look at the words around.

    Returns:
        One lemma a word.

    Raises:
        UsageError: another language is asked for.

    >>> lemmatise(["Министры", "обсудили", "вопросы"], language="ru")
    ['министр', 'обсудить', 'вопрос']
    """
    from bilingual.lemmas import lemmatise as lemmatise_words

    return lemmatise_words(words, language, context=context)


def name_forms(name: str, language: str) -> tuple[str, ...]:
    """Return the shared forms of a bare name, best first: for record linkage and queries.

    Args:
        name: one or several words, in the nominative.
        language: ``ru`` or ``en``.

    >>> set(name_forms("Токаев", "ru")) & set(name_forms("Tokayev", "en")) != set()
    True
    """
    from bilingual.names.keys import name_forms as forms

    return forms(name, language)
