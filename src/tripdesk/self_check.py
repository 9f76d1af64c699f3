"""What `tripdesk --self-check` proves: each part is used once, on data that is the program's own.

It stands beside `bootstrap`, which hands it the parts: a bundle is proven as it will be used, the
child process for documents and the fonts of the settings included.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tripdesk.domain.errors import BugError

if TYPE_CHECKING:
    from tripdesk.cli.self_check import Proof
    from tripdesk.domain.gazetteer import Gazetteer
    from tripdesk.pdf.fonts import Faces
    from tripdesk.services.documents import Documents
    from tripdesk.services.exporting import ReadFile, ReportReader
    from tripdesk.services.ports.pages import PageRasteriser, PdfReader
    from tripdesk.services.reports import Reports

_EXAMPLE = "abu-dhabi.json"
_LETTERS = "Ååé€ŁłŐőŞşȘșЖжΩω–“”…"
"""Some letters of the languages that our own fonts must print."""


@dataclass(frozen=True, slots=True)
class Suspects:
    """The parts, each asked for only when its turn comes."""

    read: ReportReader
    faces: Callable[[], Faces]
    gazetteer: Callable[[], Gazetteer]
    documents: Callable[[], Documents]
    reader: Callable[[], PdfReader]
    rasteriser: Callable[[], PageRasteriser]
    reports: Callable[[], Reports]

    def proofs(self) -> Mapping[str, Proof]:
        """Return how each part is proven, by its name."""
        return {
            "resources": self._resources,
            "fonts": self._fonts,
            "gazetteer": self._gazetteer,
            "pdf": self._pdf,
            "preview": self._preview,
            "database": self._database,
            "search": self._search,
            "postgresql": _postgresql,
            "translations": _translations,
            "window": _window,
        }

    def _resources(self) -> str:
        from tripdesk.resources import resource  # noqa: PLC0415 - late, as all parts here

        folders = ("examples", "forms", "help", "icons", "icc", "privacy", "style")
        empty = [each for each in folders if not any(resource(each).glob("*"))]
        if empty:
            raise BugError(f"nothing in {', '.join(empty)}")
        return str(resource())

    def _fonts(self) -> str:
        missing = [char for _, char in self.faces().missing(_LETTERS)]
        if missing:
            raise BugError(f"no font prints {' '.join(missing)}")
        return f"{len(_LETTERS)} letters of Latin, Greek and Cyrillic"

    def _gazetteer(self) -> str:
        found = self.gazetteer().city("Abu Dhabi", "United Arab Emirates")
        if found is None:
            raise BugError("Abu Dhabi is not in it")
        return f"{found.dutch}, {found.latitude:.1f}, {found.longitude:.1f}"

    def _pdf(self) -> str:
        return f"{len(self._example_pdf())} bytes, its own data inside"

    def _example_pdf(self) -> bytes:
        report = self._example()
        pdf = self.documents().official_pdf(report.form, report.draft)
        if self.reader().read(pdf).inside.report is None:
            raise BugError("the PDF does not carry its own data")
        return pdf

    def _preview(self) -> str:
        report = self._example()
        pdf = self.documents().concept_pdf(report.form, report.draft)
        picture = self.rasteriser().page(pdf, 0, 1.0)
        if len(set(picture.pixels)) < 3:
            raise BugError("the page is blank")
        return f"a page of {picture.width} × {picture.height}, by the child process"

    def _database(self) -> str:
        reports = self.reports()
        report = self._example()
        kept = reports.begin(report.draft, form=report.form)
        version = reports.finalise(kept)
        if reports.pdf(kept)[:5] != b"%PDF-":
            raise BugError("the archive does not give back what it kept")
        return f"a report kept as version {version.number}, in a folder that is removed again"

    def _search(self) -> str:
        from tripdesk.services.listing import Query  # noqa: PLC0415

        found = self.reports().store.listing.count(Query("emirat"))
        if found != 1:
            raise BugError(f"{found} reports found instead of 1")
        return "the report is found by the beginning of a word"

    def _example(self) -> ReadFile:
        from tripdesk.resources import resource  # noqa: PLC0415

        return self.read(resource("examples", _EXAMPLE).read_bytes(), _EXAMPLE)


def _postgresql() -> str:
    from tripdesk.storage.postgresql_driver import driver_in_words  # noqa: PLC0415

    return driver_in_words()


def _translations() -> str:
    from tripdesk.ui.self_check import translations  # noqa: PLC0415 - Qt, the first here

    return translations()


def _window() -> str:
    from tripdesk.ui.self_check import window  # noqa: PLC0415

    return window()
