"""A calendar that opens beneath a date: weeks as the country has them, closed by Esc."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from tripdesk.ui.parts import column
from tripdesk.ui.theme import colour

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """One month at a time; a day chosen by a click or Enter is told, and it closes."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(parent.locale())
        self._calendar.setFirstDayOfWeek(first_day_of_week(parent.locale()))
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.setAccessibleName(self.tr("Calendar"))
        quiet = QTextCharFormat()
        quiet.setForeground(colour("quiet"))
        self._calendar.setHeaderTextFormat(quiet)
        plain = QTextCharFormat()
        plain.setForeground(colour("ink"))
        for day in _WEEKEND:  # Qt's red says nothing here
            self._calendar.setWeekdayTextFormat(day, plain)
        column(self, margin=1).addWidget(self._calendar)
        self._calendar.clicked.connect(self._on_calendar_activated)
        self._calendar.activated.connect(self._on_calendar_activated)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def open_at(self, day: date, beneath: QWidget) -> None:
        """Show the month of a day beneath a widget, or above it where there is no room."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        size = self.sizeHint()
        place = beneath.mapToGlobal(QPoint(0, beneath.height()))
        room = beneath.screen().availableGeometry()
        if place.y() + size.height() > room.bottom():
            place = beneath.mapToGlobal(QPoint(0, -size.height()))
        place.setX(max(room.left(), min(place.x(), room.right() - size.width())))
        self.move(place)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(QDate)
    def _on_calendar_activated(self, chosen: QDate) -> None:
        if self.isVisible():  # a double click tells it twice
            self.close()
            self.day_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))


def first_day_of_week(locale: QLocale) -> Qt.DayOfWeek:
    """Return the day a week begins with: in Dutch and where no country is named, Monday."""
    if locale.language() in {QLocale.Language.Dutch, QLocale.Language.C}:
        return Qt.DayOfWeek.Monday
    return locale.firstDayOfWeek()
