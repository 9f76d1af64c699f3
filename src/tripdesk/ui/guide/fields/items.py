"""Points: the list editor, and the ids by which its points are known."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from typing_extensions import override

from tripdesk.domain.drafts import RawItem, RawItems
from tripdesk.domain.form import Question
from tripdesk.domain.item_ids import carried
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.fields.field import Field
from tripdesk.ui.guide.fields.points_edit import PointsEdit
from tripdesk.ui.guide.fields.running_text import appended, left_out, marks, place_of
from tripdesk.ui.parts import column


class PointsField(Field):
    """A field with points in it."""

    def __init__(self, question: Question, items: Sequence[RawItem]) -> None:
        super().__init__()
        self._items = tuple(items)
        self._dropped: dict[str, str] = {}
        # Without a parent yet: Tab reaches it where the layout of a subclass puts it.
        self.edit = PointsEdit([each.text for each in items], question.example)
        self.edit.setAccessibleName(question.title)
        self.edit.setAccessibleDescription(question.hint)
        self.edit.textChanged.connect(self._on_edit_text_changed)

    def items(self) -> tuple[RawItem, ...]:
        """Return the points, empty ones too."""
        return self._items

    @override
    def show_item(self, item: int | None) -> None:
        super().show_item(item)
        if item is not None:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.show_line(item)

    @override
    def show_problem(self, problem: Problem) -> None:
        super().show_problem(problem)
        cursor = place_of(problem, self.edit.document())
        if cursor is not None:
            self.edit.setTextCursor(cursor)

    @override
    def mark(self, problems: Sequence[Problem]) -> None:
        self.edit.setExtraSelections(marks(problems, self.edit.document()))

    @override
    def add_lines(self, lines: Sequence[str]) -> None:
        appended(self.edit.document(), lines)

    @override
    def leave_out(self, problem: Problem) -> None:
        cursor = place_of(problem, self.edit.document())
        if cursor is not None:
            left_out(cursor)

    @Slot()
    def _on_edit_text_changed(self) -> None:
        lines = self.edit.lines()
        if lines == [each.text for each in self._items]:
            return  # a mark or another font is no change
        items = carried(self._items, lines, self._dropped, lambda: uuid.uuid4().hex)
        kept = {each.id for each in items}
        self._dropped |= {x.text: x.id for x in self._items if x.text and x.id not in kept}
        self._items = items
        self.changed.emit()


class ItemsField(PointsField):
    """Points, one or more."""

    def __init__(self, question: Question, raw: RawItems) -> None:
        super().__init__(question, raw.items)
        column(self).addWidget(self.edit)
        self.first = self.edit

    @override
    def raw(self) -> RawItems:
        return RawItems(self.items())
