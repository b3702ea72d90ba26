"""First names that are words of English, too: Faith, Dale, Hunter."""

from __future__ import annotations

from typing import Final

from bilingual.names.words.stream import Stream

__all__ = ["called_by_a_word"]

# First names that are words: before a name that is none, and in no table, they are no words of the sentence.
_WORD_NAMES: Final = frozenset(
    "faith amber dale hunter grant lance rem florin jun joy dawn rose ruby pearl olive ivy violet daisy holly iris ginger brook".split()
    + "cliff clay mason penny reed rusty tanner wade hazel felicity jonah troy savannah chad rune stein patience mercy".split()
    + "prudence precious blessing sterling chase hope".split()
)


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
