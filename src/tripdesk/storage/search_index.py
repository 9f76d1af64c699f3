"""What search finds a report by, kept in the transaction that changes the report.

The words themselves are kept by the database's own full-text search (`full_text`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from tripdesk.domain.errors import BugError
from tripdesk.domain.report import Origin, State
from tripdesk.domain.tokens import words
from tripdesk.services.indexing import Indexer
from tripdesk.services.records import Dossier
from tripdesk.services.rows import Facts
from tripdesk.storage.codec import dump, load_answers, load_draft
from tripdesk.storage.full_text import Fts5, FullText
from tripdesk.storage.kept_values import read_word
from tripdesk.storage.rows import facts_of
from tripdesk.storage.search_keys import (
    COUNTRIES,
    LAST_SEQUENCE,
    ORIGINS,
    Marks,
    day_end,
    day_key,
    sequence_of,
    stage_of,
    with_sequence,
)
from tripdesk.storage.tables import (
    AnnouncementRow,
    CountryInSet,
    CountrySet,
    DossierRow,
    DraftRow,
    Report,
    SearchKey,
    VersionRow,
)

_report = select(Report).where(Report.id == bindparam("id"))
_draft = select(DraftRow.answers, DraftRow.revision).where(DraftRow.report_id == bindparam("id"))
_announced = select(AnnouncementRow.answers).where(AnnouncementRow.report_id == bindparam("id"))
_dossier = select(DossierRow.case_number, DossierRow.department).where(
    DossierRow.report_id == bindparam("id")
)
_latest = (
    select(VersionRow.answers)
    .where(VersionRow.report_id == bindparam("id"))
    .order_by(VersionRow.number.desc())
    .limit(1)
)
_first_day = (
    select(VersionRow.finalised_on)
    .where(VersionRow.report_id == bindparam("id"))
    .order_by(VersionRow.number)
    .limit(1)
)
_key = select(SearchKey.key).where(SearchKey.report_id == bindparam("id"))
_first_of_day = select(SearchKey.key).where(
    SearchKey.key >= bindparam("start"), SearchKey.key < bindparam("end")
)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Writes the search key and the words of reports."""

    indexer: Indexer
    words: FullText = field(default_factory=Fts5)

    def put(self, connection: Connection, report_id: str) -> None:
        """Index a report as it now stands."""
        report = connection.execute(_report, {"id": report_id}).one()
        draft = connection.execute(_draft, {"id": report_id}).first()
        latest = connection.scalar(_latest, {"id": report_id})
        typed = draft.answers if draft else connection.scalar(_announced, {"id": report_id})
        facts = facts_of(report)
        state, origin = read_word(State, report.state), read_word(Origin, report.origin)
        entry = self.indexer.entry(
            state,
            origin,
            facts,
            None if latest is None else load_answers(latest),
            None if typed is None else load_draft(typed),
        )
        marks = Marks(state, origin, _set(connection, entry.countries))
        before = connection.scalar(_key, {"id": report_id})
        day = day_key(facts.end, in_bin=report.in_bin)
        key = with_sequence(day, _sequence(connection, day, before), marks)
        values = {
            "key": key,
            "report_id": report_id,
            "draft_revision": draft.revision if draft else 0,
            "in_time": in_time(facts, origin, connection.scalar(_first_day, {"id": report_id})),
            **sort_columns(facts, report.version),
            **standing_columns(state, origin, report),
            **_dossier_columns(connection, report_id),
        }
        taken = frozenset[str]() if before is None else self.words.take(connection, before)
        if before is None:
            connection.execute(insert(SearchKey), values)
        else:
            connection.execute(update(SearchKey).where(SearchKey.key == before).values(values))
        self.words.put(connection, key, entry.segments, taken)

    def follow(self, connection: Connection, report_id: str, facts: Facts) -> None:
        """Keep the order of lists in step with a draft that is being typed.

        Its words are indexed on a pause (`put`); a date that changes moves the report at once.
        """
        values = sort_columns(facts, 0)
        found = connection.execute(_sorted_by, {"id": report_id}).first()
        if found is None or day_end(found.key) != day_end(day_key(facts.end, in_bin=False)):
            self.put(connection, report_id)
        elif tuple(found)[1:] != tuple(values.values()):
            connection.execute(_sort_by, {"of": report_id, **values})

    def drop(self, connection: Connection, report_id: str) -> None:
        """Forget a report."""
        key = connection.scalar(_key, {"id": report_id})
        if key is not None:
            taken = self.words.take(connection, key)
            connection.execute(delete(SearchKey).where(SearchKey.key == key))
            self.words.let_go(connection, taken)

    def forget(self, connection: Connection, *, begin: bool) -> bool:
        """Write a part of the words anew without what was dropped; return whether more is left."""
        return self.words.forget(connection, begin=begin)

    def tidy(self, connection: Connection) -> bool:
        """Put some of what was written apart together; return whether more is left."""
        return self.words.tidy(connection)

    def put_missing(self, connection: Connection) -> None:
        """Index the reports that are not: those of an archive from before there was search."""
        indexed = exists().where(SearchKey.report_id == Report.id)
        for report_id in connection.scalars(select(Report.id).where(~indexed)).all():
            self.put(connection, report_id)


_sorted_by = select(
    SearchKey.key,
    SearchKey.trip,
    SearchKey.start_on,
    SearchKey.travellers,
    SearchKey.due_on,
    SearchKey.days,
).where(SearchKey.report_id == bindparam("id"))
_sort_by = (
    update(SearchKey)
    .where(SearchKey.report_id == bindparam("of"))
    .values(
        trip=bindparam("trip"),
        start_on=bindparam("start_on"),
        travellers=bindparam("travellers"),
        due_on=bindparam("due_on"),
        days=bindparam("days"),
    )
)


def sort_columns(facts: Facts, version: int) -> dict[str, object]:
    """Return what lists sort by; none where there is nothing to sort by.

    A report is due until its first version (RULES.md, "States").
    """
    return {
        "trip": _trip(facts),
        "start_on": facts.start,
        "travellers": facts.travellers,
        "due_on": None if version else facts.due,
        "days": days_of(facts.start, facts.end),
    }


def days_of(start: date | None, end: date | None) -> int | None:
    """Return how many days a trip took, both ends counted."""
    return None if start is None or end is None else (end - start).days + 1


def standing_columns(state: State, origin: Origin, report: Any) -> dict[str, object]:
    """Return what lists sort by of a report's row in `reports`."""
    return {
        "stage": stage_of(state),
        "source": ORIGINS.index(origin),
        "number": report.version or None,
        "changed": int(report.changed_at.timestamp()),
        "published": report.published_on,
    }


def dossier_columns(case_number: str, department: str) -> dict[str, object]:
    """Return what lists sort by of a dossier."""
    return {"case_number": folded(case_number), "department": folded(department)}


def put_dossier(connection: Connection, report_id: str, dossier: Dossier) -> None:
    """Keep the order of lists in step with a dossier."""
    columns = dossier_columns(dossier.case_number, dossier.department)
    connection.execute(update(SearchKey).where(SearchKey.report_id == report_id).values(columns))


def _dossier_columns(connection: Connection, report_id: str) -> dict[str, object]:
    kept = connection.execute(_dossier, {"id": report_id}).first()
    return dossier_columns(*kept) if kept else dossier_columns("", "")


def in_time(facts: Facts, origin: Origin, first: date | None) -> bool | None:
    """Tell whether the first version was there in time; what was taken over was never due."""
    if first is None or facts.due is None or origin is Origin.TAKEN_OVER:
        return None
    return first <= facts.due


def _trip(facts: Facts) -> str | None:
    """Return a title as lists sort it: what has a place, without case and accents."""
    if not facts.places:
        return None
    return folded(facts.title)


def folded(text: str) -> str | None:
    """Return a text as lists sort it: its words, without case and accents."""
    return " ".join(part.token for word in words(text) for part in word.parts) or None


def _sequence(connection: Connection, day: int, before: int | None) -> int:
    """Return a free place within a day, before those that are there; its own stays its own."""
    if before is not None and day_end(before) == day_end(day):
        return sequence_of(before)
    asked = {"start": day, "end": day_end(day)}
    first = connection.scalar(_first_of_day.order_by(SearchKey.key).limit(1), asked)
    if first is None:
        return LAST_SEQUENCE
    if sequence_of(first):
        return sequence_of(first) - 1
    last = connection.scalar(_first_of_day.order_by(SearchKey.key.desc()).limit(1), asked)
    if last is None or sequence_of(last) == LAST_SEQUENCE:
        raise BugError("more reports of one day than a search key can tell apart")
    return sequence_of(last) + 1


def _set(connection: Connection, codes: Sequence[str]) -> int:
    """Return the number of a set of countries, a new one where it is new.

    Past the highest number a report stays without: search finds its countries by their words still.
    """
    if not codes:
        return 0
    known = select(CountrySet.id).where(CountrySet.codes == dump(codes))
    number = connection.scalar(known)
    if number is not None:
        return int(number)
    made = connection.execute(insert(CountrySet).values(codes=dump(codes))).inserted_primary_key
    new = int(made[0]) if made else 0
    if new > COUNTRIES:
        connection.execute(delete(CountrySet).where(CountrySet.id == new))
        return 0
    connection.execute(insert(CountryInSet), [{"code": code, "set_id": new} for code in codes])
    return new
