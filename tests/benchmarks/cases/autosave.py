"""Autosave: one change of the reference report onto the disk, beside the same bytes by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan, compared, in_turn
from tests.helpers.archive import REPORT_ID, FixedClock, archive, begin
from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import Draft, RawText
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.codec import dump_draft

_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_KEYS = 50
"""Changes a run."""


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure one keystroke's save at a time; the disk is that of the temporary folder."""
    forms = FormFiles(ROOT / "resources" / "forms")
    example = read_report(_EXAMPLE.read_bytes(), _EXAMPLE.name, forms)
    with archive(plan.folder / "archive") as store, closing(_by_hand(plan.folder)) as raw:
        clock = FixedClock()
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
        reports = Reports(store, forms, documents, clock)
        begin(store, draft=example.draft)
        keys = count()

        def typed() -> Draft:
            text = RawText(f"Kennismaking, en wat er na {next(keys)} tekens nog volgt.")
            return Draft({**example.draft.answers, "purpose": text})

        def ours() -> float:
            draft = typed()
            return _seconds(lambda: reports.save(REPORT_ID, example.form, draft, "purpose"))

        def base() -> float:
            content = dump_draft(typed())
            return _seconds(lambda: raw.execute("UPDATE drafts SET answers = ?", (content,)))

        measured = in_turn(plan.runs * _KEYS, ours, base)
    for percent in (50, 99):
        what = f"autosave of a change, p{percent}"
        yield compared(what, "raw sqlite3, WAL and FULL", *measured, percent=percent)


def _by_hand(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "raw.sqlite", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE drafts (report_id TEXT PRIMARY KEY, answers TEXT)")
    connection.execute("INSERT INTO drafts VALUES (?, '')", (REPORT_ID,))
    return connection


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
