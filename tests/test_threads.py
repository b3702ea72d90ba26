"""Threads: first use by many at once gives what one thread gets."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys, threading
import bilingual
from bilingual.formats.json_lines import document_record, json_line

TEXTS = [
    "Лавров и Токаев обсудили ОДКБ. Стали дороже.",
    "Lavrov met Tokayev at the SCO summit. He left.",
    "Der Minister ist gestern angekommen, sagte er.",
]
barrier = threading.Barrier(8)
results, failures = [None] * 8, []

def work(n):
    try:
        barrier.wait()
        results[n] = b"".join(json_line(document_record("x", bilingual.normalise(t), True)) for t in TEXTS)
        results[n] += repr([bilingual.detect(t) for t in TEXTS]).encode()
        results[n] += repr(bilingual.lemmatise(["Дети", "стали"], "ru") + bilingual.lemmatise(["mice", "left"], "en")).encode()
        results[n] += repr([bilingual.name_forms("Токаев", "ru"), bilingual.name_forms("Tokayev", "en")]).encode()
    except BaseException as error:
        failures.append(repr(error))

threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
[t.start() for t in threads]
[t.join() for t in threads]
assert not failures, failures
assert len(set(results)) == 1
sys.stdout.buffer.write(results[0])
"""


def test_eight_threads_at_first_use_agree():
    runs = [subprocess.run([sys.executable, "-X", "utf8", "-c", PROGRAM], capture_output=True) for _ in range(2)]
    for run in runs:
        assert run.returncode == 0, run.stderr.decode()
    assert runs[0].stdout == runs[1].stdout
