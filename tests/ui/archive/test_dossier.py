"""What is kept beside a report: as one types, across a restart, and never in an official file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.pdf import pdfium_words
from tests.ui.test_accessibility import check
from tripdesk.domain.errors import KnownError
from tripdesk.services.identity import report_json
from tripdesk.services.records import Dossier
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.dossier_page import DossierPage
from tripdesk.ui.archive.publish_dialog import ReasonDialog
from tripdesk.ui.main_window import MainWindow

INTERNAL = Dossier(
    functions=("Wethouder Zuilenburg", "Adviseur Ledeacker"),
    department="Bestuurszaken Kwadijk",
    case_number="ZK-998877",
    costs="€ 1.234,56 Wijchmaal",
    paid_by="Provincie Oterleek",
    transport="Nachttrein Euverem",
    notes="Niet doorvertellen: Wolfheze.",
)


def open_page(window: MainWindow, name: str, qtbot: QtBot) -> DossierPage:
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: window.start.settled)
    window.start.table.selectRow(0)
    qtbot.waitUntil(lambda: window.start.settled)
    tabs = [each for each in window.start.findChildren(QPushButton, "tab") if each.text() == name]
    tabs[0].click()
    qtbot.waitUntil(lambda: window.start.settled)
    return window.start.findChildren(DossierPage)[0]


def test_what_is_typed_is_kept_after_a_pause(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    window = open_window()
    page = open_page(window, "Dossier", qtbot)
    QTest.keyClicks(page.field("case_number"), "ZK-1")
    QTest.keyClicks(page.field("functions"), "wethouder")
    qtbot.waitUntil(lambda: reports.store.dossiers.get(example).case_number == "ZK-1")
    qtbot.waitUntil(lambda: reports.store.dossiers.get(example).functions == ("wethouder",))
    check(page)


def test_what_was_typed_last_is_kept_when_the_window_closes(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    window = open_window()
    page = open_page(window, "Dossier", qtbot)
    QTest.keyClicks(page.field("notes"), "gauw")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert reports.store.dossiers.get(example).notes == "gauw"


def test_each_follow_up_has_an_owner_a_date_and_done(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    reports.finalise(example)
    page = open_page(open_window(), "Dossier", qtbot)
    row = page.follow_up_rows[0]
    QTest.keyClicks(row.owner, "griffier")
    QTest.keyClicks(row.due, "1-6-2030")
    row.done.click()

    def kept() -> tuple[str, date | None, date | None]:
        first = reports.store.dossiers.follow_ups(example)[0]
        return first.owner, first.due, first.done

    qtbot.waitUntil(lambda: kept() == ("griffier", date(2030, 6, 1), page._today))


def test_nothing_of_it_is_in_the_official_files(example: str, reports: Reports) -> None:
    reports.store.dossiers.keep(example, INTERNAL)
    reports.finalise(example)
    record = reports.store.get(example)
    form = reports.form_of(record)
    answers = reports.documents.answers(form, reports.draft_of(record))
    official = report_json(form, answers, reports.identity(record)).decode()
    pdf = reports.pdf(example)
    words = [*INTERNAL.functions, INTERNAL.department, INTERNAL.case_number, INTERNAL.costs]
    words += [INTERNAL.paid_by, INTERNAL.transport, INTERNAL.notes]
    read = set(pdfium_words(pdf, bottom=0))
    for each in words:
        assert each not in official
        assert not read & {word for word in each.split() if len(word) > 6}
    keys = {"functions", "department", "case_number", "costs", "paid_by", "transport", "notes"}
    assert not keys & set(json.loads(official))


def test_a_report_is_held_for_a_reason_and_then_nothing_destroys_it(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    page = open_page(open_window(), "Dossier", qtbot)

    def give_reason() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        QTest.keyClicks(dialog._reason, "Woo-verzoek 12")
        dialog.accept()

    QTimer.singleShot(0, give_reason)
    page._hold.click()
    qtbot.waitUntil(lambda: reports.store.get(example).hold == "Woo-verzoek 12")
    reports.to_bin(example)
    with pytest.raises(KnownError) as refused:
        reports.destroy([example])
    assert refused.value.code == "report.on_hold"


def test_a_version_is_erased_for_a_reason(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    reports.finalise(example)
    window = open_window()
    qtbot.waitUntil(lambda: window.start.settled)

    def give_reason() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        QTest.keyClicks(dialog._reason, "verzoek van een burger")
        dialog.accept()

    QTimer.singleShot(0, give_reason)
    window.start.erase_asked.emit(example, 1)
    qtbot.waitUntil(lambda: reports.store.get(example).versions[0].erased is not None)
    assert not reports.store.get(example).versions[0].answers


def test_where_the_pane_has_no_room_it_opens_in_a_window_of_its_own(
    open_window: Callable[[], MainWindow], example: str, reports: Reports, qtbot: QtBot
) -> None:
    window = open_window()
    page = open_page(window, "Dossier", qtbot)
    window.resize(800, 600)
    seen: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(page.isVisible())
        QTest.keyClicks(page.field("costs"), "120")
        dialog.reject()

    qtbot.waitUntil(lambda: window.menus.action("details").isEnabled())
    QTimer.singleShot(0, look)
    window.menus.action("details").trigger()
    assert seen == [True]
    qtbot.waitUntil(lambda: reports.store.dossiers.get(example).costs == "120")
    window.resize(1400, 900)
    qtbot.waitUntil(page.isVisible)


def test_the_history_says_who_did_it(example: str, reports: Reports) -> None:
    replace(reports, user="A. Griffier, griffie").finalise(example)
    record = reports.store.get(example)
    assert record.history[-1].by == "A. Griffier, griffie"
    assert b"Griffier" not in reports.pdf(example)
