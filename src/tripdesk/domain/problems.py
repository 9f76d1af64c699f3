"""What is wrong or doubtful in a report: a code and a place, no sentence.

`ui` and `cli` say it in the user's language; RULES.md's table ("The terminal, exactly") gives the
shape in which it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the official report; a warning is told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at. `item` counts from 0; `start` and `end` are in code points of it."""

    severity: Severity
    code: str
    question: str
    item: int | None = None
    start: int | None = None
    end: int | None = None
    text: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
