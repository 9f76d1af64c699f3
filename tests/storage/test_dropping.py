"""A question that nobody waits for any more does not hold up the next one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from tests.helpers.archive import archive, begin
from tripdesk.services.dropping import Dropped, Work, doing
from tripdesk.services.listing import Query
from tripdesk.storage.sqlite_store import SqliteStore

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def asked(store: SqliteStore, work: Work, begun: threading.Event) -> Callable[[], None]:
    def ask_endlessly() -> None:
        with doing(work), store._readers.reading() as ask:
            begun.set()
            ask(ENDLESS, ())

    return ask_endlessly


def test_a_statement_that_never_ends_is_stopped_and_the_next_is_answered(tmp_path: Path) -> None:
    with archive(tmp_path) as store, ThreadPoolExecutor(1) as worker:
        begin(store)
        for _ in range(20):
            work, begun = Work(), threading.Event()
            done = worker.submit(asked(store, work, begun))
            assert begun.wait(10)
            while not done.done():  # it may not have come to the statement yet
                work.drop()
                wait([done], 0.01)
            with pytest.raises(Dropped):
                done.result()
            assert store.listing.count(Query()) == 1


def test_what_has_ended_is_stopped_no_more(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        begin(store)
        work = Work()
        with doing(work):
            assert store.listing.count(Query()) == 1
        with doing(Work()), store._readers.reading() as ask:
            work.drop()
            assert ask("SELECT 1", ())[0][0] == 1
