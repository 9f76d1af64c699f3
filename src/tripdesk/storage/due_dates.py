"""When reports are due, worked out anew: the term is a setting, and the dates lie in the rows.

Only of reports that are still to come: one whose first version is there was in time or late by the
term that held then, and stays so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import bindparam, select, update

from tripdesk.storage.lines import Line
from tripdesk.storage.tables import Report, SearchKey

_A_TURN = 1000
"""So many rows a transaction: what is typed meanwhile waits for one of these at most."""

_due = (
    select(Report.id, Report.end_on, Report.due_on)
    .join(SearchKey, SearchKey.report_id == Report.id)
    # A range, of which SQLite reads the index; of "is not null" it reads the whole table.
    .where(SearchKey.due_on >= date.min, Report.end_on.is_not(None))
)
_row = (
    update(Report)
    .where(Report.id == bindparam("of"), Report.end_on == bindparam("back"), Report.version == 0)
    .values(due_on=bindparam("due"))
)
_key = (
    update(SearchKey)
    .where(SearchKey.report_id == bindparam("of"), SearchKey.due_on.is_not(None))
    .values(due_on=bindparam("due"))
)


def move_due_dates(jobs: Line, due: Callable[[date], date | None]) -> int:
    """Give each report that has a due date the one that `due` says; return how many it moved."""
    with jobs.transaction() as session:
        found = session.execute(_due).all()
    moved = [
        {"of": report_id, "back": end, "due": new}
        for report_id, end, old in found
        if end is not None and (new := due(end)) is not None and new != old
    ]
    for first in range(0, len(moved), _A_TURN):
        turn = moved[first : first + _A_TURN]
        with jobs.transaction() as session:
            connection = session.connection()
            connection.execute(_row, turn)
            connection.execute(_key, turn)
    return len(moved)
