"""What is done with the chosen rows of the list: by button, key, menu or a double click."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acts import BUTTONS, Act, acts_of, acts_of_all
from tripdesk.ui.archive.acts_menu import acts_menu
from tripdesk.ui.archive.listed import Listed
from tripdesk.ui.archive.rows_table import RowsTable


class Acting(QObject):
    """Tells the act with all rows it is for, also those that are not on the screen."""

    act_asked = Signal(object, object)
    refused = Signal(str)
    """Told with the sentence that says why not."""

    def __init__(self, table: RowsTable, listed: Listed) -> None:
        super().__init__(table)
        self._table, self._listed = table, listed
        table.opened.connect(self._on_table_opened)
        table.bin_asked.connect(self._on_table_bin_asked)
        table.customContextMenuRequested.connect(self._on_table_menu_asked)

    def do(self, act: Act) -> None:
        """Have this done with the reports that are chosen."""
        spans = self._table.chosen_spans()
        rows = self._table.reports()
        if len(rows) == sum(last - first + 1 for first, last in spans):
            self.act_asked.emit(act, rows)
        else:
            self._listed.read(spans, partial(self._do_with_read, act))

    def _do_with_read(self, act: Act, rows: Sequence[ReportRow]) -> None:
        """Do it with those of the rows, only now read, to which it is open."""
        open_to = [each for each in rows if act in acts_of(each)]
        if open_to:
            self.act_asked.emit(act, open_to)

    @Slot()
    def _on_table_opened(self) -> None:
        acts = acts_of_all(self._table.reports())
        if acts and acts[0] in BUTTONS:
            self.do(acts[0])

    @Slot()
    def _on_table_bin_asked(self) -> None:
        acts = acts_of_all(self._table.reports())
        for act in (Act.BIN, Act.DESTROY):
            if act in acts:
                self.do(act)
                return
        if self._table.reports():
            self.refused.emit(self.tr("A published report must first be withdrawn."))

    @Slot(QPoint)
    def _on_table_menu_asked(self, at: QPoint) -> None:
        acts = acts_of_all(self._table.reports())
        if acts:
            menu = acts_menu(self._table, acts, self.do)
            menu.addSeparator()
            menu.addMenu(self._table.columns.menu(menu))
            menu.popup(self._table.viewport().mapToGlobal(at))
