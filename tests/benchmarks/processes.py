"""What a whole process takes: wall time to its end, and the most memory it held."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.forms import ROOT

PYTHON = Path(sys.executable)
PLAIN = Path(__file__).parent / "plain"
"""Scripts without TripDesk that do the bare work: the bases."""

Screen = Mapping[str, str]
OFFSCREEN: Screen = {"QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True, slots=True)
class Spent:
    """What one run took. `mebibytes` is never less than what this process itself holds."""

    seconds: float
    mebibytes: float


def spent(command: Sequence[str | Path], screen: Screen | None = None) -> Spent:
    """Run a program to its end and return what it took; a failure is ours to see."""
    env = {**os.environ, **(screen or {})}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled, so this is too
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command], cwd=ROOT, env=env, stdout=said, stderr=said
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            raise RuntimeError(f"{command} ended with {child.returncode}:\n{said.read().decode()}")
    per_mebibyte = 2**20 if sys.platform == "darwin" else 2**10
    return Spent(seconds, usage.ru_maxrss / per_mebibyte)


def tripdesk(folder: Path, *arguments: str | Path) -> list[str | Path]:
    """Return the command that starts TripDesk on an archive."""
    return [PYTHON, "-P", "-m", "tripdesk", "--data-dir", folder, *arguments]


@contextmanager
def x_screen() -> Iterator[Screen | None]:
    """Give a screen of X in memory, or none where this machine has no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1440x900x24"]
    command += ["-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # empty if the server could not start
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else None
    finally:
        server.terminate()
        server.wait()
