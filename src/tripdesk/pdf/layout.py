"""The document as lines on pages: sizes, spaces, and what must stay together.

Measures are points (1/72 inch), from the page's top. One scale of sizes (8.5, 10.5, 12, 24) and one
of spaces (steps of 4) hold the page together. A heading stays with two lines of its answer, no
paragraph leaves a single line behind or carries one over, and no list its last point alone. A word
that is longer than a line stays on one page, if it fits one: readers go page by page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.pdf.fonts import Weight
from tripdesk.pdf.line_breaking import Line, break_lines
from tripdesk.services.ports.drawing import SectionPlace

Measure = Callable[[str, Weight], float]
"""The width of a text in thousandths of its size."""

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
MARGIN = 79.0
"""28 mm at both sides: a full line has some 78 characters."""
TOP, BOTTOM = 71.0, 92.0
HEADER_HEIGHT = 52.0
"""What the organisation's name and logo take of the first page, above the title."""
INDENT = 15.0
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Style:
    """How one sort of text is set."""

    weight: Weight
    size: float
    leading: float
    accent: bool = False


TITLE = Style(Weight.BOLD, 24, 30)
HEADING = Style(Weight.BOLD, 12, 16, accent=True)
BODY = Style(Weight.REGULAR, 10.5, 16)

_BEFORE_HEADING, _AFTER_HEADING = 24.0, 4.0
_BETWEEN_PARAGRAPHS, _BETWEEN_POINTS = 8.0, 4.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph's worth of text; `tag` is its structure type (ISO 32000-1, 14.8.4).

    `before` is the space above it, `group` numbers the list that a point belongs to.
    """

    tag: str
    style: Style
    lines: tuple[Line, ...]
    before: float
    section: int = -1
    group: int = -1

    @property
    def text(self) -> str:
        """What was typed."""
        return "".join(map(str, self.lines))

    @property
    def height(self) -> float:
        """The height of its lines."""
        return len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line at its baseline; `piece` counts the document's pieces.

    `start` is where the line begins in the piece's text, 0 for its first line.
    """

    piece: int
    line: Line
    baseline: float
    start: int

    @property
    def first(self) -> bool:
        """Whether a piece begins here."""
        return self.start == 0


@dataclass(slots=True)
class _Pages:
    y: float
    pages: list[list[PlacedLine]] = field(default_factory=lambda: [[]])

    def room(self) -> float:
        return PAGE_HEIGHT - BOTTOM - self.y + 0.01

    def turn(self) -> None:
        self.pages.append([])
        self.y = TOP


def pieces_of(document: Document, measure: Measure) -> list[Piece]:
    """Return the document's texts in reading order, broken into lines."""
    pieces = [_piece(measure, "H1", TITLE, document.title, 0)]
    for number, section in enumerate(document.sections):
        pieces.append(
            _piece(measure, "H2", HEADING, section.heading, _BEFORE_HEADING, section=number)
        )
        before = _AFTER_HEADING
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    pieces.append(_piece(measure, "P", BODY, text, before, section=number))
                case BulletList(items):
                    group = len(pieces)
                    for item in items:
                        pieces.append(
                            _piece(measure, "LI", BODY, item, before, section=number, group=group)
                        )
                        before = _BETWEEN_POINTS
            before = _BETWEEN_PARAGRAPHS
    return pieces


def place(pieces: list[Piece], top: float = TOP) -> list[list[PlacedLine]]:
    """Return the lines of each page; the first page's begin at `top`."""
    out = _Pages(top)
    needed = _needed(pieces)
    for index, piece in enumerate(pieces):
        leading = piece.style.leading
        gap = piece.before if out.pages[-1] else 0.0
        if out.pages[-1] and out.room() < gap + needed[index]:
            out.turn()
            gap = 0.0
        out.y += gap
        start = 0
        for number, line in enumerate(piece.lines):
            fits = int(out.room() / leading)
            if fits < 1 or (number > 0 and fits < _together(piece, number)):
                out.turn()
            out.y += leading
            out.pages[-1].append(PlacedLine(index, line, out.y - leading * 0.28, start))
            start += len(str(line))
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


def _needed(pieces: list[Piece]) -> list[float]:
    """Return the height that must fit for each piece to begin on a page."""
    needed = [0.0] * len(pieces)
    for index in reversed(range(len(pieces))):
        piece = pieces[index]
        lines = len(piece.lines)
        needed[index] = (lines if lines <= 3 else _together(piece, 0)) * piece.style.leading
        if index + 1 < len(pieces) and _holds(pieces, index):
            needed[index] = piece.height + pieces[index + 1].before + needed[index + 1]
    return needed


def _together(piece: Piece, number: int) -> int:
    """Return how many lines from this one on stand on one page."""
    lines = piece.lines
    begun = number > 0 and lines[number - 1].cut
    end = number + (1 if number else 2)
    while not begun and end < len(lines) and lines[end - 1].cut:
        end += 1
    if (end - number) * piece.style.leading > PAGE_HEIGHT - TOP - BOTTOM:
        return 1 if number else 2
    return end - number + (end == len(lines) - 1)


def _holds(pieces: list[Piece], index: int) -> bool:
    """Whether a piece takes the next one along: a heading its answer, a point one that is alone."""
    piece, following = pieces[index], pieces[index + 1]
    if piece.tag == "H1":
        return True
    if piece.tag == "H2":
        return following.section == piece.section
    if not 0 <= piece.group == following.group:
        return False
    if piece.group == index:  # the first point: a heading takes more along than one line
        return len(piece.lines) == 1
    is_last = index + 2 == len(pieces) or pieces[index + 2].group != piece.group
    return is_last and len(following.lines) == 1 and len(piece.lines) <= 3


def _piece(
    measure: Measure,
    tag: str,
    style: Style,
    text: str,
    before: float,
    *,
    section: int = -1,
    group: int = -1,
) -> Piece:
    width = (PAGE_WIDTH - 2 * MARGIN - (INDENT if group >= 0 else 0.0)) * 1000 / style.size
    lines = break_lines(text, width, lambda run: measure(run, style.weight))
    return Piece(tag, style, tuple(lines), before, section, group)
