"""The log on the screen: its end, to read, to copy, or to find the file of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from tripdesk.logs import LOG_FILE
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import column, label

_SHOWN = 200_000
"""Bytes of the end that are shown."""


class LogView(QDialog):
    """Shows the log as it was when this was opened."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        HelpKey(self, "trouble")
        self._folder = folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log"))
        text = _end_of(folder / LOG_FILE)
        layout = column(self, margin=2)
        hint = self.tr(
            "What went wrong in TripDesk is written here, on this computer alone. Nothing is sent."
        )
        layout.addWidget(label(hint if text else self.tr("Nothing went wrong: the log is empty.")))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        layout.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(self.tr("Copy all"), role)
        copy.setEnabled(bool(text))
        copy.clicked.connect(self._on_copy_clicked)
        where = buttons.addButton(self.tr("Open the folder"), role)
        where.setEnabled(folder.is_dir())
        where.clicked.connect(self._on_where_clicked)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.lineSpacing() * 28)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def _on_where_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _end_of(path: Path) -> str:
    """Return the last of a file, from the beginning of a line; empty where there is none."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _SHOWN))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return text if size <= _SHOWN else text.partition("\n")[2]
