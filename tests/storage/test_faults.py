"""A fault at each write of a session: a sentence each time, and no confirmed save is lost."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.helpers.forms import ROOT
from tests.helpers.sessions import Session
from tripdesk.storage import files

FAULTS = {
    "full": (sqlite3.SQLITE_FULL, errno.ENOSPC),
    "read only": (sqlite3.SQLITE_READONLY, errno.EROFS),
    "locked": (sqlite3.SQLITE_BUSY, errno.EACCES),
    "gone": (sqlite3.SQLITE_IOERR, errno.EIO),
    "no folder": (sqlite3.SQLITE_CANTOPEN, errno.ENOENT),
}


@contextmanager
def failing_from(number: int, kind: str, *, lasting: bool) -> Iterator[list[int]]:
    """Fail at the write of this number, and at all after it where it is `lasting`."""
    in_sqlite, in_system = FAULTS[kind]
    count = [0]

    def fails() -> bool:
        count[0] += 1
        return count[0] == number or (lasting and count[0] > number > 0)

    def on_statement(*_: object) -> None:
        if fails():
            error = sqlite3.OperationalError(kind)
            error.sqlite_errorcode = in_sqlite
            raise error

    real = files._write_through

    def write(path: Path, content: bytes) -> None:
        if fails():
            raise OSError(in_system, os.strerror(in_system))
        real(path, content)

    names = ("before_cursor_execute", "commit")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(files, "_write_through", write)
        for name in names:
            event.listen(Engine, name, on_statement)
        try:
            yield count
        finally:
            for name in names:
                event.remove(Engine, name, on_statement)


def fail_everywhere(folder: Path, kinds: list[str], every: int) -> int:
    """Run a session for each write that fails; return how many there are."""
    with failing_from(0, "full", lasting=False) as count:
        whole = Session(folder / "whole")
        whole.run()
    assert whole.failed == []
    whole.hold_against_the_archive()
    writes = count[0]
    for position, number in enumerate(range(1, writes + 1, every)):
        kind, lasting = kinds[position % len(kinds)], position % 2 == 0
        session = Session(folder / f"{number}-{kind}")
        with failing_from(number, kind, lasting=lasting):
            session.run()
        assert session.failed, number
        session.hold_against_the_archive()
    return writes


def test_a_fault_at_a_write_costs_no_confirmed_save(tmp_path: Path) -> None:
    assert fail_everywhere(tmp_path, list(FAULTS), every=37) > 100


@pytest.mark.long
@pytest.mark.parametrize("kind", FAULTS)
def test_no_fault_at_any_write_costs_a_confirmed_save(tmp_path: Path, kind: str) -> None:
    assert fail_everywhere(tmp_path, [kind], every=1) > 100


def swept(folder: Path, start: int, stop: int, step: int) -> dict[str, int]:
    """Sweep in a process of its own, whose limits are nobody else's."""
    code = (
        "import json, sys; from pathlib import Path; from tests.helpers.sessions import sweep;"
        f"print(json.dumps(sweep(Path(sys.argv[1]), range({start}, {stop}, {step}))))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    said: dict[str, int] = json.loads(done.stdout)
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX")
def test_a_disk_that_fills_costs_no_confirmed_save(tmp_path: Path) -> None:
    assert swept(tmp_path, 20_000, 500_000, 120_000)["store.full"] > 0


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are POSIX")
def test_a_disk_that_fills_anywhere_costs_no_confirmed_save(tmp_path: Path) -> None:
    assert swept(tmp_path, 4096, 600_000, 4096)["store.full"] > 20
