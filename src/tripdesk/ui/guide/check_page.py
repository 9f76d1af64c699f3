"""The check page: every answer whole, as it will be printed, errors first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from tripdesk.domain.document import Document
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem, Severity
from tripdesk.services.privacy import Located
from tripdesk.ui.flow import Flow
from tripdesk.ui.guide.decided_box import DecidedBox
from tripdesk.ui.guide.fonts_box import FontsBox
from tripdesk.ui.guide.link import Link
from tripdesk.ui.guide.printed_answer import PrintedAnswer
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.messages import problem_sentence
from tripdesk.ui.parts import STEP, button, column, label, named, row

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer

_NARROW = 90
"""A page of fewer average characters has no room for an answer beside its question."""


@dataclass(frozen=True, slots=True)
class CheckActions:
    """What the page's links and buttons do; `go` takes a question's key and a problem or none."""

    go: Callable[[str, Problem | None], None]
    back: Callable[[], object]
    view: Callable[[], object]
    finalise: Callable[[], object]
    reconsider: Callable[[Decision], object]
    use_fonts: Callable[[Sequence[FontOffer]], object]


class CheckPage(QWidget):
    """Shows a document and its problems; each leads to its place."""

    def __init__(
        self,
        form: FormDefinition,
        document: Document,
        problems: Sequence[Problem],
        do: CheckActions,
        decided: Sequence[Located] = (),
    ) -> None:
        super().__init__()
        self._form, self._do = form, do
        self._lines: list[tuple[QWidget, QWidget, QWidget]] = []
        self._narrow = False
        errors = [each for each in problems if each.severity is Severity.ERROR]
        warnings = [each for each in problems if each.severity is Severity.WARNING]
        inner = named(QWidget(), "page")
        layout = column(inner, margin=4, gap=2)
        head = column()
        head.addWidget(label(self.tr("Check your answers"), "title"))
        hint = self.tr(
            "This is how they stand in the official report. After this it is fixed; a correction"
            " is always possible as a new version."
        )
        head.addWidget(label(hint, "hint"))
        layout.addLayout(head)
        if errors:
            title = self.tr("%n thing(s) needed to make the report definitive", "", len(errors))
            layout.addWidget(self._box("errors", title, errors, "error"))
        self._fonts = FontsBox(do.use_fonts)
        layout.addWidget(self._fonts)
        if warnings:
            title = self.tr("Note: %n thing(s) to look at", "", len(warnings))
            layout.addWidget(self._box("warnings", title, warnings, "attention"))
        layout.addWidget(self._answers(document))
        layout.addWidget(DecidedBox(form, decided, do.reconsider))
        layout.addStretch()
        scroll = scrolling(inner)
        self._scroll = scroll
        outer = column(self, gap=0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot(len(errors)))

    def offer_fonts(self, offers: Sequence[FontOffer]) -> None:
        """Ask whether fonts of this computer may be used for what cannot be printed."""
        self._fonts.offer(offers)

    def _foot(self, errors: int) -> QWidget:
        foot = named(QWidget(), "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = row(foot, gap=1)
        buttons.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        left = QWidget()
        ways = Flow(left, STEP)
        ways.addWidget(button(self.tr("Previous"), self._do.back, "", "back"))
        view = button(self.tr("View PDF"), self._do.view)
        ways.addWidget(view)
        buttons.addWidget(left, 2)
        finish = button(self.tr("Make definitive"), self._do.finalise, "main")
        needed = self.tr("First fill in %n more thing(s)", "", errors) if errors else ""
        why = label(needed, "quiet")
        why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        why.setVisible(bool(errors))
        buttons.addWidget(why, 1)
        finish.setEnabled(not errors)
        finish.setAccessibleDescription(why.text())
        buttons.addWidget(finish, 0, Qt.AlignmentFlag.AlignBottom)
        self.first: QWidget = view if errors else finish
        return foot

    def _box(self, look: str, title: str, problems: Sequence[Problem], tint: str) -> QFrame:
        box = named(QFrame(), look)
        layout = column(box, margin=2, gap=0)
        layout.addWidget(label(title, "heading"))
        for each in problems:
            question = self._form.question(each.question)
            name = question.step_name if question is not None else each.question
            if each.item is not None:
                name = self.tr("{question}, item {n}").format(question=name, n=each.item + 1)
            text = f"{name}: {problem_sentence(each)}"
            link = Link(text, partial(self._do.go, each.question, each), tint)
            layout.addWidget(link)
        return box

    def _answers(self, document: Document) -> QFrame:
        card = named(QFrame(), "card")
        self._grid = grid = QGridLayout(card)
        grid.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 6)
        for number, section in enumerate(document.sections):
            if number:
                grid.addWidget(named(QFrame(), "rule"), 3 * number - 1, 0, 1, 3)
            heading = label(section.heading, "asked")
            answer = (
                PrintedAnswer(section)
                if section.blocks
                else label(self.tr("Not filled in yet"), "unanswered")
            )
            for each in (heading, answer):
                each.setIndent(0)  # else of each its own: their first lines would not be one line
            change = button(self.tr("Change"), partial(self._do.go, section.key, None), "change")
            change.setAccessibleName(f"{change.text()}: {section.heading}")
            self._lines.append((heading, answer, change))
        self._lay_out(narrow=False)
        return card

    def _lay_out(self, *, narrow: bool) -> None:
        """Put each answer beside its question, or beneath it where there is no room beside."""
        self._narrow, grid, top = narrow, self._grid, Qt.AlignmentFlag.AlignTop
        for number, (heading, answer, change) in enumerate(self._lines):
            for each in (heading, answer, change):
                grid.removeWidget(each)
            if narrow:
                grid.addWidget(heading, 3 * number, 0, 1, 2, top)
                grid.addWidget(answer, 3 * number + 1, 0, 1, 3, top)
            else:
                grid.addWidget(heading, 3 * number, 0, top)
                grid.addWidget(answer, 3 * number, 1, top)
            grid.addWidget(change, 3 * number, 2, top)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        if narrow != self._narrow:
            self._lay_out(narrow=narrow)
