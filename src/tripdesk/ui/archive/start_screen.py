"""The start screen: the list of reports or the bin, and what is there when there is no report.

It opens with the rows that were read at start-up; once they are painted it asks the archive. What
is to be done with reports is told by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.report import State
from tripdesk.services.listing import Query
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.head import Head
from tripdesk.ui.archive.list_memory import ListMemory, Memory
from tripdesk.ui.archive.list_page import ListPage
from tripdesk.ui.archive.listed import Stock
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.parts import STEP, column

if TYPE_CHECKING:  # the first rows show before the use cases are imported
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.empty_page import EmptyPage
    from tripdesk.ui.preview.previewing import Previewing

_AFTER_PAINT = 50
"""Milliseconds after the first rows show before the archive is opened: the screen goes first."""


class StartScreen(QWidget):
    """Passes on what is asked in the list; `act_asked` tells an act and the rows it is for."""

    new_asked = Signal()
    import_asked = Signal()
    act_asked = Signal(object, object)
    chosen = Signal()
    dossier_typed = Signal(str, object)
    follow_up_typed = Signal(object)
    hold_asked = Signal(str, bool)
    erase_asked = Signal(str, int)
    failed = Signal(object)
    """The archive could not be asked; the list says so too."""
    overview_asked = Signal()

    def __init__(
        self,
        model: RowsModel,
        open_reports: Callable[[], Reports],
        memory: Memory | None = None,
        countries: Callable[[], CountryNames] | None = None,
        previewing: Callable[[], Previewing | None] = lambda: None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._model = model
        self._live = self._seen = False
        self._stock: Stock | None = None
        self._head = Head()
        self._list = ListPage(model, open_reports, ListMemory(memory), countries, previewing)
        self._empty: EmptyPage | None = None
        self.table = self._list.table
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        layout = column(self, gap=2)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        self._head.new_asked.connect(self.new_asked)
        self._head.import_asked.connect(self.import_asked)
        self._head.continue_asked.connect(self._on_continue_asked)
        self._head.back_asked.connect(self._on_back_asked)
        self._head.emptying_asked.connect(self._on_emptying_asked)
        self._list.act_asked.connect(self.act_asked)
        self._list.chosen.connect(self.chosen)
        self._list.dossier_typed.connect(self.dossier_typed)
        self._list.follow_up_typed.connect(self.follow_up_typed)
        self._list.hold_asked.connect(self.hold_asked)
        self._list.erase_asked.connect(self.erase_asked)
        self._list.failed.connect(self.failed)
        self._list.overview_asked.connect(self.overview_asked)
        self._list.bin_asked.connect(self._on_bin_asked)
        self._list.came.connect(self._show_page)
        self._list.stock_came.connect(self._on_list_stock_came)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.activated.connect(self._on_escape)

    def _make_empty(self) -> EmptyPage:
        from tripdesk.ui.archive.empty_page import EmptyPage  # noqa: PLC0415 - seldom shown

        empty = EmptyPage()
        empty.new_asked.connect(self.new_asked)
        empty.import_asked.connect(self.import_asked)
        empty.bin_asked.connect(self._on_bin_asked)
        empty.set_binned(self._stock.binned if self._stock is not None else 0)
        self._pages.addWidget(empty)
        return empty

    # From outside --------------------------------------------------------------------------------

    def seed(self, rows: Sequence[ReportRow], *, whole: bool) -> None:
        """Show the first rows of the archive before it is open; `whole` if there are no others."""
        if whole:
            concepts = [each for each in rows if each.state is State.CONCEPT][:2]
            self._on_list_stock_came(Stock(len(rows), 0, concepts))
            self._list.set_stock(len(rows), None)
        self._list.seed(rows)

    def show_backup(self, words: str, warning: str, server: str) -> None:
        """Say when the last backup was made, or that it failed; and on which server all is."""
        self._list.show_backup(words, warning, server)

    @Slot()
    def refresh(self) -> None:
        """Ask the archive again what there is."""
        self._live = True
        self._list.refresh()

    def keep(self) -> None:
        """Have what was typed beside the list kept now."""
        self._list.keep()

    def stop(self) -> None:
        """Ask nothing more; what was chosen is remembered."""
        self._list.stop()

    def reports(self) -> list[ReportRow]:
        """Return the chosen reports."""
        return self.table.reports() if self._pages.currentIndex() == 0 else []

    @Slot()
    def find_words(self) -> None:
        """Go to the search field."""
        self._list.find_words()

    def show_details(self) -> None:
        """Go to what stands beside the list; where it has no room, in a window of its own."""
        self._list.show_details()

    def show_columns(self) -> None:
        """Choose the columns and the order in a window."""
        self._list.show_columns()

    def take_focus(self) -> None:
        """Put the keyboard where one most likely goes on."""
        if self._empty is not None and self._pages.currentWidget() is self._empty:
            self._empty.first.setFocus()
        elif self._head.continues:
            self._head.going_on.setFocus()
        else:
            self.table.setFocus()

    @property
    def settled(self) -> bool:
        """Whether all that was asked of the archive is on the screen."""
        return self._list.is_settled

    @property
    def in_bin(self) -> bool:
        """Whether the bin is shown."""
        return self._list.in_bin

    def narrowed(self) -> Query:
        """Return what narrows the list, without its order; nothing in the bin."""
        return self._list.narrowed()

    def show_bin(self, *, in_bin: bool) -> None:
        """Show the bin, or the archive again."""
        self._head.show_bin(in_bin=in_bin)
        self._pages.setCurrentIndex(0)
        self._list.show_bin(in_bin=in_bin)

    def do(self, act: Act) -> None:
        """Have this done with the reports that are chosen."""
        self._list.do(act)

    # What there is -------------------------------------------------------------------------------

    @Slot(object)
    def _on_list_stock_came(self, stock: Stock) -> None:
        self._stock = stock
        self._head.offer_to_continue(stock.concepts[0] if len(stock.concepts) == 1 else None)
        self._head.set_binned(stock.binned)
        self._list.set_stock(stock.reports, stock.binned)
        if self._empty is not None:
            self._empty.set_binned(stock.binned)
        self._show_page()

    @Slot()
    def _show_page(self) -> None:
        """Show the list, or the empty page where there is nothing at all to list."""
        nothing = self._stock is not None and not self._stock.reports
        empty = nothing and not self.in_bin and not self._model.rowCount()
        page = 1 if empty else 0
        if empty and self._empty is None:
            self._empty = self._make_empty()
        self._head.set_empty(empty=empty)
        if page != self._pages.currentIndex():
            self._pages.setCurrentIndex(page)
            if self.isVisible():
                self.take_focus()

    @Slot()
    def _on_continue_asked(self) -> None:
        if self._stock is not None and self._stock.concepts:
            self.act_asked.emit(Act.CONTINUE, list(self._stock.concepts))

    # The bin, and the way back -------------------------------------------------------------------

    @Slot()
    def _on_bin_asked(self) -> None:
        self.show_bin(in_bin=True)

    @Slot()
    def _on_back_asked(self) -> None:
        self.show_bin(in_bin=False)

    @Slot()
    def _on_emptying_asked(self) -> None:
        self._list.do_with_bin(Act.DESTROY)

    @Slot()
    def _on_escape(self) -> None:
        if self._list.is_narrowed:
            self._list.widen()
        elif self.in_bin:
            self.show_bin(in_bin=False)

    # Events --------------------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._live:
            self.take_focus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Once it is seen, and not by a clock: on a busy computer that is late.
        if not self._live and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._on_seen)

    @Slot()
    def _on_seen(self) -> None:
        """Wait from now on, when all is painted: a table takes its time on a busy computer."""
        QTimer.singleShot(_AFTER_PAINT, self.refresh)
