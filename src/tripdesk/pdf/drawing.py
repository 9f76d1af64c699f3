"""One page's content stream: text, rules and pictures, each tagged or an artifact.

Nothing is drawn outside of both: what is read aloud is marked content of an element, and the rest
(header, footer, watermark) is an artifact (ISO 14289-1, 7.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum

from tripdesk.pdf.embedding import EmbeddedFace, Sign, Signs
from tripdesk.pdf.objects import number, string
from tripdesk.pdf.svg import Colour, Shape
from tripdesk.pdf.tagging import Element, PageMarks


class Artifact(Enum):
    """What is on the page for the page's sake."""

    HEADER = "/Type /Pagination /Subtype /Header"
    FOOTER = "/Type /Pagination /Subtype /Footer"
    WATERMARK = "/Type /Pagination /Subtype /Watermark"
    LAYOUT = "/Type /Layout"


class PageDrawing:
    """Draws on one page; measures are points from the lower left corner, as PDF counts them."""

    def __init__(self, reference: str, marks: PageMarks) -> None:
        self.reference = reference
        self._marks = marks
        self._steps: list[str] = []
        self._colour: Colour | None = None

    def content(self) -> bytes:
        """Return the content stream."""
        return "\n".join(self._steps).encode("ascii")

    @contextmanager
    def tagged(self, element: Element, *, actual: str = "") -> Iterator[None]:
        """Everything drawn within belongs to this element; `actual` is what it says, if told.

        That stands in a span (ISO 32000-1, 14.9.4); poppler looks for it nowhere else.
        """
        kind, entries = element.kind, f"/MCID {self._marks.mark(element)}"
        if actual:
            kind, entries = "Span", f"{entries} /ActualText {string(actual)}"
        self._steps.append(f"/{kind} << {entries} >> BDC")
        yield
        self._steps.append("EMC")

    @contextmanager
    def artifact(self, artifact: Artifact) -> Iterator[None]:
        """Everything drawn within is passed over by who reads aloud."""
        self._steps.append(f"/Artifact << {artifact.value} >> BDC")
        yield
        self._steps.append("EMC")

    @contextmanager
    def unread(self, said: str = "") -> Iterator[None]:
        """Let what is drawn within, which has no look, say this or nothing (`ActualText`).

        poppler obeys. pdfium takes an empty one for none, and passes over what says but a tab.
        """
        with self.artifact(Artifact.LAYOUT):
            self._steps.append(f"/Span << /ActualText {string(said)} >> BDC")
            yield
            self._steps.append("EMC")

    def text(
        self, face: EmbeddedFace, size: float, x: float, y: float, text: str | Sign | Signs
    ) -> None:
        """Draw a text that begins here, in the colour that was set last."""
        shown = face.shown(text) if isinstance(text, str) else face.shown_signs(text)
        place = f"{number(size)} Tf {number(x)} {number(y)} Td"
        self._steps.append(f"BT {face.name} {place} {shown} Tj ET")

    def path(self, steps: Sequence[str], matrix: Sequence[float]) -> None:
        """Fill a path that is put in its place by a matrix (8.3.4)."""
        with self._moved(matrix):
            self._steps += [*steps, "f"]

    def picture(self, name: str, matrix: Sequence[float]) -> None:
        """Draw a picture of the file's in a place given by a matrix."""
        with self._moved(matrix):
            self._steps.append(f"{name} Do")

    def shapes(self, shapes: Sequence[Shape], matrix: Sequence[float]) -> None:
        """Draw shapes in their own colours."""
        with self._moved(matrix):
            for shape in shapes:
                if shape.fill:
                    self._steps.append(_parts(shape.fill) + " rg")
                if shape.stroke:
                    self._steps += [_parts(shape.stroke) + " RG", f"{shape.line:.3f} w"]
                self._steps += [*shape.steps, _painted(shape)]

    @contextmanager
    def _moved(self, matrix: Sequence[float]) -> Iterator[None]:
        self._steps += ["q", " ".join(f"{each:.5f}" for each in matrix) + " cm"]
        yield
        self._steps.append("Q")

    def block(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle: a rule, mostly."""
        self._steps.append(f"{number(x)} {number(y)} {number(width)} {number(height)} re f")

    def colour(self, colour: Colour) -> None:
        """Set the colour of what is drawn from here on."""
        if colour != self._colour:
            self._colour = colour
            self._steps.append(_parts(colour) + " rg")


def colour_of(text: str) -> Colour:
    """Return the colour of `#0b6b4f`."""
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _parts(colour: Colour) -> str:
    return " ".join(f"{part:.3f}" for part in colour)


def _painted(shape: Shape) -> str:
    """Return the step that fills and strokes (8.5.3)."""
    even_odd = "*" if shape.even_odd else ""
    if shape.fill and shape.stroke:
        return f"B{even_odd}"
    return f"f{even_odd}" if shape.fill else "S"
