"""What is asked before an act on reports of the list, and who then does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.questions import wants_to_destroy, wants_to_discard
from tripdesk.ui.report_flows import ReportFlows


class Doing:
    """Does all but opening a report in the guide: that is the window's."""

    def __init__(self, window: QWidget, flows: ReportFlows, today: date) -> None:
        self._window, self._flows, self._today = window, flows, today
        self._one: dict[Act, Callable[[str], object]] = {
            Act.START: flows.start,
            Act.VIEW_PDF: flows.view_pdf,
            Act.SHOW_FILE: flows.show_file,
            Act.DUPLICATE: flows.duplicate,
            Act.WITHDRAW: self._withdraw,
            Act.DISCARD_DRAFT: self._discard,
        }
        self._each: dict[Act, Callable[[Sequence[str]], object]] = {
            Act.SAVE_PDF: self._save,
            Act.PUBLISH: self._publish,
            Act.PUT_BACK: flows.put_back,
            Act.BIN: flows.to_bin,
        }

    def do(self, act: Act, rows: Sequence[ReportRow]) -> None:
        """Do an act with these reports."""
        ids = [each.id for each in rows]
        if act in self._one:
            self._one[act](ids[0])
        elif act in self._each:
            self._each[act](ids)
        elif act is Act.DESTROY and wants_to_destroy(self._window, rows):
            self._flows.destroy(ids)

    def _save(self, ids: Sequence[str]) -> None:
        if len(ids) == 1:
            self._flows.save_pdf(ids[0])
        else:
            self._flows.save_pdfs(ids)

    def _publish(self, ids: Sequence[str]) -> None:
        from tripdesk.ui.archive.publish_dialog import PublishDialog  # noqa: PLC0415 - seldom

        dialog = PublishDialog(self._window, len(ids), self._today)
        if dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted:
            self._flows.publish(ids, dialog.day, dialog.address)
        dialog.deleteLater()

    def _withdraw(self, report_id: str) -> None:
        from tripdesk.ui.archive.publish_dialog import WithdrawDialog  # noqa: PLC0415 - seldom

        dialog = WithdrawDialog(self._window)
        if dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted:
            self._flows.withdraw(report_id, dialog.reason)
        dialog.deleteLater()

    def _discard(self, report_id: str) -> None:
        if wants_to_discard(self._window):
            self._flows.discard_draft(report_id)
