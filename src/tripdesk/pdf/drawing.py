"""One page's content stream: text, rules and pictures, each tagged or an artifact.

Nothing is drawn outside of both: what is read aloud is marked content of an element, and the rest
(header, footer, watermark) is an artifact (ISO 14289-1, 7.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from tripdesk.pdf.embedding import EmbeddedFace
from tripdesk.pdf.objects import number
from tripdesk.pdf.tagging import Element, PageMarks

Colour = tuple[float, float, float]


class Artifact(Enum):
    """What is on the page for the page's sake."""

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
    def tagged(self, element: Element) -> Iterator[None]:
        """Everything drawn within belongs to this element."""
        kind, number_on_page = element.kind, self._marks.mark(element)
        self._steps.append(f"/{kind} << /MCID {number_on_page} >> BDC")
        yield
        self._steps.append("EMC")

    @contextmanager
    def artifact(self, artifact: Artifact) -> Iterator[None]:
        """Everything drawn within is passed over by who reads aloud."""
        self._steps.append(f"/Artifact << {artifact.value} >> BDC")
        yield
        self._steps.append("EMC")

    def text(self, face: EmbeddedFace, size: float, x: float, y: float, text: str) -> None:
        """Draw a text that begins here, in the colour that was set last."""
        self._steps.append(
            f"BT {face.name} {number(size)} Tf {number(x)} {number(y)} Td {face.shown(text)} Tj ET"
        )

    def turned_text(
        self, face: EmbeddedFace, size: float, place: tuple[float, ...], text: str
    ) -> None:
        """Draw a text in a place given by a text matrix (9.4.2)."""
        matrix = " ".join(f"{each:.4f}" for each in place)
        self._steps.append(f"BT {face.name} {number(size)} Tf {matrix} Tm {face.shown(text)} Tj ET")

    def colour(self, colour: Colour) -> None:
        """Set the colour of what is drawn from here on."""
        if colour != self._colour:
            self._colour = colour
            self._steps.append(" ".join(f"{part:.3f}" for part in colour) + " rg")
