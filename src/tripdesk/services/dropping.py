"""Work that nobody waits for any more is dropped in the middle, not only its outcome.

Whoever works off the screen's thread says what it is doing; what it waits for there, such as a
statement of a database, can then be stopped from the thread that has no use for it any more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Dropped(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for this work any more."""


class Work:
    """A piece of work that may be dropped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._dropped = False
        self._stop: Callable[[], None] | None = None

    def drop(self) -> None:
        """Have the work end as soon as it can; from any thread, and without waiting for it."""
        with self._lock:
            self._dropped = True
            if self._stop is not None:
                self._stop()

    def check(self) -> None:
        """Raise `Dropped` if the work was dropped."""
        if self._dropped:
            raise Dropped

    @contextmanager
    def stopped_by(self, stop: Callable[[], None]) -> Iterator[None]:
        """Have what the block waits for stopped by this, and never what comes after the block.

        Whatever the block raises then, `Dropped` is raised.
        """
        with self._lock:
            self.check()
            self._stop = stop
        try:
            yield
        except Exception:
            self.check()
            raise
        finally:
            with self._lock:
                self._stop = None


_here = threading.local()


@contextmanager
def doing(work: Work) -> Iterator[None]:
    """Say what this thread is doing."""
    _here.work = work
    try:
        yield
    finally:
        _here.work = None


@contextmanager
def stopped_by(stop: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Have what the block waits for stopped, should this thread's work be dropped.

    What is given checks between two waits whether it was. Where nobody said what this thread is
    doing, nobody can drop it.
    """
    work: Work | None = getattr(_here, "work", None)
    if work is None:
        yield _nothing
    else:
        with work.stopped_by(stop):
            yield work.check


def _nothing() -> None:
    pass
