"""Draw the document tree as the official PDF.

The same document, day and data give the same bytes: nothing here asks a clock or makes up a name,
and the file's `/ID` is a digest of what is in it.
"""

from __future__ import annotations

import math
import unicodedata
from contextlib import AbstractContextManager
from datetime import date
from itertools import groupby

from tripdesk.domain.document import BulletList, Document, Paragraph
from tripdesk.domain.errors import KnownError
from tripdesk.pdf.archival import Facts
from tripdesk.pdf.drawing import Artifact, PageDrawing, colour_of
from tripdesk.pdf.embedding import END
from tripdesk.pdf.fonts import Faces, Weight, face_of
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
from tripdesk.pdf.logos import Drawing, Picture, read_logo
from tripdesk.pdf.long_words import stretches
from tripdesk.pdf.mixed_lines import MixedParagraph, is_reversed
from tripdesk.pdf.outlines import path
from tripdesk.pdf.poppler_order import balance, from_left
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.scripts import UNSEEN, has_right_to_left
from tripdesk.pdf.shaping import runs, width
from tripdesk.pdf.tagging import BookmarkEntry, Element
from tripdesk.services.ports.drawing import HouseStyle, RenderedPages

_INK = colour_of("#16212b")
_QUIET = colour_of("#566573")
_LINE = colour_of("#d9e0e6")
_ACCENT = "#0b6b4f"
_MARK = colour_of("#eff2f4")
_SMALL = 8.5
_HEADER_BASELINE = 62.0
_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_MIDDLE = 170.0, 44.0, 58.0
_FOOTER_RULE, _FOOTER_BASELINE = 60.0, 43.0
_MARK_SIZE, _MARK_LENGTH, _MARK_ANGLE = 118.0, 640.0, math.radians(52)
_MARGIN_OF_MARKS = 60
"""How many letters more poppler is to find in a page's direction: the marks of lines among them."""
_ASIDE = 4.0
"""Points to the left of a line, and near enough to be of it."""
_PLAIN = HouseStyle()
_LEVELS = {"H1": 0, "H2": 1}
_LIST = "/O /List /ListNumbering /Disc"


class ReportLabRenderer:
    """The `DocumentRenderer` and `PageRenderer` of the services, in one house style."""

    def __init__(self, house_style: HouseStyle = _PLAIN, faces: Faces | None = None) -> None:
        self._style = house_style
        self.faces = faces or Faces(house_style.fonts)

    def missing_characters(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return offset (code points) and character of each that the faces lack."""
        return self.faces.missing(text)

    def render(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
        form: bytes | None = None,
    ) -> bytes:
        """Return the PDF, as `render_pages` does."""
        drawn = self.render_pages(
            document, day=day, identity=identity, attachment=attachment, form=form
        )
        return drawn.pdf

    def render_pages(
        self,
        document: Document,
        *,
        day: date,
        identity: str = "",
        attachment: bytes | None = None,
        form: bytes | None = None,
    ) -> RenderedPages:
        """Return the PDF and where its sections begin.

        Raises `KnownError("pdf.character_missing", character=, name=, heading=)`.
        """
        self._refuse_missing(document)
        style, faces = self._style, self.faces
        pieces = pieces_of(document, lambda text, weight: width(faces, text, weight))
        pages = place(pieces, TOP + (HEADER_HEIGHT if style.organisation or style.logo else 0.0))
        drawn = _DrawnReport(document, pieces, style, faces)
        for number, lines in enumerate(pages, start=1):
            drawn.draw_page(lines, number, len(pages))
        facts = Facts(document.title, document.language, day, style.organisation, identity)
        pdf = drawn.finished(facts, attachment, form)
        return RenderedPages(pdf, places_of(document, pieces, pages))

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
    def __init__(
        self, document: Document, pieces: list[Piece], style: HouseStyle, faces: Faces
    ) -> None:
        self._document = document
        self._pieces = pieces
        self._style = style
        self._faces = faces
        self._accent = colour_of(style.accent or _ACCENT)
        self._file = ReportFile(PAGE_WIDTH, PAGE_HEIGHT)
        self._elements: dict[int, Element] = {}
        self._list: tuple[int, Element] | None = None
        self._bookmarks: list[BookmarkEntry] = []

    def finished(self, facts: Facts, attachment: bytes | None, form: bytes | None) -> bytes:
        return self._file.finished(facts, self._bookmarks, attachment, form)

    def draw_page(self, lines: list[PlacedLine], number: int, count: int) -> None:
        page = self._file.begin_page()
        if self._document.mark:
            self._draw_mark(page, self._document.mark)
        if number == 1:
            self._draw_header(page)
        groups = [(n, list(group)) for n, group in groupby(lines, key=lambda each: each.piece)]
        mixed = {index: found for index, _ in groups if (found := self._paragraph(index))}
        reversed_page = bool(mixed) and is_reversed(
            (mixed[index], placed) for index, group in groups if index in mixed for placed in group
        )
        for index, group in groups:
            self._draw_piece(page, index, group, mixed.get(index), reversed_page=reversed_page)
        self._draw_footer(page, number, count)
        if mixed:
            said = [*(str(each.line) for each in lines), self._document.footer]
            y = PAGE_HEIGHT - lines[-1].baseline
            self._tip_the_balance(page, y, balance(said), reversed_page=reversed_page)

    def _tip_the_balance(
        self, page: PageDrawing, y: float, along: int, *, reversed_page: bool
    ) -> None:
        """Let poppler take the page for one of this direction, whatever most of its letters are."""
        wanted = along + _MARGIN_OF_MARKS if reversed_page else _MARGIN_OF_MARKS - along
        if wanted > 0:
            mark = "\u200f" if reversed_page else "\u200e"
            own = self._file.face(face_of(Weight.REGULAR))
            with page.unread(mark * wanted):
                page.text(own, BODY.size, MARGIN - _ASIDE, y, from_left(0).sign)

    def _draw_piece(
        self,
        page: PageDrawing,
        index: int,
        lines: list[PlacedLine],
        paragraph: MixedParagraph | None,
        *,
        reversed_page: bool,
    ) -> None:
        piece = self._pieces[index]
        style = piece.style
        left = MARGIN + (INDENT if piece.group >= 0 else 0.0)
        if lines[0].first:
            rtl = paragraph is not None and paragraph.rtl
            self._elements[index] = self._element(page, piece, lines[0], rtl=rtl)
        page.colour(self._accent if style.accent else _INK)
        element, setting = self._elements[index], (style.weight, style.size)
        if paragraph is not None:
            for placed in lines:
                paragraph.draw(page, element, placed, left, reversed_page=reversed_page)
            return
        for stretch in stretches(lines, piece.text):
            actual = stretch.actual
            if actual and reversed_page:
                actual += END.meaning
            with page.tagged(element, actual=actual):
                for part in stretch.parts:
                    x = left + (self._width(part.before, *setting) if part.before else 0.0)
                    y = PAGE_HEIGHT - part.placed.baseline
                    self._draw_text(page, part.text, *setting, x, y)
            if stretch.ended:
                last = stretch.parts[-1]
                end = left + self._width(last.before + last.text, *setting)
                face = self._file.face(face_of(style.weight))
                with page.artifact(Artifact.LAYOUT):
                    y = PAGE_HEIGHT - last.placed.baseline
                    page.text(face, style.size, end, y, END)
        if reversed_page:
            own = self._file.face(face_of(style.weight))
            for placed in lines:
                end = left + self._width(placed.line.text, *setting)
                with page.artifact(Artifact.LAYOUT):
                    y = PAGE_HEIGHT - placed.baseline
                    page.text(own, style.size, end, y, from_left(0).sign)

    def _paragraph(self, index: int) -> MixedParagraph | None:
        piece = self._pieces[index]
        if not has_right_to_left(piece.text):
            return None
        return MixedParagraph(self._file, self._faces, piece)

    def _element(self, page: PageDrawing, piece: Piece, first: PlacedLine, *, rtl: bool) -> Element:
        """Begin the element of a piece; a point's bullet is drawn with it."""
        tree = self._file.tree
        drawn_otherwise = has_right_to_left(piece.text) or not UNSEEN.isdisjoint(piece.text)
        actual = piece.text if drawn_otherwise else ""
        if piece.group < 0:
            element = tree.element(piece.tag, actual=actual)
            if piece.tag in _LEVELS:
                top = PAGE_HEIGHT - first.baseline + piece.style.leading
                destination = f"[{page.reference} /XYZ 0 {top:.2f} null]"
                entry = BookmarkEntry(_LEVELS[piece.tag], piece.text, destination, element)
                self._bookmarks.append(entry)
            return element
        if self._list is None or self._list[0] != piece.group:
            self._list = (piece.group, tree.element("L", attributes=_LIST))
        item = tree.element("LI", self._list[1])
        page.colour(self._accent)
        with page.tagged(tree.element("Lbl", item)):
            weight, size = piece.style.weight, piece.style.size
            x = PAGE_WIDTH - MARGIN - self._width(BULLET + " ", weight, size) if rtl else MARGIN + 2
            self._draw_text(page, BULLET + " ", weight, size, x, PAGE_HEIGHT - first.baseline)
        return tree.element("LBody", item, actual=actual)

    def _draw_header(self, page: PageDrawing) -> None:
        style = self._style
        if style.organisation:
            page.colour(_INK)
            with page.artifact(Artifact.HEADER):
                y = PAGE_HEIGHT - _HEADER_BASELINE
                self._draw_text(page, style.organisation, Weight.BOLD, BODY.size, MARGIN, y)
        if style.logo is not None:
            self._draw_logo(page, read_logo(style.logo))

    def _draw_logo(self, page: PageDrawing, logo: Picture | Drawing) -> None:
        """Draw the logo at the right of the office's name, or in its place.

        It is a figure that is read aloud as what it is called, or decoration without a name.
        """
        scale = min(_LOGO_WIDTH / logo.width, _LOGO_HEIGHT / logo.height)
        wide, high = scale * logo.width, scale * logo.height
        x = PAGE_WIDTH - MARGIN - wide if self._style.organisation else MARGIN
        y = PAGE_HEIGHT - _LOGO_MIDDLE - high / 2
        around: AbstractContextManager[None] = page.artifact(Artifact.HEADER)
        if self._style.logo_alt:
            box = " ".join(f"{each:.2f}" for each in (x, y, x + wide, y + high))
            layout = f"/O /Layout /Placement /Block /BBox [{box}]"
            figure = self._file.tree.element("Figure", attributes=layout, alt=self._style.logo_alt)
            around = page.tagged(figure)
        with around:
            match logo:
                case Picture():
                    page.picture(self._file.picture(logo), [wide, 0, 0, high, x, y])
                case Drawing():
                    page.shapes(logo.shapes, [scale, 0, 0, scale, x, y])

    def _draw_footer(self, page: PageDrawing, number: int, count: int) -> None:
        document, y = self._document, _FOOTER_BASELINE
        where = document.page_pattern.format(page=number, pages=count)
        right = PAGE_WIDTH - MARGIN - self._width(where, Weight.REGULAR, _SMALL)
        x, text = MARGIN, document.footer
        with page.artifact(Artifact.FOOTER):
            page.colour(_LINE)
            page.block(MARGIN, _FOOTER_RULE, PAGE_WIDTH - 2 * MARGIN, 0.6)
            if document.mark:
                page.colour(_INK)
                self._draw_text(page, document.mark, Weight.BOLD, _SMALL, x, y)
                x += self._width(document.mark, Weight.BOLD, _SMALL)
                text = f" · {text}" if text else ""
            page.colour(_QUIET)
            shown = self._fit(text, right - x - 16)
            self._draw_text(page, shown, Weight.REGULAR, _SMALL, x, y)
            self._draw_text(page, where, Weight.REGULAR, _SMALL, right, y)

    def _draw_mark(self, page: PageDrawing, mark: str) -> None:
        """Draw `CONCEPT` from corner to corner, behind the text."""
        wide = self._width(mark, Weight.BOLD, 1)
        size = min(_MARK_SIZE, _MARK_LENGTH / wide)
        cosine, sine = math.cos(_MARK_ANGLE), math.sin(_MARK_ANGLE)
        along, down = wide * size / 2, 0.36 * size
        x = PAGE_WIDTH / 2 - along * cosine + down * sine
        y = PAGE_HEIGHT / 2 - along * sine - down * cosine
        page.colour(_MARK)
        with page.artifact(Artifact.WATERMARK):
            turned = [size / 1000 * each for each in (cosine, sine, -sine, cosine)]
            for run in runs(self._faces, mark, Weight.BOLD):
                begin = run.left * size / 1000
                matrix = [*turned, x + begin * cosine, y + begin * sine]
                page.path(path(run.face, run.look), matrix)

    def _draw_text(
        self, page: PageDrawing, text: str, weight: Weight, size: float, x: float, y: float
    ) -> None:
        """Draw one line, each run in its face."""
        for run in runs(self._faces, text, weight):
            left = x + run.left * size / 1000
            face = self._file.face(run.face)
            if run.signs:
                for each in sorted(run.signs, key=lambda sign: sign.place):
                    page.text(face, size, left + each.left * size / 1000, y, each.sign)
            else:
                page.text(face, size, left, y, run.visual)

    def _width(self, text: str, weight: Weight, size: float) -> float:
        return width(self._faces, text, weight) * size / 1000

    def _fit(self, text: str, room: float) -> str:
        """Shorten a footer that a very long place name would push off the page."""
        if self._width(text, Weight.REGULAR, _SMALL) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._width(text[:middle] + "…", Weight.REGULAR, _SMALL) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low] + "…"
