"""The compiled lexicon at run time: what it answers, how it refuses a damaged file, and that threads may share it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from bilingual.errors import DataError
from bilingual.names.lexicon import compiled as module
from bilingual.names.lexicon.compiled import Lexicon, base_lexicon, english_words
from bilingual.names.lexicon.flags import Flag
from bilingual.names.lexicon.folding import alias_words


@pytest.mark.parametrize(
    ("alias", "canonical"),
    [
        ("ОДКБ", "org:csto"),
        ("CSTO", "org:csto"),
        ("Collective Security Treaty Organisation", "org:csto"),
        ("Организация Договора о коллективной безопасности", "org:csto"),
        ("Казахстан", "place:kz"),
        ("Republic of Kazakhstan", "place:kz"),
        ("казахстанский", "demonym:kz"),
        ("Muscovite", "demonym:ru/moscow"),
        ("Нур-Султан", "place:kz/astana"),
        ("Целиноград", "place:kz/astana"),
        ("Twitter", "other:twitter"),
        ("Твиттер", "other:twitter"),
        ("Сергей Лавров", "person:sergei-lavrov"),
        ("Lavrov", "person:sergei-lavrov"),
        ("министерство иностранных дел", "inst:foreign-ministry"),
    ],
)
def test_whole_names(alias: str, canonical: str) -> None:
    assert canonical in {c.canonical for c in base_lexicon().whole(alias_words(alias))}


@pytest.mark.parametrize("words", [["несуществующее"], ["казахстан", "несуществующий"], ["организация", "договора"]])
def test_what_is_no_name(words: list[str]) -> None:
    assert base_lexicon().whole(words) == ()


def test_an_ambiguous_name_has_all_its_readings() -> None:
    readings = {c.canonical for c in base_lexicon().whole(["georgia"])}
    assert {"place:ge", "place:us/georgia"} <= readings


def test_flags_tell_the_conditions() -> None:
    flags = {c.canonical: c.flags for c in base_lexicon().whole(["who"])}
    assert Flag.ACRONYM in flags["org:who"] and Flag.ANY_CASE not in flags["org:who"]


def test_records() -> None:
    entity = base_lexicon().entity("place:kz")
    assert entity is not None
    assert (entity.kind, entity.en, entity.ru) == ("place", "Kazakhstan", "Казахстан")
    assert ("iso3166-1", "KZ") in entity.identifiers
    assert base_lexicon().entity("org:no-such-thing") is None


def test_every_candidate_has_a_record() -> None:
    lexicon = base_lexicon()
    known = set(lexicon.canonicals())
    for first in ("о", "org", "мир", "bank", "государственный", "united", "казахстан", "совет", "national", "сергей"):
        for canonical in _below(lexicon, first):
            prefix, _, path = canonical.partition(":")
            assert canonical in known or (prefix == "demonym" and f"place:{path}" in known), canonical


def _below(lexicon: Lexicon, first: str) -> set[str]:
    node = lexicon.node(first)
    found, queue = set(), [node] if node is not None else []
    while queue:
        node = queue.pop()
        found |= {c.canonical for c in node.candidates}
        queue += node.children.values()
    return found


def test_canonicals_are_sorted_and_distinct() -> None:
    canonicals = base_lexicon().canonicals()
    assert canonicals == sorted(set(canonicals)) and len(canonicals) > 5000


def test_enough_is_known() -> None:
    prefixes = [c.partition(":")[0] for c in base_lexicon().canonicals()]
    assert prefixes.count("org") >= 1000
    assert prefixes.count("inst") >= 200
    assert prefixes.count("person") >= 800
    assert prefixes.count("other") >= 300


def test_one_lexicon_for_a_process() -> None:
    assert base_lexicon() is base_lexicon()


def test_english_words_are_common_words() -> None:
    assert {"turkey", "reading", "mobile", "nice", "polish", "march"} <= english_words()
    assert english_words().isdisjoint({"kazakhstan", "lavrov", "gazprom"})


def test_threads_get_one_node() -> None:
    lexicon = Lexicon()
    gate = threading.Barrier(4)
    nodes: list[object] = []

    def ask() -> None:
        gate.wait()
        nodes.append(lexicon.node("организация"))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(nodes) == 4 and len({id(n) for n in nodes}) == 1


def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    real = module.data_file

    def fake(wanted: str) -> Path:
        if wanted != f"compiled/{name}.tsv":
            return real(wanted)
        path = tmp_path / f"{name}.tsv"
        path.write_text(text, encoding="utf-8")
        return path

    monkeypatch.setattr(module, "data_file", fake)


@pytest.mark.parametrize("name", ["aliases", "entities"])
def test_a_file_of_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    damaged(tmp_path, monkeypatch, name, f"# format: bilingual-compiled/{name} 99\nx\t>org:x\n")
    with pytest.raises(DataError, match=name):
        Lexicon()


def test_a_damaged_record_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged(tmp_path, monkeypatch, "entities", "# format: bilingual-compiled/entities 1\norg:csto\torganisation\n")
    with pytest.raises(DataError, match="org:csto"):
        Lexicon().entity("org:csto")
