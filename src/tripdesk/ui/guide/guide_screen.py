"""The guide: the steps on the left, one question in the middle, saved as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tripdesk.domain.errors import KnownError
from tripdesk.domain.validation import check_question, has_errors
from tripdesk.services.reports import Reports
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.check_page import CheckPage
from tripdesk.ui.guide.fields import Field, field_for
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import button, label, named

CHECK = "check"


class GuideScreen(QWidget):
    """One report being written."""

    left = Signal()
    pdf_asked = Signal(str)
    finalised = Signal(str)

    def __init__(self, reports: Reports, report_id: str, autosave: Autosave) -> None:
        super().__init__()
        self._reports, self._id, self._autosave = reports, report_id, autosave
        record = reports.store.get(report_id)
        self._form = reports.form_of(record)
        self._draft = reports.draft_of(record)
        self._field: Field | None = None
        self._names = [each.key for each in self._form.questions] + [CHECK]
        self._build()
        autosave.saved.connect(self._on_autosave_saved)
        autosave.failed.connect(self._on_autosave_failed)
        step = record.draft.step if record.draft else ""
        self._steps.setCurrentRow(self._names.index(step) if step in self._names else 0)

    def _build(self) -> None:
        side = named(QWidget(), "side")
        side.setFixedWidth(self.fontMetrics().averageCharWidth() * 34)
        left = QVBoxLayout(side)
        left.addWidget(button("‹ " + self.tr("All reports"), self._leave, "plain"))
        self._steps = named(QListWidget(), "steps")
        self._steps.setAccessibleName(self.tr("Steps"))
        for _ in self._names:
            self._steps.addItem(QListWidgetItem())
        self._refresh_steps()
        self._steps.currentRowChanged.connect(self._on_steps_row_changed)
        left.addWidget(self._steps, 1)
        self._status = label("", "quiet")
        left.addWidget(self._status)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(32, 24, 32, 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(self._middle, 1)
        for keys, step in (("Alt+Right", 1), ("Alt+Left", -1), ("Ctrl+Return", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._move, step))

    def _refresh_steps(self) -> None:
        today = self._reports.clock.today()
        answers = self._reports.documents.answers(self._form, self._draft)
        for row, question in enumerate(self._form.questions):
            raw = self._draft.answer(question)
            wrong = has_errors(tuple(check_question(question, raw, today)))
            touched = question.key in self._draft.answers
            sign = "✓" if question.key in answers and not wrong else "!" if touched else "○"
            self._steps.item(row).setText(f"{sign}  {question.step_name}")
        self._steps.item(len(self._names) - 1).setText("○  " + self.tr("Check and finish"))

    @Slot(int)
    def _on_steps_row_changed(self, row: int) -> None:
        self._show(self._names[row])

    def go(self, key: str) -> None:
        """Open a question, or the check page."""
        self._steps.setCurrentRow(self._names.index(key))

    def take_focus(self) -> None:
        """Put the focus where one types, once this screen is shown."""
        if self._field is not None:
            self._field.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, step: int) -> None:
        row = self._steps.currentRow() + step
        if 0 <= row < len(self._names):
            self._steps.setCurrentRow(row)

    def _show(self, key: str) -> None:
        self._clear()
        self._save()
        question = self._form.question(key)
        if question is None:
            self._show_check()
            return
        number = self.tr("Question {n} of {all}").format(
            n=self._names.index(key) + 1, all=len(self._form.questions)
        )
        self._middle.addWidget(label(number, "quiet"))
        self._middle.addWidget(label(question.title, "title"))
        self._middle.addWidget(label(question.hint, "quiet"))
        self._field = field_for(question, self._draft.answer(question))
        self._field.changed.connect(self._on_field_changed)
        self._middle.addWidget(self._field, 1)
        self._field.show()  # at once: a layout shows it later, and a fast Tab would miss it
        self._add_buttons(button(self.tr("Next") + " ›", partial(self._move, 1), "main"))
        self.take_focus()

    def _show_check(self) -> None:
        problems = self._reports.documents.problems(self._form, self._draft)
        document = self._reports.documents.document(self._form, self._draft, concept=True)
        self._middle.addWidget(CheckPage(self._form, document, problems, self.go), 1)
        finish = button(self.tr("Make definitive"), self._finalise, "main")
        finish.setEnabled(not has_errors(problems))
        view = button(self.tr("Save PDF as…"), self._ask_pdf)
        self._add_buttons(finish, view)

    def _add_buttons(self, main: QWidget, *others: QWidget) -> None:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button("‹ " + self.tr("Previous"), partial(self._move, -1)))
        for each in others:
            row.addWidget(each)
        row.addStretch()
        row.addWidget(main)
        self._middle.addWidget(box)

    def _clear(self) -> None:
        self._field = None
        while (item := self._middle.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _on_field_changed(self) -> None:
        if self._field is None:
            return
        key = self._names[self._steps.currentRow()]
        self._draft = self._draft.with_answer(self._form, key, self._field.raw())
        self._save()
        self._refresh_steps()

    def _save(self) -> None:
        step = self._names[max(self._steps.currentRow(), 0)]
        self._autosave.save(self._work(step))

    def _work(self, step: str) -> Callable[[], object]:
        return partial(self._reports.save, self._id, self._form, self._draft, step)

    @Slot()
    def _on_autosave_saved(self) -> None:
        self._status.setObjectName("quiet")
        time = QTime.currentTime().toString("HH:mm")
        self._status.setText("✓ " + self.tr("Saved on this computer, {time}").format(time=time))
        self._status.style().polish(self._status)

    @Slot(object)
    def _on_autosave_failed(self, error: KnownError) -> None:
        self._status.setObjectName("failed")
        self._status.setText(self.tr("Not saved yet: {why}").format(why=error_sentence(error)))
        self._status.style().polish(self._status)

    def _finalise(self) -> None:
        self._autosave.flush()
        self.finalised.emit(self._id)

    def _ask_pdf(self) -> None:
        self._autosave.flush()
        self.pdf_asked.emit(self._id)

    def _leave(self) -> None:
        self._autosave.flush()
        self.left.emit()
