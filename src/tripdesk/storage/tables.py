"""The tables of the archive.

Answers are kept whole, as JSON; what lists sort and filter by has typed columns of its own. A
version has no column that may change. The schema on disk is made by the migrations; a test holds
both together.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import DateTime, Dialect, ForeignKey, ForeignKeyConstraint, Index, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is taken off and put back here."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what is kept."""
        del dialect
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what was kept."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Where the tables are known together; text is text, whatever its length."""

    type_annotation_map = {str: Text, datetime: Moment}  # noqa: RUF012 (SQLAlchemy's own spelling)


class Form(Base):
    """A form definition that some report was written with."""

    __tablename__ = "forms"

    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    definition: Mapped[str]


class Report(Base):
    """A report: its standing, and the facts by which lists show it.

    `sort_on` is the return date, or the last of all days while there is none: such reports come
    first, and the index serves the order as it is.
    """

    __tablename__ = "reports"
    __table_args__ = (
        ForeignKeyConstraint(["form_id", "form_version"], ["forms.id", "forms.version"]),
        Index("ix_reports_newest", "in_bin", "sort_on", "changed_at", "id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    form_id: Mapped[str]
    form_version: Mapped[int]
    origin: Mapped[str]
    state: Mapped[str]
    in_bin: Mapped[bool]
    version: Mapped[int]
    title: Mapped[str]
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    travellers: Mapped[int | None]
    places: Mapped[str]
    due_on: Mapped[date | None]
    sort_on: Mapped[date]
    changed_at: Mapped[datetime]


class DraftRow(Base):
    """What is being typed; one at most for each report."""

    __tablename__ = "drafts"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    answers: Mapped[str]
    step: Mapped[str]
    revision: Mapped[int]
    changed_at: Mapped[datetime]


class VersionRow(Base):
    """A definitive version."""

    __tablename__ = "versions"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    answers: Mapped[str]
    finalised_on: Mapped[date]
    pdf_sha256: Mapped[str] = mapped_column(index=True)
    content_sha256: Mapped[str]
    parent_sha256: Mapped[str | None]


class EventRow(Base):
    """One line of a report's history."""

    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), index=True)
    at: Mapped[datetime]
    action: Mapped[str]
    detail: Mapped[str]


class Tombstone(Base):
    """What is left of a destroyed report: what it was and when it went, no content.

    `versions` is a JSON list of number, date and hash, so that a PDF found later can be placed.
    """

    __tablename__ = "destroyed"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    versions: Mapped[str]
    at: Mapped[datetime]
    detail: Mapped[str]


class LeavingDocument(Base):
    """A document whose report is destroyed and whose file is still to be removed.

    Kept in the transaction that destroys, so that a power cut in between leaves no content behind.
    """

    __tablename__ = "leaving_documents"

    sha256: Mapped[str] = mapped_column(primary_key=True)
