"""Bytes to text: what is recognised, what is refused, and where the fault is said to be."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.errors import UsageError
from bilingual.text.decoding import DecodingError, check_encoding, decode

NEWS = "Министр иностранных дел прибыл в Астану.\r\nВ программе — переговоры о «дорожной карте».\n"
SHOUTED = NEWS.upper()
ENGLISH = "“We’re ready” – the minister said… for €5"


@pytest.mark.parametrize("text", [NEWS, SHOUTED, ENGLISH, "", "ascii only\r\n"])
@pytest.mark.parametrize("mark", [True, False])
def test_utf8_with_and_without_mark(text, mark):
    assert decode((codecs.BOM_UTF8 if mark else b"") + text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [NEWS, "plain English text"])
def test_wide_encodings_with_mark_and_utf16_without(encoding, text):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("text", ["Министр иностранных дел прибыл в Астану.\r\n", "ПРЕЗИДЕНТ РАССКАЗАЛ О ПЛАНАХ НА ГОД\n"])
def test_old_russian_encodings_are_recognised(encoding, text):
    assert decode(text.encode(encoding)) == decode(text.encode(encoding), encoding)


def test_english_with_word_processor_quotes_is_recognised():
    text = "“We’re ready” – the minister said…"
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("data", "line", "offset"),
    [
        (b"Lavrov \xff", 1, 7),
        ("Первая\nвторая ".encode() + b"\xd0 " + "третья".encode(), 2, 26),
        ("Привет".encode("cp1251"), 1, 0),  # too short to be sure: it might be anything
        ("déjà vu, café, naïve".encode("latin-1"), 1, 1),
        ("Zürich and Köln and Düsseldorf über alles schön größer".encode("latin-1") * 5, 1, 1),
        (b"\xed\xa0\x80", 1, 0),
        (b"\n\nPK\x00\x01", 3, 4),
        (b"PK\x03\x04rest", 1, 0),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", 1, 2),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(data, line, offset):
    with pytest.raises(DecodingError, match=f"line {line}: .*byte offset {offset}") as caught:
        decode(data)
    assert caught.value.line == line


def test_damaged_utf8_is_never_taken_for_an_old_encoding():
    data = bytearray(NEWS.encode())
    for at in range(len(data)):
        if data[at] >= 0x80:
            damaged = bytes(data[:at]) + b"\xff" + bytes(data[at + 1 :])
            with pytest.raises(DecodingError):
                decode(damaged)


def test_an_encoding_that_is_named_is_obeyed():
    assert decode("Привет".encode("cp1251"), "windows-1251").text == "Привет"
    with pytest.raises(DecodingError, match="line 1: not ASCII at byte offset 0"):
        decode("Привет".encode(), "ascii")


@pytest.mark.parametrize("name", ["klingon", "base64", "", "utf 9"])
def test_encodings_that_do_not_exist(name):
    with pytest.raises(UsageError, match="no such text encoding"):
        check_encoding(name)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_decoding_error(data):
    try:
        text = decode(data).text
    except DecodingError as error:
        assert 1 <= error.line <= data.count(b"\n") + 1
        assert 0 <= error.offset <= len(data)
    else:
        text.encode("utf-8")
        assert "\x00" not in text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=200))
def test_any_utf8_text_comes_back(text):
    data = text.encode()
    if not data.startswith((b"%PDF-", b"PK\x03\x04", b"BZh", b"GIF8")):
        assert decode(data).text == text
