"""Killed at random, again and again: nothing confirmed is gone, and the archive is whole."""

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
    command = [sys.executable, "-m", "tests.helpers.crashing", str(folder), str(kills), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    figures: dict[str, int] = json.loads(done.stdout)
    assert figures["kills"] == kills
    return figures


def test_a_few_kills_cost_nothing_that_was_confirmed(tmp_path: Path) -> None:
    assert crashed(tmp_path, 8, 7)["confirmed_draft"] > 0


@pytest.mark.long
def test_500_kills_cost_nothing_that_was_confirmed(tmp_path: Path) -> None:
    figures = crashed(tmp_path, 500, 2020)
    assert figures["confirmed_report"] > 0  # there are a dozen at most
    for what in ("draft", "version", "backup", "migrated"):
        assert figures[f"confirmed_{what}"] > 20, figures
