"""What was looked for opens at the very place: the field, the item, the line, the words marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.archive import FORM, finalise
from tests.ui.archive.conftest import TODAY, Filling
from tripdesk.domain.drafts import Draft, RawItem, RawItems, RawText
from tripdesk.pdf.fonts import Faces
from tripdesk.pdf.previewing import ChildPreviewer
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.ports.drawing import HouseStyle
from tripdesk.services.records import Dossier
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.details_pane import Tab
from tripdesk.ui.archive.one_report import OneReport
from tripdesk.ui.preview.previewing import Previewing
from tripdesk.ui.remembered import Remembered

Open = Callable[..., OneReport]


@pytest.fixture
def open_one(reports: Reports, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """Give a function that opens a report at a place, with words to be marked there."""
    above = QWidget()
    qtbot.addWidget(above)
    previewer = ChildPreviewer(lambda: (HouseStyle(), Faces()))
    previewing = Previewing(previewer, Remembered(tmp_path), above)
    opened: list[OneReport] = []

    def make(report_id: str, tab: Tab, words: str, version: int = 0) -> OneReport:
        dialog = OneReport(above, lambda: reports, TODAY, lambda: previewing, report_id)
        opened.append(dialog)
        dialog.open_at(tab, version, words)
        dialog.resize(500, 400)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return dialog

    yield make
    for each in opened:
        each.accept()
    previewing.stop()


def marked(dialog: OneReport) -> list[QLabel]:
    """Return the labels with marks that are shown."""
    labels = dialog.findChildren(QLabel)
    return [each for each in labels if each.isVisible() and "background" in each.text()]


def is_seen(label: QLabel, line: int) -> bool:
    """Tell whether a line of a label is in view, so many from its top."""
    at = QPoint(1, label.fontMetrics().lineSpacing() * line + label.fontMetrics().height() // 2)
    return label.visibleRegion().contains(at)


def test_a_version_opens_at_the_item_though_the_report_has_other_words_now(
    open_one: Open, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg.")
    draft = reports.store.get(report_id).draft
    assert draft is not None
    met = [*(f"Directeur {each} <van> de dienst." for each in range(40)), "Dhr. Jansen."]
    items = RawItems(tuple(RawItem(each, f"id{at}") for at, each in enumerate(met)))
    answers = {**draft.draft.answers, "meetings": items}
    reports.save(report_id, FORM, Draft(answers), "meetings")
    finalise(filling.store, report_id)
    reports.correct(report_id)
    reports.save(report_id, FORM, Draft({"purpose": RawText("Een ander doel.")}), "purpose")
    dialog = open_one(report_id, Tab.ANSWERS, "jansen", 1)
    qtbot.waitUntil(lambda: len(marked(dialog)) == 1)
    (label,) = marked(dialog)
    assert "&lt;van&gt;" in label.text(), "what was typed is no markup"
    qtbot.waitUntil(lambda: is_seen(label, 40))
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any(each.startswith("Version 1") for each in said)
    assert not any("Een ander doel." in each for each in said)


def test_a_dossier_opens_in_the_field_with_the_words_selected(
    open_one: Open, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.definitive("Gent, België")
    notes = "Regel één\n" * 12 + "𝄞 Gesproken met José Pérez"
    reports.store.dossiers.keep(report_id, Dossier(notes=notes, paid_by="Gemeente"))
    dialog = open_one(report_id, Tab.DOSSIER, "perez")
    qtbot.waitUntil(lambda: bool(dialog.pane.dossier.findChildren(QPlainTextEdit)))
    field = dialog.pane.dossier.field("notes")
    assert isinstance(field, QPlainTextEdit)
    qtbot.waitUntil(lambda: field.textCursor().selectedText() == "Pérez")
    assert field.hasFocus()
    assert not field.visibleRegion().isEmpty()
    dialog.accept()
    dialog = open_one(report_id, Tab.DOSSIER, "gemeente")
    qtbot.waitUntil(lambda: bool(dialog.pane.dossier.findChildren(QPlainTextEdit)))
    line = dialog.pane.dossier.field("paid_by")
    assert isinstance(line, QLineEdit)
    qtbot.waitUntil(lambda: line.selectedText() == "Gemeente")


def test_an_original_opens_at_the_line(open_one: Open, reports: Reports, qtbot: QtBot) -> None:
    text = "Regel\n" * 100 + "Aanwezig: dhr. Jansen"
    report_id = reports.take_over(Draft({}), text.encode(), suffix="txt")
    dialog = open_one(report_id, Tab.PAGES, "jansen", 1)
    (shown,) = (
        each for each in dialog.findChildren(QPlainTextEdit) if "original" in each.accessibleName()
    )
    qtbot.waitUntil(lambda: shown.textCursor().selectedText() == "Jansen")
    assert shown.verticalScrollBar().value() > 0
    assert len(shown.extraSelections()) == 1


def test_the_pages_of_an_original_have_the_words_marked(
    open_one: Open, reports: Reports, qtbot: QtBot
) -> None:
    draft = Draft({"purpose": RawText("Overleg over water. " * 300 + "Gezien: Jansen.")})
    document = reports.documents.document(FORM, draft, concept=False)
    pdf = ReportLabRenderer().render(document, day=TODAY, attachment=b"{}")
    report_id = reports.take_over(Draft({}), pdf, suffix="pdf")
    dialog = open_one(report_id, Tab.PAGES, "jansen", 1)
    view = dialog.pane._pages.view
    qtbot.waitUntil(lambda: len(view.sheets.marks) == 1)
    (place,) = view.sheets.marks
    assert place.page > 0
    assert place.page in view.seen(), "it is scrolled to"
    assert dialog.focusPolicy() is not Qt.FocusPolicy.WheelFocus
