"""The start screen on a real archive that stands still in time."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.archive import FORM, FixedClock, event, finalise, step
from tests.helpers.forms import ROOT, DutchWords
from tripdesk.domain.drafts import (
    Draft,
    RawAnswer,
    RawCount,
    RawItem,
    RawOptionalItems,
    RawPeriod,
    RawPlace,
    RawPlaces,
    RawText,
)
from tripdesk.domain.report import Action, Origin
from tripdesk.exchange.form_files import FormFiles
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.language import Language
from tripdesk.ui.remembered import Remembered

TODAY = FixedClock().today()


@dataclass
class Filling:
    """Puts reports in the archive, each newer than the one before."""

    store: SqliteStore
    made: int = 0

    def concept(self, place: str = "", end: date | None = None, purpose: str = "") -> str:
        """Put a concept there."""
        self.made += 1
        report_id = str(uuid.UUID(int=self.made, version=4))
        answers = Draft(_answers(place, end, purpose))
        facts = Documents(ReportLabRenderer(), DutchWords(), FixedClock()).facts(FORM, answers)
        created = event(Action.CREATE)
        self.store.create(report_id, FORM, Origin.OWN, answers, facts, "purpose", created)
        return report_id

    def definitive(self, place: str, end: date | None = None) -> str:
        """Put a definitive report there."""
        report_id = self.concept(place, end or TODAY)
        finalise(self.store, report_id, facts=self.store.get(report_id).facts)
        return report_id

    def published(self, place: str, end: date | None = None) -> str:
        """Put a published report there."""
        report_id = self.definitive(place, end)
        step(self.store, Action.PUBLISH, report_id)
        return report_id

    def many(self, count: int) -> None:
        """Put so many concepts there, of so many days, in Gent."""
        for number in range(count):
            self.concept("Gent, België", TODAY - timedelta(days=number))


def _answers(place: str, end: date | None, purpose: str) -> dict[str, RawAnswer]:
    answers: dict[str, RawAnswer] = {}
    if end is not None:
        answers["travellers"] = RawCount("2")
        answers["period"] = RawPeriod(f"{end - timedelta(days=2)}", f"{end}")
    if purpose:
        answers["purpose"] = RawText(purpose)
        answers["follow_ups"] = RawOptionalItems(True, (RawItem("Terugkoppeling"),))
    if place:
        town, _, country = place.partition(", ")
        answers["locations"] = RawPlaces((RawPlace(town, country),))
    return answers


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = open_store(tmp_path / "archive", FixedClock())
    yield made
    made.close()


@pytest.fixture
def filling(store: SqliteStore) -> Filling:
    return Filling(store)


@pytest.fixture
def reports(store: SqliteStore) -> Reports:
    documents = Documents(ReportLabRenderer(), DutchWords(), FixedClock())
    return Reports(store, FormFiles(ROOT / "resources" / "forms"), documents, FixedClock())


@dataclass
class Shown:
    """A start screen and what it asked for."""

    screen: StartScreen
    asked: list[tuple[Act, list[str]]]


@pytest.fixture
def show(
    reports: Reports, language: Language, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[], Shown]]:
    """Give a function that shows a start screen, once it has asked the archive."""
    assert language.code == "en"
    screens: list[StartScreen] = []
    memory = Remembered(tmp_path)

    def make() -> Shown:
        model = RowsModel(TODAY)
        screen = StartScreen(model, lambda: reports, memory)
        screen.resize(1200, 700)
        shown = Shown(screen, [])

        def note(act: Act, rows: Sequence[ReportRow]) -> None:
            shown.asked.append((act, [each.id for each in rows]))

        screen.act_asked.connect(note)
        screens.append(screen)
        qtbot.addWidget(screen)
        rows = reports.store.rows(limit=1_000)
        screen.seed(rows, whole=len(rows) < 1_000)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
        screen.take_focus()
        screen.refresh()
        qtbot.waitUntil(lambda: screen.settled)
        return shown

    yield make
    for each in screens:
        each.stop()
