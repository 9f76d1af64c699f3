"""The real program, worked from outside by key events: `python -m tests.helpers.driver ARGUMENTS`.

It starts as `tripdesk ARGUMENTS` does, through the composition root, and in the running window does
what is asked on stdin, a line of JSON each, answering on stdout in the same way; the counterpart in
a test is `tests.helpers.driven`. Keys go to the widget that has the focus: nothing is set.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QCoreApplication, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tripdesk.bootstrap import run
from tripdesk.ui import application
from tripdesk.ui.main_window import MainWindow

PACE = 8
"""Milliseconds between two keys: faster than anybody types."""


class Driver(QApplication):
    """The application, with one more listener."""

    def begin(self) -> None:
        """Listen once the window is painted and has the focus."""
        (self._window,) = (each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        self._window.activateWindow()
        self._to_type = iter("")
        self._typing = QTimer(self, interval=PACE)
        self._typing.timeout.connect(self._on_typing_timeout)
        self._asking = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._asking.activated.connect(self._on_asking_activated)
        self._window.painted.connect(
            self._on_window_painted, Qt.ConnectionType.SingleShotConnection
        )

    @Slot()
    def _on_window_painted(self) -> None:
        say("ready")

    @Slot()
    def _on_asking_activated(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._asking.setEnabled(False)
            self._window.close()
            return
        what, text = json.loads(line)
        match what:
            case "press":
                press(focused(), text)
                say("pressed")
            case "type":
                self._to_type, self._typed = iter(text), 0
                self._typing.start()
            case "open":
                self._window.open_report(text)
                say("opened")
            case _:
                say(texts(QAccessible.queryAccessibleInterface(self._window)))

    @Slot()
    def _on_typing_timeout(self) -> None:
        each = next(self._to_type, None)
        if each is None:
            self._typing.stop()
            say("typed")
            return
        if each == "\n":
            press(focused(), "Return")
        else:
            QTest.keyClicks(focused(), each)
        self._typed += 1
        say([self._typed, time.monotonic()])


def focused() -> QWidget:
    """Return the widget that has the focus; offscreen it can be a moment in coming."""
    while (widget := QApplication.focusWidget()) is None:
        QCoreApplication.processEvents()
    return widget


def press(widget: QWidget, keys: str) -> None:
    """Press keys as a menu writes them: `Ctrl+Return`."""
    QTest.keySequence(widget, QKeySequence(keys))


def texts(interface: QAccessibleInterface) -> list[str]:
    """Return what stands in the fields that one sees, as a screen reader is told it."""
    found = []
    if interface.role() is QAccessible.Role.EditableText and not interface.state().invisible:
        found.append(interface.text(QAccessible.Text.Value))
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            found += texts(child)
    return found


def say(answer: object) -> None:
    """Answer; whoever asked is waiting."""
    print(json.dumps(answer), flush=True)


class Started(Driver):
    """The driver in the place of the program's own application."""

    def exec(self) -> int:  # type: ignore[override] # Qt's is static, and so without `self`
        """Begin to listen, then run as the program does."""
        QTimer.singleShot(0, self.begin)
        return QApplication.exec()


if __name__ == "__main__":
    vars(application)["QApplication"] = Started  # in this process only
    sys.exit(run(sys.argv[1:]))
