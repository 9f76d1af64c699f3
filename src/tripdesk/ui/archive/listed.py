"""What is listed: one query at a time, asked of the archive bit by bit as one looks at it.

The rows that are shown stay until those of the next query are here; pages, snippets and counts
that come for a list no longer shown are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.listing import Facets, Listing, Query, Snippet, Sort
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.asking import About, Asking
from tripdesk.ui.archive.rows_model import PAGE, RowsModel

if TYPE_CHECKING:
    from tripdesk.services.ports.world import CountryNames

_AROUND = 20
"""So many rows beyond those on the screen are asked for with them."""

_PAUSE = 100
"""Counts are asked once nobody typed for so many milliseconds; rows at once."""

_GLANCE = 40
"""Snippets are asked once one looked at the same rows for so many milliseconds."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What the archive holds, whatever the filters."""

    reports: int
    binned: int
    concepts: Sequence[ReportRow]
    """The unfinished ones, two at most: one alone is offered to go on with."""


@dataclass(frozen=True, slots=True)
class _Rows:
    query: Query
    count: int
    first: int
    rows: Sequence[ReportRow]


class Listed(QObject):
    """Fills the model with what a query finds."""

    came = Signal()
    """The rows of the last query are in the model."""
    facets_came = Signal(object)
    stock_came = Signal(object)
    snippets_came = Signal()
    failed = Signal(object)

    def __init__(
        self,
        model: RowsModel,
        asking: Asking,
        listing: Callable[[], Listing],
        countries: Callable[[], CountryNames] | None = None,
    ) -> None:
        # Its timers must end on the screen's thread: without a parent, Python's collector could end
        # them on whichever thread it happens to run.
        super().__init__(asking)
        self._model, self._asking, self._listing = model, asking, listing
        self._countries = countries
        self.country_names: Mapping[str, tuple[str, ...]] = {}
        """What the countries of the facets are called, Dutch first, where that is known."""
        self.query = Query()
        """What was asked last."""
        self._shown = Query()
        self._looked = (0, 0)
        self.kept_top: int | None = None
        """The row that stood at the top of a list that was asked again; none for another list."""
        self._pages_asked: list[int] = []
        self._wants_more = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_facets)
        self._glance = QTimer(self, singleShot=True, interval=_GLANCE)
        self._glance.timeout.connect(self._on_glance_timeout)

    @property
    def searching(self) -> bool:
        """Whether the rows that are shown were found by words."""
        return bool(self._shown.words)

    @property
    def waiting(self) -> bool:
        """Whether there is something that will be asked in a moment."""
        return self._pause.isActive() or self._glance.isActive()

    def seed(self, rows: Sequence[ReportRow]) -> None:
        """Show the first rows of the archive, before it can be asked anything."""
        self._model.begin(len(rows), rows)

    def show(self, query: Query, *, first: int = 0) -> None:
        """List what this query finds; `first` is a row one wants to see of it."""
        self.kept_top = first if query == self._shown else None
        self.query = query
        start = first // PAGE * PAGE
        self._asking.drop(About.FACETS)
        self._asking.ask(
            About.ROWS, lambda: _rows(self._listing(), query, start), self._on_rows, self._fail
        )
        self._pause.start()

    def set_order(self, sort: Sort, *, descending: bool) -> None:
        """Have the next list in this order."""
        self.query = replace(self.query, sort=sort, descending=descending)

    def read(
        self, spans: Sequence[tuple[int, int]], done: Callable[[Sequence[ReportRow]], None]
    ) -> None:
        """Read all rows of these spans, first and last of each, then call `done` with them."""
        query = self._shown
        self._asking.ask(
            About.CHOSEN, lambda: _read(self._listing(), query, spans), done, self._fail
        )

    def read_all(self, query: Query, done: Callable[[Sequence[ReportRow]], None]) -> None:
        """Read all that a query finds, then call `done` with it."""
        self._asking.ask(
            About.CHOSEN,
            lambda: self._listing().page(query, 0, self._listing().count(query)),
            done,
            self._fail,
        )

    def want_more(self, *, wanted: bool) -> None:
        """Ask for what some columns show besides the rows, from now on."""
        self._wants_more = wanted

    def refresh(self) -> None:
        """Ask everything again: the archive was changed."""
        same = self.query == self._shown
        self.show(self.query, first=self._looked[0] if same else 0)
        self._asking.ask(
            About.STANDING, lambda: _stock(self._listing()), self.stock_came.emit, self._fail
        )

    def stop(self) -> None:
        """Ask nothing more."""
        self._pause.stop()
        self._glance.stop()

    @Slot(int, int)
    def look_at(self, first: int, last: int) -> None:
        """Have the rows from `first` to `last`, which are on the screen."""
        self._looked = (first, last)
        pages = self._model.missing(first - _AROUND, last + _AROUND)
        if pages and pages != self._pages_asked:
            self._pages_asked, query = pages, self._shown
            self._asking.ask(
                About.PAGES,
                lambda: _pages(self._listing(), query, pages),
                self._on_pages,
                self._fail,
            )
        if self.searching or self._wants_more:
            self._glance.start()

    def _on_rows(self, found: _Rows) -> None:
        for about in (About.PAGES, About.SNIPPETS, About.MORE):
            self._asking.drop(about)
        self._pages_asked, self._shown = [], found.query
        self._model.begin(found.count, found.rows, found.first)
        self.came.emit()

    def _on_pages(self, pages: dict[int, Sequence[ReportRow]]) -> None:
        self._pages_asked = []
        for page, rows in pages.items():
            if len(rows) < min(PAGE, self._model.rowCount() - page * PAGE):
                self.refresh()  # some have gone since they were counted
                return
            self._model.put(page, rows)
        if self.searching or self._wants_more:
            self._glance.start()

    @Slot()
    def _ask_facets(self) -> None:
        query = self.query
        self._asking.ask(
            About.FACETS,
            lambda: _facets(self._listing(), query, self._countries),
            self._on_facets,
            self._fail,
        )

    def _on_facets(self, found: tuple[Facets, Mapping[str, tuple[str, ...]]]) -> None:
        facets, self.country_names = found
        self.facets_came.emit(facets)

    @Slot()
    def _on_glance_timeout(self) -> None:
        first, last = self._looked
        if self.searching:
            self._ask_snippets(first, last)
        if self._wants_more:
            self._ask_more(first, last)

    def _ask_more(self, first: int, last: int) -> None:
        ids = self._model.without_more(first - _AROUND, last + _AROUND)
        if ids:
            self._asking.ask(
                About.MORE, lambda: self._listing().more(ids), self._model.put_more, self._fail
            )

    def _ask_snippets(self, first: int, last: int) -> None:
        near = self._model.rows_here(first - _AROUND, last + _AROUND)
        ids, query = [each.id for each in near], self._shown
        if any(self._model.snippets_of(each) is None for each in ids):
            self._asking.ask(
                About.SNIPPETS,
                lambda: _snippets(self._listing(), query, ids),
                self._on_snippets,
                self._fail,
            )

    def _on_snippets(self, snippets: Mapping[str, Sequence[Snippet]]) -> None:
        self._model.put_snippets(snippets)
        self.snippets_came.emit()

    def _fail(self, error: KnownError) -> None:
        self._pages_asked = []
        self.failed.emit(error)


def _rows(listing: Listing, query: Query, first: int) -> _Rows:
    rows = listing.page(query, first, PAGE)
    if not rows and first:  # there are fewer than there were
        first, rows = 0, listing.page(query, 0, PAGE)
    whole = len(rows) < PAGE
    return _Rows(query, first + len(rows) if whole else listing.count(query), first, rows)


def _read(listing: Listing, query: Query, spans: Sequence[tuple[int, int]]) -> list[ReportRow]:
    return [row for first, last in spans for row in listing.page(query, first, last - first + 1)]


def _pages(listing: Listing, query: Query, pages: list[int]) -> dict[int, Sequence[ReportRow]]:
    return {page: listing.page(query, page * PAGE, PAGE) for page in pages}


def _snippets(listing: Listing, query: Query, ids: list[str]) -> dict[str, Sequence[Snippet]]:
    found = listing.snippets(query, ids)
    return {each: found.get(each, ()) for each in ids}


def _facets(
    listing: Listing, query: Query, countries: Callable[[], CountryNames] | None
) -> tuple[Facets, Mapping[str, tuple[str, ...]]]:
    """Return the counts, and the names of their countries.

    The chips are one choice of states and late: both are left out for both.
    """
    facets, free = listing.facets(query), replace(query, states=frozenset(), late=False)
    if free != query:
        chips = listing.facets(free)
        facets = replace(facets, states=chips.states, late=chips.late)
    if countries is None:
        return facets, {}
    known = countries()
    return facets, {each: known.names(each) for each in facets.countries}


def _stock(listing: Listing) -> Stock:
    concepts = Query(states=frozenset({State.CONCEPT}))
    return Stock(
        listing.count(Query()), listing.count(Query(in_bin=True)), listing.page(concepts, 0, 2)
    )
