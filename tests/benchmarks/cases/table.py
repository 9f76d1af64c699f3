"""The list of 10,000 reports (or `--reports N`) beside the same program with ten.

Memory counts by its ratio; a frame by the 16 ms that a screen gives it, the first rows and a jump
by the 100 ms that feel instant.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import Figure, Plan, compared, in_turn, percentile
from tests.benchmarks.made_archive import filled
from tests.benchmarks.processes import OFFSCREEN, spent, tripdesk
from tests.helpers.forms import ROOT

_FEW = 10
_FRAME, _INSTANT, _MEMORY = 16.0, 100.0, 1.5


@dataclass(frozen=True, slots=True)
class _Run:
    """What one run of the list took, in seconds and MiB."""

    first: float
    frames: list[float]
    jumps: list[float]
    memory: float


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure opening, scrolling, jumping and memory."""
    count = plan.reports
    many, few = filled(plan.made, count), filled(plan.made, _FEW)
    ours, base = in_turn(plan.runs, lambda: _run(many), lambda: _run(few))
    frames = [each * 1e3 for run in ours for each in run.frames]
    jumps = [each * 1e3 for run in ours for each in run.jumps]
    first = percentile([run.first * 1e3 for run in ours], 50)
    of = f"{count:,} reports"
    yield Figure(f"first rows painted, {of}", "100 ms", first, _INSTANT, "ms", 1.0)
    for percent in (50, 99):
        took = percentile(frames, percent)
        yield Figure(f"a frame while scrolling, p{percent}", "16 ms", took, _FRAME, "ms", 1.0)
    for percent in (50, 95):
        took = percentile(jumps, percent)
        yield Figure(f"a jump until its rows show, p{percent}", "100 ms", took, _INSTANT, "ms", 1.0)
    memory = tuple([each.memory for each in side] for side in (ours, base))
    yield compared(f"peak memory, scrolled, {of}", "ten reports", *memory, unit="MiB", goal=_MEMORY)
    yield from _whole_program(plan.runs, many, few, of)


def _whole_program(runs: int, many: Path, few: Path, of: str) -> Iterator[Figure]:
    """Measure the program itself, from its start until its list is there, and out again."""
    spents = in_turn(
        runs,
        lambda: spent(tripdesk(many, "--quit-when-ready"), OFFSCREEN),
        lambda: spent(tripdesk(few, "--quit-when-ready"), OFFSCREEN),
    )
    seconds = tuple([each.seconds for each in side] for side in spents)
    memory = tuple([each.mebibytes for each in side] for side in spents)
    yield compared(f"start to a usable list, {of}", "ten reports", *seconds)
    yield compared(f"peak memory of it, {of}", "ten reports", *memory, unit="MiB", goal=_MEMORY)


def _run(folder: Path) -> _Run:
    command = [sys.executable, "-m", "tests.benchmarks.table_run", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, env=os.environ | OFFSCREEN
    )
    return _Run(**json.loads(done.stdout))
