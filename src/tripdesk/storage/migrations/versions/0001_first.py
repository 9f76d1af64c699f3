"""The first archive: forms, reports, drafts, versions, history, and a record of the destroyed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tripdesk.storage.postgres.first_tables import (
    DOCUMENTS,
    EDITING,
    TAKEN_OVER,
    TELLING,
    TEXT,
    told,
)

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "forms",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("definition", TEXT, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("form_id", TEXT, nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("in_bin", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("start_on", sa.Date),
        sa.Column("end_on", sa.Date),
        sa.Column("travellers", sa.Integer),
        sa.Column("places", TEXT, nullable=False),
        sa.Column("due_on", sa.Date),
        sa.Column("sort_on", sa.Date, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.ForeignKeyConstraint(["form_id", "form_version"], ["forms.id", "forms.version"]),
    )
    op.create_index("ix_reports_newest", "reports", ["in_bin", "sort_on", "changed_at", "id"])
    op.create_table(
        "drafts",
        sa.Column("report_id", TEXT, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("answers", TEXT, nullable=False),
        sa.Column("step", TEXT, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "versions",
        sa.Column("report_id", TEXT, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("answers", TEXT, nullable=False),
        sa.Column("finalised_on", sa.Date, nullable=False),
        sa.Column("pdf_sha256", TEXT, nullable=False),
        sa.Column("content_sha256", TEXT, nullable=False),
        sa.Column("parent_sha256", TEXT),
    )
    op.create_index("ix_versions_pdf_sha256", "versions", ["pdf_sha256"])
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report_id", TEXT, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("detail", TEXT, nullable=False),
    )
    op.create_index("ix_history_report_id", "history", ["report_id"])
    op.create_table(
        "destroyed",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report_id", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("versions", TEXT, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("detail", TEXT, nullable=False),
    )
    op.create_index("ix_destroyed_report_id", "destroyed", ["report_id"])
    op.create_table("leaving_documents", sa.Column("sha256", TEXT, primary_key=True))
    if op.get_context().dialect.name == "postgresql":
        _on_a_server()


def _on_a_server() -> None:
    for statement in (*DOCUMENTS, *EDITING, *TELLING, TAKEN_OVER):
        op.execute(statement)
    op.execute(told("reports", "id"))
    op.execute(told("editing", events="INSERT OR DELETE"))
