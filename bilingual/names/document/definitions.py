"""Short forms that a text itself defines in brackets: «Совещание по взаимодействию и мерам доверия в Азии (СВМДА)».

Either may stand first, the other language may join in, and «далее — Совет» names a body by one of its words. A definition holds for
its own document only, and there it outweighs the tables: where CIS is carcinoma in situ, it is not the Commonwealth.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.document.brackets import Part, bracket_parts, is_acronym, norms_in
from bilingual.names.document.initials import content_words, long_form_start
from bilingual.names.document.long_forms import (
    LONGEST,
    in_names_of_tables,
    known,
    may_translate,
    spelling,
    spells,
    spells_by_initials,
    words_before,
    written_as_name,
)
from bilingual.names.document.originals import tie_aliases, tie_original, tie_real_name
from bilingual.names.document.spelled import spelled_elsewhere, spelled_out
from bilingual.names.found import Found
from bilingual.names.marks import ARTICLES, CLOSING_QUOTES, OPENING_QUOTES
from bilingual.names.matching.naming import phrase_name
from bilingual.names.words.stream import CAPITAL, Stream

__all__ = ["define"]

_OWN: Final = "own-sense"
# Rules that found a long name by its words, which may stand elsewhere at the start of a sentence.
_LONG: Final = ("defined", "described", "composed:unknown-before")


def define(stream: Stream, names: list[Found]) -> list[Found]:
    """Tie short forms in brackets to what stands before them.

    Args:
        stream: the segment.
        names: its names in order; canonical forms are changed in place.

    Returns:
        The names, with long forms that were no names before added, in order; names within a long form are gone, but for places.
    """
    tie_aliases(stream, names)
    definer = _Definer(stream, names)
    for index in stream.brackets:
        definer.read(index)
    definer.spell_out()
    return definer.names()


class _Definer:
    """Reads the brackets of one segment, in order.

    Args:
        stream: the segment.
        names: its names in order.
    """

    def __init__(self, stream: Stream, names: list[Found]) -> None:
        self._stream, self._names = stream, names
        self._unread: Sequence[Found] = names
        self._by_start: dict[int, Found] = {}
        self._by_end: dict[int, Found] = {}
        self._inside: dict[int, Found] = {}
        self._dropped: set[int] = set()
        self._added: list[Found] = []
        self._labels: dict[str, tuple[int, Found]] = {}

    def _look_up(self) -> None:
        """Fill the tables of names by their pieces, the first time; most segments do without."""
        names, self._unread = self._unread, ()
        for name in names:
            self._by_start[name.start] = self._by_end[name.end] = name
            for i in range(name.start, name.end):
                self._inside[i] = name

    def names(self) -> list[Found]:
        """Return the names of the segment after all brackets are read."""
        if self._labels:
            self._follow_labels()
        longs = [n for n in (*self._names, *self._added) if n.via in _LONG and n.end - n.start > 1 and id(n) not in self._dropped]
        for start, end, long in spelled_elsewhere(self._stream, longs):
            self._again(start, end, long)
        if not self._added and not self._dropped:
            return self._names
        kept = [n for n in (*self._names, *self._added) if id(n) not in self._dropped]
        return sorted(kept, key=lambda n: (n.end, -n.start))

    def read(self, opening: int) -> None:
        """Read one bracket."""
        parts = bracket_parts(self._stream, opening)
        if not parts:
            return
        self._look_up()
        shorts = [s for p in parts if (s := self._short(p.start, p.end)) is not None]
        first = self._short(opening - 1, opening)
        if shorts:
            self._short_in_brackets(opening, parts, shorts)
        elif first is not None:
            self._long_in_brackets(parts, first)
        elif parts[0].label:
            self._label(opening, parts[0])
        elif self._tie_quoted(opening, parts[0]):
            pass
        elif not tie_original(self._stream, opening, parts, self._by_start, self._by_end.get(opening)):
            tie_real_name(self._stream, opening, parts[0], self._by_start, self._by_end.get(opening))

    def spell_out(self) -> None:
        """Look for the words of the acronyms that no bracket defined."""
        defined = {n.canonical for n in self._added}
        spelled_out(self._stream, [n for n in self._names if n.canonical not in defined], self._spelt)

    def _spelt(self, short: Found, start: int, end: int) -> None:
        """Make some pieces the long form of an acronym that stands elsewhere in the segment."""
        if all(start <= c.start and c.end <= end for c in self._covering(start, end)):
            self._give(short, start, end)

    def _again(self, start: int, end: int, long: Found) -> None:
        """«Лидер Партии зелёных степей»: the long form of a definition is what was defined, wherever it stands."""
        if all(start <= c.start and c.end <= end and c.canonical != long.canonical for c in self._covering(start, end)):
            self._add(start, end, long)

    def _covering(self, start: int, end: int) -> list[Found]:
        """Return the names that the first and the last of some pieces stand in."""
        self._look_up()
        return [self._inside[i] for i in (start, end - 1) if i in self._inside and id(self._inside[i]) not in self._dropped]

    def _short(self, start: int, end: int) -> Found | None:
        """Return the acronym that takes up these pieces."""
        found = self._by_start.get(start)
        return found if found is not None and found.end == end and is_acronym(self._stream, start, end) else None

    def _long_in_brackets(self, parts: Sequence[Part], short: Found) -> None:
        """«АСПЧ (Ассоциация степных пчеловодов)»: the part of the bracket that the acronym spells from its first word on."""
        for part in parts:
            if part.end - part.start > 1 and spells(self._stream, short, part.start, part.end):
                self._give(short, part.start, part.end)
                return

    def _short_in_brackets(self, opening: int, parts: Sequence[Part], shorts: Sequence[Found]) -> None:
        for short in shorts:
            inner = next(
                (p for p in parts if p.start != short.start and p.end - p.start > 1 and spells(self._stream, short, p.start, p.end)), None
            )
            if inner is not None:
                self._give(short, inner.start, inner.end)
                self._translation(opening, short, inner)
                break
        else:
            short, *others = shorts
            long = self._by_end.get(opening)
            if self._translates_quoted(opening, short):
                pass
            elif long is None or not self._tie(short, long):
                start, end = self._long_before(opening, short)
                if start >= 0:
                    self._give(short, start, end)
            for other in others:
                self._same(other, short)

    def _translates_quoted(self, opening: int, short: Found) -> bool:
        """«„Движение за демократические перемены“ (MDC)»: an acronym of another language behind a quoted name."""
        types, long = self._stream.types, self._by_end.get(opening - 1)
        if types[opening - 1].text not in CLOSING_QUOTES or types[opening - 2].script == types[short.start].script:
            return False
        quoted = next((i + 1 for i in range(opening - 2, max(-1, opening - 2 * LONGEST), -1) if types[i].text in OPENING_QUOTES), opening)
        if long is None or long.start > quoted:
            # «„Союз степных дел — Народный фронт“ (SSD-PF)»: more than one name, or none, in the quotes.
            size = len(content_words(norms_in(self._stream, quoted, opening - 1)))
            if size < 2 or abs(size - len(spelling(self._stream, short))) > 1:
                return False
            self._give(short, quoted, opening - 1, spelt=False)
            return True
        if known(long) or long.kind == "person" or not may_translate(self._stream, short, long):
            return False
        self._same(long, short)
        return True

    def _tie_quoted(self, opening: int, part: Part) -> bool:
        """«телеканал „Россия К“ („Культура“)»: two names in quotes, one in brackets behind the other, are one thing's."""
        types = self._stream.types
        if types[opening - 1].text not in CLOSING_QUOTES or types[part.start - 1].text not in OPENING_QUOTES or part.start != opening + 2:
            return False
        long = self._by_end.get(opening) or self._by_end.get(opening - 1)
        other = self._by_start.get(part.start)
        if long is None or other is None or types[part.end].text not in CLOSING_QUOTES or other.end < part.end:
            return False
        self._same(long, other)
        return True

    def _long_before(self, opening: int, short: Found) -> tuple[int, int]:
        """Return where the words before a bracket spell an acronym, or (-1, -1)."""
        acronym = spelling(self._stream, short)
        most = min(len(acronym) + 5, 2 * len(acronym)) + 3
        words = words_before(self._stream, opening)[-most:]
        at = long_form_start(acronym, [self._stream.types[i].norm for i in words]) if words else -1
        if at < 0 or len(words) - at < 2:
            return -1, -1
        start = words[at]
        covering = self._inside.get(start)
        if covering is not None and covering.start < start:
            # «Kazakh Steppe Alliance»: a name that began before is whole, unless a person's or a known one.
            if covering.kind not in ("organisation", "other") or known(covering):
                return -1, -1
            start = covering.start
        return start, words[-1] + 1

    def _translation(self, opening: int, short: Found, inner: Part) -> None:
        """«Евразийская лига кокпара (Eurasian Kokpar League, EKLG)»: before the bracket as many words that count, from a capital on."""
        types, words = self._stream.types, words_before(self._stream, opening)
        before = self._by_end.get(words[-1] + 1) if words else None
        if before is not None and before.kind in ("organisation", "other") and before.end - before.start > 1:
            self._same(before, short)
            return
        if not words or types[words[-1]].script == types[inner.start].script:
            return
        size = len(content_words(norms_in(self._stream, inner.start, inner.end)))
        counts = [(abs(len(content_words([types[j].norm for j in words[n:]])) - size), i) for n, i in enumerate(words)]
        fitting = [(gap, i) for gap, i in counts if types[i].shape in CAPITAL and gap <= size // 2 and i < words[-1]]
        if fitting:
            self._give(short, min(fitting)[1], words[-1] + 1, spelt=False)

    def _tie(self, short: Found, long: Found) -> bool:
        """Tie an acronym to the name that ends at the bracket; tell whether the two belong together."""
        stream = self._stream
        if long.kind not in ("organisation", "other", "place"):
            return False
        if long.canonical == short.canonical:
            return True
        if stream.types[short.start].script == stream.types[long.end - 1].script:
            if not spells(self._stream, short, long.start, long.end):
                return False
            if (
                known(short)
                and not in_names_of_tables(self._stream, short, long.start, long.end)
                and spells_by_initials(self._stream, short, long.start, long.end)
            ):
                self._overrule(short, long)
                return True
        elif not may_translate(self._stream, short, long):
            return False
        self._same(short, long)
        return True

    def _same(self, one: Found, other: Found) -> None:
        """Give the unknown of two names the canonical form of the known one; of two unknown ones the first takes the other's."""
        source, target = (one, other) if known(one) and not known(other) else (other, one)
        if known(target) or target.canonical == source.canonical:
            return
        forms = dict.fromkeys([*source.forms, target.canonical, *target.forms])
        target.forms = tuple(f for f in forms if f != source.canonical)
        target.canonical, target.kind, target.via = source.canonical, source.kind, target.via + "+defined"
        target.weak, target.choices = (), ()

    def _give(self, short: Found, start: int, end: int, spelt: bool = True) -> None:
        """Make a long form of some pieces the name that an acronym stands for."""
        exact = self._by_start.get(start)
        if exact is not None and exact.end == end and known(exact):
            self._tie(short, exact)
            return
        if spelt and known(short) and not in_names_of_tables(self._stream, short, start, end):
            if not spells_by_initials(self._stream, short, start, end):
                return
            self._overrule(short, exact if exact is not None and exact.end == end else None)
        if written_as_name(self._stream, start, end):
            short.weak = ()
            self._add(start, end, short)
        elif short.via == _OWN:
            short.kind = "other"

    def _overrule(self, short: Found, long: Found | None) -> None:
        """The text's own sense beats the tables'; the linker does the same to the acronym everywhere in the document."""
        keys = word_keys(short.name or self._stream.types[short.start].norm) or (short.canonical,)
        short.instead, short.via, short.kind = short.canonical, _OWN, "organisation"
        short.canonical, short.forms = f"name:{keys[0]}", tuple(f"name:{k}" for k in keys[1:])
        short.weak, short.choices, short.towns = (), (), ()
        if long is not None and known(long):
            short.forms = tuple(dict.fromkeys([*long.forms, short.canonical, *short.forms]))
            short.canonical, short.kind = long.canonical, long.kind

    def _add(self, start: int, end: int, short: Found | None) -> Found:
        """Add a long form, which swallows the names within it; a place stays before it."""
        for i in range(start, end):
            inner = self._inside.get(i)
            if inner is not None and inner.end <= end and id(inner) not in self._dropped:
                if inner.kind == "place" and inner.end - inner.start < end - start:
                    inner.via = "nested"
                else:
                    self._dropped.add(id(inner))
        found = Found(start, end, "organisation", "", via="defined")
        if self._stream.types[start].script == "cyrillic":
            found.name = phrase_name(self._stream, "", found)
        words = found.name.split() or norms_in(self._stream, start, end)
        own = "name:" + "-".join(k[0] for w in words if (k := word_keys(w)))
        found.canonical = own if short is None else short.canonical
        found.forms = tuple(f for f in dict.fromkeys((*(short.forms if short is not None else ()), own)) if f != found.canonical)
        self._added.append(found)
        self._by_start[start] = self._by_end[end] = found
        self._inside.update((i, found) for i in range(start, end) if i not in self._inside or id(self._inside[i]) in self._dropped)
        return found

    def _label(self, opening: int, part: Part) -> None:
        """«Совет по делам пчеловодов (далее — Совет)»: the text goes on with one word of the name, or with what kind of body it is."""
        types = self._stream.types
        if part.end != part.start + 1 or types[part.start].shape != "title" or not self._free(part.start):
            return
        end = opening if types[opening - 1].kind == "word" else opening - 1
        full = self._by_end.get(end) or self._by_end.get(opening)
        if full is None or full.kind == "place" or full.kind == "demonym":
            full = self._long_of_label(opening, part.start)
        if full is not None:
            label = self._labelled(part.start, full)
            self._labels[types[part.start].key] = (part.end, label)

    def _long_of_label(self, opening: int, label: int) -> Found | None:
        """Find the label among the words before the bracket; words with a capital right before it belong to the name."""
        types, words = self._stream.types, words_before(self._stream, opening)
        at = next((n for n in range(len(words) - 1, -1, -1) if types[label].key in self._stream.word(words[n]).keys), -1)
        while at > 0 and types[words[at - 1]].shape in CAPITAL and types[words[at - 1]].key not in ARTICLES:
            at -= 1
        if at < 0 or types[words[at]].shape not in CAPITAL or len(words) - at < 2:
            return None
        covering = self._inside.get(words[at])
        return self._add(words[at], words[-1] + 1, None) if covering is None or covering.start == words[at] else None

    def _free(self, index: int) -> bool:
        """Tell whether a word is part of no name, or by itself an open one: «Компания» in quotes."""
        covering = self._inside.get(index)
        if covering is None or id(covering) in self._dropped:
            return True
        return covering.end - covering.start == 1 and covering.via in ("quoted", "unknown")

    def _labelled(self, index: int, full: Found) -> Found:
        t = self._stream.types[index]
        found = Found(index, index + 1, full.kind, full.canonical, full.forms, self._stream.word(index).as_key(t.key), "defined")
        self._added.append(found)
        if index in self._inside:
            self._dropped.add(id(self._inside[index]))
        self._inside[index] = found
        return found

    def _follow_labels(self) -> None:
        """«Совет решил …»: behind its definition the word with a capital is the body, unless it is a part of another name."""
        types = self._stream.types
        first = min(end for end, _ in self._labels.values())
        for i in range(first, self._stream.size):
            if types[i].shape != "title" or not self._free(i) or self._among_capitals(i):
                continue
            key = next((k for k in self._stream.word(i).keys if k in self._labels), "")
            if key and self._labels[key][0] <= i:
                self._labelled(i, self._labels[key][1]).name = self._stream.word(i).as_key(key)

    def _among_capitals(self, index: int) -> bool:
        before, after = self._stream.preceding(index), self._stream.following(index)
        if after >= 0 and self._stream.types[after].shape in CAPITAL and after not in self._inside:
            return True
        if before < 0 or self._stream.types[before].shape not in CAPITAL:
            return False
        # "The Council" and «Позже Совет» begin a sentence, «Высший Совет» is another.
        word = self._stream.word(before)
        return self._stream.types[before].key != "the" and (word.adjective or not self._stream.begins_sentence(before))
