"""What there is to look at in one answer: a sentence each, a way to its place, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.guide.link import Link
from tripdesk.ui.messages import problem_sentence
from tripdesk.ui.parts import announce, button, column, emptied, label, row, worn

MOST = 3
"""The findings shown at once; the rest come up as these are dealt with."""

_PRIVATE = "privacy."


class Deed(StrEnum):
    """What one can do about a finding."""

    LEAVE_OUT = "leave_out"
    KEEP = "keep"
    OFFICE_HOLDER = "office_holder"


class AttentionBox(QFrame):
    """Findings, worst first; hidden where there are none."""

    opened = Signal(object)
    """Told with the problem whose place is asked for."""
    decided = Signal(object, str)
    """Told with a problem and a deed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("warnings")
        self._shown: tuple[Problem, ...] = ()
        self._most = MOST
        self._column: QVBoxLayout = column(self, margin=2)
        self.hide()

    def set_problems(self, problems: Sequence[Problem], most: int = MOST) -> None:
        """Show these, where they differ from what is shown."""
        order = sorted(problems, key=lambda each: each.severity is not Severity.ERROR)
        if tuple(order) == self._shown and most == self._most:
            return
        fresh = [each for each in order if each not in self._shown]
        self._shown, self._most = tuple(order), most
        emptied(self._column)
        errors = any(each.severity is Severity.ERROR for each in order)
        worn(self, "errors" if errors else "warnings")
        for each in order[:most]:
            self._column.addWidget(self._finding(each))
        left = len(order) - most
        if left > 0:
            self._column.addWidget(label(self.tr("And %n more", "", left), "quiet"))
        self.setAccessibleName(". ".join(map(problem_sentence, order)))
        self.setVisible(bool(order))
        if fresh and self.isVisible():
            announce(self, problem_sentence(fresh[0]))

    def stops(self) -> list[QPushButton]:
        """Return where Tab stops, in the order of reading."""
        findings = (self._column.itemAt(number) for number in range(self._column.count()))
        shown = (each.widget() for each in findings if each is not None)
        return [each for one in shown if one is not None for each in one.findChildren(QPushButton)]

    def _finding(self, problem: Problem) -> QWidget:
        made = QWidget()
        layout = column(made, gap=0)
        tint = "error" if problem.severity is Severity.ERROR else "attention"
        link = Link(problem_sentence(problem), partial(self.opened.emit, problem), tint)
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        deeds = deeds_for(problem)
        if deeds:
            buttons = row()
            for number, (deed, words) in enumerate(deeds):
                does: Callable[[], object] = partial(self.decided.emit, problem, deed.value)
                buttons.addWidget(button(words, does, "small" if number == 0 else "plain"))
            buttons.addStretch()
            layout.addSpacing(buttons.spacing())
            layout.addLayout(buttons)
        return made


def deeds_for(problem: Problem) -> list[tuple[Deed, str]]:
    """Return what one can do about a finding besides rewriting it, the best first."""
    translate = QCoreApplication.translate
    if not problem.code.startswith(_PRIVATE):
        return []
    keep = (Deed.KEEP, translate("attention", "Keep it anyway"))
    if problem.code != "privacy.name":
        return [(Deed.LEAVE_OUT, translate("attention", "Leave out")), keep]
    return [
        (Deed.LEAVE_OUT, translate("attention", "Leave the name out")),
        keep,
        (Deed.OFFICE_HOLDER, translate("attention", "Is an office holder")),
    ]


def decision_of(problem: Problem, deed: str) -> Decision | None:
    """Return what a deed decides about a finding's words; leaving them out decides nothing."""
    if deed == Deed.LEAVE_OUT or not problem.code.startswith(_PRIVATE):
        return None
    kind = Kind(problem.code.removeprefix(_PRIVATE))
    return Decision(problem.question, kind, problem.text, Verdict(deed))
