"""Somebody else typed in the report that is open here: both texts, and one is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import FORMS
from tests.ui.guide.keys import CTRL, press, type_text
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.drafts import RawText
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.draft_journal import FileJournal
from tripdesk.storage.opening import open_store
from tripdesk.ui.archive.conflict_dialog import ConflictDialog
from tripdesk.ui.main_window import MainWindow

PURPOSE = "Het andere doel."


@pytest.fixture(autouse=True)
def never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a window close though something is not saved: a test that fails must not wait."""
    monkeypatch.setattr("tripdesk.ui.window.closing.Closing._closes_unsaved", lambda _: True)


@pytest.fixture
def elsewhere(folder: Path, reports: Reports) -> Iterator[Reports]:
    """The same archive, as somebody else has it open."""
    assert reports.store is not None
    clock = SystemClock()
    store = open_store(folder, clock)
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    yield Reports(store, FORMS, documents, clock)
    store.close()


def type_there(elsewhere: Reports, report_id: str, text: str = PURPOSE) -> None:
    record = elsewhere.store.get(report_id)
    form = elsewhere.form_of(record)
    draft = elsewhere.draft_of(record).with_answer(form, "purpose", RawText(text))
    elsewhere.save(report_id, form, draft, "purpose")


def purpose(reports: Reports, report_id: str) -> str:
    raw = reports.draft_of(reports.store.get(report_id)).answers["purpose"]
    assert isinstance(raw, RawText)
    return raw.text


def dialog_of(window: MainWindow) -> ConflictDialog | None:
    found = [each for each in window.findChildren(ConflictDialog) if each.isVisible()]
    return found[0] if found else None


def meet(window: MainWindow, elsewhere: Reports, example: str, qtbot: QtBot) -> ConflictDialog:
    """Type here what was typed there meanwhile."""
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("purpose")
    assert window.autosave.flush()
    type_there(elsewhere, example)
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(" Mijn woorden")
    qtbot.waitUntil(lambda: dialog_of(window) is not None)
    dialog = dialog_of(window)
    assert dialog is not None
    return dialog


def choose(dialog: ConflictDialog, words: str) -> None:
    (found,) = (each for each in dialog.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def back_to_typing(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def others(reports: Reports, example: str) -> list[str]:
    return [row.id for row in reports.rows() if row.id != example]


def test_both_texts_are_shown_and_nothing_is_overwritten_before_one_chooses(
    window: MainWindow, reports: Reports, elsewhere: Reports, example: str, qtbot: QtBot
) -> None:
    dialog = meet(window, elsewhere, example, qtbot)
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Mijn" in shown
    assert "andere" in shown
    assert purpose(reports, example) == PURPOSE
    choose(dialog, "Decide later")
    qtbot.waitUntil(lambda: dialog_of(window) is None)
    assert purpose(reports, example) == PURPOSE
    assert window.guide is not None
    window.guide.go("meetings")  # asks again: nothing typed stays unsaved unseen
    qtbot.waitUntil(lambda: dialog_of(window) is not None)
    again = dialog_of(window)
    assert again is not None
    choose(again, "Go on with theirs")
    qtbot.waitUntil(lambda: window.autosave.flush(0.1))


def test_mine_goes_on_and_theirs_is_kept(
    window: MainWindow, reports: Reports, elsewhere: Reports, example: str, qtbot: QtBot
) -> None:
    choose(meet(window, elsewhere, example, qtbot), "Go on with mine")
    qtbot.waitUntil(lambda: purpose(reports, example).endswith("Mijn woorden"))
    (other,) = others(reports, example)
    assert purpose(reports, other) == PURPOSE
    back_to_typing(window, qtbot)
    type_text(" en meer")
    qtbot.waitUntil(lambda: purpose(reports, example).endswith("en meer"))
    assert dialog_of(window) is None


def test_theirs_goes_on_and_mine_is_kept(
    window: MainWindow, reports: Reports, elsewhere: Reports, example: str, qtbot: QtBot
) -> None:
    choose(meet(window, elsewhere, example, qtbot), "Go on with theirs")
    qtbot.waitUntil(lambda: bool(others(reports, example)))
    (other,) = others(reports, example)
    assert purpose(reports, other).endswith("Mijn woorden")
    qtbot.waitUntil(
        lambda: (
            window.guide is not None
            and window.guide.current_key() == "purpose"
            and window.autosave.flush(0.1)
        )
    )
    assert purpose(reports, example) == PURPOSE
    back_to_typing(window, qtbot)
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(" Verder")
    qtbot.waitUntil(lambda: purpose(reports, example) == f"{PURPOSE} Verder")


def test_what_was_made_definitive_elsewhere_leaves_mine_as_a_concept(
    window: MainWindow, reports: Reports, elsewhere: Reports, example: str, qtbot: QtBot
) -> None:
    window.open_report(example)
    assert window.guide is not None
    window.guide.go("purpose")
    assert window.autosave.flush()
    elsewhere.finalise(example)
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(" Mijn woorden")
    qtbot.waitUntil(lambda: dialog_of(window) is not None)
    dialog = dialog_of(window)
    assert dialog is not None
    choose(dialog, "Go on with mine")
    qtbot.waitUntil(lambda: bool(others(reports, example)))
    (mine,) = others(reports, example)
    qtbot.waitUntil(lambda: window.guide is not None and window.guide.report_id == mine)
    assert purpose(reports, mine).endswith("Mijn woorden")
    assert reports.store.get(example).standing.version == 1


def test_nothing_is_made_definitive_while_the_texts_differ(
    window: MainWindow,
    reports: Reports,
    elsewhere: Reports,
    example: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *said: told.append(said[2]))
    choose(meet(window, elsewhere, example, qtbot), "Decide later")
    assert window.guide is not None
    window.guide._finalise()
    assert "nothing was made definitive" in told[0]
    assert reports.store.get(example).standing.version == 0
    qtbot.waitUntil(lambda: dialog_of(window) is not None)
    dialog = dialog_of(window)
    assert dialog is not None
    choose(dialog, "Go on with mine")
    qtbot.waitUntil(lambda: purpose(reports, example).endswith("Mijn woorden"))


def test_the_journal_knows_on_which_text_it_was_typed(
    tmp_path: Path, reports: Reports, elsewhere: Reports, example: str
) -> None:
    """Else what somebody else saved would be overwritten at the next start."""
    from dataclasses import replace

    from tripdesk.domain.errors import KnownError
    from tripdesk.services.journal import take_back

    journal = FileJournal((tmp_path / "journal",))
    here = replace(reports, journal=journal)
    record = here.store.get(example)
    form, known = here.form_of(record), record.draft
    assert known is not None
    type_there(elsewhere, example)
    mine = known.draft.with_answer(form, "purpose", RawText("Mijn woorden"))
    with pytest.raises(KnownError, match=r"draft\.conflict"):
        here.save(example, form, mine, "purpose", revision=known.revision)
    assert take_back(here, FileJournal((tmp_path / "journal",))) == 1
    assert purpose(reports, example) == PURPOSE
    (other,) = others(reports, example)
    assert purpose(reports, other) == "Mijn woorden"
