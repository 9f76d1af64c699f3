"""Makes the list of reports, anew where language or size changed, and does what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.doing import Doing
from tripdesk.ui.archive.open_one import Wanted
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.preview.previews import Previews
from tripdesk.ui.report_flows import ReportFlows
from tripdesk.ui.window.outgoing import Outgoing
from tripdesk.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from tripdesk.services.records import Dossier, FollowUp
    from tripdesk.services.rows import ReportRow
    from tripdesk.ui.archive.keeping import Keeping


class ListPlace(QObject):
    """Long-lived, like the window: the screen itself comes and goes."""

    new_asked = Signal()
    report_asked = Signal(str)
    """This report is to be opened in the guide."""
    check_asked = Signal(str)
    """So too, where it is checked."""
    overview_asked = Signal()
    chosen = Signal()
    changed = Signal()
    """What the lists show has changed."""
    failed = Signal(object)
    """The archive could not be asked."""

    def __init__(
        self,
        work: Workplace,
        model: RowsModel,
        flows: ReportFlows,
        outgoing: Outgoing,
        previews: Previews,
    ) -> None:
        super().__init__(work.window)
        self._previews = previews
        self._work, self._model, self._flows, self._outgoing = work, model, flows, outgoing
        self._doing = Doing(work.window, flows, model.today)
        self._kept: Keeping | None = None
        self.screen = self._make()
        work.screens.addWidget(self.screen)

    def _make(self) -> StartScreen:
        around = self._work.around
        start = StartScreen(
            self._model,
            self._work.reports,
            around.remembered,
            around.countries,
            self._previews.get,
        )
        start.new_asked.connect(self.new_asked)
        start.import_asked.connect(self._on_start_import_asked)
        start.act_asked.connect(self._on_start_act_asked)
        start.chosen.connect(self.chosen)
        start.dossier_typed.connect(self._on_start_dossier_typed)
        start.follow_up_typed.connect(self._on_start_follow_up_typed)
        start.hold_asked.connect(self._on_start_hold_asked)
        start.erase_asked.connect(self._on_start_erase_asked)
        start.failed.connect(self.failed)
        start.overview_asked.connect(self.overview_asked)
        return start

    def renew(self, *, shown: bool) -> None:
        """Make the list anew; `shown` if it is what one looks at."""
        before, screens = self.screen, self._work.screens
        before.stop()
        self.screen = self._make()
        screens.insertWidget(0, self.screen)
        if shown:
            screens.setCurrentWidget(self.screen)
        screens.removeWidget(before)
        before.deleteLater()

    # What the screen asks -----------------------------------------------------------------------

    @Slot()
    def _on_start_import_asked(self) -> None:
        self._flows.take_in(())

    @Slot(object, object)
    def _on_start_act_asked(self, act: Act, rows: Sequence[ReportRow]) -> None:
        ids = [each.id for each in rows]
        if act in {Act.CONTINUE, Act.CORRECT}:
            self.report_asked.emit(ids[0])
        elif act is Act.CHECK:
            self.check_asked.emit(ids[0])
        elif act is Act.LOOKED:
            self._keeping().note_looked_at(ids[0])
        elif act is Act.SEND:
            self._outgoing.send(ids[0])
        elif act is Act.INVITE:
            self._outgoing.invite(ids)
        elif act is Act.REMIND:
            self._outgoing.remind(ids)
        else:
            self._doing.do(act, rows)

    @Slot(str, object)
    def _on_start_dossier_typed(self, report_id: str, dossier: Dossier) -> None:
        self._keeping().keep_dossier(report_id, dossier)

    @Slot(object)
    def _on_start_follow_up_typed(self, follow_up: FollowUp) -> None:
        self._keeping().keep_follow_up(follow_up)

    @Slot(str, bool)
    def _on_start_hold_asked(self, report_id: str, is_held: bool) -> None:
        self._keeping().hold(report_id, is_held)

    @Slot(str, int)
    def _on_start_erase_asked(self, report_id: str, number: int) -> None:
        self._keeping().erase(report_id, number)

    # What the menus ask -------------------------------------------------------------------------

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the menus do over all reports."""
        return {
            "details": self._show_details,
            "columns": self._show_columns,
            "mentions": self._show_mentions,
            "follow_ups": self._show_follow_ups,
            "retention": self._show_retention,
        }

    def _show_details(self) -> None:
        self.screen.show_details()

    def _show_columns(self) -> None:
        self.screen.show_columns()

    def _show_mentions(self) -> None:
        self._keeping().show_mentions()

    def _show_follow_ups(self) -> None:
        self._keeping().show_follow_ups(self._model.today)

    def _show_retention(self) -> None:
        from tripdesk.services.settings import RetentionSettings  # noqa: PLC0415 - seldom

        needs = self._work.around.settings
        kept = needs.store().load().settings.retention if needs else RetentionSettings()
        self._keeping().show_retention(kept)

    def _keeping(self) -> Keeping:
        from tripdesk.ui.archive.keeping import Keeping  # noqa: PLC0415 - after the first paint

        if self._kept is None:
            work, safe = self._work, self._work.around.safekeeping
            keeper = None if safe is None else safe.keeper
            pdfs = work.around.delivery.pdfs
            self._kept = Keeping(
                work.window, work.reports, work.tasks, keeper, pdfs, self._open_one
            )
            self._kept.changed.connect(self.changed)
            self._kept.failed.connect(self._flows.warn)
        return self._kept

    # One report apart ---------------------------------------------------------------------------

    def _open_one(self, window: QWidget, wanted: Wanted) -> bool:
        """Show a report over a window; tell whether something is to be done with it."""
        from tripdesk.ui.archive.details_pane import Tab  # noqa: PLC0415 - after the first paint
        from tripdesk.ui.archive.one_report import OneReport  # noqa: PLC0415 - seldom

        work, today, keeping = self._work, self._model.today, self._keeping()
        dialog = OneReport(window, work.reports, today, self._previews.get, wanted.report_id)
        dialog.pane.dossier.typed.connect(self._on_start_dossier_typed)
        dialog.pane.dossier.follow_up_typed.connect(self._on_start_follow_up_typed)
        dialog.pane.dossier.hold_asked.connect(self._on_start_hold_asked)
        dialog.pane.erase_asked.connect(self._on_start_erase_asked)
        keeping.changed.connect(dialog.refresh)
        dialog.open_at(Tab[wanted.place.name], wanted.version, wanted.words)
        dialog.exec()
        keeping.changed.disconnect(dialog.refresh)
        dialog.deleteLater()
        if dialog.acted is None:
            return False
        act, row = dialog.acted
        QTimer.singleShot(0, partial(self._on_start_act_asked, act, [row]))
        return True
