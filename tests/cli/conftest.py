"""A command run in this process: exit code, standard output and standard error apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from bilingual.cli.main import main

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def invoke(*arguments: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin, prog_name="bilingual")

    return invoke
