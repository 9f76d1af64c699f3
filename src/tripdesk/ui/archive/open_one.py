"""How a list of other things than reports opens the report that one of them is about."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtWidgets import QWidget


class Place(Enum):
    """Where in a report one wants to look."""

    SUMMARY = auto()
    ANSWERS = auto()
    PAGES = auto()
    DOSSIER = auto()
    HISTORY = auto()


OpenOne = Callable[[QWidget, str, Place, int], bool]
"""Shows a report over a window, at a place, of its pages those of a version or with 0 the latest.

Returns whether something is to be done with it, for which the window makes room.
"""


def never_opened(window: QWidget, report_id: str, place: Place, version: int) -> bool:
    """Open nothing: for a list that stands alone."""
    del window, report_id, place, version
    return False
