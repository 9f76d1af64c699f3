"""The use cases of one report in the archive, from the first key to the definitive version.

Each asks the core whether the step is open before the store writes anything.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.item_ids import without_ids
from tripdesk.domain.parsing import raw_answer
from tripdesk.domain.privacy import Decision
from tripdesk.domain.report import Action, Origin, State, after
from tripdesk.domain.texts import clean_line
from tripdesk.services.documents import Documents
from tripdesk.services.facts import due_of
from tripdesk.services.follow_ups import follow_up_points, with_follow_up_ids
from tripdesk.services.identity import Identity, content_sha256
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.ports.journal import DraftJournal, Unsaved
from tripdesk.services.ports.world import Clock, FormCatalogue
from tripdesk.services.privacy import Located
from tripdesk.services.records import (
    Announcement,
    Erasure,
    Event,
    Publication,
    ReportRecord,
    ReportRow,
    Version,
)


@dataclass(frozen=True, slots=True)
class Reports:
    """The use cases, with what they need of the world."""

    store: ReportStore
    forms: FormCatalogue
    documents: Documents
    clock: Clock
    user: str = ""
    """Who works here, for the history; internal, as that is."""
    journal: DraftJournal | None = None

    def form_of(self, record: ReportRecord) -> FormDefinition:
        """Return the form a report was written with."""
        return self.form(record.form_id, record.form_version)

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return a form; another office's lies in the archive. Raises `form.unknown`."""
        try:
            return self.forms.get(form_id, version)
        except KnownError as error:
            if error.code != "form.unknown":
                raise
        return self.store.form(form_id, version)

    def begin(
        self,
        draft: Draft | None = None,
        *,
        origin: Origin = Origin.OWN,
        report_id: str | None = None,
        form: FormDefinition | None = None,
    ) -> str:
        """Make a concept, empty or of a draft; return its id."""
        form = form or self.forms.default()
        draft = draft or Draft()
        new_id = report_id or str(uuid.uuid4())
        self.store.create(
            new_id,
            form,
            origin,
            draft,
            self.documents.facts(form, draft),
            form.questions[0].key,
            self._event(Action.CREATE if origin is Origin.OWN else Action.IMPORT),
        )
        return new_id

    def announce(self, who: str, draft: Draft, *, form: FormDefinition | None = None) -> str:
        """Keep a trip to come: who goes (a function), where and when as a draft has them.

        It is listed, and late when its report does not come; return its id, which the invitation
        carries so that the report is matched with it.
        """
        form = form or self.forms.default()
        new_id = str(uuid.uuid4())
        facts = self.documents.facts(form, draft)
        event = self._event(Action.ANNOUNCE, who)
        self.store.announce(new_id, form, Announcement(who, draft), facts, event)
        return new_id

    def take_over(
        self,
        draft: Draft,
        document: bytes,
        *,
        suffix: str = "pdf",
        unplaced: str | None = None,
        publication: Publication | None = None,
        form: FormDefinition | None = None,
    ) -> str:
        """Keep an older published report with its original file as version 1; return its id.

        It is to be looked at, and never due. `suffix` is that of the file (`txt`), `unplaced` what
        its reader could not place in an answer.
        """
        form = form or self.forms.default()
        publication = publication or Publication()
        answers = self.documents.answers(form, draft)
        facts = self.documents.facts(form, draft)
        version = Version(
            number=1,
            answers=answers,
            finalised_on=publication.on or facts.end or self.clock.today(),
            pdf_sha256=hashlib.sha256(document).hexdigest(),
            content_sha256=content_sha256(form, answers),
            suffix=suffix,
            unplaced=unplaced,
        )
        new_id = str(uuid.uuid4())
        event = self._event(Action.IMPORT, str(Origin.TAKEN_OVER))
        points = follow_up_points(form, draft)
        self.store.take_over(
            new_id, form, version, document, publication, facts, event, follow_ups=points
        )
        return new_id

    def start(self, report_id: str, *, draft: Draft | None = None) -> None:
        """Begin the report of an announced trip, with what was known of it or another draft."""
        record = self.store.get(report_id)
        standing = after(record.standing, Action.START)
        opened = draft or self.draft_of(record)
        self.store.change(report_id, standing, self._event(Action.START), draft=opened)
        if draft is not None:
            form = self.form_of(record)
            self.save(report_id, form, draft, form.questions[0].key, index=True)

    def save(
        self,
        report_id: str,
        form: FormDefinition,
        draft: Draft,
        step: str,
        *,
        index: bool = False,
        revision: int | None = None,
    ) -> int:
        """Keep what was typed; return the draft's revision.

        With `index` its words are found from now on: asked on a pause and at a step change. With
        `revision`, the one that this was typed on, it is refused where somebody else has saved
        another text since (`draft.conflict`): what was typed here stays in the journal meanwhile.
        """
        facts = self.documents.facts(form, draft)
        try:
            kept = self.store.save_draft(report_id, draft, step, facts, revision=revision)
        except KnownError:
            if self.journal is not None:
                now = self.clock.now()
                typed = Unsaved(report_id, form.id, form.version, draft, step, now, revision)
                self.journal.keep(typed)
            raise
        if self.journal is not None:
            self.journal.saved(report_id, kept)
        if index:
            self.store.index(report_id)
        return kept

    def decisions(self, report_id: str) -> tuple[Decision, ...]:
        """Return what was decided about words that privacy asks attention for."""
        return self.store.decisions(report_id)

    def decide(self, report_id: str, decision: Decision) -> None:
        """Keep what was decided about words; it stays inside the archive."""
        self.store.decide(report_id, decision)

    def undecide(self, report_id: str, decision: Decision) -> None:
        """Take back what was decided about words."""
        self.store.undecide(report_id, decision)

    def findings(self, report_id: str) -> tuple[Located, ...]:
        """Return what privacy asks attention for in a report, with what was decided about it."""
        record = self.store.get(report_id)
        form, draft = self.form_of(record), self.draft_of(record)
        return self.documents.privacy.findings(form, draft, self.decisions(report_id))

    def rows(self, *, in_bin: bool = False) -> Sequence[ReportRow]:
        """Return the rows of the archive, or of the bin."""
        return self.store.rows(in_bin=in_bin)

    def draft_of(self, record: ReportRecord) -> Draft:
        """Return the open draft, or the latest version as one would have typed it."""
        if record.draft is not None:
            return record.draft.draft
        if record.latest is None:
            return record.announcement.draft if record.announcement else Draft()
        return Draft({key: raw_answer(each) for key, each in record.latest.answers.items()})

    def finalise(self, report_id: str) -> Version:
        """Make the draft the next definitive version, with the PDF that is kept for good."""
        record = self.store.get(report_id)
        standing = after(record.standing, Action.FINALISE)
        form, draft = self.form_of(record), self.draft_of(record)
        answers = self.documents.answers(form, draft)
        content = content_sha256(form, answers)
        parent = record.latest.content_sha256 if record.latest else None
        today = self.clock.today()
        identity = Identity(report_id, standing.version, today, content, parent)
        pdf = self.documents.official_pdf(form, draft, identity)
        version = Version(
            number=standing.version,
            answers=answers,
            finalised_on=today,
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            content_sha256=content,
            parent_sha256=parent,
        )
        event = self._event(Action.FINALISE, str(version.number))
        facts = self.documents.facts(form, draft)
        points = follow_up_points(form, draft)
        self.store.finalise(
            report_id, version, pdf, standing, facts, event, draft=draft, follow_ups=points
        )
        return version

    def correct(self, report_id: str, *, draft: Draft | None = None) -> None:
        """Open a draft, of the latest version unless one is given.

        That version stays as it is until the next is definitive.
        """
        record = self.store.get(report_id)
        standing = after(record.standing, Action.CORRECT)
        opened = draft or self.draft_of(record)
        known = self.store.dossiers.follow_ups(report_id)
        opened = with_follow_up_ids(self.form_of(record), opened, known)
        self.store.change(report_id, standing, self._event(Action.CORRECT), draft=opened)

    def publish(self, report_id: str, day: date, address: str) -> None:
        """Note that the latest version is published: on which day, and where."""
        standing = after(self.store.get(report_id).standing, Action.PUBLISH)
        publication = Publication(day, address.strip())
        event = self._event(Action.PUBLISH, f"{day} {publication.address}".strip())
        self.store.change(report_id, standing, event, publication=publication)

    def withdraw(self, report_id: str, reason: str) -> None:
        """Take a published report back, for a reason that stays in its history."""
        standing = after(self.store.get(report_id).standing, Action.WITHDRAW)
        event = self._event(Action.WITHDRAW, _reason(reason))
        self.store.change(report_id, standing, event)

    def erase(self, report_id: str, number: int, reason: str) -> None:
        """Erase the content of a version for somebody's privacy; that it was there stays."""
        erasure = Erasure(self.clock.today(), _reason(reason))
        event = self._event(Action.ERASE, f"{number} {erasure.why}")
        self.store.erase(report_id, number, erasure, event)

    def follow_term(self) -> int:
        """Have all reports due by the term as it is now; return how many dates moved."""
        return self.store.put_due(lambda end: due_of(end, self.documents.term))

    def hold(self, report_id: str, reason: str | None) -> None:
        """Stop a report from being destroyed, for a reason, or with none no longer."""
        self.store.hold(report_id, None if reason is None else _reason(reason))

    def refuse_held(self, record: ReportRecord) -> None:
        """Raise `KnownError("report.on_hold")` where a report must be kept."""
        if record.hold is not None:
            raise KnownError("report.on_hold", reason=record.hold, title=record.facts.title)

    def discard_draft(self, report_id: str) -> None:
        """Drop a correction that is under way; the latest version stays as it is."""
        self._step(report_id, Action.DISCARD_DRAFT)

    def duplicate(self, report_id: str, keys: Collection[str] | None = None) -> str:
        """Begin a new concept with answers of another report, all or some; return its id."""
        record = self.store.get(report_id)
        answers = self.draft_of(record).answers
        wanted = answers.keys() if keys is None else keys
        taken = {key: without_ids(raw) for key, raw in answers.items() if key in wanted}
        return self.begin(Draft(taken), form=self.form_of(record))

    def to_bin(self, report_id: str) -> None:
        """Move a report to the bin, from which it can be put back."""
        self._step(report_id, Action.BIN)

    def put_back(self, report_id: str) -> None:
        """Take a report out of the bin, as it was."""
        self._step(report_id, Action.PUT_BACK)

    def destroy(self, report_ids: Sequence[str]) -> None:
        """Destroy reports that lie in the bin; what and when stays on record."""
        for each in report_ids:
            after(self.store.get(each).standing, Action.DESTROY)
        self.store.destroy(report_ids, self._event(Action.DESTROY))

    def pdf(self, report_id: str, *, concept: bool = False) -> bytes:
        """Return a report's PDF: the kept one of its latest version, or of the draft.

        A draft with errors is refused unless it is asked for as a concept.
        """
        record = self.store.get(report_id)
        form, draft = self.form_of(record), self.draft_of(record)
        if concept and record.draft is not None:
            return self.documents.concept_pdf(form, draft)
        if record.latest is not None:
            return self.store.document(record.latest.pdf_sha256)
        return self.documents.official_pdf(form, draft)

    def identity(self, record: ReportRecord) -> Identity:
        """Return what of a report's identity travels in its JSON."""
        latest = record.latest
        if latest is None or record.standing.state is State.CONCEPT:
            return Identity(id=record.id)
        return Identity(
            record.id,
            latest.number,
            latest.finalised_on,
            latest.content_sha256,
            latest.parent_sha256,
        )

    def _step(self, report_id: str, action: Action) -> None:
        standing = after(self.store.get(report_id).standing, action)
        self.store.change(report_id, standing, self._event(action))

    def _event(self, action: Action, detail: str = "") -> Event:
        return Event(self.clock.now(), action, detail, self.user)


def _reason(text: str) -> str:
    reason = clean_line(text)
    if not reason:
        raise KnownError("reason.missing")
    return reason
