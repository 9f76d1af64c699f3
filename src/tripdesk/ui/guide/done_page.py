"""The page after the last: the report is definitive, and what one does with it now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from tripdesk.ui.parts import button, column, label, named, row


@dataclass(frozen=True, slots=True)
class DoneActions:
    """What the buttons do."""

    save: Callable[[], object]
    view: Callable[[], object]
    leave: Callable[[], object]


class DonePage(QWidget):
    """Says what was made, and offers it."""

    def __init__(self, title: str, version: int, do: DoneActions) -> None:
        super().__init__()
        self.setObjectName("page")
        layout = column(self, margin=4, gap=2)
        layout.addWidget(label(self.tr("The report is definitive"), "title"))
        words = self.tr(
            "{title}, version {n}. This PDF is kept; a correction becomes a new version."
        )
        layout.addWidget(label(words.format(title=title, n=version), "hint"))
        card = named(QFrame(), "card")
        inside = column(card, margin=3, gap=2)
        inside.addWidget(label(self.tr("The official PDF"), "heading"))
        inside.addWidget(label(self.tr("Save it where you want, then send it on."), "quiet"))
        buttons = row()
        self.first = button(self.tr("Save PDF as…"), do.save, "main")
        buttons.addWidget(self.first)
        buttons.addWidget(button(self.tr("View PDF"), do.view))
        buttons.addStretch()
        inside.addLayout(buttons)
        layout.addWidget(card)
        layout.addStretch()
        back = row()
        back.addWidget(button(self.tr("All reports"), do.leave, "", "back"))
        back.addStretch()
        layout.addLayout(back)
