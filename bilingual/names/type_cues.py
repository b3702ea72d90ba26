"""What kind of body an ambiguous name is, said beside it: «партия УДАР», «застройщик ПИК», "the newspaper Trud", "Lenta hypermarkets"."""

from __future__ import annotations

from collections.abc import Sequence

from bilingual.names.stream import Stream

__all__ = ["PLAYERS", "is_typed", "word_behind_in"]

# For the types of the tables the words that say so, the Russian ones in the nominative; plurals of English words are found by themselves.
_WORDS = {
    "newspaper magazine portal broadcaster agency": "newspaper daily weekly tabloid magazine journal outlet website site portal channel"
    " broadcaster station network agency tv radio | газета журнал еженедельник издание портал сайт телеканал канал телекомпания"
    " телерадиокомпания радиостанция радио агентство информагентство таблоид телеграм-канал",
    "party": "party faction bloc | партия фракция блок движение",
    "movement militant ngo union religious pmc": "movement group organisation organization foundation charity ngo fighter militant rebel"
    " militia gang separatist hacker watchdog lawyer activist volunteer | движение организация группировка группа фонд боевик боевики"
    " активист активисты юрист юристы волонтер волонтеры повстанец повстанцы сепаратист сепаратисты батальон",
    "company bank store restaurant": "company firm chain store supermarket hypermarket retailer bank maker manufacturer developer plant"
    " shipyard holding producer builder operator brand | компания фирма сеть магазин супермаркет гипермаркет ретейлер ритейлер банк"
    " застройщик девелопер концерн холдинг корпорация завод верфь судоверфь производитель оператор группа магазины супермаркеты"
    " гипермаркеты",
    "airline": "airline flight plane jet carrier | авиакомпания рейс рейсы самолет лайнер борт перевозчик лоукостер",
    "university institute think-tank centre": "university institute | университет институт центр вуз",
    "club": "club squad footballer | клуб футболист хоккеист",
}
PLAYERS = frozenset("striker defender midfielder goalkeeper goalie winger forward coach captain fan footballer".split())


def _cues() -> dict[str, frozenset[str]]:
    found = {kind: frozenset(words.replace("|", "").split()) for kinds, words in _WORDS.items() for kind in kinds.split()}
    return found | {"club": found["club"] | PLAYERS}


_CUES = _cues()
_NONE: frozenset[str] = frozenset()


def is_typed(stream: Stream, words: Sequence[int], canonical: str) -> bool:
    """Tell whether a word beside a name says that it is a body of the type that the table gives it.

    Args:
        stream: the segment.
        words: the pieces of the name.
        canonical: the canonical form that the name may have.
    """
    entity = stream.lexicon.entity(canonical) if canonical.startswith("org:") else None
    cues = _CUES.get(entity.type, _NONE) if entity is not None else _NONE
    if not cues:
        return False
    before = stream.preceding(words[0])
    if before >= 0 and stream.types[before].kind == "word" and not cues.isdisjoint(stream.word(before).keys):
        return True
    return word_behind_in(stream, words[-1], cues)


def word_behind_in(stream: Stream, last: int, cues: frozenset[str]) -> bool:
    """Tell whether an English name is followed by one of some words in small letters, with one more between: "Golos election watchdog".

    Args:
        stream: the segment.
        last: last piece of the name.
        cues: the words, singular.
    """
    if stream.types[last].script != "latin" or stream.language != "en":
        return False
    at = last
    for _ in range(2):
        at = stream.following(at)
        if at < 0 or stream.types[at].shape != "lower" or len(stream.types[at].key) < 3:
            return False
        if not cues.isdisjoint(stream.word(at).keys):
            return True
    return False
