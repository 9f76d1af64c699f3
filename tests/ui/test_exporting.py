"""Register, publication folder and transfer file from the menu."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from tripdesk.exchange.folders import write_folder
from tripdesk.exchange.mdto import sidecars
from tripdesk.exchange.register.as_csv import register_csv
from tripdesk.exchange.register.as_html import register_html
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.all_data import AllData
from tripdesk.services.publishing import PeriodInWords, Publishing
from tripdesk.services.reports import Reports
from tripdesk.services.settings import Settings
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.surroundings import Surroundings


@pytest.fixture(name="desk")
def desk_fixture(
    reports: Reports, example: str, language: Language, qtbot: QtBot
) -> Iterator[MainWindow]:
    reports.finalise(example)
    page = partial(register_html, words=PeriodInWords(reports.documents.words))
    settings = Settings()
    publishing = Publishing(
        reports, settings, page, partial(sidecars, settings.publication), write_folder
    )
    needs = DeliveryNeeds(
        publishing=lambda: publishing,
        register_formats=lambda: {".csv": register_csv, ".html": page},
    )
    around = Surroundings(language=language, delivery=needs)
    made = MainWindow(lambda: reports, reports.rows(), RowsModel(reports.clock.today()),
                      WholeFileWriter(), around)  # fmt: skip
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.tasks.busy)
    yield made
    made.close()


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answer the question for a file name, and the one which reports with all of them."""

    def answer(path: Path) -> None:
        def save(*_: object) -> tuple[str, str]:
            return str(path), ""

        def every(box: QMessageBox) -> int:
            next(each for each in box.buttons() if each.text() == "All reports").click()
            return 0

        monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
        monkeypatch.setattr(QMessageBox, "exec", every)

    return answer


def notice(window: MainWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize("name", ["register.csv", "register.html"])
def test_the_register(
    name: str, desk: MainWindow, named: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    named(tmp_path / name)
    desk.menus.action("export_register").trigger()
    qtbot.waitUntil(lambda: f"Saved as {name}" in notice(desk))
    assert "Abu Dhabi" in (tmp_path / name).read_text("utf-8")


def test_the_publication_folder_of_what_is_published(
    desk: MainWindow,
    reports: Reports,
    example: str,
    named: Callable[[Path], None],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    reports.publish(example, reports.clock.today(), "")
    named(tmp_path / "site")
    desk.menus.action("export_publication").trigger()
    qtbot.waitUntil(lambda: "Saved as site" in notice(desk))
    assert {"register.html", "SHA256SUMS"} < {each.name for each in (tmp_path / "site").iterdir()}


def test_the_transfer_file_gets_its_ending(
    desk: MainWindow, named: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    named(tmp_path / "alles")
    desk.menus.action("export_transfer").trigger()
    qtbot.waitUntil(lambda: "1 report in the transfer file" in notice(desk))
    assert (tmp_path / "alles.tripdesk").is_file()


def test_nothing_is_written_where_nothing_is_published(
    desk: MainWindow,
    named: Callable[[Path], None],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    named(tmp_path / "site")
    desk.menus.action("export_publication").trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert "definitive version" in told[0]
    assert list(tmp_path.glob("*site*")) == []


def test_all_data(
    desk: MainWindow, named: Callable[[Path], None], tmp_path: Path, qtbot: QtBot
) -> None:
    named(tmp_path / "alles")
    desk.menus.action("export_data").trigger()
    qtbot.waitUntil(lambda: "Saved as alles.json" in notice(desk))
    assert len(json.loads((tmp_path / "alles.json").read_bytes())["reports"]) == 1


def test_what_takes_long_is_shown_and_can_be_stopped(
    desk: MainWindow,
    named: Callable[[Path], None],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named(tmp_path / "alles.json")
    begun, go_on = threading.Event(), threading.Event()

    def slowly(_: AllData, ids: object, progress: Callable[[int, int], None]) -> Iterator[bytes]:
        del ids
        progress(1, 3)
        begun.set()
        go_on.wait(10)
        progress(2, 3)
        yield b""

    monkeypatch.setattr(AllData, "pieces", slowly)
    desk.menus.action("export_data").trigger()
    qtbot.waitUntil(lambda: any(e.isVisible() for e in desk.findChildren(QProgressDialog)))
    (dialog,) = desk.findChildren(QProgressDialog)
    assert begun.is_set()
    with monkeypatch.context() as patched:
        told: list[str] = []
        patched.setattr(QMessageBox, "warning", lambda *said: told.append(said[2]))
        button = dialog.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        button.click()
        go_on.set()
        qtbot.waitUntil(lambda: bool(told))
    assert told == ["Stopped; nothing was written."]
    assert list(tmp_path.glob("*alles*")) == []
