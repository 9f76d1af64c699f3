"""The register as CSV that Excel opens right with Dutch settings, and any other program too.

UTF-8 with its mark, semicolons, dates as 2020-02-08, amounts with a decimal comma.
"""

from __future__ import annotations

import csv
from io import StringIO

from tripdesk.exchange.register.columns import COLUMNS, harmless
from tripdesk.services.register import RegisterRow


def register_csv(rows: tuple[RegisterRow, ...], title: str) -> bytes:
    """Return the register; the title has no place in a CSV."""
    del title
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(
            (
                harmless(row.who),
                harmless(row.where),
                harmless(row.purpose),
                row.start.isoformat() if row.start else "",
                row.end.isoformat() if row.end else "",
                _amount(row),
                harmless(row.paid_by),
                harmless(row.link or row.title),
            )
        )
    return out.getvalue().encode("utf-8-sig")


def _amount(row: RegisterRow) -> str:
    if row.cost is None:
        return harmless(row.cost_text)
    return f"{row.cost:.2f}".replace(".", ",")
