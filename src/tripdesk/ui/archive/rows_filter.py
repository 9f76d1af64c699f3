"""Which of the loaded rows are shown, and in what order; no question to the store is needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject, QSortFilterProxyModel
from typing_extensions import override

from tripdesk.domain.report import State
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_words import days_left
from tripdesk.ui.archive.rows_model import SORT_ROLE, Index, RowsModel, folded, words_to_find


class Show(IntEnum):
    """What the chips choose from."""

    ALL = 0
    CONCEPT = 1
    DEFINITIVE = 2
    PUBLISHED = 3
    LATE = 4


def belongs(row: ReportRow, show: Show, today: date) -> bool:
    """Tell whether a chip shows a report; definitive does not include published (RULES.md)."""
    match show:
        case Show.ALL:
            return True
        case Show.CONCEPT:
            return row.state is State.CONCEPT
        case Show.DEFINITIVE:
            return row.state is State.DEFINITIVE
        case Show.PUBLISHED:
            return row.state is State.PUBLISHED
        case Show.LATE:
            left = days_left(row, today)
            return left is not None and left < 0


class RowsFilter(QSortFilterProxyModel):
    """The rows that a chip and the typed words leave over."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._show = Show.ALL
        self._words: Sequence[str] = ()
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(model)

    @property
    def is_open(self) -> bool:
        """Tell whether every row is let through."""
        return self._show is Show.ALL and not self._words

    def let_through(self, show: Show, text: str) -> None:
        """Show what belongs to a chip and has all the words, in any order."""
        self.beginFilterChange()
        self._show, self._words = show, folded(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def report(self, index: Index) -> ReportRow:
        """Return the report that an index of this model shows."""
        return self._model.row(self.mapToSource(index).row())

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self._model.row(source_row)
        if not belongs(row, self._show, self._model.today):
            return False
        if not self._words:
            return True
        text = words_to_find(row)
        return all(word in text for word in self._words)
