"""The rules for persons' names, expressions over the roles of a run, and which of its words each rule calls the surname.

The roles: `bilingual.names.people.roles`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bilingual.names.people.roles import Element

__all__ = ["TITLED", "rules_of", "split_name"]

# The rules in order of trust: the name of each, and the roles it reads.
_PATTERNS: Final = [
    ("surname-given-patronymic", re.compile(r"[SX]GP(?!p*[SX])")),
    ("given-patronymic-surname", re.compile(r"[GX]Pp*[SXGO]")),
    ("given-initial-surname", re.compile(r"GI{1,2}p*[SXGO]")),
    ("initials-surname", re.compile(r"I{1,3}p*[SXG]p?|I{2,3}p*O")),
    ("given-particle-surname", re.compile(r"[GX]{1,2}p+[SXGO]")),
    # "John Cam Hobhouse": a second name may be a word.
    ("given-word-surname", re.compile(r"GO[SX](?![GPO])")),
    ("given-surname", re.compile(r"G{1,3}(?:p*[SX]){1,2}(?![GP])|G{1,2}XG(?![SXGPI])|G{1,3}p*[SX](?:p(?![SXGO]))?|GGG?(?![SX])")),
    ("given-patronymic", re.compile(r"GP")),
    ("surname-initials", re.compile(r"[SXG]I{2}(?!p*[SXG])|[SX]I(?![SXGIpO])")),
    ("surname-given", re.compile(r"SG(?![SXGPI])")),
    ("given-ordinary", re.compile(r"GO")),
    ("run", re.compile(r"[SX]p*[SX](?:p*[SX])?(?![GP])|[SX]p*G(?![SXGPI])")),
    ("particle-surname", re.compile(r"p{1,2}[SXGO]")),
]
# Surnames behind a title, given names among them.
TITLED: Final = re.compile("p*[SXG]{1,4}")


@lru_cache(maxsize=4096)
def rules_of(roles: str) -> tuple[tuple[str, int], ...]:
    """Return the rules that fit a string of roles from its start, in order of trust, with the number of words each covers.

    Args:
        roles: of the words of a run.

    >>> rules_of("IIS")
    (('initials-surname', 3),)
    """
    matches = ((rule, pattern.match(roles)) for rule, pattern in _PATTERNS)
    return tuple((rule, m.end()) for rule, m in matches if m)


def split_name(rule: str, elements: list[Element]) -> tuple[list[Element], list[Element]]:
    """Return the elements of the given name (initials too) and of the surname; patronymics belong to neither.

    Args:
        rule: name of the rule that the run fits; see `rules_of`, and ``title`` for surnames behind a title.
        elements: the words of the name.
    """
    names = [e for e in elements if e.role not in "P"]
    if rule in ("surname-given-patronymic", "surname-initials", "surname-given"):
        return names[1:], names[:1]
    if rule == "given-patronymic":
        return names, []
    if rule == "particle-surname":
        return [], names
    if rule in ("initials-surname", "given-initial-surname"):
        initials = [e for e in names if e.role == "I"]
        rest = [e for e in names if e.role != "I"]
        return (rest[:1] + initials, rest[1:]) if rule == "given-initial-surname" else (initials, rest)
    if rule == "title" and len(names) == 1:
        return [], names
    first = 1
    while first < len(names) - 1 and names[first].role == "G":
        first += 1
    return names[:first], names[first:]
