"""What only somebody does: behind a word that may be a name it says that a person is meant (data/lexicon/person-cues.tsv)."""

from __future__ import annotations

from bilingual.names.lexicon.word_lists import listed

__all__ = ["is_of_persons"]


def is_of_persons(verb: str) -> bool:
    """Tell whether a verb says that somebody does it: "Mark nodded", "Hope said", «Вера кивнула» open a sentence with a person.

    Args:
        verb: an English verb as written, a Russian one as its infinitive.

    >>> is_of_persons("nodded"), is_of_persons("кивнуть"), is_of_persons("rose")
    (True, True, False)
    """
    return verb in listed("person-cues")
