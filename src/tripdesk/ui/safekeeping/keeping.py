"""Keeps the archive safe from within the window: backups, putting one back, saving what is left.

What takes the archive's place goes through the window's tasks, with everything that uses the
archive let go of.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.safekeeping.blocked import BLOCKING, DAMAGED, UNREACHED, Blocked
from tripdesk.ui.safekeeping.daily_backup import DailyBackup

if TYPE_CHECKING:  # a start-up needs none of these
    from tripdesk.services.safekeeping import Backup, Rescue, Safekeeper
    from tripdesk.ui.notice import Notice
    from tripdesk.ui.remembered import Remembered
    from tripdesk.ui.safekeeping.blocked import ArchiveWindow
    from tripdesk.ui.safekeeping.daily_backup import Seen
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.tasks import Tasks

_CLOUD = "cloud_told"


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
        self.blocked = Blocked(window, archive, tasks, today, self)
        self.blocked.latest_asked.connect(self._put_back)
        self.blocked.other_asked.connect(self.ask_restore)
        self.blocked.rescue_asked.connect(self._on_blocked_rescue_asked)
        self.blocked.passed.connect(self.daily.look)

    @Slot(object)
    def _on_daily_looked(self, seen: Seen) -> None:
        if not seen.sound:
            self._block(KnownError(DAMAGED))
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
        if self.blocked.screen is None:
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
        self.blocked.stop()
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

    # What takes the archive's place ---------------------------------------------------------------

    @Slot()
    def ask_restore(self) -> None:
        """Let a backup be chosen, and put it back."""
        if self._needs is None:
            return
        from tripdesk.ui.safekeeping.restore_dialog import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(self._window, self._needs, self._tasks, self._today)
        dialog.chosen.connect(self._put_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _put_back(self, path: Path) -> None:
        def done(before: Backup | None) -> None:
            self.blocked.lift()
            if before is not None:
                words = self.tr("The backup was put back; what was there is kept as {name}")
                self._notice.say(words.format(name=before.path.name))
            else:
                self._notice.say(self.tr("The backup was put back"))

        self._replace(self.tr("The backup is being put back…"), lambda k: k.restore(path), done)

    @Slot()
    def _on_blocked_rescue_asked(self) -> None:
        def done(saved: Rescue) -> None:
            self.blocked.lift()
            words = self.tr(
                "%n report(s) saved; the damaged archive is kept in {name}", "", saved.reports
            )
            self._notice.say(words.format(name=saved.aside.name))

        self._replace(self.tr("The reports are being saved…"), lambda k: k.rescue(), done)

    def _replace(
        self, words: str, work: Callable[[Safekeeper], object], done: Callable[..., None]
    ) -> None:
        """Do something that takes the archive's place, with the archive let go of."""
        needs = self._needs
        assert needs is not None
        if self.blocked.screen is None:
            self._archive.close_archive()
        self.blocked.say(words, busy=True)

        def replace() -> object:
            needs.close()
            return work(needs.keeper())

        self._tasks.do(replace, done, self._on_replacing_failed)

    def _on_replacing_failed(self, error: KnownError) -> None:
        if self.blocked.screen is None:
            self._archive.open_archive()
            self._warn(error)
        else:
            self.blocked.say(error_sentence(error))
            self.blocked.look_again()

    # An archive that does not open ---------------------------------------------------------------

    @Slot(object)
    def note_fault(self, error: KnownError) -> None:
        """Take over where the archive does not open, or is found damaged."""
        if error.code in BLOCKING:
            self._block(error)

    @Slot(object)
    def note_refused(self, error: KnownError) -> None:
        """Take over where the archive did not open at all, one on a server too."""
        if error.code in BLOCKING | UNREACHED:
            self._block(error)

    def _block(self, error: KnownError) -> None:
        if self._needs is not None:
            self.blocked.block(error, self._needs)

    def _warn(self, error: KnownError) -> None:
        QtWidgets.QMessageBox.warning(self._window, "TripDesk", error_sentence(error))
