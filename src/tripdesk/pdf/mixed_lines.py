"""Draw a line with text from right to left, so that readers find it as it was typed.

What is seen stands where it belongs in any order of drawing; what is read is what readers make of
it (docs/accessibility.md has what they cannot do, whatever is written):

- the structure tree has each sign as a piece of its own, in the order in which it was typed;
- poppler and pdfium sort by place, and turn stretches from right to left round. They take what has
  no direction (a space, a bracket) along with the stretch before it, so in a line from left to
  right a mark of direction (U+200E), an artifact without a look, ends each stretch; and poppler
  lets one begin at a letter, so another one (U+200F) stands before vowel signs and full stops;
- pdfium sorts what it takes for one line. Two spaces with hardly a size, a hair apart in height,
  make it begin anew, so that the words of a name and what follows keep their order;
- pdfium turns a whole line round that has as many stretches from right to left as others: more
  marks of direction, behind the line, tip the balance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tripdesk.pdf.bidirectional import levels
from tripdesk.pdf.drawing import Artifact, PageDrawing
from tripdesk.pdf.embedding import END, EmbeddedFace, Sign
from tripdesk.pdf.fonts import Faces, face_of
from tripdesk.pdf.layout import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Piece, PlacedLine
from tripdesk.pdf.report_file import ReportFile
from tripdesk.pdf.scripts import is_rtl
from tripdesk.pdf.shaping import Run, runs
from tripdesk.pdf.tagging import Element

_RTL_END = replace(END, form="\u200f", meaning="\u200f")
_SPACE = Sign(" ", " ", blank=True)
_HAIR = 0.05
"""Points that nobody sees: the size of what has no look, and its step in height."""
_BEFORE = 30
"""Thousandths of the size before the leftmost sign, which may be a mark."""
_APART = 150
"""Thousandths of the size; pdfium takes what is nearer for drawn twice."""


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
        self._aside = PAGE_WIDTH - MARGIN / 2

    def draw(self, line: Sequence[Run], element: Element, *, rtl: bool) -> None:
        """Draw the runs, which come in the order of reading, as pieces of this element."""
        at, before, end = 0, 0.0, 0.0
        places: list[int] = []
        for index, run in enumerate(line):
            if not rtl and run.left < before and not run.logical.isspace():
                self._begin_anew()
            before = run.left
            places += (at + each for each in self._drawn(run, element))
            at += len(run.logical)
            end = max(end, run.left + run.width)
            if not rtl and run.signs and run.signs[0].sign.blank:
                self._draw_unseen(_RTL_END, self._size, run.left - _BEFORE)
            if not rtl and run.signs and _ends(line, index):
                self._draw_unseen(END, self._size, end)
        element.arrange(places)
        if rtl:
            self._draw_unseen(_RTL_END, self._size, -_BEFORE)
        else:
            for _ in range(_overweight(line)):
                self._draw_unseen(_SPACE, _HAIR, end + _APART)
                self._draw_unseen(END, self._size, end + 2 * _APART)
                end += 2 * _APART

    def _drawn(self, run: Run, element: Element) -> list[int]:
        """Draw a run; return the places in it of the pieces, in the order of drawing."""
        face = self._file.face(run.face)
        if not run.signs:
            with self._page.tagged(element):
                self._page.text(face, self._size, self._at(run.left), self._baseline, run.visual)
            return [0]
        for each in run.signs:
            x = self._at(run.left + each.left)
            with self._page.tagged(element):
                self._page.text(face, self._size, x, self._baseline, each.sign)
        return [each.place for each in run.signs]

    def _draw_unseen(self, sign: Sign, size: float, left: float) -> None:
        with self._page.artifact(Artifact.LAYOUT):
            self._page.text(self._own, size, self._at(left), self._baseline, sign)

    def _begin_anew(self) -> None:
        with self._page.artifact(Artifact.LAYOUT):
            for step in (0.0, _HAIR):
                # Each further to the right, for pdfium ends the line where one is above another.
                self._aside += 2 * _HAIR
                height = self._baseline + step
                self._page.text(self._own, _HAIR, self._aside, height, _SPACE)

    def _at(self, left: float) -> float:
        return self._x + left * self._size / 1000


def _ends(line: Sequence[Run], index: int) -> bool:
    """Whether a stretch from right to left ends with this run, and the line does not."""
    following = line[index + 1 :]
    return bool(following) and all(each.left >= line[index].left for each in following)


def _overweight(line: Sequence[Run]) -> int:
    """Return how many more stretches pdfium must find that run from left to right."""
    against = sum(1 for each in line if each.signs and not each.logical.isspace())
    ends = sum(1 for index, each in enumerate(line) if each.signs and _ends(line, index))
    words = " ".join(each.visual for each in line).split()
    along = ends + sum(1 for each in words if any(map(str.isalpha, each)))
    return max(0, against + 1 - along)
