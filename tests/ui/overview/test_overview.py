"""The overview in the real window, on a real archive: numbers, plots, tables, file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import Draft, RawAnswer, RawCount, RawPeriod, RawPlace, RawPlaces
from tripdesk.exchange.gazetteer_files import read_gazetteer
from tripdesk.exchange.tables import table_csv
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.overview.overview_screen import OverviewScreen
from tripdesk.ui.overview.plot import Plot
from tripdesk.ui.overview.top_list import TopList
from tripdesk.ui.overview.world_map import WorldMap
from tripdesk.ui.overview.year_bars import YearBars
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import Theme

_Plot = TypeVar("_Plot", bound=Plot)

TRIPS = (
    ("Brussel", "België", "8-2-2020", "13-2-2020", "1"),
    ("Brussels", "Belgium", "3-3-2018", "4-3-2018", "3"),
    ("Tokio", "Japan", "1-5-2018", "10-5-2018", "2"),
    ("Nergenshuizen", "België", "9-12-2018", "9-12-2018", "2"),
)


def travel(reports: Reports) -> None:
    for place, country, start, end, persons in TRIPS:
        answers: dict[str, RawAnswer] = {
            "travellers": RawCount(persons),
            "period": RawPeriod(start, end),
            "locations": RawPlaces((RawPlace(place, country),)),
        }
        reports.begin(Draft(answers))


@pytest.fixture(name="window")
def window_fixture(
    reports: Reports, language: Language, theme: Theme, qtbot: QtBot
) -> Iterator[MainWindow]:
    gazetteer = LazyGazetteer(lambda: read_gazetteer(ROOT / "resources" / "gazetteer"))
    around = Surroundings(
        language=language, gazetteer=gazetteer, theme=theme, write_table=table_csv
    )
    model = RowsModel(reports.clock.today())
    made = MainWindow(lambda: reports, reports.rows(), model, WholeFileWriter(), around)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close()


@pytest.fixture(name="opened")
def opened_fixture(window: MainWindow, qtbot: QtBot) -> Callable[[], OverviewScreen]:
    """Give a function that opens the overview and waits for its numbers."""

    def opened() -> OverviewScreen:
        window.menus.action("overview").trigger()
        return shown(window, qtbot)

    return opened


def shown(window: MainWindow, qtbot: QtBot) -> OverviewScreen:
    """Return the overview once its numbers are on the screen."""
    qtbot.waitUntil(lambda: not window.tasks.busy)

    def on_screen() -> list[OverviewScreen]:
        found = window.findChildren(OverviewScreen)
        return [each for each in found if each.content is not None and each.content.isVisible()]

    qtbot.waitUntil(lambda: len(on_screen()) == 1)
    (screen,) = on_screen()
    assert screen.figures is not None
    return screen


def plot(screen: QWidget, kind: type[_Plot]) -> _Plot:
    (found,) = (each for each in screen.findChildren(kind) if each.isVisible())
    return found


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


def table_rows(screen: QWidget, name: str) -> list[list[str]]:
    view = next(each for each in screen.findChildren(QTableView) if each.accessibleName() == name)
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_counts_what_is_there(reports: Reports, opened: Callable[[], OverviewScreen]) -> None:
    travel(reports)
    screen = opened()
    said = texts(screen)
    assert "4 reports · 2018 – 2020" in said
    cards = [each.accessibleName() for each in screen.findChildren(QWidget, "card")]
    assert cards[:4] == ["4 trips", "19 days abroad", "2 countries", "2.0 persons per trip"]
    assert "1 place is not on the map" in said
    years = plot(screen, YearBars)
    assert years.words == (
        "2018: 3 trips, 13 days abroad",
        "2019: 0 trips, 0 days abroad",
        "2020: 1 trip, 6 days abroad",
    )
    assert plot(screen, TopList).words[0] == "Brussels, Belgium: 2 trips"
    assert plot(screen, WorldMap).words == (
        "Brussels, Belgium: 2 trips",
        "Tokyo, Japan: 1 trip",
    )


def test_plots_are_named_and_walked_by_key_and_pointer(
    reports: Reports, opened: Callable[[], OverviewScreen], qtbot: QtBot
) -> None:
    travel(reports)
    screen = opened()
    plots = [each for each in screen.findChildren(Plot) if each.isVisible()]
    assert len(plots) == 3
    for each in plots:
        told = QAccessible.queryAccessibleInterface(each)
        assert told.role() == QAccessible.Role.Graphic
        assert told.text(QAccessible.Text.Name)
        description = told.text(QAccessible.Text.Description)
        assert all(words in description for words in each.words)
        assert not each.grab().isNull()
        each.setFocus()
        QTest.keyClick(each, Qt.Key.Key_Right)
        assert each.at == 0
        QTest.keyClick(each, Qt.Key.Key_End)
        assert each.at == len(each.words) - 1
        QTest.keyClick(each, Qt.Key.Key_Right)
        assert each.at == len(each.words) - 1
        QTest.keyClick(each, Qt.Key.Key_Home)
        assert each.at == 0
        assert each.toolTip() == each.words[0]
    world = plot(screen, WorldMap)
    world.setFocus()
    qtbot.waitUntil(world.hasFocus)
    world.point_at(1)
    assert "Tokyo, Japan: 1 trip" in texts(screen)
    world.clearFocus()
    qtbot.waitUntil(lambda: "1 place is not on the map" in texts(screen))
    seen = {
        world.mark_at(QPointF(x, y))
        for x in range(0, world.width(), 5)
        for y in range(0, world.height(), 5)
    }
    assert seen == {None, 0, 1}
    top = plot(screen, TopList)
    QTest.mouseMove(top, QPoint(20, 60))
    QTest.mouseMove(top, QPoint(20, 12))
    qtbot.waitUntil(lambda: top.at == 0)


def test_europe_has_a_map_of_its_own(
    reports: Reports, opened: Callable[[], OverviewScreen]
) -> None:
    travel(reports)
    screen = opened()
    chips = {each.text(): each for each in screen.findChildren(QPushButton, "chip")}
    chips["Europe"].click()
    near = plot(screen, WorldMap)
    assert near.words == ("Brussels, Belgium: 2 trips",)
    assert "1 place beyond this part of the map · 1 place is not on the map" in texts(screen)
    assert not near.grab().isNull()
    chips["World"].click()
    assert len(plot(screen, WorldMap).words) == 2


def test_the_same_numbers_stand_in_tables(
    reports: Reports, opened: Callable[[], OverviewScreen], qtbot: QtBot
) -> None:
    travel(reports)
    screen = opened()
    screen.as_table.click()
    assert table_rows(screen, "Trips per year") == [
        ["2018", "3", "13", "7"],
        ["2020", "1", "6", "1"],
    ]
    assert table_rows(screen, "Destinations")[0] == ["Brussels", "Belgium", "2"]
    in_all = dict(table_rows(screen, "In all"))
    assert in_all["Days abroad"] == "19"
    assert in_all["In time, in per cent"] == "0.0"
    screen.as_table.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in screen.findChildren(WorldMap)))


def test_it_is_of_what_is_listed_or_of_all(
    reports: Reports, window: MainWindow, opened: Callable[[], OverviewScreen], qtbot: QtBot
) -> None:
    travel(reports)
    window.start.refresh()
    qtbot.waitUntil(lambda: window.start.settled)
    window.start.find_words()
    QTest.keyClicks(window.focusWidget(), "tokio")
    screen = opened()
    assert "1 report · 2018 · “tokio”" in texts(screen)
    everything = next(
        each for each in screen.findChildren(QPushButton, "chip") if each.text() == "All reports"
    )
    everything.click()
    screen = shown(window, qtbot)
    assert "4 reports · 2018 – 2020" in texts(screen)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert window.start.isVisible()
    assert window.start.narrowed().words == "tokio"


def test_without_reports_it_says_so(opened: Callable[[], OverviewScreen]) -> None:
    screen = opened()
    assert "No reports yet. With the first, its numbers are here." in texts(screen)
    assert not screen.as_table.isEnabled()
    assert not screen.csv.isEnabled()


def test_the_numbers_go_into_a_file(
    reports: Reports,
    window: MainWindow,
    opened: Callable[[], OverviewScreen],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    travel(reports)
    screen = opened()
    chosen = tmp_path / "cijfers"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    screen.csv.click()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    content = (tmp_path / "cijfers.csv").read_bytes()
    assert content.startswith("\ufeffIn all\r\nWhat;Number\r\nTrips;4\r\n".encode())
    assert "Persons per trip;2,0\r\n" in content.decode("utf-8-sig")
    assert "Brussels;Belgium;2\r\n" in content.decode("utf-8-sig")


def test_it_follows_language_and_large_text(
    reports: Reports,
    window: MainWindow,
    opened: Callable[[], OverviewScreen],
    language: Language,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    travel(reports)
    opened()
    language.use("nl")
    screen = shown(window, qtbot)
    assert plot(screen, WorldMap).words[0] == "Brussel, België: 2 reizen"
    theme.set_size(200)
    screen = shown(window, qtbot)
    window.resize(800, 600)
    assert window.width() == 800
    assert screen.minimumSizeHint().width() <= 800
    theme.set_size(100)
    shown(window, qtbot)


def test_the_menus_offer_what_can_be_done_here(
    reports: Reports, window: MainWindow, opened: Callable[[], OverviewScreen], qtbot: QtBot
) -> None:
    travel(reports)
    opened()
    assert not window.menus.action("to_bin").isEnabled()
    window.menus.action("leave").trigger()
    assert window.start.isVisible()
    opened()
    window.menus.action("bin").trigger()
    assert window.start.in_bin
    qtbot.waitUntil(lambda: window.start.settled)
