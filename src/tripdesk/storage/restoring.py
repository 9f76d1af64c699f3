"""Put a backup back in the place of the archive: whole, or not at all.

The present is backed up first; one that is too damaged for that is kept aside as it is. The
archive must be closed, here and by any other program: whoever has it open is told so.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.safekeeping import Backup, RestorePreview
from tripdesk.storage.backups import (
    DOCUMENTS,
    BackupFolder,
    checked,
    is_sound,
    named_documents,
    read_only,
)
from tripdesk.storage.documents import Documents
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import DATABASE, prepare_folder, sync_folder
from tripdesk.storage.pragmas import open_database

_BESIDE = ("-wal", "-shm", "-journal")
_STATES = "SELECT id, changed_at, version, state, in_bin FROM reports"


def preview(backup_path: Path, data: Path) -> RestorePreview:
    """Return what putting this backup back would change in the archive of a data folder."""
    backup = checked(backup_path)
    theirs = _states(read_only(backup.path))
    database = data / DATABASE
    if not database.exists():
        return RestorePreview(backup, returned=len(theirs))
    try:
        ours = _states(open_database(database, writes=False))
    except sqlite3.Error:
        return RestorePreview(backup, returned=len(theirs), readable=False)
    both = ours.keys() & theirs.keys()
    return RestorePreview(
        backup,
        present=len(ours),
        lost=len(ours.keys() - theirs.keys()),
        returned=len(theirs.keys() - ours.keys()),
        changed=sum(ours[each] != theirs[each] for each in both),
    )


def restore(
    backup_path: Path, data: Path, keep_in: BackupFolder, now: datetime, program: str
) -> Backup | None:
    """Put a backup back; return the backup of what was there, or none where it was damaged."""
    backup = checked(backup_path)
    database = data / DATABASE
    with faults_told(data):
        prepare_folder(data)
    documents = Documents(data / DOCUMENTS)
    before = None
    if database.exists() and _is_whole(database):
        _refuse_open(database)
        before = keep_in.make(database, documents, now, program)
    _bring_documents(backup, documents)
    aside = data / f".{DATABASE}.restored"
    with faults_told(data):
        aside.unlink(missing_ok=True)
        shutil.copyfile(backup.path, aside)
        aside.chmod(0o600)
        if before is None and database.exists():
            set_aside(database, now)
        put_in_place(aside, database)
    return before


def set_aside(database: Path, now: datetime) -> Path:
    """Move a damaged archive, its log included, to a folder beside it; return that folder."""
    folder = database.parent / f"damaged-{now.astimezone():%Y-%m-%d-%H%M%S}"
    prepare_folder(folder)
    for suffix in ("", *_BESIDE):
        path = database.with_name(database.name + suffix)
        if path.exists():
            path.replace(folder / path.name)
    return folder


def put_in_place(aside: Path, database: Path) -> None:
    """Let a database take the archive's place; a log of the old one must not be read into it."""
    with aside.open("rb+") as file:
        os.fsync(file.fileno())
    for each in _BESIDE:
        database.with_name(database.name + each).unlink(missing_ok=True)
        aside.with_name(aside.name + each).unlink(missing_ok=True)
    aside.replace(database)
    sync_folder(database.parent)


def _states(connection: sqlite3.Connection) -> dict[str, tuple[object, ...]]:
    with closing(connection):
        return {row[0]: tuple(row[1:]) for row in connection.execute(_STATES)}


def _is_whole(database: Path) -> bool:
    try:
        with closing(open_database(database, writes=False)) as connection:
            return is_sound(connection)
    except sqlite3.Error:
        return False


def _refuse_open(database: Path) -> None:
    """Empty the log into the database, which nobody else may have open: `store.locked`."""
    with faults_told(database), closing(open_database(database, writes=True)) as connection:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
    if busy:
        raise KnownError("store.locked", path=database)


def _bring_documents(backup: Backup, documents: Documents) -> None:
    source = BackupFolder(backup.path.parent).documents
    there = set(documents.hashes())
    for sha256 in named_documents(backup.path) - there - set(backup.damaged):
        documents.keep(sha256, source.read(sha256))
