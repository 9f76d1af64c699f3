"""Where words stand on a PDF's pages: boxes to mark on the picture of a page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from tripdesk.domain.plain_words import places
from tripdesk.pdf.reading import opened
from tripdesk.services.ports.pages import WordPlace

MOST = 1_000
"""More places nobody goes to."""

_FINE = 100
"""pdfium tells where a point lies on a picture in whole pixels; this many are a point."""


def word_places(pdf: bytes, words: str) -> list[WordPlace]:
    """Return where any of the words stands, a box for each line that it is on."""
    found: list[WordPlace] = []
    with opened(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            characters = "".join(_character(text, at) for at in range(text.count_chars()))
            for start, end in places(characters, words):
                found += _boxes(page, text, number, (start, end))
            if len(found) >= MOST:
                break
    return found[:MOST]


def _character(text: pypdfium2.PdfTextPage, at: int) -> str:
    number = pdfium.FPDFText_GetUnicode(text, at)
    return chr(number) if 0 < number <= 0x10FFFF else "\ufffd"


def _boxes(
    page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, number: int, span: tuple[int, int]
) -> Iterator[WordPlace]:
    start, end = span
    for each in range(text.count_rects(start, end - start)):
        left, bottom, right, top = text.get_rect(each)
        corners = [_on_picture(page, left, top), _on_picture(page, right, bottom)]
        (west, east), (north, south) = (sorted(axis) for axis in zip(*corners, strict=True))
        yield WordPlace(number, west, north, east, south)


def _on_picture(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the page lies from the left and the top of its picture.

    A page may be turned, and cut to a part of itself.
    """
    width, height = (round(each * _FINE) for each in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
