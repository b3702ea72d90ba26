"""The output formats by name."""

from __future__ import annotations

from dataclasses import dataclass

from bilingual.document import Document
from bilingual.formats.conllu import conllu
from bilingual.formats.json_lines import document_record, json_line
from bilingual.formats.plain import normalised_text, term_table

__all__ = ["OUTPUT_FORMATS", "Writer"]

OUTPUT_FORMATS = ("jsonl", "text", "terms", "conllu")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes documents in one format.

    Attributes:
        output_format: one of `OUTPUT_FORMATS`.
        tokens: whether JSON records carry the tokens.
        all_lemmas: whether formats with one lemma a word write the further ones too.

    >>> import bilingual
    >>> Writer("text").write("a.txt", bilingual.normalise("Саммиты ШОС")).decode()
    'саммит org:sco\\n\\n'
    """

    output_format: str = "jsonl"
    tokens: bool = False
    all_lemmas: bool = False

    def write(self, id_: str | int, document: Document) -> bytes:
        """Return a document's bytes; characters UTF-8 cannot hold become ``?`` outside of JSON."""
        if self.output_format == "jsonl":
            return json_line(document_record(id_, document, self.tokens))
        if self.output_format == "terms":
            text = term_table(id_, document)
        elif self.output_format == "conllu":
            text = conllu(id_, document, self.all_lemmas)
        else:  # documents are set apart by an empty line
            text = normalised_text(document, self.all_lemmas) + "\n"
        return text.encode("utf-8", "replace")
