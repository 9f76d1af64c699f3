"""A hint the first time one comes to a step, at the foot of the window, out of the way.

It covers nothing, takes no focus, and goes when one says so or goes on; then it never comes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from tripdesk.ui.parts import STEP, button, label, row

if TYPE_CHECKING:
    from tripdesk.ui.remembered import Remembered

_SEEN = "hints_seen"
_LINES = 26
"""A window with room for fewer lines of text shows no hints."""


class FirstUse(QFrame):
    """Shows each hint once; which were seen is remembered."""

    more_asked = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("first_time")
        self._remembered, self._key = remembered, ""
        self._words = label("")
        layout = row(self, gap=2)
        layout.setContentsMargins(4 * STEP, STEP, 4 * STEP, STEP)
        layout.addWidget(self._words, 1)
        self._more = button(self.tr("More help (F1)"), self.more_asked.emit, "link")
        self._got_it = button(self.tr("Got it"), self.put_away, "link")
        layout.addWidget(self._more)
        layout.addWidget(self._got_it)
        self.hide()

    def show_for(self, key: str) -> None:
        """Show the hint of a step, if there is one that was not seen before."""
        self.put_away()
        words = hints().get(key, "")
        # Where large letters leave little room, the question has it all.
        low = self.window().height() < self.fontMetrics().lineSpacing() * _LINES
        if words and not low and key not in self._seen():
            self._key = key
            self._words.setText(words)
            self._more.setText(self.tr("More help (F1)"))
            self._got_it.setText(self.tr("Got it"))
            self.show()

    def put_away(self) -> None:
        """Take the hint away for good."""
        if self._key:
            self._remembered.keep(_SEEN, " ".join(sorted({*self._seen(), self._key})))
            self._key = ""
        self.hide()

    def _seen(self) -> set[str]:
        return set(self._remembered.text(_SEEN).split())


def hints() -> Mapping[str, str]:
    """Return the hint of each step, by the key of its question."""
    translate = QCoreApplication.translate
    return {
        "travellers": translate(
            "hints", "Type a number and go on with Ctrl+Enter. What you type is saved at once."
        ),
        "period": translate(
            "hints", "Write a date as you are used to: 8-2-2020, 8 feb or 8/2. Or press Alt+↓."
        ),
        "purpose": translate("hints", "Keep it short. An empty line begins a new paragraph."),
        "locations": translate("hints", "Type a few letters; place and country are completed."),
        "meetings": translate(
            "hints", "Enter begins a new point. You can paste a list: each line becomes a point."
        ),
        "results": translate("hints", "One result a point. Alt+↑ and Alt+↓ move a point."),
        "follow_ups": translate("hints", "Choose “No”, or “Yes” and name them, one a point."),
        "check": translate(
            "hints", "“Change” brings you back to an answer. Nothing is fixed before you say so."
        ),
    }
