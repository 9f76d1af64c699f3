"""At each confirmation all that it speaks of was forced to the disk: a trace tells.

What stays unproven stands in `docs/durability.md`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.traced import proof, trace, words_forced
from tests.helpers.window_crashing import put_files


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return tried.returncode == 0


needs_strace = pytest.mark.skipif(not _can_trace(), reason="strace is not here, or not allowed")


@needs_strace
def test_nothing_that_is_confirmed_waits_for_the_disk(tmp_path: Path) -> None:
    data, told, file = tmp_path / "data", tmp_path / "told", tmp_path / "trace"
    trace(["-m", "tests.helpers.traced_session", str(data), str(told)], file)
    found = proof(file, data, told)
    print(f"{found.confirmed} confirmed, {found.written} writes, {found.forced} forced")
    assert found.open == ()
    assert found.confirmed == len(told.read_text().splitlines()) > 30
    assert found.forced >= found.confirmed


@pytest.mark.long
@needs_strace
def test_the_window_says_saved_only_when_it_is(tmp_path: Path) -> None:
    put_files(tmp_path, 8)
    told, file = tmp_path / "told", tmp_path / "trace"
    life = ["-m", "tests.helpers.window_crashing", "--traced", str(tmp_path), "40"]
    trace(life, file, shown=20_000)
    confirmed, late = words_forced(file, told)
    print(f"{confirmed} words confirmed in {len(told.read_text().splitlines())} lines")
    assert late == []
    assert confirmed > 10


DATABASE = "4</d/archive.sqlite3-wal>"
TOLD = '7 write(9</t>, "saved", 5) = 5'


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([f'7 pwrite64({DATABASE}, "x", 1, 0) = 1', TOLD], "archive.sqlite3-wal"),
        ([f'7 pwrite64({DATABASE}, "x", 1, 0) = 1', f"7 fdatasync({DATABASE}) = 0", TOLD], ""),
        ([f'7 pwrite64({DATABASE}, "x", 1, 0) = 1', f"7 fdatasync({DATABASE}) = -1 EIO", TOLD],
         "archive.sqlite3-wal"),
        ([f'7 pwrite64({DATABASE}, "x", 1, 0) = 1',
          f"8 fdatasync({DATABASE} <unfinished ...>", TOLD, "8 <... fdatasync resumed>) = 0"],
         "archive.sqlite3-wal"),
        (['7 openat(AT_FDCWD</>, "/d/a.pdf", O_WRONLY|O_CREAT, 0600) = 5</d/a.pdf>', TOLD], "/d'"),
        (['7 rename("/d/.new", "/d/a.pdf") = 0', "7 fsync(5</d>) = 0", TOLD], ""),
        (['7 mkdir("/d/documents", 0700) = 0', TOLD], "/d'"),
        (['7 pwrite64(6</d/archive.sqlite3-shm>, "x", 1, 0) = 1', TOLD], ""),
        (['7 write(6</elsewhere/log>, "x", 1) = 1', TOLD], ""),
    ],
)  # fmt: skip
def test_what_a_trace_shows_is_seen(lines: list[str], left: str, tmp_path: Path) -> None:
    file = tmp_path / "trace"
    file.write_text("\n".join(lines) + "\n")
    found = proof(file, Path("/d"), Path("/t"))
    assert found.confirmed == 1
    assert [left in each for each in found.open] == ([True] if left else [])
