"""Takes the pictures of one look: `python -m pictures.camera FOLDER LOOK` (`screenshots.py` does).

The program is started through its composition root; what is done in it is done by its menus, its
keys and the public doings of its screens, so that the inside of a screen may change as it likes.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTime, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from pictures import reports as made_up
from tripdesk.bootstrap import run
from tripdesk.ui import application
from tripdesk.ui.guide import side
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.theme import apply_theme

_PATIENCE = 20_000
"""Milliseconds after which something is wrong."""
_CALM = 250
"""Milliseconds of events without which a picture would catch half a screen."""


class StillTime(QTime):
    """The hour at which all in the pictures was saved."""

    @staticmethod
    @override
    def currentTime() -> QTime:
        """Return the hour of the pictures' clock."""
        return QTime(10, 41)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look, and where the pictures go; `only` names some, or none for all."""

    out: str
    suffix: str
    language: str
    dark: bool
    width: int
    height: int
    only: tuple[str, ...] = ()


class Stage(QApplication):
    """The program's application, with somebody at the controls."""

    play: Callable[[Stage], None]

    def exec(self) -> int:  # type: ignore[override] # Qt's is static, and so without `self`
        """Run, and have the pictures taken from within."""
        QTimer.singleShot(0, partial(Stage.play, self))
        return QApplication.exec()

    @property
    def window(self) -> MainWindow:
        """The one window."""
        (found,) = (each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        return found


def pause(milliseconds: int) -> None:
    """Let the program run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something is so."""
    deadline = QDeadlineTimer(_PATIENCE)
    while not until():
        if deadline.hasExpired():
            raise TimeoutError(f"the window is not as it should be: {until}")
        pause(20)
    pause(_CALM)


def question_pictures(window: MainWindow) -> Iterator[str]:
    """Go through the guide of the report that is open; gives a name when there is one to take."""
    guide = window.guide
    assert guide is not None
    guide.go("travellers")
    for number in range(1, 8):
        wait(window.isVisible)
        yield f"question-{number}"
        guide.move_on(1)


def pictures(window: MainWindow, folder: Path) -> Iterator[str]:
    """Bring the window into each state; gives the name of the picture to take of it."""
    wait(lambda: window.start.settled)
    yield "start-empty"
    with made_up.archive(folder) as reports:
        draft = made_up.reference()
        wrong = reports.begin(made_up.with_errors(draft))
        clean = reports.begin(draft)
    window.open_report(wrong)
    guide = window.guide
    assert guide is not None
    guide.go("check")
    pause(_CALM)
    yield "check-errors"
    window.open_report(clean)
    yield from question_pictures(window)
    pause(_CALM)
    yield "check"
    guide = window.guide
    assert guide is not None
    guide.take_focus()
    pause(_CALM)
    ready = window.focusWidget()  # of the window: offscreen it need not be the active one
    assert ready is not None
    QTest.keyClick(ready, Qt.Key.Key_Space)  # Make definitive, where nothing is wrong
    wait(lambda: guide.is_done)
    yield "done"
    with made_up.archive(folder) as reports:
        reports.to_bin(wrong)
        reports.destroy([wrong])
        reports.to_bin(clean)
        reports.destroy([clean])
        made_up.fill(reports)
    window.menus.action("leave").trigger()
    wait(lambda: window.start.settled)
    yield "start"
    window.menus.action("overview").trigger()
    wait(lambda: not window.tasks.busy)
    yield "overview"
    window.show_start()
    window.menus.action("bin").trigger()
    wait(lambda: window.start.settled)
    yield "bin"


def take(look: Look, folder: Path, stage: Stage) -> None:
    """Take the pictures, and close the window."""
    window = stage.window
    stage.setCursorFlashTime(0)
    if look.dark:
        apply_theme(stage, dark=True)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(look.width, look.height)
    window.activateWindow()
    for name in pictures(window, folder):
        if look.only and name not in look.only:
            continue
        path = Path(look.out, f"{name}{look.suffix}.png")
        if not window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")
        print(path, flush=True)
    window.close()


def run_staged(folder: Path, take_all: Callable[[Stage], None]) -> int:
    """Run the program on an archive, and have the pictures taken from within it."""
    failed: list[BaseException] = []

    def play(stage: Stage) -> None:
        try:
            take_all(stage)
        except BaseException as error:
            failed.append(error)
            stage.exit(1)

    Stage.play = staticmethod(play)
    vars(application)["QApplication"] = Stage
    vars(side)["QTime"] = StillTime
    status = run(["--data-dir", str(folder)], made_up.PictureClock())
    if failed:
        raise failed[0]
    return status


def main(asked: str) -> int:
    """Take the pictures that are asked for."""
    given = json.loads(asked)
    look = Look(**given | {"only": tuple(given["only"])})
    with tempfile.TemporaryDirectory(prefix="tripdesk-pictures-") as temporary:
        folder = Path(temporary, "archive")
        made_up.settings(folder, look.language)
        return run_staged(folder, partial(take, look, folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
