"""Read PDFs with pdfium: their words, the data inside a TripDesk report, pages as pictures.

For a file from outside this is done in the child process (`child`), never in the program itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.attaching import ATTACHMENT_NAME, FORM_NAME
from tripdesk.pdf.structure_reading import tagged_text
from tripdesk.services.ports.pages import CarriedFiles, PageText, PdfContent, Picture

MOST_PAGES = 2_000
LARGEST_ATTACHMENT = 20_000_000
"""Bytes of a report's data; the largest that TripDesk makes is a hundredth of it."""
MOST_ATTACHMENTS = 100
"""How many are looked at; ours has one or two."""

_LARGEST_SIDE = 10_000
"""Pixels of a picture's side."""

_GENERATED = {"\x02": "-", "\ufffe": "-", "\0": ""}
"""What pdfium makes of a hyphen at a line's end."""


def read_pdf(pdf: bytes) -> PdfContent:
    """Return what a PDF holds; raises `KnownError("pdf.…")` where it cannot be read."""
    with opened(pdf) as document:
        if len(document) > MOST_PAGES:
            raise KnownError("pdf.too_large")
        return PdfContent(
            pages=tuple(_page_text(document[number]) for number in range(len(document))),
            producer=document.get_metadata_value("Producer"),
            inside=_inside(document),
            tagged=tagged_text(pdf),
        )


def rasterise(pdf: bytes, page: int, scale: float) -> Picture:
    """Return a page as a picture; at scale 1 a point is a pixel."""
    with opened(pdf) as document:
        if not 0 <= page < len(document):
            raise KnownError("pdf.no_such_page", page=page + 1)
        width, height = document[page].get_size()
        if max(width, height) * scale > _LARGEST_SIDE:
            raise KnownError("pdf.too_large")
        bitmap = document[page].render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRA)
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))


def extract_words(pdf: bytes) -> list[str]:
    """Return the words of all pages in reading order, headers and footers among them."""
    with opened(pdf) as document:
        return [word for page in document for word in page.get_textpage().get_text_range().split()]


def carried_files(pdf: bytes) -> CarriedFiles:
    """Return what a PDF carries: no page is looked at."""
    with opened(pdf) as document:
        if len(document) > MOST_PAGES:
            raise KnownError("pdf.too_large")
        return _inside(document)


def attached_report(pdf: bytes) -> bytes | None:
    """Return the report's data inside, or none where the PDF carries none."""
    return carried_files(pdf).report


def _inside(document: pypdfium2.PdfDocument) -> CarriedFiles:
    found: dict[str, bytes] = {}
    for index in range(min(document.count_attachments(), MOST_ATTACHMENTS)):
        attachment = document.get_attachment(index)
        name = attachment.get_name()
        if name in {ATTACHMENT_NAME, FORM_NAME} and name not in found:
            content = bytes(attachment.get_data())
            if len(content) > LARGEST_ATTACHMENT:
                raise KnownError("pdf.too_large")
            found[name] = content
    return CarriedFiles(found.get(ATTACHMENT_NAME), found.get(FORM_NAME))


def _page_text(page: pypdfium2.PdfPage) -> PageText:
    text = page.get_textpage()
    body: list[str] = []
    around: list[str] = []
    for character, artifact in _characters(text):
        (around if artifact else body).append(_GENERATED.get(character, character))
    return PageText("".join(body), "".join(around))


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, bool]]:
    """Yield each character, and whether it belongs to an artifact (ISO 32000-1, 14.8.2.2).

    Line ends, which pdfium adds, belong where the character before them does.
    """
    known: dict[int, bool] = {}
    artifact = False
    for index in range(text.count_chars()):
        handle = pdfium.FPDFText_GetTextObject(text, index)
        if handle:
            address = pdfium_address(handle)
            if address not in known:
                known[address] = _is_artifact(handle)
            artifact = known[address]
        number = pdfium.FPDFText_GetUnicode(text, index)
        yield chr(number) if number <= 0x10FFFF else "\ufffd", artifact


def pdfium_address(handle: object) -> int:
    """Return what tells two of pdfium's objects apart."""
    import ctypes  # noqa: PLC0415 - pypdfium2 has it loaded

    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type] # untyped


def _is_artifact(handle: object) -> bool:
    import ctypes  # noqa: PLC0415 - as above

    name = ctypes.create_string_buffer(64)
    size = ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        got = pdfium.FPDFPageObjMark_GetName(
            mark, ctypes.cast(name, ctypes.POINTER(pdfium.FPDF_WCHAR)), 64, ctypes.byref(size)
        )
        if got and name.raw[: size.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return True
    return False


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Give the document; raises `KnownError("pdf.unreadable", cause=)` or `pdf.encrypted`.

    What is wrong inside shows only when one looks there: a page that cannot be loaded is told too.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise KnownError("pdf.encrypted") from error
        raise KnownError("pdf.unreadable", cause=str(error).rstrip(".")) from error
