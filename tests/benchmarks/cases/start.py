"""Start-up: from nothing to a usable window with the rows of 1,000 reports, and out again."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
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
    """Measure without a screen, and on X where there is Xvfb: the checkout, the wheel, a bundle."""
    archive = filled(plan.folder / "archive", _REPORTS)
    base: list[str | Path] = [PYTHON, PLAIN / "window.py"]
    words: list[str | Path] = ["--data-dir", archive, "--quit-when-ready"]
    ours = {"": tripdesk(archive, "--quit-when-ready")}
    wheel = _installed(plan.folder)
    if wheel is not None:
        ours["the wheel "] = [wheel, *words]
    if _BUNDLE.exists():  # `dev.py bundle` made it
        ours["the bundle "] = [_BUNDLE, *words]
    for name, command in ours.items():
        yield from _figures(plan, command, base, OFFSCREEN, f"{name}offscreen")
    with x_screen() as screen:
        for name, command in ours.items() if screen is not None else ():
            yield from _figures(plan, command, base, screen, f"{name}on X")


def _installed(folder: Path) -> Path | None:
    """Install the wheel in an environment of its own, as a user does; none without an index."""
    build = "-m hatchling build --target wheel --directory"
    _quietly([PYTHON, *build.split(), folder])
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=True, symlinks=os.name != "nt")
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip: list[str | Path] = [scripts / "python", "-m", "pip", "install", "--no-deps"]
    try:
        _quietly([*pip, "--require-hashes", "--requirement", ROOT / "requirements.lock"])
    except subprocess.CalledProcessError:
        print("The wheel is left out: no package index here.", file=sys.stderr)
        return None
    _quietly([*pip, wheel])
    return scripts / "tripdesk"


def _quietly(command: Sequence[str | Path]) -> None:
    subprocess.run([str(each) for each in command], cwd=ROOT, check=True, capture_output=True)


def _figures(
    plan: Plan,
    ours: Sequence[str | Path],
    base: Sequence[str | Path],
    screen: Screen | None,
    where: str,
) -> Iterator[Figure]:
    runs = in_turn(plan.runs, partial(spent, ours, screen), partial(spent, base, screen))
    seconds = tuple([each.seconds for each in side] for side in runs)
    memory = tuple([each.mebibytes for each in side] for side in runs)
    bare = "a bare PySide6 window"
    yield compared(f"start, {_REPORTS:,} reports, {where}", bare, *seconds, goal=_TIME)
    yield compared(f"its peak memory, {where}", bare, *memory, unit="MiB", goal=_MEMORY)
