"""Bytes to text: by byte order mark, as UTF-8, else by a small deterministic rule that knows the old Russian encodings.

A guess is made only where it cannot be a UTF-8 text with a broken byte in it; everything else is refused with line and byte offset.
"""

from __future__ import annotations

import codecs
import math
import unicodedata
from dataclasses import dataclass

from bilingual.errors import InputError, UsageError

__all__ = ["Decoded", "DecodingError", "check_encoding", "decode"]

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What people pass to a text tool by mistake, by its first bytes.
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_CYRILLIC_ENCODINGS = ("cp1251", "koi8-r", "cp866")
# Letters of Russian per thousand (national corpus, rounded); ё counts as е.
_PER_THOUSAND = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ",
        (110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1),
    )
)
_LOG = {letter: math.log(n / 1000) for letter, n in _PER_THOUSAND.items()} | {"ё": math.log(0.085)}
_STRANGE = math.log(0.0001)  # a letter Russian does not have, a box-drawing sign
_CAPITAL = -0.1  # capitals are the rarer reading: KOI8 and Windows-1251 hold small letters where the other has capitals
_TURNED = math.log(0.001)  # a capital after a small letter: «пРИВЕТ» is KOI8 read as Windows-1251
# Sentences of 20 letters and more average -2.8 to -3.6 nats a letter in the right encoding (99 in 100 above -3.4), in the wrong ones less.
_PLAUSIBLE = -3.55
_ENOUGH = 20  # letters; below, «Привет» in Windows-1251 and Latin words in accents look alike
_SAMPLE = 65536
# Quotes, dashes and signs that Windows-1251 and Windows-1252 hold at the same bytes: English out of an old word processor.
_SHARED_SIGNS = frozenset(b"\x82\x84\x85\x86\x87\x89\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa7\xa9\xab\xae\xb0\xb1\xb6\xb7\xbb")


class DecodingError(InputError):
    """Bytes that are no text in the encoding asked for, or in any that can be recognised.

    Attributes:
        offset: the first byte at fault.
        line: its line, from 1.
    """

    def __init__(self, data: bytes, offset: int, reason: str) -> None:
        self.offset = offset
        self.line = data.count(b"\n", 0, offset) + 1
        super().__init__(f"line {self.line}: {reason}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text.

    Attributes:
        text: the text, without byte order mark, line ends as they were.
        encoding: Python's name of the encoding it was read in.
    """

    text: str
    encoding: str


def check_encoding(name: str) -> str:
    """Return Python's name of an encoding.

    Raises:
        UsageError: there is no such text encoding.

    >>> check_encoding("windows-1251")
    'cp1251'
    """
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise UsageError(f"encoding {name!r}: no such text encoding (try utf-8, cp1251, koi8-r, utf-16)") from error


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of one text.

    Args:
        data: the bytes.
        encoding: the encoding, where it is known; None recognises byte order marks, UTF-8, UTF-16 and the old Russian encodings.

    Returns:
        The text and the encoding found.

    Raises:
        DecodingError: the bytes are binary, or no text in the encoding; the message names line and byte offset.
        UsageError: there is no such encoding.

    >>> decode("Глава МИД прибыл в Астану с рабочим визитом".encode("koi8-r")).encoding
    'koi8-r'
    >>> decode(b"Lavrov \\xff")
    Traceback (most recent call last):
        ...
    bilingual.text.decoding.DecodingError: line 1: not UTF-8 at byte offset 7: name the encoding (--encoding cp1251) or repair the file
    """
    if encoding is not None:
        return _strict(data, check_encoding(encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    _refuse_known_binary(data)
    if b"\x00" in data:
        return _wide(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        name = _guess(data)
        if not name:
            reason = f"not UTF-8 at byte offset {error.start}: name the encoding (--encoding cp1251) or repair the file"
            raise DecodingError(data, error.start, reason) from error
    return _strict(data, name)


def _strict(data: bytes, name: str) -> Decoded:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise DecodingError(data, error.start, f"not {name.upper()} at byte offset {error.start}: {error.reason}") from error
    text = text.removeprefix("\ufeff")
    at = text.find("\x00")
    if at >= 0 or (name.startswith("utf-16") and not _assigned(text)):
        offset = len(text[: max(at, 0)].encode(name))
        raise DecodingError(data, offset, f"binary data at byte offset {offset}, not text in {name.upper()}")
    return Decoded(text, name)


def _assigned(text: str) -> bool:
    """Tell whether Unicode knows the characters: any bytes are UTF-16 of something, but not of letters."""
    return all(unicodedata.category(c) not in ("Cn", "Co") for c in text[:_SAMPLE])


def _refuse_known_binary(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise DecodingError(data, 0, f"binary data at byte offset 0: {what}, not text; extract its text first")


def _wide(data: bytes) -> Decoded:
    """Decode UTF-16 without a mark: nearly every high byte is 0 (Latin) or 4 (Cyrillic), on one side."""
    sample = data[:_SAMPLE]
    for side, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[side::2]
        if len(data) % 2 == 0 and high.count(0) + high.count(4) >= 0.9 * len(high):
            return _strict(data, name)
    offset = data.index(0)
    raise DecodingError(data, offset, f"binary data at byte offset {offset}: a NUL byte, not text")


def _guess(data: bytes) -> str:
    """Return the encoding of bytes that are not UTF-8, or an empty string where no rule is sure."""
    sample = data[:_SAMPLE]
    mixed = sample.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= c <= "\udcff" for c in mixed)
    sound = sum(c > "\x7f" for c in mixed) - broken
    # A damaged UTF-8 text is mostly sound; an old encoding forms a valid sequence now and then («раз» in the DOS encoding is one).
    if sound > broken:
        return ""
    if all(byte < 0x80 or byte in _SHARED_SIGNS for byte in data):
        return "cp1252"
    scores = sorted((_likelihood(sample, name), name) for name in _CYRILLIC_ENCODINGS)
    score, name = scores[-1]
    return name if score >= _PLAUSIBLE else ""


def _likelihood(sample: bytes, name: str) -> float:
    """Return how Russian the bytes look in an encoding: the mean log frequency of what stands above ASCII."""
    total, letters, before = 0.0, 0, " "
    for char in sample.decode(name, "replace"):
        if char > "\x7f" and char not in "«»—–“”„’…№\xa0":
            letters += 1
            total += _TURNED if char.isupper() and before.islower() else _LOG.get(char.lower(), _STRANGE) + _CAPITAL * char.isupper()
        before = char
    return total / letters if letters >= _ENOUGH else -math.inf
