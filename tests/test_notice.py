"""NOTICE.md names every file of data/ that others' work went into, and no file that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
NOTICE = (TOP / "NOTICE.md").read_text(encoding="utf-8")
FILES = sorted(p for p in (TOP / "data").rglob("*") if p.is_file())


def header(path: Path) -> dict[str, str]:
    """Return the `# key: value` lines; of a packed model they stand before the bytes."""
    lines = path.read_bytes()[:2000].split(b"\n")
    pairs = (line[1:].decode("utf-8").partition(":") for line in lines if line.startswith(b"# "))
    return {key.strip(): value.strip() for key, _, value in pairs}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_data_file_names_source_and_licence(path):
    assert header(path).keys() >= {"format", "version", "source", "licence"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_what_is_not_ours_alone_stands_in_the_notice(path):
    ours = header(path)["licence"].removesuffix(" (written for this project)") == "MIT"
    assert ours or f"`{path.parent.name}/{path.name}`" in NOTICE


def test_the_notice_names_no_file_that_is_gone():
    named = re.findall(r"`((?:compiled|lexicon|models)/[^`]+)`", NOTICE)
    assert named and not [name for name in named if not (TOP / "data" / name).is_file()]


@pytest.mark.parametrize("licence", ["WordNet", "CC BY 4.0", "CC BY-SA 4.0", "CC BY-SA 3.0", "Unicode", "MIT", "CC0"])
def test_licences_of_the_headers_are_explained(licence):
    assert any(licence.replace("CC0", "CC0-1.0") in header(path)["licence"] for path in FILES)
    assert licence in NOTICE
