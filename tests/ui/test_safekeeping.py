"""Backups from within the window, one put back, and an archive that does not open."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import FORMS
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.files import BACKUPS, DATABASE
from tripdesk.storage.opening import NO_NAMES, open_store
from tripdesk.storage.safekeeping import LocalSafekeeper
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
from tripdesk.ui.safekeeping.restore_dialog import RestoreDialog
from tripdesk.ui.surroundings import Surroundings

CLOCK = SystemClock()


class Archive:
    """An archive that is opened, closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store: SqliteStore | None = None
        self.keeper = LocalSafekeeper(
            folder, folder / BACKUPS, CLOCK, "0.1.0", NO_NAMES, [FORMS.default()]
        )

    def open(self) -> Reports:
        if self.store is None:
            self.store = open_store(self.folder, CLOCK)
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), CLOCK)
        return Reports(self.store, FORMS, documents, CLOCK)

    def close(self) -> None:
        if self.store is not None:
            self.store.close()
        self.store = None


@pytest.fixture
def kept(folder: Path) -> Iterator[Archive]:
    made = Archive(folder)
    yield made
    made.close()


@pytest.fixture
def show(kept: Archive, language: Language, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    shown: list[MainWindow] = []

    def make() -> MainWindow:
        around = Surroundings(
            Remembered(kept.folder),
            language,
            safekeeping=SafekeepingNeeds(lambda: kept.keeper, kept.close),
        )
        window = MainWindow(kept.open, (), RowsModel(CLOCK.today()), WholeFileWriter(), around)
        shown.append(window)
        qtbot.addWidget(window)
        window.show()
        window.safety.daily.look()
        return window

    yield make
    for each in shown:
        each.close()


def said(window: MainWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def test_the_first_change_of_a_day_makes_a_backup(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot
) -> None:
    window = show()
    window.begin_report()
    assert window.guide is not None
    window.guide.keep()
    qtbot.waitUntil(lambda: len(kept.keeper.backups()) == 1 and not window.safety.daily.busy)
    window.guide.keep()
    window.autosave.flush()
    window.show_start()
    qtbot.waitUntil(lambda: "last backup today" in said(window))
    qtbot.waitUntil(lambda: not window.safety.daily.busy)
    assert len(kept.keeper.backups()) == 1


def test_a_backup_that_fails_is_said_until_one_succeeds(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot
) -> None:
    kept.open().begin()
    (kept.folder / BACKUPS).write_text("in the way")
    window = show()
    window.safety.note_change()
    qtbot.waitUntil(lambda: "The daily backup failed" in said(window))
    window.close()
    window = show()
    qtbot.waitUntil(lambda: window.safety.daily.warning() == "")  # a file is no folder of backups
    (kept.folder / BACKUPS).unlink()
    window.safety.daily.look()
    qtbot.waitUntil(lambda: "The last daily backup failed" in said(window))
    window.safety.note_change()
    qtbot.waitUntil(lambda: "last backup today" in said(window))
    assert "failed" not in said(window)


def test_a_backup_to_a_folder(
    show: Callable[[], MainWindow],
    kept: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    kept.open().begin()
    window = show()
    there = tmp_path / "stick"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(there))
    window.menus.action("back_up").trigger()
    qtbot.waitUntil(lambda: "Backup made: tripdesk-" in said(window))
    (made,) = kept.keeper.backups(there)
    assert made.reports == 1


def test_a_backup_is_put_back_after_a_look(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot
) -> None:
    first = kept.open().begin()
    kept.keeper.back_up()
    second = kept.open().begin()
    window = show()
    window.menus.action("restore").trigger()
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "1 report of now is not in it, and goes" in "\n".join(
        each.text() for each in dialog.findChildren(QLabel)
    )
    dialog.go.click()
    qtbot.waitUntil(lambda: "The backup was put back" in said(window))
    assert {each.id for each in kept.open().rows()} == {first}
    assert second not in {first}
    assert len(kept.keeper.backups()) == 2


def damage(folder: Path) -> None:
    path = folder / DATABASE
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 2000] = bytes(2000)
    path.write_bytes(content)


@pytest.mark.parametrize("way", ["latest", "rescue"])
def test_a_damaged_archive_is_rescued(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot, way: str
) -> None:
    kept.open().begin()
    kept.keeper.back_up()
    kept.close()
    damage(kept.folder)
    window = show()
    qtbot.waitUntil(lambda: window.safety.blocked.screen is not None)
    screen = window.safety.blocked.screen
    assert screen is not None
    qtbot.waitUntil(lambda: "• The database is damaged" in said(window))
    qtbot.waitUntil(screen.latest.isEnabled)
    assert not window.menus.action("new").isEnabled()
    getattr(screen, way).click()
    qtbot.waitUntil(lambda: window.safety.blocked.screen is None)
    assert list(kept.folder.glob("damaged-*"))
    assert window.menus.action("new").isEnabled()
    qtbot.waitUntil(lambda: window.start.settled)
    if way == "latest":
        assert len(kept.open().rows()) == 1
    assert kept.keeper.examine() == []


def test_a_newer_archive_is_refused_in_words_and_tried_again(
    show: Callable[[], MainWindow], kept: Archive, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    kept.open().begin()
    kept.close()
    real = kept.open
    refuses = [True]

    def open_or_not() -> Reports:
        if refuses[0]:
            raise KnownError("store.newer", path=kept.folder, found="9999", known="0003")
        return real()

    monkeypatch.setattr(kept, "open", open_or_not)
    window = show()
    qtbot.waitUntil(lambda: "made by a newer TripDesk" in said(window))
    screen = window.safety.blocked.screen
    assert screen is not None
    refuses[0] = False
    screen.again.click()
    qtbot.waitUntil(lambda: window.safety.blocked.screen is None and window.start.settled)
    assert len(window.start.reports()) <= 1
    shutil.rmtree(kept.folder / BACKUPS, ignore_errors=True)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_all_that_the_window_leaves_is_its_owners_alone(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot
) -> None:
    before = os.umask(0o022)
    window = show()
    window.begin_report()
    assert window.autosave.flush()
    window.show_start()
    qtbot.waitUntil(lambda: "last backup today" in said(window))
    window.close()
    os.umask(before)
    left = [kept.folder, *kept.folder.rglob("*")]
    assert kept.folder / "window.ini" in left
    modes = {each.name: oct(each.stat().st_mode & 0o777) for each in left}
    assert {name for name, mode in modes.items() if mode not in {"0o600", "0o700"}} == set()


def test_the_dialog_may_be_closed_before_its_answer_comes(
    show: Callable[[], MainWindow], kept: Archive, qtbot: QtBot
) -> None:
    kept.open().begin()
    kept.keeper.back_up()
    window = show()
    window.menus.action("restore").trigger()
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is None)
    assert len(kept.open().rows()) == 1
