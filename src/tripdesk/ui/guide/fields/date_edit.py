"""One date: typed as one likes or chosen from a calendar, and said back with its weekday."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tripdesk.ui.guide.fields.calendar import CalendarPopup
from tripdesk.ui.parts import TARGET, button, column, fit_sign, label, row

_WIDEST = 48
"""In average characters of the font: a date needs no more."""


class _Typed(QLineEdit):
    """A line that asks for the calendar with Alt and the down arrow, as drop-downs do."""

    calendar_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if (alt and event.key() == Qt.Key.Key_Down) or event.key() == Qt.Key.Key_F4:
            self.calendar_asked.emit()
        else:
            super().keyPressEvent(event)


class DateEdit(QWidget):
    """A labelled date; what it means is told from outside, for a year may hang on another date."""

    changed = Signal()

    def __init__(self, text: str, hint: str, example: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = hint
        self.edit = _Typed(text, self)
        self.edit.setPlaceholderText(example)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.edit.calendar_asked.connect(self.open_calendar)
        self._title = label("", "question")
        self._title.setBuddy(self.edit)
        self._button = button("", self.open_calendar, "square", "calendar")
        self._button.setMinimumSize(TARGET, TARGET)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with the arrow does it
        self._understood = label("", "quiet")
        line = row()
        line.addWidget(self.edit, 1)
        line.addWidget(self._button)
        layout = column(self)
        layout.addWidget(self._title)
        layout.addLayout(line)
        layout.addWidget(self._understood)
        self._calendar: CalendarPopup | None = None
        self._start = date.min

    def renew(self, name: str) -> None:
        """Take a name, and fit the letters of now."""
        self._title.setText(name)
        self.edit.setAccessibleName(name)
        self._button.setAccessibleName(self.tr("Calendar, {name}").format(name=name))
        self._button.setToolTip(self.tr("Choose from a calendar (Alt+↓)"))
        fit_sign(self._button)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        if self._calendar is not None:  # the next one speaks the language of then
            self._calendar.deleteLater()
            self._calendar = None

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def understand(self, day: date | None, start: date) -> None:
        """Say which day is meant, if any; the calendar opens at it, or else at `start`."""
        self._start = day or start
        words = ""
        if day is not None:
            words = self.locale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
        self._understood.setText(words or " ")  # the line keeps its place
        described = ". ".join(part for part in (words, self._hint) if part)
        self.edit.setAccessibleDescription(described)

    @Slot()
    def open_calendar(self) -> None:
        """Open the calendar beneath the date."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.day_chosen.connect(self._on_calendar_day_chosen)
        self._calendar.open_at(self._start, self.edit)

    @Slot(object)
    def _on_calendar_day_chosen(self, day: date) -> None:
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.edit.selectAll()
        self.edit.insert(f"{day.day}-{day.month}-{day.year}")  # a step of undo, as typing is

    @Slot()
    def _on_edit_text_changed(self) -> None:
        self.changed.emit()
