"""Which reports have been kept how long, by the event that the office counts from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import Session

from tripdesk.services.records import Kept
from tripdesk.services.settings import RetentionStart
from tripdesk.storage.tables import Report, VersionRow


def kept_since(session: Session, start: RetentionStart, last: date) -> Sequence[Kept]:
    """Return the definitive reports whose time of keeping began by that day, the first first."""
    since = _since(start)
    rows = session.execute(
        select(Report.id, Report.title, since.label("since"), Report.hold)
        .where(Report.version > 0, since <= last)
        .order_by("since", Report.id)
    )
    return [Kept(row.id, row.title, row.since, row.hold) for row in rows]


def _since(start: RetentionStart) -> ColumnElement[date | None] | ScalarSelect[date]:
    match start:
        case RetentionStart.RETURN:
            return Report.end_on.expression
        case RetentionStart.PUBLISHED:
            return Report.published_on.expression
        case RetentionStart.DEFINITIVE:
            # A correction is another document: its time begins anew.
            of_it = VersionRow.report_id == Report.id
            return select(func.max(VersionRow.finalised_on)).where(of_it).scalar_subquery()
        case _:
            assert_never(start)
