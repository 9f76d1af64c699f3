"""Words that were looked for, marked on a page of a report, and the first of them brought to view.

What is shown is marked, and what is typed in is selected; what the words mean to a search is told
by `plain_words` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QTextEdit, QWidget
from shiboken6 import isValid

from tripdesk.domain.plain_words import Span, places, plain
from tripdesk.ui.parts import STEP, announce
from tripdesk.ui.theme import colour

_Field = QLabel | QLineEdit | QPlainTextEdit


def mark(page: QWidget, words: str) -> _Field | None:
    """Mark the words wherever they stand on a page; return where most of them stand together."""
    best: _Field | None = None
    most = 0
    wanted = plain(words).split()
    for field in _fields(page):
        text = _text(field)
        spans = places(text, words)
        if not spans:
            continue
        if isinstance(field, QLabel):
            field.setTextFormat(Qt.TextFormat.RichText)
            field.setText(_as_html(text, spans))
        elif isinstance(field, QPlainTextEdit):
            _mark_text(field, spans)
        count = sum(each in plain(text) for each in wanted)
        if count > most:
            best, most = field, count
    return best


def bring(field: _Field, words: str) -> None:
    """Bring the line of a field into view where the words stand, and say it."""
    spans = places(_text(field), words) if isValid(field) else ()
    if not spans:
        return
    text = _text(field)
    # What is new on the page is first laid out: else no line of it has a place yet.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    start, end = (_units(text, each) for each in spans[0])
    scroll = _scroll_of(field)
    line, high = 0, field.fontMetrics().lineSpacing()
    if isinstance(field, QLineEdit):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setSelection(start, end - start)
    elif isinstance(field, QPlainTextEdit):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = _cursor(field, start, end)
        field.setTextCursor(cursor)
        field.ensureCursorVisible()
        line = field.cursorRect(cursor).top()
    else:
        line = _line_of(field, start)
    inside = None if scroll is None else scroll.widget()
    if scroll is not None and not isinstance(field, QLabel):
        scroll.ensureWidgetVisible(field, 0, STEP)
    if scroll is not None and inside is not None:
        at = field.mapTo(inside, QPoint(0, line))
        scroll.ensureVisible(0, at.y() + high // 2, 0, high * 2 + STEP)
    announce(field, text.splitlines()[text[: spans[0][0]].count("\n")])


def _fields(page: QWidget) -> list[_Field]:
    """Return what says something on a page, from top to bottom."""
    found: list[_Field] = [
        *page.findChildren(QLabel),
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
    ]
    shown = (each for each in found if not _is_hidden(each))
    return sorted(shown, key=lambda each: each.mapTo(page, QPoint(0, 0)).y())


def _is_hidden(field: _Field) -> bool:
    """Tell whether a field is not to be seen; what is new shows with the next events."""
    return field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _text(field: _Field) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QLabel) and field.textFormat() is Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setHtml(field.text())
        return document.toPlainText()
    return field.text()


def _as_html(text: str, spans: Sequence[Span]) -> str:
    """Return a text with its marks as rich text; what was typed is escaped."""
    parts, at = [], 0
    pale, ink = colour("accent_pale").name(), colour("ink").name()
    for start, end in spans:
        parts.append(escape(text[at:start]))
        look = f"background: {pale}; color: {ink}; font-weight: 600; text-decoration: underline"
        parts.append(f'<span style="{look}">{escape(text[start:end])}</span>')
        at = end
    parts.append(escape(text[at:]))
    return f'<div style="white-space: pre-wrap">{"".join(parts)}</div>'


def _mark_text(field: QPlainTextEdit, spans: Sequence[Span]) -> None:
    text, marks = field.toPlainText(), []
    for span in spans:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = _cursor(field, *(_units(text, each) for each in span))
        marked.format.setBackground(colour("accent_pale"))
        marked.format.setFontUnderline(True)
        marks.append(marked)
    field.setExtraSelections(marks)


def _cursor(field: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _line_of(field: QLabel, at: int) -> int:
    """Return how far from the top of a label a place in its text is."""
    document = QTextDocument()
    document.setDefaultFont(field.font())
    document.setDocumentMargin(0)
    document.setHtml(field.text())
    document.setTextWidth(field.contentsRect().width())
    block = document.findBlock(at)
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(at - block.position())
    return round(top + line.y()) + field.contentsRect().top()


def _scroll_of(field: QWidget) -> QScrollArea | None:
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return above
        above = above.parentWidget()
    return None


def _units(text: str, at: int) -> int:
    """Return a place in UTF-16, as Qt counts, of one in code points."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
