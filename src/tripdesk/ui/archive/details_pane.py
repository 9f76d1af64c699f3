"""Beside the list: the report that is chosen, page by page, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.services.listing import Snippet
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.details_pages import AnswersPage, HistoryPage, VersionsPage
from tripdesk.ui.archive.dossier_page import DossierPage
from tripdesk.ui.archive.editors import editor_words
from tripdesk.ui.archive.pages_page import PagesPage, Shown
from tripdesk.ui.archive.pane_tabs import PaneTabs
from tripdesk.ui.archive.row_words import title_words
from tripdesk.ui.archive.state_line import state_line
from tripdesk.ui.archive.summary_page import SummaryPage
from tripdesk.ui.numbers import grouped
from tripdesk.ui.parts import STEP, column, label, named

if TYPE_CHECKING:
    from tripdesk.services.ports.several import Editor
    from tripdesk.ui.archive.details import ReportDetails
    from tripdesk.ui.preview.previewing import Previewing


class Tab(IntEnum):
    """The pages, in their order."""

    SUMMARY = 0
    ANSWERS = 1
    PAGES = 2
    DOSSIER = 3
    HISTORY = 4
    VERSIONS = 5


class DetailsPane(QFrame):
    """Shows one report, or how many are chosen."""

    act_asked = Signal(object)
    compare_asked = Signal()
    pages_asked = Signal(int)
    """The pages of a version are to be shown; 0 is what the report is now."""
    erase_asked = Signal(str, int)
    """Told with a report and the number of one of its versions."""
    page_opened = Signal()

    def __init__(self, today: date, previewing: Callable[[], Previewing | None]) -> None:
        super().__init__()
        self._today = today
        self._row: ReportRow | None = None
        self._details: ReportDetails | None = None
        self._version = self._answers_of = 0
        self._sought, self._to_bring = "", False
        self.setAccessibleName(self.tr("The chosen report"))
        self._title, self._state = label("", "heading"), label("", "quiet")
        self._editor: Editor | None = None
        self._summary, self._answers = SummaryPage(), AnswersPage()
        self._pages, self.dossier = PagesPage(previewing), DossierPage(today)
        self._history, self._versions = HistoryPage(), VersionsPage()
        self._tabs = PaneTabs(self._names())
        self._stack = QStackedWidget()
        for page in (
            _scrolled(self._summary),
            _scrolled(self._answers),
            self._pages,
            _scrolled(self.dossier),
            _scrolled(self._history),
            _scrolled(self._versions),
        ):
            self._stack.addWidget(page)
        layout = column(self, gap=1)
        layout.setContentsMargins(2 * STEP, 2 * STEP, STEP // 2, STEP)
        for each in (self._title, self._state, self._tabs):
            layout.addWidget(each)
        layout.addWidget(self._stack, 1)
        self._connect()
        self.show_none()

    def _connect(self) -> None:
        self._summary.act_asked.connect(self.act_asked)
        self._versions.compare_asked.connect(self.compare_asked)
        self._versions.erase_asked.connect(self._on_versions_erase_asked)
        self._versions.pages_asked.connect(self._on_versions_pages_asked)
        self._pages.wanted.connect(self._on_pages_wanted)
        self._tabs.opened.connect(self._on_tabs_opened)

    def _names(self) -> Sequence[str]:
        return (
            self.tr("In short"),
            self.tr("Answers"),
            self.tr("PDF"),
            self.tr("Dossier"),
            self.tr("History"),
            self.tr("Versions"),
        )

    def take_focus(self) -> None:
        """Put the keyboard on the tab that is open."""
        if self._tabs.isHidden():
            self._summary.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._tabs.take_focus()

    def open(self, tab: Tab, version: int = 0) -> None:
        """Show a page of the report that is chosen, of a version or with 0 as it is now.

        Where none is chosen yet, it is shown once one is.
        """
        if version and tab is Tab.PAGES:
            self._on_versions_pages_asked(version)
            return
        if tab is Tab.ANSWERS:
            self._answers_of = version
        self._tabs.open(tab)

    def seek(self, words: str) -> None:
        """Mark these words on each page, and bring them into view on the first that has them."""
        self._sought, self._to_bring = words, bool(words)
        self._pages.seek(words)

    @property
    def answers_of(self) -> int:
        """The version whose answers are to be shown; 0 is what the report is now."""
        return self._answers_of

    @property
    def wants_problems(self) -> bool:
        """Whether the page that is open tells what there is to look at."""
        return self._tabs.current == Tab.ANSWERS

    # What is chosen ------------------------------------------------------------------------------

    def show_none(self, *, any_listed: bool = True) -> None:
        """Nothing is chosen; where nothing is listed, there is nothing to choose."""
        words = self.tr("Choose a report to see what is in it.")
        self._show_title("", words if any_listed else "")
        self.offer(())

    def show_several(self, count: int) -> None:
        """So many reports are chosen."""
        self._show_title(
            grouped(self.tr("%n report(s) chosen", "", count), count),
            self.tr("What you do here is done with each of them."),
        )

    def _show_title(self, title: str, words: str) -> None:
        self._row = self._details = None
        self._clear()
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._state.setText(words)
        self._tabs.hide()
        self._stack.setCurrentIndex(Tab.SUMMARY)

    def show_row(self, row: ReportRow, editor: Editor | None = None) -> None:
        """Show what the list knows of a report; its answers come with `show_details`."""
        before, self._row = self._row, row
        self._editor = editor
        if before is None or before.id != row.id:
            self._details = None
            if before is not None:
                self._version = 0
            self._clear()
            self._rename_versions(0)
            self._tabs.show()
            self._stack.setCurrentIndex(self._tabs.current)
        elif before != row:
            self._pages.renew()
        self._title.setText(title_words(row))
        self._title.show()
        self._state.setText(self._state_words(row, None))

    def _state_words(self, row: ReportRow, details: ReportDetails | None) -> str:
        words = state_line(row, details, self._today, self.locale())
        return words if self._editor is None else f"{words} · {editor_words(self._editor)}"

    def _clear(self) -> None:
        for page in (self._summary, self._answers, self.dossier, self._history, self._versions):
            page.clear()
        self._pages.clear()
        if self._row is not None:
            self._pages.renew()

    def show_details(self, details: ReportDetails) -> None:
        """Show the answers of the report that is chosen."""
        if self._row is None or self._row.id != details.id:
            return
        self._details = details
        self._state.setText(self._state_words(self._row, details))
        self._summary.show_details(details)
        self._rename_versions(len(details.versions))
        self._fill_page()

    def show_snippets(self, report_id: str, snippets: Sequence[Snippet]) -> None:
        """Show where the words that are searched stand in the report that is chosen."""
        if self._row is not None and self._row.id == report_id:
            self._summary.show_snippets(snippets)

    def show_pages(self, report_id: str, version: int, content: Shown) -> None:
        """Show the pages that were asked for, where they still are."""
        if self._row is not None and (self._row.id, self._version) == (report_id, version):
            self._pages.show_content(content)

    def say_no_pages(self, error: KnownError) -> None:
        """Say why the pages that were asked for cannot be shown."""
        self._pages.show_failure(error)

    def offer(self, acts: Collection[Act]) -> None:
        """Offer to do these; the first is the likeliest."""
        self._summary.offer(acts)

    # The pages -----------------------------------------------------------------------------------

    def _rename_versions(self, count: int) -> None:
        words = self.tr("Versions")
        named_ = f"{words} {self.locale().toString(count)}" if count else words
        self._tabs.rename(Tab.VERSIONS, named_)

    def _fill_page(self) -> None:
        """Fill the page that is open; the others are filled when they are opened."""
        details = self._details
        if details is None or self._row is None:
            return
        match Tab(self._tabs.current):
            case Tab.ANSWERS:
                self._answers.show_answers(
                    details.sections,
                    details.problems,
                    details.decisions,
                    details.unplaced,
                    details.edition,
                )
            case Tab.DOSSIER:
                self.dossier.show_dossier(
                    details.id, details.dossier, details.seen_to, details.hold
                )
            case Tab.HISTORY:
                self._history.show_history(details.history)
            case Tab.VERSIONS:
                self._versions.show_versions(details.versions, has_draft=self._row.has_draft)
            case Tab.SUMMARY | Tab.PAGES:
                pass
        if self._sought:
            self._mark()

    def _mark(self) -> None:
        """Mark the words that are sought on the page that is open."""
        from tripdesk.ui.archive import marking  # noqa: PLC0415 - for who looks for a name

        scroll = self._stack.currentWidget()
        page = scroll.widget() if isinstance(scroll, QScrollArea) else None
        if page is not None:
            found = marking.mark(page, self._sought)
            if found is not None and self._to_bring:
                self._to_bring = False
                # Once what is new on the page has its place.
                QTimer.singleShot(0, found, partial(marking.bring, found, self._sought))

    @Slot(int)
    def _on_tabs_opened(self, number: int) -> None:
        if number != Tab.PAGES and self._version:
            self._version = 0
            self._pages.clear()
        if number != Tab.ANSWERS:
            self._answers_of = 0
        self._stack.setCurrentIndex(number)
        self._fill_page()
        self.page_opened.emit()

    @Slot()
    def _on_pages_wanted(self) -> None:
        if self._row is not None:
            self.pages_asked.emit(self._version)

    @Slot(int)
    def _on_versions_pages_asked(self, number: int) -> None:
        self._version = number
        self._pages.clear()
        self._tabs.open(Tab.PAGES)

    @Slot(int)
    def _on_versions_erase_asked(self, number: int) -> None:
        if self._row is not None:
            self.erase_asked.emit(self._row.id, number)


class _Inside(QWidget):
    """As tall as its lines are at its width: by itself Qt asks how tall they are when narrow."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 1)


def _scrolled(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = named(_Inside(), "pane")
    layout = column(inside, gap=0)
    layout.setContentsMargins(0, 0, STEP * 3 // 2, STEP)
    layout.addWidget(page)
    layout.addStretch()
    scroll.setWidget(inside)
    return scroll
