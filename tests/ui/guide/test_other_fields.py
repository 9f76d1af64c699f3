"""Number, dates, places and text: any typing is kept, keys do everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.forms import official_form
from tests.ui.guide.keys import ALT, CTRL, focused, press, type_text
from tripdesk.domain.drafts import RawCount, RawPeriod, RawPlace, RawPlaces, RawText
from tripdesk.domain.form import Question
from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.guide.fields import Field, FieldNeeds, field_for
from tripdesk.ui.guide.fields.count import CountField
from tripdesk.ui.guide.fields.period import PeriodField
from tripdesk.ui.guide.fields.places import PlacesField
from tripdesk.ui.guide.fields.text import TextField

Shown = Callable[[Field], Field]

# The offscreen platform says this of each popup; a real screen does not.
popup_ignored = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

UP, DOWN, TAB = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab


def question(key: str) -> Question:
    found = official_form().question(key)
    assert found is not None
    return found


def words(field: Field) -> set[str]:
    return {each.text() for each in field.findChildren(QLabel) if each.text().strip()}


# A number -----------------------------------------------------------------------------------


def test_a_number_goes_up_and_down_within_its_bounds(shown: Shown) -> None:
    field = shown(CountField(question("travellers"), RawCount()))
    press(UP)
    assert field.raw() == RawCount("1")
    press(DOWN)
    assert field.raw() == RawCount("1")
    press(UP, UP)
    assert field.raw() == RawCount("3")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert field.raw() == RawCount("2")
    press(Qt.Key.Key_A, modifier=CTRL)
    type_text("999")
    press(UP)
    assert field.raw() == RawCount("999")


@pytest.mark.parametrize("typed", ["", "vier", "-1", " 4 ", "1.000", "²"])
def test_any_number_is_kept_as_typed(shown: Shown, typed: str) -> None:
    field = shown(CountField(question("travellers"), RawCount()))
    type_text(typed)
    assert field.raw() == RawCount(typed)


def test_buttons_step_too_and_are_no_stops_for_tab(shown: Shown) -> None:
    field = shown(CountField(question("travellers"), RawCount("4")))
    less, more = field.findChildren(QPushButton)
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert field.raw() == RawCount("3")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert field.raw() == RawCount("4")
    assert focused() is field.first
    assert min(more.width(), more.height(), less.width(), less.height()) >= 24


# Dates --------------------------------------------------------------------------------------


def period(needs: FieldNeeds, start: str = "", end: str = "") -> PeriodField:
    return PeriodField(question("period"), RawPeriod(start, end), needs)


def test_dates_are_said_back_with_their_weekday_and_the_days_counted(
    shown: Shown, needs: FieldNeeds
) -> None:
    field = shown(period(needs))
    type_text("8 feb")
    assert "zaterdag 8 februari 2020" in words(field)
    press(TAB)
    type_text("13/2")
    assert {"donderdag 13 februari 2020", "6 day(s)"} <= words(field)
    assert field.raw() == RawPeriod("8 feb", "13/2")
    assert "donderdag 13 februari 2020" in focused().accessibleDescription()


def test_the_year_of_the_first_day_hangs_on_the_last(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(period(needs, "29 december", "3 januari 2019"))
    assert {"zaterdag 29 december 2018", "donderdag 3 januari 2019", "6 day(s)"} <= words(field)


@pytest.mark.parametrize(
    ("start", "end"), [("8 fe", ""), ("13-2-2020", "8-2-2020"), ("1-1-1900", "1-1-2020")]
)
def test_half_dates_and_wrong_periods_are_kept_and_count_no_days(
    shown: Shown, needs: FieldNeeds, start: str, end: str
) -> None:
    field = shown(period(needs, start, end))
    assert field.raw() == RawPeriod(start, end)
    assert not [each for each in words(field) if "day(s)" in each]


@popup_ignored
def test_a_day_is_chosen_from_the_calendar_with_keys_alone(
    shown: Shown, needs: FieldNeeds, qtbot: QtBot
) -> None:
    field = shown(period(needs, "8-2-2020", "13-2-2020"))
    press(DOWN, modifier=ALT)
    calendar = field.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    view = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not calendar.isVisible())
    assert field.raw() == RawPeriod("7-2-2020", "13-2-2020")
    qtbot.waitUntil(lambda: focused() is field.first)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert field.raw() == RawPeriod("8-2-2020", "13-2-2020")


@popup_ignored
def test_esc_closes_the_calendar_and_changes_nothing(
    shown: Shown, needs: FieldNeeds, qtbot: QtBot
) -> None:
    field = shown(period(needs, "8-2-2020", ""))
    press(TAB)
    press(DOWN, modifier=ALT)
    calendar = field.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    assert (calendar.selectedDate().year(), calendar.selectedDate().month()) == (2020, 2)
    view = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not calendar.isVisible())
    assert field.raw() == RawPeriod("8-2-2020", "")


def test_a_problem_of_the_last_day_leads_to_it(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(period(needs, "8-2-2020", ""))
    field.show_problem(Problem(Severity.ERROR, "end.missing", "period"))
    assert focused() is not field.first


# Places -------------------------------------------------------------------------------------


def places(needs: FieldNeeds, *rows: RawPlace) -> PlacesField:
    return PlacesField(question("locations"), RawPlaces(rows), needs)


MILAN, GENEVA = RawPlace("Milaan", "Italië", "1"), RawPlace("Genève", "Zwitserland", "2")


def pairs(field: Field) -> list[tuple[str, str]]:
    raw = field.raw()
    assert isinstance(raw, RawPlaces)
    return [(each.place, each.country) for each in raw.rows]


def test_enter_adds_the_next_row_and_tab_goes_through_all(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(places(needs))
    type_text("Lviv")
    press(TAB)
    type_text("Oekraïne\nKyiv")
    assert pairs(field) == [("Lviv", "Oekraïne"), ("Kyiv", "")]
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)  # one empty row is enough
    assert len(pairs(field)) == 3


def test_rows_move_by_keys_and_tab_follows_them(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(places(needs, MILAN, GENEVA))
    press(DOWN, modifier=ALT)
    assert field.raw() == RawPlaces((GENEVA, MILAN))
    edit = focused()
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "Milaan"
    assert edit.accessibleName() == "Place 2"
    field.show_item(0)
    stops = []
    for _ in range(6):
        stops.append(focused().accessibleName())
        press(TAB)
    assert stops == [
        *("Place 1", "Country of place 1", "Remove place 1"),
        *("Place 2", "Country of place 2", "Remove place 2"),
    ]


def test_a_row_is_removed_by_its_button_and_one_is_always_left(
    shown: Shown, needs: FieldNeeds
) -> None:
    field = shown(places(needs, MILAN, GENEVA))
    press(TAB, TAB, Qt.Key.Key_Space)
    assert field.raw() == RawPlaces((GENEVA,))
    press(TAB, TAB, Qt.Key.Key_Space)
    assert pairs(field) == [("", "")]
    assert isinstance(focused(), QLineEdit)


def test_a_row_that_was_removed_comes_back_by_undo(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(places(needs, MILAN, GENEVA))
    press(TAB, TAB, Qt.Key.Key_Space)
    assert field.raw() == RawPlaces((GENEVA,))
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert field.raw() == RawPlaces((MILAN, GENEVA))
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert field.raw() == RawPlaces((MILAN, GENEVA))


def test_backspace_in_an_empty_row_goes_back_to_the_row_before(
    shown: Shown, needs: FieldNeeds
) -> None:
    field = shown(places(needs, MILAN))
    press(Qt.Key.Key_Return)
    assert len(pairs(field)) == 2
    press(Qt.Key.Key_Backspace)
    assert field.raw() == RawPlaces((MILAN,))
    press(Qt.Key.Key_Backspace)
    assert pairs(field) == [("Milaan", "Itali")]


def test_pasted_lines_become_rows(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(places(needs))
    QApplication.clipboard().setText("• Milaan, Italië.\n• Washington, D.C., VS\nParijs")
    press(Qt.Key.Key_V, modifier=CTRL)
    assert pairs(field) == [("Milaan", "Italië"), ("Washington, D.C.", "VS"), ("Parijs", "")]


def test_a_missing_country_leads_to_the_country(shown: Shown, needs: FieldNeeds) -> None:
    field = shown(places(needs, MILAN, RawPlace("Genève")))
    field.show_problem(Problem(Severity.WARNING, "country.missing", "locations", item=1))
    assert focused().accessibleName() == "Country of place 2"


# Text ---------------------------------------------------------------------------------------


def test_text_counts_its_words_and_keeps_what_is_typed(shown: Shown) -> None:
    field = shown(TextField(question("purpose"), RawText("10\u00a0km")))
    press(Qt.Key.Key_End)
    type_text("  lopen\n\nin Milaan ")
    assert field.raw() == RawText("10\u00a0km  lopen\n\nin Milaan ")
    assert "5 word(s)" in words(field)


def test_words_of_a_text_are_marked_and_left_out(shown: Shown) -> None:
    typed = "Eerst.\nDan dhr. J. Jansen en 🙂 dhr. J. Jansen"
    field = shown(TextField(question("purpose"), RawText(typed)))
    start = typed.rindex("dhr.")
    problem = Problem(
        Severity.WARNING, "privacy.name", "purpose", None, start, len(typed), "dhr. J. Jansen"
    )
    field.mark([problem])
    field.leave_out(problem)
    assert field.raw() == RawText("Eerst.\nDan dhr. J. Jansen en 🙂")


# All of them --------------------------------------------------------------------------------


def test_every_field_says_its_name_and_gives_back_what_it_was_given(
    shown: Shown, needs: FieldNeeds
) -> None:
    from tripdesk.domain.drafts import EMPTY

    for each in official_form().questions:
        field = shown(field_for(each, EMPTY[each.kind], needs))
        described = focused()
        name = described.accessibleName() or getattr(described, "text", str)()
        assert name
        assert described.accessibleDescription()
        field.hide()
