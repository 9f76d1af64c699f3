"""An answer as it will be printed: paragraphs, and points that hang from their bullets."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tripdesk.domain.document import Paragraph, Section

_INDENT, _BETWEEN = 0.7, 0.2
"""The room for a bullet and the space between points, in heights of the font."""


class PrintedAnswer(QLabel):
    """Shows a section whole; a reader of the screen is told the same words."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setObjectName("answer")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextFormat(Qt.TextFormat.RichText)
        height = self.fontMetrics().height()
        indent, between = round(height * _INDENT), round(height * _BETWEEN)
        parts, words = [], []
        for block in section.blocks:
            if isinstance(block, Paragraph):
                parts.append(f'<p style="margin: 0 0 {between}px 0">{escape(block.text)}</p>')
                words.append(block.text)
                continue
            points = "".join(
                f'<tr><td width="{indent}">•</td>'
                f'<td style="padding-bottom: {between}px">{escape(each)}</td></tr>'
                for each in block.items
            )
            # Of a list, Qt puts the bullets right at the words, wherever the indent begins.
            parts.append(f'<table cellspacing="0" cellpadding="0">{points}</table>')
            words.extend(block.items)
        self.setText("".join(parts))
        self.setAccessibleName("\n".join(words))
