"""Of each kind only the newest question is answered; nobody waits for the others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tripdesk.domain.errors import KnownError
from tripdesk.services.dropping import stopped_by
from tripdesk.ui.archive.asking import About, Asking


@pytest.fixture
def asking(qapp: QApplication) -> Iterator[Asking]:
    assert qapp is QApplication.instance()
    made = Asking()
    yield made
    made.stop()


class Gate:
    """A question that is under way until it is let through."""

    def __init__(self) -> None:
        self.begun, self.opened = threading.Event(), threading.Event()

    def __call__(self) -> str:
        self.begun.set()
        assert self.opened.wait(10)
        return "held"


def fail(error: KnownError) -> None:
    raise AssertionError(error)


def saying(words: str, into: list[str]) -> Callable[[], str]:
    def work() -> str:
        into.append(words)
        return words

    return work


def test_an_answer_comes_back_on_the_screens_thread(asking: Asking, qtbot: QtBot) -> None:
    threads: list[str] = []
    asking.ask(
        About.ROWS,
        lambda: threads.append(threading.current_thread().name),
        lambda _: threads.append(threading.current_thread().name),
        fail,
    )
    assert asking.busy
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads == ["asking", threading.main_thread().name]
    assert not asking.busy


def test_what_waits_gives_way_to_a_newer_question_and_is_never_worked_at(
    asking: Asking, qtbot: QtBot
) -> None:
    gate, worked, answered = Gate(), list[str](), list[str]()
    asking.ask(About.DETAILS, gate, answered.append, fail)
    assert gate.begun.wait(10)
    for word in ("g", "ge", "gent"):
        asking.ask(About.ROWS, saying(word, worked), answered.append, fail)
    gate.opened.set()
    qtbot.waitUntil(lambda: not asking.busy)
    assert worked == ["gent"]
    assert sorted(answered) == ["gent", "held"]


def test_an_answer_that_is_overtaken_is_dropped(asking: Asking, qtbot: QtBot) -> None:
    gate, answered = Gate(), list[str]()
    asking.ask(About.ROWS, gate, answered.append, fail)
    assert gate.begun.wait(10)
    asking.ask(About.ROWS, lambda: "new", answered.append, fail)
    gate.opened.set()
    qtbot.waitUntil(lambda: not asking.busy)
    assert answered == ["new"]


def test_what_is_under_way_gives_way_too_where_it_can_be_stopped(
    asking: Asking, qtbot: QtBot
) -> None:
    begun, stopped, answered = threading.Event(), threading.Event(), list[str]()

    def slow() -> str:
        with stopped_by(stopped.set):
            begun.set()
            assert stopped.wait(10)
        return "slow"

    asking.ask(About.ROWS, slow, answered.append, fail)
    assert begun.wait(10)
    asking.ask(About.ROWS, lambda: "quick", answered.append, fail)
    qtbot.waitUntil(lambda: not asking.busy)
    assert answered == ["quick"]
    assert stopped.is_set()


def test_rows_go_before_counts(asking: Asking, qtbot: QtBot) -> None:
    gate, worked = Gate(), list[str]()
    asking.ask(About.DETAILS, gate, lambda _: None, fail)
    assert gate.begun.wait(10)
    asking.ask(About.FACETS, saying("counts", worked), lambda _: None, fail)
    asking.ask(About.ROWS, saying("rows", worked), lambda _: None, fail)
    gate.opened.set()
    qtbot.waitUntil(lambda: not asking.busy)
    assert worked == ["rows", "counts"]


def test_a_fault_of_the_world_is_told_to_who_asked(asking: Asking, qtbot: QtBot) -> None:
    def locked() -> str:
        raise KnownError("store.locked")

    told: list[KnownError] = []
    asking.ask(About.ROWS, locked, lambda _: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "store.locked"


def test_stopping_waits_for_what_is_under_way_and_drops_the_rest(
    asking: Asking, qtbot: QtBot
) -> None:
    gate, worked, answered = Gate(), list[str](), list[str]()
    asking.ask(About.DETAILS, gate, answered.append, fail)
    assert gate.begun.wait(10)
    asking.ask(About.ROWS, saying("rows", worked), answered.append, fail)
    gate.opened.set()
    asking.drop(About.ROWS)
    asking.stop()
    asking.ask(About.ROWS, saying("late", worked), answered.append, fail)
    qtbot.wait(10)
    assert "late" not in worked
    assert answered == []
