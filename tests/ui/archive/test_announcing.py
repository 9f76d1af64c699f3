"""A trip is announced, invited to and reminded of; the report that comes is known by its id."""

from __future__ import annotations

import email
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import EXAMPLE, FORMS
from tests.ui.test_accessibility import check
from tripdesk.domain.drafts import Draft, RawPeriod, RawPlace, RawPlaces
from tripdesk.domain.report import State
from tripdesk.exchange.mail_drafts import mail_draft
from tripdesk.exchange.report_files import read_report
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.announcing import trip_to_come, understood
from tripdesk.services.identity import report_json
from tripdesk.services.reports import Reports
from tripdesk.services.taking_in import Taken, take_in
from tripdesk.storage.opening import open_store
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.announce_dialog import AnnounceDialog
from tripdesk.ui.archive.announcing import Announcing
from tripdesk.ui.delivering import Delivering
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.guide.fields.period import PeriodField
from tripdesk.ui.main_window import MainWindow

TODAY = date(2024, 3, 1)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give the files that a program of this computer was asked to open."""
    found: list[Path] = []

    def note(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


@pytest.fixture
def delivery() -> DeliveryNeeds:
    """Give the window a way to write mail."""
    return DeliveryNeeds(mail_draft, lambda: "griffie@voorbeeld.example", opens_mail=lambda _: True)


def trip(*, where: str = "Lviv", start: date = TODAY, days: int = 3) -> Draft:
    places = RawPlaces((RawPlace(where, "Oekraïne"),))
    last = start + timedelta(days)
    return trip_to_come(FORMS.default(), places, RawPeriod(), start, last)


def attached(path: Path) -> tuple[EmailMessage, bytes]:
    message = email.message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    (file,) = message.iter_attachments()
    content = file.get_content()
    return message, content if isinstance(content, bytes) else content.encode()


def words_of(path: Path) -> str:
    body = attached(path)[0].get_body()
    assert body is not None
    return str(body.get_content())


def test_a_date_without_a_year_is_the_next_such_day() -> None:
    assert understood(RawPeriod("28 feb", "2 maart"), TODAY) == (
        date(2024, 2, 28),
        date(2024, 3, 2),
    )
    assert understood(RawPeriod("5 december", "3 januari"), TODAY) == (
        date(2024, 12, 5),
        date(2025, 1, 3),
    )


def test_a_trip_is_announced_in_the_window_and_its_invitation_opens(
    window: MainWindow, reports: Reports, opened: list[Path], qtbot: QtBot
) -> None:
    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnnounceDialog)
        check(dialog)
        QTest.keyClicks(dialog.who, "wethouder cultuur")
        assert dialog.where is not None
        assert isinstance(dialog.when, PeriodField)
        QTest.keyClicks(dialog.where.first, "Lviv")
        QTest.keyClicks(dialog.when.first, "1-10-2030")
        QTest.keyClicks(dialog.when._end.edit, "4-10-2030")
        dialog.accept()

    QTimer.singleShot(0, fill_in)
    window.menus.action("announce").trigger()
    qtbot.waitUntil(lambda: bool(opened))
    (row,) = reports.rows()
    assert row.state is State.ANNOUNCED
    assert row.facts.due == date(2030, 11, 4)
    _, content = attached(opened[0])
    assert "wethouder cultuur" in words_of(opened[0])
    assert read_report(content, "verslag.json", FORMS).identity.id == row.id


def test_enter_takes_nothing_away_while_something_is_missing(
    window: MainWindow, reports: Reports, qtbot: QtBot
) -> None:
    dialog = AnnounceDialog(window, reports.forms.default(), TODAY, lambda: None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.who.setText("Wethouder")
    line = dialog.findChildren(QLineEdit)[1]
    line.setText("Lissabon")
    QTest.keyClick(dialog.who, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert line.text() == "Lissabon"


def test_the_report_that_comes_back_is_the_announced_one(
    reports: Reports,
    opened: list[Path],
    window: MainWindow,
    delivery: DeliveryNeeds,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    report_id = reports.announce("griffier", trip())
    delivering = Delivering(window, WholeFileWriter(), window.tasks, window.flows.warn, delivery)
    Announcing(window, delivering).invite(reports, [report_id])
    qtbot.waitUntil(lambda: bool(opened))
    _, invitation = attached(opened[0])
    store = open_store(tmp_path / "laptop", reports.clock)
    laptop = replace(reports, store=store)
    placed = take_in(laptop, read_report(invitation, "verslag.json", FORMS))
    assert placed.result is Taken.TAKEN_IN
    record = store.get(report_id)
    assert record.standing.state is State.CONCEPT
    assert record.facts.places == ("Lviv, Oekraïne",)
    example = read_report(EXAMPLE.read_bytes(), EXAMPLE.name, FORMS)
    laptop.save(report_id, example.form, example.draft, "check")
    laptop.finalise(report_id)
    record = store.get(report_id)
    answers = laptop.documents.answers(example.form, example.draft)
    made = report_json(example.form, answers, laptop.identity(record))
    store.close()
    placed = take_in(reports, read_report(made, "verslag.json", FORMS))
    assert placed.result is Taken.TAKEN_IN
    assert reports.store.get(report_id).standing.state is State.DEFINITIVE
    assert len(reports.rows()) == 1


def test_late_ones_are_reminded_of_together(
    reports: Reports,
    opened: list[Path],
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    late = [reports.announce("griffier", trip(where=each)) for each in ("Lviv", "Kyiv")]
    window = open_window()
    rows = [row for row in reports.rows() if row.id in late]
    window.start.act_asked.emit(Act.REMIND, rows)
    qtbot.waitUntil(lambda: bool(opened))
    drafts = sorted(opened[0].glob("*.eml"))
    assert len(drafts) == 2
    texts = [words_of(each) for each in drafts]
    assert all("4 April 2024" in each for each in texts)
    assert {"Lviv", "Kyiv"} == {word for word in ("Lviv", "Kyiv") if word in "".join(texts)}
