"""The words of a person's name and the role of each: initial, given name, patronymic, surname, particle.

A role is one letter, so that a run of words is a string: «С. В. Лавров» is ``IIS``, «Сергея Викторовича Лаврова» ``GPS``,
"Ludwig van Beethoven" ``GpS``.
"""

from __future__ import annotations

import re
from typing import Final

from bilingual.names.lexicon.word_lists import saying
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.names.words.word import NameWord
from bilingual.native import mypyc_attr

__all__ = ["ARABIC_ARTICLES", "LIKE_SURNAME", "PARTICLES", "Element", "borne_as_surname", "element_at", "is_given", "next_piece"]

PARTICLES: Final = frozenset(
    "де фон ван дер ден да ди дель делла ла ле аль эль ибн бин бен бинт оглы оглу кызы гызы уулу тер те унд".split()
    + "дю дос дус дас ду цу цур уль".split()
    + "de von van der den da di del della la le al el ibn bin ben bint ter te dos das du af av zu oglu ogly zur zum ul dello degli".split()
)
# The Arabic article as it is sounded before the next letter: a particle only where it is glued to a name (ат-Тамими), else a word.
ARABIC_ARTICLES: Final = frozenset("ас аш ат ан ар ад аз эс эш эт эн эр эд эз as ash at an ar ad az es ush ur ud uz".split())
_PATRONYMIC: Final = re.compile(
    r"[а-яё]+(?:ович|евич|ьич|ич|овна|евна|ична|инична)(?:а|у|ем|ом|е|ей|ой|ы|и|ам|ами)?$|[а-яё]{3,}(?:улы|кызы|гызы)$|[a-z]{2,}(?:ovich|evich|ovych|ovna|evna|yevich|yevna|ichna)$"
)
_PREPOSITIONS: Final = frozenset("из на по до за от об со ко во".split())
LIKE_SURNAME: Final = re.compile("(?:[ое]ва?|[иы]на?|[сц]к(?:ий|ая)|енко|дзе|швили)$")
_MISTER_ENDINGS: Final = frozenset("н на ну ном не жа жи же жу жой да ну".split())


@mypyc_attr(acyclic=True)
class Element:
    """One word of a run of capitalised words; a hyphenated word is one element.

    Args:
        first: index of its first piece.
        last: index of its last piece.
        role: ``I`` initial, ``G`` given name, ``P`` patronymic, ``S`` surname by its look, ``X`` other, ``O`` ordinary word,
            ``p`` particle.
    """

    __slots__ = ("first", "last", "role")

    def __init__(self, first: int, last: int, role: str) -> None:
        self.first, self.last, self.role = first, last, role

    def __repr__(self) -> str:
        return f"Element({self.first}, {self.last}, {self.role!r})"


def next_piece(stream: Stream, index: int) -> int:
    """Return the next piece of one person's name, or -1: one space lies between, or nothing after an initial.

    Args:
        stream: the segment.
        index: last piece of the word before.
    """
    types = stream.types
    if index + 1 >= stream.size:
        return -1
    if types[index].spaced or types[index].shape == "initial":
        after = types[index + 1]
        if after.kind == "word":
            return index + 1
        if after.text in "-‑" and index + 2 < stream.size and types[index + 2].shape == "initial":
            return index + 2  # «К.-Ж. Токаев»
        if types[index].spaced:
            return -1
    blank = types[index + 1]
    if blank.kind == "space" and not blank.break_ and blank.length <= 2 and index + 2 < stream.size and types[index + 2].kind == "word":
        return index + 2
    return -1


def element_at(stream: Stream, index: int) -> Element:
    """Return the word of a name that begins at a piece, with its role.

    Args:
        stream: the segment.
        index: its first piece.
    """
    last = index
    if stream.types[index].spaced:
        return Element(index, index, _role(stream, index, index))
    # Six parts at most: a chain of a thousand hyphens is no name, and would be walked again from each of its parts.
    while last - index < 12 and last + 2 < stream.size and stream.joined(last, last + 2) and stream.types[last + 2].kind == "word":
        last += 2
    return Element(index, last, _role(stream, index, last))


def _role(stream: Stream, first: int, last: int) -> str:
    t = stream.types[first]
    if t.length == 1 and last > first and stream.types[last].key in _MISTER_ENDINGS:
        return "O"  # «Г-н»
    if t.text == "I" and stream.language == "en" and t.spaced and first + 1 < stream.size and stream.types[first + 1].shape == "lower":
        return "O"  # "Is it Iori I think": the pronoun
    if _is_initial(stream, first, last):
        return "I"
    if t.shape not in CAPITAL:
        # «аль-Ислам», "al-Islam": the particle is glued to the name and belongs to it.
        glued = last > first and stream.types[last].shape in CAPITAL
        if glued and (t.key in PARTICLES or t.key in ARABIC_ARTICLES):
            return "X"
        return "p" if t.key in PARTICLES else "O"
    word = stream.word(first)
    if t.key in PARTICLES and t.shape == "title" and last == first:
        return "p"
    if "Patr" in word.tags or (t.length > 5 and "Surn" not in word.tags and _PATRONYMIC.match(t.key)):
        return "P"
    if t.key in _PREPOSITIONS and last == first:
        return "O"  # «Из Доминики»: pymorphy3 knows a given name Из.
    if is_given(word, t.script) and not word.title:
        common = (t.key in saying("type-nouns", "first") or _asks(stream, first)) and stream.begins_sentence(first)
        return "O" if common else "G"
    return _surname_role(stream, first) if last == first else _hyphenated_role(stream, first, last)


def _asks(stream: Stream, index: int) -> bool:
    """ "Will Trump win?": the verb before a surname that the tables know, not Will Hutton."""
    after = next_piece(stream, index) if stream.types[index].key == "will" else -1
    return after >= 0 and bool(stream.word(after).bears)


def _is_initial(stream: Stream, first: int, last: int) -> bool:
    t = stream.types[first]
    if t.shape == "initial" or (t.length == 1 and t.shape == "title" and t.script == "latin"):
        return True
    # "JD Vance", "FW de Klerk": initials without dots.
    if t.shape != "upper" or t.length != 2 or t.script != "latin" or last != first:
        return False
    word = stream.word(first)
    return not (word.nodes or word.barred or word.title)


def _hyphenated_role(stream: Stream, first: int, last: int) -> str:
    """«Поп-звезда Мадонна»: with the capital of its sentence a common noun."""
    behind = stream.word(last)
    common = stream.types[last].shape == "lower" and stream.types[first].script == "cyrillic" and behind.ordinary
    return "O" if stream.word(first).title or behind.title or common else "X"


def _surname_role(stream: Stream, index: int) -> str:
    """Return the role of one word with a capital that is no initial, particle, patronymic or given name."""
    word = stream.word(index)
    if word.barred:
        return "O"
    if word.bears and not word.title and (not word.ordinary or not stream.begins_sentence(index)):
        return "S"
    if word.title or (word.ordinary and not word.tags & {"Surn", "Name"} and (word.part is None or not word.part.surname)):
        return "O"
    if borne_as_surname(word):
        # «Гора Кристалл …»: at the start of a sentence an ordinary word is read as one, whoever bears it as a surname.
        return "O" if word.ordinary and stream.begins_sentence(index) else "S"
    return "O" if word.ordinary else "X"


def borne_as_surname(word: NameWord) -> bool:
    """Tell whether a dictionary or the table of names has a word as a surname, whatever else it is.

    Args:
        word: the word.
    """
    return "Surn" in word.tags or (word.part is not None and word.part.surname)


def is_given(word: NameWord, script: str) -> bool:
    """Tell whether a word is a given name before it is anything else.

    Args:
        word: the word.
        script: its script, ``cyrillic`` or ``latin``.
    """
    if script == "cyrillic" and "Name" in word.tags:
        # «Петров» is a genitive of Пётр too, and a surname in the table of names.
        surname = word.part is not None and word.part.surname and not word.part.given and "Surn" in word.tags
        return word.given_first or not (surname and LIKE_SURNAME.search(word.keys[0]))
    return word.part is not None and word.part.given and not (word.part.surname and "Surn" in word.tags)
