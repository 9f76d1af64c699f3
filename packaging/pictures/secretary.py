"""Takes the pictures of the secretary's screens: `python -m pictures.secretary LOOK`.

Of an archive with as many reports as the look says, or of one that lies there already. Windows that
stand over the window are opened by its menus and photographed from within.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QListWidget,
    QPushButton,
    QWidget,
)

from pictures import reports as made_up
from pictures.camera import Stage, pause, run_staged, wait
from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.ui.archive.acts import Act, acts_of_all
from tripdesk.ui.archive.details_pages import VersionsPage
from tripdesk.ui.archive.mentions_dialog import MentionsDialog
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.theme import apply_theme

_DIALOGS = ("announce", "follow_ups", "retention", "mentions", "columns")
_KEPT = 12
"""With so many there is one in every state."""
_ROWS = 20
"""So many of the first rows are looked at."""
_NAME = "jansen"
_CALM = 400
"""Milliseconds until what stands over the window has read what it shows."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look, what lies in its archive, and where the pictures go."""

    out: str
    suffix: str
    language: str
    dark: bool
    width: int
    height: int
    reports: int
    archive: str = ""
    """A folder with an archive to show, in place of a made-up one."""
    text: int = 100
    only: tuple[str, ...] = ()


class Camera:
    """Photographs one window, and what stands over it."""

    def __init__(self, look: Look, window: MainWindow) -> None:
        self._look, self.window = look, window
        self._over = False

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Take a picture of a widget, else of the window."""
        if self._look.only and name not in self._look.only:
            return
        path = Path(self._look.out, f"{name}{self._look.suffix}.png")
        if not (widget or self.window).grab().save(str(path)):
            raise OSError(f"{path} cannot be written")
        print(path, flush=True)

    def shoot_over(self, name: str, opening: Callable[[], object]) -> None:
        """Take a picture of the dialog that `opening` shows, and close it."""
        self._over = False
        QTimer.singleShot(_CALM, partial(self._shoot_dialog, name))
        opening()
        wait(lambda: self._over or QApplication.activeModalWidget() is not None)
        wait(lambda: QApplication.activeModalWidget() is None)

    def _shoot_dialog(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(_CALM, partial(self._shoot_dialog, name))
            return
        self._over = True
        pause(2 * _CALM)
        self.shoot(name, dialog)
        if isinstance(dialog, QDialog):
            dialog.reject()
        else:
            dialog.close()


def take(look: Look, stage: Stage) -> None:
    """Bring the window into each state, take its picture, and close it."""
    window = stage.window
    stage.setCursorFlashTime(0)
    if look.dark:
        apply_theme(stage, dark=True)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(look.width, look.height)
    window.activateWindow()
    camera = Camera(look, window)
    _shoot_list(camera)
    _shoot_dialogs(camera)
    _shoot_settings(camera)
    _shoot_overview(camera)
    window.safety.note_fault(KnownError("store.damaged"))
    pause(2 * _CALM)
    camera.shoot("rescue")
    window.close()


def _settle(window: MainWindow) -> None:
    wait(lambda: window.start.settled)
    pause(_CALM)


def _shoot_list(camera: Camera) -> None:
    window = camera.window
    _settle(window)
    camera.shoot("list")
    if window.start.table.isVisible():
        for tab in _tabs(window):
            tab.click()
            _settle(window)
            camera.shoot(f"list-{tab.objectName()}-{_tabs(window).index(tab)}")
        for tab in _tabs(window)[:1]:
            tab.click()
        window.start.table.selectAll()
        pause(_CALM)
        camera.shoot("list-several")
        window.start.find_words()
        QApplication.clipboard().setText("global resilient")
        focus = window.focusWidget()
        assert focus is not None
        with suppress(AttributeError):
            focus.setText("global resilient")  # type: ignore[attr-defined] # the search field is a line
        _settle(window)
        camera.shoot("list-search")
        focus.setText("nergens te vinden")  # type: ignore[attr-defined] # as above
        _settle(window)
        camera.shoot("list-nothing")
        focus.setText("")  # type: ignore[attr-defined] # as above
        _settle(window)
        _shoot_states(camera)
    window.menus.action("bin").trigger()
    _settle(window)
    camera.shoot("bin")
    if window.start.reports():
        camera.shoot_over("destroy", partial(window.start.do, Act.DESTROY))
    window.start.show_bin(in_bin=False)
    _settle(window)


def _shoot_states(camera: Camera) -> None:
    """Take one report in each state that the first rows have; of one with several, its versions."""
    window, seen = camera.window, set[tuple[State, bool]]()
    for row in range(min(_ROWS, window.start.table.model().rowCount())):
        window.start.table.selectRow(row)
        _settle(window)
        (report,) = window.start.reports()
        kind = (report.state, report.has_draft)
        if kind not in seen:
            seen.add(kind)
            camera.shoot(f"state-{report.state.value}{'-draft' * report.has_draft}")
        if report.version > 1 and _tabs(window):
            _open_tab(camera, -1, "versions-two")
            versions = window.start.findChild(VersionsPage)
            assert versions is not None
            camera.shoot_over("changes", versions.compare_asked.emit)
            _tabs(window)[0].click()
        if report.facts.title.startswith("Abu Dhabi") and _tabs(window):
            _open_tab(camera, 3, "dossier")
            _tabs(window)[0].click()
    window.start.table.selectRow(0)
    _settle(window)


def _open_tab(camera: Camera, number: int, name: str) -> None:
    _tabs(camera.window)[number].click()
    _settle(camera.window)
    camera.shoot(name)


def _tabs(window: MainWindow) -> list[QPushButton]:
    found = window.start.findChildren(QPushButton, "tab")
    return [each for each in found if each.isVisible()]


def _shoot_dialogs(camera: Camera) -> None:
    window = camera.window
    for name in _DIALOGS:
        camera.shoot_over(name.replace("_", "-"), window.menus.action(name).trigger)
    if not window.start.reports():
        return
    _shoot_mentions(camera)
    if not _tabs(window):
        camera.shoot_over("details", window.menus.action("details").trigger)
    for act in (Act.PUBLISH, Act.WITHDRAW, Act.DISCARD_DRAFT, Act.DESTROY):
        if _choose_one_for(window, act):
            camera.shoot_over(act.name.lower(), partial(window.start.do, act))


def _shoot_mentions(camera: Camera) -> None:
    """Take what is found of a name, and the place of the first."""
    window = camera.window
    QTimer.singleShot(_CALM, partial(_look_for_name, camera))
    window.menus.action("mentions").trigger()
    wait(lambda: QApplication.activeModalWidget() is None)


def _look_for_name(camera: Camera) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MentionsDialog)
    dialog.words.setText(_NAME)
    dialog.look()
    wait(lambda: not dialog.is_looking)
    camera.shoot("mentions-found", dialog)
    if dialog.found.count():
        QTimer.singleShot(2 * _CALM, partial(_shoot_place, camera, dialog))
        dialog.found.opened.emit()
    dialog.accept()


def _shoot_place(camera: Camera, below: QWidget) -> None:
    above = QApplication.activeModalWidget()
    assert isinstance(above, QDialog)
    assert above is not below
    pause(_CALM)
    camera.shoot("mentions-place", above)
    above.reject()


def _choose_one_for(window: MainWindow, act: Act) -> bool:
    for row in range(min(20, window.start.table.model().rowCount())):
        window.start.table.selectRow(row)
        if act in acts_of_all(window.start.reports()):
            return True
    return False


def _shoot_settings(camera: Camera) -> None:
    window = camera.window
    window.menus.action("settings").trigger()
    wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    names = dialog.findChild(QListWidget, "subjects")
    assert names is not None
    for number in range(names.count()):
        names.setCurrentRow(number)
        pause(_CALM if number else 3 * _CALM)
        camera.shoot(f"settings-{number + 1}", dialog)
    dialog.reject()
    wait(lambda: QApplication.activeModalWidget() is None)


def _shoot_overview(camera: Camera) -> None:
    window = camera.window
    window.menus.action("overview").trigger()
    pause(4 * _CALM)
    camera.shoot("overview")
    for each in window.findChildren(QPushButton, "toggle"):
        if each.isVisible() and each.isEnabled():
            each.click()
            pause(_CALM)
            camera.shoot("overview-tables")
            break
    window.menus.action("leave").trigger()
    _settle(window)


def main(asked: str) -> int:
    """Take the pictures that are asked for."""
    given = json.loads(asked)
    look = Look(**given | {"only": tuple(given["only"])})
    with tempfile.TemporaryDirectory(prefix="tripdesk-pictures-") as temporary:
        folder = Path(look.archive) if look.archive else Path(temporary, "archive")
        made_up.settings(folder, look.language, look.text)
        if not look.archive:
            with made_up.archive(folder) as reports:
                if look.reports == _KEPT:
                    made_up.fill_as_kept(reports)
                else:
                    made_up.fill(reports, look.reports)
        return run_staged(folder, partial(take, look))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
