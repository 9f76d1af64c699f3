"""The first page beside the list: a report in short, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from tripdesk.services.listing import Snippet
from tripdesk.ui.archive.acts import BUTTONS, Act, act_words
from tripdesk.ui.flow import Flow
from tripdesk.ui.parts import STEP, button, column, label, named, worn

if TYPE_CHECKING:
    from tripdesk.ui.archive.details import ReportDetails

_FOUND = 3
"""So many places where the words stand are shown."""

_LIKELY = (*(act for act in Act if act in BUTTONS), Act.SAVE_PDF)
"""What can have a button of its own."""

_SHORT = 160
"""A text is shown up to so many characters here; whole it stands under Answers."""


class SummaryPage(QWidget):
    """Tells the act that is asked for."""

    act_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._found = _Part(self.tr("Found"))
        self._who = _Part(self.tr("Who goes"))
        self._purpose = _Part(self.tr("Purpose"))
        self._follow_ups = _Part(self.tr("Follow-ups"))
        self._to_check = self._make_to_check()
        layout = column(self, gap=0)
        layout.addWidget(self._to_check)
        for part in (self._found, self._who, self._purpose, self._follow_ups):
            layout.addWidget(part)
        layout.addSpacing(2 * STEP)
        buttons, links = column(), QWidget()
        buttons.setSpacing(STEP * 3 // 4)
        flow = Flow(links, STEP // 2)
        layout.addLayout(buttons)
        layout.addSpacing(STEP)
        layout.addWidget(links)
        layout.addStretch()
        # Made once: a button that has the focus is not taken away beneath it.
        self._buttons = {act: self._button(act, "") for act in _LIKELY}
        others = (act for act in Act if act not in {*BUTTONS, Act.LOOKED})
        self._links = {act: self._button(act, "link") for act in others}
        for each in self._buttons.values():
            buttons.addWidget(each)
        for each in self._links.values():
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        links.setSizePolicy(policy)
        self.clear()

    def _make_to_check(self) -> QFrame:
        """Make what asks to look at a report that was read from an older one."""
        made = named(QFrame(), "warnings")
        inside = column(made, margin=1, gap=0)
        words = self.tr("Taken over from an older report: compare the answers with the original.")
        inside.addWidget(label(words))
        looked = button(act_words(Act.LOOKED), partial(self._ask, Act.LOOKED), "link")
        inside.addWidget(looked, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _button(self, act: Act, look: str) -> QPushButton:
        made = button(act_words(act), partial(self._ask, act), look)
        made.hide()
        return made

    def _ask(self, act: Act) -> None:
        self.act_asked.emit(act)

    def clear(self) -> None:
        """Show nothing of a report."""
        self._to_check.hide()
        for part in (self._found, self._who, self._purpose, self._follow_ups):
            part.hide()

    def show_details(self, details: ReportDetails) -> None:
        """Show a report in short."""
        self._to_check.setVisible(details.to_check)
        self._who.say(details.who)
        self._who.setVisible(bool(details.who))
        self._purpose.say(_shortened(details.purpose) or _nothing_yet())
        self._purpose.show()
        self._follow_ups.say(follow_up_words(details.follow_ups))
        self._follow_ups.show()

    def show_snippets(self, snippets: Sequence[Snippet]) -> None:
        """Show where the words that are searched stand in it."""
        self._found.setVisible(bool(snippets))
        self._found.say_marked(snippets[:_FOUND])

    def offer(self, acts: Collection[Act]) -> None:
        """Offer to do these; the first is the likeliest.

        To save PDFs is what one does with several reports; of one it stands among the links.
        """
        likely = {act for act in acts if act in BUTTONS} or set(acts) & {Act.SAVE_PDF}
        first = next((each for each in self._buttons if each in likely), None)
        for act, button_ in self._buttons.items():
            button_.setVisible(act in likely)
            worn(button_, "main" if act is first else "")
        for act, link in self._links.items():
            link.setVisible(act in acts and act not in likely)


class _Part(QWidget):
    """A small heading and what stands under it."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        layout = column(self, gap=0)
        layout.setContentsMargins(0, STEP, 0, 0)
        layout.setSpacing(STEP // 2)
        layout.addWidget(label(heading, "quiet"))
        self._text = label("", "part")
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
