"""One of several computers that write to the same reports at once; run as a process of its own.

Each change adds a mark of its own to a report's text or internal notes, on what was read before;
where somebody else was there in between it is told, read again and done again. Prints what became
of it as JSON.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TypeVar

from tests.helpers.archive import FixedClock
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.domain.errors import KnownError
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.ports.archive import ReportStore
from tripdesk.services.records import Facts
from tripdesk.storage.postgres.opening import open_server_store

_T = TypeVar("_T")
_AWAY = ("server.unreachable", "server.lost", "store.locked")
_CONFLICTS = ("draft.conflict", "dossier.conflict")
_PAUSE = 0.05
_PATIENCE = 60.0
"""Seconds that a server may be away."""

HOT = 8
"""So many reports are written to far more often than the others."""


def report_id(number: int) -> str:
    """Return the id of a report by its number."""
    return f"{number:08}-0000-4000-8000-000000000000"


def text_of(draft: Draft) -> str:
    """Return the text that marks are added to."""
    raw = draft.answers["purpose"]
    return raw.text if isinstance(raw, RawText) else ""


class Writer:
    """Writes marks, and counts what was told."""

    def __init__(self, store: ReportStore, name: str, chance: random.Random) -> None:
        self._store, self._name, self._chance = store, name, chance
        self.told: Counter[str] = Counter()

    def write(self, changes: int, reports: int) -> None:
        """Make so many changes."""
        for number in range(changes):
            among = HOT if self._chance.random() < 0.3 else reports
            chosen = report_id(self._chance.randrange(min(among, reports)))
            mark = f"{self._name}x{number:05}"
            kind = self._add_to_notes if number % 5 == 4 else self._add_to_draft
            self._until_done(partial(kind, chosen, mark))
            if number % 10 == 0:
                self._until_done(partial(self._store.index, chosen))

    def _add_to_draft(self, chosen: str, mark: str) -> None:
        state = self._store.get(chosen).draft
        assert state is not None
        before = text_of(state.draft)
        if mark in before.split():
            self.told["was there"] += 1  # the answer was lost with the connection
            return
        draft = Draft({**state.draft.answers, "purpose": RawText(f"{before} {mark}")})
        self._store.save_draft(chosen, draft, "purpose", Facts(), revision=state.revision)
        self.told["saved"] += 1

    def _add_to_notes(self, chosen: str, mark: str) -> None:
        read = self._store.dossiers.get(chosen)
        if mark in read.notes.split():
            self.told["was there"] += 1
            return
        new = replace(read, notes=f"{read.notes} {mark}")
        self._store.dossiers.keep(chosen, new, before=read)
        self.told["saved"] += 1

    def _until_done(self, change: Callable[[], None]) -> None:
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                return change()
            except KnownError as error:
                if error.code in _CONFLICTS:
                    self.told["conflicts"] += 1
                elif error.code in _AWAY and time.monotonic() < end:
                    self.told[error.code] += 1
                    time.sleep(_PAUSE)  # the server is away: nothing tells when it is back
                else:
                    raise


def opened(address: DatabaseAddress, name: str) -> ReportStore:
    """Open the archive, once the server is there."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return open_server_store(address, lambda: None, FixedClock(), name=name)
        except KnownError as error:
            if error.code not in _AWAY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)  # as above


def main(arguments: list[str]) -> None:
    """Write: database, user, folder of the socket, port, name, seed, changes, reports."""
    database, user, folder, port, name, seed, changes, reports = arguments
    address = DatabaseAddress(database, user, folder, int(port))
    with closing(opened(address, name)) as store:
        writer = Writer(store, name, random.Random(int(seed)))
        writer.write(int(changes), int(reports))
    print(json.dumps(writer.told))


if __name__ == "__main__":
    main(sys.argv[1:])
