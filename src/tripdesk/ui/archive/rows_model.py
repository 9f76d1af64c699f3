"""The rows of the archive for a table: held, filtered, put in order, and said in words.

Not by a proxy model: that asks for each value through Qt, and 100,000 rows took it seven seconds to
sort; here it is one call of `sorted`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum
from operator import itemgetter

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from tripdesk.domain.report import State
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_words import (
    NONE,
    days_left,
    due_words,
    period_words,
    state_words,
    trip_words,
    words_to_find,
)
from tripdesk.ui.archive.rows_filter import Show, as_words, belongs, counted, folded, has_words
from tripdesk.ui.theme import colour

Index = QModelIndex | QPersistentModelIndex
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
        self._texts: list[str] | None = None
        self._found: Sequence[ReportRow] = ()
        self._shown: Sequence[ReportRow] = ()
        self._show, self._wanted = Show.ALL, ""
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder

    def set_rows(self, rows: Sequence[ReportRow]) -> None:
        """Take these rows; the filter and the order stay."""
        self._rows, self._texts = rows, None
        self.let_through(self._show, self._wanted)

    def let_through(self, show: Show, text: str) -> None:
        """Show what belongs to a chip and has words that begin so, in any order."""
        self.beginResetModel()
        self._show, self._wanted = show, text
        self._found = self._with_words(as_words(text).split())
        self._shown = self._in_order(
            self._found
            if show is Show.ALL
            else [row for row in self._found if belongs(row, show, self.today)]
        )
        self.endResetModel()

    def _with_words(self, wanted: Sequence[str]) -> Sequence[ReportRow]:
        if not wanted:
            return self._rows
        if self._texts is None:
            locale = QLocale()
            self._texts = [as_words(words_to_find(row, locale)) for row in self._rows]
        pairs = zip(self._rows, self._texts, strict=True)
        return [row for row, text in pairs if has_words(text, wanted)]

    def counts(self) -> Mapping[Show, int]:
        """Return how many of the reports with the typed words each chip shows."""
        return counted(self._found, self.today)

    @property
    def rows(self) -> Sequence[ReportRow]:
        """All reports, in the order they were given."""
        return self._rows

    def row(self, index: int) -> ReportRow:
        """Return the report of a row that is shown."""
        return self._shown[index]

    def place_of(self, report_id: str) -> int:
        """Return the row that shows a report, or -1."""
        return next((place for place, row in enumerate(self._shown) if row.id == report_id), -1)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._column, self._order = column, order
        before, kept = self._shown, self.persistentIndexList()
        if column < 0:
            chosen = {row.id for row in before}
            self._shown = [row for row in self._found if row.id in chosen]
        else:
            self._shown = self._in_order(before)
        if kept:
            places = {row.id: place for place, row in enumerate(self._shown)}
            moved = [self.index(places[before[at.row()].id], at.column()) for at in kept]
            self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_order(self, rows: Sequence[ReportRow]) -> Sequence[ReportRow]:
        """Return the rows in order; what has no value there comes last, in both directions."""
        if self._column < 0:
            return rows
        column = Column(self._column)
        valued = [(_value(row, column), row) for row in rows]
        known = [each for each in valued if each[0] is not None]
        known.sort(key=itemgetter(0), reverse=self._order is Qt.SortOrder.DescendingOrder)
        return [row for _, row in known] + [row for value, row in valued if value is None]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column in {Column.TRIP, Column.PERIOD}:
                return self._words(row, column)
            case Qt.ItemDataRole.ForegroundRole if column is Column.DUE:
                left = days_left(row, self.today)
                return colour("error") if left is not None and left < 0 else None
            case Qt.ItemDataRole.UserRole:
                return row.id
            case _:
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
            Column.STATE: self.tr("Status"),
            Column.DUE: self.tr("Report due"),
        }
        return names[Column(section)]


def _value(row: ReportRow, column: Column) -> str | int | date | None:
    facts = row.facts
    match column:
        case Column.TRIP:
            return folded(trip_words(row)) if facts.places else None
        case Column.PERIOD:
            return facts.start
        case Column.PERSONS:
            return facts.travellers
        case Column.STATE:
            return _LIFE.index(row.state)
        case Column.DUE:
            return None if row.version else facts.due
