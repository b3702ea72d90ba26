"""The main format: one JSON object a document, one a line; its keys are explained in docs/output.md."""

from __future__ import annotations

import json
from typing import Any

from bilingual.document import Document
from bilingual.records import Detection, Mention, Segment, Term, Token

__all__ = ["detection_record", "document_record", "json_line"]


def document_record(id_: str | int, document: Document, tokens: bool = False) -> dict[str, Any]:
    """Return what is written of a document.

    Args:
        id_: its path or own id.
        document: the document.
        tokens: whether to add the tokens.

    >>> import bilingual
    >>> sorted(document_record("a.txt", bilingual.normalise("ШОС")))
    ['id', 'language', 'mentions', 'segments', 'terms']
    """
    record: dict[str, Any] = {
        "id": id_,
        "language": document.language,
        "segments": [_segment(s) for s in document.segments],
        "mentions": [_mention(m) for m in document.mentions],
        "terms": [_term(t) for t in document.terms],
    }
    if tokens:
        record["tokens"] = [_token(t) for t in document.tokens]
    return record


def detection_record(id_: str | int, detection: Detection, segments: bool = False) -> dict[str, Any]:
    """Return what is written of a detection: id, language, confidence, and the segments when asked for."""
    record: dict[str, Any] = {"id": id_, "language": detection.language, "confidence": round(detection.confidence, 4)}
    if segments:
        record["segments"] = [_segment(s) for s in detection.segments]
    return record


def json_line(record: dict[str, Any]) -> bytes:
    """Return a record as one line of UTF-8; half a surrogate pair, which UTF-8 cannot hold, is written as a JSON escape.

    >>> json_line({"text": "МИД"}).decode()
    '{"text": "МИД"}\\n'
    """
    try:
        return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8")
    except UnicodeEncodeError:
        return (json.dumps(record) + "\n").encode("ascii")


def _segment(s: Segment) -> dict[str, Any]:
    return {"start": s.start, "end": s.end, "language": s.language, "confidence": round(s.confidence, 4)}


def _mention(m: Mention) -> dict[str, Any]:
    return {
        "start": m.start,
        "end": m.end,
        "text": m.text,
        "kind": m.kind,
        "canonical": m.canonical,
        "forms": list(m.forms),
        "name": m.name,
    }


def _term(t: Term) -> dict[str, Any]:
    return {"text": t.text, "start": t.start, "end": t.end, "position": t.position}


def _token(t: Token) -> dict[str, Any]:
    return {
        **{"start": t.start, "end": t.end, "text": t.text, "kind": t.kind},
        **{"language": t.language, "lemma": t.lemma, "alternates": list(t.alternates)},
    }
