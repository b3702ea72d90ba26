"""What the names room knows of a word by itself: look-up keys, name roles, whether it is an ordinary word too.

Computed once a word type and hung on it, since names repeat.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bilingual.names.cached import word_keys
from bilingual.names.compiling import Flag
from bilingual.names.folding import match_key
from bilingual.names.keys import NamePart, part
from bilingual.names.lexicon import Lexicon, Node, english_words
from bilingual.resources import data_file, read_rows
from bilingual.russian.base_forms import nominative_candidates
from bilingual.russian.morphology import parses
from bilingual.text.repair import fold
from bilingual.vocabulary import CAPACITY, WordType

__all__ = ["COMBINING", "NameWord", "combined_adjective", "first_nodes", "is_title", "name_word", "not_names", "titles", "without_prefix"]

_SURNAMES = frozenset({Flag.SURNAME, Flag.PART})
_NAME_TAGS = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn", "Trad", "Abbr", "Init"})
# «МИДа», «ООНом»: an acronym in capitals with a case ending; «НАТОвский», «ЕСовский»: its adjective.
_INFLECTED_ACRONYM = re.compile(r"([А-ЯЁA-Z]{2,})['’-]?(а|у|ом|е|ы|и|ов|ам|ами|ах|ю|ем|я)$")
_ACRONYM_ADJECTIVE = re.compile(r"([А-ЯЁA-Z]{2,}|нато|есо)(?:о?в)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")


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
        "part",
        "path",
        "plain",
        "stems",
        "tags",
        "title",
        "weak",
    )

    def __init__(self, word: WordType, lexicon: Lexicon) -> None:
        if word.script == "cyrillic":
            self._cyrillic(word)
        else:
            self._latin(word)
        self.barred = not not_names().isdisjoint(self.keys)
        self.title = is_title(word)
        self.nodes: list[tuple[str, Node]] = [(k, n) for k, n in zip(self.keys, map(lexicon.node, self.keys)) if n is not None]
        self.alone = [(k, n) for k, n in self.nodes if any(Flag.PART not in c.flags for c in n.candidates)]
        self.longer = [(k, n) for k, n in self.nodes if n.children]
        self.heads = any(n.heads for _, n in self.nodes)
        self.stems: frozenset[str] = frozenset().union(*(n.stems for _, n in self.nodes))
        self.weak = tuple(c.canonical for _, n in self.nodes for c in n.candidates if Flag.WEAK in c.flags)
        self.options: tuple[tuple[str, str], ...] | None = None
        self.bears = next((key for key, node in self.nodes if any(set(c.flags) & _SURNAMES for c in node.candidates)), "")
        self.part: NamePart | None = _first_part(self.nominatives)
        self.path: str | None = None
        self.plain = (
            self.ordinary
            and self.part is None
            and not (self.bears or self.tags & {"Geox", "Name", "Surn", "Patr", "Orgn"})
            and not any(node.candidates for _, node in self.nodes)
        )

    def keyed(self) -> tuple[tuple[str, str], ...]:
        """Return its four likeliest nominatives, each with its cross-script key or ''; worked out once."""
        if self.options is None:
            self.options = tuple((n, next(iter(word_keys(n)), "")) for n in self.nominatives[:4])
        return self.options

    def as_key(self, key: str) -> str:
        """Return the nominative that folds to a key, in the letter case of the text; the key itself where none is known."""
        for nominative in self.nominatives:
            if match_key(nominative) == key:
                return nominative
        first = self.nominatives[0]
        return key.upper() if first.isupper() and len(first) > 1 else key.capitalize() if first[:1].isupper() else key

    def _latin(self, word: WordType) -> None:
        key, lemma = word.key, fold(word.lemma)
        keys = [key]
        if len(key) > 3 and key[-1] == "s":
            keys += [key[:-1], key[:-2]] if key[-2] == "e" else [key[:-1]]
            if key.endswith("ies"):
                keys.append(key[:-3] + "y")
        acronym = _INFLECTED_ACRONYM.match(word.norm)
        if acronym:
            keys.append(match_key(acronym[1]))
        if key in COMBINING:
            keys.append(COMBINING[key])
        self.keys = tuple(dict.fromkeys(keys))
        self.nominatives: tuple[str, ...] = (word.norm,)
        self.ordinary = key in english_words() or lemma in english_words()
        self.tags: frozenset[str] = frozenset()
        self.adjective = False
        self.given_first = False

    def _cyrillic(self, word: WordType) -> None:
        readings = parses(word.norm.lower())
        known = [p for p in readings if p.is_known]
        # Of words in no dictionary pymorphy3 guesses by the ending: a surname's or patronymic's says something, a place's does not.
        trusted = _NAME_TAGS if known else frozenset({"Surn", "Patr"})
        tags = {str(g) for p in known or readings for g in p.tag.grammemes if str(g) in trusted}
        self.tags = frozenset(tags)
        self.ordinary = any(not (_NAME_TAGS & {str(g) for g in p.tag.grammemes}) for p in known)
        self.adjective = any("ADJF" in p.tag for p in readings)
        self.given_first = bool(known) and "Name" in known[0].tag
        self.nominatives = (
            (word.norm, *nominative_candidates(word.norm)) if word.shape == "lower" else nominative_candidates(word.norm) or (word.norm,)
        )
        keys = [word.key, *(match_key(n) for n in self.nominatives), match_key(word.lemma)]
        keys += [k for k in map(without_prefix, keys) if k not in keys]
        combining = combined_adjective(word.key)
        keys += [combining] if combining else []
        keys += [match_key(p.normal_form) for p in readings if p.score > 0.05 or p.is_known]
        for pattern in (_INFLECTED_ACRONYM, _ACRONYM_ADJECTIVE):
            acronym = pattern.match(word.norm)
            if acronym:
                keys.append(match_key(acronym[1]))
        self.keys = tuple(dict.fromkeys(keys))


def is_title(word: WordType) -> bool:
    """Tell whether a word stands before a person's name (президент, Mr), without reading it as a part of names."""
    if word.title is None:
        word.title = word.key in titles() or fold(word.lemma) in titles()
    return word.title


def combined_adjective(key: str) -> str:
    """Return the adjective whose first part of a compound a folded word is, or ''.

    >>> combined_adjective("российско")
    'российский'
    """
    if key.endswith(("ско", "цко")) and len(key) > 5:
        return key[:-1] + "ий"
    return COMBINING.get(key) or (key[:-1] + "ский" if key[-1:] == "о" and len(key) > 4 and key[-3:] not in ("ого", "его") else "")


# What stands before an adjective of a place and leaves it one: «антироссийский», «североанглийский».
_PREFIXES = ("анти", "про", "пост", "нео", "северо", "южно", "западно", "восточно")


def without_prefix(key: str) -> str:
    """Return a folded adjective without a prefix such as анти-, or the word itself.

    >>> without_prefix("антироссийский")
    'российский'
    """
    if key.endswith(_ADJECTIVE_ENDINGS):
        for prefix in _PREFIXES:
            if key.startswith(prefix) and len(key) > len(prefix) + 6:
                return key[len(prefix) :]
    return key


_ADJECTIVE_ENDINGS = (
    "ский",
    "цкий",
    "ская",
    "ское",
    "ские",
    "ского",
    "скому",
    "ским",
    "ском",
    "ской",
    "скую",
    "ских",
    "скими",
    "цкая",
    "цкие",
    "цкого",
)


def _other_nominatives(lemma: str) -> list[str]:
    """Return the nominatives besides the lemma that names in tables begin with: «зимние Олимпийские игры», «вооружённые силы»."""
    stem, ending = lemma[:-2], lemma[-2:]
    if ending in ("ый", "ий", "ой"):
        return [stem + e for e in ("ая", "ое", "ые", "ие", "яя", "ее", "ье", "ья", "ьи")]
    return [lemma + "ы", lemma + "и", lemma[:-1] + "ы", lemma[:-1] + "и"]


_CLIPPED = ("обл", "гор", "край", "рай", "мос", "гос", "нац", "мин", "ген", "респ")
_ENDINGS = [(n, e) for n in (1, 2) for e in ("", "а", "я", "ь", "ы", "и")] + [(3, "")]


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
        keys.append(without_prefix(key))
        keys.append(without_prefix(lemma))
    if len(key) > 4 and key[0] >= "а" and key == lemma:
        # «бундестагу», «хуситам»: words in no dictionary have no lemma to look up, so the usual endings are tried.
        keys += [key[:-n] + ending for n, ending in _ENDINGS]
    elif key.startswith(_CLIPPED):
        # «облдумы», «горбольницу»: a clipped word is in no dictionary, and the lemma that is guessed may be no word.
        keys += [key[:-n] + ending for n, ending in _ENDINGS]
    found = (lexicon.node(k) for k in dict.fromkeys(keys) if k in lexicon)
    return tuple(n for n in found if n is not None and (n.small or n.children))


# First parts of compounds that are no adjective cut short.
COMBINING = {
    **{"англо": "английский", "франко": "французский", "греко": "греческий", "афро": "африканский", "итало": "итальянский"},
    **{"индо": "индийский", "евро": "европейский"},
    **{"anglo": "english", "russo": "russian", "sino": "chinese", "franco": "french", "indo": "indian", "afro": "african"},
    **{"greco": "greek", "italo": "italian", "turko": "turkish", "austro": "austrian", "hispano": "spanish", "euro": "european"},
}


def _first_part(nominatives: tuple[str, ...]) -> NamePart | None:
    for nominative in nominatives[:4]:
        found = part(nominative)
        if found is not None:
            return found
    return None


def name_word(word: WordType, lexicon: Lexicon) -> NameWord:
    """Return the name side of a word type, computing it on first use."""
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
