"""Draw a line with text from right to left, so that readers find it as it was typed.

What is seen stands where it belongs in any order of drawing; what is read is what readers make of
it (docs/accessibility.md has what they cannot do, whatever is written):

- the structure tree has each sign as a piece of its own, in the order in which it was typed;
- pdfium meets the units of a line (`pdfium_order`) one by one in that order, though it sorts by
  place: what stands far above or below makes it begin anew, and it passes over what says no more
  than a tab. Where it would see a space in a jump from one unit to the next, a wide sign that it
  drops stands between;
- poppler sorts by place too, and has no such way. It takes what has no direction (a space, a
  bracket) along with the stretch before it, so in a line from left to right a mark of direction
  (U+200E) ends each stretch; it lets one begin at a letter, so another one (U+200F) stands before
  what else comes first.

Each hears its own marks only: pdfium knows nothing that has no width, poppler nothing that says
nothing (`ActualText`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tripdesk.pdf.bidirectional import levels
from tripdesk.pdf.drawing import Artifact, PageDrawing
from tripdesk.pdf.embedding import END, EmbeddedFace, Sign, Signs
from tripdesk.pdf.fonts import Faces, face_of
from tripdesk.pdf.layout import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Piece, PlacedLine
from tripdesk.pdf.pdfium_order import (
    RIGHT,
    Drawn,
    Unit,
    direction,
    missing_marks,
    units,
)
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.scripts import is_mark, is_rtl
from tripdesk.pdf.shaping import Run, runs
from tripdesk.pdf.tagging import Element

_FROM_LEFT = Sign("\u200e", "\u200e", 0, blank=True)
_FROM_RIGHT = Sign("\u200f", "\u200f", 0, blank=True)
_SPACE = Sign(" ", " ", blank=True)
_DROPPED = "\u0093\u0094\u0096\u0097\u0098"
"""What pdfium leaves out of a text; several, as it takes the same one nearby for drawn twice."""
_STEP = 100
"""Thousandths of the size in which the widths of what is dropped are counted."""
_BEFORE = 30
"""Thousandths of the size before the leftmost sign, which may be a mark."""
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

    def draw(self, page: PageDrawing, element: Element, placed: PlacedLine, left: float) -> None:
        """Draw one of its lines, at this distance from the edge at which it begins."""
        text, start, style = str(placed.line), placed.start, self._style
        found = self._levels[start : start + len(text)]
        line = runs(self._faces, text, style.weight, rtl=self.rtl, found=found)
        if self.rtl:
            left = PAGE_WIDTH - left - sum(each.width for each in line) * style.size / 1000
        own = self._file.face(face_of(style.weight))
        drawn = _MixedLine(page, self._file, own, style.size, left, PAGE_HEIGHT - placed.baseline)
        drawn.draw(line, element, rtl=self.rtl)


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
            places = self._in_order(found, element)
        element.arrange(places)
        self._mark_for_poppler(line, rtl=rtl)

    def _in_order(self, found: Sequence[Unit], element: Element) -> list[int]:
        """Draw the units so that pdfium meets them in order; return their places."""
        places: list[int] = []
        met: list[str] = []
        furthest, turned = 0.0, False
        before: Drawn | None = None
        for unit in found:
            first = unit.drawn[0].left
            between: Signs = (END,) if turned and unit.would_turn else ()
            if before is not None:
                apart = " " not in {met[-1][-1:], unit.text[:1]}
                if between or (apart and (first < furthest or abs(first - before.right) > 1)):
                    gap = self._gap(abs(first - before.last))
                    self._draw_for_pdfium((*between, gap), before.last)
                    furthest = max(furthest, before.last)
                    met += [each.meaning for each in (*between, gap)]
                if first < furthest or between:
                    self._begin_anew()
                    furthest = first
            places += [self._drawn(each, element) for each in unit.drawn]
            before = unit.drawn[-1]
            furthest = max(furthest, before.left)
            turned = unit.turned_after(turned=turned and not between)
            met.append(unit.text)
        more = missing_marks(met)
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

    def _mark_for_poppler(self, line: Sequence[Run], *, rtl: bool) -> None:
        if rtl:
            self._draw_for_poppler(_FROM_RIGHT, -_BEFORE)
            return
        for stretch in _stretches(line):
            if stretch.first != RIGHT:
                self._draw_for_poppler(_FROM_RIGHT, stretch.left - _BEFORE)
            self._draw_for_poppler(_FROM_LEFT, stretch.right)

    def _draw_for_poppler(self, sign: Sign, left: float) -> None:
        with self._page.artifact(Artifact.LAYOUT):
            self._page.text(self._own, self._size, self._at(left), self._baseline, sign)

    def _at(self, left: float) -> float:
        return self._x + left * self._size / 1000


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where text from right to left stands in a line from left to right.

    `first` is the direction of what stands at its left.
    """

    left: float
    right: float
    first: str


def _stretches(line: Sequence[Run]) -> Iterator[_Stretch]:
    """Yield the stretches of a line from left to right, each all to the right of the one before."""
    start = 0
    for end in range(1, len(line) + 1):
        right = max(each.left + each.width for each in line[start:end])
        if end < len(line) and min(each.left for each in line[end:]) < right - 1:
            continue
        runs_of = sorted(line[start:end], key=lambda run: run.left)
        if any(each.signs for each in runs_of):
            first = runs_of[0]
            sign = first.signs[0].sign.meaning if first.signs else first.visual
            yield _Stretch(first.left, right, direction(sign[:1] or " "))
        start = end


def _is_plain(found: Sequence[Unit]) -> bool:
    """Whether pdfium turns a line from right to left round as it should, by itself.

    Letters, with one vowel sign each at most, and spaces.
    """
    text = "".join(unit.text for unit in found)
    if any(direction(each) != RIGHT and not (each == " " or is_mark(each)) for each in text):
        return False
    return not any(is_mark(one) and is_mark(other) for one, other in pairwise(text))
