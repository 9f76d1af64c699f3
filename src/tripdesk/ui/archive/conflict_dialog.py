"""A report with other answers at two sides: both beside each other, and which one goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QWidget

from tripdesk.services.resolving import Side
from tripdesk.ui.archive.comparison import Comparison
from tripdesk.ui.flow import Flow
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import STEP, button, column, give_room, label

_COLUMNS, _LINES = 110, 34
"""The size at first, in average characters and lines of the font."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two are called, what becomes of them, and the two buttons."""

    left: str
    right: str
    said: str
    go_left: str
    go_right: str


def file_sides() -> Sides:
    """Return the words for an archive's answers and those of a file."""
    translate = QCoreApplication.translate
    return Sides(
        translate("ConflictDialog", "In the archive"),
        translate("ConflictDialog", "In the file"),
        translate(
            "ConflictDialog", "The one you choose becomes the next version. The other is kept too."
        ),
        translate("ConflictDialog", "Go on with the archive's"),
        translate("ConflictDialog", "Go on with the file's"),
    )


class ConflictDialog(QDialog):
    """Left ours, right theirs (what the archive has, and the file); what differs is marked."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        ours: Mapping[str, str],
        theirs: Mapping[str, str],
        sides: Sides | None = None,
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "importing")
        self.chosen: Side | None = None
        self.setWindowTitle(self.tr("Which answers go on?"))
        give_room(self, _COLUMNS, _LINES)
        comparison = Comparison()
        words = sides or file_sides()
        comparison.show_texts(ours, theirs, (words.left, words.right))
        foot = QWidget()
        buttons = Flow(foot, 2 * STEP)  # under each other where letters are large
        later = button(self.tr("Decide later"), self.reject, "plain")
        self._ours = button(words.go_left, self._on_ours_clicked)
        self._theirs = button(words.go_right, self._on_theirs_clicked)
        buttons.addWidget(later)
        buttons.addWidget(self._ours)
        buttons.addWidget(self._theirs)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label(title, "heading"))
        layout.addWidget(label(words.said))
        layout.addWidget(comparison, 1)
        layout.addWidget(foot)
        later.setFocus()

    @Slot()
    def _on_ours_clicked(self) -> None:
        self.chosen = Side.OURS
        self.accept()

    @Slot()
    def _on_theirs_clicked(self) -> None:
        self.chosen = Side.THEIRS
        self.accept()
