"""The use cases of one report: begin, type, check, make definitive, correct, bin, draw.

Each asks the core whether the step is open before the store writes anything.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tripdesk.domain.answers import Answer
from tripdesk.domain.composition import CalendarWords, compose
from tripdesk.domain.document import Document
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.parsing import raw_answer, read_answers
from tripdesk.domain.problems import Problem, Severity
from tripdesk.domain.report import Action, Origin, State, after
from tripdesk.domain.validation import check, has_errors
from tripdesk.services.characters import missing_character_problems
from tripdesk.services.facts import facts_of
from tripdesk.services.identity import Identity, content_sha256, report_json
from tripdesk.services.ports import Clock, DocumentRenderer, FormCatalogue, ReportStore
from tripdesk.services.records import Event, Facts, ReportRecord, ReportRow, Version


@dataclass(frozen=True, slots=True)
class Reports:
    """The use cases, with what they need of the world."""

    store: ReportStore
    forms: FormCatalogue
    renderer: DocumentRenderer
    words: CalendarWords
    clock: Clock

    def form_of(self, record: ReportRecord) -> FormDefinition:
        """Return the form a report was written with."""
        return self.forms.get(record.form_id, record.form_version)

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
        action = Action.CREATE if origin is Origin.OWN else Action.IMPORT
        step = form.questions[0].key
        self.store.create(
            new_id, form, origin, draft, self._facts(form, draft), step, self._event(action)
        )
        return new_id

    def save(self, report_id: str, form: FormDefinition, draft: Draft, step: str) -> int:
        """Keep what was typed; return the draft's revision."""
        return self.store.save_draft(report_id, draft, step, self._facts(form, draft))

    def rows(self, *, in_bin: bool = False) -> Sequence[ReportRow]:
        """Return the rows of the archive, or of the bin."""
        return self.store.rows(in_bin=in_bin)

    def problems(self, form: FormDefinition, draft: Draft) -> tuple[Problem, ...]:
        """Return all that is wrong or doubtful, characters that cannot be printed included."""
        found = check(form, draft, self.clock.today())
        return found + missing_character_problems(form, draft, self.renderer)

    def draft_of(self, record: ReportRecord) -> Draft:
        """Return the open draft, or the latest version as one would have typed it."""
        if record.draft is not None:
            return record.draft.draft
        if record.latest is None:
            return Draft()
        return Draft({key: raw_answer(each) for key, each in record.latest.answers.items()})

    def document(self, form: FormDefinition, draft: Draft, *, concept: bool) -> Document:
        """Return the document of what can be read of a draft."""
        return compose(form, self._answers(form, draft), self.words, concept=concept)

    def concept_pdf(self, form: FormDefinition, draft: Draft) -> bytes:
        """Return the pages as they would be, marked as a concept."""
        answers = self._answers(form, draft)
        document = compose(form, answers, self.words, concept=True)
        return self.renderer.render(
            document, day=self._day(form, answers), attachment=report_json(form, answers)
        )

    def official_pdf(
        self,
        form: FormDefinition,
        draft: Draft,
        day: date | None = None,
        identity: Identity | None = None,
    ) -> bytes:
        """Return the official PDF of answers that were checked.

        Raises `KnownError("report.has_errors", problems=)` where they are not right.
        """
        self._refuse_errors(form, draft)
        answers = self._answers(form, draft)
        known = identity or Identity()
        return self.renderer.render(
            compose(form, answers, self.words),
            day=known.finalised_on or day or self._day(form, answers),
            identity=known.id or "",
            attachment=report_json(form, answers, identity),
        )

    def finalise(self, report_id: str) -> Version:
        """Make the draft the next definitive version, with the PDF that is kept for good."""
        record = self.store.get(report_id)
        standing = after(record.standing, Action.FINALISE)
        form, draft = self.form_of(record), self.draft_of(record)
        answers = self._answers(form, draft)
        parent = record.latest.content_sha256 if record.latest else None
        identity = Identity(
            report_id, standing.version, self.clock.today(), content_sha256(form, answers), parent
        )
        pdf = self.official_pdf(form, draft, identity=identity)
        version = Version(
            number=standing.version,
            answers=answers,
            finalised_on=self.clock.today(),
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            content_sha256=content_sha256(form, answers),
            parent_sha256=parent,
        )
        self.store.finalise(
            report_id,
            version,
            pdf,
            standing,
            self._facts(form, draft),
            self._event(Action.FINALISE, str(version.number)),
        )
        return version

    def correct(self, report_id: str) -> None:
        """Open a draft of the latest version; that version stays until the next is definitive."""
        record = self.store.get(report_id)
        standing = after(record.standing, Action.CORRECT)
        self.store.change(
            report_id, standing, self._event(Action.CORRECT), draft=self.draft_of(record)
        )

    def duplicate(self, report_id: str) -> str:
        """Begin a new concept with the answers of another report; return its id."""
        record = self.store.get(report_id)
        return self.begin(self.draft_of(record), form=self.form_of(record))

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

        A concept is refused with its errors unless it is asked for as one.
        """
        record = self.store.get(report_id)
        form = self.form_of(record)
        if concept and record.draft is not None:
            return self.concept_pdf(form, record.draft.draft)
        if record.latest is not None:
            return self.store.document(record.latest.pdf_sha256)
        return self.official_pdf(form, self.draft_of(record))

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

    def _refuse_errors(self, form: FormDefinition, draft: Draft) -> None:
        problems = self.problems(form, draft)
        if has_errors(problems):
            errors = tuple(each for each in problems if each.severity is Severity.ERROR)
            raise KnownError("report.has_errors", problems=errors, count=len(errors))

    def _answers(self, form: FormDefinition, draft: Draft) -> dict[str, Answer]:
        return read_answers(form, draft, self.clock.today())

    def _facts(self, form: FormDefinition, draft: Draft) -> Facts:
        return facts_of(form, self._answers(form, draft), self.words)

    def _day(self, form: FormDefinition, answers: Mapping[str, Answer]) -> date:
        """Return a PDF's date before it has one: `SOURCE_DATE_EPOCH`'s, or the return date."""
        return self.clock.fixed_day() or facts_of(form, answers, self.words).end or date(2000, 1, 1)

    def _event(self, action: Action, detail: str = "") -> Event:
        return Event(self.clock.now(), action, detail)
