"""What the detail pane shows of a report beyond its row; the window's author supplies it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """A summary of one report's answers."""

    purpose: str = ""
    follow_ups: tuple[str, ...] = ()
    answered: int = 0
    questions: int = 0
    versions: int = 0
