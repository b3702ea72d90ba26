"""Names in quotes that no table holds: «издание „Степной будильник“», «ООО „Ромашка“»."""

from __future__ import annotations

from bilingual.names.cached import base_text, nominative_keys, word_keys
from bilingual.names.found import Found
from bilingual.names.lexicon.word_lists import listed
from bilingual.names.marks import CLOSING_QUOTES
from bilingual.names.words.stream import Stream
from bilingual.russian.base_types import generic_types
from bilingual.russian.morphology import is_nominal
from bilingual.vocabulary import WordType

__all__ = ["quoted_name"]

_SHORTEST = 4  # letters of a key




def quoted_name(stream: Stream, text: str, index: int) -> Found | None:
    """Return the short name in quotes behind a noun, «газета „Вечерний Урюпинск“»; a longer quotation or one with an end mark is speech.

    Args:
        stream: the segment.
        text: the caller's text.
        index: piece of its first word, right behind the opening quote.
    """
    close = next((j for j in range(index + 1, min(index + 9, stream.size)) if stream.types[j].text in CLOSING_QUOTES), -1)
    inside = stream.types[index:close] if close > 0 else []
    words = [t for t in inside if t.kind in ("word", "number")]
    if not words or len(words) > 4 or any(t.text in ".!?,…" for t in inside):
        return None
    before = stream.preceding(index)
    named = before >= 0 and stream.types[before].key in listed("legal-forms")
    # In English quotes speak more often than they name: only a legal form makes a name of them there.
    if before < 0 or not (named or (stream.language == "ru" and _noun_before(stream, before))):
        return None
    last = stream.last_word(close)
    name = text[stream.starts[index] : stream.end(last)]
    norms = [t.norm for t in words]
    if before >= 0 and all(t.script == "cyrillic" for t in words) and _inflects(stream, before, words[0]):
        phrase = tuple(stream.phrase_words(index, last))
        norms = list(base_text(phrase, "organisation", stream.types[before].norm, stream.nominatives))
        name = " ".join(norms)
    keys = [k[0] for w in norms if (k := word_keys(w))]
    open_case = stream.types[index].script == "cyrillic" and norms == [t.norm for t in words]
    forms = tuple(f"name:{k}" for k in _other_case(stream, index, last, norms)) if open_case else ()
    choices = nominative_keys(stream.word(index).nominatives) if len(inside) == 1 else ()
    return Found(index, last + 1, "other", "name:" + "-".join(keys), forms, name, "quoted", choices=choices) if keys else None


def _other_case(stream: Stream, first: int, last: int, norms: list[str]) -> tuple[str, ...]:
    """«под управлением „Заботы“» is Забота's: what a quoted name is if it declines, where the text leaves that open."""
    if not is_nominal(norms[0].lower()) or any(n.isdigit() for n in norms):
        return ()
    base = list(base_text(tuple(stream.phrase_words(first, last)), "organisation", None, stream.nominatives))
    key = "-".join(k[0] for w in base if (k := word_keys(w)))
    return (key,) if base != norms and len(key) >= _SHORTEST else ()


def _noun_before(stream: Stream, before: int) -> bool:
    """«издание „Степной будильник“», and with the capital of its sentence: «Рабочие „Степных мельниц“»."""
    t = stream.types[before]
    if t.shape != "title":
        return t.shape == "lower"
    return stream.begins_sentence(before) and stream.word(before).ordinary and is_nominal(t.norm.lower())


def _inflects(stream: Stream, before: int, first: WordType) -> bool:
    """«фильма „Зеркало“» leaves the name as it is, «создатели „Зеркала“» does not; «При поддержке» and «Ты у меня одна» have no head."""
    keys = stream.word(before).keys
    if stream.types[before].key in listed("legal-forms") or not listed("named-types").isdisjoint(keys):
        return False
    return not any(k in generic_types() for k in keys) and is_nominal(first.norm.lower())
