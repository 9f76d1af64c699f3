"""Start-up: from nothing to a usable window with the rows of 1,000 reports, and out again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, Plan, compared, in_turn
from tests.benchmarks.filling import filled
from tests.benchmarks.processes import (
    OFFSCREEN,
    PLAIN,
    PYTHON,
    Screen,
    spent,
    tripdesk,
    x_screen,
)
from tests.helpers.forms import ROOT

_REPORTS = 1_000
_BUNDLE = ROOT / "build" / "bundle" / "tripdesk" / "tripdesk"
_TIME, _MEMORY = 2.0, 1.6


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure without a screen, and on X where there is Xvfb."""
    archive = filled(plan.folder / "archive", _REPORTS)
    ours = tripdesk(archive, "--quit-when-ready")
    base: list[str | Path] = [PYTHON, PLAIN / "window.py"]
    yield from _figures(plan, ours, base, OFFSCREEN, "offscreen")
    frozen = [_BUNDLE, *ours[ours.index("--data-dir") :]]
    if _BUNDLE.exists():  # `dev.py bundle` made it
        yield from _figures(plan, frozen, base, OFFSCREEN, "the bundle offscreen")
    with x_screen() as screen:
        if screen is not None:
            yield from _figures(plan, ours, base, screen, "on X")
            if _BUNDLE.exists():
                yield from _figures(plan, frozen, base, screen, "the bundle on X")


def _figures(
    plan: Plan,
    ours: Sequence[str | Path],
    base: Sequence[str | Path],
    screen: Screen,
    where: str,
) -> Iterator[Figure]:
    runs = in_turn(plan.runs, partial(spent, ours, screen), partial(spent, base, screen))
    seconds = tuple([each.seconds for each in side] for side in runs)
    memory = tuple([each.mebibytes for each in side] for side in runs)
    bare = "a bare PySide6 window"
    yield compared(f"start, {_REPORTS:,} reports, {where}", bare, *seconds, goal=_TIME)
    yield compared(f"its peak memory, {where}", bare, *memory, unit="MiB", goal=_MEMORY)
