"""The words of a file that a report was taken over from."""

from __future__ import annotations

from tripdesk.services.ports.pages import PdfReader


def original_text(content: bytes, suffix: str, pdfs: PdfReader) -> str:
    """Return all its words; raises what the reader of PDFs raises."""
    if suffix != "pdf":
        return content.decode("utf-8", "replace")
    return "\n".join(f"{each.body}\n{each.around}" for each in pdfs.read(content).pages)
