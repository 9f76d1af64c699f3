"""Everyone can use the screens: what takes the focus has a name, a role, and a place in the order.

Asked of Qt's own accessibility tree, which screen readers are served from; the long test asks the
same of the session bus, from outside the process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT, official_form
from tests.ui.conftest import EXAMPLE
from tripdesk.domain.errors import KnownError
from tripdesk.services.reports import Reports
from tripdesk.ui.about import About
from tripdesk.ui.failure_box import FailureBox
from tripdesk.ui.guide import attention_box, side
from tripdesk.ui.log_view import LogView
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.theme import TEXT_SIZES, Theme

VAGUE = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def focusable(top: QWidget) -> Iterator[QWidget]:
    """Give what Tab may reach and is shown."""
    for each in top.findChildren(QWidget):
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield each


def nameless(top: QWidget) -> list[str]:
    found = []
    for widget in focusable(top):
        told = QAccessible.queryAccessibleInterface(widget)
        assert told is not None
        if widget.objectName() == "qt_spinbox_lineedit":
            continue  # Qt's own inside of a spin box, which has the name
        if not told.text(QAccessible.Text.Name).strip() or told.role() in VAGUE:
            found.append(f"{type(widget).__name__} #{widget.objectName()} {told.role()}")
    return found


def in_order_of_tab(top: QWidget) -> list[QWidget]:
    """Return what Tab reaches, in the order in which it does."""
    reachable, found = set(focusable(top)), []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget in reachable and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def backwards(top: QWidget) -> list[str]:
    """Return each step of Tab that goes up in one column: reading never does.

    A step to another column (from the steps to the question, from the list to its details) may go
    up; within one, and within a line from left to right, it may not.
    """
    found = []
    widgets = in_order_of_tab(top)
    for before, after in pairwise(widgets):
        first, second = _box(before, top), _box(after, top)
        same_column = first.left() < second.right() and second.left() < first.right()
        same_line = first.top() < second.bottom() and second.top() < first.bottom()
        if same_column and second.bottom() <= first.top():
            found.append(f"{_said(before)} → {_said(after)} goes up")
        elif same_line and not same_column and second.right() <= first.left():
            found.append(f"{_said(before)} → {_said(after)} goes left")
    return found


def _box(widget: QWidget, top: QWidget) -> QRect:
    rect = widget.rect()
    rect.moveTopLeft(widget.mapTo(top, QPoint(0, 0)))
    return rect


def _said(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return f"{type(widget).__name__} “{told.text(QAccessible.Text.Name)}”"


def check(screen: QWidget) -> None:
    QApplication.processEvents()
    assert nameless(screen) == []
    assert backwards(screen) == []
    assert in_order_of_tab(screen)


def test_the_start_screen_and_the_bin(window: MainWindow) -> None:
    check(window.start)
    window.menus.action("bin").trigger()
    check(window.start)


def test_the_start_screen_with_reports(
    open_window: Callable[[], MainWindow], example: str, reports: Reports
) -> None:
    reports.duplicate(example)
    check(open_window().start)


@pytest.mark.parametrize("key", [*(each.key for each in official_form().questions), "check"])
def test_each_step_of_the_guide(window: MainWindow, example: str, key: str) -> None:
    window.open_report(example)
    assert window.guide is not None
    window.guide.go(key)
    check(window.guide)


def test_the_page_of_a_report_that_is_done(
    window: MainWindow, example: str, reports: Reports
) -> None:
    window.open_report(example)
    assert window.guide is not None
    assert window.autosave.flush()
    reports.finalise(example)
    window.guide.show_done("Abu Dhabi", 1)
    check(window.guide)


def test_step_problems_and_saving_are_said_live(
    window: MainWindow, example: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[str] = []
    for module in (side, attention_box):
        monkeypatch.setattr(module, "announce", lambda _widget, words: said.append(words))
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("travellers")
    assert said[-1] == "Concept · step 1 of 8"
    said.clear()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "x")
    qtbot.waitUntil(lambda: said == ["“1x” is not a whole number; write it in digits."])
    refused = KnownError("store.full", path="/archive")
    window.autosave.failed.emit(refused)
    window.autosave.failed.emit(refused)
    window.autosave.saved.emit()
    window.autosave.saved.emit()
    assert [each.partition(":")[0].partition(",")[0] for each in said[1:]] == [
        "Not saved yet",
        "✓ Saved on this computer",
    ]


def test_the_dialogs(window: MainWindow, tmp_path: Path) -> None:
    window.menus.action("help").trigger()
    assert window.telling.help is not None
    made: list[QDialog] = [
        window.telling.help,
        About(window),
        LogView(tmp_path, window),
        FailureBox(window, saved=True),
    ]
    for dialog in made:
        dialog.show()
        QApplication.processEvents()
        assert nameless(dialog) == []
        assert in_order_of_tab(dialog)
        dialog.close()


def test_what_is_shown_at_800_by_600_is_in_reach(window: MainWindow, example: str) -> None:
    window.resize(800, 600)
    window.open_report(example)
    QApplication.processEvents()
    assert window.width() <= 800
    assert window.height() <= 600


@pytest.mark.parametrize("key", [*(each.key for each in official_form().questions), "check"])
def test_large_letters_leave_every_step_within_800_by_600(
    window: MainWindow, theme: Theme, example: str, key: str, reports: Reports
) -> None:
    theme.set_size(TEXT_SIZES[-1])
    window.resize(800, 600)
    window.open_report(example)  # no step may widen the window, which stays so wide
    assert window.guide is not None
    window.guide.go(key)
    assert fits(window)
    if key == "check":
        assert window.autosave.flush()
        reports.finalise(example)
        window.guide.show_done("Abu Dhabi", 1)
        assert fits(window)


@pytest.mark.parametrize("key", ["", "travellers", "meetings", "check"])
@pytest.mark.parametrize("size", [100, 175, 200])
def test_a_wide_window_is_made_narrow_in_one_go(
    open_window: Callable[[], MainWindow], theme: Theme, example: str, key: str, size: int
) -> None:
    window = open_window()
    theme.set_size(size)
    window.resize(1280, 800)
    if key:
        window.open_report(example)
        assert window.guide is not None
        window.guide.go(key)
    QApplication.processEvents()
    window.resize(800, 600)
    assert window.width() == 800


def fits(window: MainWindow) -> bool:
    """Tell whether the window is no larger, and nothing in it is cut off at the right."""
    QApplication.processEvents()
    inside = window.rect()
    out = [each for each in focusable(window) if not _within(_box(each, window), inside)]
    return window.width() <= 800 and window.height() <= 600 and out == []


def _within(box: QRect, window: QRect) -> bool:
    return box.left() >= 0 and box.right() <= window.right()


@pytest.mark.long
def test_a_screen_reader_hears_the_names_of_every_step_from_outside(
    window: MainWindow, example: str, tmp_path: Path
) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8", "LANGUAGE": "en"}
    program = [sys.executable, "-P", "-m", "tripdesk", "--data-dir", str(tmp_path / "outside")]
    subprocess.run([*program[:4], "import", str(EXAMPLE), *program[4:]], env=env, check=True)
    keys = ["space", *["ctrl+Return"] * 7]  # Continue with … has the focus
    reader = [sys.executable, str(ROOT / "tests" / "helpers" / "atspi.py"), "--keys", *keys, "--"]
    done = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", *reader, *program],
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    _, *steps = (
        {name for name, _ in json.loads(line)}
        for line in done.stdout.splitlines()
        if line.startswith("[[")
    )
    window.open_report(example)
    assert window.guide is not None
    heard = [*(each.key for each in window.guide.form.questions), "check"]
    assert len(steps) == len(heard)
    for key, outside in zip(heard, steps, strict=True):
        window.guide.go(key)
        QApplication.processEvents()
        inside = {
            QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
            for each in focusable(window.guide)
        }
        assert len(inside) > 3
        assert inside - outside == set(), key


def test_a_screen_reader_hears_the_same_names_from_outside(
    window: MainWindow, tmp_path: Path
) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8", "LANGUAGE": "en"}
    program = [sys.executable, "-P", "-m", "tripdesk", "--data-dir", str(tmp_path / "outside")]
    subprocess.run([*program[:4], "import", str(EXAMPLE), *program[4:]], env=env, check=True)
    reader = [sys.executable, str(ROOT / "tests" / "helpers" / "atspi.py")]
    done = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", *reader, *program],
        env=env,
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    outside = {name for name, _ in json.loads(done.stdout.splitlines()[-1])}
    window.menus.action("bin").trigger()
    window.show_start()
    inside = {
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in focusable(window.start)
    }
    assert len(inside) > 3
    assert inside - outside == set()
