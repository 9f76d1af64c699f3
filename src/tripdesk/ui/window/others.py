"""What others change in an archive that is shared: the lists follow, and a lost line is said.

The archive tells it on a thread of its own; this long-lived object brings it to the screen's.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tripdesk.ui.window.workplace import Workplace

_GATHERED = 400
"""Milliseconds in which what is told is gathered: somebody who types tells at each key."""


class Others(QObject):
    """Listens as long as the archive is open."""

    changed = Signal()
    """Somebody else changed something; told once for all that came together."""
    _heard = Signal()
    _reached = Signal(bool)

    def __init__(self, work: Workplace) -> None:
        super().__init__(work.window)
        self._work = work
        self._relay: _Relay | None = None
        self._lost = self._over = False
        self._gathering = QTimer(self, singleShot=True, interval=_GATHERED)
        self._gathering.timeout.connect(self.changed)
        self._heard.connect(self._on_heard)
        self._reached.connect(self._on_reached)
        work.reports.opened.connect(self._on_reports_opened)
        work.autosave.saved.connect(self._on_autosave_saved)

    def rest(self) -> None:
        """Hear nothing of the archive that is being closed."""
        relay, self._relay = self._relay, None
        if relay is not None:
            relay.cut()
        self._gathering.stop()
        self._lost = False

    def stop(self) -> None:
        """Hear nothing any more: the window closes."""
        self._over = True
        self.rest()

    @Slot()
    def _on_reports_opened(self) -> None:
        from tripdesk.services.ports.several import NobodyElse  # noqa: PLC0415 - after the start

        if self._over or self._relay is not None:
            return
        notices = self._work.reports().store.notices
        if isinstance(notices, NobodyElse):
            return
        self._relay = _Relay(self)
        notices.listen(self._relay.heard, self._relay.reached)

    def hear(self) -> None:
        """Be told, on whatever thread, that something was changed."""
        self._heard.emit()

    def reach(self, reached: bool) -> None:
        """Be told, on whatever thread, whether the archive is reached."""
        self._reached.emit(reached)

    @Slot()
    def _on_heard(self) -> None:
        if self._relay is not None and not self._gathering.isActive():
            self._gathering.start()

    @Slot()
    def _on_autosave_saved(self) -> None:
        if self._lost:
            self._on_reached(True)  # sooner than who listens, who tries at longer intervals

    @Slot(bool)
    def _on_reached(self, reached: bool) -> None:
        if self._relay is None:
            return
        if reached and not self._lost:
            self._on_heard()  # it listens from now on: what changed since one looked was not told
            return
        if not reached and self._lost:
            return
        self._lost = not reached
        if reached:
            self._work.notice.say(self.tr("The connection with the shared archive is back."))
            self.changed.emit()
        else:
            words = self.tr(
                "The connection with the shared archive is lost. What you type is kept on this"
                " computer, and saved once it is back."
            )
            self._work.notice.say(words, failed=True)


class _Relay:
    """Stands between the archive's thread and an object that may be gone by then."""

    def __init__(self, others: Others) -> None:
        self._others: Others | None = others
        self._turn = threading.Lock()

    def heard(self, _ids: frozenset[str]) -> None:
        """Pass it on."""
        with self._turn:
            if self._others is not None:
                self._others.hear()

    def reached(self, reached: bool) -> None:
        """Pass it on."""
        with self._turn:
            if self._others is not None:
                self._others.reach(reached)

    def cut(self) -> None:
        """Pass nothing on any more."""
        with self._turn:
            self._others = None
