"""The contract of a Document, on ordinary and on hostile text: what must hold whatever the text says."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bilingual
from bilingual.formats.json_lines import document_record, json_line

LANGUAGES = {"ru", "en", "mixed", "und"}
KINDS = {"person", "organisation", "place", "demonym", "other"}
TOKEN_KINDS = {"word", "number", "punctuation", "symbol", "url", "email", "tag"}

WORDS = st.sampled_from(
    [
        *("Лавров", "Сергей", "С.", "Касым-Жомартом", "Токаевым", "МИД", "МИДа", "РФ", "Казахстана", "казахстанский", "ОДКБ", "ШОС"),
        *("Организации", "Договора", "о", "коллективной", "безопасности", "в", "и", "стали", "г.", "«Газпром»", "Нур-Султан", "США"),
        *("Kazakhstan's", "Foreign", "Ministry", "of", "the", "Republic", "Kazakh", "WHO", "who", "US", "us", "U.S.", "CSTO", "Georgia"),
        *("Sergey", "Lavrov", "Mr.", "Tokayev", "don't", "left", "IT", "it", "(CSTO)", "(ОДКБ)", "EU-Russia", "ЕС-Россия", "NATOвский"),
        *("2021", "1,5", "10 000", "3.14", "https://example.org/a?b=1", "a@b.org", "#МИД", "@lavrov", "—", "...", "«", "»", '"', "(", ")"),
        *("за\u0301мок", "и\u0306од", "сло\u00adво", "Рoссия", "\u200b", "\ufeff", "🙂", "👩‍🚀", "\ud800", "\x00", "\u202e", "ß", "ﬁ", "Ǆ"),
        *("не" * 300 + "кот", "А" * 300, "-" * 50, "'" * 9, "München", "Їжак", "қазақ", "北京", "ر", "İstanbul", "ŉ", "\u0301"),
        *("ʼ", "ª", "’s", "www.", "://"),
    ]
)
SPACES = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\r\n", "", "-", "\u00a0", "\t", "\u2028", ". ", ", ", "  "])
SENTENCES = st.lists(st.tuples(WORDS, SPACES), max_size=40).map(lambda pairs: "".join(w + s for w, s in pairs))
ANY_TEXT = st.text(st.characters(), max_size=120)
CASES = [
    "",
    " ",
    "\n",
    "-",
    "'",
    "'s",
    "«»",
    "А",
    "a",
    ".",
    "М.",
    "Украина ʼ » выбор",
    "Ukraine ʼ s choice",
    "М.Т",
    "О'",
    "0",
    "🙂",
    "\ud800",
    "\udc00\ud800",
    "\x00",
    "не" * 1000 + "кот",
]


def check(text: str, document: bilingual.Document) -> None:
    """Check every promise that DESIGN.md makes of a document."""
    assert document.text == text
    assert document.language in LANGUAGES or re.fullmatch("[a-z]{2,3}|ru-Latn", document.language)
    _check_segments(text, document)
    _check_tokens(text, document)
    _check_mentions(text, document)
    _check_terms(text, document)


def _check_segments(text: str, document: bilingual.Document) -> None:
    end = 0
    for segment in document.segments:
        assert end <= segment.start < segment.end <= len(text)
        assert not text[end : segment.start].strip()
        assert 0.0 <= segment.confidence <= 1.0
        end = segment.end
    assert not text[end:].strip()


def _check_tokens(text: str, document: bilingual.Document) -> None:
    end = 0
    for token in document.tokens:
        assert end <= token.start < token.end <= len(text)
        assert not text[end : token.start].strip()
        assert token.text == text[token.start : token.end]
        assert token.kind in TOKEN_KINDS
        assert token.lemma and isinstance(token.alternates, tuple)
        assert token.lemma not in token.alternates
        if token.language not in ("ru", "en"):
            assert (token.lemma, token.alternates) == (token.text, ())
        end = token.end


def _check_mentions(text: str, document: bilingual.Document) -> None:
    spans = [(m.start, m.end) for m in document.mentions]
    for (start, end), (after, past) in itertools.pairwise(spans):
        # In order; one name may stand inside another («Казахстана» in «МИД Казахстана», the place in its adjective) and then comes first.
        assert end <= after or (after <= start and end <= past), (start, end, after, past)
    assert len({(m.start, m.end, m.canonical) for m in document.mentions}) == len(spans)
    for mention in document.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        assert mention.kind in KINDS
        assert mention.forms[0] == mention.canonical and len(set(mention.forms)) == len(mention.forms)
        assert all(form.partition(":")[2] and form == "".join(form.split()) for form in mention.forms)
        assert mention.name and mention.via
        assert mention.entity is None or isinstance(mention.entity, bilingual.Entity)


def _check_terms(text: str, document: bilingual.Document) -> None:
    position = 0
    seen = set()
    for term in document.terms:
        assert 0 <= term.start < term.end <= len(text)
        assert position <= term.position <= position + 1
        assert term.text and not any(c.isspace() for c in term.text)
        assert (term.position, term.text, term.start, term.end) not in seen
        seen.add((term.position, term.text, term.start, term.end))
        position = term.position
    # All that begins at a character stands at one position: a name's forms at its first word, as a phrase query needs them.
    starts: dict[int, int] = {}
    for term in document.terms:
        assert starts.setdefault(term.start, term.position) == term.position, term
    for mention in document.mentions:
        at = {t.text for t in document.terms if (t.start, t.end) == (mention.start, mention.end)}
        assert at.issuperset(mention.forms)


@pytest.mark.parametrize("text", CASES)
@pytest.mark.parametrize("language", [None, "ru", "en"])
def test_awkward_texts(text, language):
    check(text, bilingual.normalise(text, language))


def test_an_empty_text_is_of_no_language():
    document = bilingual.normalise("")
    assert (document.language, document.segments, document.tokens, document.mentions, document.terms) == ("und", (), (), (), ())


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(SENTENCES)
def test_mixtures_of_awkward_words(text):
    check(text, bilingual.normalise(text))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANY_TEXT, st.sampled_from([None, "ru", "en"]))
def test_any_characters(text, language):
    check(text, bilingual.normalise(text, language))


@pytest.mark.stress
@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(SENTENCES, ANY_TEXT), st.sampled_from([None, "ru", "en"]))
def test_many_more(text, language):
    check(text, bilingual.normalise(text, language))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(SENTENCES)
def test_the_same_text_gives_the_same_bytes(text):
    fresh = bilingual.Normaliser().normalise(text)
    again = bilingual.normalise(text)
    assert json_line(document_record("x", fresh, tokens=True)) == json_line(document_record("x", again, tokens=True))


PROGRAM = """
import sys, bilingual
from bilingual.formats.json_lines import document_record, json_line
for text in sys.stdin.buffer.read().decode("utf-8").split("\\0"):
    document = bilingual.normalise(text)
    sys.stdout.buffer.write(json_line(document_record("x", document, tokens=True)))
    sys.stdout.buffer.write(repr(document.explain()).encode("utf-8", "replace"))
"""


def test_hash_seeds_do_not_matter():
    texts = [
        "Глава МИД Казахстана М.Тлеуберди встретился с Сергеем Лавровым. Тлеуберди обсудил с Лавровым ШОС, ОДКБ и ЕАЭС. Стали дороже.",
        "Kazakhstan's Foreign Minister M. Tleuberdi met Sergey Lavrov in Georgia. WHO said so? The US and Turkey left.",
        "Karl Lindqvist spoke to Анна Петерсен in Nur-Sultan.\n\nАнна Петерсен ответила К. Линдквисту.",
    ]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input="\0".join(texts).encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4294967295")
    }
    assert len(outputs) == 1


def test_the_order_of_texts_does_not_matter():
    texts = [c + " Саммит ШОС в Астане. " + w for c, w in zip(CASES, ["Лавров", "Tokayev", "left", "стали"] * 5)]
    forward, backward = bilingual.Normaliser(), bilingual.Normaliser()
    one = [json.dumps(document_record("x", forward.normalise(t), True)) for t in texts]
    two = [json.dumps(document_record("x", backward.normalise(t), True)) for t in reversed(texts)]
    assert one == two[::-1]
