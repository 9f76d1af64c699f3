"""The pages of the questions: each made when it is first opened, then kept with all its undo."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields import FieldNeeds, field_for
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

    def __init__(self, writing: Writing, needs: FieldNeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._writing, self._needs = writing, needs
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

    def take(self) -> None:
        """Have the draft hold all that stands in the fields, whatever was told of it before."""
        for number, _page in self.made():
            self._take(number)

    def _take(self, number: int) -> None:
        question = self._writing.form.questions[number]
        self._writing.answer(question, self._made[question.key].field.raw())

    def _page(self, question: Question, number: int) -> QuestionPage:
        writing = self._writing
        field = field_for(question, writing.draft.answer(question), self._needs)
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

    def _on_field_changed(self, number: int) -> None:
        self._take(number)
        self.typed.emit(number)
