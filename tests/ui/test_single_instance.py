"""A second start on the same archive brings the first window to the front, with its files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT
from tests.ui.conftest import EXAMPLE
from tripdesk.services.reports import Reports
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.single_instance import SingleInstance


@pytest.fixture
def first(folder: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(folder)
    assert made.is_first()
    made.listen()
    yield made
    made.close()


def start_again(folder: Path, *files: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-P", "-m", "tripdesk", "--data-dir", str(folder), *files]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(command, env=env)


def test_a_second_start_hands_its_files_over_and_ends(
    window: MainWindow, reports: Reports, first: SingleInstance, folder: Path, qtbot: QtBot
) -> None:
    first.called.connect(window.called)
    window.showMinimized()
    with start_again(folder, str(EXAMPLE)) as second:
        qtbot.waitUntil(lambda: window.guide is not None, timeout=10_000)
        assert second.wait(10) == 0
    assert not window.isMinimized()
    assert [row.facts.title for row in reports.rows()] == ["Abu Dhabi, februari 2020"]


def test_each_archive_has_a_window_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.is_first()
    other.close()
    assert not SingleInstance(tmp_path / "data").is_first()
    first.close()
    again = SingleInstance(tmp_path / "data")
    assert again.is_first()
    again.close()


def test_what_is_no_message_of_ours_is_left_aside(first: SingleInstance, qtbot: QtBot) -> None:
    from multiprocessing.connection import Client

    called: list[object] = []
    first.called.connect(called.append)
    for said in (b"nonsense", b'{"files": 1}', b"[1]", b"\xff", b"x" * 2_000_000):
        with suppress(OSError), Client(first.address) as other:
            other.send_bytes(said)
    with Client(first.address):
        pass  # says nothing and goes
    with Client(first.address) as other:
        other.send_bytes(b'["/a b.json"]')
        qtbot.waitUntil(lambda: called == [["/a b.json"]])
        assert other.poll(2)


def test_nobody_else_reaches_the_window(first: SingleInstance) -> None:
    assert Path(first.address).stat().st_mode & 0o777 == 0o600


def test_a_window_that_ends_leaves_nothing_behind(first: SingleInstance) -> None:
    first.close()
    assert not Path(first.address).exists()
