"""`bilingual normalise`: texts to shared forms."""

from __future__ import annotations

from dataclasses import dataclass

import click

from bilingual.cli.batch import run_batch
from bilingual.cli.options import InputOptions, analysis_options, input_options
from bilingual.document import Document
from bilingual.formats.sources import Problem, Record
from bilingual.formats.writers import OUTPUT_FORMATS, Writer
from bilingual.normaliser import Normaliser

__all__ = ["explain", "normalise"]

_SUPPORTED = frozenset({"ru", "en", "mixed"})


@dataclass(frozen=True, slots=True)
class _Normalise:
    """The work on one record; pickled when there are several jobs."""

    normaliser: Normaliser
    language: str | None
    writer: Writer
    other: str

    def __call__(self, record: Record) -> bytes | Problem | None:
        document = self.normaliser.normalise(record.text, self.language)
        if self.other != "pass" and document.language not in _SUPPORTED:
            reason = f"{record.where}: neither Russian nor English but {document.language!r} (--other pass lets it through)"
            return Problem(reason) if self.other == "error" else None
        return self.writer.write(record.id, document)


@click.command()
@input_options
@analysis_options
@click.option(
    "--format",
    "output_format",
    type=click.Choice(OUTPUT_FORMATS),
    default="jsonl",
    show_default=True,
    help="What to write, see docs/output.md.",
)
@click.option("--tokens", is_flag=True, help="Add the tokens to JSON records.")
@click.option("--all-lemmas", is_flag=True, help="Write every likely lemma of an ambiguous word where a format shows one (text, conllu).")
@click.option(
    "--other",
    type=click.Choice(["pass", "skip", "error"]),
    default="pass",
    show_default=True,
    help="Documents neither Russian nor English.",
)
@click.option("--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to a file, which appears when all is done.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Number of processes.")
@click.pass_context
def normalise(
    ctx: click.Context,
    inputs: InputOptions,
    normaliser: Normaliser,
    language: str | None,
    output_format: str,
    tokens: bool,
    all_lemmas: bool,
    other: str,
    output: str | None,
    jobs: int,
) -> None:
    """Normalise FILES (folders are walked, - is standard input) to JSON lines with language, segments, mentions and terms.

    Exit code 1 says that some documents failed, each named on standard error; the others are written.
    """
    work = _Normalise(normaliser, language, Writer(output_format, tokens, all_lemmas), other)
    ctx.exit(run_batch(inputs, work, output, jobs))


@click.command()
@input_options
@analysis_options
@click.pass_context
def explain(ctx: click.Context, inputs: InputOptions, normaliser: Normaliser, language: str | None) -> None:
    """Show how each segment, name and lemma of FILES came about: id, stage, start, end, text, rule, result; tab-separated."""

    def work(record: Record) -> bytes:
        return _steps(record.id, normaliser.normalise(record.text, language))

    ctx.exit(run_batch(inputs, work))


def _steps(id_: str | int, document: Document) -> bytes:
    lines = []
    for step in document.explain():
        text = " ".join(document.text[step.start : step.end].split())
        shown = text if len(text) <= 60 else text[:59] + "…"
        lines.append("\t".join(map(str, (id_, step.stage, step.start, step.end, shown, step.rule, step.result))) + "\n")
    return "".join(lines).encode("utf-8", "replace")
