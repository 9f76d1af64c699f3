"""The register as a spreadsheet: typed dates and amounts, a frozen header, a filter."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from urllib.parse import unquote

import xlsxwriter

from tripdesk.exchange.register.columns import COLUMNS
from tripdesk.services.register import RegisterRow

_WIDTHS = (28, 36, 60, 14, 14, 12, 24, 32)
_DATE_COLUMNS = (3, 4)
_LONGEST_CELL = 32_767
"""Excel's own bound; what is longer would make it repair the file."""
_LONGEST_LINK = 2_079


def register_xlsx(rows: tuple[RegisterRow, ...], title: str) -> bytes:
    """Return the register; the same rows give the same bytes."""
    out = BytesIO()
    # Nothing that was typed becomes a formula, a link or a number by itself.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "created": _fixed_moment()})
        sheet = book.add_worksheet("Reisregister")
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        sheet.write_row(0, 0, COLUMNS, head)
        looks = {
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "date": book.add_format({"num_format": "d-m-yyyy", "valign": "top"}),
            "amount": book.add_format({"num_format": "€ #,##0.00", "valign": "top"}),
        }
        for number, row in enumerate(rows, start=1):
            _write_row(sheet, number, row, looks)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(COLUMNS) - 1)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return out.getvalue()


def _write_row(sheet: Any, number: int, row: RegisterRow, looks: dict[str, Any]) -> None:
    for column, text in enumerate((row.who, row.where, row.purpose)):
        sheet.write_string(number, column, text[:_LONGEST_CELL], looks["text"])
    for column, day in zip(_DATE_COLUMNS, (row.start, row.end), strict=True):
        if day is not None:
            sheet.write_datetime(number, column, day, looks["date"])
    if row.cost is not None:
        sheet.write_number(number, 5, float(row.cost), looks["amount"])
    elif row.cost_text:
        sheet.write_string(number, 5, row.cost_text[:_LONGEST_CELL], looks["text"])
    sheet.write_string(number, 6, row.paid_by[:_LONGEST_CELL], looks["text"])
    if row.link and len(row.link) <= _LONGEST_LINK:
        # A file beside the spreadsheet must be called external, an address on the web must not.
        link = row.link if "://" in row.link else f"external:{unquote(row.link)}"
        sheet.write_url(number, 7, link, looks["text"], row.title[:_LONGEST_CELL])
    else:
        sheet.write_string(number, 7, row.title[:_LONGEST_CELL], looks["text"])


def _fixed_moment() -> Any:
    from datetime import datetime  # noqa: PLC0415 - one word of the whole module

    return datetime(2000, 1, 1)  # noqa: DTZ001 - a spreadsheet's times have no zone
