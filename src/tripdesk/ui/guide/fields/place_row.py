"""One place and its country, with what one does to a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from tripdesk.domain.drafts import RawPlace
from tripdesk.domain.gazetteer import Gazetteer, Suggestion
from tripdesk.ui.guide.fields.completing import Completing
from tripdesk.ui.parts import STEP, TARGET, button, row

_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PlaceEdit(QLineEdit):
    """A line of a row: Enter asks for the next row, Alt with an arrow moves this one.

    Where names are offered, Enter and Tab take the one that the arrows are on.
    """

    next_asked = Signal()
    move_asked = Signal(int)
    join_asked = Signal()
    lines_pasted = Signal(list)
    undo_asked = Signal()
    """Told where this line itself has nothing to undo."""
    left = Signal()

    _completing: Completing | None = None
    _handing_on: ClassVar[bool] = False

    def complete_with(self, find: Callable[[str], Sequence[Suggestion]]) -> Completing:
        """Offer names as one types."""
        self._completing = Completing(self, find)
        return self._completing

    def write(self, text: str) -> None:
        """Replace what is typed, as a step of undo."""
        if text != self.text():
            self.selectAll()
            self.insert(text)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not self.hasFocus() and not PlaceEdit._handing_on:
            to = QApplication.activePopupWidget() or QApplication.focusWidget()
            if to is not None and to is not self:
                # X gives a key to the window that is open when it is pressed. A fast typist presses
                # the next while Tab closes the names', and Qt hands it to the line they were for.
                return self._hand_on(to, event)
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _TAKING
            and self._completing is not None
            and self._completing.has_choice()
        ):
            self._completing.choose()
            if event.key() != Qt.Key.Key_Tab:
                return True
        return super().event(event)

    def _hand_on(self, to: QWidget, event: QEvent) -> bool:
        """Give a key to another, once: a list of names gives it back to the line it is for."""
        PlaceEdit._handing_on = True
        try:
            return QApplication.sendEvent(to, event)
        finally:
            PlaceEdit._handing_on = False

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            modifiers & Qt.KeyboardModifier.ControlModifier
        ):
            self.next_asked.emit()
        elif key in _MOVES and modifiers & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(_MOVES[key])
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_asked.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.join_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and self._pasted_lines():
            self.lines_pasted.emit(self._pasted_lines())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _pasted_lines() -> list[str]:
        """Return what lies on the clipboard, where that is more than one line."""
        lines = [each for each in QGuiApplication.clipboard().text().splitlines() if each.strip()]
        return lines if len(lines) > 1 else []


class PlaceRow(QWidget):
    """A row; tells what is asked of it, for only the field knows its neighbours."""

    changed = Signal()
    next_asked = Signal(object)
    removal_asked = Signal(object)
    join_asked = Signal(object)
    move_asked = Signal(object, int)
    lines_pasted = Signal(object, list)
    undo_asked = Signal()
    rested = Signal()
    """A line of it was left."""

    def __init__(
        self,
        raw: RawPlace,
        hint: str,
        gazetteer: Callable[[], Gazetteer | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._id, self._gazetteer = raw.id, gazetteer
        self.place, self.country = PlaceEdit(raw.place, self), PlaceEdit(raw.country, self)
        self._up = self._tool("up", self._on_up_clicked)
        self._down = self._tool("down", self._on_down_clicked)
        self._remove = self._tool("remove", self._on_remove_clicked)
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for each in (self.place, self.country):
            each.setAccessibleDescription(hint)
            each.textChanged.connect(self._on_edit_text_changed)
            each.next_asked.connect(self._on_edit_next_asked)
            each.move_asked.connect(self._on_edit_move_asked)
            each.lines_pasted.connect(self._on_edit_lines_pasted)
            each.undo_asked.connect(self.undo_asked)
            each.left.connect(self.rested)
        self.place.join_asked.connect(self._on_place_join_asked)
        self.country.join_asked.connect(self._on_country_join_asked)
        self.place.complete_with(self._places).chosen.connect(self._on_place_chosen)
        self.country.complete_with(self._countries).chosen.connect(self._on_country_chosen)
        layout = row(self)
        layout.addWidget(self.place, 3)
        layout.addWidget(self.country, 2)
        for tool in (self._up, self._down, self._remove):
            layout.addWidget(tool)

    def raw(self) -> RawPlace:
        """Return what is typed."""
        return RawPlace(self.place.text(), self.country.text(), self._id)

    def has_focus(self) -> bool:
        """Whether one is writing in it."""
        return self.place.hasFocus() or self.country.hasFocus()

    def width_of_tools(self) -> int:
        """Return the room that the buttons take, for what stands above the lines."""
        tools = (self._up, self._down, self._remove)
        return sum(each.sizeHint().width() + STEP for each in tools)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, in order."""
        return self.place, self.country, self._remove

    def set_number(self, number: int, count: int) -> None:
        """Say which row this is, counted from 1."""
        self.place.setAccessibleName(self.tr("Place {n}").format(n=number))
        self.country.setAccessibleName(self.tr("Country of place {n}").format(n=number))
        names = (
            (self._up, self.tr("Move place {n} up (Alt+↑)"), number > 1),
            (self._down, self.tr("Move place {n} down (Alt+↓)"), number < count),
            (self._remove, self.tr("Remove place {n}"), True),
        )
        for tool, name, useful in names:
            tool.setAccessibleName(name.format(n=number))
            tool.setToolTip(name.format(n=number))
            tool.setEnabled(useful)

    def _tool(self, sign: str, on_click: Callable[[], None]) -> QPushButton:
        made = button("", on_click, "tool", sign)
        made.setMinimumSize(TARGET, TARGET)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with an arrow does it
        return made

    def _places(self, typed: str) -> Sequence[Suggestion]:
        gazetteer = self._gazetteer()
        return gazetteer.places(typed) if gazetteer is not None else ()

    def _countries(self, typed: str) -> Sequence[Suggestion]:
        gazetteer = self._gazetteer()
        return gazetteer.countries(typed) if gazetteer is not None else ()

    @Slot(object)
    def _on_place_chosen(self, suggestion: Suggestion) -> None:
        self.place.write(suggestion.name)
        self.country.write(suggestion.country)

    @Slot(object)
    def _on_country_chosen(self, suggestion: Suggestion) -> None:
        self.country.write(suggestion.name)

    @Slot()
    def _on_edit_text_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_edit_next_asked(self) -> None:
        self.next_asked.emit(self)

    @Slot(int)
    def _on_edit_move_asked(self, step: int) -> None:
        self.move_asked.emit(self, step)

    @Slot(list)
    def _on_edit_lines_pasted(self, lines: list[str]) -> None:
        self.lines_pasted.emit(self, lines)

    @Slot()
    def _on_place_join_asked(self) -> None:
        if not self.country.text():
            self.join_asked.emit(self)

    @Slot()
    def _on_country_join_asked(self) -> None:
        self.place.setFocus(Qt.FocusReason.BacktabFocusReason)
        self.place.deselect()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.move_asked.emit(self, -1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.move_asked.emit(self, 1)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removal_asked.emit(self)
