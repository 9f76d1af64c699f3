"""How one left the list: filters, columns and order come back at the next start."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from tripdesk.services.listing import Query
from tripdesk.ui.archive.columns import SORTS, USUAL, Column

_NAME = "list"


class Memory(Protocol):
    """Keeps texts from one start to the next."""

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a text that was kept."""

    def keep(self, name: str, value: str) -> None:
        """Keep a text."""


@dataclass(frozen=True, slots=True)
class Left:
    """How the list was left."""

    filters: Mapping[str, object] = field(default_factory=dict)
    columns: Collection[Column] = USUAL
    widths: Mapping[Column, float] = field(default_factory=dict)
    """In average characters, of those that one dragged."""
    heading: Column | None = None
    """What it is in the order of; none: newest first."""
    descending: bool = False


class ListMemory:
    """Keeps it as one text; what makes no sense is left out."""

    def __init__(self, memory: Memory | None) -> None:
        self._memory = memory

    def recall(self) -> Left:
        """Return how it was left."""
        try:
            kept = json.loads(self._memory.text(_NAME)) if self._memory is not None else {}
        except ValueError:
            return Left()
        if not isinstance(kept, dict):
            return Left()
        filters, columns, widths = (kept.get(each) for each in ("filters", "columns", "widths"))
        names = {each.name: each for each in Column}
        heading = next((each for each, of in SORTS.items() if of.value == kept.get("sort")), None)
        return Left(
            filters if isinstance(filters, dict) else {},
            [names[each] for each in columns if each in names]
            if isinstance(columns, list)
            else USUAL,
            {
                names[name]: float(width)
                for name, width in (widths if isinstance(widths, dict) else {}).items()
                if name in names and isinstance(width, int | float)
            },
            heading,
            bool(kept.get("descending")),
        )

    def keep(
        self,
        query: Query,
        filters: Mapping[str, object],
        columns: Collection[Column],
        widths: Mapping[Column, float],
    ) -> None:
        """Keep how it is now."""
        if self._memory is None:
            return
        kept = {
            "filters": filters,
            "columns": [each.name for each in sorted(columns)],
            "widths": {each.name: width for each, width in widths.items()},
            "sort": query.sort.value,
            "descending": query.descending,
        }
        self._memory.keep(_NAME, json.dumps(kept))
