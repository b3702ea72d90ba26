"""The one table of word types: everything that depends on a word alone, computed when it is first seen and then looked up.

The pipeline maps the pieces of a text through this table at the speed of a dictionary look-up. The table is bounded: when it
is full it is emptied, and since an entry depends on nothing but its word, the output does not change.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from bilingual.detection.signs import other_spacing, sign_of
from bilingual.lemmas.protocol import Lemmatiser
from bilingual.names.lexicon.folding import latin_keys, match_key, way
from bilingual.native import mypyc_attr
from bilingual.text.cutting import LINE_ENDS, cut
from bilingual.text.repair import fold, repair_word, script_of

__all__ = ["CAPACITY", "Vocabulary", "WordType", "line_counts", "signs_of"]

# 200,000 types take about 120 MB; a year of a news agency has some 400,000, of which half occur once.
CAPACITY: Final = 200_000
_LONGEST_CHUNK: Final = 40  # code points; longer ones hardly come again
_MOST_PIECES: Final = 8  # of a chunk that is kept
# "O'Donnell", "McDonald", "MacArthur", "DeBerry": surnames with a capital inside are written like any other name.
_INNER_CAPITAL: Final = re.compile("(?:[A-Z]['’]|Mc|Mac|De|Di|La|Le|Van|Fitz)[A-Z][a-z]+$")
_SENTENCE_END: Final = frozenset(".!?…:;•|")
_SOLID: Final = frozenset({"word", "number", "clitic"})
_JOINING: Final = frozenset("&+/")
_SMALL_IN_TITLES: Final = frozenset({"with", "from", "over", "into", "after", "amid"})
# Fields of `WordType.tally`: lines are looked at no further than 200 words, so that none runs over.
_FIELD: Final = 10
_ONES: Final = (1 << _FIELD) - 1
_COLUMNS: Final = {"title": 2, "upper": 3}
# Nearly every word is one of these, and of them nothing is to be asked: small letters or a capital and small letters of one script.
_PLAIN: Final = re.compile("([а-яё]+)|([А-ЯЁ][а-яё]*)|([a-z]+)|([A-Z][a-z]*)")
_PLAIN_KINDS: Final = (("none", "none"), ("cyrillic", "lower"), ("cyrillic", "title"), ("latin", "lower"), ("latin", "title"))


@mypyc_attr(acyclic=True)
class WordType:
    """What is known of one piece of text by itself.

    Attributes:
        text: the piece without its space.
        length: code points of `text`.
        span: code points of the piece, its space counted.
        spaced: whether a space follows it.
        kind: ``word``, ``number``, ``punctuation``, ``symbol``, ``url``, ``email``, ``clitic`` or ``space``.
        script: ``cyrillic``, ``latin``, ``mixed`` or ``none``.
        shape: ``lower``, ``title``, ``upper``, ``camel`` (NATOвский, iPhone), ``initial`` or ``none``.
        norm: the repaired word.
        repair: the rules that repaired it.
        key: the folded word the lexicon compares.
        lemma: its lemma without context.
        alternates: further lemmas worth indexing.
        ambiguous: whether context may choose another lemma.
        starts: what the names room keeps of the names that the word may begin in lower case.
        hot: whether the names room must look at it.
        stems: what `ways` of the next word must meet for a name to begin here in lower case; None for any.
        solid: whether a name may go on with it: a word, a number, a clitic, or a sign that joins.
        ways: what the names room compares of it where a name goes on; see `way`.
        title: whether it stands before a person's name, once the names room has asked.
        tally: its part in how the line around it is written, packed so that the parts of a line add up; see `line_counts`.
        mark: whether it is hot, breaks a line or opens a bracket, which most pieces do not.
        sign: what it shows of its language, once detection has asked; see `bilingual.detection.signs`.
    """

    __slots__ = (
        *("alternates", "ambiguous", "break_", "ends", "hot", "key", "kind", "lemma", "length", "mark", "norm"),
        *("repair", "script", "shape", "sign", "solid", "spaced", "span", "starts", "stems", "tally", "text", "title", "names", "ways"),
    )

    def __init__(self, piece: str, twin: WordType | None = None) -> None:
        if twin is not None:
            self._copy(twin)
            return
        self.spaced = len(piece) > 1 and piece[-1] == " "
        self.text = text = piece[:-1] if self.spaced else piece
        self.lemma = text
        self.alternates: tuple[str, ...] = ()
        self.ambiguous = False
        self.hot = False
        self.sign: Any = None  # a boxed integer, so that compiled code need not make a new one for each text
        self.names: Any = None
        self.starts: tuple[Any, ...] = ()
        self.title: bool | None = None
        self.stems: frozenset[str] | None = None
        plain = _PLAIN.fullmatch(text)
        if plain is None or text[-1] == "ъ":
            self._look(piece)
        else:
            self._fill_plain(text, plain.lastindex or 0)
        self.span = len(piece)
        self.ways = tuple(map(way, latin_keys(self.key) if self.script == "latin" else (self.key,)))
        self.tally = _tally(self) if self.kind == "word" else 0

    def _fill_plain(self, text: str, kind: int) -> None:
        """Fill in what a plain word shows at first sight."""
        self.length = len(text)
        self.kind, self.norm, self.repair = "word", text, ""
        self.script, self.shape = _PLAIN_KINDS[kind]
        self.key = match_key(text) if self.script == "latin" else fold(text)
        self.break_ = self.ends = self.mark = False
        self.solid = True

    def _look(self, piece: str) -> None:
        """Find out what any other piece is."""
        if self.text.isspace():
            self.text, self.spaced = piece, False
            self.lemma = piece
        self.length = len(self.text)
        self.kind = _kind(self.text)
        self.norm, self.repair = repair_word(self.text) if self.kind == "word" else (self.text, "")
        if not self.norm:  # a soft hyphen or a stress mark by itself is no word
            self.kind, self.norm, self.repair = "symbol", self.text, ""
        self.script = script_of(self.norm) if self.kind == "word" else "none"
        self.shape = _shape(self.norm) if self.kind == "word" else "none"
        self.key = match_key(self.norm) if self.kind in ("word", "clitic", "number", "url") else self.text
        self.break_ = self.kind == "space" and not LINE_ENDS.isdisjoint(self.text)
        self.ends = self.text[-1] in _SENTENCE_END and self.shape != "initial"
        self.solid = self.kind in _SOLID or self.text in _JOINING
        self.mark = self.break_ or self.text == "("

    def respaced(self) -> WordType:
        """Return the same word with the space behind it the other way round: «Москва» and «Москва » differ in nothing else."""
        return WordType(self.text, self)

    def _copy(self, twin: WordType) -> None:
        """Take over everything but the space; written out, since a loop over the slots takes twice the time."""
        self.text, self.length, self.norm, self.key, self.repair = twin.text, twin.length, twin.norm, twin.key, twin.repair
        self.kind, self.script, self.shape, self.spaced = twin.kind, twin.script, twin.shape, not twin.spaced
        self.lemma, self.alternates, self.ambiguous = twin.lemma, twin.alternates, twin.ambiguous
        self.hot, self.mark, self.break_, self.ends, self.solid = twin.hot, twin.mark, twin.break_, twin.ends, twin.solid
        self.names, self.title, self.tally = twin.names, twin.title, twin.tally
        self.starts, self.stems, self.ways = twin.starts, twin.stems, twin.ways
        self.span = twin.span + (1 if self.spaced else -1)
        self.sign = None if twin.sign is None else other_spacing(twin.sign)

    def __repr__(self) -> str:
        return f"WordType({self.text!r}, {self.kind}, {self.shape})"


def _tally(word: WordType) -> int:
    if word.shape == "lower":
        # Headlines write short words and these small.
        return 1 << (0 if word.length > 3 and word.text not in _SMALL_IN_TITLES else _FIELD)
    if word.length == 1:
        return 0  # «В», "A" are written so in a line of capitals, in a headline and at the start of a sentence.
    return 1 << _FIELD * _COLUMNS[word.shape] if word.shape in _COLUMNS else 0


def line_counts(types: Iterable[WordType]) -> tuple[int, int, int, int]:
    """Return how many words are written in lower case, in lower case as in titles too, with a capital, and all in capitals.

    Args:
        types: the word types of a line, 200 at most.

    >>> line_counts(map(WordType, ["Выборы ", "в ", "США ", "прошли"]))
    (1, 1, 1, 1)
    """
    total = 0
    for word in types:
        total += word.tally
    return total & _ONES, total >> _FIELD & _ONES, total >> 2 * _FIELD & _ONES, total >> 3 * _FIELD


def _kind(text: str) -> str:
    first = text[0]
    if first.isspace():
        return "space"
    if first.isalnum() or first in "\u00ad\u200b\u200c\u200d\u2060\ufeff" or unicodedata.combining(first):
        return _word_kind(text)
    if text in ("'s", "’s", "ʼs", "'S", "’S", "ʼS"):
        return "clitic"
    return "punctuation" if unicodedata.category(first)[0] == "P" else "symbol"


def _word_kind(text: str) -> str:
    if "://" in text or text.startswith("www.") or "/" in text:
        return "url"
    if "@" in text:
        return "email"
    if text[0].isdigit() and not any(c.isalpha() for c in text):
        return "number"
    return "url" if "." in text[:-1] and len(text) > 3 else "word"


def _shape(word: str) -> str:
    if word[-1:] == "." and len(word) <= 3:
        return "initial"
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper" if len(word) > 1 else "title"
    if (word[:1].isupper() and word[1:].islower()) or _INNER_CAPITAL.match(word):
        return "title"
    return "camel" if word != word.lower() else "none"


def _starts(types: list[WordType]) -> tuple[int, ...]:
    starts: list[int] = [0]
    at = 0
    for word in types:
        at += word.span
        starts.append(at)
    return tuple(starts)


def signs_of(types: Sequence[WordType], common: Mapping[str, int]) -> list[int]:
    """Return the signs of word types, each worked out once; see `bilingual.detection.signs`.

    Args:
        types: the word types of a text in order.
        common: the frequent words, asked for types that have no sign yet; see `bilingual.detection.signs.sign_of`.
    """
    signs: list[Any] = []
    for word in types:
        if word.sign is None:
            word.sign = sign_of(word.text + " " if word.spaced else word.text, common)
        signs.append(word.sign)
    return signs


class Vocabulary(dict[str, WordType]):
    """Pieces of text to word types.

    Args:
        russian: lemmatiser of Cyrillic words.
        english: lemmatiser of Latin words.
        first_nodes: from a folded word and its folded lemma to what the names room keeps of the names it may begin.
        capacity: how many types it holds before it is emptied.
    """

    def __init__(
        self, russian: Lemmatiser, english: Lemmatiser, first_nodes: Callable[[str, str], tuple[Any, ...]], capacity: int = CAPACITY
    ) -> None:
        super().__init__()
        self._capacity = capacity
        # What stands between two spaces, a word with its marks; half as many as types are kept, which takes about 20 MB of news.
        self._chunks: dict[str, Any] = {}
        self._lemmatisers = {"cyrillic": russian, "latin": english}
        self._first_nodes = first_nodes

    def read(self, text: str) -> tuple[tuple[WordType, ...], tuple[int, ...]]:
        """Return the word types of a text's pieces in order, and the offset of each, with one more for the end.

        What stands between two spaces is cut and looked up once («Москва,» is two pieces): no piece goes on behind a space, so that a
        text need not be cut anew, and seldom asks for more than one look-up a word.

        Args:
            text: the text.
        """
        types = self._read_chunks(text.split(" ")) if text[:1] != " " and "  " not in text else None
        if types is None:
            types = list(map(self.__getitem__, cut(text)))
        return tuple(types), _starts(types)

    def _read_chunks(self, chunks: list[str]) -> list[WordType] | None:
        """Return the word types of a text that was split at its spaces; None where other white space goes on behind one."""
        types: list[WordType] = []
        known = self._chunks
        last = len(chunks) - 1
        for n in range(last):
            chunk = chunks[n]
            entry = known.get(chunk)
            if entry is None:
                if types and types[-1].kind == "space" and chunk[0].isspace():
                    return None
                entry = self._read_chunk(chunk)
            if isinstance(entry, WordType):
                types.append(entry)
            else:
                types.extend(entry)
        if types and types[-1].kind == "space" and chunks[last][:1].isspace():
            return None
        types.extend(map(self.__getitem__, cut(chunks[last])))
        return types

    def _read_chunk(self, chunk: str) -> Any:
        """Return the one type, or the types, of what stands before a space."""
        parts = cut(chunk)
        parts[-1] += " "
        types = tuple(map(self.__getitem__, parts))
        entry: Any = types[0] if len(types) == 1 else types
        if len(chunk) <= _LONGEST_CHUNK and len(types) <= _MOST_PIECES and not chunk[0].isspace():
            if 2 * len(self._chunks) >= self._capacity:
                self._chunks.clear()
            self._chunks[chunk] = entry
        return entry

    def __missing__(self, piece: str) -> WordType:
        if len(self) >= self._capacity:
            self.clear()
            self._chunks.clear()
        twin = self.get(piece[:-1] if piece[-1] == " " else piece + " ")
        if twin is not None and twin.kind != "space":
            self[piece] = word = twin.respaced()
            return word
        word = WordType(piece)
        if word.kind == "word":
            self._analyse(word)
        elif word.kind == "number" and word.length < 5:
            self._begin(word, word.key)
            word.mark = word.hot
        elif word.kind in ("url", "email"):
            word.lemma = word.text.lower()
            if word.kind == "url":  # A site may be a name: Lenta.ru, Booking.com.
                self._begin(word, word.key)
                word.mark = word.hot
        self[piece] = word
        return word

    def _analyse(self, word: WordType) -> None:
        lemmatiser = self._lemmatisers.get(word.script)
        if lemmatiser is None or word.shape == "initial":
            word.lemma = fold(word.norm)
        else:
            lemmas = lemmatiser.word(word.norm)
            word.lemma, word.alternates, word.ambiguous = lemmas.lemma, lemmas.alternates, lemmas.ambiguous
        word.hot = word.shape not in ("lower", "none")
        if not word.hot:
            self._begin(word, fold(word.lemma))
        word.mark = word.mark or word.hot

    def _begin(self, word: WordType, lemma: str) -> None:
        """Note which names a number or a word in small letters may begin."""
        word.starts = self._first_nodes(word.key, lemma)
        word.hot = bool(word.starts)
        if word.hot and not any(node.small for node in word.starts):
            starts = word.starts
            word.stems = starts[0].stems if len(starts) == 1 else frozenset().union(*(node.stems for node in starts))
