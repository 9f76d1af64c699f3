"""What stands there where the archive does not open: why, and each way on.

A server that is not reached can be tried again, with a password where it asks for one.

Damaged: the latest backup, another one, or all that can still be read. Newer, or open on another
computer: nothing here is to be mended, so it can be tried again.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.parts import announce, button, column, label, named, row

_WIDTH = 64
_MOST_FINDINGS = 6


class RescueScreen(QWidget):
    """Asks by signals; `say` tells what is going on."""

    latest_asked = Signal()
    other_asked = Signal()
    rescue_asked = Signal()
    again_asked = Signal()
    quit_asked = Signal()
    settings_asked = Signal()
    password_typed = Signal(str)
    """To be tried with; nothing here keeps it."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        *,
        damaged: bool,
        on_server: bool = False,
        asks_password: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        card = named(QFrame(), "card")
        layout = column(card, margin=4, gap=2)
        layout.addWidget(label(heading, "heading"))
        self._sentence = label(sentence)
        layout.addWidget(self._sentence)
        self.password = QLineEdit()
        if asks_password:
            self._ask_password(layout)
        again = self.tr("Connect") if asks_password else self.tr("Try again")
        self._asks = asks_password
        self._findings = label("", "quiet")
        self._findings.hide()
        layout.addWidget(self._findings)
        self._news = label("")
        self._news.hide()
        self.latest = button(self.tr("Put the latest backup back"), self.latest_asked.emit, "main")
        self.other = button(self.tr("Put another backup back…"), self.other_asked.emit)
        self.rescue = button(self.tr("Save every report that can be read"), self.rescue_asked.emit)
        self.again = button(again, self._on_again_clicked)
        self.settings = button(self.tr("Settings…"), self.settings_asked.emit)
        self.leave = button(self.tr("Quit"), self.quit_asked.emit)
        if damaged:
            self.latest.setEnabled(False)
            self._ways: tuple[QPushButton, ...] = (self.latest, self.other, self.rescue)
            note = self.tr(
                "Whatever you choose, the damaged archive is kept aside; nothing is thrown away."
            )
            layout.addWidget(label(note, "quiet"))
        else:
            self._ways = (self.again,)
            self.again.setObjectName("main")
        self._lay_out_ways(layout, damaged=damaged, on_server=on_server)
        layout.addWidget(self._news)
        card.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH // 2)
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(card, 20)
        middle.addStretch(1)
        inside = named(QWidget(), "page")
        column(self).addWidget(scrolling(inside))
        outer = column(inside, margin=2)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        announce(self, f"{heading} {sentence}")

    def _ask_password(self, layout: QVBoxLayout) -> None:
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.password.returnPressed.connect(self._on_again_clicked)
        asked = label(self.tr("Password"), "asked")
        asked.setBuddy(self.password)
        layout.addWidget(asked)
        layout.addWidget(self.password)
        kept = self.tr("It is kept in this computer's keyring, nowhere else.")
        layout.addWidget(label(kept, "quiet"))

    def _lay_out_ways(self, layout: QVBoxLayout, *, damaged: bool, on_server: bool) -> None:
        shown = (*self._ways, *((self.again,) if damaged else ()), self.leave)
        if on_server:
            shown = (*shown, self.settings)
            self._ways = (*self._ways, self.settings)
        every = (self.latest, self.other, self.rescue, self.again, self.settings, self.leave)
        for each in every:
            if each in shown:
                layout.addWidget(each)
            else:
                each.setParent(None)
                each.deleteLater()

    @Slot()
    def _on_again_clicked(self) -> None:
        typed = self.password.text() if self._asks else ""
        self.password.clear()
        if typed:
            self.password_typed.emit(typed)
        else:
            self.again_asked.emit()

    def take_focus(self) -> None:
        """Put the keyboard on the first way that is open."""
        if self._asks:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next((each for each in self._ways if each.isEnabled()), self.leave)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, found: Sequence[str]) -> None:
        """Show what a check found, the first few of it."""
        more = len(found) - _MOST_FINDINGS
        lines = [f"• {each}" for each in found[:_MOST_FINDINGS]]
        if more > 0:
            lines.append(self.tr("and %n more", "", more))
        self._findings.setText("\n".join(lines))
        self._findings.setVisible(bool(lines))

    def show_latest(self, words: str) -> None:
        """Say which backup is the latest; empty where there is none."""
        self.latest.setEnabled(bool(words))
        if words:
            text = self.tr("Put the latest backup back ({when})").format(when=words)
            self.latest.setText(text)
        else:
            self.latest.setText(self.tr("There is no backup in the usual folder"))
        self.take_focus()

    def say(self, words: str, *, busy: bool = False) -> None:
        """Tell what is going on; nothing can be chosen meanwhile where it is `busy`."""
        self._news.setText(words)
        self._news.setVisible(bool(words))
        for each in (*self._ways, self.leave, self.password):
            each.setEnabled(not busy)
        announce(self, words)
