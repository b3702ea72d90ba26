"""What the word before a name says about the name's case: prepositions, titles, governing nouns, adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.russian.base_words import dictionary_forms

__all__ = ["CASES", "case_weights"]

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")

# Log weights of the cases of a name nothing stands before; news put names in the nominative first, then the genitive.
_PLAIN = {"nom": 0.0, "gen": -1.0, "acc": -2.2, "dat": -2.4, "ins": -2.4, "loc": -3.5}
_PLAIN_PLACE = {"nom": 0.0, "gen": -0.5, "acc": -2.0, "dat": -2.4, "ins": -2.4, "loc": -1.6}
_PLAIN_BY_KIND = {"place": _PLAIN_PLACE}
_UNLIKELY = -6.0
_NEW_CLAUSE = -1.5  # a noun before may end another phrase: «в декабре Диарра заявил»

_PREPOSITIONS: dict[str, dict[str, float]] = {}
for _words, _cases in (
    ("в во", {"loc": 0.0, "acc": -0.9}),
    ("на", {"acc": -0.3, "loc": -0.3}),
    ("о об обо", {"loc": 0.0, "acc": -3.0}),
    ("при", {"loc": 0.0}),
    ("с со", {"ins": 0.0, "gen": -1.2}),
    ("между", {"ins": 0.0, "gen": -3.0}),
    ("перед передо над надо", {"ins": 0.0}),
    ("под подо", {"ins": 0.0, "acc": -1.2}),
    ("за", {"acc": -0.3, "ins": -0.4}),
    ("к ко благодаря вопреки согласно навстречу подобно", {"dat": 0.0}),
    ("по", {"dat": 0.0, "loc": -2.5, "acc": -3.0}),
    ("из изо от ото у до для без безо против вокруг около возле после кроме вместо среди ради из-за из-под насчёт насчет "
     "вроде внутри вне помимо относительно касательно близ вблизи напротив", {"gen": 0.0}),
    ("через про сквозь", {"acc": 0.0}),
    ("вслед", {"dat": 0.0}),
    ("и или а но либо", _PLAIN | {"gen": -0.8, "acc": -1.6, "dat": -1.6, "ins": -1.6, "loc": -1.8}),
):
    for _word in _words.split():
        _PREPOSITIONS[_word] = _cases


@lru_cache(maxsize=8192)
def case_weights(before: str | None, kind: str) -> Mapping[str, float]:
    """Return a log weight for each case of a name after the given word.

    Args:
        before: the word before the name, or None.
        kind: person, place, organisation or other.

    >>> max(case_weights("из", "place").items(), key=lambda item: item[1])[0]
    'gen'
    """
    if not before:
        return MappingProxyType(_PLAIN_BY_KIND.get(kind, _PLAIN))
    word = before.lower()
    if word in _PREPOSITIONS:
        given = _PREPOSITIONS[word]
        return MappingProxyType({case: given.get(case, _UNLIKELY) for case in CASES})
    if "-" in word and word[:1].isdigit():  # «60-летняя» agrees as «летняя» does
        word = word.rpartition("-")[2]
    return MappingProxyType(_from_noun(word, kind) or _PLAIN_BY_KIND.get(kind, _PLAIN))


def _from_noun(word: str, kind: str) -> dict[str, float] | None:
    """Weights after a noun or adjective: a title agrees with the person, an institution governs the genitive."""
    forms = [form for _, form in dictionary_forms(word)]
    nouns = {(form.case, form.group) for form in forms if form.group != "adj"}
    adjectives = {form.case for form in forms if form.group == "adj"}
    if not forms:
        return None
    weights = dict.fromkeys(CASES, -4.5)
    for case in sorted(adjectives):
        if case:
            weights[case] = -0.5 if case == "nom" else 0.0
    for case, group in sorted(nouns):
        title = group in ("noun", "Name", "Surn", "Patr")
        if case and kind == "person":
            weights[case] = max(weights[case], 0.0 if title else -1.5)
        elif case:
            weights[case] = max(weights[case], -1.5)
    if nouns:
        weights["gen"] = max(weights["gen"], -1.6 if kind == "person" else 0.0)
        weights["nom"] = max(weights["nom"], _NEW_CLAUSE)
    return weights
