"""The field for the office's shared archive, on a real server: tried, and said in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.server import PASSWORD, Server
from tests.ui.conftest import FORMS
from tests.ui.settings.test_settings_window import blank
from tests.ui.test_accessibility import check
from tests.ui.test_server_screen import Keyring
from tests.ui.test_sharing import PATIENCE
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.services.database_address import parse_address
from tripdesk.services.passwords import Login
from tripdesk.services.servers import ServerFound
from tripdesk.settings.keeping import SettingsKeeper
from tripdesk.settings.loading import SettingsFiles
from tripdesk.storage.postgres.looking import look
from tripdesk.ui.language import Language
from tripdesk.ui.settings.address_field import AddressField
from tripdesk.ui.settings.window import SettingsWindow
from tripdesk.ui.theme import Theme

KEY = "archive.database_url"


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def keeper(tmp_path: Path) -> SettingsKeeper:
    files = SettingsFiles((tmp_path / "site.toml",), tmp_path / "settings.toml")
    return SettingsKeeper(files, WholeFileWriter())


@pytest.fixture
def show(
    keeper: SettingsKeeper, keyring: Keyring, language: Language, theme: Theme, qtbot: QtBot
) -> Iterator[Callable[[], tuple[SettingsWindow, AddressField]]]:
    del language, theme
    above = QWidget()
    qtbot.addWidget(above)
    shown: list[SettingsWindow] = []

    def try_server(text: str, typed: str) -> ServerFound:
        login = Login(keyring, parse_address(text))
        if typed:
            login.type(typed)
        return replace(look(parse_address(text), login), kept=login.keep())

    def make() -> tuple[SettingsWindow, AddressField]:
        window = SettingsWindow(keeper, FORMS.titles(), blank, above, try_server)
        shown.append(window)
        window.show()
        window.open_page(KEY)
        field = window.fields[KEY]
        assert isinstance(field, AddressField)
        return window, field

    yield make
    for each in shown:
        each.reject()


def try_it(field: AddressField, qtbot: QtBot) -> str:
    QTest.mouseClick(field.tries, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not field.trying, timeout=PATIENCE)
    return field.result.text()


def test_a_server_is_tried_its_password_kept_and_the_address_saved(
    show: Callable[[], tuple[SettingsWindow, AddressField]],
    server: Server,
    keeper: SettingsKeeper,
    keyring: Keyring,
    qtbot: QtBot,
) -> None:
    local = server.archive()
    text = f"postgresql+psycopg://tripdesk@127.0.0.1:{local.port}/{local.database}"
    window, field = show()
    assert not field.tries.isEnabled()
    QTest.keyClicks(field.editor, text)
    assert "asks for a password" in try_it(field, qtbot)
    assert field.result.objectName() == "failed"
    check(window)
    QTest.keyClicks(field.password, PASSWORD)
    assert try_it(field, qtbot) == "Connected. It holds an archive of 0 reports."
    assert not field.password.isVisible()
    assert list(keyring.kept.values()) == [PASSWORD]
    with qtbot.waitSignal(window.saved):
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert keeper.load().settings.archive.database_url == text
    assert PASSWORD not in keeper.files.user.read_text("utf-8")
    given = keeper.files.user.with_name("given.toml")
    keeper.give_out(given)
    assert "postgresql" not in given.read_text("utf-8")
    server.take_back(local)


def test_an_empty_database_is_said(
    show: Callable[[], tuple[SettingsWindow, AddressField]], server: Server, qtbot: QtBot
) -> None:
    local = server.database()
    _, field = show()
    socket = str(server.folder).replace("/", "%2F")
    field.put(f"postgresql://tripdesk@{socket}:{local.port}/{local.database}")
    assert "The database is empty" in try_it(field, qtbot)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("postgresql://anna:s3cret@db/archief", "take it out"),
        ("postgresql://db", "names no database"),
        ("mysql://db/a", "must begin with postgresql"),
    ],
)
def test_what_is_wrong_is_said_while_it_is_typed(
    show: Callable[[], tuple[SettingsWindow, AddressField]],
    keeper: SettingsKeeper,
    text: str,
    sentence: str,
) -> None:
    window, field = show()
    QTest.keyClicks(field.editor, text)
    assert sentence in field.fault
    assert "s3cret" not in field.fault
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert not keeper.files.user.exists()


def test_a_server_that_is_not_there_is_said(
    show: Callable[[], tuple[SettingsWindow, AddressField]], qtbot: QtBot
) -> None:
    _, field = show()
    field.put("postgresql://127.0.0.1:1/tripdesk")
    assert "cannot be reached" in try_it(field, qtbot)


def test_what_the_office_locked_can_be_tried_and_not_changed(
    show: Callable[[], tuple[SettingsWindow, AddressField]], keeper: SettingsKeeper, qtbot: QtBot
) -> None:
    keeper.files.site[0].write_text(
        f'locked = ["{KEY}"]\n[archive]\ndatabase_url = "postgresql://127.0.0.1:1/a"\n', "utf-8"
    )
    _, field = show()
    assert field.editor.isReadOnly()
    assert "cannot be reached" in try_it(field, qtbot)


def test_a_failed_try_raises_nothing_else() -> None:
    with pytest.raises(KnownError):
        look(parse_address("postgresql://127.0.0.1:1/a"), lambda: None)
