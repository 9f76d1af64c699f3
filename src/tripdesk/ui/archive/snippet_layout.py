"""A line of a report's answers under its row, with the words that were found.

Apart from the rows: nobody searches before the first rows are painted, and the names that Qt has
for text formats are 8 ms of a start.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from tripdesk.services.listing import Snippet
from tripdesk.ui.theme import colour

_ENDLESS = 1e6
"""A snippet's line is laid out whole before it is cut to what there is room for."""


def snippet_layout(snippet: Snippet, font: QFont, width: int) -> QTextLayout:
    """Return one line of a report's answers, the words that were found marked in it."""
    text = " ".join(snippet.text.split("\n"))
    marks = [_marked(text, start, end) for start, end in snippet.marks]
    layout = _one_line(text, font, marks)
    line = layout.lineAt(0)
    if line.naturalTextWidth() <= width:
        return layout
    room = width - QFontMetrics(font).horizontalAdvance("…")
    units = text.encode("utf-16-le")[: 2 * line.xToCursor(room)]
    return _one_line(units.decode("utf-16-le", "ignore").rstrip() + "…", font, marks)


def _one_line(text: str, font: QFont, marks: Sequence[QTextLayout.FormatRange]) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(marks)
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout


def _marked(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Return the format of a mark: Qt counts in UTF-16, a snippet in code points."""
    marked = QTextLayout.FormatRange()
    marked.start = len(text[:start].encode("utf-16-le")) // 2
    marked.length = len(text[start:end].encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setForeground(colour("accent"))
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setFontUnderline(True)
    marked.format = look
    return marked
