"""Opens the guide of a report, takes it away, and names the report in the window's title."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tripdesk.domain.report import State
from tripdesk.ui.first_use import FirstUse
from tripdesk.ui.guide.lease import Lease
from tripdesk.ui.preview.previews import Previews
from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.window.outgoing import Outgoing
from tripdesk.ui.window.workplace import Workplace

if TYPE_CHECKING:  # the window shows before all this is imported
    from tripdesk.services.ports.several import Editor
    from tripdesk.services.records import Version
    from tripdesk.services.reports import Reports
    from tripdesk.ui.guide.fields import Field
    from tripdesk.ui.guide.guide_screen import GuideScreen


class GuidePlace(QObject):
    """Long-lived, like the window: the guide itself is made when a report is opened."""

    left = Signal()
    opened = Signal()
    """A report is on the screen, and nothing else."""
    changed = Signal()
    """What can be done in the guide may be something else now."""

    def __init__(
        self,
        work: Workplace,
        flows: ReportFlows,
        outgoing: Outgoing,
        previews: Previews,
        first_use: FirstUse,
    ) -> None:
        super().__init__(work.window)
        self._work, self._flows, self._outgoing = work, flows, outgoing
        self._previews, self._first_use = previews, first_use
        self._lease = Lease(work)
        self._lease.lost.connect(self._on_lease_lost)
        self.screen: GuideScreen | None = None
        work.autosave.saved.connect(self._on_autosave_saved)
        flows.opened.connect(self.open)
        flows.pdf_saved.connect(self._on_flows_pdf_saved)

    # Opening and leaving ----------------------------------------------------------------------

    def begin(self) -> None:
        """Open the guide of a new report."""
        self._flows.attempt(lambda reports: self._show(reports, reports.begin()))

    @Slot(str)
    def open(self, report_id: str) -> None:
        """Open a report; a definitive one gets a draft to correct it first."""
        self._flows.attempt(lambda reports: self._open(reports, report_id))

    @Slot(str)
    def check(self, report_id: str) -> None:
        """Open a report where it is checked and made definitive."""
        self.open(report_id)
        if self.screen is not None and self.screen.report_id == report_id:
            self.screen.go("check")

    def _open(self, reports: Reports, report_id: str) -> None:
        record = reports.store.get(report_id)
        if not self._lease.may_open(reports, report_id):
            return
        done = record.draft is None and record.standing.state is not State.CONCEPT
        if not done or self._flows.correct(report_id):
            self._show(reports, report_id)
        else:
            reports.store.editing.end(report_id)

    def _show(
        self, reports: Reports, report_id: str, fields: Mapping[str, Field] | None = None
    ) -> None:
        # Here, not above: what one sees first does not wait for what one sees second.
        from tripdesk.ui.guide.guide_screen import GuideScreen  # noqa: PLC0415

        self.close()
        work, around = self._work, self._work.around
        guide = GuideScreen(
            reports,
            report_id,
            work.autosave,
            around.gazetteer,
            work.tasks,
            around.fonts,
            self._previews.get(),
            fields,
        )
        guide.left.connect(self.left)
        guide.pdf_asked.connect(self._flows.save_pdf)
        guide.pdf_view_asked.connect(self._flows.view_pdf)
        delivering = self._outgoing.delivering
        guide.print_asked.connect(partial(delivering.print, reports))
        guide.send_asked.connect(partial(delivering.send, reports))
        guide.folder_asked.connect(delivering.open_folder)
        guide.finalised.connect(self._on_guide_finalised)
        guide.step_opened.connect(self._on_guide_step_opened)
        if guide.preview is not None:
            guide.preview.changed.connect(self.changed)
        if guide.meeting is not None:
            guide.meeting.reopened.connect(self._on_meeting_reopened)
        work.notice.hide()
        self.screen = guide
        self._lease.hold(reports, report_id)
        work.screens.addWidget(guide)
        work.screens.setCurrentWidget(guide)
        self.opened.emit()
        self._on_guide_step_opened(guide.current_key())
        guide.take_focus()

    @Slot(str)
    def _on_meeting_reopened(self, report_id: str) -> None:
        """Show what goes on in this report, at the step one was at."""
        step = "" if self.screen is None else self.screen.current_key()
        self.open(report_id)
        if self.screen is not None and step:
            self.screen.go(step)

    def renew(self) -> None:
        """Make the guide of the same report anew, at the same step."""
        before = self.screen
        if before is not None:
            self._flows.attempt(lambda reports: self._show_again(reports, before))

    def _show_again(self, reports: Reports, before: GuideScreen) -> None:
        at = QApplication.focusWidget()
        before.keep()
        self._show(reports, before.report_id, before.give_up())
        if at is not None and isValid(at) and self.screen and self.screen.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.OtherFocusReason)
        if before.is_done and self.screen is not None:
            record = reports.store.get(before.report_id)
            self.screen.show_done(record.facts.title, record.standing.version)

    @Slot(object)
    def _on_lease_lost(self, editor: Editor) -> None:
        words = self.tr(
            "{name} has taken this report over, on {computer}. Go on only where you agreed to:"
            " where both of you type, both texts are shown."
        )
        said = words.format(name=editor.name, computer=editor.computer)
        self._work.notice.say(said, failed=True)

    def keep(self) -> None:
        """Hand what was typed to the disk, where a report is open."""
        if self.screen is not None:
            self.screen.keep()

    def keep_now(self) -> None:
        """Have what was typed on the disk before anything else happens."""
        if self.screen is not None:
            self.screen.keep()
            self._work.autosave.flush()

    def close(self) -> None:
        """Take the guide away, where a report is open; what was typed is on the disk."""
        guide = self.screen
        if guide is not None:
            self.keep_now()
            self.screen = None
            self._lease.end()
            self._first_use.put_away()
            self._show_title()
            self._work.screens.removeWidget(guide)
            guide.deleteLater()

    # While it is open -------------------------------------------------------------------------

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the menus do in the guide."""
        return {
            "previous": partial(self._step, -1),
            "next": partial(self._step, 1),
            "check": self._check,
            "preview": self._toggle_preview,
        }

    def _step(self, step: int) -> None:
        if self.screen is not None:
            self.screen.move_on(step)

    def _check(self) -> None:
        if self.screen is not None:
            self.screen.go("check")

    def _toggle_preview(self) -> None:
        if self.screen is not None and self.screen.preview is not None:
            self.screen.preview.toggle()

    @Slot(str)
    def _on_guide_step_opened(self, key: str) -> None:
        """Name the report in the title, for the list of windows; give the step its hint."""
        self._first_use.show_for(key)
        self._show_title()

    @Slot()
    def _on_autosave_saved(self) -> None:
        self._show_title()

    def _show_title(self) -> None:
        title = "" if self.screen is None else self.screen.title()
        self._work.window.setWindowTitle(f"{title} – TripDesk" if title else "TripDesk")

    @Slot(str)
    def _on_guide_finalised(self, report_id: str) -> None:
        reports, guide = self._work.reports(), self.screen

        def show(version: Version) -> None:
            if guide is not None and guide is self.screen:
                self._first_use.put_away()
                guide.show_done(reports.store.get(report_id).facts.title, version.number)
                self.changed.emit()

        self._work.tasks.do(lambda: reports.finalise(report_id), show, self._flows.warn)

    @Slot(object)
    def _on_flows_pdf_saved(self, path: Path) -> None:
        if self.screen is not None and self.screen.is_done:
            self._work.notice.hide()  # the page says it, once is enough
            self.screen.show_saved_pdf(path)
