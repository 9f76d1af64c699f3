"""The list page of the start screen: what narrows the list, the table, and what stands beside it.

It asks the archive on a thread of its own. What is to be done with reports is told by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
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
from tripdesk.ui.archive.list_card import ListCard
from tripdesk.ui.archive.list_memory import ListMemory
from tripdesk.ui.archive.listed import Listed
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import STEP, column, row

if TYPE_CHECKING:  # the first rows show before the use cases are imported
    from tripdesk.services.ports.world import CountryNames
    from tripdesk.services.reports import Reports
    from tripdesk.ui.preview.previewing import Previewing

_LOW = 20
"""Less high than so many lines, every line beside the rows counts."""


class ListPage(QWidget):
    """Lists reports, those of the bin too; `act_asked` tells an act and the rows it is for."""

    act_asked = Signal(object, object)
    chosen = Signal()
    came = Signal()
    """What was asked of the archive is listed."""
    stock_came = Signal(object)
    dossier_typed = Signal(str, object)
    follow_up_typed = Signal(object)
    hold_asked = Signal(str, bool)
    erase_asked = Signal(str, int)
    failed = Signal(object)
    bin_asked = Signal()
    overview_asked = Signal()

    def __init__(
        self,
        model: RowsModel,
        open_reports: Callable[[], Reports],
        memory: ListMemory,
        countries: Callable[[], CountryNames] | None,
        previewing: Callable[[], Previewing | None],
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._model, self._memory = model, memory
        self._asking = Asking(self)
        self._listed = Listed(model, self._asking, lambda: open_reports().store.listing, countries)
        self._editors = Editors(model, self._asking, open_reports)
        self._live = False
        self._chosen_id, self._chosen_row = "", 0
        self._filters, self._card, self._foot = Filters(), ListCard(model), Foot()
        self.table = self._card.table
        self._acting = Acting(self.table, self._listed)
        self._beside = Beside(model, self._asking, open_reports, previewing)
        self._bar = ActsBar()
        self._lay_out()
        self._connect()
        self._recall()

    def _lay_out(self) -> None:
        middle = row(gap=2)
        middle.addWidget(self._card, 1)
        middle.addWidget(self._beside)
        layout = column(self, gap=2)
        layout.addWidget(self._filters)
        layout.addLayout(middle, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        self._foot.bin_asked.connect(self.bin_asked)
        self._foot.overview_asked.connect(self.overview_asked)
        self._filters.changed.connect(self._on_filters_changed)
        self._filters.left.connect(self.table.setFocus)
        self._card.clear_asked.connect(self._filters.clear)
        self._bar.act_asked.connect(self.do)
        self._bar.details_asked.connect(self.show_details)
        self._acting.act_asked.connect(self.act_asked)
        self._acting.refused.connect(self._foot.say_failed)
        self._editors.came.connect(self._on_table_chosen)
        self._model.sort_asked.connect(self._on_model_sort_asked)
        self.table.chosen.connect(self._on_table_chosen)
        self.table.looked.connect(self._listed.look_at)
        self.table.looked.connect(self._on_table_looked)
        self.table.columns.changed.connect(self._on_columns_changed)
        self._connect_listed()
        self._connect_beside()

    def _connect_listed(self) -> None:
        self._listed.came.connect(self._on_listed_came)
        self._listed.facets_came.connect(self._on_listed_facets_came)
        self._listed.stock_came.connect(self.stock_came)
        self._listed.snippets_came.connect(self._beside.show_snippets)
        self._listed.failed.connect(self._on_listed_failed)

    def _connect_beside(self) -> None:
        self._beside.act_asked.connect(self.do)
        self._beside.dossier_typed.connect(self.dossier_typed)
        self._beside.follow_up_typed.connect(self.follow_up_typed)
        self._beside.hold_asked.connect(self.hold_asked)
        self._beside.erase_asked.connect(self.erase_asked)
        self._beside.failed.connect(self._on_listed_failed)

    # From outside --------------------------------------------------------------------------------

    def seed(self, rows: Sequence[ReportRow]) -> None:
        """Show the first rows of the archive before it is open."""
        if not self._filters.any:
            self._listed.seed(rows)
            self._on_listed_came()

    def set_stock(self, reports: int, binned: int | None) -> None:
        """Say how many reports there are, and how many in the bin where that is known."""
        self._foot.set_stock(reports, binned)

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
        dialog.order_chosen.connect(self.put_in_order)
        dialog.exec()
        dialog.deleteLater()
        self._remember()

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked of the archive is on the screen."""
        return self._live and not self._asking.busy and not self._listed.waiting

    @property
    def in_bin(self) -> bool:
        """Whether the bin is listed."""
        return self._listed.query.in_bin

    @property
    def is_narrowed(self) -> bool:
        """Whether words or filters leave some out."""
        return self._filters.any

    def narrowed(self) -> Query:
        """Return what narrows the list, without its order; nothing in the bin."""
        return Query() if self.in_bin else self._filters.narrowed(Query())

    def widen(self) -> None:
        """List all again."""
        self._filters.clear()

    def show_bin(self, *, in_bin: bool) -> None:
        """List what is in the bin, or the archive again."""
        self._filters.restore({})
        self._filters.set_bin(in_bin=in_bin)
        self._card.show_bin(in_bin=in_bin)
        self.table.show_order(None, Qt.SortOrder.AscendingOrder)
        self._listed.show(Query(in_bin=in_bin))
        self._listed.refresh()
        self.table.setFocus()

    def do(self, act: Act) -> None:
        """Have this done with the reports that are chosen."""
        self._acting.do(act)

    def do_with_bin(self, act: Act) -> None:
        """Have this done with all that is in the bin."""
        binned = Query(in_bin=True)
        self._listed.read_all(binned, lambda rows: self.act_asked.emit(act, rows))

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
    def put_in_order(self, sort: Sort, descending: bool) -> None:
        """List in this order, and show that it is so."""
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
        self.came.emit()
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
    def _on_listed_failed(self, error: KnownError) -> None:
        self._foot.say_failed(error_sentence(error))
        self.failed.emit(error)

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

    # The room there is ---------------------------------------------------------------------------

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least size: what stands beside the list goes, where a window is narrowed."""
        size = super().minimumSizeHint()
        if self._beside.isHidden():
            return size
        alone = size.width() - self._beside.minimumWidth() - 2 * STEP
        return QSize(max(alone, self._bar.minimumSizeHint().width()), size.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.set_brief(brief=self.height() < self.fontMetrics().lineSpacing() * _LOW)
        others = self.table.columns.comfortable_width() + 4 * STEP
        self._bar.setVisible(not self._beside.take(self.width() - others))
