"""Open the settings window, and have what it saved hold at once: in the screens and the reports."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.services.reports import Reports
from tripdesk.services.settings import LoadedSettings, ScreenLanguage
from tripdesk.ui.settings.window import SettingsWindow
from tripdesk.ui.settings_needs import SettingsNeeds
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.tasks import Tasks


class SettingsFlow(QObject):
    """Belongs to the window, over which its dialog stands."""

    renewed = Signal(object)
    """These use cases hold from now on."""
    failed = Signal(object)

    def __init__(self, window: QWidget, around: Surroundings, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._around, self._tasks = window, around, tasks
        self.dialog: SettingsWindow | None = None

    def show(self) -> None:
        """Show the settings as they are in the files now."""
        needs = self._around.settings
        if needs is None:
            return
        if self.dialog is None:
            store, forms = needs.store(), needs.forms()
            self.dialog = SettingsWindow(store, forms, needs.sample, self._window, needs.try_server)
            self.dialog.saved.connect(self._on_dialog_saved)
            self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()

    @Slot(int)
    def _on_dialog_finished(self, _: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object, object)
    def _on_dialog_saved(self, before: LoadedSettings, after: LoadedSettings) -> None:
        needs = self._around.settings
        assert needs is not None, "the dialog was made with them"
        if before.settings == after.settings:
            return
        moves = before.settings.reports.term != after.settings.reports.term

        def renew() -> Reports:
            reports = needs.renew()
            if moves:
                reports.follow_term()
            return reports

        def wear(reports: Reports) -> None:
            self._wear(needs, before, after)
            self.renewed.emit(reports)

        self._tasks.do(renew, wear, self._on_renewing_failed)

    def _on_renewing_failed(self, error: KnownError) -> None:
        self.failed.emit(error)

    def _wear(self, needs: SettingsNeeds, before: LoadedSettings, after: LoadedSettings) -> None:
        around, wishes = self._around, needs.wishes()
        if around.theme is not None:
            around.theme.set_accent(wishes.accent)
        wanted = after.settings.screens.language
        if around.language is not None and wanted is not before.settings.screens.language:
            # What is chosen here last holds, over what the menu has chosen before.
            code = "" if wanted is ScreenLanguage.SYSTEM else str(wanted)
            around.remembered.keep("language", "")
            around.language.use(code)
