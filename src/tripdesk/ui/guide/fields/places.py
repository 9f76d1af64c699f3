"""Places and their countries, a row each; Enter adds the next."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from tripdesk.domain.drafts import RawPlace, RawPlaces
from tripdesk.domain.form import Question
from tripdesk.domain.pasting import points_of_lines
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.fields.field import Field, FieldNeeds
from tripdesk.ui.guide.fields.place_row import PlaceRow
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.parts import STEP, button, column, fit_sign, label, named, row


class PlacesField(Field):
    """Rows in order; there is always one to type in."""

    def __init__(self, question: Question, raw: RawPlaces, needs: FieldNeeds) -> None:
        super().__init__()
        self._hint, self._needs = question.hint, needs
        self._rows: list[PlaceRow] = []
        self._removed: list[tuple[int, RawPlace]] = []
        self._column = column(gap=1)
        inner = named(QWidget(), "rows")
        held = column(inner)
        held.addLayout(self._column)
        add = button("", self._on_add_clicked, "plain", "plus")
        held.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        held.addStretch()
        scroll = scrolling(inner)
        self._scroll, self._add = scroll, add
        layout = column(self)
        heads = row()
        self._heads = label("", "question"), label("", "question")
        for each, share in zip(self._heads, (3, 2), strict=True):
            heads.addWidget(each, share)
        self._above_tools = QWidget()
        heads.addWidget(self._above_tools)
        layout.addLayout(heads)
        layout.addWidget(scroll, 1)
        for given in raw.rows or (RawPlace(),):
            self._insert(len(self._rows), given)
        self.renew()

    @override
    def renew(self) -> None:
        for head, words in zip(self._heads, (self.tr("Place"), self.tr("Country")), strict=True):
            head.setText(words)
        self._add.setText(self.tr("Add a place"))
        for each in self.findChildren(QPushButton):
            fit_sign(each)
        self._number()

    @property
    @override
    def first(self) -> QWidget:  # type: ignore[override]  # rows come and go
        return self._rows[0].place

    @override
    def raw(self) -> RawPlaces:
        return RawPlaces(tuple(each.raw() for each in self._rows))

    @override
    def show_item(self, item: int | None) -> None:
        number = min(item or 0, len(self._rows) - 1)
        self._focus(self._rows[number].place)

    @override
    def show_problem(self, problem: Problem) -> None:
        found = self._rows[min(problem.item or 0, len(self._rows) - 1)]
        self._focus(found.country if problem.code == "country.missing" else found.place)

    @override
    def is_under_way(self, problem: Problem) -> bool:
        row = self._rows[problem.item or 0] if (problem.item or 0) < len(self._rows) else None
        return problem.code == "country.missing" and row is not None and row.has_focus()

    @override
    def add_lines(self, lines: Sequence[str]) -> None:
        last = self._rows[-1]
        empty = not (last.place.text() or last.country.text())
        self._add_after(len(self._rows) - 1, [_split(each) for each in lines])
        if empty:
            self._remove(last)

    def _focus(self, edit: QWidget) -> None:
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(edit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now the buttons have their style; the first space is the layout's own.
        self._above_tools.setFixedWidth(self._rows[0].width_of_tools() - STEP)
        self._number()  # a field that was given a new parent lost its Tab order

    # Rows ----------------------------------------------------------------------------------

    def _insert(self, at: int, raw: RawPlace) -> PlaceRow:
        made = PlaceRow(raw, self._hint, self._needs.gazetteer, self)
        made.changed.connect(self._on_row_changed)
        made.next_asked.connect(self._on_row_next_asked)
        made.removal_asked.connect(self._on_row_removal_asked)
        made.join_asked.connect(self._on_row_join_asked)
        made.move_asked.connect(self._on_row_move_asked)
        made.lines_pasted.connect(self._on_row_lines_pasted)
        made.undo_asked.connect(self._on_row_undo_asked)
        made.rested.connect(self.rested)
        self._rows.insert(at, made)
        self._column.insertWidget(at, made)
        return made

    def _number(self) -> None:
        """Tell each row its number, and put the Tab order right."""
        before: QWidget | None = None
        for number, each in enumerate(self._rows, start=1):
            each.set_number(number, len(self._rows))
            for part in each.stops():
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part
        if before is not None:
            QWidget.setTabOrder(before, self._add)

    def _remove(self, gone: PlaceRow) -> None:
        raw = gone.raw()
        if raw.place or raw.country:
            self._removed.append((self._rows.index(gone), raw))
        self._rows.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        if not self._rows:
            self._insert(0, RawPlace())
        self._number()
        self.changed.emit()

    def _add_after(self, at: int, raws: Sequence[RawPlace]) -> None:
        for number, each in enumerate(raws, start=at + 1):
            self._insert(number, each)
        self._number()
        self._focus(self._rows[at + len(raws)].place)
        self.changed.emit()

    @Slot()
    def _on_row_undo_asked(self) -> None:
        """Put the row back that was removed last."""
        if self._removed:
            at, raw = self._removed.pop()
            at = min(at, len(self._rows))
            self._add_after(at - 1, [raw])

    @Slot()
    def _on_row_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_add_clicked(self) -> None:
        self._add_after(len(self._rows) - 1, [_new()])

    @Slot(object)
    def _on_row_next_asked(self, asking: PlaceRow) -> None:
        at = self._rows.index(asking)
        following = self._rows[at + 1] if at + 1 < len(self._rows) else None
        if following is not None and not (following.place.text() or following.country.text()):
            self._focus(following.place)
        elif asking.place.text() or asking.country.text():
            self._add_after(at, [_new()])

    @Slot(object)
    def _on_row_removal_asked(self, asking: PlaceRow) -> None:
        at = self._rows.index(asking)
        self._remove(asking)
        self._focus(self._rows[min(at, len(self._rows) - 1)].place)

    @Slot(object)
    def _on_row_join_asked(self, asking: PlaceRow) -> None:
        at = self._rows.index(asking)
        if at:
            self._remove(asking)
            self._focus(self._rows[at - 1].country)

    @Slot(object, int)
    def _on_row_move_asked(self, asking: PlaceRow, step: int) -> None:
        at = self._rows.index(asking)
        to = at + step
        if not 0 <= to < len(self._rows):
            return
        self._rows.insert(to, self._rows.pop(at))
        self._column.removeWidget(asking)
        self._column.insertWidget(to, asking)
        self._number()
        self.changed.emit()

    @Slot(object, list)
    def _on_row_lines_pasted(self, asking: PlaceRow, lines: list[str]) -> None:
        """Put each pasted line in a row of its own, its country after the last comma."""
        raws = [_split(each) for each in points_of_lines(lines)]
        at = self._rows.index(asking)
        empty = not (asking.place.text() or asking.country.text())
        self._add_after(at, raws)
        if empty:
            self._remove(asking)


def _new(place: str = "", country: str = "") -> RawPlace:
    return RawPlace(place, country, uuid.uuid4().hex)


def _split(line: str) -> RawPlace:
    place, comma, country = line.rstrip(".").rpartition(",")
    return _new(place.strip(), country.strip()) if comma else _new(country.strip())
