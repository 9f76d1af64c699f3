"""What a secretary needs: search, publication, announced trips, dossiers, follow-ups, erasure.

The order of lists moves from an index on `reports`, which every key typed rewrote, to the search
keys.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from tripdesk.storage.postgres.first_tables import KEY, TEXT, told
from tripdesk.storage.postgres.full_text import FULL_TEXT as SERVER_FULL_TEXT

revision = "0002"
down_revision = "0001"

_FULL_TEXT = (
    "CREATE VIRTUAL TABLE search_words USING fts5(words, tokenize = 'ascii', prefix = '1 2 3')"
)


def upgrade() -> None:
    """Make the tables and columns; `schema` indexes what is there once all steps are done."""
    _reports()
    _secretary()
    _search()


def _reports() -> None:
    op.drop_index("ix_reports_newest", "reports")
    op.drop_column("reports", "sort_on")
    op.add_column("reports", sa.Column("published_on", sa.Date))
    op.add_column("reports", sa.Column("published_at", TEXT))
    op.add_column("reports", sa.Column("hold", TEXT))
    op.add_column("reports", _not_null("to_check", sa.Boolean, "0"))
    op.add_column("versions", _not_null("suffix", TEXT, "pdf"))
    op.add_column("versions", sa.Column("unplaced", TEXT))
    op.add_column("versions", sa.Column("erased_on", sa.Date))
    op.add_column("versions", sa.Column("erased_why", TEXT))
    op.add_column("history", _not_null("by", TEXT, ""))
    op.add_column("destroyed", _not_null("by", TEXT, ""))


def _secretary() -> None:
    op.create_table(
        "announcements",
        _of_report(),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("answers", TEXT, nullable=False),
    )
    texts = ("functions", "department", "case_number", "costs", "paid_by", "transport", "notes")
    op.create_table(
        "dossiers", _of_report(), *(sa.Column(each, TEXT, nullable=False) for each in texts)
    )
    op.create_table(
        "follow_ups",
        _of_report(),
        sa.Column("item_id", TEXT, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("owner", TEXT, nullable=False),
        sa.Column("due_on", sa.Date),
        sa.Column("done_on", sa.Date),
    )
    op.create_index("ix_follow_ups_due_on", "follow_ups", ["due_on"])
    op.create_table(
        "decisions",
        _of_report(),
        sa.Column("question", TEXT, primary_key=True),
        sa.Column("kind", TEXT, primary_key=True),
        sa.Column("words", TEXT, primary_key=True),
        sa.Column("verdict", TEXT, nullable=False),
    )


def _search() -> None:
    op.create_table(
        "search_keys",
        sa.Column("key", KEY, primary_key=True, autoincrement=False),
        sa.Column("report_id", TEXT, sa.ForeignKey("reports.id"), nullable=False, unique=True),
        sa.Column("draft_revision", sa.Integer, nullable=False),
        sa.Column("trip", TEXT),
        sa.Column("start_on", sa.Date),
        sa.Column("travellers", sa.Integer),
        sa.Column("due_on", sa.Date),
    )
    for column in ("trip", "start_on", "travellers", "due_on"):
        op.create_index(f"ix_search_keys_{column}", "search_keys", [column, "key"])
    op.create_table(
        "country_sets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("codes", TEXT, nullable=False, unique=True),
    )
    op.create_table(
        "countries_in_sets",
        sa.Column("code", TEXT, primary_key=True),
        sa.Column("set_id", sa.Integer, sa.ForeignKey("country_sets.id"), primary_key=True),
    )
    if op.get_context().dialect.name == "postgresql":
        for statement in (*SERVER_FULL_TEXT, told("dossiers"), told("follow_ups")):
            op.execute(statement)
    else:
        op.execute(_FULL_TEXT)


def _of_report() -> sa.Column[str]:
    return sa.Column("report_id", TEXT, sa.ForeignKey("reports.id"), primary_key=True)


def _not_null(name: str, kind: Any, default: str) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, server_default=default)
