"""Which columns the list shows, and how wide each is: what its words need, or as one dragged it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from tripdesk.domain.report import Origin, State
from tripdesk.ui.archive.columns import OF_MORE, USUAL, Column, heading_words
from tripdesk.ui.archive.row_painting import MARGIN
from tripdesk.ui.archive.row_words import due_in_words, month_words, origin_words, state_words

_LONG_PERIOD, _SHORT_PERIOD = "28 {} 2028 – 28 {} 2028", "28 {} – 28 {} 2028"
"""The widest trips: across the end of a year, and within one."""

_TRIP = 20
"""The trip keeps at least so many characters."""

_CHARACTERS = {Column.PURPOSE: 36, Column.CASE_NUMBER: 16, Column.DEPARTMENT: 20}
"""So wide is what may be of any length."""

LEAST = 4
"""No column is made narrower than so many characters."""

_PAUSE = 300
"""Milliseconds after a column was dragged until the trip takes what is left."""


class TableColumns(QObject):
    """Lays out the columns of a table; the trip always stays, and takes the room that is left."""

    changed = Signal()
    """Others are wanted, or one has another width."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._wanted: frozenset[Column] = USUAL
        self._needed: dict[Column, int] = {}
        self._dragged: dict[Column, float] = {}
        """In average characters, so that they grow with the letters."""
        self._spare = 0
        """So much of its width the period can do without."""
        self._laying = False
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.TRIP, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._on_header_section_resized)
        header.sectionHandleDoubleClicked.connect(self._on_header_handle_double_clicked)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)

    # Which ---------------------------------------------------------------------------------------

    @property
    def wanted(self) -> frozenset[Column]:
        """The columns that are shown where there is room."""
        return self._wanted

    def want(self, columns: Collection[Column]) -> None:
        """Show these; the trip always stays."""
        self._wanted = frozenset(columns) | {Column.TRIP}
        self.share()

    @property
    def want_more(self) -> bool:
        """Whether one of them shows what rows do not have."""
        return bool(self._wanted & OF_MORE)

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu that chooses the columns."""
        menu = QMenu(self.tr("Columns"), parent)
        for column in Column:
            if column is Column.TRIP:
                continue
            action = QAction(heading_words(column), menu)
            action.setCheckable(True)
            action.setChecked(column in self._wanted)
            action.setData(column)
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.want(self._wanted ^ {Column(action.data())})
        self.changed.emit()

    # How wide ------------------------------------------------------------------------------------

    @property
    def dragged(self) -> Mapping[Column, float]:
        """The widths that were chosen, in average characters."""
        return dict(self._dragged)

    def drag(self, widths: Mapping[Column, float]) -> None:
        """Give these columns a width, and the others what they need."""
        self._dragged = {
            column: max(width, LEAST)
            for column, width in widths.items()
            if column is not Column.TRIP
        }
        self.share()

    def set_width(self, column: Column, characters: float) -> None:
        """Give a column a width in average characters, or with 0 what it needs."""
        others = {each: width for each, width in self._dragged.items() if each is not column}
        self.drag(others | ({column: characters} if characters else {}))
        self.changed.emit()

    def characters(self, column: Column) -> int:
        """Return how wide a column is, in average characters."""
        return round(self._width(column) / self._table.fontMetrics().averageCharWidth())

    def fit(self) -> None:
        """Measure what each column's widest words need in the font of now."""
        metrics, locale = self._table.fontMetrics(), QLocale()
        heading = self._table.horizontalHeader().fontMetrics()
        months = [month_words(each, locale) for each in range(1, 13)]
        longest = max(months, key=metrics.horizontalAdvance)
        day = f"28 {longest} 2028"
        widest = {
            Column.PERIOD: [_LONG_PERIOD.format(longest, longest)],
            Column.PERSONS: ["999"],
            Column.STATE: [state_words(each) for each in State],
            Column.DUE: [due_in_words(-3650), due_in_words(3650)],
            Column.DAYS: ["999"],
            Column.ORIGIN: [origin_words(each) for each in Origin],
            Column.VERSION: ["99"],
            Column.PUBLISHED: [day],
            Column.CHANGED: [day],
        }
        wide = metrics.averageCharWidth()
        for column in Column:
            # A heading also shows the arrow of the order, a text as wide as its height.
            name = heading.horizontalAdvance(heading_words(column)) + heading.height()
            said = (metrics.horizontalAdvance(each) for each in widest.get(column, ()))
            words = max(said, default=_CHARACTERS.get(column, _TRIP) * wide)
            self._needed[column] = max(name, words) + 3 * MARGIN + wide
        short = metrics.horizontalAdvance(_SHORT_PERIOD.format(longest, longest))
        self._spare = metrics.horizontalAdvance(_LONG_PERIOD.format(longest, longest)) - short
        self.share()

    def share(self) -> None:
        """Leave out the persons where there is no room; below that the table scrolls sideways."""
        if not self._needed:
            return
        room, wide = self._table.viewport().width(), self._table.fontMetrics().averageCharWidth()
        least = wide * _TRIP
        widths = {each: self._width(each) for each in self._wanted if each is not Column.TRIP}
        spares = Column.PERIOD in widths and Column.PERIOD not in self._dragged
        if spares and sum(widths.values()) + 3 * least // 2 > room:
            widths[Column.PERIOD] -= self._spare
        if self._wanted <= USUAL and sum(widths.values()) + least > room:
            widths.pop(Column.PERSONS, None)
        self._laying = True
        for column in Column:
            if column is not Column.TRIP:
                self._table.setColumnHidden(column, column not in widths)
                self._table.setColumnWidth(column, widths.get(column, self._needed[column]))
        self._table.setColumnWidth(Column.TRIP, max(least, room - sum(widths.values())))
        self._laying = False

    def _width(self, column: Column) -> int:
        dragged = self._dragged.get(column)
        if dragged is None:
            return self._needed[column]
        return round(dragged * self._table.fontMetrics().averageCharWidth())

    def comfortable_width(self) -> int:
        """Return how wide the table is when none of the usual columns is cut short."""
        least = self._table.fontMetrics().averageCharWidth() * _TRIP * 3 // 2
        usual = USUAL - {Column.TRIP}
        return sum(self._needed[each] for each in usual) - self._spare + least

    @Slot(int, int, int)
    def _on_header_section_resized(self, number: int, _: int, width: int) -> None:
        column = Column(number)
        if self._laying or column is Column.TRIP or not width:
            return
        wide = self._table.fontMetrics().averageCharWidth()
        self._dragged[column] = max(round(width / wide, 1), LEAST)
        self._pause.start()

    @Slot(int)
    def _on_header_handle_double_clicked(self, number: int) -> None:
        self._dragged.pop(Column(number), None)
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self.share()
        self.changed.emit()
