"""Reads the lists of the privacy check: once, when first needed; start-up has no use for them."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

from tripdesk.domain.errors import BugError
from tripdesk.domain.privacy import NameLists


@dataclass(slots=True)
class NameListFile:
    """The lists of a file, which are read when they are first asked for."""

    path: Path
    _lists: NameLists | None = field(default=None, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def begin(self) -> None:
        """Have the lists read beside what is going on: a window asks for them soon."""
        Thread(target=self, name="name lists").start()

    def __call__(self) -> NameLists:
        """Return the lists; several threads may ask."""
        with self._lock:
            if self._lists is None:
                self._lists = read_name_lists(self.path)
            return self._lists


def read_name_lists(path: Path) -> NameLists:
    """Return the lists of a file: a line with a section's name in brackets, then its words."""
    try:
        text = gzip.decompress(path.read_bytes()).decode("ascii")
    except OSError as error:
        raise BugError(f"the lists of names were not packed along: {path}") from error
    sections = {
        name: frozenset(words.split("\n"))
        for name, _, words in (part.partition("]\n") for part in text[1:].split("\n["))
    }
    return NameLists(**sections)
