"""A new report based on an earlier one: what is taken over is asked."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from tripdesk.domain.drafts import Draft, RawCount, RawItem, RawItems, RawPeriod
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.take_over_dialog import TakeOverDialog
from tripdesk.ui.main_window import MainWindow


def test_what_is_ticked_is_taken_over_and_ids_stay_behind(
    window: MainWindow, reports: Reports
) -> None:
    period = RawPeriod("8-2-2020", "13-2-2020")
    items = RawItems((RawItem("een", "1"), RawItem("twee", "2")))
    draft = Draft({"travellers": RawCount("4"), "period": period, "meetings": items})
    earlier = reports.begin(draft)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, TakeOverDialog):
            QTimer.singleShot(10, answer)
            return
        choices = {each.text().partition(":")[0]: each for each in dialog.findChildren(QCheckBox)}
        assert [key for key, each in choices.items() if each.isChecked()] == [
            *("Reizigers", "Ontmoetingen"),
        ]
        choices["Reizigers"].setChecked(False)
        dialog.accept()

    QTimer.singleShot(10, answer)
    window.flows.duplicate(earlier)
    guide = window.guide
    assert guide is not None
    taken = reports.draft_of(reports.store.get(guide.report_id)).answers
    assert taken == {"meetings": RawItems((RawItem("een"), RawItem("twee")))}
    assert guide.report_id != earlier


def test_with_nothing_ticked_the_button_says_so(reports: Reports, qtbot: QtBot) -> None:
    form = reports.forms.default()
    answers = reports.documents.answers(form, Draft({"travellers": RawCount("4")}))
    dialog = TakeOverDialog("Milaan", form, answers)
    qtbot.addWidget(dialog)
    (choice,) = dialog.findChildren(QCheckBox)
    (begin,) = (each for each in dialog.findChildren(QPushButton) if each.objectName() == "main")
    assert begin.text() == "Begin the report"
    choice.setChecked(False)
    assert begin.text() == "Begin an empty report"
    assert dialog.chosen() == frozenset()
