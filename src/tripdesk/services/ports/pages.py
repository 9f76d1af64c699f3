"""PDFs as one reads and sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.document import Document
    from tripdesk.services.ports.drawing import SectionPlace


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's words as they are read: its body, and what stands around it (header, footer)."""

    body: str
    around: str


@dataclass(frozen=True, slots=True)
class TaggedText:
    """What a tagged PDF says by its codes: the texts of its elements, in reading order.

    `around` is what each page has around them; `loose` is set where there is more than that, or
    what is written in another way than a report is.
    """

    texts: tuple[str, ...]
    around: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class CarriedFiles:
    """What a PDF of ours has inside: a report's data, and its form where not everybody has that."""

    report: bytes | None = None
    form: bytes | None = None


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What a PDF holds: its words, what it carries, and its tagged text where it has one."""

    pages: tuple[PageText, ...]
    producer: str = ""
    inside: CarriedFiles = CarriedFiles()
    tagged: TaggedText | None = None


class PdfReader(Protocol):
    """Reads PDFs, those from outside among them: what is wrong with one harms nothing here."""

    def carried(self, pdf: bytes) -> CarriedFiles:
        """Return what it carries, without reading its pages. Raises as `read` does."""

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
class WordPlace:
    """Where words stand on a page, from 0: a box in points from its left and its top."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


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

    def kept(self, pdf: bytes, scale: float) -> PreviewedReport:
        """Return the pages of a PDF that is there already, the first as a picture.

        Raises as `PdfReader` does: it may have come from outside.
        """

    def places(self, pdf: bytes, words: str) -> tuple[WordPlace, ...]:
        """Return where any of the words stands on its pages. Raises as `PdfReader` does."""

    def close(self) -> None:
        """End what draws; the next document would start it again."""
