"""The rows of a list: what the window reads first, and so apart from all other records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tripdesk.domain.report import Origin, State


@dataclass(frozen=True, slots=True)
class Facts:
    """What lists and search show of a report; worked out from its answers by the services."""

    title: str = ""
    start: date | None = None
    end: date | None = None
    travellers: int | None = None
    places: tuple[str, ...] = ()
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row of a list; all one needs to paint it, nothing more."""

    id: str
    facts: Facts
    state: State
    origin: Origin
    version: int
    has_draft: bool
    in_bin: bool
    changed_at: datetime
