"""A report with everything that hangs on it as plain data and back, for the transfer file.

Each table's rows as they are kept, under the names of their columns: what a later program adds
comes along by itself. What is read back comes from outside and is checked down to each value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import Boolean, Column, Integer, Table, delete, select
from sqlalchemy.orm import Session

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.privacy import Kind, Verdict
from tripdesk.domain.report import State
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.names import load_names
from tripdesk.storage.rows import record_of
from tripdesk.storage.tables import (
    AnnouncementRow,
    Base,
    Day,
    DecisionRow,
    DossierRow,
    DraftRow,
    EventRow,
    FollowUpRow,
    Form,
    Moment,
    Report,
    VersionRow,
)

Row = dict[str, Any]
Whole = dict[str, list[Row]]
"""The rows of each table that belong to one report."""

_PARTS: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "versions": (VersionRow, ("number",)),
    "draft": (DraftRow, ()),
    "announcement": (AnnouncementRow, ()),
    "history": (EventRow, ("id",)),
    "dossier": (DossierRow, ()),
    "follow_ups": (FollowUpRow, ("position", "item_id")),
    "decisions": (DecisionRow, ("question", "kind", "words")),
}
"""Table and order of each part; `history` has no number of its own outside its archive."""

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"[a-z0-9]{1,8}")
_LARGEST_NUMBER = 1 << 53


def damaged(where: str) -> KnownError:
    """Return what is told of a transfer file that is not right."""
    return KnownError("transfer.damaged", where=where)


def whole_of(session: Session, report_id: str) -> Whole:
    """Return a report's rows."""
    report = session.get(Report, report_id)
    if report is None:
        raise KnownError("report.unknown", id=report_id)
    whole: Whole = {"report": [row_data(report)]}
    for name, (table, order) in _PARTS.items():
        columns = [getattr(table, each) for each in order]
        mine = select(table).where(table.report_id == report_id).order_by(*columns)
        whole[name] = [row_data(each) for each in session.scalars(mine)]
    return whole


def row_data(row: Base) -> Row:
    """Return a row as JSON can hold it."""
    return {each.key: _plain(getattr(row, each.key)) for each in _columns(type(row))}


def put_whole(session: Session, whole: Whole) -> None:
    """Put a report's rows in the place of those that are there."""
    report_id = whole["report"][0]["id"]
    for table, _ in _PARTS.values():
        session.execute(delete(table).where(table.report_id == report_id))
    session.execute(delete(Report).where(Report.id == report_id))
    session.add(_row(Report, whole["report"][0]))
    session.flush()
    for name, (table, _) in _PARTS.items():
        for each in whole[name]:
            session.add(_row(table, each))
            session.flush()  # history is numbered in this order


def checked(data: object, forms: Mapping[tuple[str, int], object]) -> Whole:
    """Return a report's rows from outside; raises `transfer.damaged`."""
    if not isinstance(data, dict) or set(data) != {"report", *_PARTS}:
        raise damaged("report")
    whole: Whole = {name: _rows(name, rows) for name, rows in data.items()}
    if len(whole["report"]) != 1:
        raise damaged("report")
    report = whole["report"][0]
    if not _ID.fullmatch(report["id"]):
        raise damaged("id")
    if (report["form_id"], report["form_version"]) not in forms:
        raise damaged("form")
    for name in _PARTS:
        if any(row["report_id"] != report["id"] for row in whole[name]):
            raise damaged(name)
    _check_meaning(whole)
    return whole


def checked_form(data: object) -> Row:
    """Return a form's row from outside; raises `transfer.damaged`."""
    row = _checked_row(Form, data, "forms")
    try:
        form = load_form(row["definition"])
    except KnownError as error:
        raise damaged("forms") from error
    if (form.id, form.version) != (row["id"], row["version"]):
        raise damaged("forms")
    return row


def form_row(row: Row) -> Form:
    """Return a form as it is kept."""
    return Form(**row)


def document_hashes(whole: Whole) -> dict[str, str]:
    """Return hash and suffix of each document that the report has."""
    versions = whole["versions"]
    return {each["pdf_sha256"]: each["suffix"] for each in versions if each["erased_on"] is None}


def _rows(name: str, rows: object) -> list[Row]:
    if not isinstance(rows, list):
        raise damaged(name)
    table = Report if name == "report" else _PARTS[name][0]
    return [_checked_row(table, each, name) for each in rows]


def _checked_row(table: type[Base], data: object, name: str) -> Row:
    columns = _columns(table)
    if not isinstance(data, dict) or set(data) != {each.key for each in columns}:
        raise damaged(name)
    for column in columns:
        _check_value(column, data[column.key], name)
    return dict(data)


def _check_value(column: Column[Any], value: object, name: str) -> None:
    where = f"{name}.{column.key}"
    if value is None:
        right = bool(column.nullable)
    elif isinstance(column.type, Boolean):
        right = isinstance(value, bool)
    elif isinstance(column.type, Integer):
        right = type(value) is int and abs(value) < _LARGEST_NUMBER
    else:
        right = isinstance(value, str) and _reads(column, value)
    if not right:
        raise damaged(where)


def _reads(column: Column[Any], value: str) -> bool:
    try:
        value.encode()
        _read(column, value)
    except (ValueError, OverflowError):
        return False
    return True


def _check_meaning(whole: Whole) -> None:
    """See that the program can read it all, as it will from its own tables."""
    report = whole["report"][0]
    versions = whole["versions"]
    for each in versions:
        if not _SHA256.fullmatch(each["pdf_sha256"]) or not _SUFFIX.fullmatch(each["suffix"]):
            raise damaged("versions")
    numbers = [each["number"] for each in versions]
    if numbers != sorted(set(numbers)) or (numbers[-1] if numbers else 0) != report["version"]:
        raise damaged("versions.number")
    if numbers and numbers[0] < 1:
        raise damaged("versions.number")
    if any(len(whole[name]) > 1 for name in ("draft", "announcement", "dossier")):
        raise damaged("report")
    try:
        record = record_of(
            _row(Report, report),
            _first(whole, "draft", DraftRow),
            [_row(VersionRow, each) for each in versions],
            [_row(EventRow, each) for each in whole["history"]],
            _first(whole, "announcement", AnnouncementRow),
        )
        for each in whole["dossier"]:
            load_names(each["functions"])
        for each in whole["decisions"]:
            Kind(each["kind"])
            Verdict(each["verdict"])
    except (KnownError, BugError, ValueError, TypeError) as error:
        raise damaged("report") from error
    state, concept = record.standing.state, record.standing.state is State.CONCEPT
    definitive = state in {State.DEFINITIVE, State.PUBLISHED}
    if definitive != bool(versions) or (concept and record.draft is None):
        raise damaged("report.state")


def _first(whole: Whole, name: str, table: type[Any]) -> Any:
    rows = whole[name]
    return _row(table, rows[0]) if rows else None


def _row(table: type[Any], data: Row) -> Any:
    values = {each.key: _read(each, data[each.key]) for each in _columns(table)}
    return table(**values)


def _read(column: Column[Any], value: Any) -> Any:
    if value is not None and isinstance(column.type, Moment):
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError(value)
        return moment
    if value is not None and isinstance(column.type, Day):
        return date.fromisoformat(value)
    return value


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _columns(table: type[Base]) -> Sequence[Column[Any]]:
    columns = cast("Table", table.__table__).columns
    return [each for each in columns if (table, each.key) != (EventRow, "id")]
