"""A server that does not let one in at the start: a calm screen, a password, and the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.helpers.server import PASSWORD, Server
from tests.ui.conftest import FORMS, closed
from tests.ui.test_accessibility import check
from tests.ui.test_sharing import PATIENCE
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.errors import KnownError
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.documents import Documents
from tripdesk.services.passwords import Login
from tripdesk.services.reports import Reports
from tripdesk.storage.postgres.opening import open_server_store
from tripdesk.storage.postgres.store import PostgresStore
from tripdesk.storage.server_safekeeping import ServerSafekeeper
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
from tripdesk.ui.safekeeping.rescue_screen import RescueScreen
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import Theme


@dataclass
class Keyring:
    """A keyring that holds what it is given."""

    kept: dict[str, str] = field(default_factory=dict)
    is_there: bool = True

    def get(self, account: str) -> str | None:
        return self.kept.get(account)

    def keep(self, account: str, password: str) -> None:
        self.kept[account] = password

    def forget(self, account: str) -> None:
        self.kept.pop(account, None)


class Office:
    """The archive on a server, as the composition root opens it."""

    def __init__(self, address: DatabaseAddress) -> None:
        self.address = address
        self.keyring = Keyring()
        self.login = Login(self.keyring, address)
        self.store: PostgresStore | None = None

    def open(self) -> Reports:
        clock = SystemClock()
        if self.store is None:
            self.store = open_server_store(self.address, self.login, clock, name="Bert")
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
        return Reports(self.store, FORMS, documents, clock)

    def close(self) -> None:
        store, self.store = self.store, None
        if store is not None:
            store.close()


@pytest.fixture
def office(server: Server) -> Iterator[Office]:
    """Reached by the network, which asks for a password."""
    local = server.archive()
    made = Office(replace(local, host="127.0.0.1"))
    yield made
    made.close()
    server.take_back(local)


@pytest.fixture
def show(
    office: Office, folder: Path, language: Language, theme: Theme, qtbot: QtBot
) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        needs = SafekeepingNeeds(
            lambda: ServerSafekeeper(str(office.address), lambda: office.open().store),
            office.close,
            login=lambda: office.login,
        )
        around = Surroundings(Remembered(folder), language, theme=theme, safekeeping=needs)
        model = RowsModel(SystemClock().today())
        made = MainWindow(office.open, [], model, WholeFileWriter(), around)
        qtbot.addWidget(made, before_close_func=closed)
        made.resize(900, 700)
        made.show()
        return made

    return make


def screen_of(window: MainWindow, qtbot: QtBot) -> RescueScreen:
    qtbot.waitUntil(lambda: window.safety.blocked.screen is not None, timeout=PATIENCE)
    screen = window.safety.blocked.screen
    assert screen is not None
    return screen


def words(screen: RescueScreen) -> str:
    return " ".join(each.text() for each in screen.findChildren(QLabel) if each.isVisible())


def test_a_password_is_asked_for_once_and_kept_in_the_keyring_only(
    show: Callable[[], MainWindow], office: Office, folder: Path, qtbot: QtBot
) -> None:
    window = show()
    screen = screen_of(window, qtbot)
    assert "asks for a password" in words(screen)
    check(screen)
    field = screen.findChild(QLineEdit)
    assert field is not None
    assert field.echoMode() is QLineEdit.EchoMode.Password

    QTest.keyClicks(field, "wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: "does not take this user or this password" in words(screen_of(window, qtbot)),
        timeout=PATIENCE,
    )
    assert office.keyring.kept == {}

    again = screen_of(window, qtbot).password
    qtbot.waitUntil(again.isEnabled, timeout=PATIENCE)
    QTest.keyClicks(again, PASSWORD)
    QTest.keyClick(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.safety.blocked.screen is None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: list(office.keyring.kept.values()) == [PASSWORD], timeout=PATIENCE)
    closed(window)
    written = [each.read_bytes() for each in folder.rglob("*") if each.is_file()]
    assert not any(PASSWORD.encode() in each for each in written)

    second = show()  # the keyring has it: nothing is asked
    second.start.refresh()
    qtbot.waitUntil(lambda: second._open_reports._reports is not None, timeout=PATIENCE)
    assert second.safety.blocked.screen is None


def test_without_a_keyring_it_is_remembered_until_the_program_ends(
    show: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    office.keyring.is_there = False
    window = show()
    screen = screen_of(window, qtbot)
    QTest.keyClicks(screen.password, PASSWORD)
    QTest.keyClick(screen.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.safety.blocked.screen is None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "until TripDesk closes" in said(window), timeout=PATIENCE)
    assert office.keyring.kept == {}
    closed(window)
    office.close()
    assert office.open().rows() == []


def said(window: MainWindow) -> str:
    return " ".join(each.text() for each in window._notice.findChildren(QLabel))


def test_a_server_that_is_down_is_tried_again(
    show: Callable[[], MainWindow], office: Office, server: Server, qtbot: QtBot
) -> None:
    office.keyring.kept = {
        f"tripdesk@127.0.0.1:{office.address.port}/{office.address.database}": PASSWORD
    }
    server.stop("immediate")
    try:
        window = show()
        screen = screen_of(window, qtbot)
        assert "cannot be reached" in words(screen)
        check(screen)
        screen.again.click()
        qtbot.waitUntil(screen.again.isEnabled, timeout=PATIENCE)
        assert window.safety.blocked.screen is screen
    finally:
        server.start()
    screen.again.click()
    qtbot.waitUntil(lambda: window.safety.blocked.screen is None, timeout=PATIENCE)
    window.begin_report()
    assert window.guide is not None


def test_what_an_error_says_holds_no_password(office: Office) -> None:
    office.login.type("s3cret of mine")
    with pytest.raises(KnownError) as refused:
        office.open()
    assert refused.value.code == "server.refused"
    told = repr(refused.value) + str(refused.value) + repr(refused.value.__cause__)
    assert "s3cret" not in told
