"""Pictures can be taken of every screen, whatever became of the screens meanwhile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from devtools.checkout import ROOT

NAMES = {
    *("start-empty", "start", "overview", "bin", "check-errors", "check", "done"),
    *(f"question-{number}" for number in range(1, 8)),
}


@pytest.mark.long
def test_each_screen_has_its_picture(tmp_path: Path) -> None:
    program = str(ROOT / "packaging" / "screenshots.py")
    options = ["--out", str(tmp_path), "--language", "en", "--scheme", "dark", "--size", "900x700"]
    subprocess.run([sys.executable, program, *options], check=True, capture_output=True)
    taken = {each.stem.removesuffix("-en-dark-900x700"): each for each in tmp_path.iterdir()}
    assert set(taken) == NAMES
    for path in taken.values():
        with Image.open(path) as picture:
            assert picture.size == (900, 700)
            colours = picture.convert("RGB").getcolors(900 * 700)
        assert colours is not None
        assert len(colours) > 20, path
