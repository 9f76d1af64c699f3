"""A file from outside, whatever it is: a report's data, a TripDesk PDF, or an older report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.older.lines import SourceLine, plain_lines
from tripdesk.domain.older.reading import Reading, read_older_report
from tripdesk.services.exporting import ReadFile, ReportReader
from tripdesk.services.internal_files import InternalFile, is_internal, read_internal
from tripdesk.services.ports.pages import PdfReader
from tripdesk.services.ports.world import Clock, FormCatalogue

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
FORM_SUFFIX = ".toml"
MOST_LINES = 5_000
MOST_CHARACTERS = 500_000
"""More than any report of a trip has."""


@dataclass(frozen=True, slots=True)
class OlderReport:
    """A report that was published before TripDesk, as it was read; `suffix` is its file's."""

    form: FormDefinition
    reading: Reading
    original: bytes
    suffix: str
    written_on: date


@dataclass(frozen=True, slots=True)
class ReportPdf:
    """A PDF of TripDesk with the report that it carries."""

    report: ReadFile
    document: bytes


IncomingReport = ReadFile | ReportPdf | OlderReport
Incoming = IncomingReport | InternalFile | FormDefinition


class IncomingReader(Protocol):
    """Reads a file's bytes; `source` names them in a refusal."""

    def __call__(self, content: bytes, source: str) -> Incoming:
        """Return what it holds, or raise a `KnownError`."""


class LineReader(Protocol):
    """Reads the lines of a PDF from outside."""

    def lines(self, pdf: bytes) -> tuple[tuple[SourceLine, ...], date | None]:
        """Return the lines of its pages, and the day it says that it was made."""


@dataclass(frozen=True, slots=True)
class FileReader:
    """The `IncomingReader`, with what it needs of the world; `read` reads a report's JSON."""

    read: ReportReader
    read_form: Callable[[bytes, str], FormDefinition]
    pdfs: PdfReader
    pages: LineReader
    forms: FormCatalogue
    clock: Clock

    def __call__(self, content: bytes, source: str) -> Incoming:
        """Return what the file holds; raises `report_file.…`, `pdf.…` or `form.…`."""
        if content.startswith(b"%PDF-"):
            return self._pdf(content, source)
        if source.lower().endswith(FORM_SUFFIX):
            return self.read_form(content, source)
        if is_internal(content):
            return read_internal(content, source)
        text = _text(content)
        if text is None or text.lstrip().startswith(("{", "[")) or source.lower().endswith(".json"):
            return self.read(content, source)
        lines = plain_lines(text)
        older = self._older(lines, content, "txt", None)
        if older is None:
            raise KnownError("report_file.not_recognised", file=source)
        return older

    def _pdf(self, content: bytes, source: str) -> Incoming:
        inside = self.pdfs.carried(content)
        if inside.report is not None:
            return ReportPdf(self.read(inside.report, source, inside.form), content)
        lines, created = self.pages.lines(content)
        older = self._older(list(lines), content, "pdf", created)
        if older is None:
            raise KnownError("report_file.not_recognised", file=source)
        return older

    def _older(
        self, lines: list[SourceLine], content: bytes, suffix: str, made_on: date | None
    ) -> OlderReport | None:
        size = sum(len(each.text) for each in lines)
        if len(lines) > MOST_LINES or size > MOST_CHARACTERS:
            return None
        today = self.clock.today()
        form = self.forms.default()
        written_on = min(made_on or today, today)
        reading = read_older_report(form, lines, written_on)
        if reading is None:
            return None
        return OlderReport(form, reading, content, suffix, written_on)


def _text(content: bytes) -> str | None:
    """Return a text in one of the encodings that offices use, or none where it is no text."""
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in _UTF16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
