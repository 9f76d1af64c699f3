"""Many files on their way in: how far it is, a way to stop, and what became of each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from tripdesk.services.importing import FAILED, Outcome
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import announce, button, column, give_room, label, row
from tripdesk.ui.taking_in import result_words

_COLUMNS, _LINES = 90, 26
"""The size at first, in average characters and lines of the font."""
_MOST_FITTED = 1_000
"""Rows whose height is fitted to a long sentence; of more, one reads it where one points."""


class ImportDialog(QDialog):
    """Shown while files are read, and after that until it is closed."""

    stop_asked = Signal()
    choice_asked = Signal(object)
    """Told with the outcome of a conflict that is to be settled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        HelpKey(self, "importing")
        self.setWindowTitle(self.tr("Import"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        give_room(self, _COLUMNS, _LINES)
        self._outcomes: list[Outcome] = []
        self._total, self._ended = 0, False
        self._words = label(self.tr("Looking which files there are…"), "heading")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Files read"))
        self._bar.setRange(0, 0)
        self._table = self._make_table()
        self._choose = button(self.tr("Compare and choose…"), self._on_choose_clicked)
        self._choose.setEnabled(False)
        self._leave = button(self.tr("Stop"), self._on_leave_clicked, "main")
        buttons = row(gap=2)
        buttons.addWidget(self._choose)
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addWidget(self._table, 1)
        layout.addLayout(buttons)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setAccessibleName(self.tr("What became of each file"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Result")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setObjectName("outcomes")
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(0, self.fontMetrics().averageCharWidth() * _COLUMNS // 3)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._on_table_selection_changed)
        return table

    def show_total(self, total: int) -> None:
        """Say how many files there are."""
        self._total = total
        self._bar.setRange(0, max(1, total))
        self._tell()

    def show_inside(self, done: int, total: int) -> None:
        """Say how far it is with one file of many reports."""
        said = self.tr("{done} of {total} reports of a transfer file")
        self._words.setText(said.format(done=done, total=total))

    def add(self, outcomes: list[Outcome]) -> None:
        """Show what became of more files."""
        for outcome in outcomes:
            at = self._table.rowCount()
            self._table.insertRow(at)
            for place, text in enumerate((outcome.path.name, result_words(outcome))):
                cell = QTableWidgetItem(text)
                cell.setToolTip(str(outcome.path) if place == 0 else text)
                self._table.setItem(at, place, cell)
            self._outcomes.append(outcome)
        self._bar.setValue(len(self._outcomes))
        self._table.scrollToBottom()
        self._tell()

    def end(self, left: int) -> None:
        """Say that it is over, and how many files were no reports by their names."""
        self._ended = True
        self._bar.hide()
        read = len(self._outcomes)
        if read < self._total:
            said = self.tr("Stopped after {done} of {total} files").format(
                done=read, total=self._total
            )
        else:
            said = self.tr("%n file(s) read", "", read)
        failed = sum(each.result == FAILED for each in self._outcomes)
        if failed:
            said += " · " + self.tr("%n file(s) could not be taken in", "", failed)
        if left:
            said += " · " + self.tr("%n file(s) of another kind left aside", "", left)
        self._words.setText(said)
        announce(self, said)
        if read <= _MOST_FITTED:
            self._table.resizeRowsToContents()
        self._leave.setText(self.tr("Close"))
        self._leave.setEnabled(True)
        self._leave.setFocus()
        conflict = next((n for n, each in enumerate(self._outcomes) if each.incoming), None)
        if conflict is not None:
            self._table.selectRow(conflict)

    def settled(self, outcome: Outcome, words: str) -> None:
        """Show that a conflict is one no more."""
        at = next(n for n, each in enumerate(self._outcomes) if each is outcome)
        self._outcomes[at] = Outcome(outcome.path, outcome.placed)
        cell = self._table.item(at, 1)
        if cell is not None:
            cell.setText(words)
        self._on_table_selection_changed()

    def _tell(self) -> None:
        said = self.tr("{done} of {total} files read")
        self._words.setText(said.format(done=len(self._outcomes), total=self._total))

    def _chosen(self) -> Outcome | None:
        rows = self._table.selectionModel().selectedRows()
        outcome = self._outcomes[rows[0].row()] if rows else None
        return outcome if outcome is not None and outcome.incoming is not None else None

    @Slot()
    def _on_table_selection_changed(self) -> None:
        self._choose.setEnabled(self._ended and self._chosen() is not None)

    @Slot()
    def _on_choose_clicked(self) -> None:
        outcome = self._chosen()
        if outcome is not None:
            self.choice_asked.emit(outcome)

    @Slot()
    def _on_leave_clicked(self) -> None:
        if self._ended:
            self.accept()
            return
        self._leave.setEnabled(False)
        self._words.setText(self.tr("Stops after this file…"))
        self.stop_asked.emit()

    @override
    def reject(self) -> None:
        """Escape stops first, and closes once it has stopped."""
        if self._ended:
            super().reject()
        elif self._leave.isEnabled():
            self._on_leave_clicked()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._ended:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)
