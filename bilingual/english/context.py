"""What the choice of an English lemma sees of the neighbours: closed-class words themselves, other words by their classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bilingual.lemmas.ranker import Reading

__all__ = ["describe", "features"]


def describe(word: str, readings: Sequence[Reading]) -> str:
    """Describe a word type by its readings.

    >>> describe("12", ()), describe(",", ())
    ('#', ',')
    """
    if not readings:
        return "#" if word[:1].isdigit() else word[:3]
    if any(key[0] == "=" for r in readings for key in r.keys):
        return word.lower().replace("’", "'")
    likely = [r for r in readings if r.prior > -2.5] or list(readings)
    found = "".join(sorted({r.keys[0] for r in likely}))
    return found + ("^" if word[:1].isupper() else "")


def features(words: Sequence[str], index: int, see: Callable[[str], str]) -> list[str]:
    """Return the features of the place ``words[index]``."""
    last = len(words) - 1
    l1 = see(words[index - 1]) if index else "^"
    l2 = see(words[index - 2]) if index > 1 else "^"
    r1 = see(words[index + 1]) if index < last else "$"
    r2 = see(words[index + 2]) if index + 1 < last else "$"
    word = words[index]
    shape = "A" if word.isupper() and len(word) > 1 else "C" if word[:1].isupper() else "l"
    return [
        "l1=" + l1,
        "r1=" + r1,
        "l2=" + l2,
        "r2=" + r2,
        f"lr={l1}|{r1}",
        f"ll={l2}|{l1}",
        f"rr={r1}|{r2}",
        "cap=" + shape + ("^" if l1 == "^" else "") + ("A" if words[index - 1].isupper() and l1 != "^" else ""),
    ]
