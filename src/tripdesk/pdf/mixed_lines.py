"""Draw a line with text from right to left, so that readers find it as it was typed.

What is seen stands where it belongs in any order of drawing; what is read is what readers make of
it (docs/accessibility.md has what they cannot do, whatever is written):

- the structure tree has each sign as a piece of its own, in the order in which it was typed;
- pdfium meets the units of a line (`pdfium_order`) one by one in that order, though it sorts by
  place: what stands far above or below makes it begin anew, and it passes over what says no more
  than a tab. Where it would see a space in a jump from one unit to the next, a wide sign that it
  drops stands between;
- poppler sorts by place too, and has no such way: it is given marks (`poppler_order`).

Each hears its own marks only: pdfium knows nothing that has no width, poppler nothing that says
nothing (`ActualText`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tripdesk.pdf.bidirectional import levels
from tripdesk.pdf.drawing import Artifact, PageDrawing
from tripdesk.pdf.embedding import END, EmbeddedFace, Sign, Signs
from tripdesk.pdf.fonts import Faces, face_of
from tripdesk.pdf.layout import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Piece, PlacedLine
from tripdesk.pdf.pdfium_order import RIGHT, Drawn, Unit, direction, missing_marks, units
from tripdesk.pdf.poppler_order import APART, Mark, marks, readable
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.scripts import is_mark, is_rtl
from tripdesk.pdf.shaping import Run, runs
from tripdesk.pdf.tagging import Element

_SPACE = Sign(" ", " ", blank=True)
_DROPPED = "\u0093\u0094\u0096\u0097\u0098"
"""What pdfium leaves out of a text; several, as it takes the same one nearby for drawn twice."""
_STEP = 100
"""Thousandths of the size in which the widths of what is dropped are counted."""
_FAR = 300.0
"""Points above or below: more than half the widest sign, so that pdfium begins anew."""


class MixedParagraph:
    """A paragraph in which some text runs from right to left, `rtl` when most of it does."""

    def __init__(self, file: ReportFile, faces: Faces, piece: Piece) -> None:
        self.rtl = is_rtl(piece.text)
        self._file = file
        self._faces = faces
        self._style = piece.style
        self._levels = levels(piece.text, rtl=self.rtl)

    def draw(
        self,
        page: PageDrawing,
        element: Element,
        placed: PlacedLine,
        left: float,
        *,
        reversed_page: bool,
    ) -> None:
        """Draw one of its lines, at this distance from the edge at which it begins."""
        style, line = self._style, self.runs(placed)
        if self.rtl:
            left = PAGE_WIDTH - left - sum(each.width for each in line) * style.size / 1000
        own = self._file.face(face_of(style.weight))
        drawn = _MixedLine(page, self._file, own, style.size, left, PAGE_HEIGHT - placed.baseline)
        drawn.draw(line, element, rtl=self.rtl)
        for each in marks(line, rtl=self.rtl, reversed_page=reversed_page):
            drawn.mark(each)

    def runs(self, placed: PlacedLine) -> Sequence[Run]:
        """Return the runs of one of its lines."""
        text, start = str(placed.line), placed.start
        found = self._levels[start : start + len(text)]
        return runs(self._faces, text, self._style.weight, rtl=self.rtl, found=found)


def is_reversed(lines: Iterable[tuple[MixedParagraph, PlacedLine]]) -> bool:
    """Whether poppler has more of a page's lines right if it goes from right to left."""
    found = [readable(paragraph.runs(placed), rtl=paragraph.rtl) for paragraph, placed in lines]
    return sum(other for _, other in found) > sum(one for one, _ in found)


class _MixedLine:
    """One line from `x` on at its baseline; `own` is the face of what has no look."""

    def __init__(
        self,
        page: PageDrawing,
        file: ReportFile,
        own: EmbeddedFace,
        size: float,
        x: float,
        baseline: float,
    ) -> None:
        self._page = page
        self._file = file
        self._own = own
        self._size = size
        self._x, self._baseline = x, baseline
        self._unread = 0

    def draw(self, line: Sequence[Run], element: Element, *, rtl: bool) -> None:
        """Draw the runs, which come in the order of reading, as pieces of this element."""
        found = list(units(line))
        if rtl and _is_plain(found):
            places = [self._drawn(each, element) for unit in found for each in unit.drawn]
        else:
            places = self._in_order(found, element, met=math.inf if rtl else 0.0)
        element.arrange(places)

    def mark(self, mark: Mark) -> None:
        """Draw a mark for poppler."""
        with self._page.artifact(Artifact.LAYOUT):
            x = self._at(mark.left)
            self._page.text(self._own, self._size, x, self._baseline, (APART, mark.sign))

    def _in_order(self, found: Sequence[Unit], element: Element, *, met: float) -> list[int]:
        """Draw the units so that pdfium meets them in order; return their places.

        What was drawn before stands no further to the right than `met`: a point's bullet may.
        """
        places: list[int] = []
        texts: list[str] = []
        furthest, turned = met, False
        before: Drawn | None = None
        for unit in found:
            first = unit.drawn[0].left
            between: Signs = (END,) if turned and unit.would_turn else ()
            if before is not None:
                apart = " " not in {texts[-1][-1:], unit.text[:1]}
                if between or (apart and (first < furthest or abs(first - before.right) > 1)):
                    gap = self._gap(abs(first - before.last))
                    self._draw_for_pdfium((*between, gap), before.last)
                    furthest = max(furthest, before.last)
                    texts += [each.meaning for each in (*between, gap)]
            if first < furthest or between:
                self._begin_anew()
                furthest = first
            places += [self._drawn(each, element) for each in unit.drawn]
            before = unit.drawn[-1]
            furthest = max(furthest, before.left)
            turned = unit.turned_after(turned=turned and not between)
            texts.append(unit.text)
        more = max(missing_marks(texts), "".join(texts).rstrip().endswith("-"))
        if more and before is not None:
            self._begin_anew()
            signs = tuple(each for _ in range(more) for each in (END, self._gap(_STEP)))
            self._draw_for_pdfium(signs, before.last)
        return places

    def _drawn(self, drawn: Drawn, element: Element) -> int:
        """Draw a piece of the element; return its place."""
        with self._page.tagged(element):
            x = self._at(drawn.left)
            face = self._file.face(drawn.face)
            self._page.text(face, self._size, x, self._baseline, drawn.shown)
        return drawn.place

    def _gap(self, wide: float) -> Sign:
        """Return a sign at least so wide (thousandths) that pdfium drops."""
        self._unread += 1
        name = _DROPPED[self._unread % len(_DROPPED)]
        units = _STEP * (int(wide) // _STEP + 1)
        return Sign(name, name, round(units / self._own.face.per_thousand), blank=True)

    def _draw_for_pdfium(self, signs: Signs, left: float) -> None:
        with self._page.unread():
            self._page.text(self._own, self._size, self._at(left), self._baseline, signs)

    def _begin_anew(self) -> None:
        """Let pdfium sort what comes by itself."""
        self._unread += 1
        far = _FAR if self._baseline < PAGE_HEIGHT / 2 else -_FAR
        with self._page.unread("\t"):
            x = MARGIN / 2 + self._unread  # each elsewhere: pdfium knows what is drawn twice
            self._page.text(self._own, 1.0, x, self._baseline + far, _SPACE)

    def _at(self, left: float) -> float:
        return self._x + left * self._size / 1000


def _is_plain(found: Sequence[Unit]) -> bool:
    """Whether pdfium turns a line from right to left round as it should, by itself.

    Letters, with one vowel sign each at most, and spaces.
    """
    text = "".join(unit.text for unit in found)
    if any(direction(each) != RIGHT and not (each == " " or is_mark(each)) for each in text):
        return False
    return not any(is_mark(one) and is_mark(other) for one, other in pairwise(text))
