"""Twice the text takes about twice the time, whatever it repeats: no step may walk the document again from each of its words."""

import time

import pytest

import bilingual

UNITS = ["А. ", "Иван ", "(ООН) ", "МИД РФ ", "министерство иностранных дел ", "Abc Def ", "van der ", "«Мир ", "Ab-", "Нур-"]
UNITS += ["Иванов С.В., ", "(АБВГД) Абвгд "]


def seconds(text):
    started = time.process_time()
    assert bilingual.normalise(text, "ru").terms is not None
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text(unit):
    seconds(unit * 10)
    short, long = min(seconds(unit * 1000) for _ in range(2)), min(seconds(unit * 8000) for _ in range(2))
    # Eight times the text: quadratic work would take 64 times as long; 24 leaves room for a busy machine.
    assert long < 24 * short + 0.2
