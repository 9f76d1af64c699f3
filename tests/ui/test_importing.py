"""Files and folders taken in from the window: progress, a stop, conflicts settled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.helpers.archive import REPORT_ID, report_file
from tripdesk.services.reports import Reports
from tripdesk.services.resolving import Side
from tripdesk.ui.archive.conflict_dialog import ConflictDialog
from tripdesk.ui.import_dialog import ImportDialog
from tripdesk.ui.main_window import MainWindow


def files(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    made = [folder / f"{number:02}.json" for number in range(count)]
    for number, path in enumerate(made):
        report_file(path, id=f"{REPORT_ID[:-2]}{number:02}")
    return made


def dialog_of(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    return dialog


def button(parent: QDialog, words: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == words)


def ended(dialog: ImportDialog) -> bool:
    return any(each.text() == "Close" for each in dialog.findChildren(QPushButton))


def results(dialog: ImportDialog) -> list[str]:
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    cells = [table.item(row, 1) for row in range(table.rowCount())]
    return [cell.text() for cell in cells if cell is not None]


def said(dialog: ImportDialog) -> str:
    return next(each.text() for each in dialog.findChildren(QLabel, "heading"))


def test_a_folder_is_taken_in_with_a_line_for_each_file(
    window: MainWindow, reports: Reports, tmp_path: Path, qtbot: QtBot
) -> None:
    made = files(tmp_path / "in", 3)
    made[1].write_text("{", "utf-8")
    (tmp_path / "in" / "notes.docx").write_bytes(b"x")
    window.flows.take_in([str(tmp_path / "in")])
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: ended(dialog))
    first, second, third = results(dialog)
    assert first == third == "taken in as a concept"
    assert "not a report" in second
    assert said(dialog) == (
        "3 files read · 1 file could not be taken in · 1 file of another kind left aside"
    )
    assert len(reports.rows()) == 2
    button(dialog, "Close").click()


def test_it_stops_between_files_and_goes_on_when_asked_again(
    window: MainWindow, reports: Reports, tmp_path: Path, qtbot: QtBot
) -> None:
    files(tmp_path / "in", 40)
    window.flows.take_in([str(tmp_path / "in")])
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: bool(results(dialog)))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ended(dialog))
    done = len(reports.rows())
    assert 0 < done < 40
    assert said(dialog) == f"Stopped after {done} of 40 files"
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)
    window.flows.take_in([str(tmp_path / "in")])
    again = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: ended(again))
    assert results(again).count("already there") == done
    assert len(reports.rows()) == 40
    again.accept()


@pytest.mark.parametrize(
    ("press", "side"),
    [("Go on with the archive's", Side.OURS), ("Go on with the file's", Side.THEIRS)],
)
def test_the_answers_that_are_chosen_get_the_next_number(
    press: str, side: Side, window: MainWindow, reports: Reports, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    made = files(tmp_path / "in", 2)
    window.flows.take_in([str(made[0])])
    qtbot.waitUntil(lambda: window.guide is not None)
    report_id = reports.rows()[0].id
    window.show_start()
    reports.finalise(report_id)
    report_file(made[0], id=report_id, answers={"travellers": {"count": 7}}, parent_sha256="0" * 64)
    shown: list[str] = []

    def choose(dialog: ConflictDialog) -> int:
        shown.extend(each.text() for each in dialog.findChildren(QLabel))
        button(dialog, press).click()
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", choose)
    window.flows.take_in([str(tmp_path / "in")])
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(lambda: ended(dialog))
    button(dialog, "Compare and choose…").click()
    qtbot.waitUntil(lambda: "go on" in results(dialog)[0])
    assert {"In the archive", "In the file"} <= set(shown)
    versions = reports.store.get(report_id).versions
    counts = [getattr(each.answers["travellers"], "count", 0) for each in versions]
    assert counts == ([1, 7, 1] if side is Side.OURS else [1, 7])
    assert not button(dialog, "Compare and choose…").isEnabled()
    dialog.accept()


def test_a_definitive_report_that_is_there_already_is_only_said(
    window: MainWindow, reports: Reports, tmp_path: Path, qtbot: QtBot
) -> None:
    (path,) = files(tmp_path / "in", 1)
    window.flows.take_in([str(path)])
    qtbot.waitUntil(lambda: window.guide is not None)
    window.show_start()
    reports.finalise(reports.rows()[0].id)
    window.flows.take_in([str(path)])
    qtbot.waitUntil(
        lambda: any(each.text() == "00.json: already there" for each in window.findChildren(QLabel))
    )
    assert window.guide is None
