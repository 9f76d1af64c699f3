"""What draws a report as the official PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tripdesk.domain.document import Document


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


class DocumentRenderer(Protocol):
    """Draws a document as the official PDF."""

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
        form: bytes | None = None,
    ) -> bytes:
        """Return the PDF; `attachment` is the report's data, `form` its form's where it goes along.

        Raises `KnownError("pdf.character_missing")` where no font has a character.
        """

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
        form: bytes | None = None,
    ) -> RenderedPages:
        """Return the same PDF with the places of its sections."""
