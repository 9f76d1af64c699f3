"""The archive's folder and files, for their owner alone.

A report may hold names until it is made definitive, so nobody else on the computer reads along:
0700 on folders that are made here, 0600 on files. SQLite gives `-wal` and `-shm` the mode of the
database, so that one is made before SQLite does it with the mode of the day.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

DATABASE = "archive.sqlite3"
"""The name of the database inside the data folder."""

BACKUPS = "backups"
"""The folder of the backups within the data folder, where the settings name no other."""

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def prepare_folder(folder: Path) -> None:
    """Make a folder where there is none, its name on the disk.

    One that was there keeps its mode: it may be shared with other things, and the archive's files
    carry their own.
    """
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    if not new:
        folder.mkdir(exist_ok=True)  # which says so where a file is in its place
    for each in reversed(new):
        each.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
        with suppress(PermissionError):  # one may make a folder where one may not look
            sync_folder(each.parent)


def prepare_database(path: Path) -> None:
    """Make an empty database file where there is none, and close one that stands open to others."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(path, flags, _PRIVATE_FILE)
    try:
        if os.name == "posix" and os.fstat(descriptor).st_mode & _OTHERS:
            os.fchmod(descriptor, _PRIVATE_FILE)
    finally:
        os.close(descriptor)


def asides(path: Path) -> Iterable[Path]:
    """Return what is left of a file that was being written when the program fell."""
    return path.parent.glob(f".{path.stem}.*.new")


def write_once(path: Path, content: bytes) -> None:
    """Put a file in place, whole and on the disk, or not at all."""
    prepare_folder(path.parent)
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_through(aside, content)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk: after a power cut, a file without one is lost."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_through(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, _PRIVATE_FILE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
