"""What is written of a document, format by format."""

from __future__ import annotations

import json

import pytest

import bilingual
from bilingual.formats.layers import named_tokens
from bilingual.formats.writers import OUTPUT_FORMATS, Writer

TEXT = "Глава МИД Казахстана «Тлеуберди» выступил.\r\n\r\nПотом уехал в Астану."


@pytest.fixture(scope="module")
def document() -> bilingual.Document:
    return bilingual.normalise(TEXT)


@pytest.mark.parametrize("output_format", OUTPUT_FORMATS)
@pytest.mark.parametrize("text", ["", "\n", "123", "🙂", "\ud800", "a\x00b", "a\tb\u2028c", "слово" * 500])
def test_every_format_takes_every_text(output_format, text):
    data = Writer(output_format, tokens=True, all_lemmas=True).write("id\twith\nbreaks", bilingual.normalise(text))
    data.decode("utf-8")
    assert data == b"" or data.endswith(b"\n")


def test_json_is_one_line(document):
    data = Writer("jsonl", tokens=True).write("a", document)
    assert data.count(b"\n") == 1
    assert json.loads(data)["tokens"][0]["text"] == "Глава"


def test_conllu_has_ten_columns_and_numbers_from_one(document):
    blocks = Writer("conllu").write("a", document).decode().strip().split("\n\n")
    assert blocks[0].startswith("# newdoc id = a\n# sent_id = 1\n# text = Глава МИД")
    for block in blocks:
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        assert [row[0] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        assert all(len(row) == 10 and all(row) for row in rows)
        assert all(" " not in row[1] for row in rows)
    assert len(blocks) == 2


def test_conllu_offsets_and_spaces_give_the_text_back(document):
    rows = [line.split("\t") for line in Writer("conllu").write("a", document).decode().split("\n") if "\t" in line]
    for row in rows:
        misc = dict(part.split("=", 1) for part in row[9].split("|"))
        start, end = int(misc["Start"]), int(misc["End"])
        assert TEXT[start:end] == row[1]
        assert (misc.get("SpaceAfter") == "No") == (end < len(TEXT) and not TEXT[end].isspace())


def test_conllu_marks_names_with_their_beginnings(document):
    names = [line.split("Name=")[1].split("|")[0] for line in Writer("conllu").write("a", document).decode().split("\n") if "Name=" in line]
    assert names[:2] == ["B-org:kz/foreign-ministry", "I-org:kz/foreign-ministry"]


def test_terms_are_those_of_the_library(document):
    rows = [line.split("\t") for line in Writer("terms").write("a", document).decode().splitlines()]
    assert rows == [["a", str(t.position), str(t.start), str(t.end), t.text] for t in document.terms]


def test_text_keeps_the_lines_and_leaves_empty_ones_to_part_documents(document):
    lines = Writer("text").write("a", document).decode().split("\n")
    assert len(lines) == 4 and lines[2:] == ["", ""]
    assert lines[0].startswith("глава org:kz/foreign-ministry")


def test_named_tokens_give_the_outermost_name(document):
    for token, name in named_tokens(document):
        covering = [m for m in document.mentions if m.start < token.end and token.start < m.end]
        assert name == (max(covering, key=lambda m: m.end - m.start) if covering else None)
