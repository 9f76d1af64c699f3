"""F1 in a dialog, which stands over the menus that would open the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from tripdesk.ui.language import NAMES

if TYPE_CHECKING:
    from tripdesk.ui.help_window import HelpWindow


class HelpKey(QObject):
    """Opens the guide over the dialog, at its subject."""

    def __init__(self, dialog: QDialog, subject: str) -> None:
        super().__init__(dialog)
        self._dialog, self._subject = dialog, subject
        self.window: HelpWindow | None = None
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
        key.activated.connect(self._on_key_activated)

    @Slot()
    def _on_key_activated(self) -> None:
        if self.window is None:
            from tripdesk.ui.help_window import HelpWindow  # noqa: PLC0415 - rarely asked for

            code = QLocale().name().partition("_")[0]
            self.window = HelpWindow(code if code in NAMES else "en", self._dialog)
        self.window.open_at(self._subject)
