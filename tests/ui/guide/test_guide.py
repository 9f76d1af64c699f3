"""The guide as a whole: what there is to look at, and the way to it; the check page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.guide.keys import ALT, CTRL, SHIFT, focused, press, type_text
from tripdesk.domain.drafts import RawAnswer, RawCount, RawItems, RawPlace, RawPlaces
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.attention_box import AttentionBox
from tripdesk.ui.guide.check_page import CheckPage
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.guide.link import Link
from tripdesk.ui.guide.question_page import QuestionPage
from tripdesk.ui.guide.steps import Look
from tripdesk.ui.main_window import MainWindow

NAME = "dhr. J. Jansen"


@pytest.fixture
def guide(window: MainWindow, example: str) -> GuideScreen:
    window.open_report(example)
    assert window.guide is not None
    return window.guide


def links(guide: GuideScreen) -> dict[str, Link]:
    return {each.text(): each for each in guide.findChildren(Link) if each.isVisible()}


def box(guide: GuideScreen) -> AttentionBox:
    (found,) = page(guide).findChildren(AttentionBox)
    return found


def button(guide: GuideScreen, words: str) -> QPushButton:
    shown = (each for each in guide.findChildren(QPushButton) if each.isVisible())
    (found,) = (each for each in shown if each.text() == words)
    return found


def page(guide: GuideScreen) -> QuestionPage:
    (found,) = (each for each in guide.findChildren(QuestionPage) if each.isVisible())
    return found


def look(guide: GuideScreen, key: str) -> Look:
    keys = [each.key for each in guide.form.questions]
    return guide.steps.step(keys.index(key)).look


def test_what_is_wrong_is_said_after_a_pause_and_leads_to_its_place(
    guide: GuideScreen, qtbot: QtBot
) -> None:
    guide.go("period")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_A, modifier=CTRL)
    type_text("1-2-2020")
    qtbot.waitUntil(lambda: "The trip ends before it starts." in links(guide))
    assert look(guide, "period") is Look.ATTENTION
    QTest.mouseClick(links(guide)["The trip ends before it starts."], Qt.MouseButton.LeftButton)
    edit = focused()
    assert isinstance(edit, QLineEdit)
    assert edit.selectedText() == "2020-02-08"


def test_the_keys_that_lead_from_step_to_step(guide: GuideScreen) -> None:
    guide.go("meetings")
    press(Qt.Key.Key_Right, modifier=ALT)
    assert guide.current_key() == "results"
    press(Qt.Key.Key_Left, Qt.Key.Key_Left, modifier=ALT)
    assert guide.current_key() == "locations"
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert guide.current_key() == "meetings"
    press(Qt.Key.Key_Return, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [each for each in guide.findChildren(CheckPage) if each.isVisible()]


def test_a_country_is_not_missed_while_one_is_still_writing_there(
    guide: GuideScreen, qtbot: QtBot
) -> None:
    missed = "The place “Genève” has no country."
    guide.go("locations")
    press(Qt.Key.Key_Return)  # the next row
    type_text("Genève")
    qtbot.waitUntil(lambda: look(guide, "locations") is Look.ATTENTION)
    assert missed not in links(guide)
    press(Qt.Key.Key_Tab)  # its country
    assert missed not in links(guide)
    press(Qt.Key.Key_Tab)
    assert missed in links(guide)


def test_undo_outlives_a_change_of_step(guide: GuideScreen) -> None:
    guide.go("meetings")
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text("\nEen ander")
    guide.go("results")
    guide.go("meetings")
    edit = focused()
    assert isinstance(edit, QTextEdit)
    assert edit.toPlainText().endswith("Een ander")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert not edit.toPlainText().endswith("Een ander")


def test_a_name_is_marked_and_left_out_by_its_button(guide: GuideScreen, qtbot: QtBot) -> None:
    guide.go("meetings")
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(f", {NAME}")
    qtbot.waitUntil(lambda: box(guide).isVisible())
    edit = focused()
    assert isinstance(edit, QTextEdit)
    assert [each.cursor.selectedText() for each in edit.extraSelections()] == [NAME]
    QTest.mouseClick(button(guide, "Leave the name out"), Qt.MouseButton.LeftButton)
    assert NAME not in edit.toPlainText()
    qtbot.waitUntil(lambda: not box(guide).isVisible())
    assert edit.extraSelections() == []
    assert focused() is edit


def test_tab_reaches_what_there_is_to_see_between_the_answer_and_the_buttons(
    guide: GuideScreen, qtbot: QtBot
) -> None:
    guide.go("meetings")
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(f", {NAME}")
    qtbot.waitUntil(lambda: box(guide).isVisible())
    reached = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        reached.append(focused())
    assert [each for each in reached if box(guide).isAncestorOf(each)] == reached[:4]
    assert reached[4] is button(guide, "Previous")
    press(Qt.Key.Key_Tab, modifier=SHIFT)
    assert focused() is reached[3]


def decide(guide: GuideScreen, qtbot: QtBot, words: str) -> None:
    """Type a name among the meetings and press a button about it."""
    guide.go("meetings")
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(f", {NAME}")
    qtbot.waitUntil(lambda: box(guide).isVisible())
    QTest.mouseClick(button(guide, words), Qt.MouseButton.LeftButton)
    assert not box(guide).isVisible()


@pytest.mark.parametrize(
    ("words", "verdict", "said"),
    [
        ("Keep it anyway", Verdict.KEEP, "Ontmoetingen: “dhr. J. Jansen” is kept"),
        (
            "Is an office holder",
            Verdict.OFFICE_HOLDER,
            "Ontmoetingen: “dhr. J. Jansen” is an office holder",
        ),
    ],
)
def test_what_is_decided_about_a_name_is_kept_and_can_be_taken_back(
    guide: GuideScreen, reports: Reports, qtbot: QtBot, words: str, verdict: Verdict, said: str
) -> None:
    decide(guide, qtbot, words)
    edit = focused()
    assert isinstance(edit, QTextEdit)
    assert NAME in edit.toPlainText()
    assert edit.extraSelections() == []
    assert reports.decisions(guide.report_id) == (Decision("meetings", Kind.NAME, NAME, verdict),)
    guide.go("check")
    assert links(guide) == {}
    assert said in {each.text() for each in guide.findChildren(QLabel) if each.isVisible()}
    QTest.mouseClick(button(guide, "Look again"), Qt.MouseButton.LeftButton)
    assert reports.decisions(guide.report_id) == ()
    (link,) = links(guide).values()
    assert NAME in link.text()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert box(guide).isVisible()


def test_a_decision_outlives_the_window(
    guide: GuideScreen, window: MainWindow, qtbot: QtBot
) -> None:
    decide(guide, qtbot, "Keep it anyway")
    window.show_start()
    window.open_report(guide.report_id)
    again = window.guide
    assert again is not None
    again.go("meetings")
    assert not box(again).isVisible()


def change(reports: Reports, report_id: str, **answers: RawAnswer) -> None:
    record = reports.store.get(report_id)
    draft = reports.draft_of(record)
    changed = replace(draft, answers={**draft.answers, **answers})
    reports.save(report_id, reports.form_of(record), changed, "travellers")


def test_the_check_page_leads_to_the_very_row(
    window: MainWindow, reports: Reports, example: str
) -> None:
    rows = (RawPlace("Milaan", "Italië"), RawPlace("", "Zwitserland"), RawPlace("Lviv", ""))
    change(reports, example, locations=RawPlaces(rows), travellers=RawCount("vier"))
    window.open_report(example)
    guide = window.guide
    assert guide is not None
    guide.go("check")
    texts = list(links(guide))
    assert [each.partition(":")[0] for each in texts] == [
        "Reizigers",
        "Locaties, item 2",
        "Locaties, item 3",
    ]
    assert not button(guide, "Make definitive").isEnabled()
    shown = [each.text() for each in guide.findChildren(QLabel)]
    assert any(each.startswith("First fill in 2 more thing") for each in shown)
    QTest.mouseClick(links(guide)[texts[2]], Qt.MouseButton.LeftButton)
    assert focused().accessibleName() == "Country of place 3"
    guide.go("check")
    QTest.mouseClick(links(guide)[texts[1]], Qt.MouseButton.LeftButton)
    assert focused().accessibleName() == "Place 2"


def test_the_check_page_shows_every_answer_whole(guide: GuideScreen, reports: Reports) -> None:
    guide.go("check")
    (check,) = guide.findChildren(CheckPage)
    shown = "\n".join(each.accessibleName() or each.text() for each in check.findChildren(QLabel))
    record = reports.store.get(guide.report_id)
    meetings = reports.draft_of(record).answers["meetings"]
    assert isinstance(meetings, RawItems)
    for item in meetings.items:
        assert item.text in shown
    assert "Van 8 februari tot 13 februari." in shown
    assert button(guide, "Make definitive").isEnabled()
    assert focused() is button(guide, "Make definitive")


def test_markup_in_an_answer_is_text_on_the_check_page(
    window: MainWindow, reports: Reports, example: str
) -> None:
    change(reports, example, locations=RawPlaces((RawPlace("<b>&amp;", "<i>"),)))
    window.open_report(example)
    guide = window.guide
    assert guide is not None
    guide.go("check")
    (answer,) = (each for each in guide.findChildren(QLabel) if "<b>&amp;" in each.accessibleName())
    assert "&lt;b&gt;&amp;amp;" in answer.text()
