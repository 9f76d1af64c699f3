"""A real window on a screen of its own, worked with the keys of X: `xdotool`, nothing of Qt's.

There is no window manager on such a screen; the little that is needed of one (the focus goes to
the window on top, the window takes the whole screen) is done here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

PATIENCE = 15.0
_MOMENT = 0.1
_CALM = 4
"""So many moments without a change."""
TOOLS = ("Xvfb", "xdotool")


def missing_tools() -> list[str]:
    """Return what this machine lacks for it."""
    return [each for each in TOOLS if shutil.which(each) is None]


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of X in memory, with a keyboard."""

    display: str
    size: tuple[int, int]
    env: Mapping[str, str] = field(default_factory=dict)

    def keys(self, *keys: str) -> None:
        """Press keys, as X calls them: `ctrl+Return`."""
        self._xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type a text, faster than anybody does; a line's end is Enter."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.keys("Return")
            self._xdotool("type", "--delay", "4", "--", line)

    def click(self, across: int, down: int) -> None:
        """Click at a place of the screen."""
        self._xdotool("mousemove", str(across), str(down), "click", "1")

    def copied(self, flavour: str) -> bytes:
        """Return one flavour of what lies on the clipboard; nothing where it is not there."""
        command = ["xclip", "-out", "-selection", "clipboard", "-target", flavour]
        env = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(command, env=env, check=False, capture_output=True).stdout

    def windows(self, name: str = "") -> list[str]:
        """Return the windows that can be seen whose title has these words."""
        found = self._xdotool("search", "--onlyvisible", "--name", name, check=False)
        return found.split()

    def give_focus(self, name: str) -> None:
        """Wait for a window of this title, and give it the keyboard."""
        wait(lambda: bool(self.windows(name)), f"a window “{name}”")
        self._xdotool("windowfocus", "--sync", self.windows(name)[-1])

    def fill_with(self, name: str) -> None:
        """Let the window of this title take the whole screen, as a small screen makes it do."""
        wait(lambda: bool(self.windows(name)), f"a window “{name}”")
        window = self.windows(name)[-1]
        width, height = map(str, self.size)
        self._xdotool("windowmove", window, "0", "0", "windowsize", window, width, height)

    def picture(self) -> Image.Image:
        """Return what is on the screen, once it is calm: a cursor may blink."""
        until = time.monotonic() + PATIENCE
        before, same = self._grab(), 0
        while same < _CALM and time.monotonic() < until:
            time.sleep(_MOMENT)  # X tells nobody that a window is drawn
            after = self._grab()
            same = same + 1 if ImageChops.difference(before, after).getbbox() is None else 0
            before = after
        return before

    def _grab(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def _xdotool(self, *arguments: str, check: bool = True) -> str:
        env = {**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["xdotool", *arguments], env=env, check=check, capture_output=True, text=True
        )
        return done.stdout


def wait(until: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait for something outside this process."""
    deadline = time.monotonic() + patience
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(_MOMENT)  # as above


@contextmanager
def screen(size: tuple[int, int]) -> Iterator[Screen]:
    """Give a screen of so many pixels."""
    reading, writing = os.pipe()
    width, height = size
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    command += ["-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield Screen(f":{number}", size)
    finally:
        server.terminate()
        server.wait()


@contextmanager
def program(
    on: Screen, command: Sequence[str | Path], env: Mapping[str, str], cwd: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program on the screen, and end it."""
    around = {**os.environ, **env, "DISPLAY": on.display, "QT_QPA_PLATFORM": "xcb"}
    child = subprocess.Popen([str(each) for each in command], env=around, cwd=cwd)
    try:
        yield child
    finally:
        child.terminate()
        child.wait(PATIENCE)
