"""How a person's name is read: which runs of words, by their roles, are names.

A role is one letter, so that a run is a string and the rules are expressions over it; see `bilingual.names.people.roles`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bilingual.names.cached import name_part
from bilingual.names.lexicon.compiling import Flag
from bilingual.names.matching.longest import longest_match
from bilingual.names.matching.walk import Match
from bilingual.names.people.ambiguous import called_by_a_word, names_also
from bilingual.names.people.far_east import far_eastern_end, far_eastern_first
from bilingual.names.people.roles import ARABIC_ARTICLES, LIKE_SURNAME, PARTICLES, Element, element_at, is_given, next_piece
from bilingual.names.words.stream import CAPITAL, Stream
from bilingual.names.words.word import NameWord
from bilingual.russian.morphology import parses

__all__ = ["heads_name", "leads_with_particle", "person_at", "split_name"]

_FILIAL: Final = frozenset({"оглы", "оглу", "кызы", "гызы", "уулу", "oglu", "ogly", "kyzy", "qizi"})
# Particles that are no words of Russian or English themselves, so that they may open a name.
_LEADING: Final = frozenset("де фон ван аль эль ибн бин дель делла von van bin ibn della af".split())
_IRISH: Final = re.compile("[OОД]['’]")
_SON_OF: Final = re.compile("(.+?)(?:ович|евич|ич|ovich|[iy]?evich|ych|ich)")
_FATHERS: Final = ("", "й", "ь", "а", "я", "y", "ey", "ei", "i", "a", "ya")
_ODD_FATHERS: Final = frozenset("lv pavl yakovl il ily alexandr aleksandr lvov".split())
_TYPES: Final = frozenset(
    "mountain mountains mount county river lake street avenue road square park island islands valley beach hill hills bridge bay".split()
    + "cape city town village region district province state day week month year war zero world cup tower house palace castle".split()
    + "forest desert peninsula strait canal ocean sea gulf resort airport station port harbor university college school hospital".split()
)
# Of these no surname is made, whatever stands before them: Crystal Mountain, Jackson County.
_PLACES_ONLY: Final = frozenset(
    "mountain mountains county district province oblast krai river avenue region island islands peninsula".split()
) | frozenset("airport university college township boulevard highway creek resort".split())
# Behind a word that is no given name these are what it is, too: Ashtamudi Lake, Pittock Tower.
_TYPES_ONLY: Final = frozenset(
    "lake street avenue road square bridge bay valley cape city town village state tower palace castle forest desert strait".split()
    + "canal ocean sea gulf airport station hospital school library museum".split()
)
_SHORTEST_IN_CAPITALS: Final = 5  # letters: behind "German" fewer are an acronym, more may be a surname
_OBLIQUE_ADJECTIVE: Final = ("ского", "скому", "ском", "ских", "ской", "цкого", "цком", "цкой")
_LONGEST: Final = 7


def person_at(stream: Stream, index: int, titled: bool) -> tuple[str, list[Element]] | None:
    """Read a person's name from a piece on.

    Args:
        stream: the segment.
        index: piece of the first word, capitalised.
        titled: whether a title or role stands before it (президент, Mr).

    Returns:
        The rule and the elements of the name, or None.
    """
    first = stream.types[index]
    if first.shape == "lower" and first.key not in PARTICLES:
        return None
    if not titled and _stands_alone(stream, index):
        return None
    far = _far_eastern(stream, index) if first.shape == "title" else None
    if far is not None:
        return "far-eastern", far
    elements = _run(stream, index)
    roles = "".join(e.role for e in elements)
    if not elements or roles[0] in "O":
        return None
    author = _begins_title(stream, roles, elements)
    if author:
        return "surname-initials", elements[:author]
    for rule, end in _rules_of(roles):
        chosen = elements[:end]
        if end < 2 or _reads_otherwise(stream, rule, chosen):
            continue
        if rule == "given-patronymic" and not _of_a_father(stream, chosen[0], chosen[1]):
            return "given-surname", [chosen[0], Element(chosen[1].first, chosen[1].last, "S")]
        return "given-surname" if rule == "given-word-surname" else rule, chosen
    return _behind_title(stream, elements, roles) if titled else None


def _run(stream: Stream, index: int) -> list[Element]:
    elements: list[Element] = []
    at = index
    while at >= 0 and len(elements) < _LONGEST:
        element = element_at(stream, at)
        if elements and _breaks_run(stream, elements, element):
            break
        elements.append(element)
        at = next_piece(stream, element.last)
    if len(elements) > 1 and called_by_a_word(stream, elements[1].first):
        elements[0].role = "G"
    if len(elements) > 1 and (_surname_of_initials(stream, elements) or _surname_of_given(stream, elements[0], elements[1])):
        elements[0].role = "S"
    while elements and elements[-1].role == "p" and stream.types[elements[-1].first].key not in _FILIAL:
        elements.pop()
    for n in range(len(elements) - 1, 0, -1):
        if stream.types[elements[n].first].key in _FILIAL and n > 1:
            # «Ильхам Гейдар оглы Алиев»: son of Heydar, a patronymic in two words.
            elements[n - 1 : n + 1] = [Element(elements[n - 1].first, elements[n].last, "P")]
    return elements


def _surname_of_initials(stream: Stream, elements: list[Element]) -> bool:
    """«Кузнецов А. В.», "Smith J.": at the start of a sentence, too, an ordinary word before initials is the surname it may be."""
    element, t = elements[0], stream.types[elements[0].first]
    if element.role not in "OG" or t.shape not in CAPITAL or stream.types[elements[1].first].shape != "initial":
        return False
    word = stream.word(element.first)
    if element.role == "G":
        return len(elements) == 2 and word.part is not None and word.part.surname
    if word.title or word.barred:
        return False
    # Two initials want a surname: where none follows, it stands before them.
    wanted = t.script == "cyrillic" and len(elements) > 2 and stream.types[elements[2].first].shape == "initial"
    wanted = wanted and (len(elements) == 3 or (elements[3].role == "O" and "Surn" not in stream.word(elements[3].first).tags))
    return wanted or "Surn" in word.tags or (word.part is not None and word.part.surname)


def _surname_of_given(stream: Stream, element: Element, given: Element) -> bool:
    """«Петров Олег», «ИВАНОВ Иван Иванович»: at the start of a sentence, too, what looks like a surname is one before a first name."""
    word = stream.word(element.first)
    if element.role != "O" or given.role != "G" or word.title or not ("Surn" in word.tags and LIKE_SURNAME.search(word.keys[0])):
        return False
    return stream.word(given.first).given_first and stream.types[element.first].script == "cyrillic"


def _begins_title(stream: Stream, roles: str, elements: list[Element]) -> int:
    """«Петров Б. Б. Основы теории графов»: how many words name the author, where the title of a work follows; 0 elsewhere."""
    author = re.match("SI{1,2}(?=[OSXG])", roles)
    if author is None or stream.types[elements[0].first].script != "cyrillic":
        return 0
    title = elements[author.end()]
    word = stream.word(title.first)
    ordinary = word.ordinary and "Name" not in word.tags and stream.types[title.first].shape == "title"
    return author.end() if ordinary and stream.line_case(title.first) == "normal" else 0


def _is_surname(stream: Stream, element: Element) -> bool:
    word = stream.word(element.first)
    if word.part is None:
        return bool(LIKE_SURNAME.search(word.keys[0])) and not word.ordinary
    return word.part.surname and not word.part.given and (not word.ordinary or "Surn" in word.tags)


def _breaks_run(stream: Stream, elements: list[Element], element: Element) -> bool:
    """Tell whether a word cannot go on the name: «МИД | Борис Джонсон», «по Brexit | Дэвид Дэвис», «губернатор Пенджаба | Салман Тасир»."""
    first, t = stream.types[elements[0].first], stream.types[element.first]
    if t.shape == "lower":
        return element.role == "O"
    if t.key.endswith(_OBLIQUE_ADJECTIVE) and t.spaced and stream.types[element.last + 1].shape == "lower":
        return True  # «в селе Акшиганак Мартукского района»
    if element.role != "I" and first.script != t.script and elements[0].role != "I":
        return True
    if len(elements) == 1 and t.shape == "upper" and t.length < _SHORTEST_IN_CAPITALS and _of_a_people(stream, elements[0]):
        return True  # "the German | GDP": a people's adjective that is a given name, too
    if (
        (first.shape == "upper") != (t.shape == "upper")
        and first.length > 3
        and elements[0].role not in "Ip"
        and stream.line_case(element.first) != "upper"
    ):
        called = element.role in "GP" and len(elements) == 1 + (element.role == "P")
        if called and first.shape == "upper" and _is_surname(stream, elements[0]):
            return False  # «ИВАНОВ Иван Иванович»
        return element.role not in "SXGI" or (first.shape == "upper" and not is_given(stream.word(elements[0].first), first.script))
    if len(elements) == 1 and element.role in "SG" and elements[0].role in "SG" and _two_known(stream, elements[0], element):
        return True
    word = stream.word(element.first)
    # "Brent | North Sea": what is a word, too, is no surname where it begins a known name.
    if element.role in "GP" or (element.role == "S" and not (word.ordinary and t.script == "latin")) or not word.nodes:
        return False
    match = longest_match(stream, element.first)
    if match is None or match.candidates[0].canonical.startswith("person:"):
        return False
    if element.role == "S":
        return len(match.words) > 1 and match.candidates[0].canonical.startswith("place:")
    if len(match.words) > 1:
        return True
    return Flag.GAZETTEER not in match.candidates[0].flags and not _called_like_city(stream, elements, match)


def _called_like_city(stream: Stream, elements: list[Element], match: Match) -> bool:
    """«Мария Тула поёт», "Anna Dallas sang": behind a given name that is nothing else, a city in the same case is the surname."""
    first, at = elements[0].first, match.words[0]
    if len(elements) > 1 or elements[0].role != "G" or stream.line_case(at) != "normal" or not _nothing_else(stream, first):
        return False
    if not stream.types[elements[0].last].spaced:
        return False  # two cells of a table
    entity = stream.lexicon.entity(match.candidates[0].canonical)
    if entity is None or entity.type != "city":
        return False
    given, city = stream.types[first], stream.types[at]
    declined = stream.word(first).nominatives[0] != given.norm
    return city.script == "latin" or declined == (match.keys[0] != city.key)


def _nothing_else(stream: Stream, index: int) -> bool:
    """Tell whether a given name is no word and no place besides: not Вера, Mark, Jordan, Владимир."""
    t, word = stream.types[index], stream.word(index)
    if t.key in names_also("word") or (word.ordinary and t.script == "cyrillic"):
        return False
    return all(c.canonical.startswith("person:") for _, node in word.alone for c in node.candidates)


def _two_known(stream: Stream, one: Element, other: Element) -> bool:
    """«Акихито | Нарухито уступил», «Обаму | Клинтон поддержала»: behind one known by a single word another's surname begins anew."""
    first = _known_by(stream, one, Flag.SURNAME)
    second = _known_by(stream, other, Flag.SURNAME + Flag.PART) if first else frozenset()
    return bool(second) and first.isdisjoint(second)


def _known_by(stream: Stream, element: Element, flags: str) -> frozenset[str]:
    candidates = (c for _, node in stream.word(element.first).nodes for c in node.candidates)
    return frozenset(c.canonical for c in candidates if not set(flags).isdisjoint(c.flags))


def _stands_alone(stream: Stream, index: int) -> bool:
    """Tell whether nothing that could go on a person's name follows a word: the usual case, and quick to see."""
    t = stream.types[index]
    if t.shape == "initial" or index + 1 >= stream.size:
        return t.shape != "initial"
    after = stream.types[index + 1]
    if t.spaced:
        return after.shape == "lower" and after.key not in PARTICLES and (after.spaced or after.key not in ARABIC_ARTICLES)
    return not (after.text in "-‑‐" or (after.kind == "space" and not after.break_))


# Roles of a run, in order of trust; the name of the rule, and which element is the surname. `x` stands for G, S or X.
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
_TITLED: Final = re.compile("p*[SXG]{1,4}")


@lru_cache(maxsize=4096)
def _rules_of(roles: str) -> tuple[tuple[str, int], ...]:
    """Return the rules that fit a string of roles from its start, in order of trust, with the number of words each covers."""
    matches = ((rule, pattern.match(roles)) for rule, pattern in _PATTERNS)
    return tuple((rule, m.end()) for rule, m in matches if m)


def _reads_otherwise(stream: Stream, rule: str, chosen: list[Element]) -> bool:
    """Tell whether words whose roles fit a rule are no person's name all the same: "Crystal Mountain", "Turkish Bayraktar"."""
    last = chosen[-1]
    if stream.types[last.first].key in _PLACES_ONLY or (last.role == "O" and _ends_in_a_word(stream, rule, chosen)):
        return True
    if rule == "surname-given":
        return not _given_behind(stream, chosen[0], last)
    if rule == "given-word-surname":
        return not _second_name(stream, chosen)
    if rule != "run":
        return False
    types_only = stream.types[last.first].key in _TYPES_ONLY
    return types_only or _of_a_people(stream, chosen[0]) or not all(_may_be_personal(stream, e) for e in chosen)


def _ends_in_a_word(stream: Stream, rule: str, chosen: list[Element]) -> bool:
    """Tell whether the ordinary word at the end is no surname: a type, a small word, a title, or anything in a headline."""
    last = chosen[-1]
    if heads_name(stream.word(last.first)):
        return True
    if stream.types[last.first].length < 2 or stream.word(last.first).barred:
        return True  # "P.S. I", «О. П. Автореф.»
    if rule == "particle-surname":
        return not _leads(stream, chosen[0])
    small = stream.line_case(chosen[0].first) != "normal" or _speaks_lower(stream, last)
    return small and not (rule == "initials-surname" and _surname_too(stream, chosen))


def _behind_title(stream: Stream, elements: list[Element], roles: str) -> tuple[str, list[Element]] | None:
    """«президент Токаев», "Mr. van Dyk": behind a title surnames alone, as far as nothing says that they are none."""
    match = _TITLED.match(roles)
    chosen = elements[: match.end()] if match else []
    personal = [_may_be_personal(stream, e) or e.role == "p" for e in chosen]
    size = personal.index(False) if False in personal else len(chosen)
    return ("title", chosen[:size]) if size else None


def heads_name(word: NameWord) -> bool:
    """Tell whether a word is the type in names of institutions or places: County, University, Mountain, площадь."""
    return word.keys[0] in _TYPES or any(c.canonical.startswith("inst:") for _, n in word.nodes for c in n.candidates)


def _far_eastern(stream: Stream, index: int) -> list[Element] | None:
    """«Пак Мин Чжуна», "Park Min-jun": the surname in front, whatever else its word means."""
    elements: list[Element] = []
    at = index if far_eastern_first(stream.types[index]) else -1
    while at >= 0 and len(elements) < 3:
        elements.append(element_at(stream, at))
        at = next_piece(stream, elements[-1].last)
    size = far_eastern_end(stream, [(e.first, e.last) for e in elements]) if len(elements) > 1 else 0
    return [Element(e.first, e.last, "SX"[n > 0]) for n, e in enumerate(elements[:size])] or None


def _may_be_personal(stream: Stream, element: Element) -> bool:
    """A run of unknown words is read as a person unless one of them is an acronym, a place or a known name's beginning."""
    word = stream.word(element.first)
    shapes = {stream.types[i].shape for i in range(element.first, element.last + 1) if stream.types[i].kind == "word"}
    # What only pymorphy3 calls a place (Стефани) may be a person; what the lexicon has, too, is one.
    place = bool(word.tags & {"Geox", "Orgn"}) and not word.tags & {"Surn", "Name"} and bool(word.nodes)
    if "camel" in shapes and element.first == element.last and _IRISH.match(stream.types[element.first].norm):
        shapes.discard("camel")
    return shapes <= {"title", "lower"} and not place


def _given_behind(stream: Stream, surname: Element, given: Element) -> bool:
    """«Петров Олег», "KOZLOV Pavel": English has the surname in front only in capitals."""
    t = stream.types[given.first]
    if t.script == "cyrillic":
        return "Name" in stream.word(given.first).tags
    return t.shape == "title" and stream.types[surname.first].shape == "upper" and not stream.word(given.first).ordinary


def _second_name(stream: Stream, chosen: list[Element]) -> bool:
    """Tell whether an ordinary word with a capital stands for a second name: in no headline, before a surname that is no word."""
    given, second, surname = chosen
    word = stream.word(second.first)
    if stream.types[second.first].shape != "title" or stream.line_case(second.first) != "normal" or word.title or word.barred:
        return False
    if stream.types[given.first].script != "latin" or (stream.word(given.first).ordinary and stream.begins_sentence(given.first)):
        return False
    last = stream.word(surname.first)
    return not (heads_name(word) or last.ordinary or last.title or last.nodes or last.barred)


def _of_a_people(stream: Stream, element: Element) -> bool:
    """ "Turkish Bayraktar drones", "Russian Lavrov": an adjective of a country before a surname is nobody's given name."""
    t = stream.types[element.first]
    return t.script == "latin" and any(Flag.ADJECTIVE in c.flags for _, n in stream.word(element.first).nodes for c in n.candidates)


def _speaks_lower(stream: Stream, element: Element) -> bool:
    return stream.types[element.first].shape not in CAPITAL or stream.word(element.first).title


def _of_a_father(stream: Stream, given: Element, element: Element) -> bool:
    """«Сергей Викторович» is the son of a Виктор; «Драган Стойкович», "Efim Rabinovich" and «Биляна Стоянович» have a surname."""
    word = stream.word(element.first)
    name = next((m for n in word.nominatives if (m := _SON_OF.fullmatch(n.lower()))), None)
    if name is None:
        return True
    if any(p.is_known and "femn" in p.tag and "Name" in p.tag for p in parses(stream.word(given.first).keys[0])[:1]):
        return False
    if name[1] in _ODD_FATHERS or any(p.is_known and "Patr" in p.tag for p in parses(name[0].lower())):
        return True
    return any((known := name_part(name[1] + ending)) is not None and known.given for ending in _FATHERS)


def _surname_too(stream: Stream, chosen: list[Element]) -> bool:
    """«С. П. Королёва» is no queen; but «И. О. Главы» is short for acting head."""
    word = stream.word(chosen[-1].first)
    surname = "Surn" in word.tags or (word.part is not None and word.part.surname)
    return surname and stream.types[chosen[-1].first].shape in CAPITAL and stream.types[chosen[0].first].key != "и"


def split_name(rule: str, elements: list[Element]) -> tuple[list[Element], list[Element]]:
    """Return the elements of the given name (initials too) and of the surname; patronymics belong to neither.

    Args:
        rule: name of the rule that the run fits; see `person_at`.
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


def _leads(stream: Stream, element: Element) -> bool:
    return stream.types[element.first].key in _LEADING and stream.line_case(element.first) == "normal"


def leads_with_particle(stream: Stream, index: int) -> bool:
    """Tell whether a small particle of the name stands right before its first capital: «де Клерк», "van Gogh".

    Args:
        stream: the segment.
        index: piece of the capital; a piece stands before it.
    """
    before = stream.types[index - 1]
    return before.shape == "lower" and before.spaced and before.key in _LEADING and stream.types[index].shape == "title"
