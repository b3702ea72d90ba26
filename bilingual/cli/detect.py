"""`bilingual detect`: the language of texts and of their segments."""

from __future__ import annotations

import click

from bilingual.cli.batch import run_batch
from bilingual.cli.options import InputOptions, bias_option, detector_option, input_options
from bilingual.detection import Detector
from bilingual.formats.json_lines import detection_record, json_line
from bilingual.formats.sources import Record

__all__ = ["detect"]


@click.command()
@input_options
@click.option("--segments", is_flag=True, help="Add the segments with their languages.")
@detector_option
@bias_option
@click.pass_context
def detect(ctx: click.Context, inputs: InputOptions, segments: bool, detector: str, bias: float) -> None:
    """Tell the language of FILES (folders are walked, - is standard input) as JSON lines: id, language, confidence."""
    engine = Detector(engine=detector, bias=bias)

    def work(record: Record) -> bytes:
        return json_line(detection_record(record.id, engine.detect(record.text), segments))

    ctx.exit(run_batch(inputs, work))
