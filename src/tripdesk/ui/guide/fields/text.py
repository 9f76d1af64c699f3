"""Paragraphs, with the number of words beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from tripdesk.domain.drafts import RawText
from tripdesk.domain.form import Question
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.fields.field import Field
from tripdesk.ui.guide.fields.running_text import appended, left_out, marks, place_of, typed_text
from tripdesk.ui.parts import column, label


class TextField(Field):
    """Running text; an empty line or a new line begins a paragraph. Tab leaves it."""

    def __init__(self, question: Question, raw: RawText) -> None:
        super().__init__()
        self._edit = QPlainTextEdit(raw.text, self)
        self._edit.setTabChangesFocus(True)
        self._edit.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # what is left
        self._edit.setAccessibleName(question.title)
        self._edit.setAccessibleDescription(question.hint)
        self._edit.setPlaceholderText(question.example)
        self._words = label("", "quiet")
        layout = column(self)
        layout.addWidget(self._edit, 1)
        layout.addWidget(self._words)
        self._typed = typed_text(self._edit.document())
        self._count()
        self._edit.textChanged.connect(self._on_edit_text_changed)
        self.first = self._edit

    @override
    def renew(self) -> None:
        self._count()

    @override
    def raw(self) -> RawText:
        return RawText(self._typed)

    @override
    def show_problem(self, problem: Problem) -> None:
        super().show_problem(problem)
        cursor = place_of(problem, self._edit.document())
        if cursor is not None:
            self._edit.setTextCursor(cursor)

    @override
    def mark(self, problems: Sequence[Problem]) -> None:
        self._edit.setExtraSelections(marks(problems, self._edit.document()))

    @override
    def add_lines(self, lines: Sequence[str]) -> None:
        appended(self._edit.document(), lines)

    @override
    def leave_out(self, problem: Problem) -> None:
        cursor = place_of(problem, self._edit.document())
        if cursor is not None:
            left_out(cursor)

    @Slot()
    def _on_edit_text_changed(self) -> None:
        typed = typed_text(self._edit.document())
        if typed != self._typed:  # a mark or another font is no change
            self._typed = typed
            self._count()
            self.changed.emit()

    def _count(self) -> None:
        self._words.setText(self.tr("%n word(s)", "", len(self._typed.split())))
