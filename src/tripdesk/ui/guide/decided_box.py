"""What was left standing on purpose, and a way back from each of those decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QFrame

from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.services.privacy import Located
from tripdesk.ui.decision_words import decision_words, decisions_made
from tripdesk.ui.parts import button, column, label, row


class DecidedBox(QFrame):
    """Lists decided findings; hidden where there are none."""

    def __init__(
        self,
        form: FormDefinition,
        decided: Iterable[Located],
        reconsider: Callable[[Decision], object],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        layout = column(self, margin=2, gap=0)
        layout.addWidget(label(self.tr("Left standing on purpose"), "heading"))
        decisions = decisions_made(decided)
        for decision in decisions:
            question = form.question(decision.question)
            name = question.step_name if question is not None else decision.question
            words = f"{name}: {decision_words(decision)}"
            again = button(self.tr("Look again"), partial(reconsider, decision), "plain")
            again.setAccessibleName(f"{again.text()}: {words}")
            line = row()
            line.addWidget(label(words), 1)
            line.addWidget(again)
            layout.addLayout(line)
        self.setVisible(bool(decisions))
