"""The real window on a real screen, with the keyboard of X: what no event of Qt's own can prove."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.cli.test_files import body_words, official_words
from tests.domain.test_pasting import CLIPBOARD, MEETINGS
from tests.helpers.forms import ROOT
from tests.helpers.real_keys import Screen, missing_tools, wait
from tests.helpers.walk import Look, Walk, opened

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's"),
]

LOOKS = (
    Look("nl", dark=False, size=(1440, 900)),
    Look("en", dark=True, size=(800, 600)),
    Look("nl", dark=True, size=(1600, 1200), scale=2),
    Look("nl", dark=False, size=(800, 600), text_size=200),
)


def test_the_tools_are_here() -> None:
    assert missing_tools() == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_whole_guide_by_keyboard_alone(look: Look, tmp_path: Path) -> None:
    pdf = tmp_path / "verslag.pdf"
    with opened(look, tmp_path / "pictures") as walk:
        walk.go(pdf)
    assert body_words(pdf) == official_words()
    assert len(list((tmp_path / "pictures").iterdir())) == 12


@contextmanager
def copied(on: Screen, kind: str, file: Path) -> Iterator[None]:
    """Have another program hold what was copied."""
    command = [sys.executable, "-m", "tests.helpers.clipboard_owner", kind, str(file)]
    env = {"PATH": "/usr/bin", "DISPLAY": on.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as owner:
        try:
            assert owner.stdout is not None
            assert owner.stdout.readline() == "ready\n"
            yield
        finally:
            owner.terminate()


def test_what_another_program_copied_becomes_points_and_one_undo_takes_them_back(
    tmp_path: Path,
) -> None:
    pasted = {
        "word.html": MEETINGS[:6],
        "outlook.html": MEETINGS[:6],
        "chrome.html": MEETINGS[:6],
        "word.txt": MEETINGS[:6],
        "pdf-viewer.txt": MEETINGS,
    }
    with opened(Look("en"), tmp_path / "pictures") as walk:
        walk.begin()
        walk.on.keys(*["ctrl+Return"] * 4)
        walk.at("meetings")
        for name, points in pasted.items():
            kind = "html" if name.endswith(".html") else "text"
            with copied(walk.on, kind, CLIPBOARD / name):
                walk.on.keys("ctrl+v")
                wait(partial(_same, walk, list(points)), f"{name} as points")
            walk.on.keys("ctrl+z")
            wait(partial(_same, walk, []), f"{name} undone")


def _same(walk: Walk, points: list[str]) -> bool:
    return walk.meetings() == points
