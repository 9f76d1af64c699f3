"""An hour of random use, compressed: `python -m tests.helpers.soaking FOLDER ACTIONS SEED`.

The real program runs as `tripdesk --data-dir` does; what is done in it are its own actions: entries
of the menus, keys in fields, buttons, choices of the list and of dialogs. Every so many actions all
is closed but the list, and what is alive then is counted: memory, windows, timers, threads. Prints
the counts as JSON.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)
from shiboken6 import isValid

from tests.helpers.archive import report_file
from tests.helpers.reading import definitive_pdfs
from tripdesk.bootstrap import run
from tripdesk.ui import application
from tripdesk.ui.main_window import MainWindow

PDFS = 30
LEFT_OUT = {"quit", "print"}
"""What ends the window, and what asks a printer that is not here."""
TEXTS = ("Abu Dhabi", "3", "8-2-2020", "dhr. J. Jansen", "overleg\\n", "Ä", "x@y.nl", "")
PATIENCE = 30.0
FAILED = 3

Steps = Iterator[None]


class Soaker:
    """Uses one window."""

    def __init__(self, window: MainWindow, folder: Path, actions: int, seed: int) -> None:
        self.window, self.folder = window, folder
        self._actions, self._chance = actions, random.Random(seed)
        self.done: Counter[str] = Counter()
        self.counts: list[dict[str, int]] = []

    def live(self) -> Steps:
        """Do so many things, looking ten times at what is alive."""
        yield from self.rest()
        pause = max(1, self._actions // 10)
        for number in range(self._actions):
            yield from self.act()
            if number % pause == pause - 1:
                yield from self.go_home()
                self.counts.append(counted())
        print(json.dumps({"counts": self.counts, "done": self.done}))
        self.window.close()
        yield from self.rest()

    def rest(self) -> Steps:
        """Let what is under way end."""
        end = time.monotonic() + PATIENCE
        while self.window.tasks.busy or self.window.safety.daily.busy:
            if time.monotonic() > end:
                raise AssertionError("it never rests")
            yield
        yield

    def act(self) -> Steps:
        """Do one thing, and answer what comes of it."""
        deeds = (self.menu, self.type, self.press, self.choose, self.take_in, self.resize)
        deed = self._chance.choices(deeds, (30, 30, 20, 14, 4, 2))[0]
        self.done[deed.__name__] += 1
        deed()
        yield
        yield from self.rest()
        yield from self.close_others()

    def close_others(self) -> Steps:
        """Use a window beside the main one a little, then close it."""
        for _ in range(20):
            others = [e for e in QApplication.topLevelWidgets() if e.isVisible()]
            others = [e for e in others if e is not self.window and e.isWindow()]
            if not others:
                return
            for each in others:
                if not isinstance(each, QMessageBox) and self._chance.random() < 0.5:
                    self.type(each)
                if isValid(each):
                    each.close()
            yield
            yield from self.rest()
        raise AssertionError(f"a window that does not close: {others}")

    # What it does -----------------------------------------------------------------------------

    def menu(self) -> None:
        """Choose an entry of the menus that can be chosen."""
        left_out = {self.window.menus.action(name) for name in LEFT_OUT}
        actions = self.window.menuBar().findChildren(QAction)
        actions = [e for e in actions if e.isEnabled() and e.menu() is None and e.text()]
        actions = [e for e in actions if e not in left_out and not e.isSeparator()]
        if actions:
            chosen = self._chance.choice(actions)
            self.done[chosen.text().replace("&", "")] += 1
            chosen.trigger()

    def type(self, inside: QWidget | None = None) -> None:
        """Type something into a field that one sees."""
        fields = seen(inside or self.window, QLineEdit) + seen(
            inside or self.window, QPlainTextEdit
        )
        if fields:
            field = self._chance.choice(fields)
            field.setFocus()
            QTest.keyClicks(field, self._chance.choice(TEXTS))
            if self._chance.random() < 0.3 and isValid(field):
                QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClick(field, Qt.Key.Key_Delete)

    def press(self) -> None:
        """Press a button that one sees."""
        buttons = seen(self.window, QAbstractButton)
        if buttons:
            QTest.mouseClick(self._chance.choice(buttons), Qt.MouseButton.LeftButton)

    def choose(self) -> None:
        """Choose rows of the list, a page of the pane, or of a filter."""
        for table in seen(self.window, QTableView):
            rows = table.model().rowCount() if table.model() is not None else 0
            if rows:
                table.selectRow(self._chance.randrange(rows))
                if self._chance.random() < 0.2:
                    QTest.keyClick(table, Qt.Key.Key_Return)
                    return
        for tabs in seen(self.window, QTabWidget):
            tabs.setCurrentIndex(self._chance.randrange(max(1, tabs.count())))
        boxes = seen(self.window, QComboBox)
        if boxes:
            box = self._chance.choice(boxes)
            if box.count():
                box.setCurrentIndex(self._chance.randrange(box.count()))
                box.activated.emit(box.currentIndex())

    def take_in(self) -> None:
        """Take a report in, or a folder of them."""
        number = self._chance.randrange(PDFS)
        pdf = self._chance.choice(sorted((self.folder / "in").glob("*.pdf")))
        chosen = self._chance.random()
        if chosen < 0.1:
            self.window.flows.take_in([str(self.folder / "in")])
        elif chosen < 0.5:
            self.window.flows.take_in([str(pdf)])
        else:
            report_id = f"5f0f2a3c-0000-4000-8000-{number:012}"
            path = report_file(self.folder / "one.json", id=report_id)
            self.window.flows.take_in([str(path)])

    def resize(self) -> None:
        """Make the window larger or smaller."""
        self.window.resize(self._chance.choice([800, 1100, 1440]), self._chance.choice([600, 900]))

    def go_home(self) -> Steps:
        """Close all but the list, with the text as it was at first."""
        for name in ("leave", "normal"):
            action = self.window.menus.action(name)
            if action.isEnabled():
                action.trigger()
            yield
            yield from self.rest()
            yield from self.close_others()
        for _ in range(50):
            yield
        gc.collect()


_Kind = TypeVar("_Kind", bound=QWidget)


def seen(inside: QWidget, kind: type[_Kind]) -> list[_Kind]:
    """Return the widgets of a kind that one sees and can use."""
    found: list[_Kind] = inside.findChildren(kind)
    return [each for each in found if each.isVisible() and each.isEnabled()]


def counted() -> dict[str, int]:
    """Return what is alive, memory in kB."""
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    alive = [each for each in gc.get_objects() if isinstance(each, QObject) and isValid(each)]
    status = Path("/proc/self/status").read_text("ascii")
    memory = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return {
        "memory": int(memory.split()[1]),
        "windows": len(QApplication.topLevelWidgets()),
        "timers": sum(isinstance(each, QTimer) for each in alive),
        "threads": threading.active_count(),
        "objects": len(alive),
        "python": len(gc.get_objects()),
    }


class Stage(QApplication):
    """The program's application, with somebody who uses its window."""

    plan: tuple[Path, int, int]

    def exec(self) -> int:  # type: ignore[override] # Qt's is static, and so without `self`
        """Begin as soon as the window is painted, then run as the program does."""
        (window,) = (each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        self._chance = random.Random(self.plan[2])
        self._steps = Soaker(window, *self.plan).live()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn_timeout)
        self._answers = QTimer(self, interval=2)
        self._answers.timeout.connect(self._on_answers_timeout)
        self._answers.start()
        window.painted.connect(self._turn.start, Qt.ConnectionType.SingleShotConnection)
        return QApplication.exec()

    @Slot()
    def _on_answers_timeout(self) -> None:
        """Answer what stands in the way: a question by any button, a dialog by closing it."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.buttons():
            self._chance.choice(box.buttons()).click()
        elif box is not None:
            box.close()

    @Slot()
    def _on_turn_timeout(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._turn.stop()
        except BaseException:
            traceback.print_exc()
            os._exit(FAILED)


def soak(folder: Path, actions: int, seed: int) -> int:
    """Use the program; return its exit status."""
    definitive_pdfs(folder / "in", min(PDFS, actions // 20 + 1))
    Stage.plan = (folder, actions, seed)
    vars(application)["QApplication"] = Stage
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[method-assign] # see above
    out = folder / "out"
    out.mkdir()
    chance = random.Random(seed)

    def name(*_: object) -> tuple[str, str]:
        return str(out / f"{chance.randrange(10**9)}"), ""

    QFileDialog.getSaveFileName = staticmethod(name)  # type: ignore[assignment] # no hands here
    QFileDialog.getOpenFileName = staticmethod(lambda *_: ("", ""))  # type: ignore[assignment] # so too
    QFileDialog.getOpenFileNames = staticmethod(lambda *_: ([], ""))  # type: ignore[assignment] # so too
    QFileDialog.getExistingDirectory = staticmethod(lambda *_: "")  # type: ignore[assignment] # so too
    return run(["--data-dir", str(folder / "data")])


if __name__ == "__main__":
    sys.exit(soak(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
