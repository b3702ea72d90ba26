"""Names in no table that are not plainly a person's: lone capitalised words, runs of them, quoted names, foreign words.

The capital must say something: at the start of a sentence, in a headline or in a line of capitals only words count that
are no ordinary words of the language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bilingual.names.cached import base_text, joined_keys, nominative_keys, word_keys
from bilingual.names.compass import COMPASS
from bilingual.names.compiling import Flag
from bilingual.names.folding import match_key
from bilingual.names.found import Found
from bilingual.names.further import other_given_names, other_nominatives, parts_of_run
from bilingual.names.institutions import adjective_place
from bilingual.names.known_people import person_side
from bilingual.names.lexicon import english_words
from bilingual.names.matching import longest_match
from bilingual.names.stream import CAPITAL, Stream
from bilingual.names.thing_cues import unknown_cued
from bilingual.names.towns import before_division, district_place, division_keys, division_place
from bilingual.russian.base_forms import nominative_candidates
from bilingual.russian.base_types import generic_types
from bilingual.russian.morphology import is_nominal, parses
from bilingual.vocabulary import WordType

__all__ = ["behind_type", "unknown_at"]

_WORDS: Final = frozenset({"word", "number"})
_PLACEHOLDERS: Final = frozenset({"фио"})
_BRACKETS: Final = frozenset("[](){}<>")
_QUOTES, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_LONGEST: Final = 6
_SHORTEST_OTHER: Final = 4  # letters of a key
_PROPER: Final = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
_NOUNS: Final = frozenset({"NOUN", "ADJF", "PRTF"})
_BARE: Final = frozenset({"INFN", "CONJ", "PREP", "PRCL", "NPRO", "PRED"})
_GEOGRAPHY: Final = frozenset(
    "river lake mountain mountains county region district province oblast krai island islands valley street".split()
    + "avenue bay creek peninsula".split()
)
_PRONOUNS: Final = frozenset("he she it who that one let there here what how where when why this everyone someone".split())
_LEADING_TYPES: Final = frozenset("mount mt lake cape".split())
# "the River Wye", "Fort Defiance"; but in "Hudson River Fish" the type ends a name.
_OPENING_TYPES: Final = frozenset("river fort camp loch".split())
# "Snake River", "Orange County": an ordinary word with a capital before a type with one.
_ENDING_TYPES: Final = frozenset("county river creek bay islands valley mountains falls".split())
_NO_NAMES: Final = frozenset("the a an this that our your my his her its their each every any no all both one new old other some".split())
# Endings of what is no name by itself, and adjectives that open the names of bodies and feasts.
_ABSTRACT: Final = ("изм", "изма", "изму", "измом", "изме", "ость", "ости", "остью")
_ESTEEMED: Final = (
    *("годний", "годнюю", "годней", "годнего", "годнему", "годние", "годняя", "нальный", "нального", "нальному", "нальной", "нальную"),
    *("нальным", "нальные", "нальных", "народный", "народного", "народной", "народную", "народном", "ственный", "ственного", "ственной"),
    *("ственную", "ственном", "ственные", "ственных"),
)
_PREFIXED: Final = frozenset("hurricane typhoon cyclone storm uss hms usns hmas rms mv ss ins ураган тайфун циклон шторм".split())
# First halves of new common nouns: «криптовалюта», «электросамокат», «гастробар».
_COMPOUND: Final = re.compile(
    "(?:авто|авиа|агро|аква|анти|аудио|аэро|био|вело|веб|видео|гастро|гео|гипер|кибер|кино|крипто|макро|мега|микро|мини|мото|мульти|нано"
    r"|нейро|онлайн|псевдо|радио|спец|супер|теле|фото|эко|экзо|электро|энерго)(\w{4,})$"
)
_HUMAN_VERBS: Final = frozenset(
    "said says told tells asked asks thinks thought knows knew understands understood explained explains answered answers replied replies"
    " wrote writes gave gives helped helps advised advises believes believed wants wanted loves loved hopes hoped smiled laughed cried"
    " listened listens remembers remembered recommended recommends suggested suggests married studied teaches taught".split()
)
_VERB: Final = re.compile("i[sz](?:e[ds]?|ing)$")
_LEGAL_FORMS: Final = frozenset(
    "ооо оао зао пао ао тоо нао ип фгуп муп гуп нпо нко ано гк чоп ук тк мкк".split()
    + "llc jsc ojsc cjsc pjsc ooo oao zao pao too ltd inc corp plc gmbh ag sa nv llp lp bv".split()
)
# «Кочетков» is a genitive plural of кочеток too; a known surname with a surname's ending is one even at the start of a sentence.
_SURNAME: Final = re.compile("(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|енко|[аяую]к|дзе|швили|[аяо]н)$")
# What has a name in quotes beside it that does not change, besides the types of places and organisations.
_NAMED_TYPES: Final = frozenset(
    "фильм кинофильм мультфильм сериал телесериал мультсериал лента кинолента картина комедия драма мелодрама триллер боевик трилогия"
    " роман повесть рассказ сказка книга поэма стихотворение пьеса сборник эссе статья рубрика спектакль постановка опера балет мюзикл"
    " шоу песня композиция хит трек альбом сингл клип группа дуэт трио хор программа телепрограмма передача телепередача подкаст блог"
    " канал телеканал радиостанция издание еженедельник проект премия фестиваль кинофестиваль конкурс форум конференция выставка акция"
    " кампания операция учение марка бренд модель корабль судно яхта теплоход пароход танкер лайнер крейсер фрегат эсминец авианосец"
    " ледокол паром баржа подлодка ракета спутник аппарат самолёт вертолёт дрон беспилотник танк система комплекс вакцина препарат"
    " приложение игра ураган тайфун циклон антициклон шторм автомобиль внедорожник седан смартфон мессенджер соцсеть браузер поезд"
    " номинация орден медаль название прозвище кличка псевдоним наименование лозунг девиз титул звание позывной кафе бар отель"
    " гостиница магазин универмаг курорт санаторий лагерь".split()
)


def unknown_at(stream: Stream, text: str, index: int) -> Found | None:
    """Return the name of no table that starts at a piece, or None.

    Args:
        stream: the segment.
        text: the caller's text.
        index: piece of its first word, with a capital.
    """
    t = stream.types[index]
    if t.length < 2:
        return None
    if (
        t.key == "the"
        and t.spaced
        and not (stream.begins_sentence(index) and stream.language == "en")
        and stream.types[index + 1].shape in CAPITAL
    ):
        # "says The Athletic": an article with a capital inside a sentence opens a title, and is no part of its key.
        return _found(stream, text, index + 1, _run_end(stream, index + 1)) if stream.line_case(index) == "normal" else None
    if t.script == "cyrillic" and stream.word(index).adjective and t.key[-4:-1] not in ("ова", "ева", "ина"):
        path = adjective_place(stream, stream.word(index)) or division_place(stream, index)
        if path:
            base = next((n for n in stream.word(index).nominatives if n.endswith("ий")), t.norm)
            own = tuple(f"name:{k}" for k in word_keys(base)[:1]) if before_division(stream, index) else ()
            return Found(index, index + 1, "demonym", f"demonym:{path}", (f"place:{path}", *own), base, "derived-adjective")
    elif t.script == "latin" and t.shape == "title" and stream.language == "en" and not stream.word(index).ordinary:
        path = district_place(stream, index)
        if path:
            own = tuple(f"name:{k}" for k in word_keys(t.norm)[:2])
            return Found(index, index + 1, "demonym", f"demonym:{path}", (f"place:{path}", *own), t.norm, "derived-adjective")
    quoted = _quoted(stream, text, index) if index and stream.types[index - 1].text in _QUOTES else None
    if quoted is not None or not _is_name(stream, index):
        return quoted
    last = _run_end(stream, index)
    found = _found(stream, text, index, last)
    if last == index:
        found.weak = stream.word(index).weak
    return found


def _is_name(stream: Stream, index: int) -> bool:
    t, word = stream.types[index], stream.word(index)
    if word.barred or t.key in _LEGAL_FORMS or (word.title and (t.script == "cyrillic" or t.shape == "upper")):
        return False
    if t.shape == "upper" and t.norm[-1].isdecimal() and _stands_for_a_name(stream, index):
        return False
    case = stream.line_case(index)
    if t.script == "latin" and stream.language == "ru":
        return True
    if case == "title" and t.script == "latin" and not word.ordinary and not word.part and _VERB.search(t.key):
        return False  # "Policy Prioritizes Cooperation": a verb no dictionary has
    capital = case == "normal" and word.ordinary and t.shape == "title" and t.script == "latin"
    if capital and (_beside_type(stream, index) or unknown_cued(stream, index)):
        return True
    if not word.ordinary:
        if t.script == "cyrillic" and t.shape == "title" and stream.begins_sentence(index) and _common_compound(stream, index):
            return False
        return t.shape != "upper" or case != "upper" or t.length > 2
    if case == "normal" and word.part is not None and t.shape == "title" and not word.title:
        if not stream.begins_sentence(index) and stream.types[index - 1].kind != "number":
            return True  # "said Rice", "by Fine"; but no menu's "Close" behind a date
        if t.script == "latin" and t.key not in _PRONOUNS and _owns(stream, index):
            return True  # "Rice's first novel sold well"
        if t.script == "latin" and word.part.given and _speaks(stream, index):
            return True  # "Marina explained it"
        if t.script == "cyrillic" and word.part.surname and _SURNAME.search(word.nominatives[0].lower()):
            return True
    if case == "normal" and t.script == "cyrillic" and not word.title and not stream.begins_sentence(index):
        # In a Russian sentence a capital is a name's: «Мир», «Клерк», but no verb's; institutions are asked before.
        # In capitals only a short word is an acronym: «СУД», but «ОЧЕНЬ» is loud speech.
        if t.shape == "title" and _courteous(stream, index):
            return False
        if (t.shape == "upper" and t.length > 4) or not (_nominal(t.norm.lower(), t.shape == "upper") or _beside_capital(stream, index)):
            return False
        return not any(c.canonical.startswith("inst:") for _, n in word.nodes for c in n.candidates)
    if case == "normal" and t.script == "cyrillic" and index + 2 < stream.size and _bound_capital(stream, index):
        return not word.title
    # An acronym spelled like a word ("AID") is one outside lines of capitals.
    return t.shape == "upper" and case == "normal" and 2 < t.length <= 5 and t.script == "latin" and not _loud(stream, index)


def _speaks(stream: Stream, index: int) -> bool:
    """Tell whether somebody called like an English word begins a sentence: "Marina explained it", but "Marina prices rose"."""
    t = stream.types[index]
    after = stream.types[index + 1] if t.spaced and index + 1 < stream.size else None
    return after is not None and after.key in _HUMAN_VERBS and t.key not in _PRONOUNS


def _courteous(stream: Stream, index: int) -> bool:
    """«их Профессионализм», «Новогоднюю программу», «наш Магазин „Лес“»: the capital of an ordinary word that somebody esteems."""
    t, word = stream.types[index], stream.word(index)
    if not _PROPER.isdisjoint(word.tags) or word.part is not None or stream.types[index - 1].text in _QUOTES or not t.spaced:
        return index + 1 < stream.size and not t.spaced and t.text.lower().endswith(_ABSTRACT) and _PROPER.isdisjoint(word.tags)
    after = stream.types[index + 1] if index + 1 < stream.size else None
    if after is None or after.shape in CAPITAL:
        return False
    if t.key.endswith(_ABSTRACT) or (after.text in _QUOTES and not word.adjective):
        return True
    return word.adjective and t.norm.lower().endswith(_ESTEEMED) and after.shape == "lower" and stream.word(index + 1).ordinary


def _loud(stream: Stream, index: int) -> bool:
    """ "I said THANK YOU": two ordinary words in capitals side by side are loud, no acronyms."""
    for beside in (stream.preceding(index), stream.following(index)):
        if beside >= 0 and stream.types[beside].shape == "upper" and stream.types[beside].script == "latin":
            word = stream.word(beside)
            if word.ordinary and not word.alone:
                return True
    return False


def _stands_for_a_name(stream: Stream, index: int) -> bool:
    """«[ИСТЕЦ2]», "(PERSON11)", «ФИО1»: an ordinary word in capitals with a number, in brackets, where the text has lost a name."""
    stem = stream.types[index].norm.rstrip("0123456789").lower()
    if match_key(stem) in _PLACEHOLDERS:
        return True
    before, after = stream.types[index - 1] if index else None, stream.types[index + 1] if index + 1 < stream.size else None
    if before is None or after is None or before.text not in _BRACKETS or after.text not in _BRACKETS:
        return False
    return stem in english_words() if stream.types[index].script == "latin" else any(p.is_known for p in parses(stem))


def _bound_capital(stream: Stream, index: int) -> bool:
    """«Сан-Ладзаро» begins a line: though Сан is a word, what is bound to it is none."""
    return stream.joined(index, index + 2) and stream.types[index + 2].shape == "title" and not stream.word(index + 2).ordinary


def _common_compound(stream: Stream, index: int) -> bool:
    """«Кибератака», «Апарт-отели» begin a sentence: common nouns in no dictionary, made with one that is."""
    t, word = stream.types[index], stream.word(index)
    if word.tags or word.part is not None or word.nodes:
        return False
    if index + 2 < stream.size and stream.joined(index, index + 2):
        second = stream.types[index + 2]
        return second.shape == "lower" and second.length > 2 and stream.word(index + 2).ordinary and is_nominal(second.norm)
    parts = _COMPOUND.match(t.norm.lower())
    best = parses(parts[1])[:1] if parts is not None else ()
    return any(p.is_known and p.tag.POS in ("NOUN", "ADJF") and _PROPER.isdisjoint(p.tag.grammemes) for p in best)


def _owns(stream: Stream, index: int) -> bool:
    return index + 1 < stream.size and not stream.types[index].spaced and stream.types[index + 1].text in ("'s", "’s")


@lru_cache(maxsize=4096)
def _nominal(word: str, acronym: bool) -> bool:
    """«Нажмите», «Подробнее», «Это»: what is no noun or adjective in the dictionary is no name; but «МДА» may be an acronym."""
    tags = [p.tag for p in parses(word) if p.is_known]
    return any(_NOUNS.intersection(t.grammemes) or (acronym and t.POS in ("INTJ", "ADJS")) for t in tags if "Apro" not in t)


@lru_cache(maxsize=4096)
def _commands(word: str) -> bool:
    return all(p.tag.POS in _BARE or "impr" in p.tag for p in parses(word) if p.is_known)


def _beside_capital(stream: Stream, index: int) -> bool:
    """«Текла Рютен», «Шон Бин», «Пало-Верде»: what looks like a verb or an adverb belongs to the name beside it."""
    if stream.types[index].shape == "title" and index + 2 < stream.size and stream.joined(index, index + 2):
        return stream.types[index + 2].shape == "title"
    after = stream.types[index + 1] if index + 1 < stream.size else None
    before = stream.types[index - 1]
    if stream.types[index].shape != "title" or _commands(stream.types[index].norm.lower()):
        return False
    return bool(before.shape == "title" and before.spaced) or bool(after and stream.types[index].spaced and after.shape == "title")


def _continues(stream: Stream, left: int, right: int) -> bool:
    """Tell whether a further word belongs to the run: «Тани бин Ахмед», Boston Dynamics, Ханты-Мансийск, Expo-2020."""
    t = stream.types[right]
    if stream.joined(left, right):
        # «ИТ-компании»: a common noun glued to an acronym is none of its name.
        common = t.shape == "lower" and stream.types[left].shape == "upper" and stream.word(right).ordinary
        return t.kind == "number" or (t.kind == "word" and not common and (t.shape in CAPITAL or t.script == stream.types[left].script))
    adjacent = right == left + 1 and stream.types[left].spaced
    if not adjacent or t.kind != "word" or t.shape not in CAPITAL or t.script != stream.types[left].script:
        return False
    if stream.line_case(right) != "normal" and stream.word(right).ordinary:
        return False
    if t.script == "latin":
        if stream.types[left].shape == "upper" and t.shape == "title" and _given(stream, right):
            return False  # "MLA | Akhil Gogoi"
        return stream.language == "ru" or not stream.word(right).title
    if stream.line_case(right) != "normal":
        return _is_name(stream, right)
    # «Норвич Сити»: a word of the language goes on a name only behind a word that is in no dictionary.
    behind, ahead = stream.word(left), stream.word(right)
    if ahead.ordinary and (behind.ordinary or behind.tags):
        return False
    if "Name" in ahead.tags or (ahead.part is not None and ahead.part.given and not ahead.part.surname):
        # A given name begins a name of its own: «имени Пушкина Виталий Костомаров».
        return "Name" in behind.tags
    if "Surn" in ahead.tags or ahead.part is not None:
        return _is_name(stream, right) and not ahead.nodes
    match = longest_match(stream, right) if ahead.nodes else None
    return not ahead.title and (match is None or match.candidates[0].canonical.startswith("inst:"))


def _given(stream: Stream, index: int) -> bool:
    word = stream.word(index)
    return word.part is not None and word.part.given and not word.ordinary


def _beside_type(stream: Stream, index: int) -> bool:
    """Tell whether a capitalised type makes a name of an ordinary word: "Mount Rainier", "the River Wye", "Snake River"."""
    if behind_type(stream, index):
        return True
    before = stream.types[index - 1] if index else None
    if before is not None and before.shape == "title" and before.spaced and before.key in _OPENING_TYPES:
        return index < 2 or stream.types[index - 2].shape not in CAPITAL
    after = stream.types[index + 1] if index + 1 < stream.size and stream.types[index].spaced else None
    return (
        after is not None
        and after.shape == "title"
        and after.key in _ENDING_TYPES
        and stream.types[index].key not in _NO_NAMES
        and COMPASS.isdisjoint(stream.word(index).keys)
    )


def behind_type(stream: Stream, index: int) -> bool:
    """Tell whether "Mount", "Lake" and the like stand before a word, with a capital: "Mt. Rainier" is no rainier day."""
    before = index - 1
    if before > 0 and stream.types[before].text == ".":
        before -= 1
    return before >= 0 and stream.types[before].shape == "title" and stream.types[before].key in _LEADING_TYPES


def _run_end(stream: Stream, index: int) -> int:
    last, size, mount = index, 1, behind_type(stream, index)
    while size < _LONGEST:
        right = last + 1
        if right < stream.size and stream.types[right].kind not in _WORDS:
            right += 1
        if right >= stream.size or stream.types[right].kind not in _WORDS or not _continues(stream, last, right):
            break
        if mount and stream.word(right).ordinary:
            break  # "Mt. Rainier | Gondola"
        last, size = right, size + 1
        if stream.types[last].key in _GEOGRAPHY and stream.types[last].spaced:
            break  # "Pierce County | Sheriff"
    return last


def _found(stream: Stream, text: str, first: int, last: int) -> Found:
    kind = _kind(stream, first, last)
    if kind == "organisation" and last == first + 1 and _declines_as_person(stream, first):
        kind = "person"
    name, words = _base(stream, text, first, last, kind)
    if len(words) > 1 and words[-1].lower() in _GEOGRAPHY:
        words = words[:-1]  # "Vjosa River" is «река Вьоса»: the type is no part of the name.
    if len(words) > 1 and words[0].lower() in _PREFIXED:
        words = words[1:]  # "Hurricane Imelda" is «ураган „Имельда“», "USS Mason" «эсминец „Мейсон“».
    # "Romashka LLC", "OOO Romashka" are «Ромашка».
    words = [w for w in words if w.lower() not in _LEGAL_FORMS] or words
    joined = joined_keys(words)
    found = Found(first, last + 1, kind, f"name:{joined[0]}" if joined else f"name:{name.lower()}", name=name, via="unknown")
    found.forms = tuple([f"name:{k}" for k in joined[1:]])
    if kind == "person" and len(words) > 1:
        keys = [k for k in map(word_keys, words) if k]
        if 1 < len(keys) <= 3:
            # «Модибо Сидибе»: read like any other given name and surname.
            found.given, found.surname = keys[0][0], keys[-1][0]
            found.canonical = f"person:{found.given}-{found.surname}"
            found.forms = tuple([f"name:{k}" for k in keys[-1]])
    if len(words) == 1 and stream.types[first].shape == "title" and joined and len(joined[0]) > 4 and not stream.word(first).ordinary:
        _known_bearer(stream, found, joined[0])
    _further_forms(stream, found, first, words)
    if len(words) == 1 and stream.types[first].script == "cyrillic" and found.via == "unknown":
        raw = stream.phrase_words(first, last)[0]
        if first == last:
            found.choices = tuple([choice for choice in stream.word(first).keyed() if choice[1]])
        else:
            found.choices = nominative_keys(nominative_candidates(raw))
        found.declined = name != raw
    return found


def _further_forms(stream: Stream, found: Found, first: int, words: list[str]) -> None:
    if found.via != "unknown":
        return
    more: list[str] = []
    persons: list[str] = []
    if len(words) > 1:
        more = parts_of_run(stream, first, words)
        persons = _as_person(stream, first, words)
        # "Nanga Parbat" may be read as somebody's name; Russian joins a place's words with hyphens, «Нанга-Парбат».
        more += joined_keys(words)[:1] if found.kind == "person" and stream.types[first].script == "latin" else []
    elif stream.word(first).adjective and stream.types[first].script == "cyrillic":
        more = [*division_keys(stream, first)]
    elif "Name" in stream.word(first).tags:
        more = other_given_names(stream, first, found.canonical[5:])
    elif not stream.word(first).ordinary and not stream.word(first).tags:
        more = other_nominatives(stream, first, found.canonical[5:])
    forms = dict.fromkeys((*found.forms, *(f"name:{k}" for k in more), *persons))
    found.forms = tuple(f for f in forms if f != found.canonical)


def _declines_as_person(stream: Stream, first: int) -> bool:
    """«с Винтом Серфом», «роль Бурака Озчивита»: two words in one oblique case are a person's; «Вестерн Юниона» is a firm's."""
    words = stream.phrase_words(first, first + 1)
    ahead = stream.word(first + 1)
    if len(words) != 2 or not _titles(stream, first) or stream.word(first).adjective or (ahead.ordinary and "Surn" not in ahead.tags):
        return False
    base = base_text(tuple(words), "person", stream.word_before(first), stream.nominatives)
    return all(b != w for b, w in zip(base, words))


def _titles(stream: Stream, first: int) -> bool:
    shapes = {stream.types[i].shape for i in (first, first + 1)}
    return stream.types[first].script == "cyrillic" and shapes == {"title"} and stream.line_case(first) == "normal"


def _as_person(stream: Stream, first: int, words: list[str]) -> list[str]:
    """«Ильдико Сабо» may be a firm, and is a person's name elsewhere in the same text or in the other language."""
    if len(words) != 2 or stream.word(first).ordinary or not _titles(stream, first):
        return []
    keys = [k[0] for w in words if (k := word_keys(w))]
    return [f"person:{keys[0]}-{keys[1]}"] if len(keys) == 2 else []


def _known_bearer(stream: Stream, found: Found, key: str) -> None:
    """A spelling that no table lists, of a surname that alone names one person: Poutine, Tokaev, Sholz."""
    alone = [c.canonical for c in stream.lexicon.bearers(key) if Flag.SURNAME in c.flags]
    entity = stream.lexicon.entity(alone[0]) if len(alone) == 1 else None
    if entity is not None:
        found.kind, found.canonical, found.via = "person", entity.canonical, "key+lexicon"
        found.forms, found.given = person_side(stream.lexicon, entity)
        found.surname = key


def _base(stream: Stream, text: str, first: int, last: int, kind: str) -> tuple[str, list[str]]:
    raw = text[stream.starts[first] : stream.end(last)]
    if stream.types[first].script != "cyrillic":
        return raw, [stream.types[i].norm for i in range(first, last + 1) if stream.types[i].kind in ("word", "number")]
    words = tuple(stream.phrase_words(first, last))
    base = base_text(words, kind, stream.word_before(first), stream.nominatives)
    return " ".join(base), list(base)


def _kind(stream: Stream, first: int, last: int) -> str:
    word, t = stream.word(first), stream.types[first]
    if "Geox" in word.tags and not word.bears:
        return "place"
    if word.tags & {"Surn", "Name", "Patr"} or (word.bears and (first == last or not word.ordinary)):
        return "person"  # "Best Offer" is none
    if word.part is not None and t.shape == "title" and (first == last or word.part.given or not word.ordinary):
        return "person"  # but "Diamond Rings", "Royal Mail" are none
    if "Orgn" in word.tags or t.shape == "upper" or first != last:
        return "organisation"
    return "other"


def _quoted(stream: Stream, text: str, index: int) -> Found | None:
    """«Вечерняя Москва», «Спартак»: a short quoted name behind a noun; a longer quotation or one with an end mark is speech."""
    close = next((j for j in range(index + 1, min(index + 9, stream.size)) if stream.types[j].text in _CLOSING), -1)
    inside = stream.types[index:close] if close > 0 else []
    words = [t for t in inside if t.kind in ("word", "number")]
    if not words or len(words) > 4 or any(t.text in ".!?,…" for t in inside):
        return None
    before = stream.preceding(index)
    named = before >= 0 and stream.types[before].key in _LEGAL_FORMS
    # In English quotes speak more often than they name: only a legal form makes a name of them there.
    if before < 0 or not (named or (stream.language == "ru" and _noun_before(stream, before))):
        return None
    last = stream.last_word(close)
    name = text[stream.starts[index] : stream.end(last)]
    norms = [t.norm for t in words]
    if before >= 0 and all(t.script == "cyrillic" for t in words) and _inflects(stream, before, words[0]):
        phrase = tuple(stream.phrase_words(index, last))
        norms = list(base_text(phrase, "organisation", stream.types[before].norm, stream.nominatives))
        name = " ".join(norms)
    keys = [k[0] for w in norms if (k := word_keys(w))]
    open_case = stream.types[index].script == "cyrillic" and norms == [t.norm for t in words]
    others = _other_case(stream, index, last, norms) if open_case else ()
    choices = nominative_keys(stream.word(index).nominatives) if len(inside) == 1 else ()
    forms = tuple(f"name:{k}" for k in others)
    return Found(index, last + 1, "other", "name:" + "-".join(keys), forms, name, "quoted", choices=choices) if keys else None


def _other_case(stream: Stream, first: int, last: int, norms: list[str]) -> tuple[str, ...]:
    """«под управлением „Заботы“» is Забота's: what a quoted name is if it declines, where the text leaves that open."""
    if not is_nominal(norms[0].lower()) or any(n.isdigit() for n in norms):
        return ()
    base = list(base_text(tuple(stream.phrase_words(first, last)), "organisation", None, stream.nominatives))
    key = "-".join(k[0] for w in base if (k := word_keys(w)))
    return (key,) if base != norms and len(key) >= _SHORTEST_OTHER else ()


def _noun_before(stream: Stream, before: int) -> bool:
    """«издание „Степной будильник“», and with the capital of its sentence: «Рабочие „Степных мельниц“»."""
    t = stream.types[before]
    if t.shape != "title":
        return t.shape == "lower"
    return stream.begins_sentence(before) and stream.word(before).ordinary and is_nominal(t.norm.lower())


def _inflects(stream: Stream, before: int, first: WordType) -> bool:
    """«фильма „Зеркало“» leaves the name as it is, «создатели „Зеркала“» does not; «При поддержке» and «Ты у меня одна» have no head."""
    keys = stream.word(before).keys
    if not _NAMED_TYPES.isdisjoint(keys) or any(k in generic_types() for k in keys) or stream.types[before].key in _LEGAL_FORMS:
        return False
    return is_nominal(first.norm.lower())
