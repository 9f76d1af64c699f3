"""Random use for a long time: nothing stays alive that was closed, and memory stays what it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.forms import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def soaked(folder: Path, actions: int) -> list[dict[str, int]]:
    """Return what was alive after each tenth of so many actions."""
    command = [sys.executable, "-m", "tests.helpers.soaking", str(folder), str(actions), "7"]
    quiet = {**os.environ, "QT_LOGGING_RULES": "*.warning=false"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(*found["counts"], found["done"], sep="\n")
    return list(found["counts"])


def test_a_little_random_use_leaves_nothing_behind(tmp_path: Path) -> None:
    counts = soaked(tmp_path, 80)
    assert counts[-1]["windows"] <= 20
    assert counts[-1]["threads"] <= 10


@pytest.mark.long
def test_10_000_actions_leave_nothing_behind(tmp_path: Path) -> None:
    counts = soaked(tmp_path, 10_000)
    # Each screen is opened for the first time somewhere in the first fifth.
    early, late = counts[1:4], counts[-3:]
    for what, growth in (("windows", 1.0), ("timers", 1.0), ("threads", 1.0), ("memory", 1.1)):
        before, after = (min(each[what] for each in some) for some in (early, late))
        assert after <= growth * before, (what, before, after)
