"""Plain formats: the text rewritten in shared forms and lemmas, and the terms as a table."""

from __future__ import annotations

from bilingual.document import Document
from bilingual.formats.layers import named_tokens
from bilingual.records import Token
from bilingual.text.cutting import LINE_ENDS
from bilingual.text.repair import fold

__all__ = ["normalised_text", "term_table"]

_SILENT = frozenset({"punctuation", "symbol"})
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def normalised_text(document: Document, all_lemmas: bool = False) -> str:
    """Return the text as shared forms of names and lemmas of the other words, line by line as it was, without punctuation.

    Args:
        document: the document.
        all_lemmas: whether a word's further lemmas follow its first, joined by ``|``.

    >>> import bilingual
    >>> normalised_text(bilingual.normalise("Глава МИД РФ посетил саммит ШОС."))
    'глава org:ru/foreign-ministry посетить саммит org:sco\\n'
    """
    lines: list[list[str]] = [[]]
    before, shown = 0, None
    for token, name in named_tokens(document):
        if not LINE_ENDS.isdisjoint(document.text[before : token.start]):
            lines.append([])
        before = token.end
        if name is not None and name is not shown:
            lines[-1].append(name.canonical)
        elif name is None and token.kind not in _SILENT:
            lines[-1].append(_lemmas(token, all_lemmas))
        shown = name
    return "".join(" ".join(line) + "\n" for line in lines if line)


def _lemmas(token: Token, all_lemmas: bool) -> str:
    lemmas = (token.lemma, *token.alternates) if all_lemmas else (token.lemma,)
    return "|".join(dict.fromkeys("".join(fold(lemma).split()) for lemma in lemmas))


def term_table(id_: str | int, document: Document) -> str:
    """Return the terms, one a line: id, position, start, end, term, tab-separated; tabs and line ends inside are escaped.

    >>> import bilingual
    >>> term_table("a.txt", bilingual.normalise("саммит")).split("\\n")[0].split("\\t")
    ['a.txt', '0', '0', '6', 'саммит']
    """
    name = str(id_).translate(_ESCAPES)
    return "".join(f"{name}\t{t.position}\t{t.start}\t{t.end}\t{t.text.translate(_ESCAPES)}\n" for t in document.terms)
