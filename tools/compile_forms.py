"""Compile the table of frequent Russian forms: data/compiled/forms-ru.tsv (see bilingual/russian/known_forms.py).

    python tools/compile_forms.py --most 200000     # needs wordfreq (at build time only)
    python tools/compile_forms.py --check 2000      # compares so many forms, spread over the table, with the slow way; needs no wordfreq

Compile it again when the Russian dictionary, the lemma weights, the closed-class table or the rules of base forms change.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from packed_table import run

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
TARGET = Path(__file__).resolve().parent.parent / "data" / "compiled" / "forms-ru.tsv"
SOURCE = "most frequent forms of wordfreq 3.1.1; lemmas and name readings by pymorphy3-dicts-ru (OpenCorpora) and tools/train_*.py"
LICENCE = "CC BY-SA 4.0 (the choice of forms), CC BY-SA 3.0 (OpenCorpora)"


class SlowWay:
    """What the pipeline makes of a form without the table."""

    def __init__(self) -> None:
        from bilingual.lemmas.ranker import Ranker
        from bilingual.russian.lemmatiser import RussianLemmatiser

        self.engine = RussianLemmatiser(Ranker.load(TARGET.parent.parent / "models" / "lemmas-ru.tsv"))
        self.engine.load()

    def lemma_cells(self, form: str) -> tuple[str, str, str, str] | None:
        """Return the cells of the form's row of lemmas; None where a cell could not be read back."""
        title = form.capitalize()
        small, large = (self._lemmas(form, word) for word in (form, title))
        seen, seen_title = (describe(self.engine.neighbour(word)) for word in (form, title))
        if seen.count("|") != 2 or seen_title.count("|") != 2:
            return None
        return small, large if large != small else "", seen, seen_title if seen_title != seen else ""

    def _lemmas(self, form: str, word: str) -> str:
        from bilingual.packed import pack_change

        found = self.engine.word(word)
        return ",".join(pack_change(form, lemma) for lemma in (found.lemma, *found.alternates)) + ("!" if found.ambiguous else "")

    def name_cells(self, form: str) -> tuple[str, ...]:
        """Return the cells of the form's row of names."""
        from bilingual.names.lexicon.folding import match_key
        from bilingual.names.words.cyrillic import cyrillic_side

        key, title = match_key(form), form.capitalize()
        large = cyrillic_side(title, key, self.engine.word(title).lemma, False)
        small = cyrillic_side(form, key, self.engine.word(form).lemma, True)
        flags = "".join(letter for letter, holds in zip("oag", (large.ordinary, large.adjective, large.given_first)) if holds)
        nominatives, keys = changes(title, large.nominatives), changes(key, large.keys)
        small_nominatives, small_keys = changes(form, small.nominatives[1:]), changes(key, small.keys)
        return (
            *(flags, "|".join(sorted(large.tags)), nominatives, keys),
            *(small_nominatives if small_nominatives != nominatives else "", small_keys if small_keys != keys else ""),
        )


def changes(form: str, targets: tuple[str, ...]) -> str:
    from bilingual.packed import pack_change

    return ",".join(pack_change(form, target) for target in targets)


def describe(neighbour: object) -> str:
    return f"{neighbour.name}|{neighbour.detail}|{' '.join(sorted(neighbour.agree))}"  # type: ignore[attr-defined]


def ordinals(rows: list[object]) -> dict[object, int]:
    """Number rows, those of most forms first."""
    ranked = sorted(Counter(rows).items(), key=lambda item: (-item[1], str(item[0])))
    return {row: number for number, (row, _) in enumerate(ranked)}


def compiled(most: int) -> str:
    import wordfreq

    from bilingual.packed import pack_blocks
    from bilingual.russian.known_forms import FORMS_FORMAT, made_for

    slow = SlowWay()
    lemma_cells: dict[str, tuple[str, ...]] = {}
    name_cells: dict[str, tuple[str, ...]] = {}
    for form in wordfreq.iter_wordlist("ru", "large"):
        if re.fullmatch("[а-яё]+", form):
            cells = slow.lemma_cells(form)
            if cells is not None:
                lemma_cells[form], name_cells[form] = cells, slow.name_cells(form)
        if len(lemma_cells) >= most:
            break
    seen = ordinals([cell for cells in lemma_cells.values() for cell in cells[2:] if cell])
    lemma_lines = {form: "\t".join([*cells[:2], *(str(seen[c]) if c else "" for c in cells[2:])]) for form, cells in lemma_cells.items()}
    name_lines = {form: "\t".join(cells) for form, cells in name_cells.items()}
    lemma_rows, name_rows = ordinals(list(lemma_lines.values())), ordinals(list(name_lines.values()))
    pairs = {form: f"{lemma_rows[lemma_lines[form]]} {name_rows[name_lines[form]]}" for form in lemma_cells}
    pair_rows = ordinals(list(pairs.values()))
    head = [f"# format: {FORMS_FORMAT}", "# version: 1", f"# source: {SOURCE}", f"# licence: {LICENCE}"]
    head += [f"# {key}: {value}" for key, value in made_for().items()] + ["# generated by tools/compile_forms.py, do not edit"]
    head += [f"{mark} {row}" for mark, rows in zip("@=~&", (seen, lemma_rows, name_rows, pair_rows)) for row in rows]
    body = pack_blocks({form: str(pair_rows[pair]) for form, pair in pairs.items()})
    print(len(pairs), "forms", len(seen), "descriptions", len(lemma_rows), "rows of lemmas", len(name_rows), "rows of names")
    return "\n".join(head + body) + "\n"


def check(sample: int) -> int:
    """Compare forms spread over the table with the slow way; return how many differ."""
    from bilingual.names.lexicon.folding import match_key
    from bilingual.names.words.cyrillic import cyrillic_side
    from bilingual.russian.known_forms import KnownForms

    table, slow = KnownForms.load(), SlowWay()
    forms = table.forms()
    if not forms:
        print("the table is for another dictionary or other weights: compile it again")
        return 1
    wrong = 0
    for form in forms[:: max(len(forms) // sample, 1)]:
        for word in (form, form.capitalize()):
            key, lemmas = match_key(form), slow.engine.word(word)
            side = cyrillic_side(word, key, lemmas.lemma, word == form)
            same = table.lemmas(word) == lemmas and table.neighbour(word) == slow.engine.neighbour(word)
            if not same or table.name_side(word, key) != side:
                wrong += 1
                print("differs:", word, table.lemmas(word), lemmas, table.name_side(word, key), side)
    return wrong


if __name__ == "__main__":
    run(__doc__, TARGET, 200_000, compiled, check)
