"""Who has an archive open, told in files beside it, so that a second computer keeps off.

On one computer SQLite's own locks do; over a network they do not, and a folder kept in step by a
service has none. Each program that opens the archive puts a file of its own there and then looks
for others': two that come at once see each other. A file is touched twice a minute; one that was
not for two is of a computer that fell over. Both times are the file server's, whatever the clocks
of the computers say.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tripdesk.domain.errors import KnownError

BEAT_SECONDS = 30.0
STALE_SECONDS = 120.0
_PATTERN = ".open-*.json"
_MACHINE = Path("/etc/machine-id")


@dataclass(frozen=True, slots=True)
class Occupant:
    """Who has it open."""

    host: str
    user: str
    pid: int
    machine: str


def this_program() -> Occupant:
    """Return who we are; two computers of one name differ by their number."""
    try:
        machine = _MACHINE.read_text(encoding="ascii").strip()[:12]
    except (OSError, ValueError):
        machine = ""
    host = socket.gethostname()
    return Occupant(host, _user(), os.getpid(), machine or host)


class Occupation:
    """One program's hold on the archive of a folder."""

    def __init__(self, folder: Path, who: Occupant) -> None:
        self._folder, self._who = folder, who
        safe = "".join(each if each.isalnum() else "_" for each in who.machine)
        self._path = folder / f".open-{safe}-{who.pid}.json"
        self._beaten = time.time()
        self._lost: KnownError | None = None
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Take hold; raises `store.elsewhere` where another computer has the archive open.

        In a folder that cannot be written nothing is held: opening the archive tells why.
        """
        try:
            self._write()
        except OSError:
            return
        other = self._other()
        if other is not None:
            self._remove()
            raise _elsewhere(self._folder, other)
        self._thread = threading.Thread(target=self._beat_on, name="occupation", daemon=True)
        self._thread.start()

    def assure(self) -> None:
        """Raise `store.elsewhere` where the hold was lost; asked before each write.

        A computer that slept wakes with a hold that another may have taken over.
        """
        if self._thread is not None and abs(time.time() - self._beaten) > 2 * BEAT_SECONDS:
            self.beat()
        if self._lost is not None:
            raise self._lost

    def beat(self) -> None:
        """Show that we are still here, unless another computer has taken over."""
        self._beaten = time.time()
        with suppress(OSError):  # a disk that is gone is told by what is written there
            gone = not self._path.exists()
            self._write()
            other = self._other() if gone else None
            if other is not None:
                self._remove()
                self._lost = _elsewhere(self._folder, other)

    def end(self) -> None:
        """Let go."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
            self._remove()

    def _beat_on(self) -> None:
        while not self._ended.wait(BEAT_SECONDS):
            self.beat()

    def _write(self) -> None:
        said = {
            "host": self._who.host,
            "user": self._who.user,
            "pid": self._who.pid,
            "machine": self._who.machine,
        }
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with os.fdopen(os.open(self._path, flags, 0o600), "w", encoding="utf-8") as file:
            json.dump(said, file)

    def _remove(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _other(self) -> Occupant | None:
        """Return another computer's program that has it open; what fell over is cleared away."""
        ours = self._path.stat().st_mtime
        for path in self._folder.glob(_PATTERN):
            if path == self._path:
                continue
            with suppress(FileNotFoundError):  # it was just closed
                who = _read(path)
                if who.machine == self._who.machine:
                    fell = not _is_running(who.pid)
                else:
                    fell = ours - path.stat().st_mtime > STALE_SECONDS
                if fell:
                    path.unlink(missing_ok=True)
                elif who.machine != self._who.machine:
                    return who
        return None


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the archive while something takes its place."""
    hold = Occupation(folder, this_program())
    hold.begin()
    try:
        yield
    finally:
        hold.end()


def _read(path: Path) -> Occupant:
    try:
        said = json.loads(path.read_bytes())
        return Occupant(
            str(said["host"]), str(said["user"]), int(said["pid"]), str(said["machine"])
        )
    except (ValueError, KeyError, TypeError):
        return Occupant("?", "?", 0, "")  # just being written there


def _is_running(pid: int) -> bool:
    if os.name != "posix":
        return True  # asking would end it (os.kill); its file goes when it is too old elsewhere
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def _elsewhere(folder: Path, other: Occupant) -> KnownError:
    return KnownError("store.elsewhere", path=folder, user=other.user, host=other.host)
