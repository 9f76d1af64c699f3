"""Draw the document tree as the official PDF.

The same document, day and data give the same bytes: ReportLab's `invariant` mode, and a date
that is given rather than asked of a clock.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.attaching import attach
from tripdesk.pdf.fonts import BOLD, REGULAR, load_fonts, printable, text_width
from tripdesk.pdf.layout import (
    BULLET,
    INDENT,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Piece,
    PlacedLine,
    pieces_of,
    place,
)

_INK = (0.086, 0.129, 0.169)
_QUIET = (0.337, 0.396, 0.451)
_ACCENT = (0.043, 0.420, 0.310)
_MARK = (0.93, 0.94, 0.95)
_FOOTER_SIZE = 8.5
_FOOTER_BASELINE = 45.0


@dataclass(frozen=True, slots=True)
class ReportLabRenderer:
    """The `DocumentRenderer` of the services."""

    def missing_characters(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return offset (code points) and character of each that the faces lack."""
        have = printable()
        return tuple(
            (offset, each)
            for offset, each in enumerate(text)
            if ord(each) not in have and each not in "\n\u00a0"
        )

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
    ) -> bytes:
        """Return the PDF.

        Raises `KnownError("pdf.character_missing", character=, name=, heading=)`.
        """
        load_fonts()
        self._refuse_missing(document)
        pieces = pieces_of(document)
        pages = place(pieces)
        out = BytesIO()
        canvas = Canvas(
            out,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            lang=document.language,
            initialFontName=REGULAR,  # type: ignore[arg-type] # the stubs are wrong
            pageCompression=1,
            pdfVersion=(1, 7),
        )
        canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
        if attachment is not None:
            attach(vars(canvas)["_doc"], attachment, day)
        canvas.setTitle(document.title)
        canvas.setAuthor("")
        canvas.setProducer("TripDesk")
        canvas.setCreator("TripDesk")
        canvas.setKeywords(identity)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for number, lines in enumerate(pages, start=1):
            _draw_mark(canvas, document)
            _draw_lines(canvas, pieces, lines)
            _draw_footer(canvas, document, number, len(pages))
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    def _refuse_missing(self, document: Document) -> None:
        texts = [(document.title, document.title), (document.title, document.footer)]
        for section in document.sections:
            texts.append((section.heading, section.heading))
            for block in section.blocks:
                match block:
                    case Paragraph(text):
                        texts.append((section.heading, text))
                    case BulletList(items):
                        texts += ((section.heading, each) for each in items)
        for heading, text in texts:
            for _, character in self.missing_characters(text):
                raise KnownError(
                    "pdf.character_missing",
                    character=character,
                    name=unicodedata.name(character, f"U+{ord(character):04X}"),
                    heading=heading,
                )


def _draw_lines(canvas: Canvas, pieces: list[Piece], lines: list[PlacedLine]) -> None:
    for placed in lines:
        piece = pieces[placed.piece]
        x = MARGIN + (INDENT if piece.bullet else 0.0)
        y = PAGE_HEIGHT - placed.baseline
        style = piece.style
        draw = _pen(canvas, style.face, style.size, _ACCENT if style.accent else _INK)
        if piece.tag in {"H1", "H2"} and placed.first:
            _bookmark(canvas, placed, piece)
        if piece.bullet and placed.first:
            draw(MARGIN + 2, y, BULLET + " ")
        # A real space ends each line that had one, so that words come out apart.
        draw(x, y, placed.line.text + (" " if placed.line.spaced else ""))


def _bookmark(canvas: Canvas, placed: PlacedLine, piece: Piece) -> None:
    key = f"h{placed.piece}"
    top = PAGE_HEIGHT - placed.baseline + piece.style.leading
    canvas.bookmarkHorizontal(key, 0, top)
    text = "".join(each.text + (" " if each.spaced else "") for each in piece.lines)
    canvas.addOutlineEntry(text, key, level=0 if piece.tag == "H1" else 1)


def _draw_footer(canvas: Canvas, document: Document, number: int, count: int) -> None:
    draw = _pen(canvas, REGULAR, _FOOTER_SIZE, _QUIET)
    page = document.page_pattern.format(page=number, pages=count)
    right = PAGE_WIDTH - MARGIN - text_width(page, REGULAR, _FOOTER_SIZE)
    parts = " · ".join(part for part in (document.mark, document.footer) if part)
    draw(MARGIN, _FOOTER_BASELINE, _fit(parts, right - MARGIN - 12))
    draw(right, _FOOTER_BASELINE, page)


def _fit(text: str, width: float) -> str:
    """Shorten a footer that a very long place name would push off the page."""
    if text_width(text, REGULAR, _FOOTER_SIZE) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = text_width(text[:middle] + "…", REGULAR, _FOOTER_SIZE) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low] + "…"


def _draw_mark(canvas: Canvas, document: Document) -> None:
    if not document.mark:
        return
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(52)
    draw = _pen(canvas, BOLD, 96, _MARK)
    draw(-text_width(document.mark, BOLD, 96) / 2, -34, document.mark)
    canvas.restoreState()


def _pen(
    canvas: Canvas, face: str, size: float, colour: tuple[float, float, float]
) -> Callable[[float, float, str], None]:
    def draw(x: float, y: float, text: str) -> None:
        run = canvas.beginText(x, y)
        run.setFont(face, size)
        run.setFillColorRGB(*colour)
        run.textOut(text)
        canvas.drawText(run)

    return draw
