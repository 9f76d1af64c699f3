"""The archive: `ReportStore` over one SQLite file and a folder of documents.

Every method is one transaction. A change is held against what is on the disk *inside* its own
transaction: another window, or the same one twice, may have been there since it was read, and a
stale write is refused (`report.changed`) rather than put on top.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.domain.report import Action, Origin, Standing, State
from tripdesk.services.listing import Listing
from tripdesk.services.ports.archive import Dossiers
from tripdesk.services.ports.world import Clock
from tripdesk.services.records import (
    Announcement,
    Erasure,
    Event,
    Facts,
    Kept,
    Mention,
    Publication,
    ReportRecord,
    ReportRow,
    Version,
)
from tripdesk.services.settings import RetentionStart
from tripdesk.services.transfers import Transfers
from tripdesk.storage.codec import dump_draft
from tripdesk.storage.connections import Line
from tripdesk.storage.decisions import decisions_of, drop_decision, put_decision
from tripdesk.storage.documents import Documents
from tripdesk.storage.dossiers import SqliteDossiers, put_follow_ups
from tripdesk.storage.due_dates import move_due_dates
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.leaving import destroy_report, erase_version, to_be_destroyed
from tripdesk.storage.listing import SqliteListing
from tripdesk.storage.mentions import mentions
from tripdesk.storage.quick_rows import ROWS, row_of, rows_asked
from tripdesk.storage.retention import kept_since
from tripdesk.storage.rows import (
    event_row,
    fact_columns,
    new_draft,
    put_standing,
    record_of,
    standing_of,
    version_row,
)
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.steps import add_report, is_named, report_of, unchanged, versions_of
from tripdesk.storage.tables import (
    AnnouncementRow,
    DraftRow,
    EventRow,
    Form,
    LeavingDocument,
    Report,
    SearchKey,
    VersionRow,
)
from tripdesk.storage.turns import WritersTurn

SHORTEST_PREFIX = 4
"""The fewest characters that may stand for a report's id."""

_AFTER_ALL = "\U0010ffff"
_unindexed = (
    select(DraftRow.report_id)
    .join(SearchKey, SearchKey.report_id == DraftRow.report_id)
    .where(SearchKey.draft_revision != DraftRow.revision)
)


class SqliteStore:
    """The archive of one data folder; `opening.open_store` makes it."""

    def __init__(
        self,
        database: Path,
        documents: Documents,
        clock: Clock,
        index: SearchIndex,
        turn: WritersTurn | None = None,
    ) -> None:
        self._documents = documents
        self._clock = clock
        self._index = index
        turn = turn or WritersTurn()
        self._autosave = Line(database, turn=turn.first)
        self._jobs = Line(database, turn=turn.after_others)
        self._readers = Line(database)
        self.listing: Listing = SqliteListing(self._readers, clock)
        self.dossiers: Dossiers = SqliteDossiers(self._jobs, self._readers)

    @cached_property
    def transfers(self) -> Transfers:
        """Transfer files; what writes them is loaded when first asked for."""
        from tripdesk.storage.transferring import SqliteTransfers  # noqa: PLC0415

        return SqliteTransfers(
            self._jobs, self._readers, self._documents, self._index, self._undone
        )

    # --- Reading ---------------------------------------------------------------------------------

    def get(self, report_id: str) -> ReportRecord:
        """Return a report whole, or raise `report.unknown`."""
        with self._readers.transaction() as session:
            report = report_of(session, report_id)
            history = select(EventRow).where(EventRow.report_id == report_id).order_by(EventRow.id)
            return record_of(
                report,
                session.get(DraftRow, report_id),
                versions_of(session, report_id),
                session.scalars(history).all(),
                session.get(AnnouncementRow, report_id),
            )

    def find(self, prefix: str) -> str:
        """Return the one id that begins so; `report.unknown` or `report.ambiguous` otherwise."""
        wanted = prefix.strip().lower()
        found: Sequence[str] = ()
        if len(wanted) >= SHORTEST_PREFIX:
            begins = select(Report.id).where(Report.id >= wanted, Report.id < wanted + _AFTER_ALL)
            with self._readers.transaction() as session:
                found = session.scalars(begins.order_by(Report.id).limit(2)).all()
        if wanted in found:
            return wanted
        if len(found) > 1:
            raise KnownError("report.ambiguous", id=prefix)
        if not found:
            raise KnownError("report.unknown", id=prefix)
        return found[0]

    def rows(self, *, in_bin: bool = False, limit: int | None = None) -> list[ReportRow]:
        """Return the reports of the archive or of the bin, newest trip first."""
        asked = rows_asked(in_bin=in_bin, limit=limit)
        with self._readers.transaction() as session:
            return [row_of(tuple(each)) for each in session.execute(text(ROWS), asked)]

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return the form that reports here were written with, or raise `form.unknown`."""
        with self._readers.transaction() as session:
            row = session.get(Form, (form_id, version))
        if row is None:
            raise KnownError("form.unknown", form=form_id, version=version)
        return load_form(row.definition)

    def document(self, sha256: str) -> bytes:
        """Return a kept document; raises `document.missing` or `document.damaged`."""
        return self._documents.read(sha256)

    def decisions(self, report_id: str) -> tuple[Decision, ...]:
        """Return what was decided about words that privacy asks attention for."""
        with self._readers.transaction() as session:
            return decisions_of(session, report_id)

    def version_with_pdf(self, sha256: str) -> tuple[str, int] | None:
        """Return the report id and version number whose PDF has this hash, or none."""
        with self._readers.transaction() as session:
            row = session.execute(
                select(VersionRow.report_id, VersionRow.number)
                .where(VersionRow.pdf_sha256 == sha256)
                .order_by(VersionRow.report_id, VersionRow.number)
            ).first()
        return (row.report_id, row.number) if row is not None else None

    # --- Writing ---------------------------------------------------------------------------------

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

    def save_draft(self, report_id: str, draft: Draft, step: str, facts: Facts) -> int:
        """Keep the draft; return its new revision.

        The facts are the report's until it has a version: lists show that one then. Raises
        `report.changed` where the draft was closed elsewhere, `report.unknown` where all is gone.
        """
        answers, now = dump_draft(draft), self._clock.now()
        keep_draft = (
            update(DraftRow)
            .where(DraftRow.report_id == report_id)
            .values(answers=answers, step=step, revision=DraftRow.revision + 1, changed_at=now)
            .returning(DraftRow.revision)
        )
        touch = update(Report).where(Report.id == report_id)
        with self._autosave.transaction() as session:
            # On the connection: the unit of work has nothing to add to two statements.
            connection = session.connection()
            revision = connection.execute(keep_draft).scalar()
            if revision is None:
                report_of(session, report_id)
                raise KnownError("report.changed", id=report_id)
            unlisted = touch.where(Report.version == 0)
            columns = fact_columns(facts)
            if connection.execute(unlisted.values(changed_at=now, **columns)).rowcount == 0:
                connection.execute(touch.values(changed_at=now))
            else:
                self._index.follow(connection, report_id, facts)
        return int(revision)

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

    def finalise(
        self,
        report_id: str,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        draft_revision: int | None = None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep the PDF, then the version and its state; the draft goes.

        Raises `report.changed` where the report is no longer as it was, or, with
        `draft_revision`, where more was typed since that revision was read.
        """
        kept: list[str] = []
        with self._undone(kept), self._jobs.transaction() as session:
            report, draft = unchanged(session, report_id, Action.FINALISE, standing)
            if draft is None or report.version + 1 != version.number:
                raise KnownError("report.changed", id=report_id)
            if draft_revision is not None and draft.revision != draft_revision:
                raise KnownError("report.changed", id=report_id)
            self._add_version(session, report_id, version, pdf, kept)
            session.add(event_row(report_id, event))
            session.delete(draft)
            for name, value in fact_columns(facts).items():
                setattr(report, name, value)
            put_standing(report, standing)
            report.changed_at = self._clock.now()
            put_follow_ups(session, report_id, follow_ups)
            self._put(session, report_id)

    def take_over(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        document: bytes,
        publication: Publication,
        facts: Facts,
        event: Event,
        *,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep an older published report whose original file is its version 1; never due."""
        standing = Standing(State.PUBLISHED, has_draft=False, version=version.number)
        kept: list[str] = []
        with self._undone(kept), self._jobs.transaction() as session:
            never_due = replace(facts, due=None)
            report = add_report(
                session,
                self._clock.now(),
                report_id,
                form,
                Origin.TAKEN_OVER,
                standing.state,
                never_due,
            )
            put_standing(report, standing)
            report.published_on, report.published_at = publication.on, publication.address
            report.to_check = True
            self._add_version(session, report_id, version, document, kept)
            session.add(event_row(report_id, event))
            put_follow_ups(session, report_id, follow_ups)
            self._put(session, report_id)

    def looked_at(self, report_id: str) -> None:
        """Note that somebody has looked at a report that was taken over."""
        with self._jobs.transaction() as session:
            report_of(session, report_id).to_check = False

    def _add_version(
        self,
        session: Session,
        report_id: str,
        version: Version,
        document: bytes,
        kept: list[str],
    ) -> None:
        """Keep a document and its version; `kept` tells of a file that was not there before."""
        # With the lock in hand: a window beside this one may be removing this very file.
        if self._documents.keep(version.pdf_sha256, document, version.suffix):
            kept.append(version.pdf_sha256)
        session.add(version_row(report_id, version))
        # The file may be wanted again before a destroyed report's copy was removed.
        session.execute(delete(LeavingDocument).where(LeavingDocument.sha256 == version.pdf_sha256))

    @contextmanager
    def _undone(self, kept: list[str]) -> Iterator[None]:
        """Remove the documents that the block kept, where it fails."""
        try:
            yield
        except BaseException:
            for sha256 in kept:
                self._remove_unnamed(sha256)
            raise

    def receive(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        expected: Standing | None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep a version that was made definitive elsewhere; an open draft goes."""
        now = self._clock.now()
        kept: list[str] = []
        with self._undone(kept), self._jobs.transaction() as session:
            if expected is None:
                origin = Origin.RECEIVED
                add_report(session, now, report_id, form, origin, standing.state, facts)
            report = report_of(session, report_id)
            draft = session.get(DraftRow, report_id)
            if expected is not None and standing_of(report, draft) != expected:
                raise KnownError("report.changed", id=report_id)
            self._add_version(session, report_id, version, pdf, kept)
            session.add(event_row(report_id, event))
            if draft is not None:
                session.delete(draft)
            for name, value in fact_columns(facts).items():
                setattr(report, name, value)
            put_standing(report, standing)
            report.changed_at = now
            put_follow_ups(session, report_id, follow_ups)
            self._put(session, report_id)

    def change(
        self,
        report_id: str,
        standing: Standing,
        event: Event,
        *,
        draft: Draft | None = None,
        publication: Publication | None = None,
    ) -> None:
        """Keep a change of state, with the draft or the publication that it brings."""
        now = self._clock.now()
        with self._jobs.transaction() as session:
            report, kept = unchanged(session, report_id, event.action, standing)
            if standing.has_draft and kept is None:
                if draft is None:
                    raise BugError(f"{event.action} opens a draft and has none")
                session.add(new_draft(report_id, dump_draft(draft), "", now))
            elif not standing.has_draft and kept is not None:
                session.delete(kept)
            put_standing(report, standing)
            if publication is not None:
                report.published_on = publication.on
                report.published_at = publication.address
            report.changed_at = now
            session.add(event_row(report_id, event))
            self._put(session, report_id)

    def decide(self, report_id: str, decision: Decision) -> None:
        """Keep a decision, in the place of an earlier one about the same words."""
        with self._autosave.transaction() as session:
            report_of(session, report_id)
            put_decision(session, report_id, decision)

    def undecide(self, report_id: str, decision: Decision) -> None:
        """Take back what was decided about these words."""
        with self._autosave.transaction() as session:
            drop_decision(session, report_id, decision)

    def mentions(self, words: str) -> Sequence[Mention]:
        """Return where all these words stand: in every version, draft and note."""
        with self._readers.transaction() as session:
            return mentions(session, words)

    def kept_since(self, start: RetentionStart, last: date) -> Sequence[Kept]:
        """Return the definitive reports whose time of keeping began by that day."""
        with self._readers.transaction() as session:
            return kept_since(session, start, last)

    def put_due(self, due: Callable[[date], date | None]) -> int:
        """Work out anew when the reports are due that ever were; return how many it moved."""
        return move_due_dates(self._jobs, due)

    def hold(self, report_id: str, reason: str | None) -> None:
        """Stop a report from being destroyed, or with `None` no longer."""
        with self._jobs.transaction() as session:
            report_of(session, report_id).hold = reason

    def erase(self, report_id: str, number: int, erasure: Erasure, event: Event) -> None:
        """Erase a version's answers and document; number, dates, hash and reason stay."""
        with self._jobs.transaction() as session:
            erase_version(session, report_id, number, erasure)
            session.add(event_row(report_id, event))
            self._put(session, report_id)
        self._forget()

    def destroy(self, report_ids: Sequence[str], event: Event) -> None:
        """Destroy reports that lie in the bin; a record of what and when stays.

        Raises `report.changed` where one of them was put back; then none is destroyed.
        """
        with self._jobs.transaction() as session:
            for report_id in report_ids:
                report = to_be_destroyed(session, report_id)
                self._index.drop(session.connection(), report_id)
                destroy_report(session, report, event)
        self._forget()

    def _forget(self) -> None:
        """Let go of what was destroyed: documents, words, and what the log still holds.

        The words a little at a time: others may write in between.
        """
        self.remove_leaving()
        more, begun = True, False
        while more:
            with self._jobs.connected() as connection:
                more = self._index.forget(connection, begin=not begun)
            begun = True
        self._jobs.shrink_log()

    def remove_leaving(self) -> None:
        """Remove the documents of destroyed reports; also at the start, after a power cut."""
        with self._readers.transaction() as session:
            if session.scalars(select(LeavingDocument).limit(1)).first() is None:
                return
        with self._jobs.transaction() as session:
            hashes = session.scalars(select(LeavingDocument.sha256)).all()
            self._documents.remove(hashes)
            session.execute(delete(LeavingDocument).where(LeavingDocument.sha256.in_(hashes)))

    def _put(self, session: Session, report_id: str) -> None:
        session.flush()
        self._index.put(session.connection(), report_id)

    def _remove_unnamed(self, sha256: str) -> None:
        """Remove the document of a version that did not come to be.

        Asked again with the lock in hand, since the commit may have been done before what
        interrupted it. Where that fails too, a file too many stays: better than one too few.
        """
        with suppress(KnownError), self._jobs.transaction() as session:
            if not is_named(session, sha256):
                self._documents.remove([sha256])

    def close(self) -> None:
        """Close the connections; waits for what is being written."""
        for line in (self._autosave, self._jobs, self._readers):
            line.close()
