"""What may be destroyed by the office's years of keeping; a person chooses, and confirms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tripdesk.services.records import Destroyed, Kept
from tripdesk.services.reports import Reports
from tripdesk.services.retention import destroy_kept, may_be_destroyed
from tripdesk.services.settings import RetentionSettings, RetentionStart
from tripdesk.ui.archive.opening_views import dress
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import button, column, give_room, label, row
from tripdesk.ui.quiet_dialog import QuietDialog

_WIDTH, _HEIGHT = 100, 30
"""In average characters, and in lines of the font."""

_NAMED = 12

Ask = Callable[[Callable[[Reports], Any], Callable[[Any], None]], None]

_MOST = 2000
"""More than anybody ticks at once; the others come when these are gone."""


class RetentionDialog(QuietDialog):
    """Nothing is chosen at first; what is held cannot be."""

    def __init__(
        self, parent: QWidget, settings: RetentionSettings, ask: Ask, done: Callable[[], None]
    ) -> None:
        """Take `done` to be called when something was destroyed."""
        super().__init__(parent)
        HelpKey(self, "bin")
        self.setWindowTitle(self.tr("May be destroyed"))
        give_room(self, _WIDTH, _HEIGHT)
        self._settings, self._ask, self._told = settings, ask, done
        self._ticks: list[tuple[Kept, QTableWidgetItem]] = []
        self._count = 0
        self._intro = label("", "hint")
        self.table = self._make_table()
        self.destroying = button(self.tr("Destroy…"), self._on_destroy_clicked)
        self._all = button(self.tr("Choose all"), self._on_all_clicked, "plain")
        foot = row()
        gone = button(self.tr("What was destroyed…"), self._on_gone_clicked, "plain")
        for each in (self._all, self.destroying, gone):
            foot.addWidget(each)
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=2, gap=2)
        layout.addWidget(self._intro)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.table.itemChanged.connect(self._on_item_changed)
        self.refresh()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        heads = [self.tr("Trip"), self.tr("Kept since"), self.tr("Held")]
        table.setHorizontalHeaderLabels(heads)
        dress(table, self.tr("Reports that may be destroyed"))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().averageCharWidth()
        table.setColumnWidth(1, wide * 20)
        table.setColumnWidth(2, wide * 28)
        return table

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        self._ask(lambda reports: may_be_destroyed(reports, self._settings), self.show_rows)

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Show these reports."""
        self._ticks, self._count = [], len(rows)
        self.table.blockSignals(True)
        self.table.setRowCount(min(len(rows), _MOST))
        for at, each in enumerate(rows[:_MOST]):
            day = QDate(each.since.year, each.since.month, each.since.day)
            words = (each.title, self.locale().toString(day, "d MMM yyyy"), each.hold or "")
            items = [QTableWidgetItem(text) for text in words]
            for at_column, item in enumerate(items):
                self.table.setItem(at, at_column, item)
            if each.hold is None:
                first = items[0]
                first.setFlags(first.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                first.setCheckState(Qt.CheckState.Unchecked)
                self._ticks.append((each, first))
        self.table.blockSignals(False)
        self._intro.setText(self._words())
        self._on_item_changed()

    def chosen(self) -> list[Kept]:
        """Return the reports that are ticked."""
        ticked = Qt.CheckState.Checked
        return [each for each, item in self._ticks if item.checkState() is ticked]

    def _words(self) -> str:
        if not self._settings.years:
            return self.tr(
                "No report may ever be destroyed: the settings name no years of keeping. Choose"
                " them in the settings, under Keeping."
            )
        starts = {
            RetentionStart.RETURN: self.tr("%n year(s) after the return", "", self._settings.years),
            RetentionStart.DEFINITIVE: self.tr(
                "%n year(s) after a report became definitive", "", self._settings.years
            ),
            RetentionStart.PUBLISHED: self.tr(
                "%n year(s) after a report was published", "", self._settings.years
            ),
        }
        rule = starts[self._settings.starts]
        words = self.tr(
            "By the settings these may be destroyed: {rule}. Tick what is to go; that it was"
            " there, when and by whom it was destroyed stays on record."
        ).format(rule=rule)
        if self._count > _MOST:
            number = self.locale().toString
            first = self.tr("There are {all}; the first {n} are shown.")
            words = f"{words} {first.format(all=number(self._count), n=number(_MOST))}"
        return words

    @Slot()
    def _on_item_changed(self) -> None:
        self.destroying.setEnabled(bool(self.chosen()))
        self._all.setEnabled(bool(self._ticks))

    @Slot()
    def _on_all_clicked(self) -> None:
        self.table.blockSignals(True)
        for _, item in self._ticks:
            item.setCheckState(Qt.CheckState.Checked)
        self.table.blockSignals(False)
        self._on_item_changed()

    @Slot()
    def _on_destroy_clicked(self) -> None:
        chosen = self.chosen()
        if not chosen or not self._is_sure([each.title for each in chosen]):
            return
        ids = [each.report_id for each in chosen]
        reason = self.tr("The years of keeping are over")
        self._ask(lambda reports: destroy_kept(reports, ids, reason), self._on_destroyed)

    @Slot()
    def _on_gone_clicked(self) -> None:
        self._ask(lambda reports: reports.store.destroyed(), self._show_gone)

    def _show_gone(self, gone: Sequence[Destroyed]) -> None:
        from tripdesk.ui.archive.destroyed_dialog import DestroyedDialog  # noqa: PLC0415 - seldom

        dialog = DestroyedDialog(self, gone)
        dialog.exec()
        dialog.deleteLater()

    def _on_destroyed(self, _: object) -> None:
        self._told()
        self.refresh()

    def _is_sure(self, names: Sequence[str]) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, "TripDesk", "", parent=self)
        box.setText(self.tr("Destroy %n report(s) for good?", "", len(names)))
        listed = "\n".join(f"•  {each}" for each in names[:_NAMED])
        if len(names) > _NAMED:
            more = self.tr("and %n other(s)", "", len(names) - _NAMED)
            listed = f"{listed}\n{more}"
            box.setDetailedText("\n".join(names))
        warning = self.tr("Their versions and PDFs go too. This cannot be undone.")
        box.setInformativeText(f"{listed}\n\n{warning}")
        destroy = box.addButton(self.tr("Destroy"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is destroy
