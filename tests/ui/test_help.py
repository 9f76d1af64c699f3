"""Help for each question, in both languages; a hint the first time; the menus that lead there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT, official_form
from tripdesk.ui.first_use import FirstUse
from tripdesk.ui.help_browser import HelpBrowser
from tripdesk.ui.help_pages import ORDER, help_pages, matching
from tripdesk.ui.help_window import HelpWindow
from tripdesk.ui.log_view import LogView
from tripdesk.ui.main_window import MainWindow

HELP = ROOT / "resources" / "help"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_question_has_a_page_and_each_link_leads_somewhere(language: str) -> None:
    files = {each.stem for each in (HELP / language).glob("*.html")}
    assert files == set(ORDER)
    assert {each.key for each in official_form().questions} | {"check", "start"} <= files
    pages = help_pages(language)
    assert len({page.title for page in pages}) == len(ORDER)
    for page in pages:
        source = page.path.read_text("utf-8")
        assert f'<html lang="{language}">' in source
        assert {each.removesuffix(".html") for each in re.findall(r'href="(.*?)"', source)} <= files


def test_the_help_is_searched_by_beginnings_of_words_without_accents() -> None:
    pages = help_pages("nl")
    assert "keys" in {page.name for page in matching(pages, "toetsenb")}
    assert {page.name for page in matching(pages, "een dag kalen")} == {"period"}
    assert next(page.name for page in matching(pages, "reservekop")) == "backup"  # by its title
    assert matching(pages, "eservekop") == []
    assert matching(pages, "zeppelin") == []


def shown(window: MainWindow) -> HelpWindow:
    assert window.telling.help is not None
    return window.telling.help


def test_f1_opens_the_page_of_the_question_at_hand(window: MainWindow, example: str) -> None:
    window.menus.action("help").trigger()
    assert shown(window).page.source().fileName() == "archive.html"
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("meetings")
    window.menus.action("help").trigger()
    help_window = shown(window)
    assert help_window.page.source().fileName() == "meetings.html"
    assert "not the person" in help_window.page.toPlainText()
    search, subjects = help_window.findChild(QLineEdit), help_window.findChild(QListWidget)
    assert search is not None
    assert subjects is not None
    QTest.keyClicks(search, "privacy")
    assert 1 <= subjects.count() < len(ORDER)
    assert help_window.page.page_name() == "privacy"
    assert help_window.page.extraSelections()
    assert subjects.currentItem().text() == "Privacy"
    QTest.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_the_help_speaks_the_language_that_is_chosen(window: MainWindow) -> None:
    window.menus.action("topics").trigger()
    assert "Getting started" in shown(window).page.toPlainText()
    window.menus.languages()[0].trigger()
    window.menus.action("topics").trigger()
    assert "Beginnen" in shown(window).page.toPlainText()


def hint(window: MainWindow) -> FirstUse:
    found = window.findChild(FirstUse)
    assert found is not None
    return found


def test_a_hint_is_shown_the_first_time_only(
    open_window: Callable[[], MainWindow], example: str
) -> None:
    window = open_window()
    window.open_report(example)
    assert window.guide is not None
    assert hint(window).isVisible()
    window.guide.go("purpose")
    assert hint(window).isVisible()
    hint(window).put_away()
    window.guide.go("travellers")
    assert not hint(window).isVisible()
    window.close()
    again = open_window()
    again.open_report(example)
    assert again.guide is not None
    again.guide.go("purpose")
    assert not hint(again).isVisible()
    again.guide.go("results")
    assert hint(again).isVisible()


def test_the_title_names_the_report_that_is_open(window: MainWindow, example: str) -> None:
    assert window.windowTitle() == "TripDesk"
    window.open_report(example)
    assert window.windowTitle() == "Abu Dhabi, februari 2020 – TripDesk"
    window.show_start()
    assert window.windowTitle() == "TripDesk"


def test_f1_knows_the_screen_at_hand(window: MainWindow, qtbot: QtBot) -> None:
    for name, page in (("overview", "overview"), ("leave", "archive"), ("bin", "bin")):
        window.menus.action(name).trigger()
        qtbot.waitUntil(lambda: window.start.settled)
        window.menus.action("help").trigger()
        assert shown(window).page.page_name() == page


def test_f1_in_a_dialog_opens_the_guide_over_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = LogView(tmp_path, window)
    dialog.open()
    with qtbot.waitExposed(dialog):
        pass
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    opened = dialog.findChild(HelpWindow)
    assert opened is not None
    assert opened.isVisible()
    assert opened.page.page_name() == "trouble"
    dialog.close()


def test_pages_are_turned_in_their_order(window: MainWindow) -> None:
    window.menus.action("topics").trigger()
    help_window = shown(window)
    back, on = (
        next(each for each in help_window.findChildren(QPushButton) if each.text() == text)
        for text in ("Previous page", "Next page")
    )
    assert not back.isEnabled()
    seen = [help_window.page.page_name()]
    while on.isEnabled():
        on.click()
        seen.append(help_window.page.page_name())
    assert seen == list(ORDER)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_page_shows_with_its_pictures_as_wide_as_there_is_room(
    language: str, qtbot: QtBot
) -> None:
    browser = HelpBrowser(HELP / language, language)
    qtbot.addWidget(browser)
    browser.resize(500, 600)
    browser.show()
    pictures = 0
    for name in ORDER:
        browser.show_page(name)
        assert len(browser.toPlainText()) > 200, name
        assert "<q>" not in browser.toHtml()
        source = (HELP / language / f"{name}.html").read_text("utf-8")
        for picture in re.findall(r'<img src="([^"]+)"', source):
            drawn = browser.document().resource(
                QTextDocument.ResourceType.ImageResource.value,
                browser.source().resolved(QUrl(picture)),
            )
            assert isinstance(drawn, QImage)
            assert 300 < drawn.width() <= 500
            pictures += 1
    browser.resize(400, 600)
    assert all(browser._picture(each).width() < 400 for each in browser._shown_pictures)
    assert pictures == len(list((HELP / language).glob("*.png")))
