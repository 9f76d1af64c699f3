"""Everyone can use every dialog and screen: none that the program has can be forgotten here.

The classes are found in the code itself; a new one fails until it is made here too, or said to be
walked where its own tests are.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import tripdesk.ui
from tests.ui.conftest import FORMS
from tests.ui.test_accessibility import backwards, in_order_of_tab, nameless
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.earlier_answers import EarlierAnswer
from tripdesk.services.listing import Sort
from tripdesk.services.ports.pages import Picture
from tripdesk.services.records import Destroyed, FollowUp
from tripdesk.services.reports import Reports
from tripdesk.services.settings import RetentionSettings
from tripdesk.settings.keeping import SettingsKeeper
from tripdesk.settings.loading import SettingsFiles
from tripdesk.storage.opening import NO_NAMES
from tripdesk.storage.safekeeping import LocalSafekeeper
from tripdesk.ui.about import About
from tripdesk.ui.archive.announce_dialog import AnnounceDialog
from tripdesk.ui.archive.columns_dialog import ColumnsDialog
from tripdesk.ui.archive.compare_dialog import CompareDialog
from tripdesk.ui.archive.conflict_dialog import ConflictDialog
from tripdesk.ui.archive.destroyed_dialog import DestroyedDialog
from tripdesk.ui.archive.details import Edition
from tripdesk.ui.archive.follow_ups_dialog import FollowUpsDialog, OneFollowUpDialog
from tripdesk.ui.archive.mentions_dialog import MentionsDialog
from tripdesk.ui.archive.one_report import OneReport
from tripdesk.ui.archive.pane_tabs import PaneTabs
from tripdesk.ui.archive.publish_dialog import PublishDialog, ReasonDialog, WithdrawDialog
from tripdesk.ui.archive.retention_dialog import RetentionDialog
from tripdesk.ui.failure_box import FailureBox
from tripdesk.ui.guide.earlier_dialog import EarlierDialog
from tripdesk.ui.guide.take_over_dialog import TakeOverDialog
from tripdesk.ui.help_window import HelpWindow
from tripdesk.ui.import_dialog import ImportDialog
from tripdesk.ui.language import Language
from tripdesk.ui.log_view import LogView
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.quiet_dialog import QuietDialog
from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
from tripdesk.ui.safekeeping.restore_dialog import RestoreDialog
from tripdesk.ui.settings.window import SettingsWindow
from tripdesk.ui.theme import TEXT_SIZES, Theme

TODAY = date(2020, 3, 1)
NOW = datetime(2020, 3, 1, 12, tzinfo=UTC)
ENGLISH = {"Cancel", "Close", "Discard", "Yes", "No", "Save", "Open", "Apply", "Reset", "Help"}

WALKED = {
    "ListPage": "test_accessibility",
    "StartScreen": "test_accessibility",
    "GuideScreen": "test_accessibility",
    "QuestionPage": "test_accessibility, each step of the guide",
    "CheckPage": "test_accessibility",
    "DonePage": "test_accessibility",
    "EmptyPage": "test_accessibility, the start screen of an archive without reports",
    "OverviewScreen": "overview/test_overview",
    "PlotsPage": "overview/test_overview",
    "RescueScreen": "test_safekeeping",
    "SummaryPage": "below, beside the list",
    "AnswersPage": "below, beside the list",
    "DossierPage": "below, beside the list",
    "HistoryPage": "below, beside the list",
    "PagesPage": "below, beside the list",
    "VersionsPage": "below, beside the list",
    "Page": "the base of those",
}
"""Where each screen and page that is no dialog is walked."""


@dataclass(frozen=True)
class Needs:
    """What the dialogs are made of."""

    window: MainWindow
    reports: Reports
    example: str
    folder: Path

    def ask(self, work: Callable[[Reports], Any], done: Callable[[Any], None]) -> None:
        """Ask the archive at once."""
        done(work(self.reports))

    def settings(self) -> SettingsWindow:
        """Return the settings, on files that are not there yet."""
        files = SettingsFiles((self.folder / "site.toml",), self.folder / "settings.toml")
        keeper = SettingsKeeper(files, WholeFileWriter())
        pixel = Picture(1, 1, b"\xff\xff\xff\xff")
        return SettingsWindow(keeper, FORMS.titles(), lambda _: (pixel, ()), self.window)

    def restore(self) -> RestoreDialog:
        """Return what puts a backup back."""
        clock, form = self.reports.clock, FORMS.default()
        keeper = LocalSafekeeper(self.folder, self.folder / "backups", clock, "1", NO_NAMES, [form])
        needs = SafekeepingNeeds(lambda: keeper, lambda: None)
        return RestoreDialog(self.window, needs, self.window.tasks, TODAY)

    def take_over(self) -> TakeOverDialog:
        """Return what asks what a new report takes from an earlier one."""
        record = self.reports.store.get(self.example)
        form = self.reports.form_of(record)
        answers = self.reports.documents.answers(form, self.reports.draft_of(record))
        return TakeOverDialog("Abu Dhabi", form, answers, self.window)

    def columns(self) -> ColumnsDialog:
        """Return what chooses the columns of the list."""
        start = self.window.start
        return ColumnsDialog(start, start.table.columns, Sort.DATE, descending=True)


EDITIONS = [Edition(number, TODAY, {"Wie?": f"Versie {number}."}) for number in (1, 2)]
FOLLOW_UP = FollowUp("r", "i", "Een gesprek met de gemeente.")

MADE: dict[type[QDialog], Callable[[Needs], QDialog]] = {
    About: lambda needs: About(needs.window),
    AnnounceDialog: lambda needs: AnnounceDialog(
        needs.window, FORMS.default(), TODAY, lambda: None
    ),
    ColumnsDialog: Needs.columns,
    CompareDialog: lambda needs: CompareDialog(needs.window, "Abu Dhabi", EDITIONS),
    ConflictDialog: lambda needs: ConflictDialog(
        needs.window, "Abu Dhabi", {"Wie?": "A."}, {"Wie?": "B."}
    ),
    EarlierDialog: lambda needs: EarlierDialog((EarlierAnswer("Milaan", ("a",)),), needs.window),
    FailureBox: lambda needs: FailureBox(needs.window, saved=True),
    FollowUpsDialog: lambda needs: FollowUpsDialog(needs.window, TODAY, needs.ask),
    HelpWindow: lambda needs: HelpWindow("nl", needs.window),
    ImportDialog: lambda needs: ImportDialog(needs.window),
    LogView: lambda needs: LogView(needs.folder, needs.window),
    MentionsDialog: lambda needs: MentionsDialog(needs.window, lambda: needs.reports),
    OneFollowUpDialog: lambda needs: OneFollowUpDialog(needs.window, FOLLOW_UP, TODAY),
    OneReport: lambda needs: OneReport(
        needs.window, lambda: needs.reports, TODAY, lambda: None, needs.example
    ),
    PublishDialog: lambda needs: PublishDialog(needs.window, 2, TODAY),
    ReasonDialog: lambda needs: ReasonDialog(needs.window, "Vasthouden", "Waarom?"),
    RestoreDialog: Needs.restore,
    DestroyedDialog: lambda needs: DestroyedDialog(
        needs.window,
        [Destroyed("id", "Gent, februari 2020", NOW, "De bewaartermijn is voorbij", "Anna", ())],
    ),
    RetentionDialog: lambda needs: RetentionDialog(
        needs.window, RetentionSettings(), needs.ask, lambda: None
    ),
    SettingsWindow: Needs.settings,
    TakeOverDialog: Needs.take_over,
    WithdrawDialog: lambda needs: WithdrawDialog(needs.window),
}


@pytest.fixture
def needs(window: MainWindow, reports: Reports, example: str, folder: Path) -> Needs:
    return Needs(window, reports, example, folder)


def classes_of_the_program(kind: type[QWidget]) -> set[type[QWidget]]:
    """Return every class of a kind that stands in the program's code."""
    for each in pkgutil.walk_packages(tripdesk.ui.__path__, "tripdesk.ui."):
        importlib.import_module(each.name)
    found: set[type[QWidget]] = set()
    waiting = [kind]
    while waiting:
        for each_kind in waiting.pop().__subclasses__():
            waiting.append(each_kind)
            if each_kind.__module__.startswith("tripdesk."):
                found.add(each_kind)
    return found


def test_no_dialog_is_forgotten() -> None:
    made = classes_of_the_program(QDialog) - {QuietDialog}  # what others are made of
    assert {each.__name__ for each in made} == {each.__name__ for each in MADE}


def test_no_screen_is_forgotten() -> None:
    pages = {
        each.__name__
        for each in classes_of_the_program(QWidget)
        if each.__name__.endswith(("Screen", "Page")) and not issubclass(each, QDialog)
    }
    assert pages == set(WALKED)


def shown(dialog: QDialog) -> QDialog:
    dialog.show()
    QApplication.processEvents()
    return dialog


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: str(kind.__name__))
def test_each_dialog_has_names_and_an_order(needs: Needs, kind: type[QDialog]) -> None:
    dialog = shown(MADE[kind](needs))
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert in_order_of_tab(dialog)
    if not isinstance(dialog, QMessageBox):  # how its buttons stand is the system's way
        assert backwards(dialog) == []
    dialog.close()


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: str(kind.__name__))
def test_each_dialog_speaks_dutch_and_fits_a_small_screen_with_large_letters(
    needs: Needs, kind: type[QDialog], language: Language, theme: Theme
) -> None:
    language.use("nl")
    theme.set_size(TEXT_SIZES[-1])
    dialog = shown(MADE[kind](needs))
    said = {
        each.text().replace("&", "")
        for box in dialog.findChildren(QDialogButtonBox)
        for each in box.buttons()
    }
    assert said & ENGLISH == set()
    assert dialog.minimumSizeHint().width() <= 800
    assert dialog.minimumSizeHint().height() <= 600
    dialog.close()


def test_each_subject_of_the_settings(needs: Needs) -> None:
    window = needs.settings()
    shown(window)
    window.resize(1200, 1600)  # nothing scrolled out of sight
    for key in window.fields:
        window.open_page(key)
        QApplication.processEvents()
        assert nameless(window) == []
        assert backwards(window) == []
    window.close()


def test_each_page_beside_the_list(needs: Needs, qtbot: QtBot) -> None:
    window = needs.window
    window.resize(1600, 900)
    start = window.start
    start.refresh()
    qtbot.waitUntil(lambda: start.table.model().rowCount() == 1)
    start.table.selectRow(0)
    qtbot.waitUntil(lambda: bool(start.findChildren(PaneTabs)))
    (tabs,) = start.findChildren(PaneTabs)
    qtbot.waitUntil(tabs.isVisible)
    pages = len(tabs.findChildren(QPushButton))
    assert pages >= 5
    for number in range(pages):
        tabs.open(number)
        QApplication.processEvents()
        assert nameless(start) == []
        assert backwards(start) == []
