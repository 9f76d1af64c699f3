"""The report's pages beside the list: a version's kept PDF, what a concept would be, a text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.archive.conftest import TODAY, Filling
from tests.ui.archive.test_details import corrected
from tripdesk.domain.document import Document
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.fonts import Faces
from tripdesk.pdf.previewing import ChildPreviewer
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.ports.drawing import HouseStyle
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.details import pages_of
from tripdesk.ui.archive.pages_page import PagesPage
from tripdesk.ui.preview.previewing import Previewing
from tripdesk.ui.remembered import Remembered


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[PagesPage]:
    """Give a page that is shown, drawn by the real child process."""
    owner = QWidget()
    qtbot.addWidget(owner)
    previewer = ChildPreviewer(lambda: (HouseStyle(), Faces()))
    previewing = Previewing(previewer, Remembered(tmp_path), owner)
    made = PagesPage(lambda: previewing)
    made.resize(400, 500)
    qtbot.addWidget(made)
    made.show()
    yield made
    previewing.stop()


def said(page: PagesPage) -> str:
    return page.view.sheets.accessibleName() if page.view.isVisible() else ""


def test_a_kept_pdf_is_shown_as_its_pages(
    page: PagesPage, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over water. " * 300)
    draft = pages_of(reports, report_id, 0)
    assert isinstance(draft, Document)
    pdf = ReportLabRenderer().render(draft, day=TODAY, attachment=b"{}")
    page.show_content(pdf)
    qtbot.waitUntil(lambda: page.view.pages() > 1)
    assert said(page) == f"The report's pages, page 1 of {page.view.pages()}"
    image = page.view.sheets.image(0)
    assert image is not None
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in (60, 80)}
    assert len(colours) > 1, "the picture has no ink"
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: page.view.sheets.image(page.view.pages() - 1) is not None)


def test_of_a_concept_the_pages_are_those_it_would_have(
    page: PagesPage, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over water.")
    page.show_content(pages_of(reports, report_id, 0))
    qtbot.waitUntil(lambda: said(page) == "The report's pages, page 1 of 1")


def test_an_original_that_is_a_text_is_shown_as_such(page: PagesPage) -> None:
    page.show_content("Verslag buitenlandse dienstreis")
    (text,) = (each for each in page.children() if getattr(each, "toPlainText", None))
    assert text.isVisible()  # type: ignore[attr-defined] # found by what it can do
    assert text.toPlainText() == "Verslag buitenlandse dienstreis"  # type: ignore[attr-defined]


def test_what_is_no_pdf_is_a_sentence(page: PagesPage, qtbot: QtBot) -> None:
    page.show_content(b"no pdf at all")
    qtbot.waitUntil(lambda: page.saying.endswith("."))
    assert not page.view.isVisible()


def test_the_kept_document_goes_before_an_open_correction(
    filling: Filling, reports: Reports
) -> None:
    report_id = corrected(reports, filling)
    kept = reports.store.document(reports.store.get(report_id).versions[0].pdf_sha256)
    assert pages_of(reports, report_id, 0) == kept
    assert pages_of(reports, report_id, 1) == kept
    reports.erase(report_id, 1, "op verzoek")
    with pytest.raises(KnownError, match=r"version\.unknown"):
        pages_of(reports, report_id, 1)
