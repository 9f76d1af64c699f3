"""The guide: the steps on the left, one question in the middle, saved as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMessageBox, QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Question
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.services.ports.several import NobodyElse
from tripdesk.services.reports import Reports
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.check_page import CheckPage
from tripdesk.ui.guide.checking import Checking, Ways
from tripdesk.ui.guide.done_page import DoneActions, DonePage
from tripdesk.ui.guide.fields import Field, FieldNeeds
from tripdesk.ui.guide.font_help import FontHelp
from tripdesk.ui.guide.font_questions import FontQuestions
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer
from tripdesk.ui.guide.looking import Looking
from tripdesk.ui.guide.looking_back import LookingBack
from tripdesk.ui.guide.meeting import Meeting
from tripdesk.ui.guide.question_page import QuestionPage
from tripdesk.ui.guide.question_pages import QuestionPages
from tripdesk.ui.guide.side import Side
from tripdesk.ui.guide.step_words import things_to_see
from tripdesk.ui.guide.steps import Look, Step, StepsModel
from tripdesk.ui.guide.writing import Writing
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import row
from tripdesk.ui.preview.beside import Beside
from tripdesk.ui.preview.previewing import Previewing
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontSource

CHECK = "check"


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
        fields: Mapping[str, Field] | None = None,
    ) -> None:
        """Show a report; `fields` are those of the same guide as it was before, with their undo."""
        super().__init__()
        self._writing = Writing(reports, report_id, autosave, self)
        fonts_here = FontHelp(fonts, tasks, self) if fonts and tasks else None
        self._checking = Checking(self._writing, fonts_here, self)
        self._checking.outdated.connect(self._check_again)
        self._checking.failed.connect(self._warn)
        self._font_questions: FontQuestions | None = None
        if fonts and tasks:
            self._font_questions = FontQuestions(FontHelp(fonts, tasks, self), self)
            self._font_questions.taken_over.connect(self._checking.look_anew)
            self._font_questions.failed.connect(self._warn)
        self._looking_back: LookingBack | None = None
        if tasks is not None:
            self._looking_back = LookingBack(reports, report_id, tasks, self)
            self._looking_back.chosen.connect(self._on_looking_back_chosen)
            self._looking_back.failed.connect(self._warn)
        self.meeting: Meeting | None = None
        if tasks is not None:
            self.meeting = Meeting(self._writing, reports, autosave, tasks, self)
            self.meeting.failed.connect(self._warn)
            self.meeting.resumed.connect(self.take_focus)
        gazetteer = gazetteer or LazyGazetteer()
        gazetteer.begin()
        needs = FieldNeeds(reports.clock.today(), gazetteer.get)
        self._pages = QuestionPages(self._writing, needs, fields or {}, self)
        self._pages.moved.connect(self.move_on)
        self._pages.page_made.connect(self._on_pages_page_made)
        self._pages.typed.connect(self._on_pages_typed)
        self._looking = Looking(self._writing, self._pages, self)
        self._looking.looked.connect(self._refresh_steps)
        self._checking.looked_anew.connect(self._looking.show_all)
        self._keys = [each.key for each in self.form.questions] + [CHECK]
        self._done = False
        self._build(previewing)
        self._side.shared = not isinstance(reports.store.editing, NobodyElse)
        autosave.saved.connect(self._side.show_saved)
        autosave.failed.connect(self._side.show_failure)
        self._looking.failed.connect(self._side.show_failure)
        step = self._writing.step
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

    @Slot()
    def _refresh_steps(self) -> None:
        writing = self._writing
        problems = len(writing.problems())
        last = things_to_see(problems) if problems and writing.late else ""
        look = Look.ATTENTION if last else Look.EMPTY
        steps = [each.step for each in writing.standings]
        steps.append(Step(self.tr("Check and finish"), last, look, ""))
        self._side.steps.steps.set_steps(steps)
        self._side.set_progress(writing.answered(), len(writing.standings))
        self._side.set_title(writing.title())

    def go(self, key: str, problem: Problem | None = None) -> None:
        """Open a question, at the place of a problem where one is given, or the check page."""
        self._side.steps.open_row(self._keys.index(key))
        page = self._pages.get(key)
        if problem is not None and page is not None:
            page.field.show_problem(problem)

    @property
    def form(self) -> FormDefinition:
        """The form that is filled in."""
        return self._writing.form

    @property
    def steps(self) -> StepsModel:
        """The steps as they stand."""
        return self._side.steps.steps

    @property
    def report_id(self) -> str:
        """The report that is written here."""
        return self._writing.id

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
        if not self._done:
            self._pages.take()
            self._writing.save()

    def give_up(self) -> dict[str, Field]:
        """Let go of the fields: this screen is made anew, and they can undo what was typed."""
        return self._pages.give_up()

    @Slot()
    def take_focus(self) -> None:
        """Put the focus where one types, once this screen is shown."""
        page = self._middle.currentWidget()
        if isinstance(page, QuestionPage):
            page.field.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(page, CheckPage | DonePage):
            page.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
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
        self._looking.now()
        if self._looking_back is not None:
            self._looking_back.go_on()
        if self.meeting is not None:
            self.meeting.ask_again()
        self._side.set_place(self.tr("Concept"), number + 1, len(self._keys))
        self._writing.step = self._keys[number]
        self._writing.save(index=True)
        self._show(self._pages.page(number) if number < len(self._keys) - 1 else self._check_page())
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

    @Slot(object, object)
    def _on_pages_page_made(self, question: Question, page: QuestionPage) -> None:
        if self._font_questions is not None:
            self._font_questions.attend(page)
        if self._looking_back is not None:
            self._looking_back.attend(question.key, self._writing.draft.answer(question), page)
        if self.preview is not None:
            page.add_beside_previous(self.preview.switch())

    @Slot(str, tuple)
    def _on_looking_back_chosen(self, key: str, lines: tuple[str, ...]) -> None:
        page = self._pages.get(key)
        if page is not None:
            page.field.add_lines(lines)
            self.take_focus()

    @Slot(object)
    def _warn(self, error: KnownError) -> None:
        QMessageBox.warning(self, "TripDesk", error_sentence(error))

    def _check_page(self) -> CheckPage:
        ways = Ways(self.go, self.move_on, self._view_pdf, self._finalise, self._reconsider)
        page = self._checking.page(ways)
        self._refresh_steps()
        return page

    @Slot()
    def _check_again(self) -> None:
        self._show(self._check_page())

    def show_done(self, title: str, version: int) -> None:
        """Show that the report is definitive; its steps are closed now."""
        self._done = True
        self._side.steps.setEnabled(False)
        self._side.set_state(self.tr("Definitive"))
        actions = DoneActions(
            self._ask_pdf,
            self._view_pdf,
            partial(self.print_asked.emit, self.report_id),
            partial(self.send_asked.emit, self.report_id),
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

    @Slot(int)
    def _on_pages_typed(self, _number: int) -> None:
        self._draw()
        self._writing.save()

    def _reconsider(self, decision: Decision) -> None:
        self._looking.reconsider(decision)
        self._check_again()

    def _draw(self) -> None:
        """Have the report drawn beside the question, as it is now."""
        if self.preview is not None:
            self.preview.panel.follow(self._writing.drawing())

    # The ways out --------------------------------------------------------------------------

    def _finalise(self) -> None:
        if self._writing.end():
            self.finalised.emit(self.report_id)
            return
        if self.meeting is not None:
            self.meeting.ask_again()
        words = self.tr("What you typed last is not saved yet, so nothing was made definitive.")
        QMessageBox.warning(self, "TripDesk", words)

    def _ask_pdf(self) -> None:
        self._writing.settle()
        self.pdf_asked.emit(self.report_id)

    def _view_pdf(self) -> None:
        self._writing.settle()
        self.pdf_view_asked.emit(self.report_id)

    def _leave(self) -> None:
        self._writing.rest()
        self.left.emit()
