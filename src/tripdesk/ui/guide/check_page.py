"""The check page: every answer whole, as it will be printed, errors first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from tripdesk.domain.document import Document, Paragraph, Section
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.messages import problem_sentence
from tripdesk.ui.parts import button, label, named


class CheckPage(QScrollArea):
    """Shows a document and its problems; each leads to its question by `go`."""

    def __init__(
        self,
        form: FormDefinition,
        document: Document,
        problems: Sequence[Problem],
        go: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._form, self._go = form, go
        self.setWidgetResizable(True)
        inner = named(QWidget(), "page")
        column = QVBoxLayout(inner)
        column.addWidget(label(self.tr("Check your answers"), "title"))
        column.addWidget(label(self.tr("This is how they stand in the official report."), "quiet"))
        errors = [each for each in problems if each.severity is Severity.ERROR]
        warnings = [each for each in problems if each.severity is Severity.WARNING]
        if errors:
            title = self.tr("Needed before the report can be definitive")
            column.addWidget(self._box("errors", title, errors))
        if warnings:
            column.addWidget(self._box("warnings", self.tr("Look at this"), warnings))
        column.addWidget(self._answers(document))
        column.addStretch()
        self.setWidget(inner)

    def _box(self, look: str, title: str, problems: Sequence[Problem]) -> QFrame:
        box = named(QFrame(), look)
        column = QVBoxLayout(box)
        column.addWidget(label(title, "heading"))
        for each in problems:
            question = self._form.question(each.question)
            name = question.step_name if question is not None else each.question
            text = f"{name}: {problem_sentence(each)}"
            column.addWidget(button(text, partial(self._go, each.question), "plain"))
        return box

    def _answers(self, document: Document) -> QFrame:
        card = named(QFrame(), "card")
        grid = QGridLayout(card)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for row, section in enumerate(document.sections):
            grid.addWidget(label(section.heading, "heading"), row, 0)
            text = _text(section)
            shown = label(text or self.tr("Not answered yet"), "" if text else "failed")
            grid.addWidget(shown, row, 1)
            change = button(self.tr("Change"), partial(self._go, section.key), "plain")
            change.setAccessibleName(f"{change.text()}: {section.heading}")
            grid.addWidget(change, row, 2)
        return card


def _text(section: Section) -> str:
    return "\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(f"• {x}" for x in block.items)
        for block in section.blocks
    )
