"""Where things lie in a checkout, and how a program of its environment is started."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

_SCRIPTS = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")


def script(name: str) -> Path:
    """Return the path of a program that the environment has, `python` among them."""
    return _SCRIPTS / (f"{name}.exe" if sys.platform == "win32" else name)


def become(command: Sequence[str | Path]) -> int:  # noqa: RET503 -- execv does not return
    """Let the program take this process's place: no parent stays behind to hold memory.

    Windows has no such thing; there the program is waited for.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        return call(command)
    os.execv(command[0], [str(part) for part in command])


def call(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
    """Run a program to its end and return its status as a shell would give it."""
    status = subprocess.call([str(part) for part in command], cwd=ROOT, env=env)
    return status if status >= 0 else 128 - status


def quietly(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; what it says, on either stream, is kept for when it failed."""
    return subprocess.run(
        [str(part) for part in command],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
