"""The environment of a checkout: made once, complete or not trusted.

A stamp is written last. Its text names the lock, the checkout and the Python; as long as it is
true there is nothing to do. A stamp that is there but not true (an older lock, a moved checkout,
an interrupted installation) means: make it anew, which takes seconds and leaves no remains.

The project itself is put in place by a ``.pth`` file to ``src``: that needs no build backend, and
the checkout's own data (translations, forms) are found where they lie.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from devtools import debian
from devtools.checkout import DEV_LOCK, ENVIRONMENT, ROOT, RUNTIME_LOCK, quietly, script
from devtools.faults import FaultError, say
from devtools.interpreter import base_interpreter

_RUNTIME_STAMP = ENVIRONMENT / "tripdesk-runtime.stamp"
_DEV_STAMP = ENVIRONMENT / "tripdesk-dev.stamp"
_BEGUN = "begun"

_DISK_FULL = "The disk is full. Make room and start again."
_SCARCE = 16 * 2**20

_PIP_FAULTS = (
    ("Permission denied", "There is no right to write in this checkout. Use one of your own."),
    ("No space left on device", _DISK_FULL),
    (
        "DO NOT MATCH THE HASHES",
        "A downloaded package is not the one this version was tested with (its hash differs);"
        " nothing of it was used.",
    ),
    (
        "Retrying (",
        "The package index cannot be reached. Look at the network (or pip's index and proxy"
        " settings) and start again.",
    ),
    (
        "No matching distribution",
        "The package index does not offer a pinned package for this Python and system.",
    ),
)


def ensure(*, dev: bool) -> None:
    """Make sure that the environment is there, with the developers' tools if asked for."""
    if _is_ready(dev=dev):
        return
    with _alone():
        if _is_ready(dev=dev):  # somebody else has just made it
            return
        if _read(_RUNTIME_STAMP) != stamp(RUNTIME_LOCK) or _read(_DEV_STAMP) not in {
            "",
            stamp(DEV_LOCK),
        }:
            say("Setting up TripDesk (once): making its environment in .venv …")
            _make_anew()
            _install(RUNTIME_LOCK, _RUNTIME_STAMP, "the packages it needs")
        if dev and _read(_DEV_STAMP) != stamp(DEV_LOCK):
            _install(DEV_LOCK, _DEV_STAMP, "the developers' tools")


def stamp(lock: Path) -> str:
    """Return what the stamp says when the environment is made for this lock, here, as it is."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{digest} {ROOT} {script('python').resolve()}"


def reason_in(output: str) -> str:
    """Return a sentence for why pip failed, or the end of what it said."""
    for sign, sentence in _PIP_FAULTS:
        if sign in output:
            return sentence
    return "\n".join(output.strip().splitlines()[-8:])


def _is_ready(*, dev: bool) -> bool:
    if not script("python").exists() or _read(_RUNTIME_STAMP) != stamp(RUNTIME_LOCK):
        return False
    found = _read(_DEV_STAMP)
    return found == stamp(DEV_LOCK) if dev else found != _BEGUN


def _make_anew() -> None:
    python = base_interpreter()
    for mark in (_RUNTIME_STAMP, _DEV_STAMP):  # first: what is half removed is not trusted either
        mark.unlink(missing_ok=True)
    made = _venv(python)
    if made.returncode != 0 and "ensurepip is not" in made.stdout:
        debian.install(
            ["python3-venv"], "Python's module venv, which Debian packs apart, is missing"
        )
        made = _venv(python)
    if made.returncode != 0:
        # ensurepip keeps its reason to itself, so the likeliest one is looked at.
        full = ENVIRONMENT.exists() and shutil.disk_usage(ENVIRONMENT).free < _SCARCE
        reason = _DISK_FULL if full else reason_in(made.stdout)
        raise FaultError(f"The environment cannot be made. {reason}")
    for packages in ENVIRONMENT.glob("[Ll]ib/**/site-packages"):
        (packages / "tripdesk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    _write_console_script()


def _venv(python: Path) -> subprocess.CompletedProcess[str]:
    # Cleared, not removed: the folder may be a volume of its own.
    return quietly([python, "-m", "venv", "--clear", ENVIRONMENT])


def _write_console_script() -> None:
    if sys.platform == "win32":
        starter = script("tripdesk").with_suffix(".cmd")
        starter.write_text(f'@"{script("python")}" -P -m tripdesk %*\r\n', encoding="utf-8")
        return
    starter = script("tripdesk")
    starter.write_text(
        f'#!/bin/sh\nexec "{script("python")}" -P -m tripdesk "$@"\n', encoding="utf-8"
    )
    starter.chmod(0o755)


def _install(lock: Path, mark: Path, what: str) -> None:
    say(f"Setting up TripDesk (once): installing {what} …")
    mark.write_text(_BEGUN, encoding="utf-8")
    # The lock names everything, so nothing is resolved; a wheel runs no code when installed.
    options = "--require-hashes --no-deps --only-binary=:all: --no-input --retries=2"
    pip: list[str | Path] = [script("python"), "-m", "pip", "--disable-pip-version-check"]
    done = quietly([*pip, "install", *options.split(), "--requirement", lock])
    if done.returncode != 0:
        raise FaultError(f"TripDesk is not set up. {reason_in(done.stdout)}")
    mark.write_text(stamp(lock), encoding="utf-8")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


@contextmanager
def _alone() -> Iterator[None]:
    """Keep two starts at the same moment from making the same folder."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 -- POSIX only

    with (ROOT / "pyproject.toml").open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
