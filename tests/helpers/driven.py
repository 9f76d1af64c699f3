"""A test's side of the real program in a process of its own: what to press, what then is there.

`tests.helpers.driver` is the other side.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers.forms import ROOT


@dataclass(frozen=True, slots=True)
class Driven:
    """A window that runs elsewhere."""

    process: subprocess.Popen[str]

    def press(self, keys: str) -> None:
        """Press keys, written as in a menu."""
        self._ask("press", keys)
        assert self._answer() == "pressed"

    def type(self, text: str) -> Iterator[tuple[int, float]]:
        """Type a text; gives how many characters are typed and when, as soon as they are.

        The time is `time.monotonic`'s, which is the same in all processes. Ends with the text, or
        with the process.
        """
        self._ask("type", text)
        while isinstance(answer := self._answer(), list):
            yield answer[0], answer[1]

    def open_report(self, report_id: str) -> None:
        """Open a report of the list."""
        self._ask("open", report_id)
        assert self._answer() == "opened"

    def texts(self) -> list[str]:
        """Return what stands in the fields on the screen."""
        self._ask("texts", "")
        found = self._answer()
        assert isinstance(found, list)
        return found

    def _ask(self, what: str, text: str) -> None:
        assert self.process.stdin is not None
        print(json.dumps([what, text]), file=self.process.stdin, flush=True)

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        return json.loads(line) if line else None


@contextmanager
def driven(folder: Path) -> Iterator[Driven]:
    """Start TripDesk on an archive and wait for its window; close it at the end."""
    command = [sys.executable, "-m", "tests.helpers.driver", "--data-dir", str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            window = Driven(process)
            assert window._answer() == "ready"
            yield window
        finally:
            if process.stdin is not None:
                process.stdin.close()  # which closes the window
