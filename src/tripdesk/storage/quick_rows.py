"""The first rows of the list, before anything heavy is imported.

The window paints these at start-up; `import sqlalchemy.orm` alone would cost it 0.3 s. Hence the
standard library's `sqlite3`, which nothing outside the storage may use. The store reads its rows
with the same statement, so that both always agree.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from tripdesk.services.rows import Facts, ReportRow
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import DATABASE
from tripdesk.storage.kept_values import read_day, read_moment
from tripdesk.storage.names import load_names
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.schema_version import CURRENT, version_of
from tripdesk.storage.search_keys import BIN, END, life_of
from tripdesk.storage.speech import SQLITE

COLUMNS = """
SELECT reports.id, title, reports.start_on, end_on, reports.travellers, places, reports.due_on,
       search_keys.key, version, changed_at,
       EXISTS (SELECT 1 FROM drafts WHERE drafts.report_id = reports.id) AS has_draft
"""
"""What a row needs, in the order that `row_of` reads it; the search key says state and origin."""

ROWS = f"""{COLUMNS}
FROM search_keys {{joined}} reports ON reports.id = search_keys.report_id
WHERE search_keys.key >= ? AND search_keys.key < ?
ORDER BY search_keys.key
LIMIT ?
"""
"""The rows in the order of the list, that of the search key; `joined` is the database's word."""

_NO_LIMIT = 1 << 62


def first_rows(folder: Path, limit: int) -> list[ReportRow]:
    """Return the first rows of the archive in a data folder, not those of the bin.

    There are none where there is no archive yet, or one whose schema is still to be brought up to
    date: opening the store does that. Raises `KnownError` with `store.*`.
    """
    path = folder / DATABASE
    with faults_told(path):
        if not path.exists():
            return []
        with closing(open_database(path, writes=False)) as connection:
            if version_of(connection, path) != CURRENT:
                return []
            asked = rows_asked(in_bin=False, limit=limit)
            found = connection.execute(ROWS.format(joined=SQLITE.joined), asked)
            return [row_of(each) for each in found]


def rows_asked(*, in_bin: bool, limit: int | None) -> tuple[int, int, int]:
    """Return what `ROWS` asks for."""
    start, end = (BIN, END) if in_bin else (0, BIN)
    return start, end, _NO_LIMIT if limit is None else limit


@lru_cache(maxsize=2_000)
def row_of(found: tuple[Any, ...]) -> ReportRow:
    """Return one row of `ROWS`.

    The same rows come again with each letter that is typed and with each step of a scroll, so those
    that were read are kept: a row is seven times as quick to find as to read.
    """
    (
        report_id,
        title,
        start,
        end,
        travellers,
        places,
        due,
        key,
        version,
        changed_at,
        has_draft,
    ) = found
    state, origin = life_of(key)
    return ReportRow(
        id=report_id,
        facts=Facts(title, _day(start), _day(end), travellers, load_names(places), _day(due)),
        state=state,
        origin=origin,
        version=version,
        has_draft=bool(has_draft),
        in_bin=key >= BIN,
        changed_at=read_moment(changed_at),
    )


def _day(text: str | None) -> date | None:
    return read_day(text) if text else None
