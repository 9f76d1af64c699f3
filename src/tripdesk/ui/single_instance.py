"""One window for one archive: a second start brings the first to the front, with its files.

The lock is a file in the temporary folder, so that asking costs next to nothing and a computer that
shares the archive over a network is not shut out. What listens is made later, once the window
shows: a socket of this computer's own (a pipe on Windows), by the standard library, since Qt's
would bring the whole of its network along.
"""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCryptographicHash,
    QElapsedTimer,
    QLockFile,
    QObject,
    QThread,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

_PATIENCE = 5_000
"""Milliseconds in which the first window must answer: it may itself be starting."""
_LONGEST = 1_000_000
"""Bytes of a message; no list of files is as long."""
_SECONDS_TO_SPEAK = 2.0
_HEARD = b"ok"
_FAMILY = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


class SingleInstance(QObject):
    """Owns the name of an archive on this computer, for as long as it lives."""

    called = Signal(list)
    """Another start came, with these files."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        whose = f"{getpass.getuser()}\n{folder.resolve()}"
        # Qt's own hash: OpenSSL's library would be loaded for this alone at each start.
        digest = QCryptographicHash.hash(whose.encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"tripdesk-{bytes(digest.toHex().data()).decode()[:20]}"
        self._lock = QLockFile(f"{gettempdir()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)
        self._ear: _Ear | None = None

    @property
    def address(self) -> str:
        """Where the first window listens."""
        if sys.platform == "win32":
            return rf"\\.\pipe\{self._name}"
        return f"{gettempdir()}/{self._name}.socket"

    def is_first(self) -> bool:
        """Tell whether no other window is open on this archive; if so the name is ours."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, files: Sequence[str]) -> bool:
        """Give files to the window that is open; tell whether it took them."""
        from multiprocessing.connection import Client  # noqa: PLC0415 - a first start needs none

        said = json.dumps([str(Path(each).absolute()) for each in files]).encode()
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _PATIENCE:
            # Not there yet, or going.
            with suppress(OSError, EOFError), Client(self.address, _FAMILY) as first:
                first.send_bytes(said)
                return first.poll(_PATIENCE / 1_000) and first.recv_bytes(_LONGEST) == _HEARD
            QThread.msleep(50)
        return False

    @Slot()
    def listen(self) -> None:
        """Hear of other starts from now on."""
        from multiprocessing.connection import Listener  # noqa: PLC0415 - after the first paint

        if sys.platform != "win32":
            Path(self.address).unlink(missing_ok=True)  # the lock is ours: nobody listens there
        try:
            listener = Listener(self.address, _FAMILY)
            if sys.platform != "win32":
                Path(self.address).chmod(0o600)
        except OSError:
            return  # a second start waits in vain, and then opens a window of its own
        self._ear = _Ear(listener, self)
        self._ear.start()

    def close(self) -> None:
        """Give the name up."""
        if self._ear is not None:
            self._ear.end()
            self._ear = None
        self._lock.unlock()


class _Ear(Thread):
    """Waits for other starts, aside; what it hears goes out by the signal of its owner."""

    def __init__(self, listener: Listener, owner: SingleInstance) -> None:
        super().__init__(name="other starts", daemon=True)
        self._listener, self._owner = listener, owner
        self._ending = False

    def run(self) -> None:
        """Hear one after the other, until the window closes."""
        while not self._ending:
            with suppress(OSError, EOFError), self._listener.accept() as other:
                self._hear(other)

    def _hear(self, other: Connection[bytes, bytes]) -> None:
        if self._ending or not other.poll(_SECONDS_TO_SPEAK):
            return
        files = _files(other.recv_bytes(_LONGEST))
        if files is not None:
            self._owner.called.emit(files)
        other.send_bytes(_HEARD)

    def end(self) -> None:
        """Stop listening: a call of our own wakes it."""
        from multiprocessing.connection import Client  # noqa: PLC0415 - is loaded by now

        self._ending = True
        with suppress(OSError):
            Client(self._owner.address, _FAMILY).close()
        self.join(_SECONDS_TO_SPEAK)
        self._listener.close()


def _files(said: bytes) -> list[str] | None:
    """Return the files of a message; none where it is not one of ours."""
    try:
        files = json.loads(said)
    except ValueError:
        return None
    ours = isinstance(files, list) and all(isinstance(each, str) for each in files)
    return files if ours else None
