"""The look: contrast of every pair, light and dark and strong, and large text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT
from tripdesk.domain.colours import contrast
from tripdesk.services.reports import Reports
from tripdesk.ui.colours import (
    SIGN_PAIRS,
    TEXT_PAIRS,
    Wish,
    of_system,
    table_for,
    tables_of,
    unreadable,
)
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.theme import Theme, apply_theme, colour, icon

STYLE = ROOT / "resources" / "style"
TABLES = tomllib.loads((STYLE / "palette.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", TABLES)
def test_every_pair_of_colours_has_the_contrast_it_needs(name: str) -> None:
    assert unreadable(TABLES[name]) == []
    if name.endswith("_contrast"):
        assert contrast(TABLES[name]["ink"], TABLES[name]["surface"]) >= 20


def test_every_colour_is_in_a_pair_but_the_line_that_only_parts() -> None:
    paired = {each for pair in (*TEXT_PAIRS, *SIGN_PAIRS) for each in pair}
    assert all(set(table) == paired | {"line"} for table in TABLES.values())


def test_the_sheets_name_no_colour_themselves_and_put_together_only_what_is_measured() -> None:
    pairs = set(TEXT_PAIRS)
    for sheet in STYLE.glob("*.qss"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S)
        assert re.findall(r"#[0-9a-f]{3,6}\b(?=[;\s])", text) == []
        for block in re.findall(r"\{\s(.*?)\s\}", text, re.S):
            under = re.search(r"(?<!-)background: \{(\w+)\}", block)
            ink = re.search(r"(?<!-)color: \{(\w+)\}", block)
            if under and ink and ink[1] != "quiet":
                assert (ink[1], under[1]) in pairs, block


@pytest.mark.parametrize(
    ("accent", "dark", "worn"),
    [
        ("#005ea5", False, "#005ea5"),
        ("#ffcc00", False, TABLES["light"]["accent"]),
        ("#005ea5", True, TABLES["dark"]["accent"]),
        ("#ffcc00", True, "#ffcc00"),
    ],
)
def test_the_organisations_colour_is_worn_where_it_can_be_read(
    accent: str, *, dark: bool, worn: str
) -> None:
    table = table_for(Wish(dark=dark, accent=accent))
    assert table["accent"] == worn
    assert unreadable(table) == []


def test_the_systems_high_contrast_is_taken_over_where_it_can_be_read() -> None:
    aquatic = of_system(
        ink="#ffffff",
        ground="#202020",
        surface="#202020",
        link="#75e9fc",
        chosen="#8ee3f0",
        on_chosen="#263b50",
    )
    assert table_for(Wish(dark=True, contrast=True, system=aquatic)) == aquatic
    pale = of_system(
        ink="#888888",
        ground="#ffffff",
        surface="#ffffff",
        link="#0000ff",
        chosen="#0000ff",
        on_chosen="#ffffff",
    )
    assert table_for(Wish(contrast=True, system=pale)) == TABLES["light_contrast"]


def test_icons_follow_a_change_from_light_to_dark(qapp: QApplication, theme: Theme) -> None:
    def middle(drawn: QPushButton) -> str:
        return drawn.icon().pixmap(QSize(24, 24)).toImage().pixelColor(12, 6).name()

    assert theme is not None
    drawn = QPushButton()
    drawn.setIcon(icon("done", "accent"))
    apply_theme(qapp, dark=False)
    assert middle(drawn) == TABLES["light"]["accent"]
    apply_theme(qapp, dark=True)
    assert middle(drawn) == TABLES["dark"]["accent"]
    assert drawn.icon().pixmap(QSize(24, 24), 2.0).width() == 48


def test_a_change_of_the_systems_scheme_is_followed_while_open(
    window: MainWindow, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert colour("ground").name() == TABLES["light"]["ground"]
    monkeypatch.setattr("tripdesk.ui.theme._wish", lambda *_: Wish(dark=True))
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    assert colour("ground").name() == TABLES["dark"]["ground"]
    assert window.palette().color(QPalette.ColorRole.Window).name() == TABLES["dark"]["ground"]
    assert theme.size == 100


def test_text_grows_to_twice_its_size_and_is_remembered(
    open_window: Callable[[], MainWindow], theme: Theme, reports: Reports
) -> None:
    window = open_window()
    before = window.start.fontMetrics().height()
    for _ in range(9):
        window.menus.action("larger").trigger()
    assert theme.size == 200
    assert 1.8 < window.start.fontMetrics().height() / before < 2.2
    window.menus.action("smaller").trigger()
    assert theme.size == 175
    window.menus.action("normal").trigger()
    assert theme.size == 100
    window.menus.action("larger").trigger()
    window.close()
    assert reports.rows() == []
    assert theme.size == 115
    assert Remembered(window._around.remembered._folder).number("text_size", 100) == 115


def test_the_palette_is_read_as_toml_is() -> None:
    assert tables_of((STYLE / "palette.toml").read_text("utf-8")) == TABLES


def test_the_systems_font_is_followed_while_open(
    window: MainWindow, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_size(150)
    height = window.start.fontMetrics().height()
    larger = QFont(window.font())
    larger.setPointSizeF(larger.pointSizeF() / 1.5 * 2)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: larger)
    with qtbot.waitSignal(theme.resized):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert 1.8 < window.start.fontMetrics().height() / height < 2.2
    assert theme.size == 150
    told: list[None] = []
    theme.resized.connect(lambda: told.append(None))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    QTest.qWait(0)
    assert told == []


def test_other_colours_of_high_contrast_are_followed_while_open(
    window: MainWindow, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tripdesk.ui.theme._is_strong", lambda: True)
    wished: list[Wish] = []

    def wish(*_: object) -> Wish:
        wished.append(Wish(dark=True, contrast=True))
        return wished[-1]

    monkeypatch.setattr("tripdesk.ui.theme._wish", wish)
    with qtbot.waitSignal(theme.changed):
        QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert wished
    assert colour("ground").name() == TABLES["dark_contrast"]["ground"]
