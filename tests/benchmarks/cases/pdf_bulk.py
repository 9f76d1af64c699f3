"""A thousand reports one after another: in one process, in two, and by plain ReportLab."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan
from tests.helpers.forms import FORM_FILE, ROOT
from tripdesk.domain.document import Document

_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_REPORTS, _A_PORTION = 1_000, 25
_PAGES = 2
"""The reference report's: ours has two, and the plain one too."""
_TWO_PROCESSES = 1.7


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure pages a second; each process has its faces read before the clock runs."""
    del plan
    one, two = _pages_a_second(1), _pages_a_second(2)
    unit = "pages/s"
    yield Figure(
        f"PDF, {_REPORTS} in bulk, two processes", "one", two, one, unit, _TWO_PROCESSES, True
    )
    base = _plain()
    yield Figure(
        f"PDF, {_REPORTS} in bulk, one process", "plain ReportLab", one, base, unit, 1, True
    )


def _pages_a_second(processes: int) -> float:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        list(pool.map(_draw, [range(_A_PORTION)] * processes * 4))
        portions = [range(at, at + _A_PORTION) for at in range(0, _REPORTS, _A_PORTION)]
        start = perf_counter()
        drawn = sum(pool.map(_draw, portions))
        return drawn * _PAGES / (perf_counter() - start)


def _draw(numbers: range) -> int:
    from tripdesk.pdf.rendering import ReportLabRenderer

    document, renderer = _document(), ReportLabRenderer()
    for number in numbers:
        one = replace(document, title=f"{document.title} {number}")
        renderer.render(one, day=date(2020, 2, 13), attachment=_EXAMPLE.read_bytes())
    return len(numbers)


@cache
def _document() -> Document:
    from tests.helpers.archive import FixedClock
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.exchange.report_files import read_report
    from tripdesk.language.calendar_words import BabelCalendarWords
    from tripdesk.pdf.rendering import ReportLabRenderer
    from tripdesk.services.documents import Documents

    read = read_report(_EXAMPLE.read_bytes(), _EXAMPLE.name, FormFiles(FORM_FILE.parent))
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), FixedClock())
    return documents.document(read.form, read.draft, concept=False)


def _plain() -> float:
    from tests.benchmarks.plain import report as plain

    plain.register(ROOT / "resources" / "fonts")
    sections = plain.sections(FORM_FILE, _EXAMPLE)
    count = _REPORTS // 5
    start = perf_counter()
    for _ in range(count):
        plain.draw(sections)
    return count * _PAGES / (perf_counter() - start)
