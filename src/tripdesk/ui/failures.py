"""A fault of ours: the work is saved first, then it is said calmly, and the log has the rest.

What Python raises in a slot, in a virtual function of Qt or on another thread ends up in the
interpreter's hooks; from there it is brought to the screen's thread, never shown from within the
call that failed (that may be half a paint).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from tripdesk.logs import open_log

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Failures(QObject):
    """Watches while the window is open; one fault is told once, however often it comes back."""

    _happened = Signal(object)
    told = Signal(bool)
    """A fault is to be said; whether all that was typed is on the disk."""

    def __init__(
        self, folder: Path | None, save: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Log to `folder`; `save` keeps what was typed and returns whether it is on the disk."""
        super().__init__(parent)
        self._folder, self._save = folder, save
        self._known: set[tuple[str, str, int]] = set()
        self._before: tuple[Hook, Callable[[threading.ExceptHookArgs], object]] | None = None
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take the interpreter's hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.catch
        threading.excepthook = self._catch_of_thread

    def rest(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write a fault down, and have it told from the event loop."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._write(error)
        self._happened.emit(error)

    def _catch_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _write(self, error: BaseException) -> None:
        if self._folder is None:
            return
        try:
            open_log(self._folder).error("unexpected", exc_info=error)
        except OSError:
            # No log can be written; what was typed still can.
            print(f"tripdesk: {type(error).__name__}: {error}", file=sys.stderr)

    @Slot(object)
    def _on_happened(self, error: BaseException) -> None:
        saved = False
        try:
            saved = self._save()
        except Exception as second:  # the fault may lie in the very field that is saved
            self._write(second)
        place = _place(error)
        if place not in self._known:
            self._known.add(place)
            self.told.emit(saved)


def _place(error: BaseException) -> tuple[str, str, int]:
    """Return what makes two faults the same: the kind, and where it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return (type(error).__name__, "", 0)
    return (type(error).__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno)
