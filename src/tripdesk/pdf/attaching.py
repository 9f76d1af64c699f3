"""The report's data inside its PDF: `tripdesk-report.json`, embedded and associated.

An associated file (ISO 19005-3, 6.8) with the relation *Data*: what the pages show, as data.
"""

from __future__ import annotations

from datetime import date

from tripdesk.pdf.objects import Objects, Stream, string

ATTACHMENT_NAME = "tripdesk-report.json"


def attach(objects: Objects, content: bytes, day: date) -> str:
    """Add the data; return the catalogue's entries for it."""
    name = string(ATTACHMENT_NAME)
    moment = string(f"D:{day:%Y%m%d}000000Z")
    embedded = objects.add(
        Stream(
            content,
            # The slash inside the name is written out: it would begin another name.
            "/Type /EmbeddedFile /Subtype /application#2Fjson"
            f" /Params << /Size {len(content)} /ModDate {moment} >>",
        )
    )
    file = objects.write(
        lambda: (
            f"<< /Type /Filespec /F {name} /UF {name} /AFRelationship /Data"
            f" /EF << /F {embedded} /UF {embedded} >> >>"
        )
    )
    return f" /AF [{file}] /Names << /EmbeddedFiles << /Names [{name} {file}] >> >>"
