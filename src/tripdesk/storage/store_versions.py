"""Definitive versions and the steps of a report's life.

A document is kept before the version that names it, and goes again where the version does not come
to be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import delete
from sqlalchemy.orm import Session

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.report import Action, Origin, Standing, State
from tripdesk.services.known_forms import same_words
from tripdesk.services.records import Event, Facts, Publication, Version
from tripdesk.storage.codec import dump_draft, load_draft
from tripdesk.storage.dossiers import put_follow_ups
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.rows import (
    event_row,
    fact_columns,
    new_draft,
    put_standing,
    standing_of,
    version_row,
)
from tripdesk.storage.steps import add_report, form_row, report_of, unchanged
from tripdesk.storage.store_parts import StoreParts
from tripdesk.storage.tables import DraftRow, Form, LeavingDocument


class StoreVersions(StoreParts):
    """Keeps versions with their documents, the forms they need, and changes of state."""

    def keep_form(self, form: FormDefinition) -> bool:
        """Keep a form that came from outside; return whether it was not here yet."""
        with self._jobs.transaction() as session:
            row = session.get(Form, (form.id, form.version))
            if row is not None and not same_words(load_form(row.definition), form):
                raise KnownError("form.differs", form=form.id, version=form.version)
            if row is None:
                session.add(form_row(form))
        return row is None

    def finalise(
        self,
        report_id: str,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        draft: Draft | None = None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep the PDF, then the version and its state; the draft goes.

        Raises `report.changed` where the report is no longer as it was, or, with the `draft` that
        the version was made of, where another text was kept since.
        """
        self._expect(version.pdf_sha256)
        kept: list[str] = []
        with self._undone(kept), self._jobs.transaction() as session:
            report, kept_draft = unchanged(session, report_id, Action.FINALISE, standing)
            if kept_draft is None or report.version + 1 != version.number:
                raise KnownError("report.changed", id=report_id)
            if draft is not None and load_draft(kept_draft.answers) != draft:
                raise KnownError("report.changed", id=report_id)
            self._add_version(session, report_id, version, pdf, kept)
            session.add(event_row(report_id, event))
            session.delete(kept_draft)
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
        self._expect(version.pdf_sha256)
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
        self._expect(version.pdf_sha256)
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
        connection = session.connection()
        if self._keep_document(connection, version.pdf_sha256, document, version.suffix):
            kept.append(version.pdf_sha256)
        session.add(version_row(report_id, version))
        # The file may be wanted again before a destroyed report's copy was removed.
        session.execute(delete(LeavingDocument).where(LeavingDocument.sha256 == version.pdf_sha256))
