"""Places are completed from the gazetteer; what one types stays unless one chooses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT, official_form
from tests.ui.guide.conftest import TODAY
from tests.ui.guide.keys import press, type_text
from tripdesk.domain.drafts import RawPlaces
from tripdesk.exchange.gazetteer_files import read_gazetteer
from tripdesk.ui.guide.fields import FieldNeeds
from tripdesk.ui.guide.fields.places import PlacesField
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer

# The offscreen platform says this of each popup; a real screen does not.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

DOWN, ENTER, TAB = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def field(shown: Callable[[PlacesField], PlacesField], qtbot: QtBot) -> PlacesField:
    lazy = LazyGazetteer(lambda: read_gazetteer(ROOT / "resources" / "gazetteer"))
    assert lazy.get() is None
    lazy.begin()
    qtbot.waitUntil(lambda: lazy.get() is not None)
    question = official_form().question("locations")
    assert question is not None
    return shown(PlacesField(question, RawPlaces(), FieldNeeds(TODAY, lazy.get)))


def pairs(field: PlacesField) -> list[tuple[str, str]]:
    return [(each.place, each.country) for each in field.raw().rows]


def offers(field: PlacesField) -> QAbstractItemView:
    edit = field.first
    assert isinstance(edit, QLineEdit)
    popup = edit.completer().popup()
    assert popup is not None
    return popup


def test_a_chosen_place_brings_its_country(field: PlacesField, qtbot: QtBot) -> None:
    type_text("Mila")
    qtbot.waitUntil(offers(field).isVisible)
    assert offers(field).model().index(0, 0).data() == "Milaan, Italië"
    choose(field, ENTER)
    assert pairs(field) == [("Milaan", "Italië")]
    assert not offers(field).isVisible()
    press(ENTER)
    assert len(pairs(field)) == 2


def test_tab_takes_the_choice_and_goes_on(field: PlacesField, qtbot: QtBot) -> None:
    type_text("Kopenh")
    qtbot.waitUntil(offers(field).isVisible)
    choose(field, TAB)
    assert pairs(field) == [("Kopenhagen", "Denemarken")]
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert pairs(field) == [("Kopenhagen", "")]


def test_free_text_stays_as_typed(field: PlacesField, qtbot: QtBot) -> None:
    type_text("Mila")
    qtbot.waitUntil(offers(field).isVisible)
    press(TAB)
    type_text("Ital")
    press(ENTER)
    assert pairs(field)[0] == ("Mila", "Ital")
    assert len(pairs(field)) == 2


def test_a_key_pressed_while_tab_closes_the_offers_goes_where_tab_went(
    field: PlacesField, qtbot: QtBot
) -> None:
    type_text("Kopenh")
    qtbot.waitUntil(offers(field).isVisible)
    QTest.keyClick(offers(field), TAB)  # the open list has the keys, and passes them on
    assert not offers(field).isVisible()
    QTest.keyClicks(field.first, "X")  # as Qt does: by way of the window that is gone
    assert pairs(field) == [("Kopenh", "X")]


def choose(field: PlacesField, key: Qt.Key) -> None:
    """Go to the first name and press a key, as the open list passes keys on."""
    popup = offers(field)
    popup.setCurrentIndex(popup.model().index(0, 0))
    press(key)


def test_a_key_for_a_line_that_lost_the_focus_while_its_names_are_open_comes_to_an_end(
    field: PlacesField, qtbot: QtBot
) -> None:
    type_text("Kopenh")
    qtbot.waitUntil(offers(field).isVisible)
    lines = [each for each in field.findChildren(QLineEdit) if each is not field.first]
    lines[0].setFocus()
    QTest.keyClick(field.first, Qt.Key.Key_A)  # the list of names gives it back to its line
    QTest.keyClick(lines[0], Qt.Key.Key_B)
    typed = "".join(f"{place}{country}" for place, country in pairs(field))
    assert sorted(typed.replace("Kopenh", "")) == ["a", "b"]
