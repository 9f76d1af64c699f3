"""What the use cases need of the world; `bootstrap` puts the adapters in.

Faults of the world reach the services as `KnownError` with codes `store.*` (full, read_only,
locked, damaged, missing, newer), `file.*` and `pdf.*`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Ports name these and use none: a command on a file need not load what only the archive needs.
    from tripdesk.domain.document import Document
    from tripdesk.domain.drafts import Draft
    from tripdesk.domain.errors import KnownError
    from tripdesk.domain.form import FormDefinition
    from tripdesk.domain.privacy import Decision
    from tripdesk.domain.report import Origin, Standing
    from tripdesk.services.listing import Listing
    from tripdesk.services.records import (
        Announcement,
        Dossier,
        Erasure,
        Event,
        Facts,
        FollowUp,
        Kept,
        Mention,
        Publication,
        ReportRecord,
        ReportRow,
        Version,
    )
    from tripdesk.services.settings import LoadedSettings, RetentionStart
    from tripdesk.services.transfers import Transfers


class Clock(Protocol):
    """The time of day, injected so that tests own it."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""

    def today(self) -> date:
        """Return the date on this computer's calendar."""

    def fixed_day(self) -> date | None:
        """Return the date that `SOURCE_DATE_EPOCH` fixes for documents, where it is set."""


class SettingsStore(Protocol):
    """The settings files."""

    def load(self) -> LoadedSettings:
        """Return the settings in force."""

    def change(self, changes: Mapping[str, object]) -> LoadedSettings:
        """Set keys (`house_style.accent`) in the user's file; return what is in force then.

        Values are as they stand in the file: texts, numbers, lists; `None` takes the key out. A
        wrong or locked one is refused with a `KnownError("settings.…", file=, key=)`.
        """

    def check(self, changes: Mapping[str, object]) -> tuple[KnownError, ...]:
        """Return why `change` would refuse these: one fault a key at most, none if it would not."""

    def give_out(self, file: Path) -> None:
        """Write what the files set to a file of its own; what is one person's alone stays out."""

    def take_in(self, file: Path) -> LoadedSettings:
        """Set what such a file sets; its wrong and locked keys are told and left aside."""


class CountryNames(Protocol):
    """What countries are called, in Dutch and English."""

    def code(self, name: str) -> str | None:
        """Return the ISO 3166 code of a country as typed, or none where it is not recognised."""

    def names(self, code: str) -> tuple[str, ...]:
        """Return a country's names; none for what is no code."""


class FormCatalogue(Protocol):
    """The form definitions at hand."""

    def default(self) -> FormDefinition:
        """Return the form that a new report takes."""

    def get(self, form_id: str, version: int) -> FormDefinition:
        """Return that form, or raise `KnownError("form.unknown", form=, version=)`."""


class ReportStore(Protocol):
    """The archive. Each method is one transaction: all of it is on disk on return, or none."""

    @property
    def listing(self) -> Listing:
        """The list of reports: search, filters, pages."""

    @property
    def dossiers(self) -> Dossiers:
        """The internal facts beside the reports."""

    @property
    def transfers(self) -> Transfers:
        """Reports whole, in one file to carry."""

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return the form that reports here were written with, or raise `form.unknown`."""

    def create(
        self,
        report_id: str,
        form: FormDefinition,
        origin: Origin,
        draft: Draft,
        facts: Facts,
        step: str,
        event: Event,
    ) -> None:
        """Keep a new concept with its draft; `KnownError("report.exists")` if the id is taken."""

    def announce(
        self,
        report_id: str,
        form: FormDefinition,
        announcement: Announcement,
        facts: Facts,
        event: Event,
    ) -> None:
        """Keep a trip whose report is still to come."""

    def get(self, report_id: str) -> ReportRecord:
        """Return a report whole, or raise `KnownError("report.unknown", id=)`."""

    def find(self, prefix: str) -> str:
        """Return the one id that begins so (4 characters or more).

        `KnownError` with `report.unknown` or `report.ambiguous` otherwise.
        """

    def rows(self, *, in_bin: bool = False, limit: int | None = None) -> Sequence[ReportRow]:
        """Return the reports of the archive or of the bin, newest trip first.

        Reports without a date come before all others.
        """

    def save_draft(self, report_id: str, draft: Draft, step: str, facts: Facts) -> int:
        """Keep the draft; return its new revision. Uses the autosave connection."""

    def index(self, report_id: str) -> None:
        """Make the words of a draft found; asked on a pause and at a step change."""

    def finalise(
        self,
        report_id: str,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep the PDF under `documents/`, then the version and its state; the draft goes."""

    def receive(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        pdf: bytes,
        standing: Standing,
        facts: Facts,
        event: Event,
        *,
        expected: Standing | None,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep a version that was made definitive elsewhere, of a new report or of one here.

        `expected` is how it stood when one looked, none for a new one; `report.changed` or
        `report.exists` where that is not so any more. An open draft goes.
        """

    def change(
        self,
        report_id: str,
        standing: Standing,
        event: Event,
        *,
        draft: Draft | None = None,
        publication: Publication | None = None,
    ) -> None:
        """Keep a change of state.

        `draft` opens one, which is dropped where `standing` has none; `publication` is that of a
        report which is published by this step, and is dropped where `standing` is not published.
        """

    def take_over(
        self,
        report_id: str,
        form: FormDefinition,
        version: Version,
        document: bytes,
        publication: Publication,
        facts: Facts,
        event: Event,
        *,
        follow_ups: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Keep an older published report: its original file is the document of version 1."""

    def looked_at(self, report_id: str) -> None:
        """Note that somebody has looked at a report that was taken over."""

    def mentions(self, words: str) -> Sequence[Mention]:
        """Return where all these words stand: in every version, draft and note, bin included.

        For a privacy request: it reads all there is, which takes a while.
        """

    def kept_since(self, start: RetentionStart, last: date) -> Sequence[Kept]:
        """Return the definitive reports whose time of keeping began on that day or earlier.

        The first comes first; those in the bin are among them, for they lie there still.
        """

    def put_due(self, due: Callable[[date], date | None]) -> int:
        """Work out anew when the reports are due that ever were; return how many it moved."""

    def hold(self, report_id: str, reason: str | None) -> None:
        """Stop a report from being destroyed, or with `None` no longer."""

    def erase(self, report_id: str, number: int, erasure: Erasure, event: Event) -> None:
        """Erase a version's answers and document; number, dates, hash and reason stay."""

    def destroy(self, report_ids: Sequence[str], event: Event) -> None:
        """Destroy reports that lie in the bin; a record of what and when stays."""

    def decisions(self, report_id: str) -> tuple[Decision, ...]:
        """Return what was decided about words that privacy asks attention for."""

    def decide(self, report_id: str, decision: Decision) -> None:
        """Keep a decision, in the place of an earlier one about the same words."""

    def undecide(self, report_id: str, decision: Decision) -> None:
        """Take back what was decided about these words."""

    def document(self, sha256: str) -> bytes:
        """Return a kept document, or raise `KnownError("document.missing")`."""

    def version_with_pdf(self, sha256: str) -> tuple[str, int] | None:
        """Return the report id and version number whose PDF has this hash, or none."""

    def close(self) -> None:
        """Close the connections; waits for what is being written."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an office's report looks.

    `logo` is a PNG or SVG file's content with `logo_alt` for those who do not see it; `accent` is
    `#0b6b4f` or empty for ours; `fonts` are fallback faces in order.
    """

    organisation: str = ""
    logo: bytes | None = None
    logo_alt: str = ""
    accent: str = ""
    fonts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionPlace:
    """Where a question's heading begins: the page from 0, and points (1/72 inch) from its top."""

    key: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class RenderedPages:
    """A PDF, and where in it each section is: a preview scrolls to what is being typed."""

    pdf: bytes
    places: tuple[SectionPlace, ...]


class Dossiers(Protocol):
    """What the secretary keeps beside reports; none of it is ever in an official file."""

    def get(self, report_id: str) -> Dossier:
        """Return a report's dossier, an empty one where nothing was kept."""

    def keep(self, report_id: str, dossier: Dossier) -> None:
        """Keep a report's dossier."""

    def follow_ups(
        self, report_id: str | None = None, *, only_open: bool = False, late_on: date | None = None
    ) -> Sequence[FollowUp]:
        """Return the follow-ups of a report in its order, or of all with the first due first.

        With `late_on` only those that are open on that day, past their date. Reports in the bin are
        left out of the list over all.
        """

    def titles(self, report_ids: Collection[str]) -> Mapping[str, str]:
        """Return what these reports are called."""

    def keep_follow_up(self, follow_up: FollowUp) -> None:
        """Keep a follow-up's owner, date and done; its text is the report's.

        Raises `KnownError("follow_up.unknown")` where the report has it no more.
        """


class DocumentRenderer(Protocol):
    """Draws a document as the official PDF."""

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
    ) -> bytes:
        """Return the PDF; `KnownError("pdf.character_missing")` where no font has a character."""

    def missing_characters(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return offset (code points) and character of each that no font has."""


class PageRenderer(Protocol):
    """Draws a document for a preview: the same pages, and where on them each section is."""

    def render_pages(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
    ) -> RenderedPages:
        """Return the same PDF with the places of its sections."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's words as they are read: its body, and what stands around it (header, footer)."""

    body: str
    around: str


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What a PDF holds; `attachment` is the report's data, none where it carries none."""

    pages: tuple[PageText, ...]
    producer: str = ""
    attachment: bytes | None = None


class PdfReader(Protocol):
    """Reads PDFs, those from outside among them: what is wrong with one harms nothing here."""

    def read(self, pdf: bytes) -> PdfContent:
        """Return what it holds.

        Raises `KnownError` with `pdf.unreadable`, `.encrypted`, `.too_large`, `.too_slow` or
        `.child_fell`.
        """


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels, four bytes each: blue, green, red, opacity; rows without gaps."""

    width: int
    height: int
    pixels: bytes


class PageRasteriser(Protocol):
    """Draws a PDF's pages as pictures."""

    def page(self, pdf: bytes, number: int, scale: float) -> Picture:
        """Return a page, from 0; at scale 1 a point is a pixel. Raises as `PdfReader` does."""


@dataclass(frozen=True, slots=True)
class PreviewedReport:
    """A document drawn, and the page that was asked for as a picture.

    `sizes` are the pages' widths and heights in points; `picture` shows page `page`, from 0.
    """

    pdf: bytes
    places: tuple[SectionPlace, ...]
    sizes: tuple[tuple[float, float], ...]
    page: int
    picture: Picture


class Previewer(PageRasteriser, Protocol):
    """Draws documents to look at while they are being written."""

    def preview(self, document: Document, key: str, scale: float) -> PreviewedReport:
        """Return the pages, that on which section `key` begins as a picture.

        Raises `KnownError` with `pdf.child_fell` or `.too_slow`.
        """

    def close(self) -> None:
        """End what draws; the next document would start it again."""


@dataclass(frozen=True, slots=True)
class FontOffer:
    """A font of this computer that draws characters which the report's own fonts lack."""

    name: str
    file: Path
    index: int
    characters: str


class FontSource(Protocol):
    """Fonts that lie on this computer; one is used only after a person said so."""

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """Why fonts that the settings name are left aside: `KnownError("font.…", file=)`."""

    def offers(self, text: str) -> tuple[FontOffer, ...]:
        """Return the fewest fonts that draw what is missing of a text; this takes a second."""

    def take_over(self, offers: Iterable[FontOffer]) -> None:
        """Copy fonts into the data folder and print with them from now on."""


class FileWriter(Protocol):
    """Writes aside, then replaces."""

    def write(self, path: Path, content: bytes) -> None:
        """Put a file in place whole or not at all; `KnownError("file.…")` when it cannot."""
