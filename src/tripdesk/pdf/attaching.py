"""The report's data inside its PDF: `tripdesk-report.json`, embedded and associated.

An associated file (ISO 19005-3, 6.8) with the relation *Data*: what the pages show, as data. A
report of a form that not every TripDesk has carries its definition too, *Supplement* to the data.
"""

from __future__ import annotations

from datetime import date

from tripdesk.pdf.objects import Objects, Stream, string

ATTACHMENT_NAME = "tripdesk-report.json"
FORM_NAME = "tripdesk-form.json"


def attach(objects: Objects, content: bytes, form: bytes | None, day: date) -> str:
    """Add the data, and a form's definition; return the catalogue's entries for them."""
    files = {ATTACHMENT_NAME: _file(objects, ATTACHMENT_NAME, content, "Data", day)}
    if form is not None:  # names stand in their order
        files = {FORM_NAME: _file(objects, FORM_NAME, form, "Supplement", day), **files}
    names = " ".join(f"{string(name)} {file}" for name, file in files.items())
    return (
        f" /AF [{' '.join(reversed(files.values()))}]"
        f" /Names << /EmbeddedFiles << /Names [{names}] >> >>"
    )


def _file(objects: Objects, called: str, content: bytes, relation: str, day: date) -> str:
    name = string(called)
    moment = string(f"D:{day:%Y%m%d}000000Z")
    embedded = objects.add(
        Stream(
            content,
            # The slash inside the name is written out: it would begin another name.
            "/Type /EmbeddedFile /Subtype /application#2Fjson"
            f" /Params << /Size {len(content)} /ModDate {moment} >>",
        )
    )
    return objects.write(
        lambda: (
            f"<< /Type /Filespec /F {name} /UF {name} /AFRelationship /{relation}"
            f" /EF << /F {embedded} /UF {embedded} >> >>"
        )
    )
