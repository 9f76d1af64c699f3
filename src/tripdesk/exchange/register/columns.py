"""What the register's columns are called, and text that no spreadsheet takes for a formula."""

from __future__ import annotations

COLUMNS = (
    "Wie",
    "Waar",
    "Doel",
    "Wanneer: vertrek",
    "Wanneer: terugkomst",
    "Kosten",
    "Wordt betaald door",
    "Verslag",
)
"""A spreadsheet has a column for each date, so that they sort and can be counted with."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return text that no spreadsheet computes (OWASP, "CSV injection"); it reads the same."""
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA_SIGNS) else text
