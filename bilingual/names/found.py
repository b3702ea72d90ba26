"""What the names room hands on: a name found in a stream, before offsets are turned into records."""

from __future__ import annotations

from bilingual.native import mypyc_attr

__all__ = ["Found"]


@mypyc_attr(acyclic=True)
class Found:
    """A name in a stream of pieces; the linker may still change what it stands for.

    Written out, since what `dataclass` generates stays Python where the module is compiled, and a text has hundreds of names.

    Args:
        start: index of its first piece.
        end: index after its last piece.
        kind: as in `Mention`.
        canonical: as in `Mention`.
        forms: further shared forms, `canonical` not repeated.
        name: base form, or empty where it has to be computed.
        via: the rule that decided.
        surname: key of the surname, for persons.
        given: key or initial (one letter) of the given name, for persons.
        choices: other nominatives a lone Russian name may have, as (nominative, key); of a known name its other readings.
        towns: of a town that nothing beside it speaks of as one, the keys it would have as a surname.
        weak: what it may stand for if the document names that in full elsewhere («СК», "ICE").
        declined: of a lone Russian name, it stands in another form than its nominative.
        instead: of an acronym that the text defines in a sense of its own, the canonical form of the tables that is not meant.
        own: of an institution without place, the rows that countries have for theirs, as (country, canonical form).
        national: of an institution without place, every country has just one of its type, and no world body is called so.
    """

    __slots__ = (
        *("canonical", "choices", "declined", "end", "forms", "given", "instead", "kind", "name"),
        *("national", "own", "start", "surname", "towns", "via", "weak"),
    )

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        canonical: str,
        forms: tuple[str, ...] = (),
        name: str = "",
        via: str = "",
        surname: str = "",
        given: str = "",
        choices: tuple[tuple[str, str], ...] = (),
        weak: tuple[str, ...] = (),
        towns: tuple[str, ...] = (),
        declined: bool = False,
        instead: str = "",
        own: tuple[tuple[str, str], ...] = (),
        national: bool = False,
    ) -> None:
        self.start, self.end, self.kind, self.canonical = start, end, kind, canonical
        self.forms, self.name, self.via, self.surname = forms, name, via, surname
        self.given, self.choices, self.weak, self.towns = given, choices, weak, towns
        self.declined, self.instead, self.own, self.national = declined, instead, own, national

    def __repr__(self) -> str:
        return f"Found({self.start}, {self.end}, {self.kind!r}, {self.canonical!r}, {self.via!r})"

    def adopt(self, full: Found, via: str) -> None:
        """Take the canonical form of the full name this one stands for; its own forms stay behind it, for queries by the short name.

        Args:
            full: the full name; nothing happens where the two have one canonical form already.
            via: the rule that says so, added to the rules that found the name.
        """
        if self.canonical == full.canonical:
            return
        forms = [*full.forms, self.canonical, *self.forms]
        self.canonical = full.canonical
        self.forms = tuple(dict.fromkeys(f for f in forms if f != self.canonical))
        # «Мария Захарова … Захарову спросили»: whose name it is tells which nominative it has.
        self.name = next((name for name, key in self.choices if key == full.surname), self.name) if full.surname else self.name
        self.via += f"+{via}"
