"""Two sets of answers side by side, heading by heading, what differs marked word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from tripdesk.ui.archive.word_changes import Piece, compared
from tripdesk.ui.parts import STEP, label, named
from tripdesk.ui.theme import colour


class Comparison(QScrollArea):
    """Left the one, right the other; what is left alone is struck out, right alone underlined."""

    def __init__(self) -> None:
        super().__init__()
        inner = named(QWidget(), "pane")
        self._grid = QGridLayout(inner)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from text to text, and scrolls
        self.setWidget(inner)

    def show_texts(
        self, left: Mapping[str, str], right: Mapping[str, str], names: tuple[str, ...] = ()
    ) -> int:
        """Show texts by their headings, under two names; return how many differ."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, name in enumerate(names):
            self._grid.addWidget(label(name, "heading"), 0, place)
        differ = 0
        for at, heading in enumerate(dict.fromkeys((*left, *right))):
            before, after = compared(left.get(heading, ""), right.get(heading, ""))
            differ += any(each.changed for each in (*before, *after))
            first = 2 * at + 1
            self._grid.addWidget(label(heading, "part_heading"), first, 0, 1, 2)
            gone = f"color: {colour('error').name()}; text-decoration: line-through"
            come = f"color: {colour('accent').name()}; text-decoration: underline"
            self._grid.addWidget(_marked(before, gone), first + 1, 0)
            self._grid.addWidget(_marked(after, come), first + 1, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        return differ


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
    flag = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
    return made


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
