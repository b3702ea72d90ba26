"""What the names room knows of a word by itself: look-up keys, name roles, whether it is an ordinary word too.

Computed once a word type and hung on it, since names repeat.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bilingual.names.cached import word_keys
from bilingual.names.keys import NamePart, part
from bilingual.names.lexicon.compiled import Lexicon, english_words
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import latin_keys, match_key
from bilingual.names.lexicon.nodes import NO_STEMS, Node
from bilingual.names.words.cyrillic import COMBINING, INFLECTED_ACRONYM, PREFIXES, combined_adjective, cyrillic_side, without_prefix
from bilingual.native import mypyc_attr
from bilingual.resources import data_file, read_rows
from bilingual.russian.known_forms import known_forms
from bilingual.text.repair import fold
from bilingual.vocabulary import CAPACITY, WordType

__all__ = ["NameWord", "first_nodes", "is_title", "name_word", "not_names", "titles"]

_SURNAMES: Final = frozenset({Flag.SURNAME, Flag.PART})
_PROPER: Final = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn"})


# "Mt. Fuji", "Ft. Worth": a table has the whole word.
_SPELLED_OUT: Final = {"mt": "mount", "ft": "fort"}
# "1700MW" and «5ГБ» are a number and its unit.
_MEASURED: Final = re.compile(r"\d+([^\W\d_]{2,4})")
# "We've", "Isn't", "It'd": two small words of the language in one, with the capital of their sentence.
_CONTRACTED: Final = re.compile(
    r"(?i)[a-z]{2,6}n['’]t|(?:i|you|he|she|it|we|they|that|there|here|who|what|how|where|when|why|this|let)['’](?:ve|d|ll|re|m|s)"
    r"|y['’](?:all|know)|c['’]mon|ma['’]am"
)
# Keys of a word with the nodes behind them. Of tuples that hold nodes and strings the garbage collector takes no notice after a while.
_Nodes = tuple[tuple[str, Node], ...]
_NO_NODES: Final[_Nodes] = ()


@mypyc_attr(acyclic=True)
class NameWord:
    """A word as a part of names.

    Attributes:
        keys: folded forms the lexicon may list it under, the written one first.
        nodes: the keys that names of the lexicon start with, and the nodes behind them.
        alone: those of them that are a name by themselves.
        longer: those of them that names of several words start with.
        heads: whether a type of institution starts with it.
        stems: the first two letters of the words that may go on those names.
        weak: what it stands for where the document names that in full.
        ordinary: it is a common word in its language («Мир», Reading).
        tags: pymorphy3's name tags among its readings (``Name``, ``Surn``, ``Patr``, ``Geox``, ``Orgn``).
        given_first: its likeliest reading is a given name: Максим, not Надежда.
        path: of an adjective, the path of the place it is made of, once somebody has asked.
        plain: an ordinary word that is no name by itself: a capital that says nothing makes it none.
        part: what the table of name parts knows of it, for the likeliest nominative.
        title: it is a word that stands before a person's name (президент, Mr).
        adjective: some reading is an adjective.
        bears: the key under which it is the surname of a person of the lexicon, or empty.
        barred: it is written with a capital and no name by itself (Monday, CEO, ВВП).
        nominatives: likely nominatives as written, best first (a Latin word: itself).
    """

    __slots__ = (
        "adjective",
        "alone",
        "barred",
        "bears",
        "given_first",
        "heads",
        "keys",
        "longer",
        "nodes",
        "nominatives",
        "options",
        "ordinary",
        "path",
        "stems",
        "tags",
        "title",
        "weak",
        *("_part", "_parted", "_plain"),
    )

    adjective: bool
    given_first: bool
    keys: tuple[str, ...]
    nominatives: tuple[str, ...]
    ordinary: bool
    tags: frozenset[str]

    def __init__(self, word: WordType, lexicon: Lexicon) -> None:
        if word.script == "cyrillic":
            self._cyrillic(word)
        else:
            self._latin(word)
        self.barred = not not_names().isdisjoint(self.keys) or _barred_whole(word)
        self.title = is_title(word)
        self.nodes = _NO_NODES if lexicon.none_starts(self.keys) else _nodes(lexicon, self.keys)
        self.alone, self.longer, self.heads = _NO_NODES, _NO_NODES, False
        self.stems = NO_STEMS
        self.weak: tuple[str, ...] = ()
        self.bears = ""
        if self.nodes:
            self._known(self.nodes)
        self.options: tuple[tuple[str, str], ...] | None = None
        self.path: str | None = None
        self._part: NamePart | None = None
        self._parted = False
        self._plain: bool | None = None

    @property
    def part(self) -> NamePart | None:
        """See the class; worked out when it is first asked for, which it seldom is."""
        if not self._parted:
            self._part, self._parted = _first_part(self.nominatives), True
        return self._part

    @property
    def plain(self) -> bool:
        """See the class; worked out when it is first asked for."""
        if self._plain is None:
            self._plain = self._is_plain()
        return self._plain

    def _is_plain(self) -> bool:
        if not self.ordinary or self.bears or not _PROPER.isdisjoint(self.tags) or any(node.candidates for _, node in self.nodes):
            return False
        return self.part is None

    def keyed(self) -> tuple[tuple[str, str], ...]:
        """Return its four likeliest nominatives, each with its cross-script key or ''; worked out once."""
        if self.options is None:
            self.options = tuple((n, next(iter(word_keys(n)), "")) for n in self.nominatives[:4])
        return self.options

    def as_key(self, key: str) -> str:
        """Return the nominative that folds to a key, in the letter case of the text; the key itself where none is known.

        Args:
            key: a folded word that the word matched.
        """
        for nominative in self.nominatives:
            if match_key(nominative) == key:
                return nominative
        first = self.nominatives[0]
        return key.upper() if first.isupper() and len(first) > 1 else key.capitalize() if first[:1].isupper() else key

    def _latin(self, word: WordType) -> None:
        key, lemma = word.key, fold(word.lemma)
        keys = latin_keys(key)
        acronym = INFLECTED_ACRONYM.match(word.norm)
        if acronym:
            keys.append(match_key(acronym[1]))
        if key in COMBINING:
            keys.append(COMBINING[key])
        if key in _SPELLED_OUT:
            keys.append(_SPELLED_OUT[key])
        self.keys = tuple(dict.fromkeys(keys))
        self.nominatives: tuple[str, ...] = (word.norm,)
        self.ordinary = key in english_words() or lemma in english_words()
        self.tags = NO_STEMS
        self.adjective = False
        self.given_first = False

    def _cyrillic(self, word: WordType) -> None:
        side = known_forms().name_side(word.norm, word.key) or cyrillic_side(word.norm, word.key, word.lemma, word.shape == "lower")
        self.nominatives, self.keys, self.tags, self.ordinary, self.adjective, self.given_first = side

    def _known(self, nodes: _Nodes) -> None:
        """Note what the names that begin with the word are, so that a text asks once a word type."""
        self.alone = tuple([(k, n) for k, n in nodes if any(Flag.PART not in c.flags for c in n.candidates)])
        self.longer = tuple([(k, n) for k, n in nodes if n.stems])
        if self.longer and self.keys[0].startswith(PREFIXES):
            # «Всероссийская федерация» is not the Russian Federation: only a lone adjective goes without its prefix.
            self.longer = tuple([(k, n) for k, n in self.longer if k[:2] == self.keys[0][:2]])
        self.heads = any(n.heads for _, n in nodes)
        self.stems = nodes[0][1].stems if len(nodes) == 1 else frozenset().union(*(n.stems for _, n in nodes))
        self.weak = tuple(c.canonical for _, n in nodes for c in n.candidates if Flag.WEAK in c.flags)
        self.bears = next((key for key, node in nodes if not all(_SURNAMES.isdisjoint(c.flags) for c in node.candidates)), "")


def _barred_whole(word: WordType) -> bool:
    """Tell whether a word is a number with its unit (5GB) or two small words in one (We've), neither of which a list can hold."""
    if word.norm.isalpha():
        return False
    measured = _MEASURED.fullmatch(word.norm)
    return match_key(measured[1]) in not_names() if measured else _CONTRACTED.fullmatch(word.norm) is not None


def is_title(word: WordType) -> bool:
    """Tell whether a word stands before a person's name (президент, Mr), without reading it as a part of names."""
    if word.title is None:
        word.title = word.key in titles() or fold(word.lemma) in titles()
    return word.title


def _other_nominatives(lemma: str) -> list[str]:
    """Return the nominatives besides the lemma that names in tables begin with: «зимние Олимпийские игры», «вооружённые силы»."""
    stem, ending = lemma[:-2], lemma[-2:]
    if ending in ("ый", "ий", "ой"):
        return [stem + e for e in ("ая", "ое", "ые", "ие", "яя", "ее", "ье", "ья", "ьи")]
    return [lemma + "ы", lemma + "и", lemma[:-1] + "ы", lemma[:-1] + "и"]


_CLIPPED: Final = tuple("обл гор край рай мос гос нац мин ген респ акимат маслих кенеш муфтият юрфак ветропарк".split())
_ENDINGS: Final = [(n, e) for n in (1, 2) for e in ("", "а", "я", "ь", "ы", "и")] + [(3, "")]


def first_nodes(lexicon: Lexicon, key: str, lemma: str) -> tuple[Node, ...]:
    """Return the lexicon's nodes for names that a word written in lower case may begin, without the dictionary's help.

    Args:
        lexicon: the names that tables hold.
        key: the folded word.
        lemma: its folded lemma.
    """
    if not key:
        return ()  # Signs that fold to nothing: a lone ʻ.
    keys = [key, lemma]
    if key[-1:] == "о" or key in COMBINING:
        keys.append(combined_adjective(key))
    if key[0] >= "а":
        keys += _other_nominatives(lemma)
        if key.startswith(PREFIXES) or lemma.startswith(PREFIXES):
            keys += [without_prefix(key), without_prefix(lemma)]
    if len(key) > 4 and key[0] >= "а" and key == lemma:
        # «бундестагу», «хуситам»: words in no dictionary have no lemma to look up, so the usual endings are tried.
        keys += [key[:-n] + ending for n, ending in _ENDINGS]
    elif lemma[-1:] == "а" and key[-1:] in ("а", "е", "у"):
        keys.append(lemma[:-1])  # «в фейсбуке»: the lemma that is guessed is the wrong one.
    elif key.startswith(_CLIPPED):
        # «облдумы», «горбольницу»: a clipped word is in no dictionary, and the lemma that is guessed may be no word.
        keys += [key[:-n] + ending for n, ending in _ENDINGS]
    elif key != lemma and len(key) > 4 and key[0] >= "а":
        # «в парке Горького», «по парку»: without context the lemma may be another word's (парка, парок).
        keys += [key[:-1], key[:-2]]
    if lexicon.none_starts(keys):
        return ()
    found = map(lexicon.node, dict.fromkeys(keys))
    return tuple(n for n in found if n is not None and (n.stems or n.small))


def _nodes(lexicon: Lexicon, keys: tuple[str, ...]) -> _Nodes:
    return tuple([(key, node) for key, node in zip(keys, map(lexicon.node, keys)) if node is not None])


def _first_part(nominatives: tuple[str, ...]) -> NamePart | None:
    for nominative in nominatives[:4]:
        found = part(nominative)
        if found is not None:
            return found
    return None


def name_word(word: WordType, lexicon: Lexicon) -> NameWord:
    """Return the name side of a word type, computing it on first use.

    Args:
        word: the word type, which keeps the answer.
        lexicon: the tables.
    """
    known: NameWord | None = word.names
    if known is None:
        # Kept by the word, for it has two types: with a space behind it and without.
        kept = lexicon.words
        known = kept.get(word.norm)
        if known is None:
            if len(kept) >= CAPACITY:
                kept.clear()
            known = kept[word.norm] = NameWord(word, lexicon)
        word.names = known
    return known


def _listed(name: str) -> frozenset[str]:
    rows = read_rows(data_file(f"lexicon/{name}.tsv"), f"bilingual-lexicon/{name} 1", ("language", "word"))
    return frozenset(match_key(cells[1]) for _, cells in rows)


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Return the words that stand before a person's name, folded, both languages."""
    return _listed("titles")


@lru_cache(maxsize=1)
def not_names() -> frozenset[str]:
    """Return the words that have a capital and are no names all the same (Monday, CEO, ВВП), folded, both languages."""
    return _listed("not-names")
