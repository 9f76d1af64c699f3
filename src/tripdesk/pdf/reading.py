"""Read PDFs with pdfium: their words, and the data inside a TripDesk report."""

from __future__ import annotations

import pypdfium2

from tripdesk.domain.errors import KnownError
from tripdesk.pdf.attaching import ATTACHMENT_NAME


def extract_words(pdf: bytes) -> list[str]:
    """Return the words of all pages in reading order, headers and footers among them."""
    with opened(pdf) as document:
        return [word for page in document for word in page.get_textpage().get_text_range().split()]


def attached_report(pdf: bytes) -> bytes | None:
    """Return the report's data inside, or none where the PDF carries none."""
    with opened(pdf) as document:
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            if attachment.get_name() == ATTACHMENT_NAME:
                return bytes(attachment.get_data())
    return None


def opened(pdf: bytes) -> pypdfium2.PdfDocument:
    """Return the document, or raise `KnownError("pdf.unreadable", cause=)`."""
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise KnownError("pdf.unreadable", cause=str(error)) from error
