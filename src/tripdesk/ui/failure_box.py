"""What is said when TripDesk itself failed: calm, short, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class FailureBox(QMessageBox):
    """Stands beside the work; `log` is the button that shows the log."""

    def __init__(self, window: QWidget, *, saved: bool) -> None:
        super().__init__(QMessageBox.Icon.Warning, "TripDesk", "", parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setText(self.tr("Something went wrong in TripDesk."))
        if saved:
            words = self.tr(
                "What you typed is saved. You can go on; if it happens again, close TripDesk and"
                " open it anew."
            )
        else:
            words = self.tr(
                "What you typed last could not be saved yet. Copy it to be sure, then close"
                " TripDesk and open it anew."
            )
        self.setInformativeText(words)
        go_on = self.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        self.log: QPushButton = self.addButton(
            self.tr("Show the log"), QMessageBox.ButtonRole.ActionRole
        )
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)
