"""One window for one archive: a second start brings the first to the front, with its files.

The lock is a file in the temporary folder, so that asking costs next to nothing and a computer that
shares the archive over a network is not shut out. The server that listens is made later, once the
window shows.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCryptographicHash,
    QDir,
    QElapsedTimer,
    QLockFile,
    QObject,
    QThread,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 5_000
"""Milliseconds in which the first window must answer: it may itself be starting."""
_LONGEST = 1_000_000
"""Bytes of a message; no list of files is as long."""


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
        self._lock = QLockFile(f"{QDir.tempPath()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Tell whether no other window is open on this archive; if so the name is ours."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, files: Sequence[str]) -> bool:
        """Give files to the window that is open; tell whether it took them."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a first start needs none

        said = json.dumps([str(Path(each).absolute()) for each in files]).encode() + b"\n"
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _PATIENCE:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(said)
                return socket.waitForReadyRead(_PATIENCE)
            QThread.msleep(50)
        return False

    @Slot()
    def listen(self) -> None:
        """Hear of other starts from now on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)
        self._server.listen(self._name)

    def close(self) -> None:
        """Give the name up."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_server_new_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._on_socket_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    @Slot()
    def _on_socket_ready_read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - is loaded by now

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
        elif socket.canReadLine():
            files = _files(bytes(socket.readLine().data()))
            socket.write(b"ok\n")
            socket.flush()
            socket.disconnectFromServer()
            if files is not None:
                self.called.emit(files)


def _files(said: bytes) -> list[str] | None:
    """Return the files of a message; none where it is not one of ours."""
    try:
        files = json.loads(said)
    except ValueError:
        return None
    ours = isinstance(files, list) and all(isinstance(each, str) for each in files)
    return files if ours else None
