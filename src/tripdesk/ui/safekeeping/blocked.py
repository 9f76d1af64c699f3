"""An archive that does not open: what was found, each way on, and trying again.

What takes the archive's place is asked of whoever keeps it, by signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.messages import error_sentence

if TYPE_CHECKING:  # a start-up needs none of these
    from tripdesk.services.safekeeping import Backup, Finding
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.safekeeping.rescue_screen import RescueScreen
    from tripdesk.ui.tasks import Tasks

DAMAGED = "store.damaged"

BLOCKING = frozenset({DAMAGED, "store.newer", "store.elsewhere"})
"""With these the archive does not open, and trying on as usual would only say so again."""

PASSWORD = frozenset({"server.refused", "server.password_needed"})
UNREACHED = PASSWORD | {
    *("server.unreachable", "server.lost", "server.tls", "server.no_database"),
    *("server.no_right", "server.read_only", "server.too_old"),
}
"""So too, where it is on a server: with these it does not open. While it is open one types on."""


class ArchiveWindow(Protocol):
    """What is asked of the window."""

    def close_archive(self) -> None:
        """Let go of the archive and show nothing of it."""

    def open_archive(self) -> None:
        """Show the archive again."""

    def show_blocked(self, screen: RescueScreen) -> None:
        """Show this in place of the archive."""

    def ask_archive(self) -> object:
        """Open the archive, on whatever thread; raises why it does not open."""

    def show_settings(self) -> None:
        """Show the settings."""


class Blocked(QObject):
    """Long-lived; has a screen while the archive does not open."""

    latest_asked = Signal(object)
    """The `Path` of the latest backup, which is to be put back."""
    other_asked = Signal()
    rescue_asked = Signal()
    passed = Signal()
    """The archive opens again."""

    def __init__(
        self, window: QWidget, archive: ArchiveWindow, tasks: Tasks, today: date, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._archive = window, archive
        self._tasks, self._today = tasks, today
        self.screen: RescueScreen | None = None
        self._needs: SafekeepingNeeds | None = None
        self._error: KnownError | None = None
        self._latest: Path | None = None

    def block(self, error: KnownError, needs: SafekeepingNeeds) -> None:
        """Show what was found, and each way on, unless it is shown."""
        if self.screen is None:
            self._needs = needs
            self._archive.close_archive()
            self._show(error)

    def show_again(self) -> None:
        """Make the screen anew, in another language or size."""
        if self._error is not None:
            self._show(self._error)

    def say(self, words: str, *, busy: bool = False) -> None:
        """Tell what is going on, where the screen is shown."""
        if self.screen is not None:
            self.screen.say(words, busy=busy)

    def look_again(self) -> None:
        """Find out anew what there is to choose from, after a way that failed."""
        needs = self._needs
        if needs is not None and self._is_damaged:
            self._tasks.do(lambda: needs.keeper().backups(), self._show_latest, self._say_fault)

    def stop(self) -> None:
        """Begin nothing any more."""
        self._needs = None

    def lift(self) -> None:
        """Go on: the archive opens."""
        self.screen = self._error = self._needs = None
        self._archive.open_archive()
        self.passed.emit()

    @property
    def _is_damaged(self) -> bool:
        return self._error is not None and self._error.code == DAMAGED

    def _show(self, error: KnownError) -> None:
        from tripdesk.ui.safekeeping.rescue_screen import RescueScreen  # noqa: PLC0415

        self._error = error
        screen = RescueScreen(
            self._heading(error.code),
            self._sentence(error),
            damaged=self._is_damaged,
            on_server=error.code in UNREACHED,
            asks_password=error.code in PASSWORD,
        )
        screen.settings_asked.connect(self._archive.show_settings)
        screen.password_typed.connect(self._on_screen_password_typed)
        screen.latest_asked.connect(self._on_screen_latest_asked)
        screen.other_asked.connect(self.other_asked)
        screen.rescue_asked.connect(self.rescue_asked)
        screen.again_asked.connect(self._on_screen_again_asked)
        screen.quit_asked.connect(self._window.close)
        self.screen = screen
        self._archive.show_blocked(screen)
        screen.take_focus()
        needs = self._needs
        if self._is_damaged and needs is not None:
            screen.show_findings([self.tr("It is being checked what is wrong…")])
            self._tasks.do(lambda: needs.keeper().examine(), self._show_findings, self._say_fault)
            self.look_again()

    def _heading(self, code: str) -> str:
        return {
            DAMAGED: self.tr("The archive is damaged"),
            "store.newer": self.tr("The archive is from a newer TripDesk"),
            "store.elsewhere": self.tr("The archive is open on another computer"),
            "server.password_needed": self.tr("The shared archive asks for a password"),
            "server.refused": self.tr("The shared archive does not let you in"),
        }.get(code, self.tr("The shared archive cannot be reached"))

    def _sentence(self, error: KnownError) -> str:
        if error.code == DAMAGED:
            return self.tr("Choose how you want to go on; your reports can nearly always be saved.")
        return error_sentence(error)

    def _show_findings(self, found: Sequence[Finding]) -> None:
        if self.screen is not None:
            self.screen.show_findings([error_sentence(each.as_error()) for each in found])

    def _show_latest(self, found: Sequence[Backup]) -> None:
        from tripdesk.ui.safekeeping.backup_words import moment_words  # noqa: PLC0415

        if self.screen is not None:
            locale = self._window.locale()
            words = moment_words(found[0].made_at, self._today, locale) if found else ""
            self.screen.show_latest(words)
            self._latest = found[0].path if found else None

    def _say_fault(self, error: KnownError) -> None:
        self.say(error_sentence(error))

    @Slot()
    def _on_screen_latest_asked(self) -> None:
        if self._latest is not None:
            self.latest_asked.emit(self._latest)

    @Slot()
    def _on_screen_again_asked(self) -> None:
        if self._error is not None and self._error.code in UNREACHED:
            self._try_server()
        elif self._needs is not None:
            self.say("", busy=True)
            self._tasks.do(self._needs.close, lambda _: self.lift(), self._say_fault)

    @Slot(str)
    def _on_screen_password_typed(self, password: str) -> None:
        login = None if self._needs is None else self._needs.login()
        if login is not None:
            login.type(password)
            self._try_server()

    def _try_server(self) -> None:
        """Try to open it while the screen stays: a server takes its time."""
        needs = self._needs
        if needs is None:
            return
        self.say(self.tr("Connecting…"), busy=True)

        def try_it() -> object:
            needs.close()
            return self._archive.ask_archive()

        self._tasks.do(try_it, lambda _: self.lift(), self._say_unreached)

    def _say_unreached(self, error: KnownError) -> None:
        """Say what is wrong now, which may be something else than before."""
        login = None if self._needs is None else self._needs.login()
        if error.code == "server.refused" and login is not None:
            login.give_up()
        if self.screen is None:
            return
        other = self._error is not None and error.code != self._error.code
        if other and error.code in BLOCKING | UNREACHED:
            self._show(error)
            return
        self.screen.say(error_sentence(error))
        if not other:
            self.screen.take_focus()
