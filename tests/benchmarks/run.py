"""Measure, and print one table: `dev.py bench [CASE…] [--runs N] [--reports N] [--keep FOLDER]`.

Nothing here gates: a machine that is slow today is no fault of a change. The ratios are what to
look at, and what the notes of a release quote.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path

from tests.benchmarks import cases
from tests.benchmarks.figures import REPORTS, Figure, Plan, table

CASES = sorted(each.stem for each in Path(cases.__path__[0]).glob("[a-z]*.py"))


def main(arguments: Sequence[str]) -> int:
    """Measure the cases that are named, or all."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure TripDesk.")
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of: {', '.join(CASES)}")
    parser.add_argument("--runs", type=int, default=11, help="how often each is measured")
    parser.add_argument(
        "--reports",
        type=int,
        default=REPORTS,
        help="how many a made archive has (search, table): 10,000; the goals are about 100,000, a"
        " million takes a quarter of an hour and 11 GB",
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep made archives there, for the next time"
    )
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.cases) - set(CASES))
    if unknown or options.runs < 2:
        parser.error(f"no such case: {', '.join(unknown)}" if unknown else "2 runs or more")
    figures: list[Figure] = []
    for name in options.cases or CASES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += _apart(name, options.runs, options.reports, options.keep)
    print(table(figures, markdown=options.markdown))
    print(f"\n{_machine()}, medians of {options.runs} runs unless said otherwise.{_load()}")
    return 0


def measured(name: str, plan: Plan) -> list[Figure]:
    """Return the figures of one case, measured in this process."""
    return list(import_module(f"{cases.__name__}.{name}").measure(plan))


def _apart(name: str, runs: int, reports: int, kept: Path | None) -> list[Figure]:
    # Spawned: a fork would carry along what this process has already imported and holds.
    context = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory(prefix="tripdesk-bench-", ignore_cleanup_errors=True) as folder,
        ProcessPoolExecutor(1, mp_context=context) as apart,
    ):
        plan = Plan(runs, Path(folder), reports, kept)
        return apart.submit(measured, name, plan).result()


def _load() -> str:
    """Say how busy the machine was: beside others all takes longer, the ratios stay."""
    return f" Load {os.getloadavg()[0]:.1f}." if hasattr(os, "getloadavg") else ""


def _machine() -> str:
    cores = f"{os.cpu_count()} cores"
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
