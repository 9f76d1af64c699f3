"""Acts as a menu, and as a row of buttons below the list where the details have no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from tripdesk.ui.archive.acts import Act, act_words
from tripdesk.ui.parts import STEP, row


def acts_menu(parent: QWidget, acts: Sequence[Act], do: Callable[[Act], object]) -> QMenu:
    """Return a menu of these acts; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for act in acts:
        if act is Act.BIN and menu.actions():
            menu.addSeparator()
        action = QAction(act_words(act), menu)
        action.triggered.connect(partial(do, act))
        menu.addAction(action)
    return menu


class ActsBar(QWidget):
    """The likeliest act, the second where there is room for it, and the others behind a button."""

    act_asked = Signal(object)
    details_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._acts: list[Act] = []
        self._first = self._button("next")
        self._second = self._button("")
        self._more = self._button("")
        self._more.setText(self.tr("More…"))
        self._details = self._button("")
        self._details.setText(self.tr("Details…"))
        layout = row(self)
        for each in (self._first, self._second, self._more, self._details):
            layout.addWidget(each)
        layout.addStretch()
        self._details.clicked.connect(self.details_asked)
        self._first.clicked.connect(self._on_first_clicked)
        self._second.clicked.connect(self._on_second_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self.offer(())

    def _button(self, look: str) -> QPushButton:
        made = QPushButton()
        made.setObjectName(look)
        return made

    def offer(self, acts: Sequence[Act]) -> None:
        """Offer to do these; the first are the likeliest."""
        self._acts = list(acts)
        for at, button in enumerate((self._first, self._second)):
            if at < len(acts):
                button.setText(act_words(acts[at]))
        self._first.setVisible(bool(acts))
        self._details.setVisible(bool(acts))
        self._share()
        self.updateGeometry()

    def _share(self) -> None:
        """Show as many acts as there is room for."""
        room = self.width() >= self._width_of(self._first, self._second, self._more, self._details)
        shown = 2 if room or len(self._acts) < 2 else 1
        self._second.setVisible(shown == 2 and len(self._acts) > 1)
        self._more.setVisible(len(self._acts) > shown)

    def _width_of(self, *buttons: QPushButton) -> int:
        return sum(each.sizeHint().width() + STEP for each in buttons)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room that one act needs, and the way to the others."""
        least = self._width_of(self._first, self._more, self._details) if self._acts else 0
        return QSize(least, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @Slot()
    def _on_first_clicked(self) -> None:
        self.act_asked.emit(self._acts[0])

    @Slot()
    def _on_second_clicked(self) -> None:
        self.act_asked.emit(self._acts[1])

    @Slot()
    def _on_more_clicked(self) -> None:
        shown = 1 if self._second.isHidden() else 2
        menu = acts_menu(self, self._acts[shown:], self.act_asked.emit)
        menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))
