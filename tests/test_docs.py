"""Documentation that cannot rot: every example is run, every link leads somewhere, every command is described."""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import bilingual
from bilingual.cli.main import main

TOP = Path(__file__).resolve().parent.parent
PAGES = sorted([*TOP.glob("*.md"), *TOP.glob("docs/*.md")])
MODULES = sorted(m.name for m in pkgutil.walk_packages(bilingual.__path__, "bilingual.") if not m.name.endswith("__main__"))
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("name", ["bilingual", *MODULES])
def test_docstring_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(TOP).as_posix())
def test_python_examples(page):
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


def console_examples() -> list[tuple[str, str, str]]:
    """Return (page, command, expected output); a block holds commands behind ``$``, each with its output and an empty line."""
    found = []
    for page in PAGES:
        for block in FENCE.findall(page.read_text(encoding="utf-8")):
            for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = example.partition("\n")
                found.append((page.name, command, output.removesuffix("\n")))
    return found


@pytest.mark.skipif(os.name != "posix", reason="examples are for a Unix shell")
@pytest.mark.parametrize(("page", "command", "expected"), console_examples())
def test_console_examples(page, command, expected, tmp_path):
    # Files of an example go to a folder of this run's own: two checkouts may be tested at once.
    command, expected = (text.replace("/tmp/", f"{tmp_path}/") for text in (command, expected))
    shell = f'bilingual() {{ "{sys.executable}" -m bilingual.cli "$@"; }}\n{command}'
    result = subprocess.run(["bash", "-c", shell], cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    # Empty lines part examples, and the two streams come in any order: neither is compared.
    assert _lines(result.stdout.decode()) == _lines(expected)


def _lines(output: str) -> list[str]:
    return sorted(line for line in output.split("\n") if line)


def test_there_are_examples_to_run():
    pages = {page for page, _, _ in console_examples()}
    assert {"README.md", "output.md"} <= pages


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(TOP).as_posix())
def test_links_lead_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_page_is_in_the_index():
    index = (TOP / "docs" / "README.md").read_text(encoding="utf-8")
    for page in TOP.glob("docs/*.md"):
        assert page.name == "README.md" or f"({page.name})" in index, page.name


def test_every_command_is_in_the_readme():
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    for name in main.commands:
        assert re.search(rf"`(bilingual )?{name}\b", readme) or f"bilingual {name}" in readme, name


def test_every_option_of_normalise_that_takes_a_choice_is_described():
    described = (TOP / "docs" / "output.md").read_text(encoding="utf-8") + (TOP / "README.md").read_text(encoding="utf-8")
    for option in (
        "--format",
        "--output",
        "--input-format",
        "--text-field",
        "--id-field",
        "--encoding",
        "--other",
        "--max-size",
        "--all-lemmas",
        "--lexicon",
    ):
        assert option in described, option


def test_the_readme_names_the_commands_that_ci_runs():
    readme, script = (TOP / "README.md").read_text(encoding="utf-8"), (TOP / ".ci" / "run").read_text(encoding="utf-8")
    extras = re.search(r"pip install -q '(\.\[[a-z]+\])' && \.venv/bin/python -m pytest", readme)
    assert extras is not None and extras[1] in script


def test_the_examples_are_enough_and_the_command_takes_them_all():
    files = sorted(p.name for p in (TOP / "examples").iterdir())
    counts = {kind: sum(name.startswith(kind) for name in files) for kind in ("ru-", "en-", "mixed-")}
    assert counts["ru-"] >= 4 and counts["en-"] >= 3 and counts["mixed-"] >= 1
    for name in files:
        language = bilingual.detect((TOP / "examples" / name).read_text(encoding="utf-8")).language
        assert name.startswith(language), (name, language)


@pytest.mark.parametrize("subject", ["eaeu-summit", "kazakhstan-visit", "sco-ministers"])
def test_examples_about_the_same_event_meet(subject):
    forms = []
    for path in sorted((TOP / "examples").glob(f"*-{subject}.txt")):
        document = bilingual.normalise(path.read_text(encoding="utf-8"))
        forms.append({m.canonical for m in document.mentions if m.kind != "other"})
    english, russian = forms
    assert len(english & russian) >= 8, english ^ russian
