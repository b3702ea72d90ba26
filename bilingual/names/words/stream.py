"""A segment as the names room sees it: word types, offsets, and questions about what stands around a word."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from bilingual.names.lexicon.compiled import Lexicon
from bilingual.names.lexicon.folding import ORDINAL_ENDINGS, SOFT
from bilingual.names.marks import CLOSING_QUOTES, OPENING_QUOTES
from bilingual.names.words.word import NameWord, name_word
from bilingual.native import mypyc_attr
from bilingual.vocabulary import WordType, line_counts

__all__ = ["CAPITAL", "CAPITAL_OR_INITIAL", "Stream"]

# Shapes of words that have a capital.
CAPITAL: Final = frozenset({"title", "upper", "camel"})
CAPITAL_OR_INITIAL: Final = CAPITAL | {"initial"}

_OPENING: Final = frozenset("«\"“„‘'([{*-–—•#>")
_OPENING_BRACKETS, _CLOSING_BRACKETS = frozenset("(["), frozenset(")]")
_LONGEST_OPENING: Final = 8  # pieces of a remark in brackets before a sentence
_ABBREVIATIONS: Final = frozenset(
    "г гг ул им т тыс млн млрд руб др пр св проф акад ген полк подполк тов гр зам".split()
    + "mr mrs ms dr st mt ft prof gen sen rep gov lt col sgt capt jr sr v vs no inc ltd co corp".split()
)
# What is named after somebody, before its dot: «МГУ им. Ломоносова», «ул. Ленина».
_SPELLED_OUT: Final = {"им": "имени", "ул": "улица", "просп": "проспект", "пер": "переулок", "наб": "набережная", "бул": "бульвар"}


@mypyc_attr(acyclic=True)
class Stream:
    """Pieces of one segment with their offsets.

    What its methods call an index is that of a piece.

    Args:
        types: the word types of its pieces, in order; a tuple, as `starts` is: compiled, the garbage collector leaves both alone.
        starts: offset of each piece, in code points of the caller's text, and one more for the end.
        language: ``ru`` or ``en``.
        lexicon: the names that tables hold.

    Attributes:
        nominatives: nominatives of Russian names that the document's own forms prove.
        hot: indexes of the pieces that may begin a name.
        capitals: those of them that have a capital.
        brackets: indexes of the opening brackets.
    """

    __slots__ = (
        *("_bracketed", "_breaks", "_line", "_lines", "brackets", "capitals", "hot"),
        *("language", "lexicon", "nominatives", "size", "starts", "types"),
    )

    def __init__(self, types: tuple[WordType, ...], starts: tuple[int, ...], language: str, lexicon: Lexicon) -> None:
        self.nominatives: frozenset[str] = frozenset()
        self.types, self.starts, self.language, self.lexicon = types, starts, language, lexicon
        self.size = len(types)
        self.hot: list[int] = []
        self.capitals: list[int] = []
        self.brackets: list[int] = []
        self._breaks: list[int] = []
        for i, t in enumerate(types):
            if t.mark:
                if t.hot:
                    self.hot.append(i)
                    if not t.starts:
                        self.capitals.append(i)
                elif t.break_:
                    self._breaks.append(i)
                else:
                    self.brackets.append(i)
        self._bracketed: frozenset[str] | None = None
        # Lines by their number, as first piece, end and case, and the one that was asked about last.
        self._lines: dict[int, tuple[int, int, str]] = {}
        self._line = (0, 0, "")

    def word(self, index: int) -> NameWord:
        """Return the name side of a piece."""
        t = self.types[index]
        known: NameWord | None = t.names
        return known if known is not None else name_word(t, self.lexicon)

    def following(self, index: int) -> int:
        """Return the index of the next word within one name, or -1: at most hyphens, quotes, dots or one space lie between."""
        types, size = self.types, self.size
        j = index + 1
        last = j + 3 if j + 3 < size else size
        while j < last:
            t = types[j]
            if t.solid:
                return j
            # One line break may fall inside a name in wrapped text; an empty line may not.
            if not (t.text in SOFT or (t.kind == "space" and t.text.count("\n") <= 1)):
                return -1
            if t.text == "," or (t.text == "." and types[j - 1].shape != "initial" and t.spaced and not self._abbreviates(j)):
                return -1
            j += 1
        return -1

    def next_word(self, index: int) -> int:
        """Return what `following` does, past the ending of an ordinal number: «флот» of «7-й флот»."""
        j = self.following(index)
        if self.types[index].kind == "number" and j == index + 2 and self.types[j].text in ORDINAL_ENDINGS:
            return self.following(j)
        return j

    def last_word(self, end: int) -> int:
        """Return the index of the last word before an index: quotes and hyphens that close a name are passed over."""
        end -= 1
        while end > 0 and self.types[end].kind not in ("word", "number"):
            end -= 1
        return end

    def ways_behind(self, index: int) -> tuple[str, ...]:
        """Return how the next word of the name that a piece may begin may go on in a table; none where no name can go on."""
        after = index + 1
        if after < self.size and self.types[after].solid:
            return self.types[after].ways
        after = self.next_word(index)
        return self.types[after].ways if after >= 0 else ()

    def goes_on(self, index: int, stems: frozenset[str]) -> bool:
        """Tell whether the word behind a piece may go on a name of the tables.

        Args:
            index: the piece the name begins with.
            stems: what its second words begin with; see `bilingual.names.lexicon.folding.way`.
        """
        return any(way in stems for way in self.ways_behind(index))

    def is_among(self, index: int, keys: frozenset[str]) -> bool:
        """Tell whether a word is one of some words.

        Args:
            index: its piece.
            keys: the words, folded.
        """
        return any(key in keys for key in self.word(index).keys)

    def _abbreviates(self, dot: int) -> bool:
        return dot > 0 and self.types[dot - 1].text.lower() in _ABBREVIATIONS

    def joined(self, left: int, right: int) -> bool:
        """Tell whether two neighbouring words are parts of one hyphenated word.

        Args:
            left: piece of the first word.
            right: piece of the second.
        """
        return right == left + 2 and not self.types[left].spaced and self.types[left + 1].text in "-‑‐" and not self.types[left + 1].spaced

    def in_quotes(self, first: int, end: int) -> bool:
        """Tell whether quotes enclose some pieces: a straight one opens what follows it at once, and closes what it follows at once.

        Args:
            first: the first piece.
            end: the piece after the last.
        """
        types = self.types
        if first == 0 or end >= self.size or types[first - 1].text not in OPENING_QUOTES or types[end].text not in CLOSING_QUOTES:
            return False
        return not types[first - 1].spaced and not types[end - 1].spaced

    def preceding(self, index: int) -> int:
        """Return the index of the word before, or -1 at the start of a sentence or behind punctuation other than quotes and brackets."""
        j = index - 1
        while j >= 0 and self.types[j].text in _OPENING:
            j -= 1
        return j if j >= 0 and self.types[j].kind in ("word", "clitic", "number") else -1

    def past_dot(self, index: int) -> int:
        """Return the index of the piece before, past the dot of an abbreviation (Mt. Rainier, Mrs. Obama), or -1.

        Args:
            index: the piece behind it.
        """
        before = index - 1
        return before - 1 if before > 0 and self.types[before].text == "." else before

    def word_before(self, index: int) -> str | None:
        """Return the word before a piece as the base-form rules want it, '' where a sentence begins, or None; see `preceding`."""
        if index > 1 and self.types[index - 1].text == "." and self.types[index - 2].key in _SPELLED_OUT:
            return _SPELLED_OUT[self.types[index - 2].key]
        before = self.preceding(index)
        return self.types[before].norm if before >= 0 else "" if self.begins_sentence(index) else None

    def phrase_words(self, first: int, last: int) -> list[str]:
        """Return the pieces from one to another (inclusive) joined to words at their spaces; a hyphenated word stays whole.

        Args:
            first: the first piece.
            last: the last piece.
        """
        words = [""]
        for i in range(first, last + 1):
            t = self.types[i]
            words[-1] += t.norm
            if i < last and (t.spaced or t.kind == "space"):
                words.append("")
        return words

    def begins_sentence(self, index: int) -> bool:
        """Tell whether a capital at this piece says nothing, since a sentence, a list item or a quotation begins here."""
        before = self._behind_opening(index)
        if before >= 0 and self.types[before].text in _CLOSING_BRACKETS:
            return self._closes_opening(before)
        return self._ends(before)

    def _behind_opening(self, index: int) -> int:
        """Return the piece before one, quotes and other opening marks passed over, or -1."""
        j = index - 1
        while j >= 0 and (self.types[j].text in _OPENING or (self.types[j].kind == "space" and not self.types[j].break_)):
            j -= 1
        return j

    def _ends(self, index: int) -> bool:
        """Tell whether a sentence ends with a piece; one does before the first."""
        if index < 0:
            return True
        t = self.types[index]
        if t.text == ".":
            return not self._abbreviates(index)
        # An emoji ends what stands before it, as a full stop does.
        return t.break_ or t.ends or (t.kind == "symbol" and t.text[0] >= "\u2600")

    def _closes_opening(self, closing: int) -> bool:
        """Tell whether a bracket closes what opens a sentence: "(Applause) So we…", «[Смех] Под конец…», «а) Новые…»."""
        for j in range(closing - 1, max(-1, closing - _LONGEST_OPENING), -1):
            t = self.types[j]
            if t.text in _OPENING_BRACKETS:
                return self._ends(self._behind_opening(j))
            if t.break_ or t.text in _CLOSING_BRACKETS:
                return False
        mark = self.types[closing - 1] if closing else None
        return mark is not None and (mark.kind == "number" or mark.length == 1) and self._ends(self._behind_opening(closing - 1))

    def line_case(self, index: int) -> str:
        """Return how the line around a piece is written: ``upper`` (ALL CAPS), ``title`` (A Headline Like This) or ``normal``."""
        first, last, case = self._line
        if first <= index < last:
            return case
        line = bisect_right(self._breaks, index)
        known = self._lines.get(line)
        if known is None:
            first = self._breaks[line - 1] + 1 if line else 0
            last = self._breaks[line] if line < len(self._breaks) else self.size
            known = self._lines[line] = first, last, _line_case(*line_counts(self.types[first : min(last, first + 200)]))
        self._line = known
        return known[2]

    def bracketed(self) -> frozenset[str]:
        """Return the folded words that stand alone in brackets somewhere in the segment, as an acronym does behind what it is short for."""
        if self._bracketed is None:
            types, size = self.types, self.size
            self._bracketed = frozenset(types[b + 1].key for b in self.brackets if b + 2 < size and types[b + 2].text == ")")
        return self._bracketed

    def text_between(self, text: str, first: int, last: int) -> str:
        """Return the caller's characters from the start of one piece to the end of another (inclusive).

        Args:
            text: the caller's text.
            first: the first piece.
            last: the last piece.
        """
        return text[self.starts[first] : self.end(last)]

    def end(self, index: int) -> int:
        """Return the offset after the last code point of a piece, its space not counted."""
        return self.starts[index] + self.types[index].length


def _line_case(lower: int, short: int, title: int, upper: int) -> str:
    if upper >= 3 and not lower and upper > 2 * title and short <= upper:
        return "upper"
    if lower == 0 and title >= 4:
        return "title"
    return "title" if title >= 5 and lower * 6 <= title else "normal"
