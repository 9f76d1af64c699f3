"""What the detail pane asks of the archive about the one report it shows, and its answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.compare_dialog import CompareDialog
from tripdesk.ui.archive.details import Edition, details_of, editions_of, pages_of
from tripdesk.ui.archive.row_words import title_words

if TYPE_CHECKING:
    from tripdesk.services.ports.several import Editor
    from tripdesk.ui.archive.details_pane import DetailsPane


class PaneTalk(QObject):
    """Belongs to the pane; asks off the screen's thread, and of each kind the newest only."""

    failed = Signal(object)

    def __init__(
        self, pane: DetailsPane, asking: Asking, open_reports: Callable[[], Reports]
    ) -> None:
        super().__init__(pane)
        self._pane, self._asking, self._open_reports = pane, asking, open_reports
        self._row: ReportRow | None = None
        pane.compare_asked.connect(self._on_pane_compare_asked)
        pane.page_opened.connect(self._on_pane_page_opened)
        pane.pages_asked.connect(self._on_pane_pages_asked)

    def show(self, row: ReportRow, editor: Editor | None = None) -> None:
        """Show this report, and who else edits it; its answers follow."""
        self._row = row
        self._pane.show_row(row, editor)
        self._ask(row.id)

    def drop(self) -> None:
        """Have no answers any more: no report is shown."""
        self._row = None
        self._asking.drop(About.DETAILS)

    def _ask(self, report_id: str) -> None:
        problems, version = self._pane.wants_problems, self._pane.answers_of
        self._asking.ask(
            About.DETAILS,
            lambda: details_of(
                self._open_reports(), report_id, with_problems=problems, version=version
            ),
            self._pane.show_details,
            self.failed.emit,
        )

    @Slot()
    def _on_pane_page_opened(self) -> None:
        if self._row is not None and self._pane.wants_problems:
            self._ask(self._row.id)

    @Slot(int)
    def _on_pane_pages_asked(self, version: int) -> None:
        if self._row is None:
            return
        report_id = self._row.id
        self._asking.ask(
            About.SHOWN,
            lambda: pages_of(self._open_reports(), report_id, version),
            lambda content: self._pane.show_pages(report_id, version, content),
            self._pane.say_no_pages,
        )

    @Slot()
    def _on_pane_compare_asked(self) -> None:
        row = self._row
        if row is not None:
            self._asking.ask(
                About.CHOSEN,
                lambda: (row, editions_of(self._open_reports(), row.id)),
                self._show_changes,
                self.failed.emit,
            )

    def _show_changes(self, found: tuple[ReportRow, list[Edition]]) -> None:
        row, editions = found
        dialog = CompareDialog(self._pane, title_words(row), editions)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
