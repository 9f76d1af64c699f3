"""The start screen: the list of reports, what narrows it, the one that is chosen, and the bin.

It opens with the rows that were read at start-up; once they are painted it asks the archive, on
its own thread. What is to be done with reports is told by signals.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.listing import Facets, Query, Sort
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.acts import BUTTONS, Act, acts_of, acts_of_all
from tripdesk.ui.archive.acts_menu import ActsBar, acts_menu
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.filters import Filters
from tripdesk.ui.archive.foot import Foot
from tripdesk.ui.archive.head import Head
from tripdesk.ui.archive.list_card import ListCard
from tripdesk.ui.archive.listed import Listed, Stock
from tripdesk.ui.archive.row_words import title_words
from tripdesk.ui.archive.rows_model import SORTS, Column, RowsModel
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import STEP, column, give_room, named, row

if TYPE_CHECKING:  # the first rows show before the use cases are imported
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.details import Edition, ReportDetails
    from tripdesk.ui.archive.details_pane import DetailsPane
    from tripdesk.ui.archive.empty_page import EmptyPage

_AFTER_PAINT = 50
"""Milliseconds after the first rows show before the archive is opened: the screen goes first."""

_BESIDE = 44
"""The details are so many average characters of the font wide."""

_MEMORY = "list"


class Memory(Protocol):
    """Keeps texts from one start to the next."""

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a text that was kept."""

    def keep(self, name: str, value: str) -> None:
        """Keep a text."""


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
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._model, self._open_reports, self._memory = model, open_reports, memory
        self._asking = Asking(self)
        self._listed = Listed(model, self._asking, lambda: open_reports().store.listing, countries)
        self._live = False
        self._seeded = False
        self._stock: Stock | None = None
        self._chosen_id, self._chosen_row = "", 0
        self._build()
        self._connect()
        self._recall()

    def _build(self) -> None:
        self._head, self._foot = Head(), Foot()
        self._filters, self._card = Filters(), ListCard(self._model)
        self._details: DetailsPane | None = None
        self._empty: EmptyPage | None = None
        self._place, self._bar = named(QFrame(), "card"), ActsBar()
        column(self._place)
        middle = row(gap=2)
        middle.addWidget(self._card, 1)
        middle.addWidget(self._place)
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
        self.table = self._card.table

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
        self.table.chosen.connect(self._on_table_chosen)
        self.table.opened.connect(self._on_table_opened)
        self.table.bin_asked.connect(self._on_table_bin_asked)
        self.table.looked.connect(self._listed.look_at)
        self.table.columns_changed.connect(self._remember)
        self.table.customContextMenuRequested.connect(self._on_table_menu_asked)
        self._model.sort_asked.connect(self._on_model_sort_asked)
        self._listed.came.connect(self._on_listed_came)
        self._listed.facets_came.connect(self._on_listed_facets_came)
        self._listed.stock_came.connect(self._on_listed_stock_came)
        self._listed.snippets_came.connect(self._on_listed_snippets_came)
        self._listed.failed.connect(self._on_listed_failed)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.activated.connect(self._on_escape)

    def _make_details(self) -> DetailsPane:
        """Make what stands beside the list: after the first rows are painted, they go first."""
        from tripdesk.ui.archive.details_pane import DetailsPane  # noqa: PLC0415 - see above

        details = DetailsPane(self._model.today)
        details.act_asked.connect(self.do)
        details.compare_asked.connect(self._on_compare_asked)
        details.page_opened.connect(self._on_page_opened)
        details.dossier.typed.connect(self.dossier_typed)
        details.dossier.follow_up_typed.connect(self.follow_up_typed)
        details.dossier.hold_asked.connect(self.hold_asked)
        details.erase_asked.connect(self.erase_asked)
        place = self._place.layout()
        assert place is not None
        place.addWidget(details)
        return details

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
            self._seeded = True
            self._on_listed_came()

    def show_backup(self, words: str, warning: str) -> None:
        """Say when the last backup was made, or that it failed."""
        self._foot.set_backup(words, warning)

    def refresh(self) -> None:
        """Ask the archive again what there is."""
        self._live = True
        if self._details is None:
            self._details = self._make_details()
            self._on_table_chosen()
        self._listed.refresh()

    def keep(self) -> None:
        """Have what was typed beside the list kept now."""
        if self._details is not None:
            self._details.dossier.flush()

    def stop(self) -> None:
        """Ask nothing more; what was chosen is remembered."""
        self.keep()
        self._remember()
        self._listed.stop()
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
        details, place = self._details, self._place.layout()
        if details is None or place is None:
            return
        if self._place.isVisible():
            details.take_focus()
            return
        dialog = QDialog(self)
        dialog.setWindowTitle(details.accessibleName())
        column(dialog, margin=1).addWidget(details)
        details.show()
        give_room(dialog, 60, 34)
        details.act_asked.connect(dialog.accept)
        dialog.exec()
        details.act_asked.disconnect(dialog.accept)
        place.addWidget(details)
        details.show()
        dialog.deleteLater()

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
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._listed.show(Query(in_bin=in_bin))
        self._listed.refresh()
        self.table.setFocus()

    def do(self, act: Act) -> None:
        """Have this done with the reports that are chosen."""
        spans = self.table.chosen_spans()
        rows = self.table.reports()
        if len(rows) == sum(last - first + 1 for first, last in spans):
            self.act_asked.emit(act, rows)
        else:
            self._listed.read(spans, partial(self._do_with_read, act))

    def _do_with_read(self, act: Act, rows: Sequence[ReportRow]) -> None:
        """Do it with those of the rows, only now read, to which it is open."""
        open_to = [each for each in rows if act in acts_of(each)]
        if open_to:
            self.act_asked.emit(act, open_to)

    # The list ------------------------------------------------------------------------------------

    @Slot()
    def _on_filters_changed(self) -> None:
        self._listed.show(self._filters.narrowed(self._listed.query))

    @Slot(object, bool)
    def _on_model_sort_asked(self, sort: Sort, descending: bool) -> None:
        query = self._filters.narrowed(self._listed.query)
        if self._live:
            self._listed.show(replace(query, sort=sort, descending=descending))

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
        self.chosen.emit()

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
        rows = self.table.reports()
        if len(rows) == 1 and self._details is not None:
            self._details.show_snippets(rows[0].id, self._model.snippets_of(rows[0].id) or ())

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
        if self._details is not None:
            self._show_details(self._details, rows, count)
            self._details.offer(acts)
        self._bar.offer(acts)
        self.chosen.emit()

    def _show_details(self, details: DetailsPane, rows: Sequence[ReportRow], count: int) -> None:
        if count == 1 and rows:
            details.show_row(rows[0])
            details.show_snippets(rows[0].id, self._model.snippets_of(rows[0].id) or ())
            self._ask_details(details, rows[0].id)
            return
        self._asking.drop(About.DETAILS)
        if count > 1:
            details.show_several(count)
        else:
            details.show_none()

    def _ask_details(self, details: DetailsPane, report_id: str) -> None:
        problems = details.wants_problems
        self._asking.ask(
            About.DETAILS,
            lambda: _details_of(self._open_reports, report_id, with_problems=problems),
            details.show_details,
            self._on_listed_failed,
        )

    @Slot()
    def _on_page_opened(self) -> None:
        rows = self.table.reports()
        details = self._details
        if details is not None and len(rows) == 1 and details.wants_problems:
            self._ask_details(details, rows[0].id)

    @Slot()
    def _on_compare_asked(self) -> None:
        (row,) = self.table.reports()
        self._asking.ask(
            About.CHOSEN,
            lambda: (row, _editions_of(self._open_reports, row.id)),
            self._show_changes,
            self._on_listed_failed,
        )

    def _show_changes(self, found: tuple[ReportRow, list[Edition]]) -> None:
        from tripdesk.ui.archive.compare_dialog import CompareDialog  # noqa: PLC0415 - see above

        row, editions = found
        dialog = CompareDialog(self, title_words(row), editions)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_table_opened(self) -> None:
        acts = acts_of_all(self.table.reports())
        if acts and acts[0] in BUTTONS:
            self.do(acts[0])

    @Slot()
    def _on_table_bin_asked(self) -> None:
        acts = acts_of_all(self.table.reports())
        for act in (Act.BIN, Act.DESTROY):
            if act in acts:
                self.do(act)
                return
        if self.table.reports():
            self._foot.say_failed(self.tr("A published report must first be withdrawn."))

    @Slot(QPoint)
    def _on_table_menu_asked(self, at: QPoint) -> None:
        acts = acts_of_all(self.table.reports())
        if acts:
            menu = acts_menu(self, acts, self.do)
            menu.addSeparator()
            menu.addMenu(self.table.columns_menu(menu))
            menu.popup(self.table.viewport().mapToGlobal(at))

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
        try:
            kept = json.loads(self._memory.text(_MEMORY)) if self._memory is not None else {}
        except ValueError:
            kept = {}
        if not isinstance(kept, dict):
            return
        filters, without = kept.get("filters"), kept.get("without")
        self._filters.restore(filters if isinstance(filters, dict) else {})
        self._listed.query = self._filters.narrowed(Query())
        if isinstance(without, list):
            names = {each.name: each for each in Column}
            self.table.leave_out([names[each] for each in without if each in names])
        sort, descending = kept.get("sort"), bool(kept.get("descending"))
        heading = next((each for each, of in SORTS.items() if of.value == sort), None)
        if heading is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self._listed.set_order(SORTS[heading], descending=descending)
            self.table.show_order(heading, order)

    @Slot()
    def _remember(self) -> None:
        if self._memory is None:
            return
        query = self._listed.query
        kept = {
            "filters": {} if query.in_bin else self._filters.remembered(),
            "without": [each.name for each in sorted(self.table.without)],
            "sort": query.sort.value,
            "descending": query.descending,
        }
        self._memory.keep(_MEMORY, json.dumps(kept))

    # Events --------------------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._live:
            self.take_focus()
            QTimer.singleShot(_AFTER_PAINT, self.refresh)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth() * _BESIDE
        margins = self.contentsMargins().left() * 2 + 12 * STEP
        roomy = self.width() >= wide + self.table.comfortable_width() + margins
        self._place.setFixedWidth(wide)
        self._place.setVisible(roomy)
        self._bar.setVisible(not roomy)


def _details_of(
    open_reports: Callable[[], Reports], report_id: str, *, with_problems: bool
) -> ReportDetails:
    from tripdesk.ui.archive.details import details_of  # noqa: PLC0415 - see above

    return details_of(open_reports(), report_id, with_problems=with_problems)


def _editions_of(open_reports: Callable[[], Reports], report_id: str) -> list[Edition]:
    from tripdesk.ui.archive.details import editions_of  # noqa: PLC0415 - see above

    return editions_of(open_reports(), report_id)
