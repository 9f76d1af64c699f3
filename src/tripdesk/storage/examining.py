"""The full check of an archive (`tripdesk doctor`): database, contents and documents."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tripdesk.domain.errors import KnownError
from tripdesk.services.safekeeping import Finding
from tripdesk.storage.documents import Documents
from tripdesk.storage.mending import mended
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.schema_version import version_of

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_MOST_PAGES_TOLD = 20
_TABLES = ("reports", "announcements", "drafts", "versions", "history", "follow_ups", "forms")


def examine(database: Path, documents: Documents) -> list[Finding]:
    """Return what is wrong with an archive; an empty list where all is well."""
    if not database.exists():
        return []
    findings = list(_permissions(database))
    try:
        with closing(open_database(database, writes=False)) as connection:
            version_of(connection, database)
            findings += _integrity(connection)
            findings += _references(connection)
            findings += _contents(connection)
            findings += _documents(connection, documents)
    except KnownError as error:
        findings.append(Finding(error.code, dict(error.params)))
    except sqlite3.Error as error:
        findings.append(Finding("doctor.database_damaged", {"cause": str(error)}))
    return findings


def quick_check(database: Path, seconds: float) -> bool:
    """Whether nothing wrong was found within the time, which is asked for at each start."""
    from time import monotonic  # noqa: PLC0415 - asked once a start

    end = monotonic() + seconds
    try:
        with closing(open_database(database, writes=False)) as connection:
            connection.set_progress_handler(lambda: monotonic() > end, 10_000)
            (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
    except sqlite3.Error:
        return False
    return bool(answer == "ok")


def _permissions(database: Path) -> Iterator[Finding]:
    if os.name == "posix" and database.stat().st_mode & _OTHERS:
        yield Finding("doctor.open_to_others", {"path": database})


def _integrity(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (answer,) in connection.execute(f"PRAGMA integrity_check({_MOST_PAGES_TOLD})"):
        if answer != "ok":
            yield Finding("doctor.database_damaged", {"cause": answer.replace("\n", " ")})


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("doctor.dangling", {"table": table, "parent": parent})


def _contents(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table in _TABLES:
        found = connection.execute(f"SELECT * FROM {table}")
        columns = [each[0] for each in found.description]
        for values in found:
            row = dict(zip(columns, values, strict=True))
            if mended(table, row) != row:
                yield Finding("doctor.unreadable", {"what": table, "key": str(values[0])})


def _documents(connection: sqlite3.Connection, documents: Documents) -> Iterator[Finding]:
    versions = connection.execute(
        "SELECT report_id, number, pdf_sha256 FROM versions WHERE erased_on IS NULL"
        " ORDER BY report_id, number"
    )
    named = set()
    for report_id, number, sha256 in versions:
        named.add(sha256)
        try:
            documents.read(sha256)
        except KnownError as error:
            yield Finding(
                f"doctor.{error.code.replace('.', '_')}", {"id": report_id, "version": number}
            )
    leaving = {row[0] for row in connection.execute("SELECT sha256 FROM leaving_documents")}
    for sha256 in documents.hashes():
        if sha256 not in named | leaving:
            yield Finding("doctor.unnamed_document", {"path": documents.path(sha256)})
