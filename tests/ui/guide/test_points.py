"""The list editor: a bullet a line, lines that move, pasted text in bullets, and undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMetaObject, QMimeData, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.domain.test_pasting import MEETINGS, read
from tests.helpers.forms import official_form
from tests.ui.guide.keys import ALT, CTRL, SHIFT, focused, press, type_text
from tripdesk.domain.drafts import RawItem, RawItems, RawOptionalItems
from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.guide.fields.items import ItemsField, PointsField
from tripdesk.ui.guide.fields.optional_items import OptionalItemsField

Shown = Callable[[ItemsField], ItemsField]
ShownOptional = Callable[[OptionalItemsField], OptionalItemsField]

THREE = (RawItem("een", "1"), RawItem("twee", "2"), RawItem("drie", "3"))
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


def field(*items: RawItem) -> ItemsField:
    question = official_form().question("meetings")
    assert question is not None
    return ItemsField(question, RawItems(items))


def texts(made: PointsField) -> list[str]:
    return [each.text for each in made.items()]


def ids(made: PointsField) -> list[str]:
    return [each.id for each in made.items()]


def paste(text: str = "", html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)
    press(Qt.Key.Key_V, modifier=CTRL)


def undo() -> None:
    press(Qt.Key.Key_Z, modifier=CTRL)


def found(made: ItemsField, item: int, words: str) -> Problem:
    start = made.items()[item].text.index(words)
    return Problem(
        Severity.WARNING, "privacy.name", "meetings", item, start, start + len(words), words
    )


def test_enter_makes_the_next_point_with_or_without_shift(shown: Shown) -> None:
    made = shown(field())
    type_text("een\ntwee")
    press(Qt.Key.Key_Return, modifier=SHIFT)
    type_text("drie")
    assert texts(made) == ["een", "twee", "drie"]
    assert made.edit.document().blockCount() == 3


def test_backspace_at_the_start_joins(shown: Shown) -> None:
    made = shown(field(*THREE))
    press(DOWN, Qt.Key.Key_Home, Qt.Key.Key_Backspace)
    assert texts(made) == ["eentwee", "drie"]
    assert ids(made) == ["1", "3"]
    undo()
    assert (texts(made), ids(made)) == (["een", "twee", "drie"], ["1", "2", "3"])


def test_alt_with_an_arrow_moves_a_point_and_its_id(shown: Shown) -> None:
    made = shown(field(*THREE))
    press(Qt.Key.Key_Right)
    press(DOWN, modifier=ALT)
    assert (texts(made), ids(made)) == (["twee", "een", "drie"], ["2", "1", "3"])
    type_text("!")  # the cursor went along
    assert texts(made) == ["twee", "e!en", "drie"]
    press(DOWN, DOWN, modifier=ALT)  # past the end it stays
    assert texts(made) == ["twee", "drie", "e!en"]
    press(UP, UP, UP, modifier=ALT)
    assert texts(made) == ["e!en", "twee", "drie"]
    undo()
    assert texts(made) == ["twee", "e!en", "drie"]


def test_several_points_move_together(shown: Shown) -> None:
    made = shown(field(*THREE))
    press(DOWN, modifier=SHIFT)
    press(DOWN, modifier=ALT)
    assert (texts(made), ids(made)) == (["drie", "een", "twee"], ["3", "1", "2"])


def test_tab_leaves(shown: ShownOptional) -> None:
    question = official_form().question("follow_ups")
    assert question is not None
    made = shown(OptionalItemsField(question, RawOptionalItems(True, THREE)))
    press(Qt.Key.Key_Tab)
    assert focused() is made.edit
    press(Qt.Key.Key_Tab)
    assert focused() is not made.edit
    assert texts(made) == ["een", "twee", "drie"]


@pytest.mark.parametrize("name", ["word.html", "outlook.html", "chrome.html"])
def test_a_page_of_another_program_becomes_points_and_is_undone_at_once(
    shown: Shown, name: str
) -> None:
    made = shown(field())
    paste("not looked at", read(name))
    assert texts(made) == list(MEETINGS[:6])
    undo()
    assert texts(made) == [""]


def test_lines_of_a_pdf_become_points_between_those_there_are(shown: Shown) -> None:
    made = shown(field(*THREE))
    press(Qt.Key.Key_End)
    paste(read("pdf-viewer.txt"))
    assert texts(made) == ["een", *MEETINGS, "twee", "drie"]
    assert ids(made)[0] == "1"
    assert ids(made)[-2:] == ["2", "3"]
    undo()
    assert (texts(made), ids(made)) == (["een", "twee", "drie"], ["1", "2", "3"])


def test_words_pasted_into_a_point_stay_words(shown: Shown) -> None:
    made = shown(field(RawItem("een punt")))
    press(Qt.Key.Key_End)
    paste(" met meer ")
    assert texts(made) == ["een punt met meer "]


def test_points_pasted_at_the_start_of_one_leave_it_whole(shown: Shown) -> None:
    made = shown(field(*THREE))
    paste("- a\n- b")
    assert texts(made) == ["a", "b", "een", "twee", "drie"]


def test_what_is_selected_is_replaced(shown: Shown) -> None:
    made = shown(field(*THREE))
    press(Qt.Key.Key_A, modifier=CTRL)
    paste("- a\n- b")
    assert texts(made) == ["a", "b"]


def test_no_break_spaces_and_anything_else_stay_as_typed(shown: Shown) -> None:
    made = shown(field(RawItem("10\u00a0km  ")))
    press(Qt.Key.Key_End)
    type_text("é🙂")
    assert texts(made) == ["10\u00a0km  é🙂"]


def test_words_are_marked_where_they_stand_past_emoji(shown: Shown) -> None:
    made = shown(field(RawItem("ok"), RawItem("  🙂 met dhr. J. Jansen.")))
    problem = Problem(Severity.WARNING, "privacy.name", "meetings", 1, 6, 20, "dhr. J. Jansen")
    made.mark([problem])
    (mark,) = made.edit.extraSelections()
    assert mark.cursor.selectedText() == "dhr. J. Jansen"
    made.show_problem(problem)
    assert made.edit.textCursor().selectedText() == "dhr. J. Jansen"


def test_a_name_is_left_out_with_its_comma_and_can_be_undone(shown: Shown) -> None:
    made = shown(field(RawItem("Professor van de TU Delft, dhr. J. Jansen."), RawItem("ok")))
    made.leave_out(found(made, 0, "dhr. J. Jansen"))
    assert texts(made) == ["Professor van de TU Delft.", "ok"]
    undo()
    assert texts(made)[0] == "Professor van de TU Delft, dhr. J. Jansen."


def test_a_mark_is_no_change(shown: Shown) -> None:
    made = shown(field(RawItem("dhr. J. Jansen")))
    told: list[bool] = []
    made.changed.connect(lambda: told.append(True))
    made.mark([found(made, 0, "dhr. J. Jansen")])
    made.edit.setTextColor(QColor(1, 2, 3))
    assert told == []


def test_a_problem_of_an_item_puts_the_cursor_there(shown: Shown) -> None:
    made = shown(field(*THREE))
    made.show_item(2)
    assert made.edit.textCursor().blockNumber() == 2
    made.show_item(99)  # gone since
    assert made.edit.textCursor().blockNumber() == 2


def test_each_point_hangs_and_new_ones_too(shown: Shown) -> None:
    made = shown(field(*THREE))
    cursor = made.edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    made.edit.setTextCursor(cursor)
    type_text("\nvier")
    paste("- vijf\n- zes")
    document = made.edit.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert {each.blockFormat().indent() for each in blocks} == {1}
    assert document.indentWidth() > made.edit.fontMetrics().height()


def test_the_space_between_points_follows_the_text_size_and_undo_stays(shown: Shown) -> None:
    def spaces() -> set[float]:
        document = made.edit.document()
        blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
        return {each.blockFormat().bottomMargin() for each in blocks}

    def grow(factor: float) -> None:
        font = made.edit.font()
        font.setPointSizeF(font.pointSizeF() * factor)
        made.edit.setFont(font)

    made = shown(field(*THREE))
    (small,) = spaces()
    made.edit.show_line(2)
    type_text("!")
    grow(2)
    (large,) = spaces()
    assert large > 1.5 * small
    assert texts(made) == ["een", "twee", "drie!"]
    undo()  # once: the space is no step of its own
    assert texts(made) == ["een", "twee", "drie"]
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert texts(made) == ["een", "twee", "drie!"]
    undo()
    grow(0.5)  # what can be redone keeps its space
    type_text("x")
    assert spaces() == {small}
    QMetaObject.invokeMethod(made.edit, "undo")  # as the menu does
    assert texts(made) == ["een", "twee", "drie"]


def test_points_are_kept_behind_a_no(shown: ShownOptional) -> None:
    question = official_form().question("follow_ups")
    assert question is not None
    made = shown(OptionalItemsField(question, RawOptionalItems()))
    assert made.raw() == RawOptionalItems(None, ())
    no, yes = made.findChildren(QRadioButton)
    told: list[RawOptionalItems] = []
    made.changed.connect(lambda: told.append(made.raw()))
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert yes.isChecked()
    press(Qt.Key.Key_Tab)
    type_text("een")
    press(Qt.Key.Key_Backtab, Qt.Key.Key_Left)
    assert no.isChecked()
    assert not made.edit.isVisible()
    assert [each.decision for each in told] == [True, True, True, True, False]
    assert [each.text for each in told[-1].items] == ["een"]
