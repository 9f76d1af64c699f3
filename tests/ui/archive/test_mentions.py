"""A name in all that is kept: originals too, with a stop, and from there to the place itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.archive import FORM
from tests.ui.archive.conftest import TODAY, Filling
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.pdf.child import ChildReader, DocumentChild
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.original_text import original_text
from tripdesk.services.ports.pages import PdfReader
from tripdesk.services.records import MentionPlace
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.details_pane import Tab
from tripdesk.ui.archive.mentions_dialog import MentionsDialog
from tripdesk.ui.archive.one_report import OneReport
from tripdesk.ui.archive.open_one import Place, Wanted


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def pdfs() -> Iterator[PdfReader]:
    child = DocumentChild()
    yield ChildReader(child)
    child.close()


def said(dialog: MentionsDialog) -> str:
    (hint,) = (each for each in dialog.findChildren(QLabel) if each.objectName() == "hint")
    return hint.text()


def _draft(purpose: str) -> Draft:
    return Draft({"purpose": RawText(purpose)})


def test_it_is_told_how_far_it_is_and_stops_where_it_is_told(filling: Filling) -> None:
    filling.many(3)
    heard: list[tuple[int, int]] = []

    def hear(done: int, every: int) -> bool:
        heard.append((done, every))
        return False

    found = filling.store.mentions("Gent", hear)
    assert heard == [(3, 3)]
    assert len(found) == 3


def test_a_name_that_was_let_stand_is_found_in_what_was_decided(
    filling: Filling, reports: Reports
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Een gesprek.")
    reports.decide(report_id, Decision("purpose", Kind.NAME, "dhr. J. Jansen", Verdict.KEEP))
    found = filling.store.mentions("jansen")
    assert [(each.report_id, each.place) for each in found] == [(report_id, MentionPlace.DECISION)]


def test_each_place_opens_at_the_place_in_its_report(
    above: QWidget, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.definitive("Gent, België")
    opened: list[Wanted] = []

    def open_one(window: QWidget, wanted: Wanted) -> bool:
        assert window is dialog
        opened.append(wanted)
        return True

    dialog = MentionsDialog(above, lambda: reports, open_one=open_one)
    dialog.show()
    dialog.words.setText("gent")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.found.count() > 0)
    QTest.keyClick(dialog.found, Qt.Key.Key_Return)
    assert opened == [Wanted(report_id, Place.ANSWERS, 1, "gent")]
    assert not dialog.isVisible()


def test_originals_are_read_and_those_that_cannot_be_are_told(
    filling: Filling, reports: Reports, pdfs: PdfReader
) -> None:
    document = reports.documents.document(FORM, _draft("Gesprek met José Pérez"), concept=False)
    pdf = ReportLabRenderer().render(document, day=TODAY, attachment=b"{}")
    bare = _draft("Een gesprek.")
    in_pdf = reports.take_over(bare, pdf, suffix="pdf")
    in_text = reports.take_over(bare, "Bijlage: José\nPérez".encode(), suffix="txt")
    broken = reports.take_over(bare, b"no pdf", suffix="pdf")
    reports.take_over(bare, b"Bijlage", suffix="txt")

    def read(content: bytes, suffix: str) -> str:
        return original_text(content, suffix, pdfs)

    found = filling.store.mentions("jose perez", read=read)
    assert {(each.report_id, each.place, each.number) for each in found} == {
        (in_pdf, MentionPlace.ORIGINAL, 1),
        (in_text, MentionPlace.ORIGINAL, 1),
        (broken, MentionPlace.UNREAD, 1),
    }
    assert not filling.store.mentions("jose perez")


def test_stopping_says_that_not_all_was_looked_through(
    above: QWidget, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    filling.many(2)
    dialog = MentionsDialog(above, lambda: reports)
    dialog.show()
    dialog.words.setText("gent")
    dialog.look()
    dialog._course.stop()
    qtbot.waitUntil(lambda: "Stopped" in said(dialog))
    dialog.accept()


def test_one_report_opens_over_a_window_at_a_page(
    above: QWidget, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.definitive("Gent, België")
    reports.to_bin(report_id)
    dialog = OneReport(above, lambda: reports, TODAY, lambda: None, report_id)
    dialog.open_at(Tab.HISTORY)
    dialog.show()

    def texts() -> list[str]:
        return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]

    qtbot.waitUntil(lambda: "Moved to the bin" in texts())
    assert any(each.startswith("Gent") for each in texts())
    dialog.accept()
