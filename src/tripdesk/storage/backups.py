"""Backups of an archive: a checked copy of the database, and the documents that it names.

SQLite's own backup is used: a copied file of a live archive would miss what is still in its log.
A description (JSON) is written last; a copy without one is not a backup but the remains of a fall.
Documents are kept once for all backups of a folder, by their hash.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.domain.keeping import kept
from tripdesk.services.safekeeping import Backup
from tripdesk.storage.documents import Documents
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import prepare_database, prepare_folder, write_once
from tripdesk.storage.schema_version import version_of

DOCUMENTS = "documents"
_FORMAT = "tripdesk-backup"
_DATABASE_SUFFIX = ".sqlite3"
_NAME = "tripdesk-%Y-%m-%d-%H%M%S"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """A folder of backups."""

    folder: Path

    @property
    def documents(self) -> Documents:
        """The documents of all backups here."""
        return Documents(self.folder / DOCUMENTS)

    def make(self, database: Path, documents: Documents, now: datetime, program: str) -> Backup:
        """Make a backup of an archive, whoever has it open.

        Raises `backup.damaged` where the copy fails its check, and `store.…` for the disk's faults.
        """
        with faults_told(self.folder):
            prepare_folder(self.folder)
        target = self._free_name(now)
        aside = target.with_suffix(".new")
        try:
            with faults_told(self.folder):
                aside.unlink(missing_ok=True)
                prepare_database(aside)
                _copy(database, aside)
                sound, schema, reports, versions, hashes = _facts(aside)
            if not sound:
                raise KnownError("backup.damaged", path=database)
            with faults_told(self.folder):
                damaged = tuple(self._keep(documents, hashes))
                aside.replace(target)
                backup = Backup(
                    target,
                    now.astimezone(UTC).replace(microsecond=0),
                    program,
                    schema,
                    reports,
                    versions,
                    len(hashes) - len(damaged),
                    file_sha256(target),
                    damaged,
                )
                write_once(_description(target), _described(backup))
        except BaseException:
            for each in (aside, target):
                if not _description(target).exists():
                    each.unlink(missing_ok=True)
            raise
        return backup

    def backups(self) -> list[Backup]:
        """Return the backups, newest first; what is no backup is left alone."""
        with faults_told(self.folder):
            descriptions = sorted(self.folder.glob("tripdesk-*.json"))
            found = [read_description(each) for each in descriptions]
        return sorted(
            (each for each in found if each is not None and each.path.is_file()),
            key=lambda backup: backup.made_at,
            reverse=True,
        )

    def prune(self) -> None:
        """Remove the backups that are not kept, and the documents that no other names."""
        backups = self.backups()
        staying = kept({each.made_at for each in backups})
        going = [each for each in backups if each.made_at not in staying]
        if not going:
            return
        with faults_told(self.folder):
            for each in going:
                _description(each.path).unlink(missing_ok=True)
                each.path.unlink(missing_ok=True)
            named = {
                sha256
                for backup in backups
                if backup.made_at in staying
                for sha256 in named_documents(backup.path)
            }
            documents = self.documents
            documents.remove(each for each in documents.hashes() if each not in named)

    def _keep(self, documents: Documents, hashes: Iterable[str]) -> Iterator[str]:
        """Copy the documents that are not here yet; yield those that could not be read."""
        here = self.documents
        there = set(here.hashes())
        for sha256 in hashes:
            if sha256 in there:
                continue
            try:
                content = documents.read(sha256)
            except KnownError as error:
                if not error.code.startswith("document."):
                    raise
                yield sha256
            else:
                here.keep(sha256, content)

    def _free_name(self, now: datetime) -> Path:
        name = now.astimezone().strftime(_NAME)
        for number in range(1, 1000):
            path = self.folder / (f"{name}{f'-{number}' if number > 1 else ''}{_DATABASE_SUFFIX}")
            if not path.exists():
                return path
        raise KnownError("backup.too_many", path=self.folder)


def read_description(path: Path) -> Backup | None:
    """Return the backup that a description is of, or none where it is none."""
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != _FORMAT:
            return None
        return Backup(
            path.with_suffix(_DATABASE_SUFFIX),
            datetime.fromisoformat(data["made_at"]),
            str(data["program"]),
            str(data["schema"]),
            int(data["reports"]),
            int(data["versions"]),
            int(data["documents"]),
            str(data["sha256"]),
            tuple(str(each) for each in data["damaged"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def checked(path: Path) -> Backup:
    """Return a backup whose database is what its description says, whole and of a known schema.

    Raises `backup.none` where the file is no backup, `backup.damaged`, or `store.newer`.
    """
    with faults_told(path):
        backup = read_description(_description(path)) if _description(path).is_file() else None
        if backup is None or not path.is_file():
            raise KnownError("backup.none", path=path)
        sound = file_sha256(path) == backup.sha256
        if sound:
            with closing(read_only(path)) as connection:
                sound = is_sound(connection)
                version_of(connection, path)
    if not sound:
        raise KnownError("backup.damaged", path=path)
    return backup


def named_documents(database: Path) -> set[str]:
    """Return the hashes of the documents that an archive names, of any schema.

    An erased version names its document's hash, and has it no more.
    """
    with faults_told(database), closing(read_only(database)) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(versions)")}
        present = " WHERE erased_on IS NULL" if "erased_on" in columns else ""
        found = connection.execute(f"SELECT DISTINCT pdf_sha256 FROM versions{present}")
        return {row[0] for row in found}


def holds_version(database: Path, report_id: str, number: int) -> bool:
    """Whether an archive of any schema has a version's content; a damaged one may have."""
    try:
        with closing(read_only(database)) as connection:
            columns = {row[1] for row in connection.execute("PRAGMA table_info(versions)")}
            present = " AND erased_on IS NULL" if "erased_on" in columns else ""
            asked = f"SELECT 1 FROM versions WHERE report_id = ? AND number = ?{present}"
            return connection.execute(asked, (report_id, number)).fetchone() is not None
    except sqlite3.DatabaseError:
        return True


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong with a database and its references."""
    try:
        answers = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError:
        return False
    return answers == ["ok"] and dangling is None


def read_only(path: Path) -> sqlite3.Connection:
    """Open a database that nobody writes to; nothing is put beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _copy(database: Path, target: Path) -> None:
    source = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    with closing(source), closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        # A backup is one file: the log of the original has no place beside it.
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()


def _facts(database: Path) -> tuple[bool, str, int, int, set[str]]:
    with closing(read_only(database)) as connection:
        if not is_sound(connection):
            return False, "", 0, 0, set()
        schema = version_of(connection, database)
        (reports,) = connection.execute("SELECT count(*) FROM reports").fetchone()
        (versions,) = connection.execute("SELECT count(*) FROM versions").fetchone()
    return True, schema, reports, versions, named_documents(database)


def _description(database: Path) -> Path:
    return database.with_suffix(".json")


def _described(backup: Backup) -> bytes:
    data = {
        "format": _FORMAT,
        "format_version": 1,
        "made_at": backup.made_at.isoformat(),
        "program": backup.program,
        "schema": backup.schema,
        "reports": backup.reports,
        "versions": backup.versions,
        "documents": backup.documents,
        "sha256": backup.sha256,
        "damaged": list(backup.damaged),
    }
    return (json.dumps(data, indent=2) + "\n").encode()
