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
from tests.domain.test_pasting import CLIPBOARD, MEETINGS, WRITTEN
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
def copied(on: Screen, *files: Path) -> Iterator[None]:
    """Have another program hold what was copied, a flavour a file."""
    command = [sys.executable, "-m", "tests.helpers.clipboard_owner", *map(str, files)]
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
    six, all_of_them = list(MEETINGS[:6]), list(MEETINGS)
    pasted: list[tuple[list[str], list[Path]]] = [
        *((six, [CLIPBOARD / name]) for name in (*WRITTEN, "word.txt")),
        (all_of_them, [CLIPBOARD / "pdf-viewer.txt"]),
        *((all_of_them, both) for both in captured()),
    ]
    with opened(Look("en"), tmp_path / "pictures") as walk:
        walk.begin()
        walk.on.keys(*["ctrl+Return"] * 4)
        walk.at("meetings")
        for points, files in pasted:
            with copied(walk.on, *files):
                walk.on.keys("ctrl+v")
                wait(partial(_same, walk, points), f"{files} as points")
            walk.on.keys("ctrl+z")
            wait(partial(_same, walk, []), f"{files} undone")


def captured() -> Iterator[list[Path]]:
    """Give what each program really copied, all flavours of it."""
    files = sorted((CLIPBOARD / "captured").iterdir())
    for name in sorted({each.stem for each in files}):
        yield [each for each in files if each.stem == name]


def _same(walk: Walk, points: list[str]) -> bool:
    return walk.meetings() == points
