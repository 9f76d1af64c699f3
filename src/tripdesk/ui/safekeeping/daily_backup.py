"""The backup of each day: made at the first change, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QLocale, QObject, Signal, Slot

from tripdesk.ui.messages import error_sentence
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # a start-up needs none of these
    from tripdesk.domain.errors import KnownError
    from tripdesk.services.safekeeping import Backup, Safekeeper
    from tripdesk.ui.remembered import Remembered
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds

_FAILED = "backup_failed"
_AGAIN = 600_000
"""Milliseconds after a backup that failed before the next change tries again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found at the start.

    `cloud` is the service whose folder the archive lies in, `server` the address where it is.
    """

    last: datetime | None
    sound: bool
    cloud: str
    server: str = ""


class DailyBackup(QObject):
    """Has a thread of its own: what one does meanwhile does not wait for it."""

    told = Signal()
    """What is to be said of backups has changed."""
    looked = Signal(object)
    """How the archive is: a `Seen`."""

    def __init__(
        self, needs: SafekeepingNeeds | None, remembered: Remembered, today: date, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._needs, self._remembered, self._today = needs, remembered, today
        self.quietly = Tasks(self)
        self._known = False
        self._last: datetime | None = None
        self.server = ""
        self._done_on: date | None = None
        self._failure: KnownError | None = None
        self._since_failure = QElapsedTimer()

    @property
    def busy(self) -> bool:
        """Whether a backup is being made."""
        return self.quietly.busy

    @Slot()
    def look(self) -> None:
        """Ask, after the first paint, how the archive is and when it was last backed up."""
        needs = self._needs
        if needs is not None:
            self.quietly.do(lambda: _seen(needs.keeper()), self._on_seen, self._on_look_failed)

    def _on_seen(self, seen: Seen) -> None:
        self._known, self._last, self.server = True, seen.last, seen.server
        if seen.last is not None and seen.last.astimezone().date() == self._today:
            self._remembered.keep(_FAILED, "")
        self.told.emit()
        self.looked.emit(seen)

    def _on_look_failed(self, error: KnownError) -> None:
        del error  # the archive itself will tell

    @Slot()
    def note_change(self) -> None:
        """Back up at the first change of a day; after one that failed, at a later change."""
        needs = self._needs
        resting = self._since_failure.isValid() and self._since_failure.elapsed() < _AGAIN
        today = date.today()  # noqa: DTZ011 - the calendar of this computer
        if needs is None or self._done_on == today or resting:
            return
        self._done_on = today
        self.quietly.do(lambda: _backed_up(needs.keeper()), self._on_backed_up, self._on_failed)

    def _on_backed_up(self, made: Backup | None) -> None:
        self._failure = None
        self._since_failure.invalidate()
        self._remembered.keep(_FAILED, "")
        if made is not None:
            self._known, self._last = True, made.made_at
        self.told.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._done_on, self._failure = None, error
        self._since_failure.start()
        self._remembered.keep(_FAILED, "1")
        self.told.emit()

    def words(self, locale: QLocale) -> str:
        """Return when the last backup was made; empty where that is not known yet."""
        if not self._known:
            return ""
        if self.server:
            return self.tr("your office backs it up")
        from tripdesk.ui.safekeeping.backup_words import last_words  # noqa: PLC0415

        return last_words(self._last, self._today, locale)

    def warning(self) -> str:
        """Return what is to be said until a backup succeeds; empty where one did."""
        if self._failure is not None:
            words = self.tr("The daily backup failed: {why}")
            full = self.tr("there is no room left on the disk of the backups.")
            why = full if self._failure.code == "store.full" else error_sentence(self._failure)
            return words.format(why=why)
        if self._known and self._remembered.text(_FAILED):
            return self.tr("The last daily backup failed; it is tried again at the next change.")
        return ""

    def stop(self) -> None:
        """Finish what is under way; what changes from now on begins nothing."""
        self._needs = None
        self.quietly.stop()


def _seen(keeper: Safekeeper) -> Seen:
    sound = keeper.seems_sound()
    found = keeper.backups()
    return Seen(found[0].made_at if found else None, sound, keeper.cloud(), keeper.server())


def _backed_up(keeper: Safekeeper) -> Backup | None:
    return keeper.back_up() if keeper.is_due() else None
