"""Measure, and print one table: `dev.py bench [CASE…] [--runs N] [--reports N] [--keep FOLDER]`.

Without a case all of them, in one table with each goal beside its figure; the same is written as
Markdown, with the machine and the versions, into `build/bench.md` for the README.

Nothing here gates: a machine that is slow today is no fault of a change. The ratios are what to
look at, and what the notes of a release quote.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import cases
from tests.benchmarks.figures import REPORTS, Figure, Plan, table
from tests.helpers.forms import ROOT

WRITTEN = ROOT / "build" / "bench.md"
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
    how = f"Medians of {options.runs} runs unless said otherwise. {_machine()}{_load()}"
    print(table(figures, markdown=options.markdown))
    print(f"\n{how}")
    WRITTEN.parent.mkdir(exist_ok=True)
    WRITTEN.write_text(f"{table(figures, markdown=True)}\n\n{how}\n", encoding="utf-8")
    missed = [each.what for each in figures if each.met is False]
    print(f"\n{WRITTEN}; goals not met: {', '.join(missed) or 'none'}", file=sys.stderr)
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
    """Return what was measured on, and with which versions."""
    cores = f"{os.cpu_count()} cores"
    system = f"{platform.system()} {platform.machine()}"
    parts = [f"{_processor()}, {cores}, {system}", f"Python {platform.python_version()}"]
    parts += [f"{name} {version(name)}" for name in ("PySide6-Essentials", "reportlab")]
    parts += [f"SQLAlchemy {version('SQLAlchemy')}", f"SQLite {sqlite3.sqlite_version}"]
    return f"{'; '.join(parts)}."


def _processor() -> str:
    """Return what the processor is called, where the system says it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "a processor"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
