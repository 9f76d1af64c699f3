"""A list as one types it: a bullet a line, hanging; lines move, and pasted text becomes bullets.

Each line of the document is a point. The bullets are painted, not typed, so no key can hurt them,
and the whole text stays plain: what is undone is only what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit
from typing_extensions import override

from tripdesk.domain.pasting import points_of_text
from tripdesk.domain.pasting_html import points_of_html
from tripdesk.ui.guide.fields.running_text import typed_text

_INDENT, _BETWEEN, _DOT = 1.4, 0.35, 0.13
"""The text's indent, the space beneath a point and a bullet's radius, in heights of the font."""

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PointsEdit(QTextEdit):
    """Points, one a line; Enter makes the next, Alt with an arrow moves one, Tab leaves."""

    def __init__(self, points: Sequence[str], example: str) -> None:
        super().__init__()
        self._example = example
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left
        self.setPlainText("\n".join(points))
        self._hang()
        self.textChanged.connect(self._hang)

    def lines(self) -> list[str]:
        """Return the points as typed."""
        return typed_text(self.document()).split("\n")

    def show_line(self, number: int) -> None:
        """Put the cursor at the end of a point."""
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    # Keys ----------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        step = _MOVES.get(key)
        if modifiers & Qt.KeyboardModifier.AltModifier and step is not None:
            self._move(step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            modifiers & Qt.KeyboardModifier.ControlModifier
        ):
            self.textCursor().insertBlock()  # with Shift too: a point is one line
            self.ensureCursorVisible()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif key == Qt.Key.Key_Backspace and self._is_at_start(modifiers):
            self.textCursor().deletePreviousChar()  # Qt would take the indent away first
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def _is_at_start(self, modifiers: Qt.KeyboardModifier) -> bool:
        cursor = self.textCursor()
        plain = not modifiers & ~Qt.KeyboardModifier.ShiftModifier
        return plain and cursor.atBlockStart() and not cursor.hasSelection()

    def _move(self, step: int) -> None:
        """Move the selected points past their neighbour; one step of undo."""
        chosen = self.textCursor()
        document = self.document()
        first = document.findBlock(chosen.selectionStart())
        last = document.findBlock(chosen.selectionEnd())
        neighbour = first.previous() if step < 0 else last.next()
        if not neighbour.isValid():
            return
        moved = [block.text() for block in _blocks(first, last)]
        passed, past = neighbour.text(), neighbour.length()
        lines = [*moved, passed] if step < 0 else [passed, *moved]
        start = min(neighbour.position(), first.position())
        end = max(neighbour.position() + neighbour.length(), last.position() + last.length()) - 1
        anchor, position = chosen.anchor() + step * past, chosen.position() + step * past
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(lines))
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # Pasting -------------------------------------------------------------------------------

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        points = points_of_html(source.html()) if source.hasHtml() else ()
        points = points or points_of_text(source.text())
        cursor = self.textCursor()
        at, whole = cursor.positionInBlock(), cursor.block().text()
        if cursor.hasSelection():
            words = "\n".join(points)
        elif len(points) == 1 and whole:  # words into a point
            words = source.text() if len(source.text().splitlines()) == 1 else points[0]
        else:  # whole points: neither the one before nor the one after is run into
            after = "\n" if whole and at == 0 else ""
            before = "\n" if whole.strip() and not whole[at:].strip() and at else ""
            words = before + "\n".join(points) + after
        cursor.insertText(words)
        self.ensureCursorVisible()

    # Bullets -------------------------------------------------------------------------------

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._hang()

    @Slot()  # the Edit menu calls it by its name
    @override
    def undo(self) -> None:
        """Undo; a step in which only the space between points changed is passed over."""
        before = self.document().toRawText()
        super().undo()
        if self.document().toRawText() == before:
            super().undo()

    @Slot()
    @override
    def redo(self) -> None:
        """Redo, likewise."""
        before = self.document().toRawText()
        super().redo()
        if self.document().toRawText() == before:
            super().redo()

    @Slot()
    def _hang(self) -> None:
        """Indent all points as the font asks.

        Qt takes a space for a change of the text: a step of undo. Where something can be redone,
        which a change would forget, the old space stays.
        """
        height = self.fontMetrics().height()
        document = self.document()
        document.setIndentWidth(round(height * _INDENT))
        hanging = QTextBlockFormat()
        hanging.setIndent(1)
        hanging.setBottomMargin(round(height * _BETWEEN))
        first = document.firstBlock().blockFormat()
        fits = first.indent() and first.bottomMargin() == hanging.bottomMargin()
        if fits or document.isRedoAvailable():
            return
        is_change = document.isUndoAvailable()
        document.setUndoRedoEnabled(is_change)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(hanging)
        document.setUndoRedoEnabled(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.setTransform(QTransform.fromTranslate(-across, -down))
        seen = QRectF(event.rect()).translated(0, down)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().text())
        radius = self.fontMetrics().height() * _DOT
        layout = self.document().documentLayout()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > seen.bottom():
                break
            line = block.layout().lineAt(0)
            middle = box.top() + line.y() + line.height() / 2
            at = box.left() + line.x() - 4 * radius
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                at = box.left() + line.x() + line.width() + 4 * radius
            painter.drawEllipse(QPointF(at, middle), radius, radius)
            block = block.next()
        if self._example and self.document().isEmpty():
            self._paint_example(painter)

    def _paint_example(self, painter: QPainter) -> None:
        margin = self.document().documentMargin()
        indent = self.document().indentWidth()
        box = QRectF(self.viewport().rect()).adjusted(margin + indent, margin, -margin, -margin)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(self.font())
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self._example)


def _blocks(first: QTextBlock, last: QTextBlock) -> Iterator[QTextBlock]:
    block = first
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        yield block
        block = block.next()
