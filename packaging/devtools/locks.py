"""Making the locks again: which version of every package, and the hashes of its files.

uv resolves for all systems and Pythons at once, which pip cannot; it is fetched for this only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from devtools.bundle import BUNDLE_LOCK, FOLDER
from devtools.checkout import DEV_LOCK, ROOT, RUNTIME_LOCK
from devtools.environment import reason_in
from devtools.faults import FaultError, say

_UV = "uv==0.13.9"
_COMPILE = (
    *("pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes"),
    # A lock is public: it says what, never from where nor on whose machine.
    *("--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links"),
)


def make_locks(arguments: Sequence[str]) -> int:
    """Write the locks; `--upgrade` among the arguments moves on to the newest versions."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-lock-") as folder:
        say("Making the locks again …")
        venv.create(folder, with_pip=True)
        scripts = scripts_of(folder)
        _run([scripts / "python", "-m", "pip", "install", "--quiet", _UV])
        uv: list[str | Path] = [scripts / "uv", *_COMPILE, *arguments]
        _run([*uv, "pyproject.toml", f"--output-file={RUNTIME_LOCK.name}"])
        constraint = f"--constraint={RUNTIME_LOCK.name}"
        dev = ("pyproject.toml", "--group=dev", constraint)
        _run([*uv, *dev, f"--output-file={DEV_LOCK.name}"])
        _run([*uv, FOLDER / "requirements.in", constraint, f"--output-file={BUNDLE_LOCK}"])
    return 0


def scripts_of(folder: str) -> Path:
    """Return where an environment has its programs."""
    return Path(folder, "Scripts" if sys.platform == "win32" else "bin")


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        raise FaultError(f"The locks are as they were. {reason_in(done.stdout)}")
