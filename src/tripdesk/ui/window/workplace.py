"""What all parts of the window work with: made once by the window, given to each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from tripdesk.ui.autosave import Autosave
from tripdesk.ui.notice import Notice
from tripdesk.ui.opened_once import OpenedOnce
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from tripdesk.services.ports.world import FileWriter


@dataclass(frozen=True, slots=True)
class Workplace:
    """Every part works on the same archive, and waits and speaks in the same place."""

    window: QMainWindow
    """What dialogs stand over."""
    screens: QStackedWidget
    """Where one screen is shown at a time."""
    reports: OpenedOnce
    writer: FileWriter
    around: Surroundings
    today: date
    autosave: Autosave
    tasks: Tasks
    notice: Notice
