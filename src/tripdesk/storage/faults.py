"""The disk's faults, as codes that can be said in a sentence.

Which of SQLite's many errors a user can do something about is settled here and nowhere else. A
fault that is not of the world (a wrong statement, a broken constraint) is ours and stays as it is.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tripdesk.domain.errors import KnownError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PRIMARY = 0xFF
"""The last byte of SQLite's extended code is its primary one."""

_BY_PRIMARY = {
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.damaged",
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_IOERR: "store.failed",
}
_ACCESS = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}
# The shared-memory file is stretched, not written: a full disk shows as these.
_FULL_IN_SQLITE = {sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_WRITE}


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Let the world's faults leave the block as `KnownError`, with the path that they are about."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        known = as_known(error, path)
        if known is None:
            raise
        raise known from error


def as_known(error: BaseException | None, path: Path) -> KnownError | None:
    """Return the fault as something a user can be told, or none where it is a bug."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, path)
    if isinstance(error, OSError):
        return _of_system(error, path)
    return None


def _of_sqlite(error: sqlite3.Error, path: Path) -> KnownError | None:
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return None
    primary = extended & _PRIMARY
    if extended in _FULL_IN_SQLITE:
        return KnownError("store.full", path=path)
    if primary in _ACCESS:
        return KnownError(_why_closed(path), path=path)
    code = _BY_PRIMARY.get(primary)
    return KnownError(code, path=path) if code is not None else None


def _of_system(error: OSError, path: Path) -> KnownError:
    if error.errno in _FULL:
        return KnownError("store.full", path=path)
    if error.errno == errno.EROFS:
        return KnownError("store.read_only", path=path)
    if isinstance(error, PermissionError):
        return KnownError(_why_closed(path), path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
        return KnownError("store.no_folder", path=path)
    return KnownError("store.failed", path=path, cause=error.strerror)


def _why_closed(path: Path) -> str:
    """Say which it is: one may read here but not write, or one may not even read."""
    nearest = next((each for each in (path, *path.parents) if _is_seen(each)), path)
    return "store.read_only" if _may(nearest, os.R_OK) else "store.no_access"


def _is_seen(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _may(path: Path, mode: int) -> bool:
    effective = os.access in os.supports_effective_ids
    wanted = mode | (os.X_OK if path.is_dir() else 0)
    return os.access(path, wanted, effective_ids=effective)
