"""Two versions of a report side by side, what changed marked word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from tripdesk.ui.archive.choice import Choice
from tripdesk.ui.archive.details import Edition
from tripdesk.ui.archive.details_pages import version_words
from tripdesk.ui.archive.word_changes import Piece, compared
from tripdesk.ui.parts import STEP, column, label, named, row
from tripdesk.ui.theme import colour

_COLUMNS, _LINES = 110, 34
"""The size at first, in average characters and lines of the font."""


class CompareDialog(QDialog):
    """Left the older, right the newer; what went is struck out, what came is underlined."""

    def __init__(self, parent: QWidget, title: str, editions: Sequence[Edition]) -> None:
        super().__init__(parent)
        self._editions = editions
        self.setWindowTitle(self.tr("What changed"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _COLUMNS, metrics.lineSpacing() * _LINES)
        self._left = self._choice(self.tr("Older version"), len(editions) - 2)
        self._right = self._choice(self.tr("Newer version"), len(editions) - 1)
        self._only = label("", "hint")
        inner = named(QWidget(), "pane")
        self._grid = QGridLayout(inner)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        choices = row(gap=3)
        choices.addWidget(self._left, 1)
        choices.addWidget(self._right, 1)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label(title, "heading"))
        layout.addLayout(choices)
        layout.addWidget(self._only)
        layout.addWidget(scroll, 1)
        layout.addWidget(close)
        self._show()

    def _choice(self, name: str, chosen: int) -> Choice:
        box = Choice(name)
        words = [
            version_words(each.number, each.finalised_on, self.locale()) for each in self._editions
        ]
        box.set_choices([(each, at) for at, each in enumerate(words)])
        box.choose(chosen)
        box.currentIndexChanged.connect(self._on_choice_changed)
        return box

    @Slot(int)
    def _on_choice_changed(self, _: int) -> None:
        self._show()

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        older = self._editions[self._left.currentData()].texts
        newer = self._editions[self._right.currentData()].texts
        changed = 0
        for at, heading in enumerate(dict.fromkeys((*older, *newer))):
            before, after = compared(older.get(heading, ""), newer.get(heading, ""))
            changed += any(each.changed for each in (*before, *after))
            self._grid.addWidget(label(heading, "part_heading"), 2 * at, 0, 1, 2)
            gone = f"color: {colour('error').name()}; text-decoration: line-through"
            come = f"color: {colour('accent').name()}; text-decoration: underline"
            self._grid.addWidget(_marked(before, gone), 2 * at + 1, 0)
            self._grid.addWidget(_marked(after, come), 2 * at + 1, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._only.setText(
            self.tr("%n answer(s) changed", "", changed) if changed else self.tr("Nothing changed")
        )


def _marked(pieces: Iterable[Piece], look: str) -> QLabel:
    """Return a text whose changed words wear a look; what was typed is escaped."""
    parts = [
        f'<span style="{look}">{_html(each.text)}</span>' if each.changed else _html(each.text)
        for each in pieces
    ]
    made = label("", "part")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText("".join(parts))
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
