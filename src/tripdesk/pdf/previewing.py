"""The `Previewer` of the services: pages are drawn and made pictures in a child of its own.

Not in the child that reads files from outside: an import of a hundred PDFs would be before it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from tripdesk.domain.document import Document
from tripdesk.domain.errors import BugError, KnownError
from tripdesk.pdf.child import ChildReader, DocumentChild
from tripdesk.pdf.document_json import to_json
from tripdesk.pdf.fonts import Faces
from tripdesk.services.ports.drawing import HouseStyle, SectionPlace
from tripdesk.services.ports.pages import Picture, PreviewedReport, WordPlace

SECONDS = 10.0
"""What takes longer is given up; the next pause in typing tries again."""


@dataclass(slots=True)
class ChildPreviewer:
    """Draws in `child`, in the house style and with the faces of the official report."""

    style: Callable[[], tuple[HouseStyle, Faces]]
    child: DocumentChild = field(default_factory=DocumentChild)
    _worn: _Worn | None = None

    def preview(self, document: Document, key: str, scale: float) -> PreviewedReport:
        """Return the pages of a document, the one where section `key` begins as a picture."""
        if self._worn is None:
            self._worn = _Worn(*self.style())
        facts = {"style": self._worn.facts(), "key": key, "scale": scale}
        try:
            answer, content = self.child.call("preview", to_json(document), facts, seconds=SECONDS)
        except BugError as error:  # a preview that fails is a sentence; the official PDF will tell
            raise KnownError("pdf.child_fell") from error
        return PreviewedReport(
            content[: answer["pdf"]],
            tuple(SectionPlace(*each) for each in answer["places"]),
            tuple((width, height) for width, height in answer["sizes"]),
            answer["page"],
            Picture(answer["width"], answer["height"], content[answer["pdf"] :]),
        )

    def kept(self, pdf: bytes, scale: float) -> PreviewedReport:
        """Return the pages of a PDF that is there already, the first as a picture."""
        try:
            answer, pixels = self.child.call("kept", pdf, {"scale": scale}, seconds=SECONDS)
        except BugError as error:
            raise KnownError("pdf.child_fell") from error
        return PreviewedReport(
            pdf,
            (),
            tuple((width, height) for width, height in answer["sizes"]),
            0,
            Picture(answer["width"], answer["height"], pixels),
        )

    def page(self, pdf: bytes, number: int, scale: float) -> Picture:
        """Return a page as a picture; at scale 1 a point is a pixel."""
        return ChildReader(self.child).page(pdf, number, scale)

    def places(self, pdf: bytes, words: str) -> tuple[WordPlace, ...]:
        """Return where any of the words stands on its pages."""
        try:
            answer, _ = self.child.call("places", pdf, {"words": words}, seconds=SECONDS)
        except BugError as error:
            raise KnownError("pdf.child_fell") from error
        return tuple(WordPlace(*each) for each in answer["places"])

    def close(self) -> None:
        """End the child."""
        self.child.close()


class _Worn:
    """The house style as it travels; fonts may be added to the faces meanwhile."""

    def __init__(self, style: HouseStyle, faces: Faces) -> None:
        self._style, self._faces = style, faces

    def facts(self) -> dict[str, object]:
        return self._steady | {"fonts": [str(each) for each in self._faces.files]}

    @cached_property
    def _steady(self) -> dict[str, object]:
        style = self._style
        logo = None if style.logo is None else b64encode(style.logo).decode()
        return {
            "organisation": style.organisation,
            "logo": logo,
            "logo_alt": style.logo_alt,
            "accent": style.accent,
        }
