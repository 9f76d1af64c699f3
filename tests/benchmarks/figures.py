"""What a measurement is, and how one is compared with its base.

Absolute times drift by a quarter between runs and machines. So each case measures its base (the
bare window, raw `sqlite3`, plain ReportLab) in the same run, in turn with ours, and what counts is
the ratio of the two medians.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

_T = TypeVar("_T")

REPORTS = 10_000
"""So many are made in seconds; 100,000, which the goals are about, take minutes."""

SECONDS_TO = {"s": 1.0, "ms": 1e3}


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure, and where: a folder of its own, removed afterwards.

    `reports` is the size of the made archive, in the cases that have one; those lie in the folder
    `kept`, where one is named, and are there again the next time.
    """

    runs: int
    folder: Path
    reports: int = REPORTS
    kept: Path | None = None

    @property
    def made(self) -> Path:
        """Where made archives are."""
        return self.kept or self.folder


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: a value of ours beside the base's, and the ratio not to pass."""

    what: str
    base_is: str
    ours: float
    base: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    """Whether the goal is a ratio to reach (a speed-up) and not one to stay under."""

    @property
    def ratio(self) -> float:
        """How many times the base."""
        return self.ours / self.base

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; none without a goal."""
        if self.goal is None:
            return None
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal


def in_turn(runs: int, ours: Callable[[], _T], base: Callable[[], _T]) -> tuple[list[_T], list[_T]]:
    """Measure both `runs` times in turn, so that a slow minute of the machine slows both.

    The first of each is thrown away: it warms the disk cache.
    """
    measured = [(ours(), base()) for _ in range(runs + 1)][1:]
    return [each for each, _ in measured], [each for _, each in measured]


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that this share of all stays under."""
    return median(values) if percent == 50 else quantiles(values, n=100)[percent - 1]


def compared(
    what: str,
    base_is: str,
    ours: Sequence[float],
    base: Sequence[float],
    *,
    unit: str = "ms",
    percent: int = 50,
    goal: float | None = None,
) -> Figure:
    """Return the figure of measured seconds (or, for another unit, of values as they are)."""
    factor = SECONDS_TO.get(unit, 1.0)
    return Figure(
        what,
        base_is,
        percentile(ours, percent) * factor,
        percentile(base, percent) * factor,
        unit,
        goal,
    )


_HEADINGS = ("case", "", "ours", "base", "", "ratio", "goal")


def table(figures: Iterable[Figure], *, markdown: bool = False) -> str:
    """Return the figures as one table."""
    rows = [_HEADINGS, *(_cells(each) for each in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    right = (False, False, True, True, False, True, False)
    lines = [
        [
            cell.rjust(width) if on_the_right else cell.ljust(width)
            for cell, width, on_the_right in zip(row, widths, right, strict=True)
        ]
        for row in rows
    ]
    if not markdown:
        return "\n".join("  ".join(line).rstrip() for line in lines)
    rule = ["-" * width for width in widths]
    rule = [each[1:] + ":" if r else each for each, r in zip(rule, right, strict=True)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))


def _cells(figure: Figure) -> tuple[str, ...]:
    goal = ""
    if figure.goal is not None:
        state = "met" if figure.met else "not met"
        goal = f"{'≥' if figure.at_least else '≤'} {figure.goal:g} {state}"
    return (
        figure.what,
        f"against {figure.base_is}",
        f"{figure.ours:.3g}" if figure.ours < 1_000 else f"{figure.ours:.0f}",
        f"{figure.base:.3g}" if figure.base < 1_000 else f"{figure.base:.0f}",
        figure.unit,
        f"{figure.ratio:.2f} ×",
        goal,
    )
