"""Who writes next: the autosave goes before the jobs.

SQLite lets one connection write at a time and makes the others ask again and again, in no order. A
job that writes file after file could so keep a keystroke waiting. Inside this program the turn is
given instead: a job does not begin while an autosave waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class WritersTurn:
    """Gives the right to write to one thread at a time, to those in a hurry first."""

    def __init__(self, allowed: Callable[[], None] | None = None) -> None:
        """Ask `allowed` before each turn, which raises where nothing may be written any more."""
        self._allowed = allowed or _always
        self._changed = threading.Condition()
        self._writing = False
        self._hurried = 0

    @contextmanager
    def first(self) -> Iterator[None]:
        """Write as soon as the one that is writing is done."""
        self._allowed()
        with self._changed:
            self._hurried += 1
            try:
                self._changed.wait_for(lambda: not self._writing)
                self._writing = True
            finally:
                self._hurried -= 1
        try:
            yield
        finally:
            self._done()

    @contextmanager
    def after_others(self) -> Iterator[None]:
        """Write when nobody writes and nobody in a hurry waits."""
        self._allowed()
        with self._changed:
            self._changed.wait_for(lambda: not self._writing and not self._hurried)
            self._writing = True
        try:
            yield
        finally:
            self._done()

    def _done(self) -> None:
        with self._changed:
            self._writing = False
            self._changed.notify_all()


def _always() -> None:
    pass
