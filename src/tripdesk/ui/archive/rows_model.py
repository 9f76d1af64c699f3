"""The rows of a list for a table: pages of it, wherever one looks, said in words.

Only the pages near what is on the screen are held; a row that is not here yet is shown as coming,
and `missing` tells what to ask for. So a hundred thousand reports cost no more than ten.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from tripdesk.services.listing import More, Snippet, Sort
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.columns import SORTS, Column, cell_words, heading_words
from tripdesk.ui.archive.row_words import days_left, state_words
from tripdesk.ui.theme import colour

if TYPE_CHECKING:
    from tripdesk.services.ports.several import Editor

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

PAGE = 100
"""So many rows are asked for at once."""

_LONG = frozenset({Column.TRIP, Column.PERIOD, Column.PURPOSE, Column.DEPARTMENT})
"""Where a cell may be too narrow for its words."""

KEPT = 40
"""So many pages are held; those looked at longest ago make room."""


class RowsModel(QAbstractTableModel):
    """The reports of one list; `sort_asked` tells that another order is wanted."""

    sort_asked = Signal(object, bool)
    sort_refused = Signal()
    """The archive has no order by this column."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self._count = 0
        self._pages: dict[int, Sequence[ReportRow]] = {}
        self._snippets: Mapping[str, Sequence[Snippet]] = {}
        self._more: dict[str, More] = {}
        self._editors: Mapping[str, Editor] = {}

    def begin(self, count: int, rows: Sequence[ReportRow], first: int = 0) -> None:
        """Show another list: so many reports, of which these are here; `first` begins a page."""
        self.beginResetModel()
        self._count, self._snippets, self._more = count, {}, {}
        self._pages = {
            (first + at) // PAGE: rows[at : at + PAGE] for at in range(0, len(rows), PAGE)
        }
        self.endResetModel()

    def put(self, page: int, rows: Sequence[ReportRow]) -> None:
        """Take a page of the list that is shown."""
        self._pages.pop(page, None)
        self._pages[page] = rows
        while len(self._pages) > KEPT:
            del self._pages[next(iter(self._pages))]
        self._tell_changed(page * PAGE, page * PAGE + len(rows) - 1)

    def put_snippets(self, snippets: Mapping[str, Sequence[Snippet]]) -> None:
        """Take where the words stand in reports that are shown."""
        self._snippets = snippets
        self._tell_changed(0, self._count - 1)

    def put_more(self, more: Mapping[str, More]) -> None:
        """Take what some columns show besides the rows, of reports that are shown."""
        if len(self._more) > KEPT * PAGE:
            self._more.clear()
        self._more |= more
        self._tell_changed(0, self._count - 1)

    def without_more(self, first: int, last: int) -> list[str]:
        """Return the reports of these rows of which no more is known than the row."""
        return [each.id for each in self.rows_here(first, last) if each.id not in self._more]

    def missing(self, first: int, last: int) -> list[int]:
        """Return the pages that are not here, of the rows from `first` to `last`.

        Those that are here have been looked at: they make room last.
        """
        low, high = max(first, 0) // PAGE, min(last, self._count - 1) // PAGE
        for page in range(low, high + 1):
            if page in self._pages:
                self._pages[page] = self._pages.pop(page)
        return [page for page in range(low, high + 1) if page not in self._pages]

    def row(self, index: int) -> ReportRow | None:
        """Return the report of a row, or none while it is still to come."""
        page = self._pages.get(index // PAGE, ())
        at = index % PAGE
        return page[at] if 0 <= index < self._count and at < len(page) else None

    def rows_here(self, first: int, last: int) -> list[ReportRow]:
        """Return those of these rows that are here."""
        rows = (self.row(index) for index in range(max(first, 0), min(last + 1, self._count)))
        return [row for row in rows if row is not None]

    def place_of(self, report_id: str) -> int:
        """Return the row that shows a report, or -1 where it is not among those held."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.id == report_id:
                    return page * PAGE + at
        return -1

    def snippet(self, index: int) -> Snippet | None:
        """Return where the words first stand in the report of a row."""
        row = self.row(index)
        found = self.snippets_of(row.id) if row is not None else None
        return found[0] if found else None

    def snippets_of(self, report_id: str) -> Sequence[Snippet] | None:
        """Return where the words stand in a report; none where that is not known yet."""
        return self._snippets.get(report_id)

    def put_editors(self, editors: Mapping[str, Editor]) -> bool:
        """Take who edits reports that are shown; tell whether that is something new."""
        if editors == self._editors:
            return False
        self._editors = editors
        self._tell_changed(0, self._count - 1)
        return True

    def editor_of(self, report_id: str) -> Editor | None:
        """Return who edits a report elsewhere, where somebody does."""
        return self._editors.get(report_id)

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Sort.DATE if column < 0 else SORTS.get(Column(column))
        if wanted is None:
            self.sort_refused.emit()
        else:
            descending = column < 0 or order is Qt.SortOrder.DescendingOrder
            self.sort_asked.emit(wanted, descending)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row(index.row()), Column(index.column())
        if row is None:
            coming = role == Qt.ItemDataRole.AccessibleTextRole and column is Column.TRIP
            return self.tr("Still to come") if coming else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column in _LONG:
                return self._words(row, column)
            case Qt.ItemDataRole.ForegroundRole if column is Column.DUE:
                left = days_left(row, self.today)
                return colour("error") if left is not None and left < 0 else None
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole if (
                column is Column.STATE
            ):
                return self._editor_words(row)
            case Qt.ItemDataRole.UserRole:
                return row.id
            case _:
                return None

    def _words(self, row: ReportRow, column: Column) -> str | None:
        """Return what stands in a cell; none while it is still to come."""
        words = cell_words(row, self._more.get(row.id), column, self.today)
        editor = self._editors.get(row.id) if column is Column.STATE else None
        return words if editor is None else f"{words} · {editor.name}"

    def _editor_words(self, row: ReportRow) -> str | None:
        editor = self._editors.get(row.id)
        if editor is None:
            return None
        from tripdesk.ui.archive.editors import editor_words  # noqa: PLC0415 - after the start

        return f"{state_words(row.state)}, {editor_words(editor)}"

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.heading(Column(section))

    def heading(self, column: Column) -> str:
        """Return what stands above a column."""
        return heading_words(column)
