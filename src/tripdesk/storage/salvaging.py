"""Save what can be read out of a damaged archive, row by row, into a new one.

SQLite reads a table until it meets a broken page and then gives up; here one goes on behind it, by
the rows' own numbers. What refers to something lost is left out, so that the new archive is whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.form import FormDefinition
from tripdesk.storage.connections import SqliteLine
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import prepare_database
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.mending import mended
from tripdesk.storage.schema import ensure_schema
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.turns import WritersTurn

TABLES = (
    *("forms", "reports", "announcements", "drafts", "versions", "history", "dossiers"),
    *("follow_ups", "decisions", "destroyed", "leaving_documents"),
)
"""What is copied, in the order in which they refer to each other; the index is made from them."""

_FAR = 1 << 62
_MOST_STEPS = 200
"""Broken stretches that are stepped over in one table; a table worse than that is given up."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows of each table were saved; `broken` are tables that could not be read whole."""

    rows: dict[str, int]
    broken: tuple[str, ...]


def salvage(
    damaged: Path, target: Path, index: SearchIndex, forms: Sequence[FormDefinition]
) -> Salvaged:
    """Write a new archive with everything that can be read; `damaged` is left as it is.

    `forms` stand in for those that cannot be read, since every report refers to one.
    """
    with faults_told(target):
        prepare_database(target)
    ensure_schema(target, index)
    saved = _copy_rows(damaged, target, forms)
    line = SqliteLine(target, turn=WritersTurn().after_others)
    try:
        with line.transaction() as session:
            index.put_missing(session.connection())
        line.shrink_log()
    finally:
        line.close()
    return saved


def _copy_rows(damaged: Path, target: Path, forms: Sequence[FormDefinition]) -> Salvaged:
    rows: dict[str, int] = {}
    broken: list[str] = []
    with faults_told(target), closing(sqlite3.connect(target)) as new:
        new.execute("PRAGMA foreign_keys=OFF")
        for table in TABLES:
            reader = _Reader(damaged, table, _columns(new, table))
            rows[table] = sum(_insert(new, table, row) for row in reader)
            if reader.broken:
                broken.append(table)
        for form in forms:
            kept = {"id": form.id, "version": form.version, "definition": dump_form(form)}
            _insert(new, "forms", kept)
        for table in TABLES:
            for rowid in _dangling(new, table):
                rows[table] -= 1
                new.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
        new.commit()
    return Salvaged(rows, tuple(broken))


class _Reader:
    """Yields the rows of one table that can be read."""

    def __init__(self, path: Path, table: str, columns: tuple[str, ...]) -> None:
        self._path, self._table, self._columns = path, table, columns
        self.broken = False

    def __iter__(self) -> Iterator[dict[str, object]]:
        seen: set[int] = set()
        for order in ("ASC", "DESC"):
            for rowid, row in self._walk(order):
                if rowid not in seen:
                    seen.add(rowid)
                    yield row
            if not self.broken:
                return

    def _walk(self, order: str) -> Iterator[tuple[int, dict[str, object]]]:
        """Yield from one end on; behind a broken page one goes on with doubled steps."""
        up = order == "ASC"
        place, leap = (-1, 1) if up else (_FAR, 1)
        for _ in range(_MOST_STEPS):
            try:
                with closing(_opened(self._path)) as connection:
                    names = [each for each in self._columns if each in self._present(connection)]
                    for found in connection.execute(
                        f"SELECT rowid, {', '.join(names)} FROM {self._table}"
                        f" WHERE rowid {'>' if up else '<'} ? ORDER BY rowid {order}",
                        (place,),
                    ):
                        place, leap = found[0], 1
                        yield place, dict(zip(names, found[1:], strict=True))
            except sqlite3.Error:
                self.broken = True
                place += leap if up else -leap
                leap *= 2
                if not -1 <= place <= _FAR:
                    return
            else:
                return

    def _present(self, connection: sqlite3.Connection) -> set[str]:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({self._table})")}


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    # Or a file shorter than its header says would not be read at all (SQLite, `lockBtree`).
    connection.execute("PRAGMA writable_schema=ON")
    return connection


def _columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _insert(new: sqlite3.Connection, table: str, row: dict[str, object]) -> int:
    mended_row = mended(table, row)
    if mended_row is None:
        return 0
    names, marks = ", ".join(mended_row), ", ".join("?" for _ in mended_row)
    try:
        done = new.execute(
            f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})",
            tuple(mended_row.values()),
        )
    except sqlite3.Error:
        return 0  # a row whose values no longer fit the table is lost with its page
    return done.rowcount


def _dangling(new: sqlite3.Connection, table: str) -> list[int]:
    return sorted({row[1] for row in new.execute(f"PRAGMA foreign_key_check({table})")})
