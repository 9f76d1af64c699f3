"""What running text has in each field: its words as typed, and marks under words.

Problems count in code points of the cleaned text; Qt counts in UTF-16 units of the typed text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from tripdesk.domain.problems import Problem
from tripdesk.domain.texts import clean_text
from tripdesk.ui.theme import colour

_THIN = 0.3


def typed_text(document: QTextDocument) -> str:
    """Return the text as typed; `toPlainText` would change no-break spaces."""
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def utf16_length(text: str) -> int:
    """Return how many units Qt counts in a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def place_of(problem: Problem, document: QTextDocument) -> QTextCursor | None:
    """Return a cursor over the words that a problem points at, or none where it names none."""
    if problem.start is None or problem.end is None:
        return None
    block = document.findBlockByNumber(problem.item) if problem.item is not None else QTextBlock()
    if problem.item is not None and not block.isValid():
        return None
    typed = block.text() if block.isValid() else typed_text(document)
    found = _found(typed, problem)
    if found is None:
        return None
    offset = block.position() if block.isValid() else 0
    cursor = QTextCursor(document)
    cursor.setPosition(offset + utf16_length(typed[: found[0]]))
    cursor.setPosition(offset + utf16_length(typed[: found[1]]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def marks(problems: Iterable[Problem], document: QTextDocument) -> list[QTextEdit.ExtraSelection]:
    """Return the marks of problems, for a text to show."""
    shown = []
    for problem in problems:
        cursor = place_of(problem, document)
        if cursor is None:
            continue
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(_marker())
        look.setFontUnderline(True)
        look.setUnderlineColor(colour("attention"))
        mark.format = look
        mark.cursor = cursor
        shown.append(mark)
    return shown


def _marker() -> QColor:
    """Return the colour of a text marker: the theme's attention, bright and thin."""
    tint = colour("attention")
    return QColor.fromHsvF(tint.hueF(), 1.0, 1.0, _THIN)


def appended(document: QTextDocument, lines: Sequence[str]) -> None:
    """Put lines after all there is; one step of undo."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    before = "\n" if cursor.block().text().strip() else ""
    cursor.insertText(before + "\n".join(lines))


def left_out(cursor: QTextCursor) -> None:
    """Take selected words out, and the space or comma that would stand alone then."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    first = document.findBlock(start).position()
    while start > first and document.characterAt(start - 1) in {" ", ","}:
        start -= 1
    while start == first and document.characterAt(end) in {" ", ","}:
        end += 1
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _found(typed: str, problem: Problem) -> tuple[int, int] | None:
    """Return where the words stand in the typed text: cleaning may have moved them."""
    if problem.start is None or problem.end is None:
        return None
    cleaned = clean_text(typed)
    words = cleaned[problem.start : problem.end]
    if not words:
        return None
    # Cleaning takes out what is unseen; the words are still there, as many times as before.
    earlier = cleaned[: problem.start].count(words)
    at = -1
    for _ in range(earlier + 1):
        at = typed.find(words, at + 1)
        if at < 0:
            return None
    return at, at + len(words)
