"""The gazetteer, read off the screen's thread when the first guide opens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.domain.gazetteer import Gazetteer


class LazyGazetteer:
    """Has the gazetteer some moments after `begin`; until then nothing is completed."""

    def __init__(self, read: Callable[[], Gazetteer] | None = None) -> None:
        self._read = read
        self._gazetteer: Gazetteer | None = None
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Have it read, once."""
        read, self._read = self._read, None
        if read is not None:
            self._thread = threading.Thread(target=self._run, args=(read,), name="gazetteer")
            self._thread.start()

    def get(self) -> Gazetteer | None:
        """Return it, or none while it is not there."""
        return self._gazetteer

    def wait(self) -> Gazetteer | None:
        """Return it once it is read, or none where there is none; never on the screen's thread."""
        self.begin()
        if self._thread is not None:
            self._thread.join()
        return self._gazetteer

    def _run(self, read: Callable[[], Gazetteer]) -> None:
        self._gazetteer = read()
