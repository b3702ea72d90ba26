"""`bilingual normalise`: formats, ids, options."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bilingual

RUSSIAN = "Глава МИД Казахстана прибыл на саммит ШОС.\nСтали известны подробности.\n"
ENGLISH = "Kazakhstan's Foreign Minister arrived at the SCO summit.\n"
GERMAN = "Der Außenminister ist gestern zu einem zweitägigen Besuch in der Hauptstadt eingetroffen, wie die Regierung mitteilte.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "b" / "c.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / ".hidden").write_text("not read", encoding="utf-8")
    return tmp_path


def records(result) -> list[dict]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_record_has_the_keys_of_the_contract_and_says_what_the_library_says(run, folder):
    (record,) = records(run("normalise", folder / "a.txt"))
    doc = bilingual.normalise(RUSSIAN)
    assert list(record) == ["id", "language", "segments", "mentions", "terms"]
    assert record["id"] == str(folder / "a.txt")
    assert record["language"] == "ru"
    assert record["segments"][0].keys() == {"start", "end", "language", "confidence"}
    names = ("start", "end", "text", "kind", "canonical", "name")
    assert record["mentions"] == [{**{n: getattr(m, n) for n in names}, "forms": list(m.forms)} for m in doc.mentions]
    assert record["terms"] == [{n: getattr(t, n) for n in ("text", "start", "end", "position")} for t in doc.terms]


def test_tokens_are_added_when_asked_for(run, folder):
    (record,) = records(run("normalise", "--tokens", folder / "a.txt"))
    assert record["tokens"][0].keys() == {"start", "end", "text", "kind", "language", "lemma", "alternates"}
    assert [t["text"] for t in record["tokens"]][:3] == ["Глава", "МИД", "Казахстана"]


def test_both_languages_meet(run, folder):
    russian, english = records(run("normalise", folder))
    shared = {m["canonical"] for m in russian["mentions"]} & {m["canonical"] for m in english["mentions"]}
    assert "org:sco" in shared


def test_a_folder_is_walked_in_order_without_hidden_files(run, folder):
    assert [r["id"] for r in records(run("normalise", folder))] == [str(folder / "a.txt"), str(folder / "b" / "c.txt")]


@pytest.mark.parametrize("arguments", [["-"], []])
def test_standard_input_is_read(run, arguments):
    (record,) = records(run("normalise", *arguments, stdin="Саммит ШОС".encode()))
    assert record["id"] == "-"
    assert [m["text"] for m in record["mentions"]] == ["ШОС"]


def test_output_is_readable_utf8(run, folder):
    assert "ШОС" in run("normalise", folder / "a.txt").stdout_bytes.decode("utf-8")


def test_json_records_keep_their_ids(run, tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "x1", "text": "ШОС"}\n\n{"id": 2, "text": "SCO"}\n{"text": "SCO"}\n', encoding="utf-8")
    assert [r["id"] for r in records(run("normalise", path))] == ["x1", 2, f"{path}:4"]


def test_json_fields_can_be_named(run):
    lines = '{"key": "k", "body": "SCO", "text": 1}\n'
    (record,) = records(run("normalise", "--input-format", "jsonl", "--text-field", "body", "--id-field", "key", stdin=lines))
    assert record["id"] == "k"
    assert record["mentions"][0]["canonical"] == "org:sco"


def test_language_can_be_given(run):
    (record,) = records(run("normalise", "--language", "ru", stdin="MMM 123"))
    assert record["language"] == "ru"


def test_text_format_writes_shared_forms_and_lemmas(run):
    result = run("normalise", "--format", "text", stdin="На саммитах ШОС\nговорили министры.")
    assert result.stdout == "на саммит org:sco\nговорить министр\n\n"


def test_all_lemmas_are_written_when_asked_for(run):
    lemmas = run("normalise", "--format", "text", "--language", "ru", "--all-lemmas", stdin="стали").stdout.split()
    assert set(lemmas[0].split("|")) == {"стать", "сталь"}
    assert run("normalise", "--format", "text", "--language", "ru", stdin="стали").stdout.split()[0] in {"стать", "сталь"}


def test_terms_format_is_a_table(run):
    result = run("normalise", "--format", "terms", stdin="саммит ШОС")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert rows[0] == ["-", "0", "0", "6", "саммит"]
    assert ["-", "1", "7", "10", "org:sco"] in rows


def test_documents_of_other_languages_pass_with_their_language_named(run):
    (record,) = records(run("normalise", "--tokens", stdin=GERMAN))
    assert record["language"] == "de"
    assert all(t["lemma"] == t["text"] for t in record["tokens"])


def test_documents_of_other_languages_can_be_skipped(run, folder):
    (folder / "z.txt").write_text(GERMAN, encoding="utf-8")
    assert len(records(run("normalise", "--other", "skip", folder))) == 2


def test_documents_of_other_languages_can_be_errors(run, folder):
    (folder / "z.txt").write_text(GERMAN, encoding="utf-8")
    result = run("normalise", "--other", "error", folder)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.count("\n") == 1
    assert "z.txt" in result.stderr and "'de'" in result.stderr


def test_a_lexicon_of_ones_own_is_used(run, tmp_path):
    table = tmp_path / "own.tsv"
    columns = "slug\ttype\ten\tru\tacronym_en\tacronym_ru\talias_en\talias_ru\tnote"
    row = "grumpelwerk\tbrand\tGrumpelwerk\tГрумпельверк\t\t\t\t\t"
    table.write_text(f"# format: bilingual-lexicon/others 1\n{columns}\n{row}\n", encoding="utf-8")
    (record,) = records(run("normalise", "--lexicon", table, stdin="Завод Грумпельверк закрыли."))
    assert "other:grumpelwerk" in {m["canonical"] for m in record["mentions"]}


def test_a_broken_lexicon_is_refused_with_file_and_line(run, tmp_path):
    table = tmp_path / "own.tsv"
    columns = "slug\ttype\ten\tru\tacronym_en\tacronym_ru\talias_en\talias_ru\tnote"
    table.write_text(f"# format: bilingual-lexicon/others 1\n{columns}\nbad row\n", encoding="utf-8")
    result = run("normalise", "--lexicon", table, stdin="текст")
    assert result.exit_code == 1
    assert f"{table}: line 3" in result.stderr


def test_langdetect_can_be_the_detector(run):
    (record,) = records(run("normalise", "--detector", "langdetect", stdin=ENGLISH))
    assert record["language"] == "en"


def test_explain_names_the_rules(run):
    result = run("explain", stdin="саммит ШОС")
    assert result.exit_code == 0
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert all(len(row) == 7 for row in rows)
    assert any(row[1] == "mention" and row[4] == "ШОС" and row[6] == "org:sco" for row in rows)
