"""Beside the list: the report that is chosen, in short, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tripdesk.services.listing import Snippet
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.acts import BUTTONS, Act, act_words
from tripdesk.ui.archive.details_pages import AnswersPage, HistoryPage, VersionsPage
from tripdesk.ui.archive.dossier_page import DossierPage
from tripdesk.ui.archive.row_words import title_words
from tripdesk.ui.archive.state_line import state_line
from tripdesk.ui.flow import Flow
from tripdesk.ui.parts import STEP, column, label, named, worn

if TYPE_CHECKING:
    from tripdesk.ui.archive.details import ReportDetails

_FOUND = 3
"""So many places where the words stand are shown."""

_SHORT = 240
"""A text is shown up to so many characters here; whole it stands in the report."""


class DetailsPane(QFrame):
    """Shows one report, or how many are chosen."""

    act_asked = Signal(object)
    compare_asked = Signal()
    erase_asked = Signal(str, int)
    """Told with a report and the number of one of its versions."""
    page_opened = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._row: ReportRow | None = None
        self._details: ReportDetails | None = None
        self.setAccessibleName(self.tr("The chosen report"))
        self._title, self._state = label("", "heading"), label("", "quiet")
        self._found = _Part(self.tr("Found"))
        self._who = _Part(self.tr("Who goes"))
        self._purpose = _Part(self.tr("Purpose"))
        self._follow_ups = _Part(self.tr("Follow-ups"))
        inner = named(QWidget(), "pane")
        layout = column(inner, margin=2)
        self._summary, self._answers = QWidget(), AnswersPage()
        self._history, self._versions = HistoryPage(), VersionsPage()
        self._versions.compare_asked.connect(self.compare_asked)
        self._versions.erase_asked.connect(self._on_versions_erase_asked)
        self.dossier = DossierPage(today)
        self._pages = (
            self._summary,
            self._answers,
            self.dossier,
            self._history,
            self._versions,
        )
        self._tabs, self._group = QWidget(), QButtonGroup(self)
        self._make_tabs()
        short = column(self._summary)
        for part in (self._found, self._who, self._purpose, self._follow_ups):
            short.addWidget(part)
        short.addSpacing(STEP)
        self._acts = self._make_acts(short)
        for each in (self._title, self._state, self._tabs, *self._pages):
            layout.addWidget(each)
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        column(self).addWidget(scroll)
        self.show_none()

    def _make_tabs(self) -> None:
        flow = Flow(self._tabs, STEP // 2)
        policy = self._tabs.sizePolicy()
        policy.setHeightForWidth(True)
        self._tabs.setSizePolicy(policy)
        names = (
            self.tr("In short"),
            self.tr("Answers"),
            self.tr("Dossier"),
            self.tr("History"),
            self.tr("Versions"),
        )
        for number, name in enumerate(names):
            tab = named(QPushButton(name), "tab")
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            self._group.addButton(tab, number)
            flow.addWidget(tab)
        self._group.idToggled.connect(self._on_group_toggled)

    def _make_acts(self, layout: QVBoxLayout) -> dict[Act, QPushButton]:
        """Make all buttons once: one that has the focus is not taken away beneath it."""
        made = {}
        for act in Act:
            button = QPushButton(act_words(act))
            button.setObjectName("" if act in BUTTONS else "link")
            button.clicked.connect(partial(self._ask, act))
            layout.addWidget(button)
            button.hide()
            made[act] = button
        return made

    def take_focus(self) -> None:
        """Put the keyboard on the tab that is open."""
        tab = self._group.checkedButton()
        if tab is not None:
            tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def wants_problems(self) -> bool:
        """Whether the page that is open tells what there is to look at."""
        return self._group.checkedId() == self._pages.index(self._answers)

    def show_none(self) -> None:
        """Nothing is chosen."""
        self._row = None
        self._found.hide()
        self._title.setText("")
        self._state.setText(self.tr("Choose a report to see what is in it."))
        self._show_parts(None)
        self.offer(())

    def show_several(self, count: int) -> None:
        """So many reports are chosen."""
        self._row = None
        self._found.hide()
        self._title.setText(self.tr("%n report(s) chosen", "", count))
        self._state.setText(self.tr("What you do here is done with each of them."))
        self._show_parts(None)

    def show_row(self, row: ReportRow) -> None:
        """Show what the list knows of a report; its answers come with `show_details`."""
        before, self._row = self._row, row
        if before is None or before.id != row.id:
            for page in (self._answers, self.dossier, self._history, self._versions):
                page.clear()
            self._show_parts(None)
        self._title.setText(title_words(row))
        self._state.setText(state_line(row, None, self._today, self.locale()))

    def show_details(self, details: ReportDetails) -> None:
        """Show the answers of the report that is chosen."""
        if self._row is not None and self._row.id == details.id:
            self._state.setText(state_line(self._row, details, self._today, self.locale()))
            self._show_parts(details)

    def show_snippets(self, report_id: str, snippets: Sequence[Snippet]) -> None:
        """Show where the words that are searched stand in the report that is chosen."""
        if self._row is not None and self._row.id == report_id:
            self._found.setVisible(bool(snippets))
            self._found.say_marked(snippets[:_FOUND])

    def offer(self, acts: Collection[Act]) -> None:
        """Offer to do these; the first is the likeliest."""
        first = next((each for each in Act if each in acts and each in BUTTONS), None)
        for act, button in self._acts.items():
            button.setVisible(act in acts)
            if act in BUTTONS:
                worn(button, "next" if act is first else "")

    def _show_parts(self, details: ReportDetails | None) -> None:
        self._details = details
        self._who.setVisible(details is not None and bool(details.who))
        self._purpose.setVisible(details is not None)
        self._follow_ups.setVisible(details is not None)
        self._show_page()
        if details is None:
            return
        self._who.say(details.who)
        self._purpose.say(_shortened(details.purpose) or _nothing_yet())
        self._follow_ups.say(follow_up_words(details.follow_ups))
        versions = self._group.button(self._pages.index(self._versions))
        count = len(details.versions)
        words = self.tr("Versions")
        versions.setText(f"{words} {self.locale().toString(count)}" if count else words)
        self._fill_page()

    def _show_page(self) -> None:
        one = self._row is not None
        self._tabs.setVisible(one)
        open_page = self._group.checkedId() if one else 0
        for number, page in enumerate(self._pages):
            page.setVisible(number == open_page)

    def _fill_page(self) -> None:
        """Fill the page that is open; the others are filled when they are opened."""
        details, page = self._details, self._pages[self._group.checkedId()]
        if details is None or self._row is None:
            return
        if page is self._answers:
            self._answers.show_answers(details.sections, details.problems, details.decisions)
        elif page is self.dossier:
            self.dossier.show_dossier(details.id, details.dossier, details.seen_to, details.hold)
        elif page is self._history:
            self._history.show_history(details.history)
        elif page is self._versions:
            self._versions.show_versions(details.versions, has_draft=self._row.has_draft)

    @Slot(int, bool)
    def _on_group_toggled(self, _: int, checked: bool) -> None:
        if checked:
            self._show_page()
            self._fill_page()
            self.page_opened.emit()

    @Slot(int)
    def _on_versions_erase_asked(self, number: int) -> None:
        if self._row is not None:
            self.erase_asked.emit(self._row.id, number)

    def _ask(self, act: Act) -> None:
        self.act_asked.emit(act)


class _Part(QWidget):
    """A small heading and what stands under it."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        layout = column(self, gap=0)
        layout.setContentsMargins(0, STEP, 0, 0)
        layout.setSpacing(STEP // 2)
        layout.addWidget(label(heading, "quiet"))
        self._text: QLabel = label("", "part")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str) -> None:
        """Show a text."""
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setText(text)

    def say_marked(self, snippets: Sequence[Snippet]) -> None:
        """Show pieces of text, the words that were found marked."""
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setText("<br>".join(_as_html(each) for each in snippets))


def _as_html(snippet: Snippet) -> str:
    """Return a snippet as rich text; what was typed is escaped."""
    from html import escape  # noqa: PLC0415 - its table of names would slow every start

    parts, at = [], 0
    for start, end in snippet.marks:
        parts += [escape(snippet.text[at:start]), "<b><u>", escape(snippet.text[start:end])]
        parts.append("</u></b>")
        at = end
    return "".join((*parts, escape(snippet.text[at:])))


def follow_up_words(points: Sequence[str] | None) -> str:
    """Return the follow-ups in short."""
    if points is None:
        return _nothing_yet()
    if not points:
        return QCoreApplication.translate("details", "None")
    said: list[str] = []
    used = 0
    for each in points:
        if said and used + len(each) > _SHORT:
            break
        said.append(f"•  {_shortened(each)}")
        used += len(each)
    left = len(points) - len(said)
    if left:
        said.append(QCoreApplication.translate("details", "and %n more", "", left))
    return "\n".join(said)


def _nothing_yet() -> str:
    return QCoreApplication.translate("details", "Not filled in yet")


def _shortened(text: str) -> str:
    if len(text) <= _SHORT:
        return text
    return text[:_SHORT].rsplit(None, 1)[0].rstrip(" ,;:.") + "…"
