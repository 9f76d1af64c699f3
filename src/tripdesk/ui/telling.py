"""What TripDesk tells of itself: help, the log, which version, and that something failed.

Each is made when it is first asked for; a start-up needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tripdesk.ui.help_window import HelpWindow
    from tripdesk.ui.surroundings import Surroundings


class Telling(QObject):
    """Belongs to the window, over which its dialogs stand."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self.help: HelpWindow | None = None

    def show_help(self, subject: str) -> None:
        """Show the page of a subject: the key of a question, or another page's name."""
        from tripdesk.ui.help_window import HelpWindow  # noqa: PLC0415

        if self.help is None:
            language = self._around.language
            self.help = HelpWindow(language.code if language else "en", self._window)
        self.help.open_at(subject)

    def forget_help(self) -> None:
        """Let go of the help in the language it was made in."""
        if self.help is not None:
            self.help.close()
            self.help.deleteLater()
            self.help = None

    @Slot()
    def show_log(self) -> None:
        """Show what was written down of faults."""
        from tripdesk.ui.log_view import LogView  # noqa: PLC0415

        if self._around.log_folder is not None:
            LogView(self._around.log_folder, self._window).open()

    @Slot()
    def show_about(self) -> None:
        """Show which version this is, and what it is built of."""
        from tripdesk.ui.about import About  # noqa: PLC0415 - it reads what is installed

        About(self._window).open()

    @Slot(bool)
    def show_failure(self, saved: bool) -> None:
        """Say that TripDesk itself failed, and whether what was typed is on the disk."""
        from tripdesk.ui.failure_box import FailureBox  # noqa: PLC0415

        box = FailureBox(self._window, saved=saved)
        box.log.clicked.connect(self.show_log)
        box.open()
