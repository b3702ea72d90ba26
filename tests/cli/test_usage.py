"""Usage errors, the output file, versions, and the small commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "bilingual.cli"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["normalise", "--nonsense"],
        ["normalise", "--encoding", "klingon", "x"],
        ["normalise", "--detector", "oracle", "x"],
        ["normalise", "--jobs", "0", "x"],
        ["normalise", "--format", "xml", "x"],
        ["normalise", "--lexicon", "/nowhere.tsv", "x"],
        ["lemmatise", "слово"],
        ["nonsense"],
    ],
)
def test_usage_errors_exit_with_2_and_write_nothing(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == "" and result.stderr


def test_output_is_written_whole(run, tmp_path):
    (tmp_path / "a.txt").write_text("SCO", encoding="utf-8")
    result = run("normalise", tmp_path / "a.txt", "--output", tmp_path / "out.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["mentions"][0]["canonical"] == "org:sco"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "out.jsonl"]


def test_output_never_replaces_an_input(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("SCO", encoding="utf-8")
    os.symlink(path, tmp_path / "link.txt")
    for given in (path, tmp_path):
        result = run("normalise", given, "--output", tmp_path / "link.txt")
        assert result.exit_code == 2
        assert "among the inputs" in result.stderr
    assert path.read_text(encoding="utf-8") == "SCO"


def test_output_of_before_stays_when_the_new_one_fails(run, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("SCO", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text("of before", encoding="utf-8")

    def interrupted(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("bilingual.formats.writers.Writer.write", interrupted)
    result = run("normalise", tmp_path / "a.txt", "--output", out)
    assert result.exit_code == 130
    assert "interrupted" in result.stderr
    assert out.read_text(encoding="utf-8") == "of before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "out.jsonl"]


def test_output_into_a_missing_folder_is_one_line(run, tmp_path):
    (tmp_path / "a.txt").write_text("SCO", encoding="utf-8")
    result = run("normalise", tmp_path / "a.txt", "--output", tmp_path / "no" / "out.jsonl")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1 and "No such file" in result.stderr


def test_version_names_all_the_output_depends_on(run):
    lines = run("--version").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["bilingual", "Python", "pymorphy3", "data", "lexicon:"]
    assert "revision" in lines[2] and "organisations" in lines[4]


def test_every_command_has_help(run):
    listed = run("--help").stdout
    for name in ("normalise", "detect", "explain", "lemmatise", "name-forms", "lexicon"):
        assert name in listed
        assert run(name, "--help").exit_code == 0


def test_detect(run):
    result = run("detect", stdin="Министры обсудили вопросы сотрудничества")
    record = json.loads(result.stdout)
    assert list(record) == ["id", "language", "confidence"]
    assert record["language"] == "ru"


def test_detect_segments(run):
    result = run(
        "detect", "--segments", stdin="The ministers met on Monday in the capital.\n\nМинистры встретились в понедельник в столице.\n"
    )
    assert [s["language"] for s in json.loads(result.stdout)["segments"]] == ["en", "ru"]


def test_lemmatise_words_and_lines(run):
    assert run("lemmatise", "--language", "ru", "Министры", "обсудили").stdout == "министр обсудить\n"
    assert run("lemmatise", "--language", "en", stdin="mice ran\n\ncats\n").stdout == "mouse run\n\ncat\n"


def test_name_forms_meet(run):
    russian = run("name-forms", "--language", "ru", "Токаев").stdout.split()
    english = run("name-forms", "--language", "en", "Tokayev").stdout.split()
    assert set(russian) & set(english)


def test_two_jobs_write_what_one_writes(tmp_path):
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"Саммит ШОС номер {n}. The EAEU summit.", encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"")
    one, two = (subprocess.run([*COMMAND, "normalise", str(tmp_path), "--jobs", n], capture_output=True) for n in ("1", "2"))
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout and one.stdout.count(b"\n") == 4
    assert one.stderr == two.stderr


posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices as on Unix")


@posix
def test_a_closed_pipe_is_silent(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "SCO summit"}\n' * 2000, encoding="utf-8")
    process = subprocess.Popen([*COMMAND, "normalise", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(
    "arguments",
    [
        ["normalise"],
        ["normalise", "--output", "/dev/full"],
        ["detect"],
        ["--version"],
        ["lexicon", "stats"],
        ["--help"],
        ["lemmatise", "--language", "ru", "кот"],
    ],
)
def test_a_full_disk_is_one_line(arguments, tmp_path):
    with open("/dev/full", "wb") as full:
        result = subprocess.run([*COMMAND, *arguments], input=b"SCO", stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 1
    lines = result.stderr.decode().splitlines()
    assert len(lines) == 1 and "No space left on device" in lines[0]


@posix
def test_colour_only_on_a_terminal_and_never_with_no_colour(tmp_path):
    for environment in ({}, {"NO_COLOR": "1"}):
        result = subprocess.run([*COMMAND, "normalise", "missing"], capture_output=True, env={**os.environ, **environment})
        assert b"\x1b" not in result.stderr and result.stdout == b""


@posix
@pytest.mark.parametrize("no_colour", [False, True])
def test_a_terminal_gets_a_progress_bar_on_standard_error(tmp_path, no_colour):
    pty = pytest.importorskip("pty")
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text("SCO", encoding="utf-8")
    master, slave = pty.openpty()
    environment = {**os.environ, **({"NO_COLOR": "1"} if no_colour else {}), "TERM": "xterm"}
    command = [*COMMAND, "normalise", str(tmp_path), str(tmp_path / "missing")]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=slave, env=environment)
    os.close(slave)
    shown = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(master)
    assert result.stdout.count(b"\n") == 3 and b"files" not in result.stdout
    assert b"files" in shown and b"No such file" in shown
    assert (b"\x1b[31m" in shown) is not no_colour
