"""The report beside the question: from a pause in typing to the new page, and typing meanwhile.

A real window on a real archive, on a screen of X where there is one, autosave at work beside it,
the pages drawn in their child. What is counted from the last key on includes the moment in which
the program waits for another one. The loop is asked four times between two keys, waits for other
threads included; it is late when a frame is missed: at 60 pictures a second they are 16 ms apart.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from tests.benchmarks.figures import Figure, Plan, percentile
from tests.benchmarks.processes import OFFSCREEN, x_screen
from tests.helpers.archive import REPORT_ID, FixedClock, archive, begin
from tests.helpers.forms import ROOT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from tripdesk.storage.sqlite_store import SqliteStore
    from tripdesk.ui.main_window import MainWindow
    from tripdesk.ui.preview.panel import PreviewPanel

_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_FRAME, _NEW_PAGE = 16.0, 100.0
_KEYS_A_SECOND, _PROBES_A_KEY = 60, 4
_TEXT = "De directeur stedelijke ontwikkeling en een adviseur van het ministerie. "


def measure(plan: Plan) -> Iterator[Figure]:
    """Type with pauses into the reference report, then fast into one of three pages."""
    report = json.loads(_EXAMPLE.read_bytes())
    with x_screen() as screen:
        os.environ.update(screen or OFFSCREEN)
        with _desk(plan.folder / "short", report) as desk:
            new_page = [desk.new_page() for _ in range(10 * plan.runs)]
        report["answers"]["meetings"]["items"] *= 3
        with _desk(plan.folder / "long", report) as desk:
            late, pages = desk.lateness(_TEXT * plan.runs), desk.panel.view.pages()
    for percent in (50, 95):
        what = f"last key to new page, p{percent}"
        yield Figure(what, "100 ms", percentile(new_page, percent), _NEW_PAGE, "ms", goal=1.0)
    for percent in (50, 99):
        what = f"loop late, 60 keys/s, {pages} pages, p{percent}"
        yield Figure(what, "a frame", percentile(late, percent), _FRAME, "ms", goal=1.0)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Question 5, with the cursor at its end, and the report beside it."""

    field: QTextEdit
    panel: PreviewPanel

    def new_page(self) -> float:
        """Type a word; return the milliseconds from its last key until its page is painted."""
        from PySide6.QtCore import QCoreApplication, QEventLoop
        from PySide6.QtTest import QTest

        drawn: list[float] = []

        def note() -> None:
            drawn.append(perf_counter())

        self.panel.drawn.connect(note)
        QTest.keyClicks(self.field, "woord ")
        start = perf_counter()
        while not drawn:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.panel.view.sheets.repaint()
        end = perf_counter()
        self.panel.drawn.disconnect(note)
        return (end - start) * 1e3

    def lateness(self, text: str) -> list[float]:
        """Type without a pause; return how many milliseconds after its time each event came.

        The pages are drawn meanwhile: in the end one does not wait for a pause.
        """
        from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
        from PySide6.QtTest import QTest

        late: list[float] = []
        interval = 1 / _KEYS_A_SECOND / _PROBES_A_KEY
        start = perf_counter()
        timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)

        def answer() -> None:
            number = len(late)
            late.append((perf_counter() - start - number * interval) * 1e3)
            key, probe = divmod(number, _PROBES_A_KEY)
            if not probe:
                QTest.keyClicks(self.field, text[key])
            rest = start + (number + 1) * interval - perf_counter()
            timer.start(max(0, round(rest * 1e3)))

        timer.timeout.connect(answer)
        timer.start(0)
        while len(late) < len(text) * _PROBES_A_KEY:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        timer.stop()
        return late


@contextmanager
def _desk(folder: Path, report: Mapping[str, Any]) -> Iterator[_Desk]:
    # Here, not above: Qt reads its platform when it is imported.
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QApplication, QTextEdit

    from tripdesk.ui.theme import Theme

    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    Theme(application)
    with archive(folder) as store:
        window = _window(store, report)
        window.showNormal()
        window.resize(1280, 800)
        gc.freeze()  # as the program does
        window.open_report(REPORT_ID)
        guide = window.guide
        assert guide is not None
        assert guide.preview is not None
        guide.go("meetings")
        window.activateWindow()
        panel = guide.preview.panel
        drawn: list[bool] = []
        panel.drawn.connect(lambda: drawn.append(True))
        while not (drawn and isinstance(QApplication.focusWidget(), QTextEdit)):
            QCoreApplication.processEvents()
        field = QApplication.focusWidget()
        assert isinstance(field, QTextEdit)
        field.moveCursor(QTextCursor.MoveOperation.End)
        yield _Desk(field, panel)
        window.close()
        window.deleteLater()
        QCoreApplication.processEvents()


def _window(store: SqliteStore, report: Mapping[str, Any]) -> MainWindow:
    """Return a window on an archive in which this report is being written."""
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.exchange.report_files import read_report
    from tripdesk.exchange.writing import WholeFileWriter
    from tripdesk.language.calendar_words import BabelCalendarWords
    from tripdesk.pdf.fonts import Faces
    from tripdesk.pdf.previewing import ChildPreviewer
    from tripdesk.pdf.rendering import ReportLabRenderer
    from tripdesk.services.documents import Documents
    from tripdesk.services.ports.drawing import HouseStyle
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.rows_model import RowsModel
    from tripdesk.ui.main_window import MainWindow
    from tripdesk.ui.surroundings import Surroundings

    forms, clock = FormFiles(ROOT / "resources" / "forms"), FixedClock()
    begin(store, draft=read_report(json.dumps(report).encode(), "bench.json", forms).draft)
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    reports = Reports(store, forms, documents, clock)
    around = Surroundings(previewer=lambda: ChildPreviewer(lambda: (HouseStyle(), Faces())))
    model = RowsModel(clock.today())
    return MainWindow(lambda: reports, reports.rows(), model, WholeFileWriter(), around)
