"""The report that is being written: its draft, how its questions stand, and its way to the disk.

Each key gives a new draft that is saved at once; search finds it once one rests, for that takes
longer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Slot

from tripdesk.domain.drafts import Draft, RawAnswer
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.services.privacy import Located
from tripdesk.services.reports import Reports
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.standings import Standing, Standings

if TYPE_CHECKING:
    from tripdesk.domain.document import Document

_PATIENCE = 3.0
"""Seconds that making definitive waits for the disk."""

_REST = 1_500
"""Milliseconds without a key, after which search finds what was typed."""


class _Revision:
    """The revision that is typed on: the last one that was kept from here, else the one read."""

    def __init__(self, number: int | None) -> None:
        self.number = number


def _save(
    reports: Reports,
    report_id: str,
    form: FormDefinition,
    draft: Draft,
    step: str,
    on: _Revision,
    index: bool,
) -> None:
    # On autosave's thread, one after the other: each is typed on what the one before it kept.
    on.number = reports.save(report_id, form, draft, step, index=index, revision=on.number)


class Writing(QObject):
    """One draft; belongs to the guide that shows it."""

    def __init__(
        self,
        reports: Reports,
        report_id: str,
        autosave: Autosave,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reports, self._autosave = reports, autosave
        self.id = report_id
        record = reports.store.get(report_id)
        self.form = reports.form_of(record)
        self.draft = reports.draft_of(record)
        self._on = _Revision(record.draft.revision if record.draft else None)
        self.step = record.draft.step if record.draft else ""
        """Where one is: a question's key or the check page's."""
        self.late = False
        """Whether the check page was seen: from then on an empty answer is a thing to mend."""
        self._given_up = False
        self._looking = Standings(self.form, reports.documents, reports.decisions(report_id))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.standings: list[Standing] = []
        self.look_at_all()

    # What is typed -------------------------------------------------------------------------

    def answer(self, question: Question, raw: RawAnswer) -> None:
        """Take an answer as it is typed now; saving it is asked for apart."""
        self.draft = self.draft.with_answer(self.form, question.key, raw)

    def save(self, *, index: bool = False) -> None:
        """Have what is typed on disk; with `index`, which takes longer, found by search too."""
        if self._given_up:
            return
        if index:
            self._rest.stop()
        else:
            self._rest.start()
        self._autosave.save(
            partial(
                _save, self._reports, self.id, self.form, self.draft, self.step, self._on, index
            )
        )

    @property
    def revision(self) -> int | None:
        """Which revision of the draft is the one that was typed on."""
        return self._on.number

    def go_on_from(self, revision: int) -> None:
        """Type on this revision from now on: what it said is known here."""
        self._on.number = revision

    def give_up(self) -> None:
        """Save nothing more: another text goes on in this report."""
        self._given_up = True
        self._rest.stop()
        self._autosave.forget()

    def settle(self) -> bool:
        """Wait until all of it is on disk; tell whether it is."""
        return self._autosave.flush()

    def rest(self) -> None:
        """Have search find what was typed last, and all of it on disk: one goes."""
        if self._rest.isActive():
            self.save(index=True)
        self.settle()

    def end(self) -> bool:
        """Have all on disk, and no more saved by itself: the draft becomes a version.

        Tells whether it is: else the version would be of something that was not typed here.
        """
        self._rest.stop()
        return self._autosave.flush(_PATIENCE)

    @Slot()
    def _on_rest_timeout(self) -> None:
        self.save(index=True)

    # How it stands -------------------------------------------------------------------------

    def look_at(self, number: int) -> Standing:
        """Look at one question as it is now, counted from 0."""
        question = self.form.questions[number]
        standing = self._looking.of(question, self.draft, QLocale(), late=self.late)
        self.standings[number] = standing
        return standing

    def look_at_all(self) -> None:
        """Look at every question; what was looked at before costs nothing."""
        of, locale = self._looking.of, QLocale()
        self.standings = [
            of(each, self.draft, locale, late=self.late) for each in self.form.questions
        ]

    def look_anew(self) -> None:
        """Look at all again: what can be printed has changed."""
        self._looking.look_anew()
        self.look_at_all()

    def problems(self) -> list[Problem]:
        """Return all there is to look at."""
        return [problem for each in self.standings for problem in each.problems]

    def answered(self) -> int:
        """Return how many questions are answered."""
        return sum(each.answered for each in self.standings)

    def title(self) -> str:
        """Return what the report is called, from what is filled in so far."""
        title = self._reports.documents.facts(self.form, self.draft).title
        return title[:1].upper() + title[1:]

    def drawing(self) -> Callable[[], Document]:
        """Return what makes the document of the draft as it is now, on whatever thread."""
        document = self._reports.documents.document
        return partial(document, self.form, self.draft, concept=True)

    # What was decided ----------------------------------------------------------------------

    def decided(self) -> tuple[Located, ...]:
        """Return what was left standing on purpose."""
        return self._looking.decided(self.draft)

    def decide(self, decision: Decision) -> None:
        """Keep a decision about words, and look at all in its light."""
        self._reports.decide(self.id, decision)
        self._decisions_changed()

    def reconsider(self, decision: Decision) -> None:
        """Take a decision back: the words are looked at again."""
        self._reports.undecide(self.id, decision)
        self._decisions_changed()

    def _decisions_changed(self) -> None:
        self._looking.decide(self._reports.decisions(self.id))
        self.look_at_all()
