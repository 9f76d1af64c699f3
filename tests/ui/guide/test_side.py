"""The side gives way to large letters: no more than a third of the window, and nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tripdesk.domain.errors import KnownError
from tripdesk.ui.guide.side import Side
from tripdesk.ui.guide.steps import Look, Step


@pytest.fixture
def side(qtbot: QtBot) -> Side:
    made = Side(lambda: None)
    qtbot.addWidget(made)
    made.set_title("Abu Dhabi, februari 2020")
    made.steps.steps.set_steps([Step("Reizigers", "1 person", Look.DONE, "done")])
    made.show()
    return made


def words(side: Side) -> str:
    return "\n".join(each.text() for each in side.findChildren(QLabel) if each.isVisible())


def test_a_wide_window_has_all_words(side: Side) -> None:
    side.show_saved()
    side.fit(1280)
    assert "Abu Dhabi, februari 2020" in words(side)
    assert "Saved on this computer" in words(side)
    wide = side.width()
    side.fit(4000)
    assert side.width() == wide


def test_where_words_do_not_fit_signs_are_left_and_say_the_rest(side: Side) -> None:
    side.fit(side.fontMetrics().averageCharWidth() * 60)
    assert side.width() < side.fontMetrics().averageCharWidth() * 20
    side.show_saved()
    assert "✓" in words(side)
    assert "computer" not in words(side)
    back = side.findChild(QPushButton)
    assert isinstance(back, QPushButton)
    assert (back.text(), back.accessibleName()) == ("", "All reports")
    index = side.steps.steps.index(0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Reizigers\n1 person"
    side.show_failure(KnownError("store.full"))
    assert "Not saved" in words(side)
    assert not side.grab().isNull()
    side.fit(1280)
    assert "full" in words(side)
