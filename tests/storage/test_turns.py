"""Three connections: the autosave goes before the jobs, and nobody who reads waits for either."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.helpers.archive import archive, begin, typed
from tripdesk.services.records import Facts
from tripdesk.storage.connections import SqliteLine
from tripdesk.storage.files import DATABASE
from tripdesk.storage.pragmas import open_database
from tripdesk.storage.turns import WritersTurn

WAIT = 10.0
"""Seconds after which a thread that did not come is a failure; none of these waits so long."""


def test_an_autosave_goes_before_the_jobs_that_waited_longer() -> None:
    turn = WritersTurn()
    order: list[str] = []
    begun, let_go = threading.Event(), threading.Event()

    def first_job() -> None:
        with turn.after_others():
            begun.set()
            assert let_go.wait(WAIT)
            order.append("first job")

    def second_job() -> None:
        with turn.after_others():
            order.append("second job")

    def autosave() -> None:
        with turn.first():
            order.append("autosave")

    threads = [threading.Thread(target=each) for each in (first_job, second_job, autosave)]
    threads[0].start()
    assert begun.wait(WAIT)
    threads[1].start()
    threads[2].start()
    with turn._changed:
        assert turn._changed.wait_for(lambda: turn._hurried == 1, timeout=WAIT)
    let_go.set()
    for each in threads:
        each.join(WAIT)
    assert order == ["first job", "autosave", "second job"]


def test_readers_read_while_a_writer_is_in_the_middle_of_its_work(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        report_id = begin(store, draft=typed("before"))
        with closing(open_database(tmp_path / DATABASE, writes=True)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("UPDATE drafts SET answers = '{}'")
            record = store.get(report_id)
            assert record.draft is not None
            assert record.draft.draft == typed("before")
            assert [row.id for row in store.rows()] == [report_id]
            writer.execute("ROLLBACK")


def test_each_connection_of_the_store_keeps_the_promises(tmp_path: Path) -> None:
    with archive(tmp_path) as store:
        for line in (store._autosave, store._jobs, store._readers):
            assert isinstance(line, SqliteLine)
            with line.connected() as connection:
                names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
                found = [connection.exec_driver_sql(f"PRAGMA {each}").scalar() for each in names]
            assert found == ["wal", 2, 1, 1]


def test_the_readers_connection_cannot_write(tmp_path: Path) -> None:
    with (
        archive(tmp_path),
        closing(open_database(tmp_path / DATABASE, writes=False)) as reader,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        reader.execute("DELETE FROM reports")


def test_what_was_typed_over_is_not_left_in_the_file(tmp_path: Path) -> None:
    secret = "Burgerservicenummer-111222333"
    with archive(tmp_path) as store:
        report_id = begin(store)
        store.save_draft(report_id, typed(secret * 30), "purpose", Facts())
        store.save_draft(report_id, typed("niets"), "purpose", Facts())
    assert secret.encode() not in (tmp_path / DATABASE).read_bytes()
