"""The top of the start screen: its title, and what one does next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.row_words import title_words
from tripdesk.ui.parts import button, column, label, named, row, worn
from tripdesk.ui.theme import icon


def new_report_words() -> str:
    """Return what the way to a new report is called, on this screen and on the empty one."""
    return QCoreApplication.translate("StartScreen", "New report")


class Head(QWidget):
    """One filled button: going on with the one unfinished report, else a new one."""

    new_asked = Signal()
    import_asked = Signal()
    continue_asked = Signal()
    back_asked = Signal()
    emptying_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._in_bin, self._empty, self._concept = False, False, False
        self._back = button(self.tr("All reports"), self.back_asked.emit, "flush", "back")
        self._title = label(self.tr("Reports"), "title")
        words = self.tr("Put back what you need; only emptying the bin destroys it.")
        self._hint = label(words, "hint")
        self._import = button(self.tr("Import…"), self.import_asked.emit)
        self._new = button(new_report_words(), self.new_asked.emit, "main", "plus")
        self._emptying = button(self.tr("Empty the bin…"), self.emptying_asked.emit)
        self._emptying.setEnabled(False)
        top = row(gap=2)
        top.addWidget(self._title, 1)
        for each in (self._import, self._new, self._emptying):
            top.addWidget(each)
        self.going_on = button("", self.continue_asked.emit, "main", "forward")
        self.going_on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the word
        self._unfinished = label(self.tr("You have one report that is not finished."))
        self._card = named(QFrame(), "card")
        inside = row(self._card, margin=2, gap=2)
        inside.addWidget(self._unfinished, 1)
        inside.addWidget(self.going_on)
        layout = column(self, gap=2)
        title = column()
        title.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        title.addLayout(top)
        title.addWidget(self._hint)
        layout.addLayout(title)
        layout.addWidget(self._card)
        self._show()

    @property
    def continues(self) -> bool:
        """Whether going on is offered."""
        return not self._card.isHidden()

    def show_bin(self, *, in_bin: bool) -> None:
        """Stand above the bin, or above the archive."""
        self._in_bin = in_bin
        self._show()

    def set_empty(self, *, empty: bool) -> None:
        """Leave the ways to begin to the empty page."""
        self._empty = empty
        self._show()

    def set_binned(self, count: int) -> None:
        """Offer to empty the bin where something lies in it."""
        self._emptying.setEnabled(count > 0)

    def offer_to_continue(self, concept: ReportRow | None) -> None:
        """Offer to go on with the one unfinished report, or with none."""
        self._concept = concept is not None
        if concept is not None:
            words = self.tr("Continue with {title}")
            title = title_words(concept) if concept.facts.title else self.tr("your report")
            self.going_on.setText(words.format(title=title))
        self._show()

    def _show(self) -> None:
        ways = not self._in_bin and not self._empty
        self._title.setText(self.tr("Bin") if self._in_bin else self.tr("Reports"))
        # What goes, goes first: all together would make a narrow window wide.
        shown = {
            self._back: self._in_bin,
            self._hint: self._in_bin,
            self._emptying: self._in_bin,
            self._import: ways,
            self._new: ways,
        }
        for each, visible in sorted(shown.items(), key=lambda one: one[1]):
            each.setVisible(visible)
        self._card.setVisible(ways and self._concept)
        worn(self._new, "" if self._concept else "main")
        tint, side = "ink" if self._concept else "on_accent", self._new.iconSize().height()
        self._new.setIcon(icon("plus", tint, side))
