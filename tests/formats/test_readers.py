"""Files and pipes to records."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from bilingual.formats.readers import Reader
from bilingual.formats.sinks import open_output
from bilingual.formats.sources import Problem, Record, find_files


def read(data: bytes, **options: object) -> list[Record | Problem]:
    return list(Reader(io.BytesIO(data), **options).read(["-"]))  # type: ignore[arg-type]


def test_a_text_is_one_record_with_its_line_ends():
    (record,) = read("Первая\r\nвторая\r".encode())
    assert isinstance(record, Record) and record.text == "Первая\r\nвторая\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_records_in_any_encoding(encoding):
    lines = '{"id": 1, "text": "Глава МИД прибыл в Астану"}\r\n{"id": 2, "text": "Лавров обсудил вопросы с коллегой"}\n'
    texts = [r.text for r in read(lines.encode(encoding), input_format="jsonl") if isinstance(r, Record)]
    assert texts == ["Глава МИД прибыл в Астану", "Лавров обсудил вопросы с коллегой"]


def test_an_encoding_can_be_given_for_records():
    lines = '{"text": "мир"}\n'.encode("koi8-r")
    assert [r.text for r in read(lines, input_format="jsonl", encoding="koi8-r") if isinstance(r, Record)] == ["мир"]


def test_records_are_read_one_at_a_time():
    """A pipe that never ends must yield its first record at once."""

    class Pipe(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise AssertionError("reads to the end")

    records = Reader(Pipe(b'{"text": "SCO"}\n' * 3), input_format="jsonl").read(["-"])
    assert isinstance(next(iter(records)), Record)


def test_jsonl_is_known_by_name_and_can_be_overruled(tmp_path):
    path = tmp_path / "a.JSONL"
    path.write_text('{"text": "SCO"}', encoding="utf-8")
    (known,) = Reader(io.BytesIO()).read([str(path)])
    (overruled,) = Reader(io.BytesIO(), input_format="text").read([str(path)])
    assert isinstance(known, Record) and isinstance(overruled, Record)
    assert (known.text, overruled.text) == ("SCO", '{"text": "SCO"}')


def test_folders_are_walked_sorted_and_special_files_left_out(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", ".git/config", ".x"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    os.symlink(tmp_path, tmp_path / "sub" / "loop")
    os.symlink(tmp_path / "nowhere", tmp_path / "sub" / "z-dangling")
    found = [Path(str(p)).relative_to(tmp_path).as_posix() for p in find_files([str(tmp_path)])]
    assert found == ["a.txt", "b.txt", "sub/c.txt", "sub/z-dangling"]


def test_an_output_file_has_the_mode_of_a_new_file_or_of_the_old_one(tmp_path):
    for name in ("new", "old"):
        path = tmp_path / name
        if name == "old":
            path.write_bytes(b"before")
            path.chmod(0o600)
        with open_output(str(path), io.BytesIO()) as out:
            out.write(b"x")
        assert path.read_bytes() == b"x"
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o600


def test_an_output_behind_a_link_keeps_the_link(tmp_path):
    (tmp_path / "real").write_bytes(b"before")
    os.symlink(tmp_path / "real", tmp_path / "link")
    with open_output(str(tmp_path / "link"), io.BytesIO()) as out:
        out.write(b"after")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"after"
