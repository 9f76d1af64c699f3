"""Work that is dropped is stopped where it waits, and nothing else is."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tripdesk.services.dropping import Dropped, Work, doing, stopped_by


def test_what_is_dropped_is_stopped_where_it_waits() -> None:
    work, waits, stopped = Work(), threading.Event(), threading.Event()

    def wait() -> None:
        with doing(work), stopped_by(stopped.set):
            waits.set()
            assert stopped.wait(10)
            raise OSError("stopped in the middle")

    with ThreadPoolExecutor(1) as worker:
        done = worker.submit(wait)
        assert waits.wait(10)
        work.drop()
        with pytest.raises(Dropped):
            done.result(10)


def test_what_was_dropped_before_does_not_begin_to_wait() -> None:
    work, begun, stopped = Work(), list[str](), list[str]()
    work.drop()
    with pytest.raises(Dropped), doing(work), stopped_by(lambda: stopped.append("now")):
        begun.append("now")
    assert begun == stopped == []


def test_what_was_dropped_between_two_waits_ends_there() -> None:
    work = Work()
    with doing(work), stopped_by(lambda: None) as check:
        check()
        work.drop()
        with pytest.raises(Dropped):
            check()


def test_nothing_is_stopped_after_its_wait_and_a_fault_stays_a_fault() -> None:
    work, stopped = Work(), list[str]()
    with pytest.raises(OSError, match="full"), doing(work), stopped_by(lambda: stopped.append("x")):
        raise OSError("full")
    work.drop()
    assert stopped == []


def test_what_nobody_said_cannot_be_dropped() -> None:
    work = Work()
    with doing(work):
        pass
    work.drop()
    with stopped_by(lambda: None) as check:
        check()
