"""Keys go to whatever has the focus, as on a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys, one after the other."""
    for key in keys:
        QTest.keyClick(focused(), key, modifier)


def type_text(text: str) -> None:
    """Type text; a line break is Enter."""
    for number, line in enumerate(text.split("\n")):
        if number:
            press(Qt.Key.Key_Return)
        for character in line:
            _type(character)


def _type(character: str) -> None:
    if character.isascii():
        QTest.keyClicks(focused(), character)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows ASCII only
        QApplication.sendEvent(focused(), QKeyEvent(kind, 0, NONE, character))
