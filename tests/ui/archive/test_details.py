"""Beside the list: the report's answers, its history, its versions and what changed in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.archive import finalise
from tests.ui.archive.conftest import TODAY, Filling, Shown
from tests.ui.archive.test_start_screen import press, says, settle, words
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.domain.privacy import Decision, Kind, Verdict
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.details import details_of, editions_of, row_of
from tripdesk.ui.archive.start_screen import StartScreen

Show = Callable[[], Shown]


def open_page(screen: StartScreen, beginning: str, qtbot: QtBot) -> None:
    (tab,) = (
        each
        for each in screen.findChildren(QPushButton, "tab")
        if each.text().startswith(beginning)
    )
    tab.click()
    settle(screen, qtbot)
    QApplication.processEvents()  # what is laid out anew shows with the next events


def corrected(reports: Reports, filling: Filling) -> str:
    """Make a report with one version, and a correction of its purpose under way."""
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over water.")
    record = reports.store.get(report_id)
    finalise(filling.store, report_id, facts=record.facts)
    reports.correct(report_id)
    form = reports.form_of(record)
    draft = reports.draft_of(reports.store.get(report_id))
    changed = draft.with_answer(form, "purpose", RawText("Overleg over water & <veiligheid>."))
    reports.save(report_id, form, changed, "purpose")
    return report_id


def test_answers_stand_whole_with_what_there_is_to_look_at(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    long = "Kennismaken met de directie. " * 30
    filling.concept("Lviv, Oekraïne", TODAY + timedelta(days=9), long.strip())
    screen = show().screen
    assert not says(screen, long.strip())
    open_page(screen, "Answers", qtbot)
    assert long.strip() in words(screen)
    assert "Welke locaties zijn bezocht?" in words(screen)
    qtbot.waitUntil(lambda: says(screen, "▲  The trip ends in the future"))


def test_a_report_of_which_the_history_was_lost_is_shown_as_the_list_does(
    filling: Filling, reports: Reports
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over water.")
    record = reports.store.get(report_id)
    (listed,) = reports.rows()
    assert row_of(record) == listed
    assert row_of(replace(record, history=())) == listed


def test_the_secretary_sees_what_was_decided_about_a_name(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    text = "Gesprek met dhr. J. Jansen en mevrouw De Vries."
    report_id = filling.concept("Lviv, Oekraïne", TODAY, text)
    for words_, verdict in (("dhr. J. Jansen", Verdict.OFFICE_HOLDER), ("gone", Verdict.KEEP)):
        reports.decide(report_id, Decision("purpose", Kind.NAME, words_, verdict))
    screen = show().screen
    open_page(screen, "Answers", qtbot)
    qtbot.waitUntil(lambda: says(screen, "✓  “dhr. J. Jansen” is an office holder"))
    assert says(screen, "▲  “mevrouw De Vries” looks like a name")
    assert not says(screen, "▲  “dhr. J. Jansen”")
    assert not says(screen, "“gone”")


def test_history_is_told_newest_first(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.published("Gent, België")
    assert reports.store.get(report_id).history
    screen = show().screen
    open_page(screen, "History", qtbot)
    told = [each for each in words(screen) if each in {"Published", "Begun"} or "version 1" in each]
    assert told[-3:] == ["Published", "Made definitive, version 1", "Begun"]


def test_the_page_that_is_open_stays_open_for_the_next_report(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België", TODAY)
    filling.concept("Lviv, Oekraïne", TODAY - timedelta(days=3))
    screen = show().screen
    open_page(screen, "Versions", qtbot)
    assert says(screen, "Version 1, 1 March 2020")
    screen.table.choose("", 1)
    qtbot.waitUntil(lambda: says(screen, "There is no definitive version yet."))


def test_two_versions_stand_side_by_side_and_typed_text_is_never_markup(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    corrected(reports, filling)
    screen = show().screen
    open_page(screen, "Versions", qtbot)
    press(screen, "See what changed…")
    qtbot.waitUntil(lambda: bool(screen.findChildren(QDialog)))
    (dialog,) = screen.findChildren(QDialog)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    (newer,) = (each for each in texts if "&lt;veiligheid&gt;" in each or "veiligheid" in each)
    assert "underline" in newer
    assert "<veiligheid>" not in newer
    dialog.close()


def test_the_editions_of_a_report_end_with_the_draft_that_is_open(
    filling: Filling, reports: Reports
) -> None:
    report_id = corrected(reports, filling)
    editions = editions_of(reports, report_id)
    assert [each.number for each in editions] == [1, 0]
    assert editions[0].finalised_on == TODAY
    assert "veiligheid" in editions[1].texts["Wat was het doel van de reis?"]


def test_problems_are_read_only_where_they_are_asked_for(
    filling: Filling, reports: Reports
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY + timedelta(days=9))
    assert details_of(reports, report_id).problems is None
    found = details_of(reports, report_id, with_problems=True).problems
    assert found is not None
    assert "period.in_future" in {each.code for each in found}


def test_what_was_taken_over_asks_to_be_looked_at(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    assert filling.made == 0
    draft = Draft({"purpose": RawText("Een gesprek.")})
    report_id = reports.take_over(draft, b"Bijlage", suffix="txt", unplaced="Bijlage 1")
    shown = show()
    screen = shown.screen
    qtbot.waitUntil(lambda: says(screen, "Taken over from an older report"))
    open_page(screen, "Answers", qtbot)
    assert "Bijlage 1" in words(screen)
    open_page(screen, "In short", qtbot)
    press(screen, "Looked at: it is right")
    assert shown.asked == [(Act.LOOKED, [report_id])]
    reports.store.looked_at(report_id)
    screen.refresh()
    qtbot.waitUntil(lambda: not says(screen, "Taken over from an older report"))
