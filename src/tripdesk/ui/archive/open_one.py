"""How a list of other things than reports opens the report that one of them is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import QWidget


class Place(Enum):
    """Where in a report one wants to look."""

    SUMMARY = auto()
    ANSWERS = auto()
    PAGES = auto()
    DOSSIER = auto()
    HISTORY = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report, a place in it, and the words that are to be marked there.

    Of its answers and pages those of a `version`, or with 0 what the report is now.
    """

    report_id: str
    place: Place = Place.SUMMARY
    version: int = 0
    words: str = ""


OpenOne = Callable[[QWidget, Wanted], bool]
"""Shows a report over a window; returns whether something is to be done with it, for which the
window makes room.
"""


def never_opened(window: QWidget, wanted: Wanted) -> bool:
    """Open nothing: for a list that stands alone."""
    del window, wanted
    return False
