"""Before a version is erased it is told which backups hold it still, and until when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.crashing import keeper_of
from tripdesk.services.records import ReportRecord
from tripdesk.services.reports import Reports
from tripdesk.services.safekeeping import Backup, HeldBackup
from tripdesk.ui.archive.keeping import Keeping
from tripdesk.ui.safekeeping.backup_words import held_words
from tripdesk.ui.tasks import Tasks

ENGLISH = QLocale("en_GB")


def test_the_question_names_the_backups_that_hold_it(
    tmp_path: Path, example: str, reports: Reports, qtbot: QtBot
) -> None:
    keeper = keeper_of(tmp_path / "archive")
    keeper.back_up()
    reports.finalise(example)
    assert keeper.holding(example, 1) == []
    made = keeper.back_up()
    assert [each.backup.path for each in keeper.holding(example, 1)] == [made.path]
    window = QWidget()
    qtbot.addWidget(window)
    window.setLocale(ENGLISH)
    tasks = Tasks(window)
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, answer)
            return
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        reason = dialog.findChild(QLineEdit)
        go = dialog.findChild(QPushButton, "main")
        assert reason is not None
        assert go is not None
        reason.setText("verzoek van 3 maart")
        go.click()

    keeping = Keeping(window, lambda: reports, tasks, lambda: keeper)
    QTimer.singleShot(0, answer)
    with qtbot.waitSignal(keeping.changed):
        keeping.erase(example, 1)
    tasks.stop()
    (words,) = (each for each in said if each.startswith("1 backup"))
    (until,) = (each.until for each in keeper.holding(example, 1))
    assert f"until {until.day} " in words
    assert "other folders" in words
    record: ReportRecord = reports.store.get(example)
    assert record.versions[0].erased is not None
    assert keeper.holding(example, 1), "the backup still has it"


def test_many_backups_are_told_in_few_lines() -> None:
    made = datetime(2024, 2, 1, 9, tzinfo=UTC)
    held = [
        HeldBackup(
            Backup(Path("x"), made - timedelta(days=day), "1", "1", 1, 1, 1, ""), made.date()
        )
        for day in range(14)
    ]
    lines = held_words(held, ENGLISH).splitlines()
    assert lines[1] == "•  1 February 2024: until 1 February 2024"
    assert lines[-2:] == ["and 2 more", "Backups in other folders are not among these."]
    assert held_words((), ENGLISH) == "No backup in the usual folder holds it."
    assert "cannot be told here" in held_words(None, ENGLISH)
