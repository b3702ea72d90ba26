"""`bilingual lemmatise` and `bilingual name-forms`: bare words and names."""

from __future__ import annotations

from collections.abc import Iterable

import click

import bilingual
from bilingual.cli.console import standard_input, standard_output

__all__ = ["lemmatise", "name_forms"]

_LANGUAGE = click.option("--language", type=click.Choice(["ru", "en"]), required=True)


def _lines(arguments: tuple[str, ...]) -> Iterable[str]:
    """Return the arguments as one line, or the lines of standard input."""
    if arguments:
        return [" ".join(arguments)]
    return (line.decode("utf-8", "replace") for line in standard_input())


def _print(line: str) -> None:
    standard_output().write((line + "\n").encode("utf-8", "replace"))


@click.command()
@_LANGUAGE
@click.option("--no-context", is_flag=True, help="Look at each word alone.")
@click.argument("words", nargs=-1)
def lemmatise(language: str, no_context: bool, words: tuple[str, ...]) -> None:
    """Print the lemmas of WORDS, or of standard input line by line; words stand between spaces."""
    for line in _lines(words):
        _print(" ".join(bilingual.lemmatise(line.split(), language, context=not no_context)))


@click.command("name-forms")
@_LANGUAGE
@click.argument("name", nargs=-1)
def name_forms(language: str, name: tuple[str, ...]) -> None:
    """Print the shared forms of a bare NAME, best first, or of each line of standard input; tab-separated."""
    for line in _lines(name):
        _print("\t".join(bilingual.name_forms(line.strip(), language)))
