"""Dutch and English, changed while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tripdesk.services.reports import Reports
from tripdesk.ui.language import Language, system_language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered


def words(window: MainWindow) -> str:
    screen = window.guide or window.start
    shown = [each.text() for each in screen.findChildren(QLabel)]
    shown += [each.text() for each in screen.findChildren(QPushButton)]
    return "\n".join([*shown, *(each.text() for each in window.menuBar().actions())])


def choose(window: MainWindow, name: str) -> None:
    (action,) = (each for each in window.menus.languages() if each.text() == name)
    action.trigger()


def test_the_language_is_chosen_in_a_menu_and_remembered(
    open_window: Callable[[], MainWindow], language: Language, folder: Path
) -> None:
    window = open_window()
    assert "&File" in words(window)
    choose(window, "Nederlands")
    assert "&Bestand" in words(window)
    assert "Nieuw verslag" in words(window)
    assert "New report" not in words(window)
    choose(window, "English")
    assert "New report" in words(window)
    choose(window, "Nederlands")
    window.close()
    assert language.code == "nl"
    assert Remembered(folder).text("language") == "nl"


def test_what_was_typed_and_the_step_survive_a_change_of_language(
    window: MainWindow, reports: Reports, example: str
) -> None:
    window.open_report(example)
    guide = window.guide
    assert guide is not None
    guide.go("travellers")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "7")
    choose(window, "Nederlands")
    assert window.guide is not guide
    assert window.guide is not None
    assert window.guide.current_key() == "travellers"
    assert "Vraag 1 van 7" in words(window)
    now = QApplication.focusWidget()
    assert isinstance(now, QLineEdit)
    assert now.text() == "17"
    assert window.autosave.flush()
    draft = reports.draft_of(reports.store.get(example))
    assert getattr(draft.answer(reports.forms.default().questions[0]), "text", "") == "17"


@pytest.mark.parametrize(("code", "expected"), [("nl", {"Annuleren", "&Ja"}), ("en", {"Cancel"})])
def test_the_buttons_of_dialogs_speak_the_language_too(
    language: Language, code: str, expected: set[str], qtbot: QtBot
) -> None:
    language.use(code)
    box = QMessageBox()
    qtbot.addWidget(box)
    standard = QMessageBox.StandardButton
    box.setStandardButtons(standard.Cancel | standard.Yes)
    assert expected <= {each.text() for each in box.buttons()}


def test_numbers_take_their_plural(language: Language, qapp: QApplication) -> None:
    spoken = {
        "nl": ["1 bestand gelezen", "2 bestanden gelezen"],
        "en": ["1 file read", "2 files read"],
    }
    for code, expected in spoken.items():
        language.use(code)
        said = [qapp.translate("ImportDialog", "%n file(s) read", "", each) for each in (1, 2)]
        assert said == expected


def test_dates_are_written_in_the_language(language: Language) -> None:
    language.use("nl")
    assert QLocale().monthName(2) == "februari"
    language.use("en")
    assert QLocale().monthName(2) == "February"


def test_an_unknown_language_is_the_systems(language: Language) -> None:
    language.use("tlh")
    assert language.code == system_language()
