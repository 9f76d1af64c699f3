"""The lines on the pages of a PDF from outside, with where they stand (pdfium).

For reading older reports: how a line ends and what space is above it tells paragraphs and points
apart, which the text alone does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Any

import pypdfium2

from tripdesk.domain.errors import KnownError
from tripdesk.domain.older.lines import SourceLine
from tripdesk.domain.texts import clean_line
from tripdesk.pdf.reading import opened

MAX_PAGES = 60
"""More than any report of a trip has; what is longer is something else."""
_PARTED = "\ufffe"
_PDFIUM_HYPHEN = 2
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


@dataclass(slots=True)
class _Line:
    characters: list[str] = field(default_factory=list)
    left: float = float("inf")
    right: float = 0.0
    bottom: float = 0.0

    def add(self, character: str, box: tuple[float, float, float, float]) -> None:
        left, bottom, right, _ = box
        self.characters.append(character)
        if character.strip() and right > left:
            if not self.right:
                self.bottom = bottom
            self.left, self.right = min(self.left, left), max(self.right, right)


def source_lines(pdf: bytes) -> list[SourceLine]:
    """Return the lines of all pages, in points from the left edge.

    Raises `KnownError("pdf.unreadable")` or `KnownError("pdf.too_long", pages=, most=)`.
    """
    with opened(pdf) as document:
        if len(document) > MAX_PAGES:
            raise KnownError("pdf.too_long", pages=len(document), most=MAX_PAGES)
        return [
            line for number in range(len(document)) for line in _with_gaps(document[number], number)
        ]


def created_on(pdf: bytes) -> date | None:
    """Return the day a PDF says that it was made, or none."""
    with opened(pdf) as document:
        match = _DATE.match(document.get_metadata_value("CreationDate") or "")
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def _with_gaps(page: pypdfium2.PdfPage, number: int) -> Iterator[SourceLine]:
    lines = [each for each in _lines(page) if clean_line(_text(each))]
    if not lines:
        return
    steps = [_step(before, after) for before, after in pairwise(lines)]
    usual = median([each for each in steps if each > 0] or [1.0])
    for line, step in zip(lines, [usual, *steps], strict=True):
        text = clean_line(_text(line).replace(_PARTED, "\u2010"))
        said = SourceLine(text, line.left, line.right, max(0.0, step / usual - 1), number)
        parted = _text(line).rstrip().endswith(_PARTED)
        yield replace(said, text=said.text[:-1] + _PARTED) if parted else said


def _step(before: _Line, after: _Line) -> float:
    return before.bottom - after.bottom


def _lines(page: pypdfium2.PdfPage) -> Iterator[_Line]:
    text_page: Any = page.get_textpage()
    line = _Line()
    for index in range(text_page.count_chars()):
        code = pypdfium2.raw.FPDFText_GetUnicode(text_page, index)
        if code in {10, 13}:
            yield line
            line = _Line()
        elif code in {_PDFIUM_HYPHEN, ord(_PARTED)}:
            # pdfium takes the line's end away with the hyphen; what follows stands below.
            line.add(_PARTED, text_page.get_charbox(index))
            yield line
            line = _Line()
        elif code:
            line.add(chr(code), text_page.get_charbox(index))
    yield line


def _text(line: _Line) -> str:
    return "".join(line.characters)
