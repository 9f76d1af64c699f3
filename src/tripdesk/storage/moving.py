"""A whole archive into an empty one, whatever database either is: all of it or nothing.

Table by table as it is kept, in one transaction; read back in that very transaction and compared
with what was read at the other side, before it is confirmed. What search finds reports by is made
anew: it is the other database's own affair, and comes of what was moved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, Table, delete, func, insert, select

from tripdesk.domain.errors import KnownError
from tripdesk.services.moving import Moved
from tripdesk.services.transfers import Progress
from tripdesk.storage.store_moving import StoreMoving
from tripdesk.storage.tables import (
    AnnouncementRow,
    Base,
    DecisionRow,
    DossierRow,
    DraftRow,
    EventRow,
    FollowUpRow,
    Form,
    LeavingDocument,
    Report,
    SearchKey,
    Tombstone,
    VersionRow,
)

MOVED: tuple[type[Base], ...] = (
    *(Form, Report, AnnouncementRow, DraftRow, VersionRow, EventRow, DossierRow, FollowUpRow),
    *(DecisionRow, Tombstone),
)
"""What an archive is, in an order in which no row names one that is not there yet."""

_NUMBERED = (EventRow, Tombstone)
"""Their numbers are the database's own: only their order means something."""
_AT_ONCE = 500
_ALL = (1 << 256) - 1


@dataclass(frozen=True, slots=True)
class _Sum:
    """How many rows a table has, and what they come to together."""

    rows: int
    digest: int


def move(source: StoreMoving, target: StoreMoving, progress: Progress) -> Moved:
    """Move everything; return what is in the other archive then."""
    kept: list[str] = []
    with target.whole_reading() as here:
        _see_empty(here)
    with source.whole_reading() as there:
        hashes = _hashes(there)
        target.expect_documents(hashes)
        with target.whole_writing(kept) as here:
            return _moved(source, there, target, here, hashes, kept, progress)


def _moved(
    source: StoreMoving,
    there: Connection,
    target: StoreMoving,
    here: Connection,
    hashes: Mapping[str, str],
    kept: list[str],
    progress: Progress,
) -> Moved:
    _see_empty(here)
    here.execute(delete(Form))
    total = sum(_count(there, table) for table in MOVED) + 2 * len(hashes)
    total += _count(there, Report)
    steps = _Steps(progress, total)
    sums = {table: _copied(there, here, table, steps) for table in MOVED}
    for table, sent in sums.items():
        if _sum(here, table) != sent:
            raise KnownError("transfer.differs", what=_name(table))
    for sha256, suffix in hashes.items():
        content = source.read_document(there, sha256)
        target.keep_document(here, sha256, content, suffix, kept)
        steps.one()
    for sha256 in hashes:
        # What is read is measured again: it is what its name says, or it is told.
        target.read_document(here, sha256)
        steps.one()
    _index(there, here, target, steps)
    here.execute(delete(LeavingDocument))  # what was noted as to come is there
    others = {_name(table): each.rows for table, each in sums.items()}
    reports, versions = others.pop("reports"), others.pop("versions")
    return Moved(reports, versions, len(hashes), others)


class _Steps:
    """Tells how far it is."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def one(self) -> None:
        """Count a step."""
        self._done += 1
        self._progress(self._done, self._total)


def _see_empty(here: Connection) -> None:
    """Refuse an archive that holds anything; forms that nothing was written with may go."""
    for table in (Report, Tombstone):
        if count := _count(here, table):
            raise KnownError("transfer.not_empty", count=count)


def _copied(there: Connection, here: Connection, table: type[Base], steps: _Steps) -> _Sum:
    rows, digest, order = 0, 0, _Order(table)
    for portion in _portions(there, table):
        for row in portion:
            rows += 1
            digest = order.with_row(digest, row)
            steps.one()
        here.execute(insert(table), portion)
    return _Sum(rows, digest)


def _sum(connection: Connection, table: type[Base]) -> _Sum:
    rows, digest, order = 0, 0, _Order(table)
    for portion in _portions(connection, table):
        for row in portion:
            rows += 1
            digest = order.with_row(digest, row)
    return _Sum(rows, digest)


class _Order:
    """Adds rows up; in the order of their numbers where that is what the table is about.

    Elsewhere in any order: databases do not sort texts alike.
    """

    def __init__(self, table: type[Base]) -> None:
        self._chained = table in _NUMBERED

    def with_row(self, digest: int, row: dict[str, Any]) -> int:
        """Return what it comes to with this row, too."""
        before = f"{digest:x} " if self._chained else ""
        said = json.dumps(row, sort_keys=True, default=_plain)
        new = int.from_bytes(hashlib.sha256(f"{before}{said}".encode()).digest())
        return new if self._chained else (digest + new) & _ALL


def _portions(connection: Connection, table: type[Base]) -> Iterator[list[dict[str, Any]]]:
    """Give a table's rows, some at a time, without the numbers of the database's own."""
    columns = _table(table).columns
    numbered = table in _NUMBERED
    chosen = [each for each in columns if not (numbered and each.key == "id")]
    order = [columns["id"]] if numbered else list(_table(table).primary_key)
    # On the statement: on a connection it would be for all that is asked of it afterwards.
    asked = select(*chosen).order_by(*order).execution_options(yield_per=_AT_ONCE)
    for portion in connection.execute(asked).mappings().partitions():
        yield [dict(row) for row in portion]


def _hashes(connection: Connection) -> dict[str, str]:
    """Return hash and suffix of each document that some version has."""
    named = select(VersionRow.pdf_sha256, VersionRow.suffix).where(VersionRow.erased_on.is_(None))
    return {row.pdf_sha256: row.suffix for row in connection.execute(named)}


def _index(there: Connection, here: Connection, target: StoreMoving, steps: _Steps) -> None:
    """Let search find the reports; those of one day in the order in which they stood."""
    # The last one first: the index puts each before those that are there.
    listed = select(Report.id).outerjoin(SearchKey).order_by(SearchKey.key.desc())
    for report_id in there.scalars(listed).all():
        target.let_find(here, report_id)
        steps.one()


def _count(connection: Connection, table: type[Base]) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _name(table: type[Base]) -> str:
    return _table(table).name


def _table(table: type[Base]) -> Table:
    return cast("Table", table.__table__)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
