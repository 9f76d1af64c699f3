"""Announce trips, and write the e-mails that ask for their reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from tripdesk.domain.gazetteer import Gazetteer
from tripdesk.services.announcing import MailWords, mail_about
from tripdesk.services.reports import Reports
from tripdesk.services.sending import MailDraft
from tripdesk.ui.archive.announce_dialog import AnnounceDialog
from tripdesk.ui.archive.trip_mails import invitation_words, reminder_words, secretariat_words
from tripdesk.ui.delivering import Delivering


class Announcing(QObject):
    """Long-lived, like the window it speaks for."""

    announced = Signal(str)
    """Told with the report's id."""

    def __init__(self, window: QWidget, delivering: Delivering) -> None:
        super().__init__(window)
        self._window, self._delivering = window, delivering

    def announce(
        self, reports: Reports, today: date, gazetteer: Callable[[], Gazetteer | None]
    ) -> None:
        """Ask what trip it is, keep it, and open its invitation where that is wanted."""
        dialog = AnnounceDialog(self._window, reports.forms.default(), today, gazetteer)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            report_id = reports.announce(dialog.people, dialog.draft())
            self.announced.emit(report_id)
            if dialog.invites.isChecked():
                self.invite(reports, [report_id])
        dialog.deleteLater()

    def invite(self, reports: Reports, report_ids: Sequence[str]) -> None:
        """Open the e-mail that asks to fill in a report."""
        self._mail(reports, report_ids, invitation_words())

    def remind(self, reports: Reports, report_ids: Sequence[str]) -> None:
        """Open an e-mail for each report that has not come."""
        self._mail(reports, report_ids, reminder_words())

    def _mail(self, reports: Reports, report_ids: Sequence[str], words: MailWords) -> None:
        locale = self._window.locale()
        otherwise = secretariat_words()

        def make() -> list[MailDraft]:
            address = self._delivering.secretariat or otherwise
            return [
                mail_about(reports, each, words, _due(reports, each, locale), address)
                for each in report_ids
            ]

        self._delivering.mail(make)


def _due(reports: Reports, report_id: str, locale: QLocale) -> str:
    due = reports.store.get(report_id).facts.due
    if due is None:
        return ""
    return locale.toString(QDate(due.year, due.month, due.day), "d MMMM yyyy")
