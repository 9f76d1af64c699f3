"""The tables of the archive.

Answers are kept whole, as JSON; what lists sort and filter by has typed columns of its own. A
version has no column that may change. The schema on disk is made by the migrations; a test holds
both together.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from tripdesk.storage.kept_values import damaged

_T = TypeVar("_T")


class _Kept(TypeDecorator[_T]):
    """A type whose values can be unreadable on a damaged disk: told as `store.damaged`."""

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], _T | None]:
        """Return what reads a value."""
        read = super().result_processor(dialect, coltype)

        def told(value: Any) -> _T | None:
            try:
                return read(value) if read is not None else value
            except ValueError as error:
                raise damaged(value) from error

        return told


class Words(TypeDecorator[str]):
    """A text, without the one character that PostgreSQL keeps in none (U+0000)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return what is kept."""
        del dialect
        return value.replace("\0", "") if value is not None and "\0" in value else value


class Moment(_Kept[datetime]):
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


class Day(_Kept[date]):
    """A day of the calendar."""

    impl = Date
    cache_ok = True


_KEY = Integer().with_variant(BigInteger(), "postgresql")


class Base(DeclarativeBase):
    """Where the tables are known together; text is text, whatever its length."""

    type_annotation_map = {  # noqa: RUF012 (SQLAlchemy's own spelling)
        str: Words,
        date: Day,
        datetime: Moment,
    }


class Form(Base):
    """A form definition that some report was written with."""

    __tablename__ = "forms"

    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    definition: Mapped[str]


class Report(Base):
    """A report: its standing, and the facts by which lists show it.

    `published_at` is the address, `hold` the reason why it may not be destroyed; `to_check` marks
    one that was taken over and that nobody has looked at.
    """

    __tablename__ = "reports"
    __table_args__ = (
        ForeignKeyConstraint(["form_id", "form_version"], ["forms.id", "forms.version"]),
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
    changed_at: Mapped[datetime]
    published_on: Mapped[date | None]
    published_at: Mapped[str | None]
    hold: Mapped[str | None]
    to_check: Mapped[bool] = mapped_column(default=False)


class AnnouncementRow(Base):
    """What was known of a trip before its report: who goes, and the answers it begins with."""

    __tablename__ = "announcements"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    who: Mapped[str]
    answers: Mapped[str]


class DraftRow(Base):
    """What is being typed; one at most for each report."""

    __tablename__ = "drafts"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    answers: Mapped[str]
    step: Mapped[str]
    revision: Mapped[int]
    changed_at: Mapped[datetime]


class VersionRow(Base):
    """A definitive version.

    `suffix` is that of its document, `unplaced` what a reader of older reports could not place. Of
    an erased one the answers are empty and the document is gone; number, dates and hashes stay.
    """

    __tablename__ = "versions"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    answers: Mapped[str]
    finalised_on: Mapped[date]
    pdf_sha256: Mapped[str] = mapped_column(index=True)
    content_sha256: Mapped[str]
    parent_sha256: Mapped[str | None]
    suffix: Mapped[str] = mapped_column(default="pdf")
    unplaced: Mapped[str | None]
    erased_on: Mapped[date | None]
    erased_why: Mapped[str | None]


class EventRow(Base):
    """One line of a report's history; `by` is the function or name of who did it, or empty."""

    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), index=True)
    at: Mapped[datetime]
    action: Mapped[str]
    detail: Mapped[str]
    by: Mapped[str] = mapped_column(default="")


class DossierRow(Base):
    """Internal facts about a trip, never in the official report; `functions` is a JSON list."""

    __tablename__ = "dossiers"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    functions: Mapped[str]
    department: Mapped[str]
    case_number: Mapped[str]
    costs: Mapped[str]
    paid_by: Mapped[str]
    transport: Mapped[str]
    notes: Mapped[str]


class FollowUpRow(Base):
    """A follow-up of the listed version, with who does it, until when, and when it was done."""

    __tablename__ = "follow_ups"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    item_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(index=True)
    done_on: Mapped[date | None]


class DecisionRow(Base):
    """What was decided about words that privacy asks attention for; by the exact words."""

    __tablename__ = "decisions"

    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]


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
    by: Mapped[str] = mapped_column(default="")


class LeavingDocument(Base):
    """A document whose file is to be removed, unless a version names it.

    Kept in the transaction that destroys a report, so that a power cut in between leaves no content
    behind; and before a document is written, so that one whose version never came is not left.
    """

    __tablename__ = "leaving_documents"

    sha256: Mapped[str] = mapped_column(primary_key=True)


class SearchKey(Base):
    """Where a report stands in the order of lists, and what they sort by (`search_keys`).

    The key is the number of its row in the full-text index. It moves when what it says of the
    report changes, so nothing refers to it. `draft_revision` is the one whose words are indexed;
    `in_time` tells whether the first version was there on the due date, where there are both;
    `stage` is the place of its state in a report's life, `source` that of its origin; `number` is
    that of its newest version, `changed` in seconds since 1970.
    """

    __tablename__ = "search_keys"
    __table_args__ = tuple(
        Index(f"ix_search_keys_{column}", column, "key")
        for column in (
            *("trip", "start_on", "travellers", "due_on", "stage", "days", "changed"),
            *("number", "published", "source", "case_number", "department"),
        )
    )

    key: Mapped[int] = mapped_column(_KEY, primary_key=True, autoincrement=False)
    report_id: Mapped[str] = mapped_column(ForeignKey("reports.id"), unique=True)
    draft_revision: Mapped[int]
    trip: Mapped[str | None]
    start_on: Mapped[date | None]
    travellers: Mapped[int | None]
    due_on: Mapped[date | None]
    in_time: Mapped[bool | None]
    stage: Mapped[int]
    days: Mapped[int | None]
    changed: Mapped[int | None] = mapped_column(_KEY)
    number: Mapped[int | None]
    published: Mapped[date | None]
    source: Mapped[int | None]
    case_number: Mapped[str | None]
    department: Mapped[str | None]


class CountrySet(Base):
    """The countries of some report together, by the number that stands in its key."""

    __tablename__ = "country_sets"

    id: Mapped[int] = mapped_column(primary_key=True)
    codes: Mapped[str] = mapped_column(unique=True)


class CountryInSet(Base):
    """One country of a set: from a country to the keys that have it."""

    __tablename__ = "countries_in_sets"

    code: Mapped[str] = mapped_column(primary_key=True)
    set_id: Mapped[int] = mapped_column(ForeignKey("country_sets.id"), primary_key=True)


class SearchTerm(Base):
    """A word that some report has, to know which words begin with what is typed."""

    __tablename__ = "search_terms"

    term: Mapped[str] = mapped_column(primary_key=True)
