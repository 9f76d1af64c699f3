"""Closing loses nothing: it waits for what is under way, and asks where it cannot."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tripdesk.domain.errors import KnownError
from tripdesk.ui import main_window
from tripdesk.ui.main_window import MainWindow


def refuse() -> None:
    raise KnownError("store.full", path="/archive")


def answer_next_box(button: str, said: list[str]) -> None:
    """Press a button of the question that closing asks, once it is there."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.informativeText())
        next(each for each in box.buttons() if each.text() == button).click()

    QTimer.singleShot(200, answer)


def test_closing_waits_for_work_under_way(window: MainWindow, qtbot: QtBot) -> None:
    go = threading.Event()
    done: list[bool] = []
    window.tasks.do(lambda: go.wait(10), done.append, lambda _: None)
    assert not window.close()
    assert window.isVisible()
    go.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert done == [True]


def test_closing_asks_where_the_disk_refuses(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(main_window, "_PATIENCE", 0.1)
    with qtbot.waitSignal(window.autosave.failed):
        window.autosave.save(refuse)
    said: list[str] = []
    answer_next_box("Keep open", said)
    assert not window.close()
    assert window.isVisible()
    answer_next_box("Close without saving", said)
    assert window.close()
    assert len(said) == 2
    assert all("disk is full" in each for each in said)


def test_the_window_comes_back_where_it_was(open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    first.resize(700, 500)
    first.close()
    assert open_window().size() == first.size()
