"""The one interface the room knows of a detection engine."""

from __future__ import annotations

from typing import Protocol

from bilingual.records import Detection

__all__ = ["Engine"]


class Engine(Protocol):
    """Finds the language of a text and of its parts; deterministic and safe to call from several threads.

    A further engine is a class of this shape named under the entry point group ``bilingual.detection``; it is made without arguments,
    once a process, when it is first asked for.
    """

    def detect(self, text: str, bias: float = 0.0, name_other: bool = True) -> Detection:
        """Return the language of the text and its segments.

        Args:
            text: any text, also an empty one: ``und``, never an error.
            bias: log-odds added to Russian and English; engines that give no probabilities ignore it.
            name_other: whether to spend time on naming the language of text that is neither.
        """
        ...
