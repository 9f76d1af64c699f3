"""The settings window on real files: what is wrong is said at its field, what is saved holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import FORMS
from tests.ui.test_accessibility import check
from tripdesk.domain.drafts import Draft, RawPeriod
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.child import ChildReader, DocumentChild
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.listing import Query
from tripdesk.services.ports.pages import Picture
from tripdesk.services.reports import Reports
from tripdesk.services.settings import HouseStyleSettings
from tripdesk.services.style_sample import sample_of
from tripdesk.settings.house_style import house_style
from tripdesk.settings.keeping import SettingsKeeper
from tripdesk.settings.loading import SettingsFiles
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.number_box import NumberBox
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.settings.window import SettingsWindow
from tripdesk.ui.settings_needs import SettingsNeeds
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import Theme, colour
from tripdesk.ui.wishes import Wishes

PIXEL = Picture(1, 1, b"\xff\xff\xff\xff")


def blank(_: HouseStyleSettings) -> tuple[Picture, tuple[()]]:
    return PIXEL, ()


@pytest.fixture
def keeper(tmp_path: Path) -> SettingsKeeper:
    files = SettingsFiles((tmp_path / "site.toml",), tmp_path / "settings.toml")
    return SettingsKeeper(files, WholeFileWriter())


@pytest.fixture
def shown(
    keeper: SettingsKeeper, language: Language, theme: Theme, qtbot: QtBot
) -> Iterator[Callable[[], SettingsWindow]]:
    """Give a function that shows the window on the files as they are then."""
    del language, theme
    above = QWidget()
    qtbot.addWidget(above)
    made: list[SettingsWindow] = []

    def show() -> SettingsWindow:
        window = SettingsWindow(keeper, FORMS.titles(), blank, above)
        made.append(window)
        window.show()
        return window

    yield show
    for each in made:
        each.reject()


def type_in(window: SettingsWindow, key: str, words: str) -> None:
    window.open_page(key)
    editor = window.fields[key].editor
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, words)


def press_save(window: SettingsWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return)


def test_what_is_typed_is_saved_to_the_users_file(
    shown: Callable[[], SettingsWindow], keeper: SettingsKeeper, qtbot: QtBot
) -> None:
    window = shown()
    type_in(window, "house_style.organisation", "Gemeente Voorbeeld")
    type_in(window, "secretariat.address", "griffie@voorbeeld.example")
    window.fields["reports.term"].put("2 weeks")
    with qtbot.waitSignal(window.saved):
        press_save(window)
    settings = keeper.load().settings
    assert settings.house_style.organisation == "Gemeente Voorbeeld"
    assert settings.secretariat.address == "griffie@voorbeeld.example"
    assert str(settings.reports.term) == "2 weeks"
    assert "language" not in keeper.files.user.read_text("utf-8"), "only what was changed"


def test_a_colour_that_is_too_light_is_refused_at_its_field(
    shown: Callable[[], SettingsWindow], keeper: SettingsKeeper
) -> None:
    window = shown()
    type_in(window, "house_style.accent", "#ffdd00")
    field = window.fields["house_style.accent"]
    assert "too light" in field.fault
    assert "Accent colour" in field.fault
    assert field.editor.accessibleDescription() == field.fault
    press_save(window)
    assert window.isVisible()
    assert not keeper.files.user.exists()
    type_in(window, "house_style.accent", "#005ea5")
    assert field.fault == ""


def test_what_the_office_locked_is_shown_and_cannot_be_changed(
    shown: Callable[[], SettingsWindow], keeper: SettingsKeeper
) -> None:
    keeper.files.site[0].write_text(
        'locked = ["house_style"]\n[house_style]\naccent = "#005ea5"\n', "utf-8"
    )
    field = shown().fields["house_style.accent"]
    assert field.raw() == "#005ea5"
    assert not field.editor.isEnabled()
    assert "office" in field.editor.accessibleDescription()


def test_a_wrong_file_is_told_at_the_key_and_the_rest_holds(
    shown: Callable[[], SettingsWindow], keeper: SettingsKeeper
) -> None:
    keeper.files.user.write_text(
        'later = 1\n[reports]\nterm = "soon"\n[user]\nname = "A"\n', "utf-8"
    )
    window = shown()
    assert "10 days" in window.fields["reports.term"].fault
    assert window.fields["user.name"].raw() == "A"
    assert "later" in window.told


def test_settings_are_carried_from_one_computer_to_another(
    shown: Callable[[], SettingsWindow], keeper: SettingsKeeper, tmp_path: Path
) -> None:
    keeper.change(
        {"house_style.organisation": "Gemeente", "user.name": "Mine", "retention.years": 7}
    )
    carried = tmp_path / "carried.toml"
    keeper.give_out(carried)
    assert "Mine" not in carried.read_text("utf-8")
    keeper.files.user.write_text('[user]\nname = "Theirs"\n', "utf-8")
    window = shown()
    window.take_in(carried)
    assert window.fields["retention.years"].raw() == 7
    assert keeper.load().settings.user.name == "Theirs"
    assert keeper.load().settings.house_style.organisation == "Gemeente"


def test_each_page_can_be_used_by_everyone(shown: Callable[[], SettingsWindow]) -> None:
    window = shown()
    for key in ("house_style.logo", "reports.term", "folders.pdf", "retention.years", "user.name"):
        window.open_page(key)
        check(window)


def test_what_is_saved_holds_at_once_in_screens_reports_and_due_dates(
    keeper: SettingsKeeper,
    reports: Reports,
    language: Language,
    theme: Theme,
    folder: Path,
    qtbot: QtBot,
) -> None:
    form = FORMS.default()
    report_id = reports.begin(Draft({"period": RawPeriod("1-1-2024", "10-1-2024")}))
    child = DocumentChild()

    def sample(style: HouseStyleSettings) -> tuple[Picture, tuple[()]]:
        made, _ = house_style(style)
        pdf = sample_of(form, ReportLabRenderer(made), BabelCalendarWords("nl"))
        return ChildReader(child).page(pdf, 0, 0.5), ()

    def renew() -> Reports:
        settings = keeper.load().settings
        renderer = ReportLabRenderer(house_style(settings.house_style)[0])
        documents = replace(reports.documents, renderer=renderer, term=settings.reports.term)
        return replace(reports, documents=documents)

    def wishes() -> Wishes:
        return Wishes(keeper.load().settings.house_style.accent)

    needs = SettingsNeeds(lambda: keeper, FORMS.titles, sample, renew, wishes)
    around = Surroundings(Remembered(folder), language, theme=theme, settings=needs)
    model = RowsModel(reports.clock.today())
    window = MainWindow(lambda: reports, reports.rows(), model, WholeFileWriter(), around)
    qtbot.addWidget(window)
    window.show()
    window.menus.action("settings").trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsWindow)
    qtbot.waitUntil(lambda: dialog.preview.is_drawn, timeout=20_000)
    before = dialog.preview.page.toImage()
    type_in(dialog, "house_style.accent", "#005ea5")
    dialog.fields["reports.term"].put("10 days")
    dialog.fields["screens.language"].put("nl")
    qtbot.waitUntil(lambda: dialog.preview.is_drawn, timeout=20_000)
    assert dialog.preview.page.toImage() != before
    press_save(dialog)
    qtbot.waitUntil(lambda: language.code == "nl")
    assert colour("accent").name() == "#005ea5"
    assert reports.store.get(report_id).facts.due == date(2024, 1, 20)
    assert [row.facts.due for row in reports.store.listing.page(Query(), 0, 5)] == [
        date(2024, 1, 20)
    ]
    window.close()
    child.close()


def test_a_box_of_numbers_is_one_stop_for_tab(qtbot: QtBot) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert box.lineEdit().focusPolicy() is Qt.FocusPolicy.ClickFocus
