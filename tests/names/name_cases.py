"""Cases of the names room as data: what a case says, and what of it does not hold.

A case has a ``label`` and a ``text`` with what it ``expect``s (a mention by ``text``, ``canonical``, ``name``, ``kind``, any of them) and
what must be ``absent`` (a canonical form, a prefix such as ``person:``, or words of the text that are no name); or a ``pair`` of texts,
Russian and English, with the forms they ``share``, and mentions that are the ``same``, ``meet`` in one form at least, or stay ``apart``.
``language`` skips detection; ``comment`` says why where the text does not. A known failure has its ``reason`` and its ``evidence``.

Run as a program, this module moves the known failures that hold by now back to the file of their evidence.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import bilingual
from bilingual import Mention

__all__ = ["EVIDENCE", "load", "pair_problems", "problems", "save", "settle", "text_problems"]

CASES = Path(__file__).parent / "cases"
EVIDENCE = ("wild", "synthetic", "negative", "known-failures")
FORM = re.compile(r"(place|org|person|demonym|other|name):")


def load(evidence: str) -> list[dict[str, Any]]:
    """Return the cases of one kind of evidence."""
    return json.loads((CASES / f"{evidence}.json").read_text(encoding="utf-8"))


def save(evidence: str, cases: list[dict[str, Any]]) -> None:
    """Write the cases of one kind of evidence, one a line."""
    lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in cases)
    (CASES / f"{evidence}.json").write_text(f"[\n{lines}\n]\n" if cases else "[]\n", encoding="utf-8")


def settle() -> list[str]:
    """Move the known failures that hold to the file of their evidence; return their labels."""
    known = load("known-failures")
    held = [case for case in known if not problems(case)]
    save("known-failures", [case for case in known if case not in held])
    for evidence in EVIDENCE[:-1]:
        back = [{k: v for k, v in case.items() if k not in ("evidence", "reason")} for case in held if case["evidence"] == evidence]
        if back:
            save(evidence, load(evidence) + back)
    return [case["label"] for case in held]


def problems(case: dict[str, Any]) -> list[str]:
    """Return what does not hold of a case, in words; empty where all of it does."""
    return pair_problems(case) if "pair" in case else text_problems(case)


def text_problems(case: dict[str, Any]) -> list[str]:
    doc = bilingual.normalise(case["text"], case.get("language"))
    found = [f"{m.text!r} {m.canonical} {m.name!r} {m.kind} ({m.via})" for m in doc.mentions]
    wrong = [f"no mention {e}" for e in case.get("expect", ()) if not any(_is(m, e) for m in doc.mentions)]
    wrong += [f"unwanted {a!r}" for a in case.get("absent", ()) if _mentions(doc.text, doc.mentions, a)]
    return [*wrong, *found] if wrong else []


def _is(mention: Mention, expected: dict[str, str]) -> bool:
    return all(getattr(mention, field) == value for field, value in expected.items())


def _mentions(text: str, mentions: tuple[Mention, ...], absent: str) -> bool:
    if FORM.match(absent):
        return any(form == absent or (absent[-1] == ":" and form.startswith(absent)) for m in mentions for form in m.forms)
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(absent)}(?!\w)", text)]
    if not spans:
        raise ValueError(f"{absent!r} is not in {text!r}: the case would hold of itself")
    return any(m.start < end and start < m.end for m in mentions for start, end in spans)


def pair_problems(case: dict[str, Any]) -> list[str]:
    sides = [bilingual.normalise(text, language).mentions for text, language in zip(case["pair"], ("ru", "en"), strict=True)]
    forms = [{f for m in side for f in m.forms} for side in sides]
    wrong = [f"{form} is not shared" for form in case.get("share", ()) if not all(form in side for side in forms)]
    for field in ("same", "meet"):
        for names in case.get(field, ()):
            left, right = ([m for m in side if m.text == name] for side, name in zip(sides, names, strict=True))
            if not any(_meet(a, b, field) for a in left for b in right):
                wrong.append(f"{names[0]!r} and {names[1]!r} do not {'have one canonical form' if field == 'same' else 'meet'}")
    if case.get("apart") and not (all(sides) and forms[0].isdisjoint(forms[1])):
        wrong.append(f"both have {sorted(forms[0] & forms[1])}" if all(sides) else "no names at all")
    return [*wrong, *(f"{m.text!r} {m.forms}" for side in sides for m in side)] if wrong else []


def _meet(a: Mention, b: Mention, field: str) -> bool:
    return a.canonical == b.canonical if field == "same" else not set(a.forms).isdisjoint(b.forms)


if __name__ == "__main__":
    print("\n".join(settle()) or "every known failure still fails")
