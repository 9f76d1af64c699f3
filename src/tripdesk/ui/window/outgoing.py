"""What goes out of the program: to the printer, or as an e-mail to look at and send.

Each part of it is imported when it is first asked for: what one sees first does not wait for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from tripdesk.ui.archive.announcing import Announcing
    from tripdesk.ui.delivering import Delivering


class Outgoing(QObject):
    """Long-lived, like the window it speaks for."""

    listed = Signal()
    """What the lists show has changed."""

    def __init__(self, work: Workplace, flows: ReportFlows) -> None:
        super().__init__(work.window)
        self._work, self._flows = work, flows
        self._delivering: Delivering | None = None
        self._announcing: Announcing | None = None

    @property
    def delivering(self) -> Delivering:
        """Who prints and sends."""
        from tripdesk.ui.delivering import Delivering  # noqa: PLC0415 - see above

        if self._delivering is None:
            work = self._work
            self._delivering = Delivering(
                work.window, work.writer, work.tasks, self._flows.warn, work.around.delivery
            )
        return self._delivering

    @property
    def announcing(self) -> Announcing:
        """Who asks for the reports of trips."""
        from tripdesk.ui.archive.announcing import Announcing  # noqa: PLC0415 - see above

        if self._announcing is None:
            self._announcing = Announcing(self._work.window, self.delivering)
            self._announcing.announced.connect(self.listed)
        return self._announcing

    def print(self, report_id: str) -> None:
        """Print a report."""
        self._flows.attempt(lambda reports: self.delivering.print(reports, report_id))

    def send(self, report_id: str) -> None:
        """Open a ready e-mail to the secretariat with a report in it."""
        self._flows.attempt(lambda reports: self.delivering.send(reports, report_id))

    def announce(self) -> None:
        """Ask what trip is to come, and keep it."""
        today, gazetteer = self._work.today, self._work.around.gazetteer
        gazetteer.begin()
        self._flows.attempt(lambda reports: self.announcing.announce(reports, today, gazetteer.get))

    def invite(self, report_ids: Sequence[str]) -> None:
        """Open the e-mail that asks to fill in a report."""
        self._flows.attempt(lambda reports: self.announcing.invite(reports, report_ids))

    def remind(self, report_ids: Sequence[str]) -> None:
        """Open an e-mail for each report that has not come."""
        self._flows.attempt(lambda reports: self.announcing.remind(reports, report_ids))
