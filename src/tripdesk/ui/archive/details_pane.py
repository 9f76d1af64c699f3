"""Beside the list: the report that is chosen, in short, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from tripdesk.services.listing import Snippet
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.acts import BUTTONS, Act, act_words
from tripdesk.ui.archive.row_words import title_words
from tripdesk.ui.archive.state_line import state_line
from tripdesk.ui.parts import STEP, column, label, named, worn

if TYPE_CHECKING:
    from tripdesk.ui.archive.details import ReportDetails

_WIDTH = 44
"""In average characters of the font."""

_FOUND = 3
"""So many places where the words stand are shown."""

_SHORT = 240
"""A text is shown up to so many characters here; whole it stands in the report."""


class DetailsPane(QFrame):
    """Shows one report, or how many are chosen."""

    act_asked = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._row: ReportRow | None = None
        self.setObjectName("card")
        self.setAccessibleName(self.tr("The chosen report"))
        self._title, self._state = label("", "heading"), label("", "quiet")
        self._found = _Part(self.tr("Found"))
        self._purpose = _Part(self.tr("Purpose"))
        self._follow_ups = _Part(self.tr("Follow-ups"))
        inner = named(QWidget(), "pane")
        layout = column(inner, margin=2)
        layout.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        for each in (self._title, self._state, self._found, self._purpose, self._follow_ups):
            layout.addWidget(each)
        layout.addSpacing(STEP)
        self._acts = self._make_acts(inner)
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._inner = inner
        column(self).addWidget(scroll)
        self.show_none()

    def _make_acts(self, inner: QWidget) -> dict[Act, QPushButton]:
        """Make all buttons once: one that has the focus is not taken away beneath it."""
        made, layout = {}, inner.layout()
        assert layout is not None
        for act in Act:
            button = QPushButton(act_words(act))
            button.setObjectName("" if act in BUTTONS else "link")
            button.clicked.connect(partial(self._ask, act))
            layout.addWidget(button)
            button.hide()
            made[act] = button
        return made

    def fitting_width(self) -> int:
        """Return how wide the pane is; the window's font says."""
        return self.fontMetrics().averageCharWidth() * _WIDTH

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
        if self._row is None or self._row.id != row.id:
            self._show_parts(None)
        self._row = row
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
        self._purpose.setVisible(details is not None)
        self._follow_ups.setVisible(details is not None)
        if details is not None:
            self._purpose.say(_shortened(details.purpose) or _nothing_yet())
            self._follow_ups.say(follow_up_words(details.follow_ups))

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
    return _shortened("\n".join(f"•  {each}" for each in points))


def _nothing_yet() -> str:
    return QCoreApplication.translate("details", "Not filled in yet")


def _shortened(text: str) -> str:
    if len(text) <= _SHORT:
        return text
    return text[:_SHORT].rsplit(None, 1)[0].rstrip(" ,;:.") + "…"
