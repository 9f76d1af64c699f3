"""What was typed can be undone, also after the screens were made anew in another look."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
)

from tests.ui.guide.keys import CTRL, focused, press, type_text
from tripdesk.domain.drafts import RawText
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.fields.points_edit import PointsEdit
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.theme import Theme

Change = Callable[[], None]
KEYS = ("travellers", "period", "purpose", "locations", "meetings", "follow_ups")


@pytest.fixture(params=["language", "text size"])
def change(request: pytest.FixtureRequest, language: Language, theme: Theme) -> Change:
    """Give what has the screens made anew while a report is open."""
    if request.param == "language":
        return lambda: language.use("nl")
    return lambda: theme.set_size(150)


def guide(window: MainWindow) -> GuideScreen:
    assert window.guide is not None
    return window.guide


def typed() -> str:
    widget = focused()
    if isinstance(widget, QLineEdit):
        return widget.text()
    assert isinstance(widget, QTextEdit | QPlainTextEdit)
    return widget.toPlainText()


def go_to(window: MainWindow, key: str) -> None:
    guide(window).go(key)
    if isinstance(focused(), QRadioButton):
        press(Qt.Key.Key_Tab)


@pytest.mark.parametrize("key", KEYS)
def test_undo_outlives_another_language_and_other_letters(
    window: MainWindow, example: str, key: str, change: Change
) -> None:
    window.open_report(example)
    go_to(window, key)
    before = typed()
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text("12")
    assert typed() != before
    screen = guide(window)
    change()
    assert guide(window) is not screen
    assert typed() == before + "12"  # the focus, too, is where it was
    type_text("3")
    assert typed() == before + "123"
    press(*[Qt.Key.Key_Z] * 3, modifier=CTRL)
    assert typed() == before


def test_a_page_that_is_not_open_keeps_its_undo_twice(
    window: MainWindow, example: str, language: Language
) -> None:
    window.open_report(example)
    guide(window).go("meetings")
    before = typed()
    type_text("x")
    guide(window).go("results")
    language.use("nl")
    language.use("en")
    language.use("nl")
    guide(window).go("meetings")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert typed() == before


def test_what_somebody_else_saved_meanwhile_is_shown_not_what_stood_here(
    window: MainWindow, example: str, reports: Reports, language: Language
) -> None:
    window.open_report(example)
    guide(window).go("purpose")
    record = reports.store.get(example)
    form, draft = reports.form_of(record), reports.draft_of(record)
    other = draft.with_answer(form, "purpose", RawText("Anders."))
    window.autosave.flush()
    reports.save(example, form, other, "purpose")
    window.autosave.flush()
    language.use("nl")
    assert typed() == "Anders."


def test_fields_speak_the_other_language(
    window: MainWindow, example: str, language: Language
) -> None:
    window.open_report(example)
    guide(window).go("period")
    language.use("nl")
    words = {each.text() for each in guide(window).findChildren(QLabel) if each.isVisible()}
    assert {"Eerste dag", "Laatste dag", "6 dagen", "zaterdag 8 februari 2020"} <= words


def test_points_hang_as_the_letters_ask_while_something_can_be_undone(
    window: MainWindow, example: str, theme: Theme
) -> None:
    window.open_report(example)
    guide(window).go("meetings")
    type_text("x")
    theme.set_size(200)
    edit = focused()
    assert isinstance(edit, PointsEdit)
    QApplication.processEvents()
    assert edit.document().indentWidth() > edit.fontMetrics().height()
    assert edit.document().isUndoAvailable()
