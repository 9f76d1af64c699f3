"""A font of this computer is offered where it is missed, and prints once it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.fonts import HEBREW
from tripdesk.domain.drafts import RawItem, RawItems
from tripdesk.domain.problems import Problem
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.pdf.system_fonts import SystemFonts
from tripdesk.services.characters import MISSING
from tripdesk.services.reports import Reports
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.attention_box import AttentionBox
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.guide.question_page import QuestionPage
from tripdesk.ui.tasks import Tasks

OpenGuide = Callable[[], GuideScreen]

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / "fonts"


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def open_guide(
    reports: Reports, example: str, kept: Path, tasks: Tasks, qtbot: QtBot
) -> Iterator[OpenGuide]:
    """Give a function that opens the check page of the reference report with Hebrew in it."""
    renderer = reports.documents.renderer
    assert isinstance(renderer, ReportLabRenderer)
    fonts = SystemFonts((HEBREW.parent,), kept, renderer.faces, WholeFileWriter())
    record = reports.store.get(example)
    form, draft = reports.form_of(record), reports.draft_of(record)
    draft = draft.with_answer(form, "results", RawItems((RawItem("Het woord שלום is gezegd."),)))
    reports.save(example, form, draft, "check")
    autosave = Autosave()

    def make() -> GuideScreen:
        guide = GuideScreen(reports, example, autosave, None, tasks, lambda: fonts)
        qtbot.addWidget(guide)
        guide.resize(1000, 700)
        guide.show()
        return guide

    yield make
    autosave.flush()
    autosave.stop()


def offers(guide: GuideScreen) -> list[QPushButton]:
    shown = (each for each in guide.findChildren(QPushButton) if each.isVisible())
    return [each for each in shown if each.text().startswith("Use the font")]


def ready(guide: GuideScreen) -> list[QPushButton]:
    shown = (each for each in guide.findChildren(QPushButton) if each.isVisible())
    return [each for each in shown if each.isEnabled()]


def missing(reports: Reports, report_id: str) -> list[Problem]:
    record = reports.store.get(report_id)
    found = reports.documents.problems(reports.form_of(record), reports.draft_of(record))
    return [each for each in found if each.code in MISSING]


def test_a_font_is_offered_taken_over_and_prints(
    open_guide: OpenGuide, reports: Reports, example: str, kept: Path, qtbot: QtBot
) -> None:
    guide = open_guide()
    qtbot.waitUntil(lambda: len(offers(guide)) == 1)
    (use,) = offers(guide)
    assert use.text() == "Use the font NotoSansHebrew-Regular of this computer"
    assert missing(reports, example)
    use.click()
    qtbot.waitUntil(lambda: not missing(reports, example))
    qtbot.waitUntil(lambda: not offers(guide))
    assert "Make definitive" in [each.text() for each in ready(guide)]
    assert [each.name for each in kept.iterdir()] == ["NotoSansHebrew-Regular.ttf"]
    assert reports.finalise(example).number == 1


def test_a_font_is_offered_beneath_the_answer_that_needs_it(
    open_guide: OpenGuide, reports: Reports, example: str, qtbot: QtBot
) -> None:
    guide = open_guide()
    guide.go("results")
    qtbot.waitUntil(lambda: len(offers(guide)) == 1)
    (use,) = offers(guide)
    assert use.accessibleDescription() == "ו ל ם ש"
    use.setFocus()
    use.click()
    qtbot.waitUntil(lambda: not missing(reports, example))
    qtbot.waitUntil(lambda: not offers(guide))
    page = guide.findChild(QuestionPage)
    assert page is not None
    assert page.field.first.hasFocus() or not guide.isActiveWindow()
    box = page.findChild(AttentionBox)
    assert box is not None
    assert not box.isVisible()


def test_an_offer_goes_with_the_words_that_needed_it(open_guide: OpenGuide, qtbot: QtBot) -> None:
    guide = open_guide()
    guide.go("purpose")
    page = next(each for each in guide.findChildren(QuestionPage) if each.isVisible())
    writing = page.findChild(QPlainTextEdit)
    assert writing is not None
    writing.setPlainText("Naar ירושלים.")
    qtbot.waitUntil(lambda: len(offers(guide)) == 1)
    writing.setPlainText("Naar Jeruzalem.")
    qtbot.waitUntil(lambda: not offers(guide))


def test_what_cannot_be_taken_over_is_said(
    open_guide: OpenGuide,
    reports: Reports,
    example: str,
    kept: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(words[2]))
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("no folder")
    guide = open_guide()
    qtbot.waitUntil(lambda: len(offers(guide)) == 1)
    offers(guide)[0].click()
    qtbot.waitUntil(lambda: bool(said))
    assert str(kept) in said[0]
    qtbot.waitUntil(lambda: len(offers(guide)) == 1 and offers(guide)[0].isEnabled())
    assert missing(reports, example)


def test_a_guide_that_was_left_is_told_nothing(
    open_guide: OpenGuide, tasks: Tasks, qtbot: QtBot
) -> None:
    guide = open_guide()
    with qtbot.waitSignal(guide.destroyed):
        guide.deleteLater()
    qtbot.waitUntil(lambda: not tasks.busy)
