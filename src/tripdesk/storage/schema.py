"""Bring an archive to the current schema: all steps and the version number, or nothing.

Half-applied steps would break every later start. A backup is made first where there is something
to lose, or a copy beside the archive where the backups' folder does not take one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from tripdesk.domain.errors import KnownError
from tripdesk.storage.faults import faults_told
from tripdesk.storage.file_systems import is_on_network
from tripdesk.storage.files import prepare_database
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.schema_version import CURRENT, EMPTY, version_of
from tripdesk.storage.search_index import SearchIndex

NEWEST = "head"
_STEPS = Path(__file__).resolve().parent / "migrations"


def ensure_schema(
    path: Path, index: SearchIndex, back_up: Callable[[], object] | None = None
) -> None:
    """Make the tables of a new archive, or bring an older one up to date, backed up before."""
    with faults_told(path), closing(open_database(path, writes=True)) as connection:
        found = version_of(connection, path)
        # Kept in the file; asking for what is already so writes nothing.
        mode = "DELETE" if is_on_network(path) else "WAL"
        connection.execute(f"PRAGMA journal_mode={mode}").fetchall()
        if found == CURRENT:
            return
        if found != EMPTY:
            _keep_before(connection, path, back_up)
    upgrade(path, index)


def _keep_before(
    connection: sqlite3.Connection, path: Path, back_up: Callable[[], object] | None
) -> None:
    if back_up is not None:
        try:
            back_up()
        except KnownError as error:
            if error.code == "backup.damaged":
                raise KnownError("store.damaged", path=path) from error
        else:
            return
    copy_before(connection, path.with_name(f"{path.stem}-before-{CURRENT}{path.suffix}"))


def copy_before(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the archive, what is still in the log included; a copy that is there is replaced."""
    target.unlink(missing_ok=True)
    prepare_database(target)
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)


def upgrade(path: Path, index: SearchIndex, *, steps: Path = _STEPS, to: str = NEWEST) -> None:
    """Run the steps that are missing, in one transaction; `index` has what is there found."""
    from tripdesk.storage.connections import SqliteLine  # noqa: PLC0415
    from tripdesk.storage.turns import WritersTurn  # noqa: PLC0415

    line = SqliteLine(path, turn=WritersTurn().after_others)
    try:
        with line.connected() as connection:
            run_steps(connection, index, steps=steps, to=to)
    finally:
        line.close()


def run_steps(
    connection: Connection, index: SearchIndex, *, steps: Path = _STEPS, to: str = NEWEST
) -> None:
    """Run the steps that are missing in the transaction of a connection, whatever the database."""
    # Here, not above: Alembic costs a third of a second, and is seldom needed.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    if to == NEWEST:
        # Not in a step: those stay as they were written, and what indexes does not.
        index.put_missing(connection)
