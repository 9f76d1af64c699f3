"""The pages of the questions: each made when it is first opened, then kept with all its undo.

Where the guide is made anew in another language or other letters, the fields go over to its pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields import Field, FieldNeeds, field_for
from tripdesk.ui.guide.question_page import QuestionPage
from tripdesk.ui.guide.writing import Writing


class QuestionPages(QObject):
    """The pages made so far, by the key of their question."""

    moved = Signal(int)
    """Told with so many steps on, or back."""
    page_made = Signal(object, object)
    """Told with a question and its page: the guide has buttons of its own for it."""
    typed = Signal(int)
    """Told with the number of the question, from 0; the draft has what was typed."""
    decided = Signal(object, str)
    """Told with a problem and what is done about it."""

    def __init__(
        self, writing: Writing, needs: FieldNeeds, fields: Mapping[str, Field], parent: QWidget
    ) -> None:
        """Take over `fields` of pages that were before, where they hold the draft's words."""
        super().__init__(parent)
        self._writing, self._needs = writing, needs
        self._before = dict(fields)
        for each in fields.values():
            each.setParent(parent)  # which hides it, until its page is opened
        self._made: dict[str, QuestionPage] = {}

    def get(self, key: str) -> QuestionPage | None:
        """Return a page, if it was opened before."""
        return self._made.get(key)

    def page(self, number: int) -> QuestionPage:
        """Return the page of a question, counted from 0."""
        question = self._writing.form.questions[number]
        if question.key not in self._made:
            self._made[question.key] = self._page(question, number)
        return self._made[question.key]

    def made(self) -> Iterator[tuple[int, QuestionPage]]:
        """Give the pages made so far, each with the number of its question."""
        for number, question in enumerate(self._writing.form.questions):
            if question.key in self._made:
                yield number, self._made[question.key]

    def give_up(self) -> dict[str, Field]:
        """Let go of the fields: other pages take them over."""
        given = self._before | {key: page.field for key, page in self._made.items()}
        for each in given.values():
            each.setParent(None)
        self._made.clear()
        self._before.clear()
        return given

    def take(self) -> None:
        """Have the draft hold all that stands in the fields, whatever was told of it before."""
        for number, _page in self.made():
            self._take(number)

    def _take(self, number: int) -> None:
        question = self._writing.form.questions[number]
        self._writing.answer(question, self._made[question.key].field.raw())

    def _page(self, question: Question, number: int) -> QuestionPage:
        writing = self._writing
        field = self._field(question)
        field.changed.connect(partial(self._on_field_changed, number))
        count = self.tr("Question {n} of {all}").format(
            n=number + 1, all=len(writing.form.questions)
        )
        words = (count, question.title, question.hint)
        page = QuestionPage(field, words, self.moved.emit, first=number == 0)
        page.set_problems(writing.standings[number].problems)
        page.decided.connect(self.decided)
        self.page_made.emit(question, page)
        return page

    def _field(self, question: Question) -> Field:
        raw = self._writing.draft.answer(question)
        field = self._before.pop(question.key, None)
        if field is not None and field.raw() == raw:
            field.renew()
            return field
        if field is not None:  # somebody else's words stand in the draft now
            field.setParent(None)
            field.deleteLater()
        return field_for(question, raw, self._needs)

    def _on_field_changed(self, number: int) -> None:
        if self._writing.form.questions[number].key not in self._made:
            return  # other pages have the field
        self._take(number)
        self.typed.emit(number)
