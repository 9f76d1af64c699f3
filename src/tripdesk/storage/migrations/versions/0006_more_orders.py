"""More that lists sort by: days, changed, version, published, origin, and of the dossier."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from tripdesk.domain.report import Origin
from tripdesk.storage.kept_values import read_word
from tripdesk.storage.postgres.first_tables import KEY, TEXT
from tripdesk.storage.search_index import days_of, dossier_columns
from tripdesk.storage.search_keys import ORIGINS

revision = "0006"
down_revision = "0005"

_COLUMNS: dict[str, TypeEngine[Any]] = {
    "days": sa.Integer(),
    "changed": KEY,
    "number": sa.Integer(),
    "published": sa.Date(),
    "source": sa.Integer(),
    "case_number": TEXT,
    "department": TEXT,
}
_AT_ONCE = 5_000
_keys = sa.table("search_keys", sa.column("report_id"), *map(sa.column, _COLUMNS))
_reports = sa.table(
    "reports",
    *(sa.column("id"), sa.column("origin"), sa.column("version")),
    *(sa.column(each, sa.Date) for each in ("start_on", "end_on", "published_on")),
    sa.column("changed_at", sa.DateTime),
)
_dossiers = sa.table(
    "dossiers", sa.column("report_id"), sa.column("case_number"), sa.column("department")
)
_NEXT = (
    sa.select(_reports, _dossiers.c.case_number, _dossiers.c.department)
    .outerjoin_from(_reports, _dossiers, _dossiers.c.report_id == _reports.c.id)
    .where(_reports.c.id > sa.bindparam("after"))
    .order_by(_reports.c.id)
    .limit(_AT_ONCE)
)
_PUT = (
    sa.update(_keys)
    .where(_keys.c.report_id == sa.bindparam("of"))
    .values({name: sa.bindparam(name) for name in _COLUMNS})
)


def upgrade() -> None:
    """Add the columns, and fill them some reports at a time."""
    for name, kind in _COLUMNS.items():
        op.add_column("search_keys", sa.Column(name, kind))
    connection, after = op.get_bind(), ""
    while rows := connection.execute(_NEXT, {"after": after}).all():
        after = rows[-1].id
        connection.execute(_PUT, [_values(row) for row in rows])
    for name in _COLUMNS:
        op.create_index(f"ix_search_keys_{name}", "search_keys", [name, "key"])


def _values(row: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    return {
        "of": row.id,
        "days": days_of(row.start_on, row.end_on),
        "changed": int(row.changed_at.replace(tzinfo=UTC).timestamp()),
        "number": row.version or None,
        "published": row.published_on,
        "source": ORIGINS.index(read_word(Origin, row.origin)),
        **dossier_columns(row.case_number or "", row.department or ""),
    }
