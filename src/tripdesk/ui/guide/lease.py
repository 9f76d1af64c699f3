"""That a report is edited here, told to those who share the archive, and who edits it elsewhere.

It keeps nobody off: who opens a report that somebody edits is asked, and what both type is shown to
both (`meeting`). A line that is lost is no reason not to type.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from tripdesk.domain.errors import KnownError
from tripdesk.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from tripdesk.services.ports.several import Editing, Editor
    from tripdesk.services.reports import Reports


class Lease(QObject):
    """Long-lived, like the window; holds one report at most."""

    lost = Signal(object)
    """Somebody took the report over; told once, with who it is."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work.window)
        self._work = work
        self._editing: Editing | None = None
        self._report_id = ""
        self._told = False
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat_timeout)

    def may_open(self, reports: Reports, report_id: str) -> bool:
        """Ask, where somebody edits the report elsewhere; tell whether it is to be opened."""
        editing = reports.store.editing
        editor = editing.begin(report_id)
        if editor is None:
            return True
        if not self._wants_to_take_over(editor):
            return False
        editing.take_over(report_id)
        return True

    def hold(self, reports: Reports, report_id: str) -> None:
        """Say again and again that it is edited here, until `end`."""
        from tripdesk.services.ports.several import (  # noqa: PLC0415 - after the start
            REFRESH_SECONDS,
            NobodyElse,
        )

        self._told = False
        if isinstance(reports.store.editing, NobodyElse):
            return
        self._editing, self._report_id = reports.store.editing, report_id
        self._on_beat_timeout()
        self._beat.start(REFRESH_SECONDS * 1000)

    def end(self) -> None:
        """Say that it is edited here no longer."""
        self._beat.stop()
        editing, self._editing = self._editing, None
        if editing is not None:
            self._work.tasks.do(partial(editing.end, self._report_id), _nothing, _nothing)

    @Slot()
    def _on_beat_timeout(self) -> None:
        editing = self._editing
        if editing is not None:
            work = partial(editing.begin, self._report_id)
            self._work.tasks.do(work, partial(self._on_begun, self._report_id), _nothing)

    def _on_begun(self, report_id: str, editor: Editor | None) -> None:
        if self._editing is None or report_id != self._report_id:
            return
        if editor is None:
            self._told = False
        elif not self._told:
            self._told = True
            self.lost.emit(editor)

    def _wants_to_take_over(self, editor: Editor) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "TripDesk", "", parent=self._work.window)
        words = self.tr("{name} is editing this report on {computer}, since {time}.")
        since = editor.since.astimezone()
        said = words.format(name=editor.name, computer=editor.computer, time=f"{since:%H:%M}")
        box.setText(said)
        box.setInformativeText(
            self.tr(
                "You can read it beside the list. If you take it over, {name} is told so; where"
                " both of you type, nothing is overwritten: both texts are shown."
            ).format(name=editor.name)
        )
        take = box.addButton(self.tr("Take over"), QMessageBox.ButtonRole.DestructiveRole)
        leave = box.addButton(self.tr("Only read"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.exec()
        return box.clickedButton() is take


def _nothing(_outcome: object | KnownError) -> None:
    """Do nothing: the lease runs out by itself, and saving says what is wrong."""
