"""The line below the list: how many reports there are, and the way to the bin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tripdesk.ui.numbers import grouped
from tripdesk.ui.parts import announce, button, column, label, row, worn
from tripdesk.ui.theme import icon


class Foot(QWidget):
    """Says what the list holds, and a fault where the archive could not be asked."""

    bin_asked = Signal()
    overview_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reports: int | None = None
        self._found, self._narrowed, self._in_bin = 0, False, False
        self._words = label("", "quiet")
        self.overview = button(self.tr("Overview"), self.overview_asked.emit, "quiet_link")
        self._bin = button("", self.bin_asked.emit, "quiet_link", "bin")
        side = self._bin.iconSize().height()
        self._bin.setIcon(icon("bin", "quiet", side))
        self._bin.hide()
        self._kept = self._server = ""
        self._brief = False
        self._warning = label("", "failed")
        self._warning.hide()
        whole = column(self, gap=0)
        whole.addWidget(self._warning)
        layout = row()
        layout.addWidget(self._words, 1)
        layout.addWidget(self.overview)
        layout.addWidget(self._bin)
        whole.addLayout(layout)

    def set_stock(self, reports: int, binned: int | None) -> None:
        """Say how many reports there are, and how many in the bin where that is known."""
        self._reports = reports
        if binned is not None:
            some = self.tr("Bin ({n})").format(n=self.locale().toString(binned))
            self._bin.setText(some if binned else self.tr("Bin"))
        self._bin.setProperty("known", binned is not None)
        self._show()

    def set_found(self, found: int, *, narrowed: bool, in_bin: bool) -> None:
        """Say how many are listed."""
        changed = narrowed and (found, True) != (self._found, self._narrowed)
        self._found, self._narrowed, self._in_bin = found, narrowed, in_bin
        self._show()
        if changed:
            announce(self, grouped(self.tr("%n report(s) found", "", found), found))

    def set_brief(self, *, brief: bool) -> None:
        """Say no more than how many are listed, where a low window has the room for rows."""
        if brief != self._brief:
            self._brief = brief
            self._show()

    def say_failed(self, sentence: str) -> None:
        """Say what is wrong, until the list is asked again."""
        worn(self._words, "failed")
        self._words.setText(sentence)

    def set_backup(self, words: str, warning: str, server: str) -> None:
        """Say when the last backup was made, and that one failed until one does not.

        `server` is the address of a shared archive, empty for one on this computer.
        """
        if warning and warning != self._warning.text():
            announce(self, warning)
        self._kept, self._server = words, server
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._show()

    def _show(self) -> None:
        worn(self._words, "quiet")
        here = self.tr("everything is on this computer")
        if self._server:
            here = self.tr("everything is at {server}").format(server=self._server)
        if self._kept:
            here = f"{here} · {self._kept}"
        rest = "" if self._brief else f" · {here}"
        self._words.setToolTip(here if self._brief and not self._in_bin else "")
        if self._in_bin:
            self._words.setText(
                grouped(self.tr("%n report(s) in the bin", "", self._found), self._found)
            )
        elif self._narrowed:
            found = grouped(self.tr("%n report(s) found", "", self._found), self._found)
            self._words.setText(f"{found}{rest}")
        else:
            number = self._reports or self._found
            count = grouped(self.tr("%n report(s)", "", number), number)
            self._words.setText(f"{count}{rest}")
        self.overview.setVisible(not self._in_bin)
        self._bin.setVisible(bool(self._bin.property("known")) and not self._in_bin)
