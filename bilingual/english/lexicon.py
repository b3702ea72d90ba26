"""WordNet's words as one table: which parts of speech a word has, how often each was met, what its irregular forms are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bilingual.resources import data_file, read_header

__all__ = ["Entry", "Lexicon", "lexicon"]

_FORMAT = "bilingual-compiled/lexicon-en 1"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon says of a form.

    Attributes:
        parts: part of speech (``n``, ``v``, ``a``, ``r``) to the number of times SemCor's annotators met the word in it.
        irregular: (part of speech, lemma) of which the form is an irregular form.
        proper: whether it is only ever written with a capital.
        met: the classes taggers met the form in, most often first (``NS``, ``VG``), where its lemma depends on them.
    """

    parts: dict[str, int]
    irregular: tuple[tuple[str, str], ...]
    proper: bool
    met: tuple[str, ...] = ()


class Lexicon:
    """The table behind one look-up; its codes are taken apart only for words that are asked for.

    >>> lexicon().entry("left").irregular
    (('v', 'leave'),)
    """

    def __init__(self, codes: dict[str, str]) -> None:
        self._codes = codes

    def entry(self, word: str) -> Entry | None:
        """Return what is known of a lower-case form, or None."""
        code = self._codes.get(word)
        if code is None:
            return None
        parts: dict[str, int] = {}
        irregular: list[tuple[str, str]] = []
        met: tuple[str, ...] = ()
        for item in code.split(" "):
            if item[0] == "=":
                irregular.append((item[1], item[2:]))
            elif item[0] == "~":
                met = tuple(item[1:].split("."))
            elif item != "p":
                parts[item[0]] = int(item[1:])
        return Entry(parts, tuple(irregular), code.endswith(" p"), met)

    def proper(self, word: str) -> bool:
        """Tell whether a word is only ever written with a capital."""
        return self._codes.get(word, "").endswith(" p")

    def has(self, word: str, part: str) -> int:
        """Return how often a word was met in a part of speech, or -1 where it does not have it."""
        code = self._codes.get(word)
        if code is None:
            return -1
        for item in code.split(" "):
            if item[0] == part and len(item) > 1:
                return int(item[1:])
        return -1


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon, reading it on first use (87,000 words, about 40 ms)."""
    path = data_file("compiled/lemmas-en-lexicon.tsv")
    read_header(path, _FORMAT)
    lines = path.read_text(encoding="utf-8").split("\n")
    start = next(at for at, line in enumerate(lines) if not line.startswith("#")) + 1
    return Lexicon(dict(line.split("\t") for line in lines[start:] if line))
