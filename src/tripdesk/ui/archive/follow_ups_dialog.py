"""The follow-ups of all reports: who sees to each, until when, which are open or late."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QWidget,
)
from typing_extensions import override

from tripdesk.services.records import FollowUp
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.dossier_page import FollowUpRow
from tripdesk.ui.archive.open_one import OpenOne, Wanted, never_opened
from tripdesk.ui.archive.opening_views import OpeningTable, dress
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.numbers import grouped
from tripdesk.ui.parts import button, column, give_room, label, row
from tripdesk.ui.quiet_dialog import QuietDialog

_WIDTH, _HEIGHT = 150, 36
"""In average characters, and in lines of the font."""

_NOTHING = QModelIndex()
_MOST = 5000
"""More than anybody looks through; what is searched for is found by its filter."""


class Column(IntEnum):
    """The columns, in their order."""

    TEXT = 0
    TRIP = 1
    OWNER = 2
    DUE = 3
    DONE = 4


_WIDTHS = {Column.TRIP: 26, Column.OWNER: 22, Column.DUE: 22, Column.DONE: 14}
"""In average characters; the text has what is left."""

_TEXT = 26
"""It has at least so many."""


class FollowUpsModel(QAbstractTableModel):
    """A thin model of follow-ups and the titles of their reports."""

    def __init__(self, today: date, locale: QLocale) -> None:
        super().__init__()
        self._today, self._locale = today, locale
        self._rows: list[FollowUp] = []
        self._titles: Mapping[str, str] = {}

    def set_rows(self, rows: Sequence[FollowUp], titles: Mapping[str, str]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._titles = list(rows), titles
        self.endResetModel()

    def follow_up(self, at: int) -> FollowUp:
        """Return the one of a row."""
        return self._rows[at]

    @override
    def rowCount(self, parent: Any = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Any = _NOTHING) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        words = {
            Column.TEXT: self.tr("Follow-up"),
            Column.TRIP: self.tr("Trip"),
            Column.OWNER: self.tr("Owner"),
            Column.DUE: self.tr("Date"),
            Column.DONE: self.tr("Done"),
        }
        return words[Column(section)]

    @override
    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        each = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.TEXT:
            return each.text
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.TEXT:
                return each.text
            case Column.TRIP:
                return self._titles.get(each.report_id, "")
            case Column.OWNER:
                return each.owner
            case Column.DUE:
                return self._due(each)
            case Column.DONE:
                return self._day(each.done)

    def _due(self, each: FollowUp) -> str:
        late = each.due is not None and each.done is None and each.due < self._today
        day = self._day(each.due)
        return self.tr("{day}: late").format(day=day) if late else day

    def _day(self, day: date | None) -> str:
        if day is None:
            return ""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


class FollowUpsDialog(QuietDialog):
    """Reads through `ask` (off the screen's thread), and tells what is changed."""

    typed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        today: date,
        ask: Callable[[Callable[[Reports], Any], Callable[[Any], None]], None],
        open_one: OpenOne = never_opened,
    ) -> None:
        super().__init__(parent)
        self._open_one = open_one
        HelpKey(self, "dossier")
        self.setWindowTitle(self.tr("Follow-ups"))
        self._today, self._ask = today, ask
        give_room(self, _WIDTH, _HEIGHT)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which follow-ups"))
        for words in (self.tr("Open"), self.tr("Late"), self.tr("All")):
            self.which.addItem(words)
        self._count = label("", "hint")
        self.model = FollowUpsModel(today, self.locale())
        self.table = self._make_table()
        self.table.resized.connect(self._on_table_resized)
        self._change = button(self.tr("Owner, date, done…"), self._on_change_asked)
        self._open = button(self.tr("Open the report"), self._on_open_asked)
        top = row(gap=2)
        top.addWidget(self.which)
        top.addWidget(self._count, 1)
        foot = row()
        foot.addWidget(self._change)
        foot.addWidget(self._open)
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=2, gap=2)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.which.currentIndexChanged.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self._on_chosen()
        self.refresh()

    def _make_table(self) -> OpeningTable:
        table = OpeningTable()
        table.setModel(self.model)
        dress(table, self.tr("Follow-ups"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Two lines of text: cut short, most of them would begin alike.
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 3)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        wide = self.fontMetrics().averageCharWidth()
        for each, width in _WIDTHS.items():
            table.setColumnWidth(each, wide * width)
        table.opened.connect(self._on_change_asked)
        table.doubleClicked.connect(self._on_change_asked)
        return table

    @Slot()
    def _on_table_resized(self) -> None:
        """Give the text what is left; with letters so large that it is little, scroll sideways."""
        others = sum(self.table.columnWidth(each) for each in _WIDTHS)
        least = self.fontMetrics().averageCharWidth() * _TEXT
        room = self.table.viewport().width() - others
        self.table.setColumnWidth(Column.TEXT, max(room, least))

    @Slot()
    def refresh(self) -> None:
        """Read them again."""
        which, today = self.which.currentIndex(), self._today

        def read(reports: Reports) -> tuple[Sequence[FollowUp], Mapping[str, str]]:
            late = today if which == 1 else None
            dossiers = reports.store.dossiers
            rows = dossiers.follow_ups(only_open=which == 0, late_on=late)
            shown = rows[:_MOST]
            return rows, dossiers.titles({each.report_id for each in shown})

        self._ask(read, self._show)

    def _show(self, found: tuple[Sequence[FollowUp], Mapping[str, str]]) -> None:
        rows, titles = found
        self.model.set_rows(rows[:_MOST], titles)
        nothing = (
            self.tr("No follow-up is open. They come from the reports that are definitive."),
            self.tr("No follow-up is late."),
            self.tr("No report that is definitive has follow-ups."),
        )
        count = grouped(self.tr("%n follow-up(s)", "", len(rows)), len(rows))
        words = count if rows else nothing[self.which.currentIndex()]
        if len(rows) > _MOST:
            first = self.locale().toString(_MOST)
            words = self.tr("{all}; the first {n} are shown").format(all=words, n=first)
        self._count.setText(words)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        for each in (self._change, self._open):
            each.setEnabled(self.table.currentIndex().isValid())

    @Slot()
    def _on_open_asked(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        report_id = self.model.follow_up(index.row()).report_id
        if self._open_one(self, Wanted(report_id)):
            self.accept()
        else:
            self.refresh()

    @Slot()
    def _on_change_asked(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        dialog = OneFollowUpDialog(self, self.model.follow_up(index.row()), self._today)
        dialog.row.typed.connect(self.typed)
        dialog.exec()
        dialog.deleteLater()
        self.refresh()


class OneFollowUpDialog(QDialog):
    """One follow-up with its fields; kept as one types."""

    def __init__(self, parent: QWidget, follow_up: FollowUp, today: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Follow-up"))
        self.row = FollowUpRow(follow_up, today)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.accept)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        layout = column(self, margin=2, gap=2)
        layout.addWidget(self.row)
        layout.addWidget(box)

    @override
    def done(self, result: int) -> None:
        self.row.flush()
        super().done(result)
