"""The entry point: `bilingual COMMAND`."""

from __future__ import annotations

import sys

import click

from bilingual.cli.detect import detect
from bilingual.cli.group import INTERRUPTED, CommandGroup
from bilingual.cli.lexicon import lexicon
from bilingual.cli.normalise import explain, normalise
from bilingual.cli.version import print_version
from bilingual.cli.words import lemmatise, name_forms
from bilingual.scale.collector import spare_collector

__all__ = ["main", "run"]


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_version,
    help="Show versions of program, dictionary and data.",
)
def main() -> None:
    """Russian and English texts about the same things become the same index terms."""


for _command in (normalise, detect, explain, lemmatise, name_forms, lexicon):
    main.add_command(_command)


def run() -> None:
    """Run the command line of this process."""
    spare_collector()
    try:
        main(prog_name="bilingual")
    except KeyboardInterrupt:  # before a command was under way
        sys.exit(INTERRUPTED)
