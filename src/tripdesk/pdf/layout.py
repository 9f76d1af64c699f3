"""The document as lines on pages: sizes, spaces, and what must stay together.

Measures are points (1/72 inch), from the page's top; a heading stays with two lines of its answer,
and no paragraph leaves a single line behind or carries one over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.pdf.fonts import Weight, text_width
from tripdesk.pdf.line_breaking import Line, break_lines
from tripdesk.services.ports import SectionPlace

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
MARGIN, TOP, BOTTOM = 71.0, 71.0, 85.0
INDENT = 14.0
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Style:
    """How one sort of text is set."""

    weight: Weight
    size: float
    leading: float
    before: float
    accent: bool = False


TITLE = Style(Weight.BOLD, 21, 27, 0, accent=True)
HEADING = Style(Weight.BOLD, 11, 15, 17)
BODY = Style(Weight.REGULAR, 10.5, 15.5, 4)
POINT = Style(Weight.REGULAR, 10.5, 15.5, 3)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph's worth of text; `tag` is its structure type (ISO 32000-1, 14.8.4).

    `group` numbers the list that a point belongs to.
    """

    tag: str
    style: Style
    lines: tuple[Line, ...]
    section: int = -1
    group: int = -1
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line at its baseline; `piece` counts the document's pieces, `first` is its first line."""

    piece: int
    line: Line
    baseline: float
    first: bool


@dataclass(slots=True)
class _Pages:
    pages: list[list[PlacedLine]] = field(default_factory=lambda: [[]])
    y: float = TOP

    def room(self) -> float:
        return PAGE_HEIGHT - BOTTOM - self.y

    def turn(self) -> None:
        self.pages.append([])
        self.y = TOP


def pieces_of(document: Document) -> list[Piece]:
    """Return the document's texts in reading order, broken into lines."""
    pieces = [_piece("H1", TITLE, document.title, keep=True)]
    for number, section in enumerate(document.sections):
        pieces.append(
            _piece("H2", HEADING, section.heading, section=number, keep=bool(section.blocks))
        )
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    pieces.append(_piece("P", BODY, text, section=number))
                case BulletList(items):
                    group = len(pieces)
                    pieces += (
                        _piece("LI", POINT, each, section=number, group=group) for each in items
                    )
    return pieces


def place(pieces: list[Piece]) -> list[list[PlacedLine]]:
    """Return the lines of each page."""
    out = _Pages()
    for index, piece in enumerate(pieces):
        leading = piece.style.leading
        gap = piece.style.before if out.pages[-1] else 0.0
        if out.pages[-1] and out.room() < gap + _needed(pieces, index):
            out.turn()
            gap = 0.0
        out.y += gap
        left = len(piece.lines)
        for number, line in enumerate(piece.lines):
            fits = int((out.room() + 0.01) / leading)
            if fits < 1 or (left == 2 and fits == 1 and number > 0):
                out.turn()
            out.y += leading
            out.pages[-1].append(PlacedLine(index, line, out.y - leading * 0.25, number == 0))
            left -= 1
    return out.pages


def places_of(
    document: Document, pieces: list[Piece], pages: list[list[PlacedLine]]
) -> tuple[SectionPlace, ...]:
    """Return where each section's heading begins."""
    return tuple(
        SectionPlace(document.sections[piece.section].key, page, placed.baseline - piece.style.size)
        for page, lines in enumerate(pages)
        for placed in lines
        if placed.first and (piece := pieces[placed.piece]).tag == "H2"
    )


def _needed(pieces: list[Piece], index: int) -> float:
    """Return the height that must fit for this piece to begin on this page."""
    piece = pieces[index]
    lines = len(piece.lines)
    if piece.keep_with_next and index + 1 < len(pieces):
        following = pieces[index + 1]
        return lines * piece.style.leading + following.style.before + _needed(pieces, index + 1)
    return min(lines, 3 if lines == 3 else 2) * piece.style.leading


def _piece(
    tag: str,
    style: Style,
    text: str,
    *,
    section: int = -1,
    group: int = -1,
    keep: bool = False,
) -> Piece:
    width = PAGE_WIDTH - 2 * MARGIN - (INDENT if group >= 0 else 0.0)
    lines = break_lines(text, width, lambda run: text_width(run, style.weight, style.size))
    return Piece(tag, style, tuple(lines), section, group, keep)
