"""What stands there before the first report: one sentence and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from tripdesk.ui.archive.head import new_report_words
from tripdesk.ui.parts import button, column, label, named, row


class EmptyPage(QWidget):
    """Shown where the archive has no report."""

    new_asked = Signal()
    import_asked = Signal()
    bin_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        card = named(QFrame(), "card")
        layout = column(card, margin=5, gap=2)
        said = self.tr("No reports yet. The first takes about ten minutes.")
        first, _, rest = said.partition(". ")
        for text, look in ((f"{first}.", "heading"), (rest, "hint")):
            words = label(text, look)
            words.setWordWrap(False)  # a short line: its width is the card's
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(words)
        layout.addSpacing(self.fontMetrics().height() // 2)
        self.first = button(new_report_words(), self.new_asked.emit, "main", "plus")
        self._import = button(self.tr("Import…"), self.import_asked.emit)
        self._bin = button("", self.bin_asked.emit, "plain", "bin")
        self._bin.hide()
        for each in (self.first, self._import, self._bin):
            layout.addWidget(each)
        self.first.setMinimumHeight(self.fontMetrics().height() * 3)
        card.setMinimumWidth(self.fontMetrics().averageCharWidth() * 40)
        middle = row(gap=0)  # not by alignment, which knows no height for a width
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        outer = column(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def set_binned(self, count: int) -> None:
        """Show the way to the bin where something lies in it."""
        self._bin.setText(self.tr("Bin ({n})").format(n=self.locale().toString(count)))
        self._bin.setVisible(count > 0)
