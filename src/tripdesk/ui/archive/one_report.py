"""One report in a window of its own, wherever in the archive or the bin it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.acts import Act, acts_of
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.details import row_of
from tripdesk.ui.archive.details_pane import DetailsPane, Tab
from tripdesk.ui.archive.pane_talk import PaneTalk
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import button, column, give_room, label, row
from tripdesk.ui.quiet_dialog import QuietDialog

if TYPE_CHECKING:
    from tripdesk.services.reports import Reports
    from tripdesk.ui.preview.previewing import Previewing

_WIDTH, _HEIGHT = 72, 40
"""In average characters, and in lines of the font."""


class OneReport(QuietDialog):
    """Closes where an act is asked for: `acted` is that act and the report it is for."""

    failed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        open_reports: Callable[[], Reports],
        today: date,
        previewing: Callable[[], Previewing | None],
        report_id: str,
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "details")
        self.acted: tuple[Act, ReportRow] | None = None
        self._open_reports, self._id = open_reports, report_id
        self._row: ReportRow | None = None
        self._asking = Asking(self)
        self.pane = DetailsPane(today, previewing)
        self.setWindowTitle(self.pane.accessibleName())
        give_room(self, _WIDTH, _HEIGHT)
        self._talk = PaneTalk(self.pane, self._asking, open_reports)
        self._talk.failed.connect(self._on_talk_failed)
        self.pane.act_asked.connect(self._on_pane_act_asked)
        self._said = label("", "failed")
        self._said.hide()
        foot = row()
        foot.addWidget(self._said, 1)
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = column(self, margin=1)
        layout.addWidget(self.pane, 1)
        layout.addLayout(foot)
        self.refresh()

    def open_at(self, tab: Tab, version: int = 0, words: str = "") -> None:
        """Show a page of the report, of a version where one is named, and these words on it."""
        self.pane.seek(words)
        self.pane.open(tab, version)
        self.pane.take_focus()

    @Slot()
    def refresh(self) -> None:
        """Read the report again."""
        self._asking.ask(
            About.ROWS,
            lambda: row_of(self._open_reports().store.get(self._id)),
            self._show,
            self._on_talk_failed,
        )

    def _show(self, report: ReportRow) -> None:
        self._row = report
        self._talk.show(report)
        self.pane.offer(acts_of(report))

    @Slot(object)
    def _on_pane_act_asked(self, act: Act) -> None:
        if self._row is not None:
            self.acted = (act, self._row)
            self.accept()

    @Slot(object)
    def _on_talk_failed(self, error: KnownError) -> None:
        self._said.setText(error_sentence(error))
        self._said.show()

    @override
    def done(self, result: int) -> None:
        self.pane.dossier.flush()
        self._asking.stop()
        super().done(result)
