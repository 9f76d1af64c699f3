"""What was left standing on purpose, and a way back from each of those decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision, Verdict
from tripdesk.services.privacy import Located
from tripdesk.ui.parts import button, column, label, row


class DecidedBox(QFrame):
    """Lists decided findings; hidden where there are none."""

    def __init__(
        self,
        form: FormDefinition,
        decided: Sequence[Located],
        reconsider: Callable[[Decision], object],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        layout = column(self, margin=2, gap=0)
        layout.addWidget(label(self.tr("Left standing on purpose"), "heading"))
        for decision, where in _once(form, decided).items():
            words = f"{where}: {_said(decision)}"
            again = button(self.tr("Look again"), partial(reconsider, decision), "plain")
            again.setAccessibleName(f"{again.text()}: {words}")
            line = row()
            line.addWidget(label(words), 1)
            line.addWidget(again)
            layout.addLayout(line)
        self.setVisible(bool(decided))


def _once(form: FormDefinition, decided: Sequence[Located]) -> dict[Decision, str]:
    """Return each decision with the question it is about: the same words may stand there twice."""
    found: dict[Decision, str] = {}
    for each in decided:
        if each.verdict is not None:
            question = form.question(each.question)
            name = question.step_name if question is not None else each.question
            finding = each.finding
            found[Decision(each.question, finding.kind, finding.text, each.verdict)] = name
    return found


def _said(decision: Decision) -> str:
    translate = QCoreApplication.translate
    if decision.verdict is Verdict.OFFICE_HOLDER:
        return translate("decisions", "“{words}” is an office holder").format(words=decision.words)
    return translate("decisions", "“{words}” is kept").format(words=decision.words)
