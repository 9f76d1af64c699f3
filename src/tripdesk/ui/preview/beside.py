"""Whether the report is shown beside the question: as one wishes, and where there is room.

In a narrow window it is hidden by itself, with its buttons; asked for there by the menu, it takes
the question's place until one goes back or on.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from tripdesk.ui.parts import button
from tripdesk.ui.preview.panel import PreviewPanel
from tripdesk.ui.preview.previewing import Previewing

_SHARE = 0.3
"""The part of the guide's width that the report takes."""

_NARROWEST = 44
"""In average characters of the font; where its share is less, there is no room for it."""

_UNBOUNDED = (1 << 24) - 1
"""What Qt takes for no greatest width."""


class Beside(QObject):
    """The panel of one guide, and the buttons that show and hide it."""

    changed = Signal()
    """It is shown now, or is not any more."""
    closed = Signal()
    """It was in the question's place, and gave it back."""

    def __init__(self, previewing: Previewing, middle: QWidget) -> None:
        super().__init__(middle)
        self._previewing, self._middle = previewing, middle
        self._switches: list[QPushButton] = []
        self._key = ""
        self._narrow = self._alone = False
        self.panel = PreviewPanel(previewing)
        self.panel.left.connect(self.toggle)
        self.panel.hide()

    @property
    def shown(self) -> bool:
        """Whether the report is shown now."""
        if not self._key:
            return False
        return self._alone if self._narrow else self._previewing.wanted

    @property
    def offered(self) -> bool:
        """Whether it can be shown: beside a question, not where answers are shown as printed."""
        return bool(self._key)

    @Slot()
    def toggle(self) -> None:
        """Show it, or hide it."""
        was_alone = self._alone
        if self._narrow:
            self._alone = not self._alone
        else:
            self._previewing.want(shown=not self._previewing.wanted)
        self._show()
        if was_alone and not self._alone:
            self.closed.emit()
        elif self._alone:
            self.panel.view.sheets.setFocus()
            QTimer.singleShot(0, self.panel.show_section)  # once it has its place

    def go(self, key: str) -> None:
        """Show the section of a question; without a key nothing."""
        self._key, self._alone = key, False
        if key:
            self.panel.go(key)
        self._show()

    def fit(self, width: int) -> None:
        """Take a share of a window so wide, if that is enough to read."""
        room, character = round(width * _SHARE), self.panel.fontMetrics().averageCharWidth()
        self._narrow = room < _NARROWEST * character
        self._alone = self._alone and self._narrow
        if not self._narrow:
            self.panel.take(room)
        self._show()

    def switch(self) -> QPushButton:
        """Return a button that shows and hides it, to be put at a question."""
        made = button(self._words(), self.toggle, "plain")
        if self._narrow:  # `setVisible(True)` would show it as a window of its own
            made.hide()
        self._switches.append(made)
        return made

    def come_after(self, widget: QWidget) -> None:
        """Have Tab reach the panel after this."""
        for before, after in pairwise((widget, *self.panel.stops())):
            QWidget.setTabOrder(before, after)

    def _words(self) -> str:
        return self.tr("Hide the preview") if self.shown else self.tr("Show the preview")

    def _show(self) -> None:
        shown, alone = self.shown, self._alone and self._narrow
        self._switches = [each for each in self._switches if isValid(each)]
        for each in self._switches:
            each.setText(self._words())
            each.setVisible(not self._narrow)  # the menu and its key have it there, without room
        if alone:
            self.panel.take(_UNBOUNDED)
        self._middle.setVisible(not alone)
        self.panel.show_alone(alone=alone)
        self.panel.setVisible(shown)
        self.changed.emit()
