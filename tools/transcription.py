"""Chinese and Japanese place names in Russian letters by the systems Russian maps use: Palladius and Polivanov.

Used by tools/compile_cities.py only: from pinyin and Hepburn, «Dongguan» -> Дунгуань, «Kawasaki» -> Кавасаки.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["palladius", "polivanov"]


def _pairs(text: str) -> dict[str, str]:
    cells = text.split()
    return dict(zip(cells[::2], cells[1::2]))


_INITIALS = _pairs("b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с zh чж ch ч sh ш r ж z цз c ц s с")
_FINALS = _pairs(
    "a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я ie е iao яо iu ю ian янь in инь iang ян "
    "ing ин iong юн u у ua уа uo о uai уай ui уй uan уань un унь uang уан v юй ve юэ ue юэ"
)
_AFTER_JQX = _pairs("u юй ue юэ uan юань un юнь")
_WHOLE = _pairs(
    "a а o о e э ai ай an ань ang ан ao ао ou оу en энь er эр yi и ya я ye е yao яо you ю yan янь yin инь yang ян ying ин yong юн "
    "yu юй yue юэ yuan юань yun юнь wu у wa ва wo во wai вай wei вэй wan вань wen вэнь wang ван weng вэн hui хуэй zi цзы ci цы si сы"
)
_MORAE = _pairs(
    "kya кя kyu кю kyo кё sha ся shu сю sho сё cha тя chu тю cho тё nya ня nyu ню nyo нё hya хя hyu хю hyo хё mya мя myu мю myo мё "
    "rya ря ryu рю ryo рё gya гя gyu гю gyo гё ja дзя ju дзю jo дзё bya бя byu бю byo бё pya пя pyu пю pyo пё "
    "ka ка ki ки ku ку ke кэ ko ко sa са shi си su су se сэ so со ta та chi ти tsu цу te тэ to то na на ni ни nu ну ne нэ no но "
    "ha ха hi хи fu фу he хэ ho хо ma ма mi ми mu му me мэ mo мо ya я yu ю yo ё ra ра ri ри ru ру re рэ ro ро wa ва "
    "ga га gi ги gu гу ge гэ go го za дза ji дзи zu дзу ze дзэ zo дзо da да de дэ do до ba ба bi би bu бу be бэ bo бо "
    "pa па pi пи pu пу pe пэ po по a а i и u у e э o о n н"
)


@lru_cache(maxsize=1)
def _syllables() -> dict[str, str]:
    found = {}
    for initial, start in _INITIALS.items():
        for final, end in _FINALS.items():
            found[initial + final] = start + (_AFTER_JQX.get(final, end) if initial in "jqx" else end)
    return {**found, **_WHOLE}


def _plain(name: str, umlaut: str) -> str:
    name = name.lower().replace("ü", umlaut)
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _read(word: str, table: dict[str, str], longest: int, inner_vowel: bool) -> list[str] | None:
    """Cut a word into syllables of the table, longest first, stepping back where the rest cannot be read."""
    dead: set[int] = set()

    def rest(start: int) -> list[str] | None:
        if start == len(word):
            return []
        for size in range(min(longest, len(word) - start), 0, -1):
            piece = word[start : start + size]
            if piece not in table or start + size in dead or (start and not inner_vowel and piece[0] in "aeo"):
                continue
            following = rest(start + size)
            if following is not None:
                return [piece, *following]
        dead.add(start)
        return None

    return rest(0)


def palladius(name: str) -> str:
    """Write a pinyin name in Russian letters; nothing where it is no pinyin.

    >>> palladius("Dongguan"), palladius("Xi'an"), palladius("Hengyang"), palladius("Ürümqi")
    ('Дунгуань', 'Сиань', 'Хэнъян', '')
    """
    written: list[str] = []
    for word in re.split(r"['’ʼ]", _plain(name, "v")):
        pieces = _read(word, _syllables(), 6, inner_vowel=False) if word else None
        if not pieces:
            return ""
        written += [_syllables()[piece] for piece in pieces]
    text = written[0]
    for piece in written[1:]:
        # Сянъян: without the sign н would open the next syllable.
        text += ("ъ" if text.endswith("н") and piece[0] in "аоуэиеёюя" else "") + piece
    return text.capitalize()


def polivanov(name: str) -> str:
    """Write a Hepburn name in Russian letters; nothing where it is no Japanese.

    >>> polivanov("Kawasaki"), polivanov("Saitama"), polivanov("Namba"), polivanov("Hatchō"), polivanov("Lima")
    ('Кавасаки', 'Сайтама', 'Намба', 'Хаттё', '')
    """
    word = _plain(name, "u").removesuffix("-shi")
    word = re.sub(r"tch", "cch", word.replace("oo", "o").replace("uu", "u"))
    doubled = re.sub(r"([kstpcgdbz])(?=\1)|s(?=sh)", "*", word)
    pieces = _read(doubled, {**_MORAE, "*": "*", "m": "м"}, 3, inner_vowel=True)
    if not pieces:
        return ""
    text = "".join(_MORAE.get(piece, "м" if piece == "m" else piece) for piece in pieces)
    text = re.sub(r"\*(.)", r"\1\1", text)
    text = re.sub(r"н(?=[бмп])", "м", text)
    return re.sub(r"(?<=[аоуэеёюя])и", "й", text).capitalize()
