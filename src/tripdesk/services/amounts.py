"""An amount in euros as people write it in a dossier: `€ 3.563`, `1.200,50`, `EUR 900,-`."""

from __future__ import annotations

import re
from decimal import Decimal

_AMOUNT = re.compile(
    r"(?i)(?:€|eur|euro)?\s*"
    r"(?P<whole>\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+|\d{1,12})"
    r"(?:,(?P<cents>\d{1,2}|-{1,2}|–|—)|\.(?P<point>\d{2}))?"
    r"\s*(?:€|eur|euro)?\.?"
)


def parse_euros(text: str) -> Decimal | None:
    """Return the one amount that the text is, or none where it says more, or something else."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    cents = found["cents"] or found["point"] or ""
    whole = re.sub(r"\D", "", found["whole"])
    if not cents.isdecimal():
        return Decimal(whole)
    return Decimal(f"{whole}.{cents.ljust(2, '0')}")
