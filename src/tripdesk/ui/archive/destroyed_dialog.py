"""What is left of the reports that were destroyed: what, when, why and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QTimeZone
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tripdesk.services.records import Destroyed
from tripdesk.ui.archive.opening_views import dress
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.numbers import grouped
from tripdesk.ui.parts import button, column, give_room, label, row

_WIDTH, _HEIGHT = 110, 28
"""In average characters, and in lines of the font."""

_MOST = 1000
"""The last that were destroyed; all of them stand in the JSON of all data."""


class DestroyedDialog(QDialog):
    """To be read only: nothing here can be put back."""

    def __init__(self, parent: QWidget, gone: Sequence[Destroyed]) -> None:
        super().__init__(parent)
        HelpKey(self, "bin")
        self.setWindowTitle(self.tr("What was destroyed"))
        give_room(self, _WIDTH, _HEIGHT)
        self.table = self._make_table(gone[:_MOST])
        foot = row()
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=2, gap=2)
        layout.addWidget(label(self._words(len(gone)), "hint"))
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _words(self, count: int) -> str:
        if not count:
            return self.tr("No report was ever destroyed in this archive.")
        words = grouped(self.tr("%n report(s) destroyed", "", count), count)
        if count <= _MOST:
            return words
        number = self.locale().toString(_MOST)
        return self.tr("{all}; the last {n} are shown").format(all=words, n=number)

    def _make_table(self, gone: Sequence[Destroyed]) -> QTableWidget:
        heads = [self.tr("Trip"), self.tr("Destroyed"), self.tr("By"), self.tr("Why")]
        table = QTableWidget(len(gone), len(heads))
        table.setHorizontalHeaderLabels(heads)
        dress(table, self.windowTitle())
        for at, each in enumerate(gone):
            for column_, words in enumerate((each.title, self._when(each), each.by, each.why)):
                table.setItem(at, column_, QTableWidgetItem(words))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().averageCharWidth()
        for column_, width in ((1, 20), (2, 18), (3, 30)):
            table.setColumnWidth(column_, wide * width)
        return table

    def _when(self, each: Destroyed) -> str:
        at = QDateTime.fromSecsSinceEpoch(int(each.at.timestamp()), QTimeZone.systemTimeZone())
        return self.locale().toString(at, QLocale.FormatType.ShortFormat)
