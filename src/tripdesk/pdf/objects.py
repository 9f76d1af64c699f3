"""ReportLab's PDF objects, where TripDesk needs others: streams, and dictionaries without a cost.

ReportLab writes no end of line before `endstream` (ISO 19005-3, 6.1.7.1 asks for one) and takes
`/` for a part of a name. Its dictionaries format each key by itself; a report has hundreds of
small ones, so those are written out whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject


class Written(PDFObject):
    """An object whose text is made when the file is: by then every other one has its number."""

    __RefOnly__ = 1

    def __init__(self, write: Callable[[], str]) -> None:
        self.write = write

    def format(self, _document: Any) -> bytes:
        """Return the object as it stands in the file."""
        return self.write().encode("ascii")


class Stream(PDFObject):
    """Bytes with a dictionary; `entries` is its text, without `Length` and `Filter`."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: str = "", *, packed: bool = True) -> None:
        self._content = content
        self._entries = entries
        self._packed = packed

    def format(self, _document: Any) -> bytes:
        """Return the object as it stands in the file."""
        content = zlib.compress(self._content) if self._packed else self._content
        packing = " /Filter /FlateDecode" if self._packed else ""
        head = f"<< {self._entries} /Length {len(content)}{packing} >>\nstream\n"
        # Both signs: with a line feed alone, a carriage return that happens to be the last byte of
        # the content would be taken for a part of the line's end, and the length for wrong.
        return head.encode("ascii") + content + b"\r\nendstream\n"


class Objects:
    """The objects of one file, which ReportLab numbers and writes; fed by what is in it."""

    def __init__(self) -> None:
        self._document: Any = PDFDocument(invariant=1, pdfVersion=(1, 7))

    def add(self, thing: PDFObject) -> str:
        """Give an object its number; return the reference to it: `12 0 R`."""
        name = self._document.Reference(thing).name
        number, version = self._document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def write(self, write: Callable[[], str]) -> str:
        """Add an object whose text is made when the file is."""
        return self.add(Written(write))

    def identify(self, content: bytes) -> None:
        """Let the file's `/ID` hang on this too; ReportLab's own knows of no content."""
        self._document.updateSignature(content)

    def file(self, catalogue: str, info: str) -> bytes:
        """Return the whole file."""
        self._document.Catalog = Written(lambda: catalogue)
        self._document.info = Written(lambda: info)
        return bytes(self._document.format())


def string(text: str) -> str:
    """Return a text string: as it is where it is plain ASCII, else in UTF-16 (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """Return a number with as many digits as paper needs."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
