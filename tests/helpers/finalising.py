"""A definitive PDF, made in an archive of its own."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.archive import FixedClock
from tests.helpers.forms import ROOT
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store


def finalised_pdf(source: Path, folder: Path) -> bytes:
    """Take a report's JSON into an archive, make it definitive there; return the PDF."""
    clock, forms = FixedClock(), FormFiles(ROOT / "resources" / "forms")
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    store = open_store(folder, clock)
    try:
        reports = Reports(store, forms, documents, clock)
        report = read_report(source.read_bytes(), source.name, forms)
        report_id = reports.begin(report.draft, report_id=report.identity.id)
        reports.finalise(report_id)
        return reports.pdf(report_id)
    finally:
        store.close()
