"""From a draft to its problems and its pages; no archive needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tripdesk.domain.answers import Answer
from tripdesk.domain.composition import CalendarWords, compose
from tripdesk.domain.document import Document
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.parsing import read_answers
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem, Severity
from tripdesk.domain.terms import DEFAULT_TERM, Term
from tripdesk.domain.validation import check, has_errors
from tripdesk.services.characters import Latin, missing_character_problems, with_stand_ins
from tripdesk.services.facts import facts_of
from tripdesk.services.form_json import form_json
from tripdesk.services.identity import Identity, report_json
from tripdesk.services.ports.drawing import DocumentRenderer
from tripdesk.services.ports.world import Clock
from tripdesk.services.privacy import PrivacyCheck, problem_of
from tripdesk.services.rows import Facts

_NO_DAY = date(2000, 1, 1)
"""The date of a PDF whose trip has no dates yet: fixed, so that its bytes are."""


def _never(_form: FormDefinition) -> bool:
    return False


def _no_proposal(_text: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Documents:
    """Checks and draws drafts."""

    renderer: DocumentRenderer
    words: CalendarWords
    clock: Clock
    term: Term = DEFAULT_TERM
    privacy: PrivacyCheck = field(default_factory=PrivacyCheck)
    latin: Latin = _no_proposal
    goes_along: Callable[[FormDefinition], bool] = _never
    """Whether a PDF takes the definition of its form along; it is not in everybody's TripDesk."""

    def answers(self, form: FormDefinition, draft: Draft) -> dict[str, Answer]:
        """Return what can be read of a draft."""
        return read_answers(form, draft, self.clock.today())

    def facts(self, form: FormDefinition, draft: Draft) -> Facts:
        """Return what lists show of a draft."""
        return facts_of(form, self.answers(form, draft), self.words, self.term)

    def problems(
        self, form: FormDefinition, draft: Draft, decisions: Sequence[Decision] = ()
    ) -> tuple[Problem, ...]:
        """Return all that is wrong or doubtful: what should not be published, too.

        Words that something was decided about are no problem any more.
        """
        undecided = tuple(
            problem_of(each)
            for each in self.privacy.findings(form, draft, decisions)
            if each.verdict is None
        )
        return self._faults(form, draft) + undecided

    def has_errors(self, form: FormDefinition, draft: Draft) -> bool:
        """Whether something stops the official report; what privacy asks never does."""
        return has_errors(self._faults(form, draft))

    def _faults(self, form: FormDefinition, draft: Draft) -> tuple[Problem, ...]:
        """Return what may stop the official report: privacy never does."""
        found = check(form, draft, self.clock.today())
        return found + missing_character_problems(form, draft, self.renderer, self.latin)

    def document(self, form: FormDefinition, draft: Draft, *, concept: bool) -> Document:
        """Return the document of what can be read of a draft; a concept can always be printed."""
        document = compose(form, self.answers(form, draft), self.words, concept=concept)
        return with_stand_ins(document, self.renderer) if concept else document

    def concept_pdf(self, form: FormDefinition, draft: Draft) -> bytes:
        """Return the pages as they would be, marked as a concept."""
        answers = self.answers(form, draft)
        return self.renderer.render(
            self.document(form, draft, concept=True),
            day=self._day(form, answers),
            attachment=report_json(form, answers),
            form=self._along(form),
        )

    def official_pdf(
        self, form: FormDefinition, draft: Draft, identity: Identity | None = None
    ) -> bytes:
        """Return the official PDF.

        Raises `KnownError("report.has_errors", problems=, count=)` where answers are not right.
        """
        found = self._faults(form, draft)
        errors = tuple(each for each in found if each.severity is Severity.ERROR)
        if errors:
            raise KnownError("report.has_errors", problems=errors, count=len(errors))
        answers = self.answers(form, draft)
        known = identity or Identity()
        return self.renderer.render(
            compose(form, answers, self.words),
            day=known.finalised_on or self._day(form, answers),
            identity=known.id or "",
            attachment=report_json(form, answers, identity),
            form=self._along(form),
        )

    def _along(self, form: FormDefinition) -> bytes | None:
        return form_json(form) if self.goes_along(form) else None

    def _day(self, form: FormDefinition, answers: Mapping[str, Answer]) -> date:
        """Return a PDF's date before it has one: `SOURCE_DATE_EPOCH`'s, or the return date."""
        return self.clock.fixed_day() or facts_of(form, answers, self.words).end or _NO_DAY
