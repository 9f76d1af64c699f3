"""Draw the document tree as the official PDF.

The same document, day and data give the same bytes: nothing here asks a clock or makes up a name,
and the file's `/ID` is a digest of what is in it.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.archival import Facts
from tripdesk.pdf.drawing import Artifact, PageDrawing, colour_of
from tripdesk.pdf.fonts import Weight, face_of, printable, text_width
from tripdesk.pdf.layout import (
    BODY,
    BULLET,
    HEADER_HEIGHT,
    INDENT,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    Piece,
    PlacedLine,
    pieces_of,
    place,
    places_of,
)
from tripdesk.pdf.line_breaking import Line
from tripdesk.pdf.outlines import path
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.tagging import BookmarkEntry, Element
from tripdesk.services.ports import HouseStyle, RenderedPages

_INK = colour_of("#16212b")
_QUIET = colour_of("#566573")
_LINE = colour_of("#d9e0e6")
_ACCENT = "#0b6b4f"
_MARK = colour_of("#eff2f4")
_SMALL = 8.5
_HEADER_BASELINE = 62.0
_FOOTER_RULE, _FOOTER_BASELINE = 60.0, 43.0
_MARK_SIZE, _MARK_ANGLE = 118.0, math.radians(52)
_PLAIN = HouseStyle()
_LEVELS = {"H1": 0, "H2": 1}
_LIST = "/O /List /ListNumbering /Disc"


@dataclass(frozen=True, slots=True)
class ReportLabRenderer:
    """The `DocumentRenderer` and `PageRenderer` of the services."""

    house_style: HouseStyle = _PLAIN

    def missing_characters(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return offset (code points) and character of each that the faces lack."""
        have = printable()
        return tuple(
            (offset, each)
            for offset, each in enumerate(text)
            if ord(each) not in have and each != "\n"
        )

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
    ) -> bytes:
        """Return the PDF, as `render_pages` does."""
        return self.render_pages(document, day=day, identity=identity, attachment=attachment).pdf

    def render_pages(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
    ) -> RenderedPages:
        """Return the PDF and where its sections begin.

        Raises `KnownError("pdf.character_missing", character=, name=, heading=)`.
        """
        self._refuse_missing(document)
        style = self.house_style
        pieces = pieces_of(document, lambda text, weight: face_of(weight).width(text))
        pages = place(pieces, TOP + (HEADER_HEIGHT if style.organisation else 0.0))
        drawn = _DrawnReport(document, pieces, style)
        for number, lines in enumerate(pages, start=1):
            drawn.draw_page(lines, number, len(pages))
        facts = Facts(document.title, document.language, day, style.organisation, identity)
        return RenderedPages(drawn.finished(facts, attachment), places_of(document, pieces, pages))

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


class _DrawnReport:
    def __init__(self, document: Document, pieces: list[Piece], style: HouseStyle) -> None:
        self._document = document
        self._pieces = pieces
        self._style = style
        self._accent = colour_of(style.accent or _ACCENT)
        self._file = ReportFile(PAGE_WIDTH, PAGE_HEIGHT)
        self._faces = {weight: self._file.face(face_of(weight)) for weight in Weight}
        self._elements: dict[int, Element] = {}
        self._list: tuple[int, Element] | None = None
        self._bookmarks: list[BookmarkEntry] = []

    def finished(self, facts: Facts, attachment: bytes | None) -> bytes:
        return self._file.finished(facts, self._bookmarks, attachment)

    def draw_page(self, lines: list[PlacedLine], number: int, count: int) -> None:
        page = self._file.begin_page()
        if self._document.mark:
            self._draw_mark(page, self._document.mark)
        if number == 1 and self._style.organisation:
            self._draw_header(page)
        for index, group in groupby(lines, key=lambda placed: placed.piece):
            self._draw_piece(page, index, list(group))
        self._draw_footer(page, number, count)

    def _draw_piece(self, page: PageDrawing, index: int, lines: list[PlacedLine]) -> None:
        piece = self._pieces[index]
        style = piece.style
        face = self._faces[style.weight]
        x = MARGIN + (INDENT if piece.group >= 0 else 0.0)
        if lines[0].first:
            self._elements[index] = self._element(page, piece, lines[0])
        page.colour(self._accent if style.accent else _INK)
        with page.tagged(self._elements[index]):
            for placed in lines:
                page.text(face, style.size, x, PAGE_HEIGHT - placed.baseline, _whole(placed.line))

    def _element(self, page: PageDrawing, piece: Piece, first: PlacedLine) -> Element:
        """Begin the element of a piece; a point's bullet is drawn with it."""
        tree = self._file.tree
        if piece.group < 0:
            element = tree.element(piece.tag)
            if piece.tag in _LEVELS:
                top = PAGE_HEIGHT - first.baseline + piece.style.leading
                destination = f"[{page.reference} /XYZ 0 {top:.2f} null]"
                text = "".join(map(_whole, piece.lines))
                self._bookmarks.append(
                    BookmarkEntry(_LEVELS[piece.tag], text, destination, element)
                )
            return element
        if self._list is None or self._list[0] != piece.group:
            self._list = (piece.group, tree.element("L", attributes=_LIST))
        item = tree.element("LI", self._list[1])
        page.colour(self._accent)
        with page.tagged(tree.element("Lbl", item)):
            face, size = self._faces[piece.style.weight], piece.style.size
            page.text(face, size, MARGIN + 2, PAGE_HEIGHT - first.baseline, BULLET + " ")
        return tree.element("LBody", item)

    def _draw_header(self, page: PageDrawing) -> None:
        page.colour(_INK)
        with page.artifact(Artifact.HEADER):
            y = PAGE_HEIGHT - _HEADER_BASELINE
            page.text(self._faces[Weight.BOLD], BODY.size, MARGIN, y, self._style.organisation)

    def _draw_footer(self, page: PageDrawing, number: int, count: int) -> None:
        document = self._document
        where = document.page_pattern.format(page=number, pages=count)
        right = PAGE_WIDTH - MARGIN - text_width(where, Weight.REGULAR, _SMALL)
        face = self._faces[Weight.REGULAR]
        x, text = MARGIN, document.footer
        with page.artifact(Artifact.FOOTER):
            page.colour(_LINE)
            page.block(MARGIN, _FOOTER_RULE, PAGE_WIDTH - 2 * MARGIN, 0.6)
            if document.mark:
                page.colour(_INK)
                page.text(self._faces[Weight.BOLD], _SMALL, x, _FOOTER_BASELINE, document.mark)
                x += text_width(document.mark, Weight.BOLD, _SMALL)
                text = f" · {text}" if text else ""
            page.colour(_QUIET)
            if text:
                page.text(face, _SMALL, x, _FOOTER_BASELINE, _fit(text, right - x - 16))
            page.text(face, _SMALL, right, _FOOTER_BASELINE, where)

    def _draw_mark(self, page: PageDrawing, mark: str) -> None:
        """Draw `CONCEPT` from corner to corner, behind the text."""
        cosine, sine = math.cos(_MARK_ANGLE), math.sin(_MARK_ANGLE)
        along, down = text_width(mark, Weight.BOLD, _MARK_SIZE) / 2, 0.36 * _MARK_SIZE
        x = PAGE_WIDTH / 2 - along * cosine + down * sine
        y = PAGE_HEIGHT / 2 - along * sine - down * cosine
        scale = _MARK_SIZE / 1000
        page.colour(_MARK)
        with page.artifact(Artifact.WATERMARK):
            turned = [scale * each for each in (cosine, sine, -sine, cosine)]
            page.path(path(face_of(Weight.BOLD), mark), [*turned, x, y])


def _whole(line: Line) -> str:
    """Return a line with the real space that ends it, so that words come out apart."""
    return line.text + (" " if line.spaced else "")


def _fit(text: str, width: float) -> str:
    """Shorten a footer that a very long place name would push off the page."""
    if text_width(text, Weight.REGULAR, _SMALL) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = text_width(text[:middle] + "…", Weight.REGULAR, _SMALL) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low] + "…"
