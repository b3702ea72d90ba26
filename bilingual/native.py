"""What the compiler of the hot modules is told; see tools/compile_native.py. Without it, and in plain Python, nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["i64", "mypyc_attr"]

if TYPE_CHECKING:
    from mypy_extensions import i64, mypyc_attr
else:
    i64 = int

    def mypyc_attr(**options: Any) -> Any:
        """Return a decorator that leaves a class as it is."""
        return lambda cls: cls
