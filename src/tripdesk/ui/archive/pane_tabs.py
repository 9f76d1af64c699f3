"""The names of the pages beside the list, in one row: one is open, the arrow keys change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from tripdesk.ui.flow import Flow
from tripdesk.ui.parts import STEP, named


class PaneTabs(QWidget):
    """Tells which is opened. With letters so large that one row is too short, there are two."""

    opened = Signal(int)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        flow = Flow(self, STEP // 4)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        for number, name in enumerate(names):
            tab = named(QPushButton(name), "tab")
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            self._group.addButton(tab, number)
            flow.addWidget(tab)
        self._group.idToggled.connect(self._on_group_toggled)

    @property
    def current(self) -> int:
        """The one that is open."""
        return self._group.checkedId()

    def open(self, number: int) -> None:
        """Open one."""
        self._group.button(number).setChecked(True)

    def rename(self, number: int, name: str) -> None:
        """Give one another name."""
        self._group.button(number).setText(name)

    def take_focus(self) -> None:
        """Put the keyboard on the one that is open."""
        tab = self._group.checkedButton()
        if tab is not None:
            tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int, bool)
    def _on_group_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.opened.emit(number)
