"""The travel register (*reisregister*): who went where, why, when, what it cost and who paid.

The columns are those of the register that The Hague publishes: Wie, Waar, Doel, Wanneer, Kosten,
Wordt betaald door, Verslag. Of the dossier, internal otherwise, it shows who, cost and payer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One trip; `link` leads from the register to the report or is empty.

    `cost` is in euros; where what was noted is no amount, it stands in `cost_text` as it is.
    """

    id: str
    title: str
    who: str
    where: str
    purpose: str
    start: date | None = None
    end: date | None = None
    cost: Decimal | None = None
    paid_by: str = ""
    link: str = ""
    cost_text: str = ""


class RegisterWriter(Protocol):
    """Writes the register in one format."""

    def __call__(self, rows: tuple[RegisterRow, ...], title: str) -> bytes:
        """Return the file's content; `title` says whose register it is."""
