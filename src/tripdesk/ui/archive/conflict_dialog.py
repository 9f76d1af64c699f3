"""A report with other answers here and in a file: both side by side, and which one goes on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from tripdesk.services.resolving import Side
from tripdesk.ui.archive.comparison import Comparison
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import button, column, label, row

_COLUMNS, _LINES = 110, 34
"""The size at first, in average characters and lines of the font."""


class ConflictDialog(QDialog):
    """Left what the archive has, right what the file has; what differs is marked."""

    def __init__(
        self, parent: QWidget, title: str, ours: Mapping[str, str], theirs: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "importing")
        self.chosen: Side | None = None
        self.setWindowTitle(self.tr("Which answers go on?"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _COLUMNS, metrics.lineSpacing() * _LINES)
        comparison = Comparison()
        comparison.show_texts(ours, theirs, (self.tr("In the archive"), self.tr("In the file")))
        said = self.tr("The one you choose becomes the next version. The other is kept too.")
        buttons = row(gap=2)
        later = button(self.tr("Decide later"), self.reject, "plain")
        self._ours = button(self.tr("Go on with the archive's"), self._on_ours_clicked)
        self._theirs = button(self.tr("Go on with the file's"), self._on_theirs_clicked)
        buttons.addWidget(later)
        buttons.addStretch(1)
        buttons.addWidget(self._ours)
        buttons.addWidget(self._theirs)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label(title, "heading"))
        layout.addWidget(label(said))
        layout.addWidget(comparison, 1)
        layout.addLayout(buttons)
        later.setFocus()

    @Slot()
    def _on_ours_clicked(self) -> None:
        self.chosen = Side.OURS
        self.accept()

    @Slot()
    def _on_theirs_clicked(self) -> None:
        self.chosen = Side.THEIRS
        self.accept()
