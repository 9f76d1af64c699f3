"""New reports and what is typed in them.

Autosave goes by its own connection, before the jobs; words are found after a pause, not at each
key.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.domain.report import Origin, State
from tripdesk.services.records import Announcement, Event, Facts
from tripdesk.storage.codec import dump_draft
from tripdesk.storage.decisions import drop_decision, put_decision
from tripdesk.storage.rows import event_row, fact_columns, new_draft
from tripdesk.storage.steps import add_report, report_of
from tripdesk.storage.store_parts import StoreParts
from tripdesk.storage.tables import (
    AnnouncementRow,
    DraftRow,
    Report,
    SearchKey,
)

_unindexed = (
    select(DraftRow.report_id)
    .join(SearchKey, SearchKey.report_id == DraftRow.report_id)
    .where(SearchKey.draft_revision != DraftRow.revision)
)


class StoreDrafts(StoreParts):
    """Keeps new reports, drafts, and what was decided about words in them."""

    def create(
        self,
        report_id: str,
        form: FormDefinition,
        origin: Origin,
        draft: Draft,
        facts: Facts,
        step: str,
        event: Event,
    ) -> None:
        """Keep a new concept with its draft; raises `report.exists` if the id is taken."""
        now = self._clock.now()
        with self._jobs.transaction() as session:
            add_report(session, self._clock.now(), report_id, form, origin, State.CONCEPT, facts)
            session.add(new_draft(report_id, dump_draft(draft), step, now))
            session.add(event_row(report_id, event))
            self._put(session, report_id)

    def announce(
        self,
        report_id: str,
        form: FormDefinition,
        announcement: Announcement,
        facts: Facts,
        event: Event,
    ) -> None:
        """Keep a trip whose report is still to come."""
        with self._jobs.transaction() as session:
            add_report(
                session, self._clock.now(), report_id, form, Origin.OWN, State.ANNOUNCED, facts
            )
            answers = dump_draft(announcement.draft)
            session.add(AnnouncementRow(report_id=report_id, who=announcement.who, answers=answers))
            session.add(event_row(report_id, event))
            self._put(session, report_id)

    def save_draft(
        self, report_id: str, draft: Draft, step: str, facts: Facts, *, revision: int | None = None
    ) -> int:
        """Keep the draft; return its new revision.

        The facts are the report's until it has a version: lists show that one then. Raises
        `report.changed` where the draft was closed elsewhere, `report.unknown` where all is gone,
        `draft.conflict` where another text was kept since the revision that is known.
        """
        answers, now = dump_draft(draft), self._clock.now()
        keep_draft = (
            update(DraftRow)
            .where(DraftRow.report_id == report_id)
            .values(answers=answers, step=step, revision=DraftRow.revision + 1, changed_at=now)
            .returning(DraftRow.revision)
        )
        if revision is not None:
            # Nothing is overwritten by the same text: it was saved, and no answer told so.
            as_known = (DraftRow.revision == revision) | (DraftRow.answers == answers)
            keep_draft = keep_draft.where(as_known)
        touch = update(Report).where(Report.id == report_id)
        with self._autosave.transaction() as session:
            # On the connection: the unit of work has nothing to add to two statements.
            connection = session.connection()
            kept = connection.execute(keep_draft).scalar()
            if kept is None:
                raise _why_refused(session, report_id)
            unlisted = touch.where(Report.version == 0)
            columns = fact_columns(facts)
            if connection.execute(unlisted.values(changed_at=now, **columns)).rowcount == 0:
                connection.execute(touch.values(changed_at=now))
            else:
                self._index.follow(connection, report_id, facts)
        return int(kept)

    def index(self, report_id: str) -> None:
        """Make the words of a draft found; asked on a pause and at a step change."""
        with self._autosave.transaction() as session:
            report_of(session, report_id)
            self._index.put(session.connection(), report_id)

    def index_waiting(self) -> None:
        """Index the drafts whose last words were not, since the program fell before a pause."""
        with self._readers.transaction() as session:
            waiting = session.scalars(_unindexed).all()
        for report_id in waiting:
            self.index(report_id)

    def tidy(self) -> None:
        """Put what search finds by in order, after many reports came at once.

        A little at a time: others may write in between.
        """
        more = True
        while more:
            with self._jobs.connected() as connection:
                more = self._index.tidy(connection)

    def decide(self, report_id: str, decision: Decision) -> None:
        """Keep a decision, in the place of an earlier one about the same words."""
        with self._autosave.transaction() as session:
            report_of(session, report_id)
            put_decision(session, report_id, decision)

    def undecide(self, report_id: str, decision: Decision) -> None:
        """Take back what was decided about these words."""
        with self._autosave.transaction() as session:
            drop_decision(session, report_id, decision)


def _why_refused(session: Session, report_id: str) -> KnownError:
    report_of(session, report_id)
    draft = session.get(DraftRow, report_id)
    if draft is None:
        return KnownError("report.changed", id=report_id)
    return KnownError("draft.conflict", id=report_id, revision=draft.revision)
