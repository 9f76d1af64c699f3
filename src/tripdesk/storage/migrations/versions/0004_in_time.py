"""Whether a report was there in time, beside what lists sort by: the overview counts it there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_FILL = """
UPDATE search_keys SET in_time = (
  SELECT versions.finalised_on <= reports.due_on
  FROM reports JOIN versions ON versions.report_id = reports.id
  WHERE reports.id = search_keys.report_id
    AND reports.due_on IS NOT NULL AND reports.origin <> 'overgenomen'
  ORDER BY versions.number LIMIT 1
)
"""


def upgrade() -> None:
    """Add the column, and fill it."""
    op.add_column("search_keys", sa.Column("in_time", sa.Boolean))
    op.execute(_FILL)
