"""First names that are words, too: Faith, Dale, Hunter; Jack at the start of a sentence; «Катя», a gerund besides."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bilingual.names.stream import Stream
from bilingual.russian.morphology import parses

__all__ = ["OF_PERSONS", "called_by_a_word", "opens_as_name"]

# First names that are words: before a name that is none, and in no table, they are no words of the sentence.
_WORD_NAMES: Final = frozenset(
    "faith amber dale hunter grant lance rem florin jun joy dawn rose ruby pearl olive ivy violet daisy holly iris ginger brook".split()
    + "cliff clay mason penny reed rusty tanner wade hazel felicity jonah troy savannah chad rune stein patience mercy".split()
    + "prudence precious blessing sterling chase hope".split()
)

# First names whose word in small letters is rare or dated (john, jack, harry): with a capital they are the name wherever they stand.
_RATHER_NAMES: Final = frozenset(
    "ana anna ben benedict benjamin beth billy bob bobby bonnie chuck clarence colleen daphne derrick dexter dolly donna".split()
    + "erica fabian franklin gilbert graham harry hector henry jack jenny jimmy john josh ken kris kylie liza marcel maria".split()
    + "martin molly phoebe ramona rick ruth sally sherlock terry timothy toby tom veronica".split()
)
# What only somebody does: at the start of a sentence "Mark nodded", "Hope said", «Вера кивнула» are a person's.
OF_PERSONS: Final = frozenset(
    "said says asked asks replied replies answered answers smiled smiles laughed laughs nodded nods whispered whispers".split()
    + "shouted muttered sighed sighs shrugged shrugs grinned grins frowned frowns wondered stared stares glanced blinked".split()
    + "cried yelled told tells thinks knew knows wanted wants looked sat walked walks".split()
    + "сказать говорить ответить отвечать спросить спрашивать улыбнуться улыбаться засмеяться смеяться кивнуть кивать".split()
    + "прошептать шептать крикнуть кричать вздохнуть вздыхать пожать подумать думать посмотреть взглянуть заплакать".split()
    + "плакать усмехнуться нахмуриться обернуться промолчать молчать проснуться уснуть заснуть позвонить".split()
)


def opens_as_name(stream: Stream, index: int) -> bool:
    """Tell whether an ordinary word at the start of a sentence is a first name all the same: "Jack said", "Mark nodded", «Катя ушла».

    Args:
        stream: the segment.
        index: piece of the word, with a capital, in a line that is written as usual.
    """
    t, word = stream.types[index], stream.word(index)
    if t.script == "latin":
        if t.key in _RATHER_NAMES:
            return True
        if not (t.key in _WORD_NAMES or (word.part is not None and word.part.given)):
            return False
        return t.spaced and index + 1 < stream.size and stream.types[index + 1].text in OF_PERSONS
    if "Name" not in word.tags or word.part is None or not word.part.given or index + 1 >= stream.size:
        return False
    after = stream.types[index + 1]
    if not t.spaced:
        return word.given_first and after.text in ",!"  # «Катя, иди сюда!», «Катя, Маша и Дима»
    return after.shape == "lower" and _finite(after.norm, word.given_first)


@lru_cache(maxsize=4096)
def _finite(verb: str, any_verb: bool) -> bool:
    """«Катя ушла» needs any verb, «Вера кивнула» one of persons."""
    readings = parses(verb)
    if not readings or readings[0].tag.POS != "VERB" or readings[0].tag.person in ("1per", "2per"):
        return False
    return any_verb or readings[0].normal_form in OF_PERSONS


def called_by_a_word(stream: Stream, index: int) -> bool:
    """Tell whether a first name that is a word stands before a surname in no table: "Faith Kiprotich", "Dale Winterbottom".

    Args:
        stream: the segment.
        index: piece of the surname; a piece stands before it.
    """
    before = stream.types[index - 1]
    if before.shape != "title" or not before.spaced or before.key not in _WORD_NAMES or stream.types[index].shape != "title":
        return False
    word = stream.word(index)
    return stream.line_case(index) == "normal" and not (word.ordinary or word.nodes or word.barred or word.title)
