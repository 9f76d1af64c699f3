"""The real window killed at random: nothing that it said was saved is gone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.forms import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="lives are forked")


def crashed(folder: Path, kills: int, seed: int) -> dict[str, int]:
    # A process of its own: one with threads, as this one has, is not to be forked.
    command = [sys.executable, "-m", "tests.helpers.window_crashing"]
    command += [str(folder), str(kills), str(seed)]
    quiet = {**os.environ, "QT_LOGGING_RULES": "*.warning=false"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    figures: dict[str, int] = json.loads(done.stdout)
    print(figures)
    assert figures["kills"] == kills
    return figures


def test_a_few_kills_of_the_window_cost_nothing_that_it_said_was_saved(tmp_path: Path) -> None:
    assert crashed(tmp_path, 3, 5)["confirmed_draft"] > 0


@pytest.mark.long
def test_500_kills_of_the_window_cost_nothing_that_it_said_was_saved(tmp_path: Path) -> None:
    figures = crashed(tmp_path, 500, 2026)
    for what in ("draft", "report", "version", "backup", "migrated"):
        assert figures[f"confirmed_{what}"] > 20, figures
