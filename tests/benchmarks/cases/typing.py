"""Typing: what a key costs on the screen's thread, in question 5 of the reference report.

A real window on a real archive, autosave at work beside it. The base is what one may take: at 60
pictures a second 16 ms go by between two of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan, percentile
from tests.helpers.archive import REPORT_ID, FixedClock, archive, begin
from tests.helpers.forms import ROOT

_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_FRAME = 16.0
_TEXT = "De directeur stedelijke ontwikkeling en een adviseur van het ministerie. "


def measure(plan: Plan) -> Iterator[Figure]:
    """Type sentences at the end of the list, a key at a time."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Here, not above: Qt reads its platform when it is imported.
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.exchange.report_files import read_report
    from tripdesk.exchange.writing import WholeFileWriter
    from tripdesk.language.calendar_words import BabelCalendarWords
    from tripdesk.pdf.rendering import ReportLabRenderer
    from tripdesk.services.documents import Documents
    from tripdesk.services.reports import Reports
    from tripdesk.ui.archive.rows_model import RowsModel
    from tripdesk.ui.main_window import MainWindow
    from tripdesk.ui.theme import Theme

    application = QApplication(["bench"])
    Theme(application)
    forms, clock = FormFiles(ROOT / "resources" / "forms"), FixedClock()
    example = read_report(_EXAMPLE.read_bytes(), _EXAMPLE.name, forms)
    with archive(plan.folder) as store:
        begin(store, draft=example.draft)
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
        reports = Reports(store, forms, documents, clock)
        model = RowsModel(clock.today())
        window = MainWindow(lambda: reports, reports.rows(), model, WholeFileWriter())
        window.show()
        window.open_report(REPORT_ID)
        guide = window.guide
        assert guide is not None
        guide.go("meetings")
        window.activateWindow()
        while not isinstance(field := QApplication.focusWidget(), QPlainTextEdit | QTextEdit):
            QCoreApplication.processEvents()
        field.moveCursor(QTextCursor.MoveOperation.End)
        taken = []
        for each in _TEXT * plan.runs:
            start = perf_counter()
            QTest.keyClicks(field, each)
            QCoreApplication.processEvents()
            taken.append((perf_counter() - start) * 1e3)
        window.close()
    for percent in (50, 99):
        what = f"a key typed, p{percent}"
        yield Figure(what, "a frame", percentile(taken, percent), _FRAME, "ms", goal=1.0)
