"""`bilingual lexicon`: check, show, search, stats."""

from __future__ import annotations

import json

COLUMNS = "slug\ttype\ten\tru\tacronym_en\tacronym_ru\talias_en\talias_ru\tnote"
HEADER = f"# format: bilingual-lexicon/others 1\n{COLUMNS}\n"


def test_the_package_tables_pass(run):
    result = run("lexicon", "check")
    assert result.exit_code == 0, result.stderr
    assert "countries.tsv" in result.stdout and "rows" in result.stdout


def test_a_good_table_passes_and_shared_names_are_told(run, tmp_path):
    table = tmp_path / "own.tsv"
    table.write_text(HEADER + "sco-game\tgame\tSCO\tШОС\t\t\t\t\t\n", encoding="utf-8")
    result = run("lexicon", "check", table)
    assert result.exit_code == 0
    assert f"{table}: 1 rows" in result.stdout
    assert "also a name of org:sco" in result.stdout


def test_bad_tables_are_named_with_line_and_reason_and_the_rest_is_checked(run, tmp_path):
    bad, header, good = tmp_path / "bad.tsv", tmp_path / "header.tsv", tmp_path / "good.tsv"
    bad.write_text(HEADER + "\tgame\tSCO\tШОС\t\t\t\t\t\n", encoding="utf-8")
    header.write_text("slug\n", encoding="utf-8")
    good.write_text(HEADER + "go-game\tgame\tGrumpel\tГрумпель\t\t\t\t\t\n", encoding="utf-8")
    result = run("lexicon", "check", bad, header, tmp_path / "missing.tsv", good)
    assert result.exit_code == 1
    assert [line.split(": ", 2)[1] for line in result.stderr.splitlines()] == [str(bad), str(header), str(tmp_path / "missing.tsv")]
    assert f"{bad}: line 3" in result.stderr and f"{header}: line 1" in result.stderr
    assert "good.tsv" in result.stdout


def test_every_bad_row_of_a_table_is_named_in_order(run, tmp_path):
    table = tmp_path / "own.tsv"
    rows = ["two words\tgame\tA", "good\tgame\tB", "short", "good\tgame\tC", "mute\tgame\t"]
    filled = [row if row == "short" else row + "\t" * (8 - row.count("\t")) for row in rows]
    table.write_text(HEADER + "\n".join(filled) + "\n", encoding="utf-8")
    result = run("lexicon", "check", table)
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line.split(": ")[2] for line in result.stderr.splitlines()] == ["line 3", "line 5", "line 6", "line 7"]
    reasons = ("two words", "1 cells where 9", "stands twice", "no label")
    assert [reason in line for reason, line in zip(reasons, result.stderr.splitlines())] == [True] * 4


def test_a_row_that_only_silences_needs_an_entity_of_the_package_or_an_earlier_table(run, tmp_path):
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    head = '{"format": "bilingual-lexicon/organisations 1"}\n'
    first.write_text(head + '{"slug": "grumpel-club", "en": "Grumpel Club", "acronym_en": ["GRC"]}\n', encoding="utf-8")
    rows = ['{"slug": "who", "acronym_en": "-WHO"}']
    rows += ['{"slug": "grumpel-club", "acronym_en": "-GRC"}', '{"slug": "nobody", "alias_en": "-No"}']
    second.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    result = run("lexicon", "check", first, second)
    assert result.exit_code == 1
    assert [line.split(": ", 2)[2] for line in result.stderr.splitlines()] == [
        "line 4: org:nobody is in no table: a row without label only silences names"
    ]
    assert run("lexicon", "check", second).stderr.count("is in no table") == 2


def test_show(run):
    record = json.loads(run("lexicon", "show", "org:csto").stdout)
    assert record["en"].startswith("Collective Security Treaty")
    assert "ОДКБ" in record["aliases"]


def test_show_of_the_unknown_says_what_to_try(run):
    result = run("lexicon", "show", "org:nosuch")
    assert result.exit_code == 1
    assert "search nosuch" in result.stderr


def test_search_in_both_languages(run):
    for name in ("ОДКБ", "csto", "Collective Security Treaty Organisation"):
        assert run("lexicon", "search", name).stdout.split("\t")[0] == "org:csto"


def test_search_limits_and_fails_plainly(run):
    limited = run("lexicon", "search", "--limit", "2", "bank")
    assert len(limited.stdout.splitlines()) == 2 and "more" in limited.stderr
    nothing = run("lexicon", "search", "xyzzyxyzzy")
    assert (nothing.exit_code, nothing.stdout) == (1, "")


def test_search_in_a_table_of_ones_own(run, tmp_path):
    table = tmp_path / "own.tsv"
    table.write_text(HEADER + "grumpel\tgame\tGrumpel\tГрумпель\t\t\t\t\t\n", encoding="utf-8")
    assert run("lexicon", "search", "--lexicon", table, "грумпель").stdout.startswith("other:grumpel\t")


def test_stats_count_entities_names_and_collisions(run):
    plain, full = run("lexicon", "stats").stdout, run("lexicon", "stats", "--collisions").stdout
    assert "entities" in plain and "names" in plain and "collisions" in plain
    assert full.startswith(plain) and len(full) > len(plain)
