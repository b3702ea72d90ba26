"""CoNLL-U: tokens, lemmas and names for tools of linguists; columns this package has nothing to say of hold ``_``."""

from __future__ import annotations

from collections.abc import Iterator

from bilingual.document import Document
from bilingual.formats.layers import named_tokens
from bilingual.records import Mention, Token
from bilingual.text.cutting import LINE_ENDS

__all__ = ["conllu"]

_UPOS = {"punctuation": "PUNCT", "number": "NUM", "symbol": "SYM", "url": "X", "email": "X", "tag": "X"}
_FINAL = frozenset({".", "!", "?", "…", "?!", "...", "!..", "?.."})
_Row = tuple[Token, Mention | None]


def conllu(id_: str | int, document: Document, all_lemmas: bool = False) -> str:
    """Return a document in CoNLL-U.

    Sentences end at line ends, after ``. ! ? …`` before a space, and where the language changes. MISC holds the offsets (``Start``,
    ``End``), the outermost name a token belongs to (``Name=B-org:csto``, then ``I-org:csto``), ``SpaceAfter=No``, and with `all_lemmas` the
    further lemmas (``Lemmas=сталь``).

    Args:
        id_: its path or own id.
        document: the document.
        all_lemmas: whether to add further lemmas.

    >>> import bilingual
    >>> conllu("a.txt", bilingual.normalise("Саммит ШОС")).split("\\n")[4].split("\\t")[1:3]
    ['Саммит', 'саммит']
    """
    lines = [f"# newdoc id = {_plain(str(id_))}"]
    for number, sentence in enumerate(_sentences(document), 1):
        start, end = sentence[0][0].start, sentence[-1][0].end
        lines += [f"# sent_id = {number}", f"# text = {_plain(document.text[start:end])}", f"# lang = {sentence[0][0].language}"]
        lines += [_row(n, token, name, document.text, all_lemmas) for n, (token, name) in enumerate(sentence, 1)]
        lines.append("")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return " ".join(text.split()) or "_"


def _sentences(document: Document) -> Iterator[list[_Row]]:
    sentence: list[_Row] = []
    for row in named_tokens(document):
        if sentence and _ends(document.text, sentence[-1][0], row[0]):
            yield sentence
            sentence = []
        sentence.append(row)
    if sentence:
        yield sentence


def _ends(text: str, last: Token, token: Token) -> bool:
    between = text[last.end : token.start]
    final = bool(between) and last.text in _FINAL
    return final or token.language != last.language or not LINE_ENDS.isdisjoint(between)


def _row(number: int, token: Token, name: Mention | None, text: str, all_lemmas: bool) -> str:
    misc = [f"Start={token.start}", f"End={token.end}"]
    if name is not None:
        misc.append(("Name=B-" if token.start <= name.start else "Name=I-") + name.canonical)
    if all_lemmas and token.alternates:
        misc.append("Lemmas=" + ",".join(token.alternates))
    if token.end < len(text) and not text[token.end].isspace():
        misc.append("SpaceAfter=No")
    columns = [str(number), _plain(token.text), _plain(token.lemma), _UPOS.get(token.kind, "_"), *"_____"]
    return "\t".join([*columns, "|".join(misc)])
