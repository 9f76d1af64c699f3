"""The overview: what the archive, or what is listed of it, comes to in numbers.

Shown at once with its head; the numbers come when they are read. It is made anew for other colours,
sizes or languages as all screens are.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from tripdesk.services.listing import Query
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.numbers import grouped
from tripdesk.ui.overview.cards import Cards
from tripdesk.ui.overview.figures import Figures, tables_of
from tripdesk.ui.overview.plots_page import PlotsPage
from tripdesk.ui.overview.scope_words import scope_words
from tripdesk.ui.overview.tables_page import cards_of
from tripdesk.ui.parts import STEP, announce, button, column, label, named, row


class OverviewScreen(QWidget):
    """`scope_asked` asks for the numbers of a query, `csv_asked` for a file of those shown."""

    left = Signal()
    scope_asked = Signal(object)
    csv_asked = Signal(object)

    def __init__(self, narrowed: Query) -> None:
        """Take what is listed: with anything that narrows it, one can choose between it and all."""
        super().__init__()
        self.setObjectName("page")
        self._narrowed = narrowed
        self._figures: Figures | None = None
        self._content: QWidget | None = None
        self._tables: QBoxLayout | None = None
        self._build()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def _build(self) -> None:
        self.back = button(self.tr("All reports"), self.left.emit, "flush", "back")
        self._said = label("", "quiet")
        self.as_table = button(self.tr("As a table"), self._on_as_table_clicked, "toggle")
        self.as_table.setCheckable(True)
        self.csv = button(self.tr("Save as CSV…"), self._on_csv_clicked)
        self._chips = self._scope_chips()
        title = label(self.tr("Overview"), "title")
        title.setWordWrap(False)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(2 * STEP)
        self._top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._top.addWidget(title)
        self._top.addWidget(self._said, 1)
        buttons = row(gap=2)
        buttons.addWidget(self.as_table)
        buttons.addWidget(self.csv)
        self._top.addLayout(buttons)
        self._place: QVBoxLayout = column(gap=2)
        # The head scrolls along: with large letters it would leave no room for the rest.
        inner = named(QWidget(), "page")
        inside = column(inner, gap=2)
        inside.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        inside.addLayout(self._top)
        if self._chips is not None:
            inside.addWidget(self._chips, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(self._place, 1)
        column(self, gap=0).addWidget(scrolling(inner))
        self._allow(anything=False)

    def _scope_chips(self) -> QWidget | None:
        if self._narrowed == Query():
            return None
        made = QWidget()
        made.setAccessibleName(self.tr("Which reports"))
        line = row(made)
        self._group = QButtonGroup(self)
        for number, words in enumerate((self.tr("What is listed"), self.tr("All reports"))):
            chip = QPushButton(words)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setChecked(not number)
            self._group.addButton(chip, number)
            line.addWidget(chip)
        self._group.idToggled.connect(self._on_group_toggled)
        return made

    def take_focus(self) -> None:
        """Put the keyboard where one most likely goes on."""
        self.back.setFocus()

    @property
    def figures(self) -> Figures | None:
        """What is shown, or none while it is not read yet."""
        return self._figures

    @property
    def content(self) -> QWidget | None:
        """The part that shows the numbers."""
        return self._content

    def show_figures(self, figures: Figures) -> None:
        """Show numbers, with the plots or the tables as before."""
        self._figures = figures
        overview = figures.overview
        words = [grouped(self.tr("%n report(s)", "", overview.trips), overview.trips)]
        words[0] = words[0].replace(str(overview.trips), QLocale().toString(overview.trips), 1)
        if overview.years:
            years = {overview.years[0].year: None, overview.years[-1].year: None}
            words.append(" – ".join(str(each) for each in years))
        scope = scope_words(figures.query, figures.country)
        self._said.setText(" · ".join([*words, scope] if scope else words))
        self._allow(anything=overview.trips > 0)
        self._show_content()
        announce(self, self._said.text())

    def say_failed(self, sentence: str) -> None:
        """Say why there are no numbers."""
        self._put(label(sentence, "failed"))

    def _show_content(self) -> None:
        figures = self._figures
        if figures is None:
            return
        if not figures.overview.trips:
            self._put(self._nothing())
            return
        made = named(QWidget(), "page")
        inside = column(made, gap=2)
        if self.as_table.isChecked():
            tables = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            tables.setSpacing(2 * STEP)
            for each in cards_of(tables_of(figures)):
                tables.addWidget(each, 1)
            inside.addLayout(tables, 1)
            self._put(made)
            self._tables = tables
        else:
            inside.addWidget(Cards(figures))
            inside.addWidget(PlotsPage(figures), 1)
            self._put(made)
        self._turn()

    def _nothing(self) -> QWidget:
        words = (
            self.tr("Nothing is listed now, so there is nothing to count.")
            if self._figures is not None and self._figures.query != Query()
            else self.tr("No reports yet. With the first, its numbers are here.")
        )
        said = label(words, "heading")
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return said

    def _put(self, content: QWidget) -> None:
        before, self._content, self._tables = self._content, content, None
        if before is not None:
            self._place.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._place.addWidget(content, 1)

    def _allow(self, *, anything: bool) -> None:
        self.as_table.setEnabled(anything)
        self.csv.setEnabled(anything)

    def _turn(self) -> None:
        """Put things below one another where there is no room beside."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        letters = self.width() / self.fontMetrics().averageCharWidth()
        self._top.setDirection(across if letters >= 90 else down)
        self._top.setSpacing(2 * STEP if letters >= 90 else STEP // 2)
        if self._tables is not None:
            self._tables.setDirection(across if letters >= 130 else down)

    @Slot()
    def _on_as_table_clicked(self) -> None:
        self._show_content()

    @Slot()
    def _on_csv_clicked(self) -> None:
        if self._figures is not None:
            self.csv_asked.emit(self._figures)

    @Slot(int, bool)
    def _on_group_toggled(self, chosen: int, on: bool) -> None:
        if on:
            self.scope_asked.emit(Query() if chosen else self._narrowed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
