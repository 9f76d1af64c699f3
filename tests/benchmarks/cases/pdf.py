"""The official PDF of the reference report: cold, as a command; warm, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from time import perf_counter

from tests.benchmarks.figures import Figure, Plan, compared, in_turn
from tests.benchmarks.processes import PLAIN, PYTHON, spent, tripdesk
from tests.helpers.forms import FORM_FILE, ROOT

_EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"
_FONTS = ROOT / "resources" / "fonts"
_COLD, _WARM = 1.25, 1.5


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure against plain ReportLab with the same text and faces."""
    yield _cold(plan)
    yield _warm(plan)


def _cold(plan: Plan) -> Figure:
    out = plan.folder / "report.pdf"
    ours = tripdesk(plan.folder, "export", _EXAMPLE, "-o", out)
    base = [PYTHON, PLAIN / "report.py", FORM_FILE, _EXAMPLE, _FONTS, out]
    runs = in_turn(plan.runs, partial(spent, ours), partial(spent, base))
    seconds = ([each.seconds for each in side] for side in runs)
    return compared("PDF, cold: `export`", "a plain ReportLab script", *seconds, goal=_COLD)


def _warm(plan: Plan) -> Figure:
    # Here, not above: the cold runs are children of this process as small as it is.
    from tests.benchmarks.plain import report as plain
    from tests.helpers.archive import FixedClock
    from tripdesk.exchange.form_files import FormFiles
    from tripdesk.exchange.report_files import read_report
    from tripdesk.language.calendar_words import BabelCalendarWords
    from tripdesk.pdf.rendering import ReportLabRenderer
    from tripdesk.services.documents import Documents

    read = read_report(_EXAMPLE.read_bytes(), _EXAMPLE.name, FormFiles(FORM_FILE.parent))
    renderer = ReportLabRenderer()
    documents = Documents(renderer, BabelCalendarWords("nl"), FixedClock())
    document = documents.document(read.form, read.draft, concept=False)
    plain.register(_FONTS)
    sections = plain.sections(FORM_FILE, _EXAMPLE)

    def ours() -> float:
        start = perf_counter()
        renderer.render(document, day=date(2020, 2, 13), attachment=_EXAMPLE.read_bytes())
        return perf_counter() - start

    def base() -> float:
        start = perf_counter()
        plain.draw(sections)
        return perf_counter() - start

    measured = in_turn(plan.runs * 5, ours, base)
    return compared("PDF, warm", "plain ReportLab", *measured, goal=_WARM)
