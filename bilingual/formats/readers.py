"""Files to records: a whole file as one text, or one JSON record a line; what cannot be read becomes a problem, and reading goes on."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import BinaryIO

from bilingual.errors import InputError
from bilingual.formats.sources import STDIN, Problem, Record
from bilingual.text.decoding import decode

__all__ = ["INPUT_FORMATS", "MAX_SIZE", "Reader"]

INPUT_FORMATS = ("text", "jsonl")
_JSONL_NAMES = (".jsonl", ".ndjson")
# Memory is some 250 bytes a byte of text, so 2 GB at this size; a library in one file is meant for JSON lines, a text a line.
MAX_SIZE = 8_000_000
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads records from files with one set of options.

    Attributes:
        stdin: what ``-`` stands for.
        input_format: ``text`` or ``jsonl``; None decides by name: ``.jsonl`` and ``.ndjson`` hold records, all else is text.
        encoding: of all files; None recognises it, see `bilingual.text.decoding.decode`.
        text_field: the key of a record's text.
        id_field: the key of a record's id; None takes ``id`` where there is one and else file and line.
        max_size: bytes a single document may have.

    >>> import io
    >>> reader = Reader(io.BytesIO(b'{"id": 7, "text": "CSTO"}'), input_format="jsonl")
    >>> [(r.id, r.text) for r in reader.read(["-"])]
    [(7, 'CSTO')]
    """

    stdin: BinaryIO
    input_format: str | None = None
    encoding: str | None = None
    text_field: str = "text"
    id_field: str | None = None
    max_size: int = MAX_SIZE

    def read(self, files: Iterable[str | Problem]) -> Iterator[Record | Problem]:
        """Yield the records of files in order, and a problem where one cannot be read."""
        for path in files:
            if isinstance(path, Problem):
                yield path
                continue
            try:
                with self._open(path) as source:
                    if self._is_jsonl(path):
                        yield from self._records(path, source)
                    else:
                        yield self._text(path, source)
            except OSError as error:
                yield Problem(f"{path}: {error.strerror or error}")
            except InputError as error:
                yield Problem(f"{path}: {error}")

    def _open(self, path: str) -> AbstractContextManager[BinaryIO]:
        return nullcontext(self.stdin) if path == STDIN else open(path, "rb")

    def _is_jsonl(self, path: str) -> bool:
        if self.input_format is None:
            return path.lower().endswith(_JSONL_NAMES)
        return self.input_format == "jsonl"

    def _text(self, path: str, source: BinaryIO) -> Record:
        if path != STDIN and (size := os.fstat(source.fileno()).st_size) > self.max_size:
            raise _too_big(1, size, self.max_size)
        data = source.read(self.max_size + 1)
        if len(data) > self.max_size:
            raise _too_big(1, len(data), self.max_size)
        text = decode(data, self.encoding).text
        if not text or text.isspace():
            raise InputError("line 1: empty, no text to work on")
        return Record(path, text, path)

    def _records(self, path: str, source: BinaryIO) -> Iterator[Record | Problem]:
        empty = True
        for number, line in self._lines(source):
            if isinstance(line, InputError):
                yield Problem(f"{path}: line {number}: {line}")
                empty = False
            elif line and not line.isspace():
                empty = False
                yield self._record(path, number, line)
        if empty:
            raise InputError("line 1: empty, no records")

    def _lines(self, source: BinaryIO) -> Iterator[tuple[int, str | InputError]]:
        """Yield lines one at a time, so that a pipe of any length can be followed."""
        first = _line(source, self.max_size)
        if first.startswith(_WIDE_MARKS) or (self.encoding or "").replace("_", "-").startswith(("utf-16", "utf-32")):
            data = first + source.read(self.max_size + 1)
            if len(data) > self.max_size:
                raise _too_big(1, len(data), self.max_size)
            yield from enumerate(decode(data, self.encoding).text.split("\n"), 1)
            return
        number, line = 1, first
        while line:
            yield number, self._decoded(line)
            if len(line) > self.max_size:
                _skip_line(source, line)
            number, line = number + 1, _line(source, self.max_size)

    def _decoded(self, line: bytes) -> str | InputError:
        if len(line) > self.max_size:
            return InputError(_size_reason(len(line), self.max_size, "more than "))
        try:
            return decode(line.rstrip(b"\r\n"), self.encoding).text
        except InputError as error:
            return InputError(str(error).removeprefix("line 1: ") + " of the line")

    def _record(self, path: str, number: int, line: str) -> Record | Problem:
        where = f"{path}: line {number}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            return Problem(f"{where}: broken JSON at column {error.colno}: {error.msg}")
        except (ValueError, RecursionError) as error:
            return Problem(f"{where}: broken JSON: {error}")
        if not isinstance(record, dict):
            return Problem(f"{where}: a JSON object is expected, found {type(record).__name__}")
        text = record.get(self.text_field)
        if not isinstance(text, str):
            found = "none" if self.text_field not in record else type(text).__name__
            return Problem(f"{where}: the field {self.text_field!r} must hold the text as a string, found {found} (see --text-field)")
        own = record.get(self.id_field or "id")
        if not isinstance(own, (str, int)) or isinstance(own, bool):
            if self.id_field is not None:
                return Problem(f"{where}: the field {self.id_field!r} must hold the id as a string or a number")
            own = f"{path}:{number}"
        return Record(own, text, where)


def _line(source: BinaryIO, max_size: int) -> bytes:
    return source.readline(max_size + 1)


def _skip_line(source: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = source.readline(1 << 20)


def _size_reason(size: int, limit: int, more: str = "") -> str:
    return f"one document of {more}{size / 1e6:.1f} MB, over the limit of {limit / 1e6:g} MB: split it, or raise --max-size"


def _too_big(line: int, size: int, limit: int) -> InputError:
    return InputError(f"line {line}: {_size_reason(size, limit)}")
