"""The rows of the archive for a table; thin: it holds rows and says them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from tripdesk.services.records import ReportRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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
        self._today = today
        self._rows: Sequence[ReportRow] = ()

    def set_rows(self, rows: Sequence[ReportRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: int) -> ReportRow:
        """Return the report of a row."""
        return self._rows[index]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        row = self._rows[index.row()]
        facts = row.facts
        match Column(index.column()):
            case Column.TRIP:
                return " · ".join(facts.places) or self.tr("(no place yet)")
            case Column.PERIOD:
                if facts.start is None or facts.end is None:
                    return "—"
                return f"{facts.start:%d-%m-%Y} – {facts.end:%d-%m-%Y}"
            case Column.PERSONS:
                return facts.travellers or "—"
            case Column.STATE:
                return row.state.capitalize()
            case Column.DUE:
                return self._due(row)

    def _due(self, row: ReportRow) -> str:
        if row.facts.due is None or row.version:
            return "—"
        left = (row.facts.due - self._today).days
        text = self.tr("%n day(s) left", "", left) if left >= 0 else ""
        return text or self.tr("%n day(s) late", "", -left)

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
