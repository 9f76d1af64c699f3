"""The rows of the archive for a table; thin: it holds rows and says them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from tripdesk.domain.report import State
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_words import (
    NONE,
    days_left,
    due_words,
    period_words,
    state_words,
    title_words,
    trip_words,
)
from tripdesk.ui.theme import colour

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_LIFE = tuple(State)


class Column(IntEnum):
    """What a row shows."""

    TRIP = 0
    PERIOD = 1
    PERSONS = 2
    STATE = 3
    DUE = 4


class RowsModel(QAbstractTableModel):
    """The reports as they are listed."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self._rows: Sequence[ReportRow] = ()

    def set_rows(self, rows: Sequence[ReportRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: int) -> ReportRow:
        """Return the report of a row."""
        return self._rows[index]

    @property
    def rows(self) -> Sequence[ReportRow]:
        """All reports, in the order they were given."""
        return self._rows

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.TRIP:
                return trip_words(row)
            case Qt.ItemDataRole.ForegroundRole if column is Column.DUE:
                left = days_left(row, self.today)
                return colour("error") if left is not None and left < 0 else None
            case Qt.ItemDataRole.UserRole:
                return row.id
            case _ if role == SORT_ROLE:
                return self._sort_value(row, column)
        return None

    def _words(self, row: ReportRow, column: Column) -> str:
        match column:
            case Column.TRIP:
                return trip_words(row)
            case Column.PERIOD:
                return period_words(row.facts, QLocale())
            case Column.PERSONS:
                return str(row.facts.travellers or NONE)
            case Column.STATE:
                return state_words(row.state)
            case Column.DUE:
                return due_words(row, self.today)

    def _sort_value(self, row: ReportRow, column: Column) -> object:
        facts = row.facts
        match column:
            case Column.TRIP:
                return folded(trip_words(row))
            case Column.PERIOD:
                return _qt_date(facts.start)
            case Column.PERSONS:
                return facts.travellers
            case Column.STATE:
                return _LIFE.index(row.state)
            case Column.DUE:
                return _qt_date(None if row.version else facts.due)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = {
            Column.TRIP: self.tr("Trip"),
            Column.PERIOD: self.tr("Period"),
            Column.PERSONS: self.tr("Persons"),
            Column.STATE: self.tr("State"),
            Column.DUE: self.tr("Report due"),
        }
        return names[Column(section)]


def folded(text: str) -> str:
    """Return the text without case and accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def words_to_find(row: ReportRow) -> str:
    """Return what the quick filter looks through, folded."""
    return folded(f"{title_words(row)} {trip_words(row)}")


def _qt_date(day: date | None) -> QDate | None:
    return None if day is None else QDate(day.year, day.month, day.day)
