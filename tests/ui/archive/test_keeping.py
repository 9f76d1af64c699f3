"""The lists over all reports: follow-ups, and what may be destroyed by the years of keeping."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_accessibility import check
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.drafts import RawText
from tripdesk.domain.errors import KnownError
from tripdesk.services.records import Dossier, MentionPlace
from tripdesk.services.reports import Reports
from tripdesk.services.retention import destroy_kept, may_be_destroyed
from tripdesk.services.settings import RetentionSettings, RetentionStart
from tripdesk.ui.archive.follow_ups_dialog import Column, FollowUpsDialog
from tripdesk.ui.archive.mentions_dialog import MentionsDialog
from tripdesk.ui.archive.retention_dialog import RetentionDialog


@dataclass(frozen=True)
class _On(SystemClock):
    """A clock on another day."""

    day: date

    def today(self) -> date:
        return self.day


@pytest.fixture
def above(qtbot: QtBot, language: object) -> QWidget:
    del language
    made = QWidget()
    qtbot.addWidget(made)
    return made


def asking(reports: Reports) -> Callable[[Callable[[Reports], Any], Callable[[Any], None]], None]:
    return lambda work, done: done(work(reports))


def test_follow_ups_of_all_reports_are_listed_open_and_late(
    above: QWidget, example: str, reports: Reports
) -> None:
    reports.finalise(example)
    first, *others = reports.store.dossiers.follow_ups(example)
    today = reports.clock.today()
    late = replace(first, owner="griffier", due=today - timedelta(1))
    reports.store.dossiers.keep_follow_up(late)
    dialog = FollowUpsDialog(above, today, asking(reports))
    dialog.show()
    check(dialog)
    assert dialog.model.rowCount() == 1 + len(others)
    dialog.which.setCurrentIndex(1)
    assert dialog.model.rowCount() == 1
    shown = [dialog.model.index(0, each).data() for each in Column]
    assert shown[Column.OWNER] == "griffier"
    assert "late" in shown[Column.DUE]
    assert "Abu Dhabi" in shown[Column.TRIP]
    reports.store.dossiers.keep_follow_up(replace(first, done=today))
    dialog.refresh()
    assert dialog.model.rowCount() == 0
    dialog.which.setCurrentIndex(2)
    assert dialog.model.rowCount() == 1 + len(others)


@pytest.mark.parametrize("start", RetentionStart)
def test_what_is_listed_follows_the_years_and_the_starting_event(
    example: str, reports: Reports, start: RetentionStart
) -> None:
    reports.finalise(example)
    reports.publish(example, date(2020, 4, 1), "")
    assert may_be_destroyed(reports, RetentionSettings(0, start)) == ()
    assert not may_be_destroyed(reports, RetentionSettings(998, start))
    since = {
        RetentionStart.RETURN: date(2020, 2, 13),
        RetentionStart.PUBLISHED: date(2020, 4, 1),
        RetentionStart.DEFINITIVE: reports.clock.today(),
    }[start]
    (listed,) = reports.store.kept_since(start, since)
    assert (listed.report_id, listed.since) == (example, since)
    assert not reports.store.kept_since(start, since - timedelta(1))
    later = replace(reports, clock=_On(date(since.year + 7, since.month, since.day)))
    assert may_be_destroyed(later, RetentionSettings(7, start)) == [listed]
    assert not may_be_destroyed(later, RetentionSettings(8, start))


def test_a_held_report_is_refused_before_anything_happens_to_it(
    example: str, reports: Reports
) -> None:
    reports.finalise(example)
    reports.publish(example, date(2020, 4, 1), "")
    reports.hold(example, "Woo")
    with pytest.raises(KnownError) as refused:
        destroy_kept(reports, [example], "over")
    assert refused.value.code == "report.on_hold"
    standing = reports.store.get(example).standing
    assert (str(standing.state), standing.in_bin) == ("gepubliceerd", False)


def test_what_is_ticked_is_destroyed_after_a_question_and_the_rest_stays(
    above: QWidget, example: str, reports: Reports
) -> None:
    held = reports.duplicate(example)
    kept = reports.duplicate(example)
    for each in (example, held, kept):
        reports.finalise(each)
    reports.hold(held, "Woo")
    told: list[None] = []
    settings = RetentionSettings(1, RetentionStart.RETURN)
    later = replace(reports, clock=_On(date(2030, 1, 1)))
    dialog = RetentionDialog(above, settings, asking(later), lambda: told.append(None))
    dialog.show()
    check(dialog)
    assert dialog.table.rowCount() == 3
    assert not dialog.destroying.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.chosen(), "Enter in the list presses no button"
    ticks = {each.report_id: item for each, item in dialog._ticks}
    assert set(ticks) == {example, kept}, "what is held cannot be ticked"
    ticks[example].setCheckState(Qt.CheckState.Checked)

    def answer(words: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text() == words).click()

    QTimer.singleShot(0, lambda: answer("Keep"))
    dialog.destroying.click()
    assert dialog.table.rowCount() == 3
    QTimer.singleShot(0, lambda: answer("Destroy"))
    dialog.destroying.click()
    assert {each.id for each in reports.rows()} == {held, kept}
    assert told == [None]


def test_a_name_is_found_in_every_version_and_note_without_case_and_accents(
    above: QWidget, example: str, reports: Reports, qtbot: QtBot
) -> None:
    reports.finalise(example)
    record = reports.store.get(example)
    form = reports.form_of(record)
    draft = reports.draft_of(record).with_answer(form, "purpose", RawText("Gesprek met José Pérez"))
    reports.correct(example, draft=draft)
    reports.finalise(example)
    reports.correct(example, draft=draft.with_answer(form, "purpose", RawText("Een gesprek.")))
    reports.finalise(example)
    reports.store.dossiers.keep(example, Dossier(notes="Perez, José: zie zaak"))
    dialog = MentionsDialog(above, lambda: reports)
    dialog.show()
    check(dialog)
    dialog.words.setText("jose PEREZ")
    dialog.look()
    qtbot.waitUntil(lambda: dialog.found.count() > 0)
    lines = [dialog.found.item(at).text() for at in range(dialog.found.count())]
    assert [each.split(" · ")[1] for each in lines] == ["version 2", "dossier"]
    reports.erase(example, 2, "verzoek")
    assert [each.place for each in reports.store.mentions("José Pérez")] == [MentionPlace.DOSSIER]
    assert not reports.store.mentions("  ")
    dialog.accept()
