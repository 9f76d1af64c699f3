"""My earlier answers to the same question: looked at, and taken over line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.forms import official_form
from tests.ui.guide.keys import CTRL, press
from tripdesk.domain.drafts import (
    Draft,
    RawItem,
    RawItems,
    RawOptionalItems,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.services.earlier_answers import EarlierAnswer, earlier_answers
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.earlier_dialog import EarlierDialog
from tripdesk.ui.guide.fields import Field, FieldNeeds, field_for
from tripdesk.ui.guide.fields.items import ItemsField
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.main_window import MainWindow


def test_each_answer_is_found_once_and_never_ones_own(reports: Reports, example: str) -> None:
    reports.duplicate(example)
    mine = reports.begin(Draft({"meetings": RawItems((RawItem("Mijn punt"),))}))
    reports.begin()
    (found,) = earlier_answers(reports, mine, "meetings")
    assert found.title == "Abu Dhabi, februari 2020"
    assert len(found.lines) == 11
    assert earlier_answers(reports, mine, "locations")[0].lines == (
        "Abu Dhabi, United Arab Emirates",
    )
    assert len(earlier_answers(reports, mine, "purpose")[0].lines) == 1
    assert earlier_answers(reports, mine, "travellers") == ()


@pytest.mark.parametrize(
    ("key", "raw", "after"),
    [
        ("meetings", RawItems(), ["a", "b, c"]),
        ("meetings", RawItems((RawItem("x"),)), ["x", "a", "b, c"]),
        ("follow_ups", RawOptionalItems(False, (RawItem("x"),)), ["x", "a", "b, c"]),
        ("purpose", RawText("x"), ["x", "a", "b, c"]),
        ("locations", RawPlaces((RawPlace("x", "y"),)), ["x, y", "a, ", "b, c"]),
        ("locations", RawPlaces(), ["a, ", "b, c"]),
    ],
)
def test_lines_are_added_as_if_typed(
    shown: Callable[[Field], Field],
    needs: FieldNeeds,
    key: str,
    raw: RawItems | RawOptionalItems | RawText | RawPlaces,
    after: list[str],
) -> None:
    question = official_form().question(key)
    assert question is not None
    field = shown(field_for(question, raw, needs))
    field.add_lines(["a", "b, c"])
    match field.raw():
        case RawItems(items):
            assert [each.text for each in items] == after
        case RawOptionalItems(decision, items):
            assert decision
            assert [each.text for each in items] == after
        case RawText(text):
            assert text.split("\n") == after
        case RawPlaces(rows):
            assert [f"{each.place}, {each.country}" for each in rows] == after
        case _:
            raise AssertionError
    if isinstance(field, ItemsField):
        press(Qt.Key.Key_Z, modifier=CTRL)
        assert [each.text for each in field.items()] == (after[:-2] or [""])


def test_only_what_is_ticked_is_taken(qtbot: QtBot) -> None:
    answers = (EarlierAnswer("Milaan", ("a", "b")), EarlierAnswer("", ("c",)))
    dialog = EarlierDialog(answers)
    qtbot.addWidget(dialog)
    reports, lines = dialog.findChildren(QListWidget)
    assert dialog.chosen() == ("a", "b")
    lines.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen() == ("b",)
    lines.item(1).setCheckState(Qt.CheckState.Unchecked)
    (take,) = (each for each in dialog.findChildren(QPushButton) if each.objectName() == "main")
    assert not take.isEnabled()
    reports.setCurrentRow(1)
    assert (dialog.chosen(), take.isEnabled()) == (("c",), True)
    assert reports.item(1).text() == "Without a title"


def ways(guide: GuideScreen) -> list[QPushButton]:
    shown = (each for each in guide.findChildren(QPushButton) if each.isVisible())
    return [each for each in shown if each.text() == "My earlier answers…"]


@pytest.fixture
def asked(window: MainWindow, reports: Reports, qtbot: QtBot) -> Callable[[], GuideScreen]:
    def ask() -> GuideScreen:
        window.open_report(reports.begin())
        guide = window.guide
        assert guide is not None
        guide.go("results")
        qtbot.waitUntil(lambda: len(ways(guide)) == 1)
        QTest.mouseClick(ways(guide)[0], Qt.MouseButton.LeftButton)
        return guide

    return ask


@pytest.mark.usefixtures("example")
def test_lines_are_taken_over_in_the_guide(asked: Callable[[], GuideScreen], qtbot: QtBot) -> None:
    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, EarlierDialog):
            dialog.accept()
        else:
            QTimer.singleShot(10, accept)

    QTimer.singleShot(10, accept)
    guide = asked()
    (field,) = guide.findChildren(ItemsField)
    qtbot.waitUntil(lambda: len(field.items()) == 6)


def test_where_there_is_none_it_is_said(
    asked: Callable[[], GuideScreen],
    reports: Reports,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[2]))
    reports.begin()
    asked()
    qtbot.waitUntil(lambda: bool(told))
    assert "No other report" in told[0]


def test_a_first_report_has_no_earlier_answers_and_its_questions_stand_as_high(
    window: MainWindow, reports: Reports, qtbot: QtBot
) -> None:
    def heading_of(key: str) -> int:
        guide = window.guide
        assert guide is not None
        guide.go(key)
        qtbot.waitUntil(lambda: not window.tasks.busy)
        (heading,) = (each for each in guide.findChildren(QLabel, "title") if each.isVisible())
        return heading.mapTo(guide, QPoint()).y()

    window.open_report(reports.begin())
    alone = heading_of("travellers"), heading_of("results")
    assert window.guide is not None
    assert not ways(window.guide)
    window.open_report(reports.begin())
    assert {*alone, heading_of("travellers"), heading_of("results")} == {alone[0]}
    guide = window.guide
    qtbot.waitUntil(lambda: len(ways(guide)) == 1)
    assert heading_of("results") == alone[0]
