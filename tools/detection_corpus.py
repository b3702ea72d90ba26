"""What the detection model learns from: frequency lists, translated programs, dictionaries; train_detection.py says how to get them."""

from __future__ import annotations

import gettext
import html
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import django
import numpy as np
import wordfreq
from babel import Locale

__all__ = ["Corpus", "corpus", "romanised", "udhr", "words_of"]

UDHR_TRAINED = {"ky": "kir", "tt": "tat", "mn": "khk", "kk": "kaz", "be": "bel"}
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
CYRILLIC = re.compile("[\u0400-\u04ff]")
SERBIAN = dict(zip("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(), "абвгдђежзијклљмнњопрстћуфхцчџш"))


def mo_messages(path: Path) -> Iterator[str]:
    """Yield the translations of a compiled gettext catalogue that differ from the original."""
    with path.open("rb") as file:
        for key, value in gettext.GNUTranslations(file)._catalog.items():  # type: ignore[attr-defined]
            original = key[0] if isinstance(key, tuple) else key
            if original and value and value != original:
                yield value


def firefox_messages(path: Path) -> Iterator[str]:
    """Yield the messages of a Firefox language pack."""
    with zipfile.ZipFile(path) as pack:
        for name in pack.namelist():
            if name.endswith((".ftl", ".properties")):
                for line in pack.read(name).decode("utf-8", "replace").splitlines():
                    if "=" in line and not line.startswith("#"):
                        yield line.split("=", 1)[1]
                    elif line.startswith(" "):
                        yield line


def cldr_names(language: str) -> Iterator[str]:
    """Yield CLDR's names of countries, languages, currencies, months and days."""
    try:
        locale = Locale.parse(language)
    except Exception:
        return
    for table in (locale.territories, locale.languages, locale.scripts, locale.currencies):
        yield from table.values()
    for widths in (*locale.months.values(), *locale.days.values()):
        for table in widths.values():
            yield from table.values()


def udhr(sources: Path, code: str) -> list[str]:
    """Return the sentences of one translation of the Universal Declaration."""
    path = sources / "udhr" / "declaration" / f"{code}.html"
    blocks = re.findall(r"<(?:p|li|h\d)[^>]*>(.*?)</", path.read_text(encoding="utf-8"), re.S) if path.exists() else []
    return [part for block in blocks for part in re.split(r"(?<=[.;])\s", block)]


def messages(sources: Path, language: str) -> Iterator[str]:
    """Yield all running text there is for a language."""
    debian = sources / "debian" / "usr"
    for path in sorted((debian / "lib/libreoffice/program/resource" / language).glob("LC_MESSAGES/*.mo")):
        yield from mo_messages(path)
    for path in sorted((debian / "lib/firefox-esr/browser/extensions").glob(f"langpack-{language}@*.xpi")):
        yield from firefox_messages(path)
    for path in sorted(Path(django.__file__).parent.glob(f"**/locale/{language}/LC_MESSAGES/*.mo")):
        yield from mo_messages(path)
    if language in UDHR_TRAINED:
        yield from udhr(sources, UDHR_TRAINED[language])
    if language == "ru":
        for path in sorted((debian / "share/libreoffice/help/ru/text").glob("**/*.html"))[:700]:
            yield from re.findall(r"<p[^>]*>(.*?)</p>", path.read_text(encoding="utf-8", errors="replace"), re.S)
    yield from cldr_names(language)


def words_of(message: str) -> list[str]:
    """Return the words of a message without placeholders, tags and shortcuts."""
    text = html.unescape(message)
    text = re.sub(r"\{[^{}]*\}|<[^<>]*>|%\(?\w*\)?[sdS$]?|\$\w+|https?:\S+|\\[nt]", " ", text)
    return WORD.findall(re.sub("[~&_]", "", text).lower())


def dictionary_words(sources: Path, language: str) -> list[str]:
    """Return the words of a spelling dictionary, for languages without a frequency list."""
    files = {"be": "debian/usr/share/hunspell/be_BY.dic", "kk": "debian/usr/share/hunspell/kk_KZ.dic"}
    path = sources / files.get(language, "-")
    if not path.is_file():
        return []
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1251")
    words = (line.split("/")[0].strip().lower() for line in text.splitlines()[1:])
    return sorted({word for word in words if WORD.fullmatch(word) and len(word) < 25 and CYRILLIC.search(word)})


@dataclass
class Corpus:
    """What is known of one language."""

    words: list[str]
    chances: np.ndarray
    lines: list[list[str]] = field(default_factory=list)
    dictionary: list[str] = field(default_factory=list)


def to_serbian_cyrillic(word: str) -> str:
    """Spell a Serbian word of the Latin list in Cyrillic letters."""
    return re.sub("lj|nj|dž|.", lambda match: SERBIAN.get(match.group(), match.group()), word)


def frequencies(language: str, cyrillic: bool) -> dict[str, float]:
    """Return wordfreq's list of a language; Serbo-Croatian serves as Croatian and, respelt, as Serbian."""
    code = {"hr": "sh", "sr": "sh"}.get(language, language)
    if code not in wordfreq.available_languages("best"):
        return {}
    table: dict[str, float] = {}
    for word, chance in wordfreq.get_frequency_dict(code, wordlist="best").items():
        word = to_serbian_cyrillic(word) if language == "sr" else word
        if chance > 1.5e-7 and WORD.fullmatch(word) and bool(CYRILLIC.search(word)) == cyrillic:
            table[word] = table.get(word, 0.0) + chance
    return table


def corpus(sources: Path, language: str, cyrillic: bool, english: set[str]) -> Corpus:
    """Gather what there is for a language; messages left in English are dropped."""
    lines, seen = [], set()
    for message in messages(sources, language):
        words = words_of(message)
        key = " ".join(words)
        share = sum(bool(CYRILLIC.search(word)) for word in words)
        untranslated = not cyrillic and language != "en" and 2 * sum(word in english for word in words) >= len(words)
        if words and key not in seen and (share > 0.7 * len(words) if cyrillic else not share) and not untranslated:
            seen.add(key)
            lines.append(words)
    table = frequencies(language, cyrillic) or dict(Counter(word for line in lines for word in line))
    names = sorted(table)
    chances = np.array([table[name] for name in names]) ** 0.9
    return Corpus(names, chances / chances.sum(), lines, dictionary_words(sources, language))


def romanised(russian: Corpus, names: set[str]) -> Corpus:
    """Return Russian without names: Lavrov and Elena stand in English texts too."""
    surname = re.compile("(ов|ова|ев|ева|ский|ская|ин|ина|енко)$")
    keep = [i for i, word in enumerate(russian.words) if not surname.search(word) and (word not in names or russian.chances[i] > 1e-4)]
    chances = russian.chances[keep]
    return Corpus([russian.words[i] for i in keep], chances / chances.sum())
