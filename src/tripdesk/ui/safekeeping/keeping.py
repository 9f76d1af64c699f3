"""Keeps the archive safe from within the window: backups, putting one back, an archive that fails.

What takes the archive's place goes through the window's tasks, with everything that uses the
archive let go of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.safekeeping.daily_backup import DailyBackup

if TYPE_CHECKING:  # a start-up needs none of these
    from tripdesk.services.safekeeping import Backup, Finding, Rescue, Safekeeper
    from tripdesk.ui.notice import Notice
    from tripdesk.ui.remembered import Remembered
    from tripdesk.ui.safekeeping.daily_backup import Seen
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.safekeeping.rescue_screen import RescueScreen
    from tripdesk.ui.tasks import Tasks

BLOCKING = frozenset({"store.damaged", "store.newer", "store.elsewhere"})
"""With these the archive does not open, and trying on as usual would only say so again."""

PASSWORD = frozenset({"server.refused", "server.password_needed"})
UNREACHED = PASSWORD | {
    *("server.unreachable", "server.lost", "server.tls", "server.no_database"),
    *("server.no_right", "server.read_only", "server.too_old"),
}
"""So too, where it is on a server: with these it does not open. While it is open one types on."""

_CLOUD = "cloud_told"


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


class Safekeeping(QObject):
    """Long-lived, like the window it speaks for."""

    def __init__(
        self,
        window: QWidget,
        archive: ArchiveWindow,
        needs: SafekeepingNeeds | None,
        tasks: Tasks,
        notice: Notice,
        remembered: Remembered,
        today: date,
    ) -> None:
        super().__init__(window)
        self._window, self._archive, self._needs = window, archive, needs
        self._tasks, self._notice, self._remembered = tasks, notice, remembered
        self._today = today
        self.daily = DailyBackup(needs, remembered, today, self)
        self.daily.looked.connect(self._on_daily_looked)
        self.screen: RescueScreen | None = None
        self._blocked_by: KnownError | None = None

    @Slot(object)
    def _on_daily_looked(self, seen: Seen) -> None:
        if not seen.sound:
            self.block(KnownError("store.damaged"))
        elif seen.cloud and self._remembered.text(_CLOUD) != seen.cloud:
            self._remembered.keep(_CLOUD, seen.cloud)
            words = self.tr(
                "This archive lies in a folder of {service}. Two computers that use it at once can"
                " damage it; keep the archive on this computer, and put backups in {service}."
            )
            self._notice.say(words.format(service=seen.cloud))

    @Slot()
    def note_change(self) -> None:
        """Let the day's backup be made, but of no archive that is damaged."""
        if self.screen is None:
            self.daily.note_change()

    @Slot()
    def note_opened(self) -> None:
        """Say that what could not be saved before is back."""
        count = 0 if self._needs is None else self._needs.taken_back()
        login = None if self._needs is None else self._needs.login()
        if login is not None:
            self._tasks.do(login.keep, self._say_password_kept, self._warn)
        if count:
            self._notice.say(
                self.tr(
                    "%n report(s) got back what you typed while it could not be saved", "", count
                )
            )

    def _say_password_kept(self, kept: bool) -> None:
        if not kept:
            self._notice.say(
                self.tr(
                    "This computer has no keyring that can be used: the password is remembered"
                    " until TripDesk closes."
                )
            )

    @property
    def kept_apart(self) -> bool:
        """Whether what is not saved is in a file apart."""
        return self._needs is not None and self._needs.kept_apart()

    def stop(self) -> None:
        """Finish what is under way; what is asked from now on begins nothing."""
        self._needs = None
        self.daily.stop()

    # A backup when asked -------------------------------------------------------------------------

    def back_up_to(self) -> None:
        """Ask for a folder, and make a backup there."""
        needs = self._needs
        if needs is None:
            return
        folder = QtWidgets.QFileDialog.getExistingDirectory(
            self._window, self.tr("Make a backup in which folder?")
        )
        if folder:
            chosen = Path(folder)
            self._tasks.do(lambda: needs.keeper().back_up(chosen), self._say_backed_up, self._warn)

    def _say_backed_up(self, made: Backup) -> None:
        self._notice.say(self.tr("Backup made: {name}").format(name=made.path.name))
        if made.damaged:
            QtWidgets.QMessageBox.warning(
                self._window,
                "TripDesk",
                self.tr(
                    "%n document(s) of the archive are missing or damaged, and are not in it.",
                    "",
                    len(made.damaged),
                ),
            )

    # Putting one back ----------------------------------------------------------------------------

    def ask_restore(self) -> None:
        """Let a backup be chosen, and put it back."""
        if self._needs is None:
            return
        from tripdesk.ui.safekeeping.restore_dialog import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(self._window, self._needs, self._tasks, self._today)
        dialog.accepted.connect(partial(self._on_dialog_accepted, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_accepted(self, dialog: object) -> None:
        path = getattr(dialog, "path", None)
        if isinstance(path, Path):
            self._put_back(path)

    def _put_back(self, path: Path) -> None:
        def done(before: Backup | None) -> None:
            self._unblock()
            if before is not None:
                words = self.tr("The backup was put back; what was there is kept as {name}")
                self._notice.say(words.format(name=before.path.name))
            else:
                self._notice.say(self.tr("The backup was put back"))

        self._replaced(self.tr("The backup is being put back…"), lambda k: k.restore(path), done)

    def _replaced(
        self, words: str, work: Callable[[Safekeeper], object], done: Callable[..., None]
    ) -> None:
        """Do something that takes the archive's place, with the archive let go of."""
        needs = self._needs
        assert needs is not None
        if self.screen is None:
            self._archive.close_archive()
        else:
            self.screen.say(words, busy=True)

        def replace() -> object:
            needs.close()
            return work(needs.keeper())

        self._tasks.do(replace, done, self._on_replacing_failed)

    def _on_replacing_failed(self, error: KnownError) -> None:
        if self.screen is not None:
            self.screen.say(error_sentence(error))
            self._find_latest()
        else:
            self._archive.open_archive()
            self._warn(error)

    # An archive that does not open ---------------------------------------------------------------

    @Slot(object)
    def note_fault(self, error: KnownError) -> None:
        """Take over where the archive does not open, or is found damaged."""
        if error.code in BLOCKING:
            self.block(error)

    @Slot(object)
    def note_refused(self, error: KnownError) -> None:
        """Take over where the archive did not open at all, one on a server too."""
        if error.code in BLOCKING | UNREACHED:
            self.block(error)

    def block(self, error: KnownError) -> None:
        """Show what was found, and each way on."""
        needs = self._needs
        if self.screen is not None or needs is None:
            return
        self._blocked_by = error
        self._archive.close_archive()
        self._show_screen(error)

    def show_again(self) -> None:
        """Make the screen anew, in another language or size."""
        if self._blocked_by is not None:
            self._show_screen(self._blocked_by)

    def _show_screen(self, error: KnownError) -> None:
        from tripdesk.ui.safekeeping.rescue_screen import RescueScreen  # noqa: PLC0415

        damaged = error.code == "store.damaged"
        headings = {
            "store.damaged": self.tr("The archive is damaged"),
            "store.newer": self.tr("The archive is from a newer TripDesk"),
            "store.elsewhere": self.tr("The archive is open on another computer"),
            "server.password_needed": self.tr("The shared archive asks for a password"),
            "server.refused": self.tr("The shared archive does not let you in"),
        }
        unreached = self.tr("The shared archive cannot be reached")
        sentence = error_sentence(error)
        if damaged:
            sentence = self.tr(
                "Choose how you want to go on; your reports can nearly always be saved."
            )
        screen = RescueScreen(
            headings.get(error.code, unreached),
            sentence,
            damaged=damaged,
            on_server=error.code in UNREACHED,
            asks_password=error.code in PASSWORD,
        )
        screen.settings_asked.connect(self._archive.show_settings)
        screen.password_typed.connect(self._on_screen_password_typed)
        screen.latest_asked.connect(self._on_screen_latest_asked)
        screen.other_asked.connect(self.ask_restore)
        screen.rescue_asked.connect(self._on_screen_rescue_asked)
        screen.again_asked.connect(self._on_screen_again_asked)
        screen.quit_asked.connect(self._window.close)
        self.screen = screen
        self._archive.show_blocked(screen)
        screen.take_focus()
        needs = self._needs
        if damaged and needs is not None:
            screen.show_findings([self.tr("It is being checked what is wrong…")])
            self._tasks.do(lambda: needs.keeper().examine(), self._show_findings, self._say_fault)
            self._find_latest()

    def _find_latest(self) -> None:
        needs = self._needs
        blocked = self._blocked_by
        if needs is not None and blocked is not None and blocked.code == "store.damaged":
            self._tasks.do(lambda: needs.keeper().backups(), self._show_latest, self._say_fault)

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
        if self.screen is not None:
            self.screen.say(error_sentence(error))

    @Slot()
    def _on_screen_latest_asked(self) -> None:
        if self._latest is not None:
            self._put_back(self._latest)

    @Slot()
    def _on_screen_rescue_asked(self) -> None:
        def done(saved: Rescue) -> None:
            self._unblock()
            words = self.tr(
                "%n report(s) saved; the damaged archive is kept in {name}", "", saved.reports
            )
            self._notice.say(words.format(name=saved.aside.name))

        self._replaced(self.tr("The reports are being saved…"), lambda k: k.rescue(), done)

    @Slot()
    def _on_screen_again_asked(self) -> None:
        needs = self._needs
        assert needs is not None
        blocked = self._blocked_by
        if blocked is not None and blocked.code in UNREACHED:
            self._try_server(needs)
            return
        if self.screen is not None:
            self.screen.say("", busy=True)
        self._tasks.do(needs.close, lambda _: self._unblock(), self._say_fault)

    @Slot(str)
    def _on_screen_password_typed(self, password: str) -> None:
        needs = self._needs
        login = None if needs is None else needs.login()
        if needs is not None and login is not None:
            login.type(password)
            self._try_server(needs)

    def _try_server(self, needs: SafekeepingNeeds) -> None:
        """Try to open it while the screen stays: a server takes its time."""
        if self.screen is not None:
            self.screen.say(self.tr("Connecting…"), busy=True)

        def try_it() -> object:
            needs.close()
            return self._archive.ask_archive()

        self._tasks.do(try_it, lambda _: self._unblock(), self._say_unreached)

    def _say_unreached(self, error: KnownError) -> None:
        """Say what is wrong now, which may be something else than before."""
        login = None if self._needs is None else self._needs.login()
        if error.code == "server.refused" and login is not None:
            login.give_up()
        if self.screen is None:
            return
        if self._blocked_by is None or error.code == self._blocked_by.code:
            self.screen.say(error_sentence(error))
            self.screen.take_focus()
        elif error.code in BLOCKING | UNREACHED:
            self._blocked_by = error
            self._show_screen(error)
        else:
            self.screen.say(error_sentence(error))

    def _unblock(self) -> None:
        self.screen = self._blocked_by = None
        self._archive.open_archive()
        self.daily.look()

    def _warn(self, error: KnownError) -> None:
        QtWidgets.QMessageBox.warning(self._window, "TripDesk", error_sentence(error))

    _latest: Path | None = None
