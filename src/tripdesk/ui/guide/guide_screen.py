"""The guide: the steps on the left, one question in the middle, saved as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMessageBox, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.services.earlier_answers import EarlierAnswer, earlier_answers, has_lines
from tripdesk.services.reports import Reports
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.attention_box import decision_of
from tripdesk.ui.guide.check_page import CheckActions, CheckPage
from tripdesk.ui.guide.done_page import DoneActions, DonePage
from tripdesk.ui.guide.earlier_dialog import EarlierDialog
from tripdesk.ui.guide.fields import FieldNeeds, field_for
from tripdesk.ui.guide.font_help import FontHelp
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer
from tripdesk.ui.guide.question_page import QuestionPage
from tripdesk.ui.guide.side import Side
from tripdesk.ui.guide.standings import Standing, Standings
from tripdesk.ui.guide.step_words import things_to_see
from tripdesk.ui.guide.steps import Look, Step, StepsModel
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import button, row
from tripdesk.ui.preview.beside import Beside
from tripdesk.ui.preview.previewing import Previewing
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer, FontSource

CHECK = "check"
_PAUSE = 150
"""Milliseconds without a key, after which an answer is looked at."""

_REST = 1_500
"""Milliseconds without a key, after which search finds what was typed."""


class GuideScreen(QWidget):
    """One report being written."""

    left = Signal()
    pdf_asked = Signal(str)
    pdf_view_asked = Signal(str)
    print_asked = Signal(str)
    send_asked = Signal(str)
    folder_asked = Signal(object)
    finalised = Signal(str)
    step_opened = Signal(str)

    def __init__(
        self,
        reports: Reports,
        report_id: str,
        autosave: Autosave,
        gazetteer: LazyGazetteer | None = None,
        tasks: Tasks | None = None,
        fonts: Callable[[], FontSource] | None = None,
        previewing: Previewing | None = None,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._font_help: FontHelp | None = None
        if fonts is not None and tasks is not None:
            self._font_help = FontHelp(fonts, tasks, self)
            self._font_help.offered.connect(self._on_fonts_offered)
            self._font_help.taken_over.connect(self._on_fonts_taken_over)
            self._font_help.failed.connect(self._on_fonts_failed)
        self._gazetteer = gazetteer or LazyGazetteer()
        self._gazetteer.begin()
        self._reports, self._id, self._autosave = reports, report_id, autosave
        record = reports.store.get(report_id)
        self._form = reports.form_of(record)
        self._draft = reports.draft_of(record)
        self._keys = [each.key for each in self._form.questions] + [CHECK]
        self._pages: dict[str, QuestionPage] = {}
        self._seen_check = False
        self._done = False
        self._looking = Standings(self._form, reports.documents, reports.decisions(report_id))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._standings = [self._standing(each) for each in self._form.questions]
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._typed_at: set[int] = set()
        self._build(previewing)
        autosave.saved.connect(self._side.show_saved)
        autosave.failed.connect(self._side.show_failure)
        step = record.draft.step if record.draft else ""
        self._side.steps.open_row(self._keys.index(step) if step in self._keys else 0)

    def _build(self, previewing: Previewing | None) -> None:
        self._side = Side(self._leave)
        self._side.fit(0)  # until the width is known: what is too wide would widen the window
        self._middle = QStackedWidget()
        layout = row(self, gap=0)
        layout.addWidget(self._side)
        layout.addWidget(self._middle, 1)
        self.preview: Beside | None = None
        if previewing is not None:
            self.preview = Beside(previewing, self._middle)
            self.preview.closed.connect(self.take_focus)
            layout.addWidget(self.preview.panel)
        self._refresh_steps()
        self._side.steps.opened.connect(self._on_steps_opened)
        for keys, step in (("Alt+Right", 1), ("Alt+Left", -1), ("Ctrl+Return", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.move_on, step))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least size: the side can be a rail, however wide it is now."""
        size = super().minimumSizeHint()
        return QSize(size.width() - self._side.minimumWidth() + self._side.least(), size.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._side.fit(self.width())
        if self.preview is not None:
            self.preview.fit(self.width())

    # The steps -----------------------------------------------------------------------------

    def _standing(self, question: Question) -> Standing:
        return self._looking.of(question, self._draft, self.locale(), late=self._seen_check)

    def _refresh_steps(self) -> None:
        problems = sum(len(each.problems) for each in self._standings)
        last = things_to_see(problems) if problems and self._seen_check else ""
        look = Look.ATTENTION if last else Look.EMPTY
        steps = [each.step for each in self._standings]
        steps.append(Step(self.tr("Check and finish"), last, look, ""))
        self._side.steps.steps.set_steps(steps)
        answered = sum(each.answered for each in self._standings)
        self._side.set_progress(answered, len(self._standings))
        facts = self._reports.documents.facts(self._form, self._draft)
        self._side.set_title(facts.title[:1].upper() + facts.title[1:])

    def go(self, key: str, problem: Problem | None = None) -> None:
        """Open a question, at the place of a problem where one is given, or the check page."""
        self._side.steps.open_row(self._keys.index(key))
        if problem is not None and key in self._pages:
            self._pages[key].field.show_problem(problem)

    @property
    def form(self) -> FormDefinition:
        """The form that is filled in."""
        return self._form

    @property
    def steps(self) -> StepsModel:
        """The steps as they stand."""
        return self._side.steps.steps

    @property
    def report_id(self) -> str:
        """The report that is written here."""
        return self._id

    @property
    def is_done(self) -> bool:
        """Whether the report was made definitive here."""
        return self._done

    def title(self) -> str:
        """Return what the report is called, from what is filled in so far."""
        return self._side.title()

    def current_key(self) -> str:
        """Return the question that is open, or `check`."""
        return self._keys[max(self._side.steps.row(), 0)]

    def keep(self) -> None:
        """Have all that stands in the fields saved, whatever was told of it before."""
        if self._done:
            return
        for question in self._form.questions:
            if question.key in self._pages:
                raw = self._pages[question.key].field.raw()
                self._draft = self._draft.with_answer(self._form, question.key, raw)
        self._save()

    def take_focus(self) -> None:
        """Put the focus where one types, once this screen is shown."""
        page = self._middle.currentWidget()
        if isinstance(page, QuestionPage):
            page.field.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(page, CheckPage | DonePage):
            page.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_on(self, step: int) -> None:
        """Go so many steps on, or back."""
        if self._done:
            return
        to = self._side.steps.row() + step
        if 0 <= to < len(self._keys):
            self._side.steps.open_row(to)

    # The pages -----------------------------------------------------------------------------

    @Slot(int)
    def _on_steps_opened(self, number: int) -> None:
        self._on_pause_timeout()
        self._side.set_place(self.tr("Concept"), number + 1, len(self._keys))
        self._save(index=True)
        question = self._form.question(self._keys[number])
        page = self._check_page() if question is None else self._question_page(question, number)
        self._show(page)
        self.step_opened.emit(self._keys[number])

    def _show(self, page: QWidget) -> None:
        before = self._middle.currentWidget()
        if self._middle.indexOf(page) < 0:
            self._middle.addWidget(page)
        if self.preview is not None:
            question = isinstance(page, QuestionPage)
            self.preview.go(self.current_key() if question else "")
            self._draw()
            if isinstance(page, QuestionPage):
                self.preview.come_after(page.last)
        self._middle.setCurrentWidget(page)
        page.show()  # at once: a stack shows it later, and a fast Tab would miss it
        if isinstance(before, CheckPage):
            self._middle.removeWidget(before)
            before.deleteLater()
        self.take_focus()

    def _question_page(self, question: Question, number: int) -> QuestionPage:
        if question.key not in self._pages:
            needs = FieldNeeds(self._reports.clock.today(), self._gazetteer.get)
            field = field_for(question, self._draft.answer(question), needs)
            field.changed.connect(partial(self._on_field_changed, number))
            count = self.tr("Question {n} of {all}").format(
                n=number + 1, all=len(self._form.questions)
            )
            words = (count, question.title, question.hint)
            page = QuestionPage(field, words, self.move_on, first=number == 0)
            page.set_problems(self._standings[number].problems)
            page.decided.connect(self._on_page_decided)
            if self._tasks is not None and has_lines(self._draft.answer(question)):
                ask = partial(self._look_back, question.key)
                page.add_beside_previous(button(self.tr("My earlier answers…"), ask, "plain"))
            if self.preview is not None:
                page.add_beside_previous(self.preview.switch())
            self._pages[question.key] = page
        return self._pages[question.key]

    def _look_back(self, key: str) -> None:
        if self._tasks is not None:
            work = partial(earlier_answers, self._reports, self._id, key)
            self._tasks.do(work, partial(self._offer_earlier, key), self._warn)

    def _warn(self, error: KnownError) -> None:
        if isValid(self):
            QMessageBox.warning(self, "TripDesk", error_sentence(error))

    def _offer_earlier(self, key: str, answers: tuple[EarlierAnswer, ...]) -> None:
        if not isValid(self) or self.current_key() != key:
            return  # one has gone on since
        if not answers:
            words = self.tr("No other report here answers this question.")
            QMessageBox.information(self, "TripDesk", words)
            return
        dialog = EarlierDialog(answers, self)
        if dialog.exec() == EarlierDialog.DialogCode.Accepted:
            self._pages[key].field.add_lines(dialog.chosen())
            self.take_focus()
        dialog.deleteLater()

    def _check_page(self) -> CheckPage:
        self._seen_check = True
        self._standings = [self._standing(each) for each in self._form.questions]
        self._refresh_steps()
        problems = [problem for each in self._standings for problem in each.problems]
        document = self._reports.documents.document(self._form, self._draft, concept=True)
        actions = CheckActions(
            self.go,
            partial(self.move_on, -1),
            self._view_pdf,
            self._finalise,
            self._reconsider,
            self._use_fonts,
        )
        decided = self._looking.decided(self._draft)
        if self._font_help is not None:
            self._font_help.look(problems)
        return CheckPage(self._form, document, problems, actions, decided)

    def _use_fonts(self, offers: Sequence[FontOffer]) -> None:
        if self._font_help is not None:
            self._font_help.use(offers)

    @Slot(object)
    def _on_fonts_offered(self, offers: Sequence[FontOffer]) -> None:
        page = self._middle.currentWidget()
        if isinstance(page, CheckPage):
            page.offer_fonts(offers)

    @Slot()
    def _on_fonts_taken_over(self) -> None:
        self._looking.look_anew()
        self._look_at_all()
        if isinstance(self._middle.currentWidget(), CheckPage):
            self._show(self._check_page())

    @Slot(object)
    def _on_fonts_failed(self, error: KnownError) -> None:
        if isinstance(self._middle.currentWidget(), CheckPage):
            self._show(self._check_page())  # which asks again
        self._warn(error)

    def show_done(self, title: str, version: int) -> None:
        """Show that the report is definitive; its steps are closed now."""
        self._done = True
        self._side.steps.setEnabled(False)
        self._side.set_state(self.tr("Definitive"))
        actions = DoneActions(
            self._ask_pdf,
            self._view_pdf,
            partial(self.print_asked.emit, self._id),
            partial(self.send_asked.emit, self._id),
            self.folder_asked.emit,
            self._leave,
        )
        self._show(DonePage(title, version, actions))

    @Slot(object)
    def show_saved_pdf(self, path: Path) -> None:
        """Say where the PDF was saved, where the report is done."""
        page = self._middle.currentWidget()
        if isinstance(page, DonePage):
            page.show_saved(path)

    # What is typed -------------------------------------------------------------------------

    def _on_field_changed(self, number: int) -> None:
        question = self._form.questions[number]
        raw = self._pages[question.key].field.raw()
        self._draft = self._draft.with_answer(self._form, question.key, raw)
        self._draw()
        self._save()
        self._typed_at.add(number)
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        """Look at what was typed since the last pause."""
        self._pause.stop()
        if not self._typed_at:
            return
        for number in self._typed_at:
            question = self._form.questions[number]
            self._standings[number] = self._standing(question)
            self._pages[question.key].set_problems(self._standings[number].problems)
        self._typed_at.clear()
        self._refresh_steps()

    @Slot(object, str)
    def _on_page_decided(self, problem: Problem, deed: str) -> None:
        decision = decision_of(problem, deed)
        if decision is not None:
            self._decide(partial(self._reports.decide, self._id, decision))
        self._on_pause_timeout()  # what was left out is gone from the box at once

    def _reconsider(self, decision: Decision) -> None:
        """Take a decision back: the words are looked at again."""
        self._decide(partial(self._reports.undecide, self._id, decision))
        self._show(self._check_page())

    def _decide(self, change: Callable[[], None]) -> None:
        try:
            change()
            self._looking.decide(self._reports.decisions(self._id))
        except KnownError as error:
            self._side.show_failure(error)
            return
        self._look_at_all()

    def _look_at_all(self) -> None:
        self._typed_at.update(
            number
            for number, question in enumerate(self._form.questions)
            if question.key in self._pages
        )
        self._standings = [self._standing(each) for each in self._form.questions]
        self._on_pause_timeout()

    def _draw(self) -> None:
        """Have the report drawn beside the question, as it is now."""
        if self.preview is not None:
            document = self._reports.documents.document
            self.preview.panel.follow(partial(document, self._form, self._draft, concept=True))

    def _save(self, *, index: bool = False) -> None:
        """Have what is typed on disk; with `index`, which takes longer, found by search too."""
        if index:
            self._rest.stop()
        else:
            self._rest.start()
        step = self._keys[max(self._side.steps.row(), 0)]
        save = partial(self._reports.save, self._id, self._form, self._draft, step, index=index)
        self._autosave.save(save)

    @Slot()
    def _on_rest_timeout(self) -> None:
        self._save(index=True)

    def _finalise(self) -> None:
        self._rest.stop()
        self._autosave.flush()
        self.finalised.emit(self._id)

    def _ask_pdf(self) -> None:
        self._autosave.flush()
        self.pdf_asked.emit(self._id)

    def _view_pdf(self) -> None:
        self._autosave.flush()
        self.pdf_view_asked.emit(self._id)

    def _leave(self) -> None:
        if self._rest.isActive():
            self._save(index=True)
        self._autosave.flush()
        self.left.emit()
