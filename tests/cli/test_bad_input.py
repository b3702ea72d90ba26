"""Bad input: one clear line on standard error naming file and line, the rest of the batch goes on, exit code 1."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

GOOD = "Саммит ШОС прошёл в Астане.\n"


def check(run, path: Path, *parts: str, options: tuple[str, ...] = (), good_records: int = 2) -> None:
    """Run a batch with the bad file between two good ones."""
    first, last = path.parent / "first.ok", path.parent / "last.ok"
    for good in (first, last):
        good.write_text(GOOD, encoding="utf-8")
    result = run("normalise", *options, first, path, last)
    assert result.exit_code == 1
    ids = [json.loads(line)["id"] for line in result.stdout.splitlines()]
    assert ids[0] == str(first) and ids[-1] == str(last) and len(ids) == good_records
    lines = result.stderr.splitlines()
    assert len(lines) == 1, lines
    assert str(path) in lines[0]
    for part in parts:
        assert part in lines[0]


def test_missing_file(run, tmp_path):
    check(run, tmp_path / "missing.txt", "No such file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(run, tmp_path):
    path = tmp_path / "locked.txt"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    check(run, path, "Permission denied")


def test_unreadable_file_without_the_file_system(run, tmp_path, monkeypatch):
    path = tmp_path / "locked.txt"
    path.write_text(GOOD, encoding="utf-8")

    def locked(name: str, *arguments: object) -> object:
        if str(name) == str(path):
            raise PermissionError(13, "Permission denied", str(name))
        return open(name, *arguments)

    monkeypatch.setattr("bilingual.formats.readers.open", locked, raising=False)
    check(run, path, "Permission denied")


def test_folder_that_cannot_be_listed_or_is_empty(run, tmp_path):
    (tmp_path / "empty").mkdir()
    check(run, tmp_path / "empty", "no files")


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ("line 1", "PNG")),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ("line 1", "PDF")),
        (b"text\nmore\x00\x01\x02\x03\x00\x00text", ("line 2", "byte offset 9", "NUL")),
        (b"\xff\xfe\x00\xd8\x41\x00", ("line 1", "byte offset")),
    ],
)
def test_binary_file(run, tmp_path, data, parts):
    path = tmp_path / "binary.dat"
    path.write_bytes(data)
    check(run, path, *parts)


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        ("Первая строка\nвторая ".encode() + b"\xd0\xff" + " конец".encode(), ("line 2", "byte offset 39")),
        (b"Lavrov \xff arrived\n", ("line 1", "byte offset 7")),
        ("обрыв на полубукве".encode()[:-1], ("line 1", "byte offset")),
        (b"\xed\xa0\x80", ("line 1", "byte offset 0")),
    ],
)
def test_invalid_utf8(run, tmp_path, data, parts):
    path = tmp_path / "broken.txt"
    path.write_bytes(data)
    check(run, path, "UTF-8", *parts)


def test_not_in_the_encoding_asked_for(run, tmp_path):
    path = tmp_path / "broken.txt"
    path.write_bytes(b"caf\xe9")
    result = run("normalise", "--encoding", "ascii", path)
    assert result.exit_code == 1
    assert "line 1" in result.stderr and "ASCII" in result.stderr and "byte offset 3" in result.stderr


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", "\ufeff".encode()])
def test_empty_file(run, tmp_path, data):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    check(run, path, "empty")


def test_empty_records_file(run, tmp_path):
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"\n\n")
    check(run, path, "empty")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "r7", "text": "SCO"', "broken JSON"),
        ('["SCO"]', "a JSON object is expected"),
        ('{"id": "r7"}', "'text'"),
        ('{"id": "r7", "text": 7}', "'text'"),
        ("[" * 100_000, "broken JSON"),
        ('{"text": ' + "9" * 5000 + "}", "broken JSON"),
    ],
)
def test_broken_record_on_line_7(run, tmp_path, line, reason):
    path = tmp_path / "records.jsonl"
    lines = [f'{{"id": "r{n}", "text": "SCO summit"}}' for n in range(1, 10)]
    lines[6] = line
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    check(run, path, "line 7", reason, good_records=10)


def test_record_in_no_utf8(run, tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_bytes(b'{"text": "SCO"}\n{"text": "caf\xe9"}\n{"text": "CSTO"}\n')
    check(run, path, "line 2", "byte offset 13", good_records=4)


def test_record_without_the_id_asked_for(run):
    result = run("normalise", "--input-format", "jsonl", "--id-field", "key", stdin='{"text": "SCO"}\n')
    assert result.exit_code == 1
    assert "-: line 1" in result.stderr and "'key'" in result.stderr


def test_huge_document_is_refused_before_it_is_read(run, tmp_path):
    path = tmp_path / "huge.txt"
    path.write_text("Лавров прибыл в Астану. " * 500, encoding="utf-8")
    check(run, path, "line 1", "--max-size", options=("--max-size", "0.01"))


def test_huge_line_among_records_is_skipped(run, tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text('{"text": "SCO"}\n{"text": "' + "SCO " * 50_000 + '"}\n{"text": "CSTO"}\n', encoding="utf-8")
    check(run, path, "line 2", "--max-size", options=("--max-size", "0.1"), good_records=4)


def test_huge_standard_input_is_refused(run):
    result = run("normalise", "--max-size", "0.01", stdin="SCO " * 50_000)
    assert result.exit_code == 1
    assert "-: line 1" in result.stderr


@pytest.mark.stress
def test_fifty_megabytes_in_one_line(run, tmp_path):
    resource = pytest.importorskip("resource")
    path = tmp_path / "line.txt"
    path.write_text("Лавров и Токаев обсудили ОДКБ. " * 900_000, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.monotonic()
    check(run, path, "line 1", "50.4 MB")
    assert time.monotonic() - start < 10
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


@pytest.mark.stress
def test_the_largest_document_allowed_in_one_line(run, tmp_path):
    path = tmp_path / "line.txt"
    path.write_text(("Лавров и Токаев обсудили ОДКБ. " * 150_000)[:4_000_000], encoding="utf-8")
    result = run("normalise", "--format", "terms", "--output", tmp_path / "out", path)
    assert result.exit_code == 0, result.stderr


def test_the_message_stays_one_line_whatever_the_file_is_called(run, tmp_path):
    result = run("normalise", tmp_path / "two\nlines\x1b[31m.txt")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1 and "\x1b[31m.txt" not in result.stderr


def test_one_document_that_breaks_the_analysis_does_not_end_the_batch(run, tmp_path, monkeypatch):
    from bilingual.normaliser import Normaliser

    real = Normaliser.normalise

    def fragile(self: Normaliser, text: str, language: str | None = None) -> object:
        if "БУМ" in text:
            raise RecursionError("maximum recursion depth exceeded")
        return real(self, text, language)

    monkeypatch.setattr(Normaliser, "normalise", fragile)
    path = tmp_path / "boom.txt"
    path.write_text("БУМ", encoding="utf-8")
    check(run, path, "RecursionError")


def test_lone_surrogates_in_json_come_out_as_valid_json(run):
    result = run("normalise", "--input-format", "jsonl", stdin='{"text": "SCO \\ud800 summit"}\n')
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout_bytes)["terms"]
