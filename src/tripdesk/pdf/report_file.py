"""One PDF in the making: its pages, its structure, its faces, and what an archive asks of it."""

from __future__ import annotations

from collections.abc import Sequence

from tripdesk.pdf.archival import Facts, catalogue, metadata, output_intent
from tripdesk.pdf.attaching import attach
from tripdesk.pdf.drawing import PageDrawing
from tripdesk.pdf.embedding import EmbeddedFace
from tripdesk.pdf.logos import Picture
from tripdesk.pdf.objects import Objects, Stream, number
from tripdesk.pdf.tagging import BookmarkEntry, StructureTree, outline
from tripdesk.pdf.truetype import TrueTypeFace


class ReportFile:
    """Gives pages to draw on; `finished` closes it."""

    def __init__(self, width: float, height: float) -> None:
        self._box = f"[0 0 {number(width)} {number(height)}]"
        self._objects = Objects()
        self._faces: dict[TrueTypeFace, EmbeddedFace] = {}
        self._fonts: list[str] = []
        self._pictures: list[str] = []
        self._drawings: list[PageDrawing] = []
        self._contents: list[str] = []
        self._root = self._objects.write(self._pages)
        self._resources = self._objects.write(self._resource_dictionary)
        self.tree = StructureTree(self._objects)

    def face(self, face: TrueTypeFace) -> EmbeddedFace:
        """Return a face as this file uses it."""
        known = self._faces.get(face)
        if known is None:
            known = self._faces[face] = EmbeddedFace(face, f"/F{len(self._faces)}")
        return known

    def picture(self, picture: Picture) -> str:
        """Add a picture; return the name by which pages draw it."""
        entries = (
            f"/Type /XObject /Subtype /Image /Width {picture.width:.0f} /Height"
            f" {picture.height:.0f} /ColorSpace /DeviceRGB /BitsPerComponent 8"
        )
        self._objects.identify(picture.pixels)
        self._pictures.append(self._objects.add(Stream(picture.pixels, entries)))
        return f"/I{len(self._pictures) - 1}"

    def begin_page(self) -> PageDrawing:
        """Return the next page."""
        index = len(self._drawings)
        page = self._objects.write(lambda: self._page_dictionary(index))
        drawing = PageDrawing(page, self.tree.page(page))
        self._drawings.append(drawing)
        return drawing

    def finished(
        self,
        facts: Facts,
        bookmarks: Sequence[BookmarkEntry],
        attachment: bytes | None,
        form: bytes | None,
    ) -> bytes:
        """Return the file."""
        objects = self._objects
        for drawing in self._drawings:
            content = drawing.content()
            objects.identify(content)
            self._contents.append(objects.add(Stream(content)))
        self._fonts += [each.add_to(objects) for each in self._faces.values()]
        objects.identify(facts.xmp())
        objects.identify(attachment or b"")
        if form is not None:
            objects.identify(form)
        files = attach(objects, attachment, form, facts.day) if attachment is not None else ""
        return objects.file(
            catalogue(
                pages=self._root,
                language=facts.language,
                structure=self.tree.reference,
                outline=outline(objects, bookmarks),
                metadata=metadata(objects, facts),
                intent=output_intent(objects),
                files=files,
            ),
            facts.info(),
        )

    def _pages(self) -> str:
        kids = " ".join(each.reference for each in self._drawings)
        return f"<< /Type /Pages /Count {len(self._drawings)} /Kids [{kids}] >>"

    def _page_dictionary(self, index: int) -> str:
        return (
            f"<< /Type /Page /Parent {self._root} /MediaBox {self._box}"
            f" /Resources {self._resources} /Contents {self._contents[index]}"
            f" /StructParents {index} /Tabs /S >>"
        )

    def _resource_dictionary(self) -> str:
        named = zip(self._faces.values(), self._fonts, strict=True)
        fonts = " ".join(f"{face.name} {font}" for face, font in named)
        pictures = " ".join(f"/I{index} {each}" for index, each in enumerate(self._pictures))
        return f"<< /Font << {fonts} >> /XObject << {pictures} >> >>"
