"""Properties of an alias: what the compiled table writes behind its canonical form."""

from __future__ import annotations

from typing import Final

__all__ = ["Flag"]


class Flag:
    """One letter for each property of an alias; a candidate in the compiled table carries them after ``!``."""

    ACRONYM: Final = "a"  # letter case counts: WHO is not who
    EXACT: Final = "x"  # capital needed: Turkey is not turkey
    WEAK: Final = "w"  # needs a cue beside it: «Мир», Reading
    ANY_CASE: Final = "l"  # no ordinary word of either language: matches in lower case too, as people type queries
    ADJECTIVE: Final = "j"  # казахстанский, Kazakh
    DEMONYM: Final = "d"  # казахстанец, Muscovite
    SURNAME: Final = "s"  # stands for its bearer when alone: Токаев
    PART: Final = "n"  # a surname that needs a given name or initials: Иванов
    STATE: Final = "k"  # a type every country has one of: the bare word may stand for it
    NAMED: Final = "m"  # a type that usually has a name of its own: airport, theatre, oil field
    GENERIC: Final = "h"  # a head that names an institution only with a capital: company, council, centre
    GAZETTEER: Final = "g"  # from a gazetteer, not edited by hand
    LARGE: Final = "b"  # a city of the gazetteer that needs no cue in Latin letters: Anaheim, but Norton may be anything
