"""The list on one archive, measured: `python -m tests.benchmarks.table_run FOLDER` prints JSON.

A program of its own for each archive, since a process never gives memory back.
"""

from __future__ import annotations

import json
import random
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.helpers.archive import FixedClock
from tests.helpers.forms import ROOT, DutchWords
from tripdesk.exchange.form_files import FormFiles
from tripdesk.language.country_names import BabelCountryNames
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store
from tripdesk.storage.quick_rows import first_rows
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.main_window import FIRST_ROWS
from tripdesk.ui.theme import Theme

_FRAMES, _JUMPS = 300, 60
_MEBIBYTE = 1024


def wait(until: Callable[[], bool]) -> None:
    """Handle events until something is so."""
    while not until():
        loop = QEventLoop()
        QTimer.singleShot(1, loop.quit)
        loop.exec()


@contextmanager
def shown(folder: Path, application: QApplication) -> Iterator[tuple[StartScreen, float]]:
    """Give the start screen on an archive, and the seconds until its first rows were painted."""
    clock = FixedClock()
    store = open_store(folder, clock, BabelCountryNames())
    documents = Documents(ReportLabRenderer(), DutchWords(), clock)
    reports = Reports(store, FormFiles(ROOT / "resources" / "forms"), documents, clock)
    begun = perf_counter()
    rows = first_rows(folder, FIRST_ROWS)
    screen = StartScreen(RowsModel(clock.today()), lambda: reports)
    screen.seed(rows, whole=len(rows) < FIRST_ROWS)
    screen.resize(1280, 800)
    screen.show()
    application.processEvents()
    seconds = perf_counter() - begun
    screen.refresh()
    wait(lambda: screen.settled)
    try:
        yield screen, seconds
    finally:
        screen.stop()
        store.close()


def scrolled(screen: StartScreen) -> tuple[list[float], list[float]]:
    """Return the seconds of own work a frame took, and those until a jump's rows were there."""
    table, bar = screen.table, screen.table.verticalScrollBar()
    frames: list[float] = []
    for at in range(_FRAMES):
        begun = perf_counter()
        bar.setValue(at % max(bar.maximum(), 1))
        table.viewport().repaint()
        frames.append(perf_counter() - begun)
    chance, jumps = random.Random(1), list[float]()
    for _ in range(_JUMPS):
        begun = perf_counter()
        bar.setValue(chance.randint(0, bar.maximum()))
        wait(lambda: all(table.model().index(row, 0).data() for row in table.rows_seen()))
        jumps.append(perf_counter() - begun)
    return frames, jumps


def main(folder: Path) -> None:
    """Measure and print."""
    application = QApplication(["tripdesk"])
    theme = Theme(application)
    with shown(folder, application) as (screen, seconds):
        frames, jumps = scrolled(screen)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEBIBYTE
    assert theme is not None
    print(json.dumps({"first": seconds, "frames": frames, "jumps": jumps, "memory": memory}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
