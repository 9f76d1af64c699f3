"""The question whether fonts of this computer may be used, beneath what they would put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from tripdesk.ui.parts import announce, button, column, emptied, label

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer

_MOST = 12
"""As many characters are shown of those a font would print."""

_AT_THE_BUTTON = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""Letters from right to left, too."""


class FontsBox(QFrame):
    """Hidden until there is an offer; `use` takes the fonts of one."""

    def __init__(self, use: Callable[[Sequence[FontOffer]], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._use = use
        self._column = column(self, margin=2)
        self.hide()

    def offer(self, offers: Sequence[FontOffer]) -> None:
        """Ask, a font at a time; asked already, nothing more is said."""
        if not self.isHidden():
            return
        hint = self.tr(
            "A font of this computer can print what is missing. TripDesk keeps a copy, so that"
            " reports look the same from now on."
        )
        self._column.addWidget(label(hint))
        for each in offers:
            words = self.tr("Use the font {name} of this computer").format(name=each.name)
            asked = button(words, partial(self._on_asked, each), "small")
            asked.setAccessibleDescription(_some(each.characters))
            if len(offers) > 1:
                which = label(_some(each.characters), "quiet")
                which.setAlignment(_AT_THE_BUTTON)
                self._column.addWidget(which)
            self._column.addWidget(asked, 0, Qt.AlignmentFlag.AlignLeft)
        self.show()
        announce(self, hint)

    def withdraw(self) -> None:
        """Take the question back: what was missing is there, or other characters are missing."""
        self.hide()
        emptied(self._column)

    def _on_asked(self, offer: FontOffer) -> None:
        for each in self.findChildren(QPushButton):
            each.setEnabled(False)  # it takes a moment, and is asked once
        self._use((offer,))


def _some(characters: str) -> str:
    return " ".join(characters[:_MOST]) + (" …" if len(characters) > _MOST else "")
