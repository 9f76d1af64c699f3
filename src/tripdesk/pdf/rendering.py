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
from tripdesk.pdf.drawing import Artifact, PageDrawing
from tripdesk.pdf.fonts import Weight, face_of, printable, text_width
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
    places_of,
)
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.tagging import BookmarkEntry, Element
from tripdesk.services.ports import RenderedPages

_INK = (0.086, 0.129, 0.169)
_QUIET = (0.337, 0.396, 0.451)
_ACCENT = (0.043, 0.420, 0.310)
_MARK = (0.93, 0.94, 0.95)
_FOOTER_SIZE = 8.5
_FOOTER_BASELINE = 45.0
_MARK_SIZE, _MARK_ANGLE = 96.0, math.radians(52)
_LEVELS = {"H1": 0, "H2": 1}
_LIST = "/O /List /ListNumbering /Disc"


@dataclass(frozen=True, slots=True)
class ReportLabRenderer:
    """The `DocumentRenderer` of the services."""

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
        pieces = pieces_of(document)
        drawn = _DrawnReport(document, pieces)
        pages = place(pieces)
        for number, lines in enumerate(pages, start=1):
            drawn.draw_page(lines, number, len(pages))
        facts = Facts(document.title, document.language, day, identity=identity)
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
    def __init__(self, document: Document, pieces: list[Piece]) -> None:
        self._document = document
        self._pieces = pieces
        self._file = ReportFile(PAGE_WIDTH, PAGE_HEIGHT)
        self._faces = {weight: self._file.face(face_of(weight)) for weight in Weight}
        self._elements: dict[int, Element] = {}
        self._list: tuple[int, Element] | None = None
        self._bookmarks: list[BookmarkEntry] = []

    def finished(self, facts: Facts, attachment: bytes | None) -> bytes:
        return self._file.finished(facts, self._bookmarks, attachment)

    def draw_page(self, lines: list[PlacedLine], number: int, count: int) -> None:
        page = self._file.begin_page()
        self._draw_mark(page)
        for index, group in groupby(lines, key=lambda placed: placed.piece):
            self._draw_piece(page, index, list(group))
        self._draw_footer(page, number, count)

    def _draw_piece(self, page: PageDrawing, index: int, lines: list[PlacedLine]) -> None:
        piece = self._pieces[index]
        style = piece.style
        face = self._faces[style.weight]
        page.colour(_ACCENT if style.accent else _INK)
        x = MARGIN + (INDENT if piece.group >= 0 else 0.0)
        if lines[0].first:
            self._elements[index] = self._element(page, piece, lines[0])
        with page.tagged(self._elements[index]):
            for placed in lines:
                # A real space ends each line that had one, so that words come out apart.
                text = placed.line.text + (" " if placed.line.spaced else "")
                page.text(face, style.size, x, PAGE_HEIGHT - placed.baseline, text)

    def _element(self, page: PageDrawing, piece: Piece, first: PlacedLine) -> Element:
        """Begin the element of a piece; a point's bullet is drawn with it."""
        tree = self._file.tree
        if piece.group < 0:
            element = tree.element(piece.tag)
            if piece.tag in _LEVELS:
                top = PAGE_HEIGHT - first.baseline + piece.style.leading
                destination = f"[{page.reference} /XYZ 0 {top:.2f} null]"
                text = "".join(each.text + (" " if each.spaced else "") for each in piece.lines)
                self._bookmarks.append(
                    BookmarkEntry(_LEVELS[piece.tag], text, destination, element)
                )
            return element
        if self._list is None or self._list[0] != piece.group:
            self._list = (piece.group, tree.element("L", attributes=_LIST))
        item = tree.element("LI", self._list[1])
        with page.tagged(tree.element("Lbl", item)):
            face = self._faces[piece.style.weight]
            page.text(
                face, piece.style.size, MARGIN + 2, PAGE_HEIGHT - first.baseline, BULLET + " "
            )
        return tree.element("LBody", item)

    def _draw_footer(self, page: PageDrawing, number: int, count: int) -> None:
        document = self._document
        where = document.page_pattern.format(page=number, pages=count)
        right = PAGE_WIDTH - MARGIN - text_width(where, Weight.REGULAR, _FOOTER_SIZE)
        parts = " · ".join(part for part in (document.mark, document.footer) if part)
        face = self._faces[Weight.REGULAR]
        page.colour(_QUIET)
        with page.artifact(Artifact.FOOTER):
            shown = _fit(parts, right - MARGIN - 12)
            page.text(face, _FOOTER_SIZE, MARGIN, _FOOTER_BASELINE, shown)
            page.text(face, _FOOTER_SIZE, right, _FOOTER_BASELINE, where)

    def _draw_mark(self, page: PageDrawing) -> None:
        mark = self._document.mark
        if not mark:
            return
        cosine, sine = math.cos(_MARK_ANGLE), math.sin(_MARK_ANGLE)
        along, down = text_width(mark, Weight.BOLD, _MARK_SIZE) / 2, 0.36 * _MARK_SIZE
        x = PAGE_WIDTH / 2 - along * cosine + down * sine
        y = PAGE_HEIGHT / 2 - along * sine - down * cosine
        page.colour(_MARK)
        with page.artifact(Artifact.WATERMARK):
            matrix = (cosine, sine, -sine, cosine, x, y)
            page.turned_text(self._faces[Weight.BOLD], _MARK_SIZE, matrix, mark)


def _fit(text: str, width: float) -> str:
    """Shorten a footer that a very long place name would push off the page."""
    if text_width(text, Weight.REGULAR, _FOOTER_SIZE) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = text_width(text[:middle] + "…", Weight.REGULAR, _FOOTER_SIZE) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low] + "…"
