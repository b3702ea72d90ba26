"""Whether a capital says that a name is meant: not at the start of a sentence, in a headline or in a line of capitals.

There only a word counts that is no ordinary word of its language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bilingual.names.cues.things import unknown_cued
from bilingual.names.keys import NamePart
from bilingual.names.lexicon.word_lists import listed, saying
from bilingual.names.people.ambiguous import opens_as_name
from bilingual.names.places.compass import COMPASS
from bilingual.names.unknown.no_names import common_compound, courteous, loud, stands_for_a_name
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.russian.morphology import parses

__all__ = ["behind_type", "is_name"]

_NOUNS: Final = frozenset({"NOUN", "ADJF", "PRTF"})
_SMALL: Final = frozenset({"CONJ", "PREP", "PRCL", "NPRO"})
_BARE: Final = frozenset({"INFN", "CONJ", "PREP", "PRCL", "NPRO", "PRED"})
# Whoever bears them as a surname: with a capital inside a sentence they are loud, and so are words behind praise.
_SMALL_WORDS: Final = frozenset(
    "you we they me us him them to of in at on for from and or but if not so my your his her their our".split()
    + "is are was were be been have has had".split()
)
_PRAISE: Final = frozenset("Good Great Best Nice Thank Happy Excellent Awesome Amazing Wonderful Perfect Fantastic".split())
_VOWELS: Final = frozenset("aeiouy")
_NUMERALS: Final = frozenset("i ii iii iv v vi vii viii ix x".split())
_PRONOUNS: Final = frozenset("he she it who that one let there here what how where when why this everyone someone".split())
_NO_NAMES: Final = frozenset("the a an this that our your my his her its their each every any no all both one new old other some".split())
# "20M", "350F", "16GB", "B2", "A4": a number with its unit, a level, a size; the key of such a name would be one letter.
_CODE: Final = re.compile(r"(?!3[dDдД]$)[0-9]+[^\W\d_]{1,2}$|[^\W\d_][0-9]+s?$")
_VERB: Final = re.compile("i[sz](?:e[ds]?|ing)$")
# «Кочетков» is a genitive plural of кочеток too; a known surname with a surname's ending is one even at the start of a sentence.
_SURNAME: Final = re.compile("(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|енко|[аяую]к|дзе|швили|[аяо]н)$")


def is_name(stream: Stream, index: int) -> bool:
    """Tell whether a word with a capital is a name, or begins one.

    Args:
        stream: the segment.
        index: its piece.
    """
    if _never_a_name(stream, index):
        return False
    t, word, case = stream.types[index], stream.word(index), stream.line_case(index)
    if case == "title" and word.ordinary and t.shape == "title" and t.script == "latin" and opens_as_name(stream, index):
        return True  # "- Hey, John! - Hi, Mary."
    if t.script == "latin" and stream.language == "ru":
        return True
    if case == "title" and t.script == "latin" and not word.ordinary and not word.part and _VERB.search(t.key):
        return False  # "Policy Prioritizes Cooperation": a verb no dictionary has
    capital = case == "normal" and word.ordinary and t.shape == "title" and t.script == "latin"
    if capital and (_beside_type(stream, index) or unknown_cued(stream, index)):
        return True
    if not word.ordinary:
        if t.script == "cyrillic" and t.shape == "title" and stream.begins_sentence(index) and common_compound(stream, index):
            return False
        return t.shape != "upper" or case != "upper" or t.length > 2
    if case == "normal" and word.part is not None and t.shape == "title" and not word.title and _borne(stream, index, word.part):
        return True
    if case == "normal" and t.script == "cyrillic" and not word.title and not _opens_title(stream, index):
        return _russian_capital(stream, index)
    if case == "normal" and t.script == "cyrillic" and index + 2 < stream.size and _bound_capital(stream, index):
        return not word.title
    # An acronym spelled like a word is one where a bracket gives it, "(AID)"; elsewhere capitals are loud: "the BEST".
    if t.shape != "upper" or case != "normal" or not 2 < t.length <= 5 or t.script != "latin":
        return False
    return _abbreviates(stream, index) and not loud(stream, index)


def _never_a_name(stream: Stream, index: int) -> bool:
    """Tell whether a word is none whatever stands around it: a barred word, a firm's legal form, a code, a file, a placeholder."""
    t, word = stream.types[index], stream.word(index)
    if word.barred or t.key in listed("legal-forms") or (word.title and (t.script == "cyrillic" or t.shape == "upper")):
        return True
    if not t.norm.isalpha() and _CODE.match(t.norm) and t.key not in stream.bracketed():
        return True
    if not t.spaced and _names_file(stream, index):
        return True
    return t.shape == "upper" and t.norm[-1].isdecimal() and stands_for_a_name(stream, index)


def _borne(stream: Stream, index: int, part: NamePart) -> bool:
    """Tell whether an ordinary word with a capital that people are called by is somebody's here: "said Rice", "Mark nodded"."""
    t, before = stream.types[index], stream.types[index - 1] if index else stream.types[index]
    if not stream.begins_sentence(index) and before.kind != "number" and t.key not in _SMALL_WORDS and before.text not in _PRAISE:
        return True  # "said Rice", "by Fine"; but no menu's "Close" behind a date, no "Great Job!"
    if t.script == "latin" and t.key not in _PRONOUNS and _owns(stream, index):
        return True  # "Rice's first novel sold well"
    if t.script == "cyrillic" and part.surname and _SURNAME.search(stream.word(index).nominatives[0].lower()):
        return True
    return opens_as_name(stream, index)


def _russian_capital(stream: Stream, index: int) -> bool:
    """In a Russian sentence an ordinary word's capital is a name's: «Мир», «Клерк», but no verb's; institutions are asked before."""
    t = stream.types[index]
    if t.shape == "title" and courteous(stream, index):
        return False
    # In capitals only a short word is an acronym: «СУД», but «ОЧЕНЬ» is loud speech.
    if t.shape == "upper" and (t.length > 4 or _among_loud(stream, index)):
        return False
    if not (_nominal(t.norm.lower(), t.shape == "upper") or _beside_capital(stream, index)):
        return False
    return not any(c.canonical.startswith("inst:") for _, n in stream.word(index).nodes for c in n.candidates)


def _names_file(stream: Stream, index: int) -> bool:
    """Tell whether a dot and the ending of a file follow: HeatingOilStocks.pdf."""
    dot = index + 1
    if dot + 1 >= stream.size or stream.types[dot].text != "." or stream.types[dot].spaced:
        return False
    return stream.types[dot + 1].text.lower() in saying("capital-cues", "file")


def _abbreviates(stream: Stream, index: int) -> bool:
    """Tell whether a word in capitals is an acronym: in brackets, without a vowel, before what it names: "the SHORT Act"."""
    t, behind = stream.types[index], stream.types[index + 1] if index + 1 < stream.size else None
    if _VOWELS.isdisjoint(t.key):
        return True
    if t.key in stream.bracketed():
        return stream.brackets[0] > 0
    if behind is not None and t.spaced and behind.key in _NUMERALS and index + 2 < stream.size:
        behind = stream.types[index + 2]
    if behind is None or index == 0 or not t.spaced:
        return False
    return behind.key in saying("capital-cues", "named") and t.key not in saying("capital-cues", "loud")


def _among_loud(stream: Stream, index: int) -> bool:
    """«ДОБРОЕ УТРО, друзья»: beside another ordinary word in capitals they say nothing."""
    near = [index - 1] if index and stream.types[index - 1].spaced else []
    near += [index + 1] if stream.types[index].spaced and index + 1 < stream.size else []
    return any(stream.types[i].shape == "upper" and stream.types[i].length > 3 and stream.word(i).ordinary for i in near)


def _opens_title(stream: Stream, index: int) -> bool:
    """Tell whether a sentence begins at a word, or the title of a work behind the author's initials: «Петров Б. Б. Основы теории»."""
    return stream.begins_sentence(index) or stream.types[index - 1].shape == "initial"


def _bound_capital(stream: Stream, index: int) -> bool:
    """«Сан-Ладзаро» begins a line: though Сан is a word, what is bound to it is none."""
    return stream.joined(index, index + 2) and stream.types[index + 2].shape == "title" and not stream.word(index + 2).ordinary


def _owns(stream: Stream, index: int) -> bool:
    return index + 1 < stream.size and not stream.types[index].spaced and stream.types[index + 1].text in ("'s", "’s")


@lru_cache(maxsize=4096)
def _nominal(word: str, acronym: bool) -> bool:
    """«Нажмите», «Подробнее», «Это»: what is no noun or adjective in the dictionary is no name; but «МДА» may be an acronym."""
    tags = [p.tag for p in parses(word) if p.is_known]
    if not acronym and any(t.POS in _SMALL for t in tags):
        return False  # «Под ропот коршуна», «Уж реже»
    return any(_NOUNS.intersection(t.grammemes) or (acronym and t.POS in ("INTJ", "ADJS")) for t in tags if "Apro" not in t)


@lru_cache(maxsize=4096)
def _commands(word: str) -> bool:
    return all(p.tag.POS in _BARE or "impr" in p.tag or "Apro" in p.tag for p in parses(word) if p.is_known)


def _beside_capital(stream: Stream, index: int) -> bool:
    """«Текла Рютен», «Шон Бин», «Пало-Верде»: what looks like a verb or an adverb belongs to the name beside it."""
    if stream.types[index].shape == "title" and index + 2 < stream.size and stream.joined(index, index + 2):
        return stream.types[index + 2].shape == "title"
    after = stream.types[index + 1] if index + 1 < stream.size else None
    before = stream.types[index - 1]
    if stream.types[index].shape != "title" or _commands(stream.types[index].norm.lower()):
        return False
    return bool(before.shape == "title" and before.spaced) or bool(after and stream.types[index].spaced and after.shape == "title")


def _beside_type(stream: Stream, index: int) -> bool:
    """Tell whether a capitalised type makes a name of an ordinary word: "Mount Rainier", "the River Wye", "Snake River"."""
    if behind_type(stream, index):
        return True
    before = stream.types[index - 1] if index else None
    if before is not None and before.shape == "title" and before.spaced and before.key in saying("type-nouns", "open"):
        return index < 2 or stream.types[index - 2].shape not in CAPITAL
    after = stream.types[index + 1] if index + 1 < stream.size and stream.types[index].spaced else None
    return (
        after is not None
        and after.shape == "title"
        and after.key in saying("type-nouns", "behind")
        and stream.types[index].key not in _NO_NAMES
        and not stream.is_among(index, COMPASS)
    )


def behind_type(stream: Stream, index: int) -> bool:
    """Tell whether "Mount", "Lake" and the like stand before a word, with a capital: "Mt. Rainier" is no rainier day.

    Args:
        stream: the segment.
        index: piece of the word.
    """
    before = stream.past_dot(index)
    return before >= 0 and stream.types[before].shape == "title" and stream.types[before].key in saying("type-nouns", "before")
