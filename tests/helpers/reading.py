"""An archive that takes files in as the program does, PDFs by way of the child process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.archive import REPORT, FixedClock
from tests.helpers.forms import ROOT
from tripdesk.domain.drafts import Draft, RawCount
from tripdesk.exchange.form_files import FormFiles, form_of
from tripdesk.exchange.report_files import ReadReport, read_report
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.child import ChildReader, DocumentChild
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.file_reading import FileReader
from tripdesk.services.importing import Importing
from tripdesk.services.known_forms import KnownForms
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store

FORMS = FormFiles(ROOT / "resources" / "forms")


def read_json(content: bytes, source: str) -> ReadReport:
    """Read a report's JSON."""
    return read_report(content, source, FORMS)


@contextmanager
def importing(folder: Path, forms: FormFiles = FORMS) -> Iterator[Importing]:
    """Give what takes files into the archive of a folder; the child ends with it."""
    clock, child = FixedClock(), DocumentChild()
    store = open_store(folder, clock)
    try:
        documents = Documents(
            ReportLabRenderer(), BabelCalendarWords("nl"), clock, goes_along=forms.goes_along
        )
        pages, known = ChildReader(child), KnownForms(forms, store.form)

        def read(content: bytes, source: str, form: bytes | None = None, /) -> ReadReport:
            return read_report(content, source, known, form)

        reader = FileReader(read, form_of, pages, pages, forms, clock)
        yield Importing(Reports(store, forms, documents, clock), reader)
    finally:
        store.close()
        child.close()


def persons(number: int) -> int:
    """Return how many persons made trip `number`, from 0: each another, as far as a report goes."""
    return number % 999 + 1


def definitive_pdfs(folder: Path, count: int) -> list[Path]:
    """Make definitive PDFs of so many reports, with the numbers of persons that `persons` gives."""
    example = read_json(REPORT.read_bytes(), REPORT.name)
    made = []
    folder.mkdir(parents=True)
    with importing(folder.parent / "made") as there:
        for number in range(count):
            draft = Draft({**example.draft.answers, "travellers": RawCount(str(persons(number)))})
            report_id = there.reports.begin(draft)
            there.reports.finalise(report_id)
            path = folder / f"{number:04}.pdf"
            path.write_bytes(there.reports.pdf(report_id))
            made.append(path)
    return made
