"""What the word before a name says about the name's case: prepositions, titles, governing nouns, adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bilingual.russian.base_endings import fold
from bilingual.russian.base_types import generic_types
from bilingual.russian.base_words import Form, dictionary_forms
from bilingual.russian.morphology import parses

__all__ = ["CASES", "WOMAN", "case_weights"]

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")

# Log weights of the cases of a name nothing stands before; news put names in the nominative first, then the genitive.
_PLAIN = {"nom": 0.0, "gen": -1.0, "acc": -2.2, "dat": -2.4, "ins": -2.4, "loc": -3.5}
_PLAIN_PLACE = {"nom": 0.0, "gen": -0.5, "acc": -2.0, "dat": -2.4, "ins": -2.4, "loc": -1.6}
_PLAIN_BY_KIND = {"place": _PLAIN_PLACE}
_START = {"nom": 0.0, "gen": -3.2, "acc": -2.6, "dat": -2.6, "ins": -3.0, "loc": -5.0}  # a sentence begins with its subject
_UNLIKELY = -9.0
# The weight of a woman's name in the nominative, besides that of the case.
WOMAN = "nom f"
_HARDLY = -3.0
_SPEAKS = 5.0
# «заявила Колпакова»: behind what she said stands who said it.
_SHE_SAYS = frozenset(
    "сказала заявила сообщила отметила подчеркнула добавила рассказала пояснила уточнила напомнила объяснила ответила говорила считала"
    " написала признала призналась заметила утверждала подытожила заключила прокомментировала подтвердила возразила посетовала".split()
)
_VERBS = frozenset({"VERB", "INFN", "GRND"})
_VERBAL = ("ть", "ти", "чь", "л", "ла", "ло", "ли", "ся", "сь", "в", "я", "ют", "ат", "ят", "ут")
_DISAGREES = -6.0  # of a person whose title stands in another case: «президента Умару Сисоку» is no dative
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
    if before == "":
        return MappingProxyType(_START)
    if not before:
        return MappingProxyType(_PLAIN_BY_KIND.get(kind, _PLAIN))
    word = before.lower()
    if word in _PREPOSITIONS:
        given = _PREPOSITIONS[word]
        return MappingProxyType({case: given.get(case, _UNLIKELY) for case in CASES})
    if "-" in word and word[:1].isdigit():  # «60-летняя» agrees as «летняя» does
        word = word.rpartition("-")[2]
    return MappingProxyType(_from_noun(word, kind) or _from_verb(word, kind) or _PLAIN_BY_KIND.get(kind, _PLAIN))


def _from_verb(word: str, kind: str) -> dict[str, float] | None:
    """«суд оправдал Соколова», «видели Соколова»: no woman is the subject of a verb in the masculine or the plural."""
    tags = [p.tag for p in parses(word) if p.is_known] if kind == "person" and word.endswith(_VERBAL) else []
    if not tags or any(t.POS not in _VERBS for t in tags):
        return None
    if all(t.POS == "VERB" and t.tense == "past" and t.number == "sing" and t.gender in ("masc", "neut") for t in tags):
        return _PLAIN | {WOMAN: _DISAGREES}
    if all(t.tense == "past" and t.gender == "femn" for t in tags) and word in _SHE_SAYS:
        return _PLAIN | {WOMAN: _SPEAKS}
    # «может прийти Соколова», but «просит наказать Соколова»: what has an object nearly always has it there.
    if all("tran" in t and (t.POS in ("INFN", "GRND") or (t.number == "plur" and t.person in (None, "3per"))) for t in tags):
        return _PLAIN | {WOMAN: _HARDLY}
    return None


def _from_noun(word: str, kind: str) -> dict[str, float] | None:
    """Weights after a noun or adjective: a title agrees with the person, an institution governs the genitive."""
    forms = dictionary_forms(word)
    if kind == "person":  # a neuter adjective belongs to something else: «вспомнил прошлое Шухова»
        forms = [(nominative, form) for nominative, form in forms if (form.group, form.gender) != ("adj", "n")]
    if not forms:
        return None
    titled = kind == "person" and any(form.group == "noun" for _, form in forms)
    weights = dict.fromkeys(CASES, _DISAGREES if titled else -4.5)
    weights["loc"] = _UNLIKELY  # no locative without a preposition
    # «семилетний» is an accusative too, but not of a person.
    nominative = kind == "person" and any(form.case == "nom" and form.group == "adj" for _, form in forms)
    for _, form in forms:
        if form.case and form.group == "adj":
            weights[form.case] = -4.5 if nominative and form.case == "acc" else 0.0
        elif form.case:
            agrees = kind == "person" and form.group in ("noun", "Name", "Surn", "Patr")
            weights[form.case] = max(weights[form.case], 0.0 if agrees else -1.5)
    if all(form.group == "adj" for _, form in forms):
        return weights
    weights["gen"] = max(weights["gen"], -1.6 if kind == "person" else 0.0)
    weights["nom"] = max(weights["nom"], _NEW_CLAUSE)
    if kind != "person":
        _after_type(weights, forms)
    return weights


def _after_type(weights: dict[str, float], forms: list[tuple[str, Form]]) -> None:
    """After a generic word a name stands in the nominative («в городе Павия») or, after some, in its case («в городе Туркестане»)."""
    types = generic_types()
    named = [form for nominative, form in forms if form.number == "s" and fold(nominative) in types]
    if not named:
        return
    agrees = any(types[fold(nominative)] for nominative, form in forms if form.number == "s" and fold(nominative) in types)
    weights["nom"] = -0.1 if agrees else -0.6
    if agrees:
        weights["gen"] = -2.5
        for form in named:
            weights[form.case or "nom"] = max(weights[form.case or "nom"], -0.3)
