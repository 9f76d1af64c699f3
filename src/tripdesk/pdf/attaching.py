"""The report's data inside its PDF: `tripdesk-report.json` embedded (ISO 32000-1, 7.11.4).

ReportLab has no attachments; the objects are written with its own PDF types. Its `PDFName` would
break a name with a slash in it, so the media type's is written out.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

ATTACHMENT_NAME = "tripdesk-report.json"


def attach(document: Any, content: bytes, day: date) -> None:
    """Attach the data to a ReportLab document, to be written when it is saved."""
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": "/application#2Fjson",
                "Params": PDFDictionary(
                    {"Size": len(content), "ModDate": PDFString(f"D:{day:%Y%m%d}000000Z")}
                ),
            }
        ),
        content,
    )
    embedded = document.Reference(stream)
    file = document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(ATTACHMENT_NAME),
                "UF": PDFString(ATTACHMENT_NAME),
                "AFRelationship": PDFName("Data"),
                "EF": PDFDictionary({"F": embedded, "UF": embedded}),
            }
        )
    )
    names = PDFDictionary({"Names": PDFArray([PDFString(ATTACHMENT_NAME), file])})
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": names})
