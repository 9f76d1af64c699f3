"""The checks that every change passes, the same for a developer and for the gate."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from devtools.checkout import call, script
from devtools.faults import say

_CODE = ("src", "packaging", "tests")


@dataclass(frozen=True)
class Step:
    """One check: what it is called and what is run."""

    name: str
    command: tuple[str | Path, ...]


@dataclass(frozen=True)
class Result:
    """How a check went."""

    name: str
    status: int
    seconds: float


def lint_steps(*, fix: bool = False) -> list[Step]:
    """Return the checks that read the code without running it."""
    ruff, python = script("ruff"), script("python")
    return [
        Step("ruff check", (ruff, "check", *(("--fix",) if fix else ()), *_CODE)),
        Step("ruff format", (ruff, "format", *(() if fix else ("--check",)), *_CODE)),
        Step("mypy", (python, "-m", "mypy")),
        Step("lint-imports", (script("lint-imports"), "--no-logo")),
    ]


def pytest_step(arguments: Sequence[str] = (), *, long: bool = False) -> Step:
    """Return the tests; a long run takes those marked `long` too."""
    everything = ("-m", "") if long else ()
    return Step("pytest", (script("python"), "-m", "pytest", *everything, *arguments))


def run_steps(
    steps: Sequence[Step],
    env: Mapping[str, str] | None = None,
    run: Callable[[Sequence[str | Path], Mapping[str, str] | None], int] = call,
) -> int:
    """Run every check, also after one has failed, then sum up. Returns the status."""
    results = []
    for step in steps:
        say(f"── {step.name}")
        start = time.perf_counter()
        status = run(step.command, env)
        results.append(Result(step.name, status, time.perf_counter() - start))
    say(summary(results))
    failed = [result.status for result in results if result.status != 0]
    return failed[0] if len(results) == 1 and failed else int(bool(failed))


def summary(results: Sequence[Result]) -> str:
    """Return the closing lines: each check with its time, and what failed."""
    lines = ["──"]
    for result in results:
        state = "ok" if result.status == 0 else f"failed ({result.status})"
        lines.append(f"{result.name:<14}{state:<14}{result.seconds:7.1f} s")
    failed = [result.name for result in results if result.status != 0]
    lines.append(f"Failed: {', '.join(failed)}." if failed else "All is well.")
    return "\n".join(lines)


def isolated(environ: Mapping[str, str], home: Path, *, long: bool = False) -> dict[str, str]:
    """Return the environment of a test run: no real home, no screen, one kind of text."""
    env = dict(environ)
    for name in [name for name in env if name.startswith(("XDG_", "TRIPDESK_"))]:
        del env[name]
    env |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":
        env |= {"USERPROFILE": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home)}
    else:
        env["LC_ALL"] = "C.UTF-8"
    env["TRIPDESK_HYPOTHESIS_PROFILE"] = "long" if long else "gate"
    return env


@contextmanager
def isolated_home(*, long: bool = False) -> Iterator[dict[str, str]]:
    """Give the environment of a run with a home of its own, and remove that home again."""
    with tempfile.TemporaryDirectory(prefix="tripdesk-home-", ignore_cleanup_errors=True) as home:
        yield isolated(os.environ, Path(home), long=long)


def run_gate(arguments: Sequence[str], *, long: bool) -> int:
    """Run all checks; with arguments for pytest, only the tests they name."""
    steps = [] if arguments else lint_steps()
    steps.append(pytest_step(arguments, long=long))
    with isolated_home(long=long) as env:
        return run_steps(steps, env)
