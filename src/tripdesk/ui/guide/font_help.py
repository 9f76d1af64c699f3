"""Fonts of this computer for what no font of the report prints: looked for, and used if asked.

Looking takes a second and reads every font, so both are done off the screen's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from tripdesk.domain.errors import KnownError
from tripdesk.domain.problems import Problem
from tripdesk.services.characters import MISSING
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from tripdesk.services.ports.fonts import FontOffer, FontSource


class FontHelp(QObject):
    """Belongs to the guide of one report; what comes back after the guide is gone is dropped."""

    offered = Signal(object)
    """Told with the fonts that would take problems away: one at least."""
    taken_over = Signal()
    """Told when a font is there: what was missing is to be looked at again."""
    failed = Signal(object)

    def __init__(self, fonts: Callable[[], FontSource], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._fonts, self._tasks = fonts, tasks

    def look(self, problems: Iterable[Problem]) -> None:
        """Look for fonts where characters are missing."""
        missing = "".join(each.text for each in problems if each.code in MISSING)
        if missing:
            self._tasks.do(partial(self._offers, missing), self._offer, self._fail)

    def use(self, offers: Sequence[FontOffer]) -> None:
        """Have fonts taken over: a copy stays beside the archive."""
        self._tasks.do(partial(self._take_over, tuple(offers)), self._tell, self._fail)

    def _offers(self, missing: str) -> tuple[FontOffer, ...]:
        return self._fonts().offers(missing)

    def _take_over(self, offers: Sequence[FontOffer]) -> None:
        self._fonts().take_over(offers)

    def _offer(self, offers: tuple[FontOffer, ...]) -> None:
        if offers and isValid(self):
            self.offered.emit(offers)

    def _tell(self, _nothing: None) -> None:
        if isValid(self):
            self.taken_over.emit()

    def _fail(self, error: KnownError) -> None:
        if isValid(self):
            self.failed.emit(error)
