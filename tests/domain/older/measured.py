"""The older reports set down before the reader, with what each one means."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.helpers.forms import ROOT
from tripdesk.domain.answers import (
    Answer,
    Count,
    Items,
    OptionalItems,
    Period,
    Place,
    Places,
    Text,
)

FOLDER = ROOT / "tests" / "data" / "older"


@dataclass(frozen=True)
class OlderReport:
    """One report: its number, its text's file and the answers that it means."""

    number: int
    text: Path
    answers: Mapping[str, Answer]

    @property
    def is_only_measured(self) -> bool:
        """Whether it belongs to the half that the reader was not made with."""
        return self.number % 2 == 0


def older_reports() -> list[OlderReport]:
    """Return all of them."""
    data = tomllib.loads((FOLDER / "reports.toml").read_text("utf-8"))
    return [
        OlderReport(each["number"], FOLDER / f"{each['number']:02}.txt", _answers(each))
        for each in data["reports"]
    ]


def _answers(report: Mapping[str, Any]) -> dict[str, Answer]:
    start, end = (date.fromisoformat(each) for each in report["period"])
    return {
        "travellers": Count(report["travellers"]),
        "period": Period(start, end),
        "purpose": Text(report["purpose"]),
        "locations": Places(tuple(Place(*each) for each in report["locations"])),
        "meetings": Items(tuple(report["meetings"])),
        "results": Items(tuple(report["results"])),
        "follow_ups": OptionalItems(tuple(report["follow_ups"])),
    }
