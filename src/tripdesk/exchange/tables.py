"""Any table of numbers as CSV: as the register's, so that Excel opens it right in Dutch."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from tripdesk.exchange.register.columns import harmless


def table_csv(rows: Sequence[Sequence[str | int | float | None]]) -> bytes:
    """Return rows with semicolons, decimal commas and the mark of UTF-8; what is none is empty."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(each) for each in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: str | float | None) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case int():
            return str(value)
        case _:
            return str(value).replace(".", ",")
