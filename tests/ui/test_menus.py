"""Menus for everything: each entry does something; no key or underlined letter is there twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow


def menus(window: MainWindow) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [each for each in found if isinstance(each, QMenu)]


def letters(actions: list[QAction]) -> Counter[str]:
    texts = [each.text().partition("\t")[0].replace("&&", "") for each in actions]
    return Counter(each[each.index("&") + 1].casefold() for each in texts if "&" in each)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_key_and_no_letter_is_there_twice(
    window: MainWindow, language: Language, code: str
) -> None:
    language.use(code)
    assert max(letters(window.menuBar().actions()).values()) == 1
    keys: Counter[str] = Counter()
    for menu in menus(window):
        assert max(letters(menu.actions()).values()) == 1, menu.title()
        keys.update(key.toString() for action in menu.actions() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_entry_can_be_chosen_somewhere(window: MainWindow, example: str) -> None:
    def enabled() -> set[str]:
        return {name for name in window.menus.names() if window.menus.action(name).isEnabled()}

    found = enabled()
    window.open_report(example)
    found |= enabled()
    assert set(window.menus.names()) - found - NOT_YET == set()


NOT_YET = {"correct", "open", "preview", "details"}
"""What needs a report that is definitive, or one chosen in the list."""


def test_the_edit_menu_acts_on_the_field_that_was_typed_in(
    window: MainWindow, example: str
) -> None:
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("travellers")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "9")
    assert field.text() == "19"
    edit = menus(window)[1]
    edit.aboutToShow.emit()
    assert window.menus.action("undo").isEnabled()
    window.menus.action("undo").trigger()
    assert field.text() == "1"
    window.menus.action("redo").trigger()
    assert field.text() == "19"
    window.menus.action("selectAll").trigger()
    assert field.selectedText() == "19"


def test_keys_of_the_menus_work_in_the_guide(window: MainWindow, example: str) -> None:
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("travellers")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Return, modifiers)
    assert window.guide.current_key() == "check"
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.guide is None
