"""The structure tree: what each part of a page is, in reading order (ISO 32000-1, 14.7 and 14.8).

An element is one object, also where its text goes over several pages: its kids are elements, or
pieces of marked content, each a page and a number on it (MCID). The parent tree leads back from
those to their elements; without it a reader cannot say what is under the pointer, and no validator
tells that it is gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tripdesk.pdf.objects import Objects, string


class Element:
    """One structure element; made by a `StructureTree`."""

    def __init__(
        self,
        objects: Objects,
        kind: str,
        parent: str,
        *,
        attributes: str = "",
        alt: str = "",
        actual: str = "",
    ) -> None:
        self.kind = kind
        self._kids: list[Element | tuple[str, int]] = []
        self._entries = f"/Type /StructElem /S /{kind} /P {parent}"
        if attributes:
            self._entries += f" /A << {attributes} >>"
        if alt:
            self._entries += f" /Alt {string(alt)}"
        if actual:
            self._entries += f" /ActualText {string(actual)}"
        self.reference = objects.write(self._written)

    def append(self, kid: Element | tuple[str, int]) -> None:
        """Put an element, or a page's reference and an MCID on it, behind the others."""
        self._kids.append(kid)

    def arrange(self, places: Sequence[int]) -> None:
        """Put as many of the newest kids into the order of these places."""
        start = len(self._kids) - len(places)
        kids = zip(places, self._kids[start:], strict=True)
        self._kids[start:] = [kid for _, kid in sorted(kids, key=lambda each: each[0])]

    def _written(self) -> str:
        pages = [kid[0] for kid in self._kids if isinstance(kid, tuple)]
        page = pages[0] if pages else ""
        own = f" /Pg {page}" if page else ""
        kids = " ".join(_kid(kid, page) for kid in self._kids)
        return f"<< {self._entries}{own} /K [{kids}] >>"


def _kid(kid: Element | tuple[str, int], own_page: str) -> str:
    match kid:
        case Element():
            return kid.reference
        case (page, mark) if page == own_page:
            return str(mark)
        case (page, mark):
            return f"<< /Type /MCR /Pg {page} /MCID {mark} >>"


class PageMarks:
    """The marked content of one page, in the order in which it is drawn."""

    def __init__(self, page: str) -> None:
        self._page = page
        self.elements: list[Element] = []

    def mark(self, element: Element) -> int:
        """Give the element a piece of this page; return its MCID."""
        number = len(self.elements)
        self.elements.append(element)
        element.append((self._page, number))
        return number


class StructureTree:
    """The tree of one document, and its root element."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._pages: list[PageMarks] = []
        self.reference = objects.write(self._written)
        self.root = Element(objects, "Document", self.reference)

    def element(
        self,
        kind: str,
        parent: Element | None = None,
        *,
        attributes: str = "",
        alt: str = "",
        actual: str = "",
    ) -> Element:
        """Put an element behind the others of its parent, the document where none is named.

        `alt` describes what is no text, `actual` is the text where what is drawn is not it.
        """
        above = parent or self.root
        made = Element(
            self._objects, kind, above.reference, attributes=attributes, alt=alt, actual=actual
        )
        above.append(made)
        return made

    def page(self, page: str) -> PageMarks:
        """Begin the marked content of a page; pages are numbered as they come (StructParents)."""
        marks = PageMarks(page)
        self._pages.append(marks)
        return marks

    def _written(self) -> str:
        rows = " ".join(f"{n} [{_references(each)}]" for n, each in enumerate(self._pages))
        return (
            f"<< /Type /StructTreeRoot /K [{self.root.reference}]"
            f" /ParentTree << /Nums [{rows}] >> /ParentTreeNextKey {len(self._pages)} >>"
        )


def _references(marks: PageMarks) -> str:
    return " ".join(each.reference for each in marks.elements)


def outline(objects: Objects, entries: Sequence[BookmarkEntry]) -> str:
    """Add the bookmarks; return the reference to their root.

    The first entry has level 0, and none is more than one level below the one before it.
    """
    root = _Bookmark(objects, None, None)
    newest = [root]
    for entry in entries:
        made = _Bookmark(objects, entry, newest[entry.level])
        newest[entry.level + 1 :] = [made]
    return root.reference


@dataclass(frozen=True, slots=True)
class BookmarkEntry:
    """One bookmark: where it leads, as a place on a page and as the element that begins there."""

    level: int
    title: str
    destination: str
    element: Element


class _Bookmark:
    def __init__(
        self, objects: Objects, entry: BookmarkEntry | None, parent: _Bookmark | None
    ) -> None:
        self._entry, self._parent = entry, parent
        self._kids: list[_Bookmark] = []
        self.reference = objects.write(self._written)
        if parent is not None:
            parent._kids.append(self)

    def _written(self) -> str:
        family = ""
        if self._kids:
            first, last = self._kids[0].reference, self._kids[-1].reference
            family = f" /First {first} /Last {last} /Count {self._count()}"
        if self._entry is None or self._parent is None:
            return f"<< /Type /Outlines{family} >>"
        siblings = self._parent._kids
        place = siblings.index(self)
        before = f" /Prev {siblings[place - 1].reference}" if place else ""
        after = f" /Next {siblings[place + 1].reference}" if siblings[place + 1 :] else ""
        return (
            f"<< /Title {string(self._entry.title)} /Parent {self._parent.reference}"
            f" /Dest {self._entry.destination} /SE {self._entry.element.reference}"
            f"{before}{after}{family} >>"
        )

    def _count(self) -> int:
        return len(self._kids) + sum(each._count() for each in self._kids)
