"""The build hook of the wheel: ships the hot modules compiled where they can be, and the package as plain Python where not.

`BILINGUAL_NATIVE=0` builds the plain wheel, `BILINGUAL_NATIVE=1` fails where the modules cannot be compiled; by default a machine
without a C compiler gets the plain wheel and a line that says so. Editable installs are always plain, so that an edit counts at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["NativeModules"]


class NativeModules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled modules to the wheel."""

    _scratch: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and put the files into the wheel; see the module."""
        wanted = os.environ.get("BILINGUAL_NATIVE", "")
        if version == "editable" or wanted == "0":
            return
        self._scratch = tempfile.TemporaryDirectory()
        out = Path(self._scratch.name)
        compiler = Path(self.root) / "tools" / "compile_native.py"
        done = subprocess.run([sys.executable, str(compiler), str(out)], cwd=self.root, capture_output=True, text=True, check=False)
        if done.returncode:
            if wanted == "1":
                raise RuntimeError(f"the modules cannot be compiled:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
            self.app.display_warning("no compiled modules in this wheel (no C compiler?): it works alike, more slowly")
            return
        files = [path for path in out.rglob("*") if path.suffix in (".so", ".pyd")]
        build_data["force_include"].update({str(path): path.relative_to(out).as_posix() for path in files})
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled once the wheel holds it."""
        if self._scratch is not None:
            self._scratch.cleanup()
