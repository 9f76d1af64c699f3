"""What others change, told as the server tells it: LISTEN on a connection of its own.

A thread waits for the server or for the end, whichever comes first. A connection that is lost is
made anew, after a pause that grows; what was told meanwhile is told to nobody, so that all is new
then.
"""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import psycopg

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.several import Changed, Reached
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.first_tables import CHANNEL

_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds between one attempt to connect and the next; the last for all that follow."""

_LISTEN = f"LISTEN {CHANNEL}"


class Listener:
    """`services.ports.several.Notices`."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._thread: threading.Thread | None = None
        self._ending, self._end = socket.socketpair()

    def listen(self, changed: Changed, reached: Reached | None = None) -> None:
        """Begin to listen, in a thread of our own."""
        told = reached or _nobody
        self._thread = threading.Thread(
            target=self._run, args=(changed, told), name="tripdesk-notices", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """End the thread, and wait until it tells nothing any more."""
        thread, self._thread = self._thread, None
        with suppress(OSError):
            self._end.send(b"x")
        if thread is not None and thread is not threading.current_thread():
            thread.join()
        self._end.close()
        self._ending.close()

    def _run(self, changed: Changed, reached: Reached) -> None:
        attempt, was_reached, was_lost = 0, False, False
        while True:
            try:
                with self._listening() as connection:
                    reached(True)
                    if was_lost:
                        changed(frozenset())
                    attempt, was_reached, was_lost = 0, True, False
                    if self._tell(connection, changed):
                        return
            except (KnownError, psycopg.Error):
                if was_reached or not attempt:
                    reached(False)
                was_reached, was_lost = False, True
                pause = _PAUSES[min(attempt, len(_PAUSES) - 1)]
                attempt += 1
                if self._ended(pause):
                    return

    @contextmanager
    def _listening(self) -> Iterator[psycopg.Connection[Any]]:
        with closing(self._connect(autocommit=True)) as connection:
            connection.execute(_LISTEN.encode())
            yield connection

    def _tell(self, connection: psycopg.Connection[Any], changed: Changed) -> bool:
        """Tell what comes until the end; raises where the connection is lost."""
        while True:
            ends = self._ending.fileno()
            ready, _, _ = select.select([connection.fileno(), ends], [], [])
            if ends in ready:
                return True
            came = list(connection.notifies(timeout=0))
            ids = {each.payload for each in came if each.pid not in self._connect.backends}
            if ids:
                changed(frozenset(ids))

    def _ended(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._ending], [], [], seconds)
        return bool(ready)


def _nobody(reached: bool) -> None:
    del reached
