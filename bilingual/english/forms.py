"""Regular English inflection undone: which base forms a word may be made from, each checked against the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from bilingual.english.lexicon import Lexicon

__all__ = ["Form", "compound_forms", "dictionary_forms", "restored", "unknown_forms"]

# (base form, class, how often met): the class is the part of speech with the inflection, as the treebanks' tags have it.
Form = tuple[str, str, int]

_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")
# Class of an inflected form by part of speech and last letters; n: NS plural; v: VS third person, VD past, VG -ing; a: AR, AT degrees.
_RULES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("ies", "n", "NS", ("y", "ie")),
    ("ves", "n", "NS", ("ve", "f", "fe")),
    ("men", "n", "NS", ("man",)),
    ("es", "n", "NS", ("e", "")),
    ("s", "n", "NS", ("",)),
    ("ies", "v", "VS", ("y", "ie")),
    ("es", "v", "VS", ("e", "")),
    ("s", "v", "VS", ("",)),
    ("ied", "v", "VD", ("y", "ie")),
    ("ed", "v", "VD", ("e", "")),
    ("ying", "v", "VG", ("ie", "y")),
    ("ing", "v", "VG", ("e", "")),
    ("ier", "a", "AR", ("y",)),
    ("er", "a", "AR", ("e", "")),
    ("iest", "a", "AT", ("y",)),
    ("est", "a", "AT", ("e", "")),
)

# Nouns used in the plural alone, whatever singular a dictionary lists beside them.
_PLURAL_ONLY = frozenset(
    (
        "auspices", "barracks", "belongings", "binoculars", "clothes", "crossroads", "earnings", "ethics", "faeces", "feces", "goggles",
        "headquarters", "jeans", "knickers", "leggings", "outskirts", "pajamas", "panties", "pants", "pliers", "pyjamas", "scissors",
        "shears", "surroundings", "thanks", "tights", "trousers", "tweezers", "underpants", "whereabouts",
    )
)  # fmt: skip


def dictionary_forms(word: str, lexicon: Lexicon) -> list[Form]:
    """Return the base forms of a lower-case word that the lexicon has, the word itself among them.

    >>> from bilingual.english.lexicon import lexicon
    >>> sorted({(base, kind) for base, kind, _ in dictionary_forms("stopped", lexicon())})
    [('stop', 'VD'), ('stopped', 'A')]
    """
    if word in _PLURAL_ONLY:
        return [(word, "NS", 1)]
    found: dict[tuple[str, str], int] = {}
    entry = lexicon.entry(word)
    irregular = entry is not None and bool(entry.irregular)  # oases is no plural of OAS
    if entry is not None:
        for part, count in entry.parts.items():
            found[word, {"n": "N", "v": "V", "a": "A", "r": "R"}[part]] = count
        for part, base in entry.irregular:
            kind = _irregular_kind(word, part)
            found[base, kind] = max(lexicon.has(base, part), 0)
    for base, part, kind in _undone(word):
        count = lexicon.has(base, part)
        if count >= 0 and not (irregular and count == 0 and part == "n" and lexicon.proper(base)):
            found[base, kind] = max(found.get((base, kind), 0), count)
    return [(base, kind, count) for (base, kind), count in found.items()]


def _irregular_kind(word: str, part: str) -> str:
    if part == "v":
        return "VG" if word.endswith("ing") else "VS" if word.endswith("s") else "VD"
    if part == "n":
        return "NS"
    return ("AT" if word.endswith("st") else "AR") if part == "a" else ("RT" if word.endswith("st") else "RR")


def _undone(word: str) -> Iterator[tuple[str, str, str]]:
    for ending, part, kind, replacements in _RULES:
        if not word.endswith(ending) or len(word) < len(ending) + 2:
            continue
        stem = word[: -len(ending)]
        if (ending == "s" and stem.endswith(("s", "u"))) or (ending == "es" and kind != "x" and not _takes_es(stem)):
            if ending == "s":
                continue
            replacements = ("e",)
        for replacement in replacements:
            yield stem + replacement, part, kind
        if kind != "NS" and ending != "s" and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
            yield stem[:-1], part, kind


def _takes_es(stem: str) -> bool:
    return stem.endswith(_SIBILANT) or stem.endswith("o")


# Prefixes that make new verbs and nouns freely: pretrained, postediting, microservices.
_PREFIXES = frozenset(
    (
        "aero", "anti", "auto", "bio", "co", "counter", "cross", "crypto", "cyber", "de", "dis", "eco", "electro", "fore", "geo",
        "hydro", "hyper", "inter", "micro", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out", "over", "petro", "photo",
        "post", "pre", "pro", "pseudo", "re", "self", "semi", "socio", "sub", "super", "techno", "tele", "trans", "ultra", "un",
        "under", "up",
    )
)  # fmt: skip


def compound_forms(word: str, lexicon: Lexicon) -> list[Form]:
    """Return the base forms of a solid compound whose last part the lexicon has inflected and whose first it has, too.

    >>> from bilingual.english.lexicon import lexicon
    >>> [(base, kind) for base, kind, _ in compound_forms("pretrained", lexicon()) if kind == "VD"]
    [('pretrain', 'VD')]
    """
    for cut in range(2, len(word) - 3):
        head = word[:cut]
        if head in _PREFIXES or (cut > 2 and lexicon.has(head, "n") >= 0):
            found = [(head + base, kind, 0) for base, kind, _ in dictionary_forms(word[cut:], lexicon) if kind[1:]]
            if found:
                return [*found, (word, "N", 0)]
    return []


def unknown_forms(word: str) -> list[Form]:
    """Return the likeliest base forms of a word no lexicon has, the word itself among them.

    >>> sorted(unknown_forms("selfies"))
    [('selfie', 'NS', 2), ('selfies', 'N', 0), ('selfy', 'NS', 0)]
    """
    found: list[Form] = [(word, "N", 0)]
    if len(word) < 4:
        return found
    if word.endswith("ies"):
        return [*found, (word[:-3] + "y", "NS", 2 * (len(word) > 8)), (word[:-1], "NS", 2 * (len(word) <= 8))]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        base = word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
        return [*found, (base, "NS", 2), (base, "VS", 0)]
    if word.endswith(("ed", "ing")) and len(word) > 5:
        return [*found, (word, "A", 0), (restored(word), "VG" if word.endswith("g") else "VD", 0)]
    return found


def restored(word: str) -> str:
    """Return the base of an unknown verb in -ed or -ing, its final e or single consonant restored as Porter's algorithm does.

    >>> restored("blogging"), restored("retweeted")
    ('blog', 'retweet')
    """
    from bilingual.english.porter import restore

    return restore(word)
