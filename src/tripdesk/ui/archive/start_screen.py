"""The start screen: the list of reports, what narrows it, the one that is chosen, and the bin.

It opens with the rows that were read at start-up; once they are painted it asks the archive, on
its own thread. What is to be done with reports is told by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.listing import Facets, Query, Sort
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acting import Acting
from tripdesk.ui.archive.acts import Act, acts_of_all
from tripdesk.ui.archive.acts_menu import ActsBar
from tripdesk.ui.archive.asking import Asking
from tripdesk.ui.archive.beside import Beside
from tripdesk.ui.archive.columns import SORTS
from tripdesk.ui.archive.editors import Editors
from tripdesk.ui.archive.filters import Filters
from tripdesk.ui.archive.foot import Foot
from tripdesk.ui.archive.head import Head
from tripdesk.ui.archive.list_card import ListCard
from tripdesk.ui.archive.list_memory import ListMemory, Memory
from tripdesk.ui.archive.listed import Listed, Stock
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import STEP, column, named, row

if TYPE_CHECKING:  # the first rows show before the use cases are imported
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.empty_page import EmptyPage
    from tripdesk.ui.preview.previewing import Previewing

_AFTER_PAINT = 50
"""Milliseconds after the first rows show before the archive is opened: the screen goes first."""


class StartScreen(QWidget):
    """Lists the reports; `act_asked` tells an act and the rows of the reports it is for."""

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
        self._previewing = previewing
        self.setObjectName("page")
        self._model, self._open_reports = model, open_reports
        self._memory = ListMemory(memory)
        self._asking = Asking(self)
        self._listed = Listed(model, self._asking, lambda: open_reports().store.listing, countries)
        self._editors = Editors(model, self._asking, open_reports)
        self._live = self._seen = False
        self._stock: Stock | None = None
        self._chosen_id, self._chosen_row = "", 0
        self._build()
        self._connect()
        self._recall()

    def _build(self) -> None:
        self._head, self._foot = Head(), Foot()
        self._filters, self._card = Filters(), ListCard(self._model)
        self._empty: EmptyPage | None = None
        self.table = self._card.table
        self._acting = Acting(self.table, self._listed)
        self._beside, self._bar = self._make_beside(), ActsBar()
        middle = row(gap=2)
        middle.addWidget(self._card, 1)
        middle.addWidget(self._beside)
        listing = named(QWidget(), "page")
        inside = column(listing, gap=2)
        inside.addWidget(self._filters)
        inside.addLayout(middle, 1)
        inside.addWidget(self._bar)
        inside.addWidget(self._foot)
        self._pages = QStackedWidget()
        self._pages.addWidget(listing)
        layout = column(self, gap=2)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._head.new_asked.connect(self.new_asked)
        self._head.import_asked.connect(self.import_asked)
        self._head.continue_asked.connect(self._on_continue_asked)
        self._head.back_asked.connect(self._on_back_asked)
        self._head.emptying_asked.connect(self._on_emptying_asked)
        self._foot.bin_asked.connect(self._on_bin_asked)
        self._foot.overview_asked.connect(self.overview_asked)
        self._filters.changed.connect(self._on_filters_changed)
        self._filters.left.connect(self.table.setFocus)
        self._card.clear_asked.connect(self._filters.clear)
        self._bar.act_asked.connect(self.do)
        self._bar.details_asked.connect(self.show_details)
        self._acting.act_asked.connect(self.act_asked)
        self._acting.refused.connect(self._foot.say_failed)
        self.table.chosen.connect(self._on_table_chosen)
        self.table.looked.connect(self._listed.look_at)
        self.table.columns.changed.connect(self._on_columns_changed)
        self.table.looked.connect(self._on_table_looked)
        self._editors.came.connect(self._on_table_chosen)
        self._model.sort_asked.connect(self._on_model_sort_asked)
        self._listed.came.connect(self._on_listed_came)
        self._listed.facets_came.connect(self._on_listed_facets_came)
        self._listed.stock_came.connect(self._on_listed_stock_came)
        self._listed.snippets_came.connect(self._on_listed_snippets_came)
        self._listed.failed.connect(self._on_listed_failed)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.activated.connect(self._on_escape)

    def _make_beside(self) -> Beside:
        beside = Beside(self._model, self._asking, self._open_reports, self._previewing)
        beside.act_asked.connect(self.do)
        beside.dossier_typed.connect(self.dossier_typed)
        beside.follow_up_typed.connect(self.follow_up_typed)
        beside.hold_asked.connect(self.hold_asked)
        beside.erase_asked.connect(self.erase_asked)
        beside.failed.connect(self._on_listed_failed)
        return beside

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
            self._on_listed_stock_came(Stock(len(rows), 0, concepts))
            self._foot.set_stock(len(rows), None)
        if not self._filters.any:
            self._listed.seed(rows)
            self._on_listed_came()

    def show_backup(self, words: str, warning: str, server: str) -> None:
        """Say when the last backup was made, or that it failed; and on which server all is."""
        self._foot.set_backup(words, warning, server)

    def refresh(self) -> None:
        """Ask the archive again what there is."""
        self._live = True
        if self._beside.furnish():
            self._on_table_chosen()
        self._listed.refresh()

    def keep(self) -> None:
        """Have what was typed beside the list kept now."""
        self._beside.keep()

    def stop(self) -> None:
        """Ask nothing more; what was chosen is remembered."""
        self.keep()
        self._remember()
        self._listed.stop()
        self._editors.stop()
        self._asking.stop()

    def reports(self) -> list[ReportRow]:
        """Return the chosen reports."""
        return self.table.reports() if self._pages.currentIndex() == 0 else []

    @Slot()
    def find_words(self) -> None:
        """Go to the search field."""
        self._filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.words.selectAll()

    @Slot()
    def show_details(self) -> None:
        """Go to what stands beside the list; where it has no room, in a window of its own."""
        self._beside.go()

    def show_columns(self) -> None:
        """Choose the columns and the order in a window."""
        from tripdesk.ui.archive.columns_dialog import ColumnsDialog  # noqa: PLC0415 - seldom

        query = self._listed.query
        dialog = ColumnsDialog(self, self.table.columns, query.sort, descending=query.descending)
        dialog.order_chosen.connect(self._on_dialog_order_chosen)
        dialog.exec()
        dialog.deleteLater()
        self._remember()

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
        return self._live and not self._asking.busy and not self._listed.waiting

    @property
    def in_bin(self) -> bool:
        """Whether the bin is shown."""
        return self._listed.query.in_bin

    def narrowed(self) -> Query:
        """Return what narrows the list, without its order; nothing in the bin."""
        return Query() if self.in_bin else self._filters.narrowed(Query())

    def show_bin(self, *, in_bin: bool) -> None:
        """Show the bin, or the archive again."""
        self._filters.restore({})
        self._filters.set_bin(in_bin=in_bin)
        self._head.show_bin(in_bin=in_bin)
        self._card.show_bin(in_bin=in_bin)
        self._pages.setCurrentIndex(0)
        self.table.show_order(None, Qt.SortOrder.AscendingOrder)
        self._listed.show(Query(in_bin=in_bin))
        self._listed.refresh()
        self.table.setFocus()

    def do(self, act: Act) -> None:
        """Have this done with the reports that are chosen."""
        self._acting.do(act)

    # The list ------------------------------------------------------------------------------------

    @Slot()
    def _on_filters_changed(self) -> None:
        self._listed.show(self._filters.narrowed(self._listed.query))

    @Slot(object, bool)
    def _on_model_sort_asked(self, sort: Sort, descending: bool) -> None:
        query = self._filters.narrowed(self._listed.query)
        if self._live:
            self._listed.show(replace(query, sort=sort, descending=descending))

    @Slot(object, bool)
    def _on_dialog_order_chosen(self, sort: Sort, descending: bool) -> None:
        heading = next((each for each, of in SORTS.items() if of is sort), None)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.table.show_order(heading, order)
        self._on_model_sort_asked(sort, descending)

    @Slot()
    def _on_listed_came(self) -> None:
        count, narrowed = self._model.rowCount(), self._filters.any
        self.table.set_tall(tall=self._listed.searching)
        self._card.show_count(count, narrowed=narrowed)
        self._foot.set_found(count, narrowed=narrowed, in_bin=self.in_bin)
        self.table.restore(self._listed.kept_top, self._chosen_id, self._chosen_row)
        if not count:
            self._on_table_chosen()
        self._show_page()
        self._listed.look_at(*self.table.rows_seen())
        self._on_table_looked(*self.table.rows_seen())
        self.chosen.emit()

    @Slot(int, int)
    def _on_table_looked(self, first: int, last: int) -> None:
        if self._live:
            self._editors.look_at(first, last)

    @Slot(object)
    def _on_listed_facets_came(self, facets: Facets) -> None:
        self._filters.set_facets(facets, self._listed.country_names)

    @Slot(object)
    def _on_listed_stock_came(self, stock: Stock) -> None:
        self._stock = stock
        self._head.offer_to_continue(stock.concepts[0] if len(stock.concepts) == 1 else None)
        self._head.set_binned(stock.binned)
        self._foot.set_stock(stock.reports, stock.binned)
        if self._empty is not None:
            self._empty.set_binned(stock.binned)
        self._show_page()

    @Slot()
    def _on_listed_snippets_came(self) -> None:
        self._beside.show_snippets()

    @Slot(object)
    def _on_listed_failed(self, error: KnownError) -> None:
        self._foot.say_failed(error_sentence(error))
        self.failed.emit(error)

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

    # What is chosen ------------------------------------------------------------------------------

    @Slot()
    def _on_table_chosen(self) -> None:
        spans, rows = self.table.chosen_spans(), self.table.reports()
        count = sum(last - first + 1 for first, last in spans)
        acts = acts_of_all(rows)
        if count == 1 and rows:
            self._chosen_id, self._chosen_row = rows[0].id, spans[0][0]
        self._beside.show_chosen(rows, count, acts)
        self._bar.offer(acts)
        self.chosen.emit()

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
        binned = Query(in_bin=True)
        self._listed.read_all(binned, lambda rows: self.act_asked.emit(Act.DESTROY, rows))

    @Slot()
    def _on_escape(self) -> None:
        if self._filters.any:
            self._filters.clear()
        elif self.in_bin:
            self.show_bin(in_bin=False)

    # What is remembered --------------------------------------------------------------------------

    def _recall(self) -> None:
        kept = self._memory.recall()
        self._filters.restore(kept.filters)
        self._listed.query = self._filters.narrowed(Query())
        self.table.columns.want(kept.columns)
        self.table.columns.drag(kept.widths)
        self._listed.want_more(wanted=self.table.columns.want_more)
        if kept.heading is not None:
            order = Qt.SortOrder.DescendingOrder if kept.descending else Qt.SortOrder.AscendingOrder
            self._listed.set_order(SORTS[kept.heading], descending=kept.descending)
            self.table.show_order(kept.heading, order)

    @Slot()
    def _on_columns_changed(self) -> None:
        self._listed.want_more(wanted=self.table.columns.want_more)
        self._listed.look_at(*self.table.rows_seen())
        self._remember()

    def _remember(self) -> None:
        filters = {} if self.in_bin else self._filters.remembered()
        columns = self.table.columns
        self._memory.keep(self._listed.query, filters, columns.wanted, columns.dragged)

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

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least size: what stands beside the list goes, where a window is narrowed."""
        size = super().minimumSizeHint()
        if self._beside.isHidden():
            return size
        alone = size.width() - self._beside.minimumWidth() - 2 * STEP
        return QSize(max(alone, self._bar.minimumSizeHint().width() + 8 * STEP), size.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.contentsMargins().left() * 2 + 12 * STEP
        others = self.table.columns.comfortable_width() + margins
        self._bar.setVisible(not self._beside.take(self.width() - others))
